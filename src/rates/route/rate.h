/* SPDX-License-Identifier: MIT */
/* A rate, with the quotes that it was made of. */
#ifndef FXI_RATES_ROUTE_RATE_H
#define FXI_RATES_ROUTE_RATE_H

#include "exact/interval.h"
#include "fxcheck.h"
#include "time/date.h"

enum {
    FXI_RATE_DIGITS_MAX = 18, /* significant digits of a quote */
    FXI_RATE_LEGS_MAX = 2     /* inside one source */
};

/* One quote that a rate was made of, or the mean of several, which has no printed text.
   `inverted`: used as 1/quote. */
typedef struct fxi_leg {
    fxc_currency base, quote;
    fxi_day day;
    bool inverted;
    char printed[24];
    const fxc_source *source;
    int32_t age_days;
} fxi_leg;

/* Units of `quote` per unit of `base`. The interval is what the printed digits stand
   for, by the resolution of the series; a point for legally fixed rates. */
typedef struct fxi_rate {
    fxc_currency base, quote;
    fxi_rational point;
    fxi_interval interval;
    const fxc_source *source; /* of the fixing; borrowed from the book. NULL: none, or
                                 several */
    bool legal;               /* fixed by law, such as the irrevocable euro rates */
    fxi_day day;      /* of the fixing; of a legal rate, from which it is in force */
    int32_t age_days; /* 0 for a rate in force; below 0: the fixing is later */
    size_t leg_count;
    fxi_leg legs[FXC_LEGS_MAX];
    size_t observation_count; /* days in a mean; else 1 */
    bool mixed;               /* the legs are of several sources or days */
} fxi_rate;

#endif
