/* SPDX-License-Identifier: MIT */
/* The book: its sources in the order in which look-ups ask them. */
#ifndef FXI_RATES_BOOK_H
#define FXI_RATES_BOOK_H

#include "rates/source.h"

/* Legal sources come first, then those that were added, the last one first, then the
   shipped ones. One that replaces another stands where that stood: a newer edition does
   not change which source is asked first. */
struct fxc_rates {
    fxi_source **sources;
    size_t count, capacity;
    char hash[FXI_SHA256_TEXT];
};

/* Sets a source before the others of its kind, or in the place of one of the same name
   and kind, which goes. The book
   takes it over, also when it fails. FXC_ENOMEM: the book is as it was. */
fxc_status fxi_rates_insert(fxc_rates *rates, fxi_source *source);

/* Sets the sources of an image behind those that are there; their arrays are borrowed
   from it. FXC_ESYNTAX: the image is damaged, or made for another machine. */
fxc_status fxi_rates_open_image(fxc_rates *rates, const void *image, size_t size,
                                fxc_error *error);

#endif
