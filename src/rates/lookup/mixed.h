/* SPDX-License-Identifier: MIT */
/* Crosses of fixings of several sources and days, for callers that allow them. */
#ifndef FXI_RATES_LOOKUP_MIXED_H
#define FXI_RATES_LOOKUP_MIXED_H

#include "rates/lookup/lookup.h"

/* Of all ways over one currency or two the one whose oldest fixing is nearest to the
   day; of those the shortest; of those the first in the order of the book's sources and
   of their series. Each leg is found by the policy of the query, which is not one of a
   period. False: there is no way. */
bool fxi_mixed_find(fxi_rate *out, const fxc_rates *rates, const fxi_rate_query *query);

#endif
