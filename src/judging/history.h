/* SPDX-License-Identifier: MIT */
/* What the book has of currencies on any day, kept for the document in hand: whether
   there are rates of one, and the lowest and the highest of two. */
#ifndef FXI_JUDGING_HISTORY_H
#define FXI_JUDGING_HISTORY_H

#include "judging/inquiry.h"

/* In the arena; NULL when memory runs out. */
fxi_history *fxi_history_new(fxi_arena *arena);

/* False: the book has no rate of the two on any day. */
bool fxi_history_extent(fxi_interval *out, const fxi_inquiry *inquiry,
                        fxc_currency base, fxc_currency quote);

/* The book has a rate of the currency at all. */
bool fxi_history_knows(const fxi_inquiry *inquiry, fxc_currency currency);

/* Counts searches through the years of one document, which cost too much to be made for
   thousands of pairs: false from a fixed number on. */
bool fxi_history_may_search(fxi_history *history);

/* `implied` is off by less than a factor of two from some of the rates. */
bool fxi_history_is_near(const fxi_interval *implied, const fxi_interval *rates);
/* At most by a tenth. */
bool fxi_history_is_close(const fxi_interval *implied, const fxi_interval *rates);

#endif
