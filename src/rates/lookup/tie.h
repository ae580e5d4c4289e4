/* SPDX-License-Identifier: MIT */
/* Currencies that are tied to others by a parity in force: the dirham to the dollar,
   the francs of the CFA to the euro. A source of rates in force ties a currency of
   which it has one series, and no more, to the other one of that series, its anchor:
   the euro and the dollar are what several are tied to. */
#ifndef FXI_RATES_LOOKUP_TIE_H
#define FXI_RATES_LOOKUP_TIE_H

#include "rates/lookup/lookup.h"

/* One series of a source, as it is quoted or inverted; both are borrowed. */
typedef struct fxi_tie {
    const struct fxi_source *source; /* NULL: there is none */
    const struct fxi_series *series;
    bool inverted;
} fxi_tie;

/* The parities on either side of a fixing. */
typedef struct fxi_ties {
    fxi_tie before, behind;
} fxi_ties;

/* A query for anchors of a pair, of the pair's source and policy, and what leads there.
 */
typedef struct fxi_way {
    fxi_rate_query inner;
    fxi_ties ties;
} fxi_way;

enum { FXI_WAYS_MAX = 3 };

/* Over the parities that are in force on that day: one side by its anchor, then the
   other, then both. Returns how many. */
size_t fxi_ways_list(fxi_way out[FXI_WAYS_MAX], const fxc_rates *rates,
                     const fxi_rate_query *pair, fxi_day day);

/* The day from which all of them are in force. */
fxi_day fxi_ties_start(const fxi_ties *ties);
/* What the rate of the anchors is multiplied by. */
fxi_rational fxi_ties_factor(const fxi_ties *ties);
/* Turns the rate of the anchors into that of the pair. */
void fxi_ties_carry(fxi_rate *rate, const fxi_ties *ties, const fxi_rate_query *pair);

#endif
