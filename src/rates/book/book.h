/* SPDX-License-Identifier: MIT */
/* The book: its sources in the order in which look-ups ask them. */
#ifndef FXI_RATES_BOOK_BOOK_H
#define FXI_RATES_BOOK_BOOK_H

#include "rates/book/known_extents.h"
#include "rates/table/table.h"

/* Legal sources come first, then those that were added, the last one first, then the
   shipped ones. One that replaces another stands where that stood: a newer edition does
   not change which source is asked first. */
struct fxc_rates {
    const fxi_source *const *sources;
    size_t count;
    char hash[FXI_SHA256_TEXT];
    const fxi_source **items; /* the same array, to be changed; NULL: it is constant */
    size_t capacity;
    fxi_known_extents *known_extents; /* NULL: it is constant */
};

/* Sets the sources of a table before the others of their kind, in their order, each in
   the place of one of the same name and kind, which goes. A table without a head says
   nothing of the kind, the publication and the title of a source: those of the one that
   it replaces stay. The book takes the sources over. FXC_ESYNTAX: the rates are not of
   that kind; FXC_ENOMEM; the book is as it was. */
fxc_status fxi_rates_insert(fxc_rates *rates, fxi_table *table, fxc_error *error);

#endif
