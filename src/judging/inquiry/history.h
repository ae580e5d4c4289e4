/* SPDX-License-Identifier: MIT */
/* What the book has of currencies on any day, kept for the document in hand: whether
   there are rates of one, and the lowest and the highest of two. */
#ifndef FXI_JUDGING_INQUIRY_HISTORY_H
#define FXI_JUDGING_INQUIRY_HISTORY_H

#include "judging/inquiry/inquiry.h"

/* In the arena; NULL when memory runs out. */
fxi_history *fxi_history_new(fxi_arena *arena);

/* False: the book has no rate of the two on any day. */
bool fxi_history_extent(fxi_interval *out, const fxi_inquiry *inquiry,
                        fxc_currency base, fxc_currency quote);

/* The book has a rate of the currency at all. */
bool fxi_history_knows(const fxi_inquiry *inquiry, fxc_currency currency);

/* The averages of some years before that of `day`, of that one and of the next, of two
   currencies that have no fixings: the last one, with the interval of all. False: no
   source has any. */
bool fxi_history_averages(fxi_rate *out, const fxi_inquiry *inquiry,
                          const fxi_rate_query *pair, fxi_day day, int before);
enum { FXI_YEARS_BACK = 10 }; /* that bound what can be */

/* `implied` misses averages by that factor or more: by `times` where it makes the money
   without fixings dearer than they do, by 500 where it makes it cheaper, since the
   street may sell it for a small part of what an official average makes of it. Both
   count quote per base of `averages`. */
bool fxi_history_is_far(const fxi_inquiry *inquiry, const fxi_rate *averages,
                        const fxi_interval *implied, int times);

/* Counts searches through the years of one document, which cost too much to be made for
   thousands of pairs: false from a fixed number on. */
bool fxi_history_may_search(fxi_history *history);

#endif
