/* SPDX-License-Identifier: MIT */
/* Extents of times that are asked for again and again, kept with the book: to find one
   takes a look at thousands of days. The only part of a book that changes while it is
   read. Every entry is written once, by whichever thread was first, and stays until a
   table is added; what does not fit or finds no memory is looked for each time. */
#ifndef FXI_RATES_KNOWN_EXTENTS_H
#define FXI_RATES_KNOWN_EXTENTS_H

#include <stdatomic.h>

#include "rates/rates.h"

enum { FXI_KNOWN_EXTENTS_MAX = 64 };

typedef struct fxi_known_extent fxi_known_extent;

/* Filled from the start; NULL: nothing is behind it. All zero is empty. */
typedef struct fxi_known_extents {
    _Atomic(fxi_known_extent *) items[FXI_KNOWN_EXTENTS_MAX];
} fxi_known_extents;

/* While no other thread uses them. */
void fxi_known_extents_clear(fxi_known_extents *known);

#endif
