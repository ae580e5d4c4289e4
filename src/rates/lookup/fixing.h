/* SPDX-License-Identifier: MIT */
/* One pair on several days. Most look-ups of a search meet nothing: here the way to the
   rate is found once for all days, and its values are made where they are wanted. */
#ifndef FXI_RATES_LOOKUP_FIXING_H
#define FXI_RATES_LOOKUP_FIXING_H

#include "rates/lookup/tie.h"
#include "rates/route/hop.h"

/* Where the rate of a day stands in the book, which is borrowed. */
typedef struct fxi_fixing {
    const struct fxi_source *source; /* NULL: the day has no rate */
    fxi_route route;
    size_t row;
    int32_t age_days;
    fxi_ties ties; /* parities that carry it */
} fxi_fixing;

/* For each day where the answer of fxi_rates_find to the query of that day stands;
   query->day is not used. Two currencies, no mean, no cross of several fixings. */
void fxi_fixings_find(fxi_fixing out[], const fxc_rates *rates,
                      const fxi_rate_query *query, const fxi_day days[], size_t count);

/* Which of them there are and meet the interval. */
void fxi_fixings_meet(bool out[], const fxi_fixing fixings[], size_t count,
                      const fxi_interval *goal);

/* The day of one that there is. */
fxi_day fxi_fixing_day(const fxi_fixing *fixing);
/* The rate that fxi_rates_find answers. */
void fxi_fixing_rate(fxi_rate *out, const fxi_fixing *fixing,
                     const fxi_rate_query *query);

#endif
