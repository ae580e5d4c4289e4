/* SPDX-License-Identifier: MIT */
/* Rates that several disagreeing pairs of one document have in common: a sign of one
   systematic cause, docs/spec/causes.md "Causes". */
#ifndef FXI_JUDGING_COMMON_SHARED_RATE_H
#define FXI_JUDGING_COMMON_SHARED_RATE_H

#include "judging/case/case.h"

enum { FXI_SHARED_RATES_MAX = 32 }; /* groups of pairs; further pairs stand alone */

/* Pairs of two currencies whose implied rates have a point in common. */
typedef struct fxi_shared_rate {
    fxc_currency base, quote;
    fxi_interval common;
    size_t count;             /* pairs */
    fxi_interval first, last; /* what they imply */
    size_t different; /* pairs, but for those that repeat the first or the last */
    bool is_told;     /* a pair was said to fit it */
} fxi_shared_rate;

typedef struct fxi_shared_rates {
    fxi_shared_rate items[FXI_SHARED_RATES_MAX];
    size_t count;
} fxi_shared_rates;

/* Adds the implied rate of a disagreeing pair, if it is no wider than 5 %, to the first
   group that it fits, or opens one; the case is upright, so that all pairs of two
   currencies count in one direction.
 */
void fxi_shared_rates_add(fxi_shared_rates *rates, const fxi_case *judged,
                          const fxi_interval *implied);
/* What this pair shares with another one; NULL: nothing. */
fxi_shared_rate *fxi_shared_rates_find(fxi_shared_rates *rates, const fxi_case *judged,
                                       const fxi_interval *implied);

#endif
