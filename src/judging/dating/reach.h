/* SPDX-License-Identifier: MIT */
/* How near a date stands to a pair: what parts the two counts before the bytes. */
#ifndef FXI_JUDGING_DATING_REACH_H
#define FXI_JUDGING_DATING_REACH_H

#include "judging/inquiry/inquiry.h"

typedef struct fxi_reach {
    fxc_span pair;
    size_t clause_start, clause_end; /* the semicolons on both sides */
    size_t before, behind; /* start of the pair before, end of the one behind */
} fxi_reach;

typedef struct fxi_distance {
    unsigned barriers; /* a semicolon, another pair */
    size_t bytes;
} fxi_distance;

/* Looks at a bounded number of tokens and pairs. */
fxi_reach fxi_reach_of(const fxi_inquiry *inquiry, const fxi_pair *pair);

/* The time is that of another figure: "$5m (€4m), compared with $4m in the third
   quarter of 2017", "rose 5% over the third quarter of 2017 to $5m (€4m)". Looks at a
   bounded number of tokens. */
bool fxi_reach_is_compared(const fxi_inquiry *inquiry, const fxi_pair *pair,
                           const fxi_date_mention *time);

/* From the pair to a date at `span`. */
fxi_distance fxi_reach_distance(const fxi_reach *reach, fxc_span span);

/* Barriers first: <0, 0, >0. */
int fxi_distance_compare(fxi_distance a, fxi_distance b);

#endif
