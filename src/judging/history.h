/* SPDX-License-Identifier: MIT */
/* The lowest and highest rate that a pair of currencies ever had in the book, kept for
   the document in hand. */
#ifndef FXI_JUDGING_HISTORY_H
#define FXI_JUDGING_HISTORY_H

#include "judging/inquiry.h"

/* In the arena; NULL when memory runs out. */
fxi_history *fxi_history_new(fxi_arena *arena);

/* False: the book has no rate of the two on any day. */
bool fxi_history_extent(fxi_interval *out, const fxi_inquiry *inquiry,
                        fxc_currency base, fxc_currency quote);

/* Counts searches through the years of one document, which cost too much to be made for
   thousands of pairs: false from a fixed number on. */
bool fxi_history_may_search(fxi_history *history);

/* `implied` is off by less than a factor of two from some of the rates. */
bool fxi_history_is_near(const fxi_interval *implied, const fxi_interval *rates);

#endif
