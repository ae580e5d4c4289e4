/* SPDX-License-Identifier: MIT */
/* The rate that the pairs of two currencies in one document have in common, whatever
   the tables say: docs/spec/evidence.md "The rate of the document". */
#ifndef FXI_JUDGING_COMMON_COMMON_RATE_H
#define FXI_JUDGING_COMMON_COMMON_RATE_H

#include "judging/case/case.h"
#include "judging/evidence/governing.h"

enum { FXI_COMMON_RATES_MAX = 16 }; /* pairs of currencies; further ones are left out */

/* An end of the implied rate of one pair. */
typedef struct fxi_rate_end {
    fxi_rational value;
    bool is_closed;
    size_t pair; /* SIZE_MAX: none */
} fxi_rate_end;

/* Intervals share a point iff the highest low end is below the lowest high end; to
   leave any one pair out, the second ones are all that is wanted. */
typedef struct fxi_common_rate {
    fxc_currency base, quote; /* ascending by code */
    fxi_rate_end lows[2];     /* the highest first */
    fxi_rate_end highs[2];    /* the lowest first */
    size_t count;             /* pairs */
} fxi_common_rate;

typedef struct fxi_common_rates {
    fxi_common_rate items[FXI_COMMON_RATES_MAX];
    size_t count;
} fxi_common_rates;

/* Adds the implied rate, positive, of a pair: quote over base of the case. Constant
   time. */
void fxi_common_rates_add(fxi_common_rates *rates, const fxi_case *judged,
                          const fxi_interval *implied, size_t pair);

/* What the pairs other than `pair` share, in the direction of the case. Returns how
   many they are; 0: none, or they share nothing. */
size_t fxi_common_rate_of_others(fxi_interval *out, const fxi_common_rates *rates,
                                 const fxi_case *judged, size_t pair);

/* What other pairs share, in the direction of the case, as the rate that governs it. */
fxi_governing fxi_common_governing(const fxi_case *judged, const fxi_interval *shared);

/* No rate is common to its pairs, of which it has two or more. */
bool fxi_common_rate_is_empty(const fxi_common_rate *rate);
/* Of three and more pairs without a common rate: the only one without which the others
   have one. SIZE_MAX: there is none such. */
size_t fxi_common_rate_odd_pair(const fxi_common_rate *rate);
/* highest low over lowest high, minus 1. */
fxi_rational fxi_common_rate_gap(const fxi_common_rate *rate);

#endif
