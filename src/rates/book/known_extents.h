/* SPDX-License-Identifier: MIT */
/* Extents of times that are asked for again and again, kept with the book: to find one
   takes a look at thousands of days. The only part of a book that changes while it is
   read. Every entry is written once, by whichever thread was first, and stays until a
   table is added; what does not fit or finds no memory is looked for each time. */
#ifndef FXI_RATES_BOOK_KNOWN_EXTENTS_H
#define FXI_RATES_BOOK_KNOWN_EXTENTS_H

#include <stdatomic.h>

#include "base/currency.h"
#include "exact/interval.h"
#include "time/date.h"

enum { FXI_KNOWN_EXTENTS_MAX = 64 };

/* What was asked, and the answer. */
typedef struct fxi_known_extent {
    fxc_currency base, quote;
    size_t source;
    bool anchored;
    fxi_day from, to;
    bool has_rates;
    fxi_interval extent; /* if it has */
} fxi_known_extent;

/* Filled from the start; NULL: nothing is behind it. All zero is empty. */
typedef struct fxi_known_extents {
    _Atomic(fxi_known_extent *) items[FXI_KNOWN_EXTENTS_MAX];
} fxi_known_extents;

/* The one that was kept for the same question; NULL: none. */
const fxi_known_extent *fxi_known_extents_find(fxi_known_extents *known,
                                               const fxi_known_extent *asked);
/* Two threads may keep the same: the first one is found. */
void fxi_known_extents_keep(fxi_known_extents *known, const fxi_known_extent *answer);

/* While no other thread uses them. */
void fxi_known_extents_clear(fxi_known_extents *known);

#endif
