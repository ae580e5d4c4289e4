/* SPDX-License-Identifier: MIT */
/* Rates of currencies that are tied to others: what a source has between their anchors,
   carried over the parities (tie.h).

   What fxi_rates_find, fxi_rates_extent and fxi_rates_meeting are for a pair that no
   source has: of the query's source, or of the first one in the book's order that has
   the anchors' rate. A parity counts for fixings from its own day on. The answer names
   the source of the fixing and its day; its legs name those of the parities too. */
#ifndef FXI_RATES_LOOKUP_ANCHORED_H
#define FXI_RATES_LOOKUP_ANCHORED_H

#include "rates/lookup/tie.h"

/* False: there is none. */
bool fxi_anchored_find(fxi_rate *out, const fxc_rates *rates,
                       const fxi_rate_query *query);

/* False: none in that time. */
bool fxi_anchored_extent(fxi_interval *out, const fxc_rates *rates,
                         const fxi_rate_query *pair, fxi_day from, fxi_day to);

void fxi_anchored_meeting(fxi_rate_hits *out, const fxc_rates *rates,
                          const fxi_rate_query *pair, const fxi_interval *implied,
                          fxi_day from, fxi_day to);

#endif
