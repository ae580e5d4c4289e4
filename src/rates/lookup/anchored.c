/* SPDX-License-Identifier: MIT */
#include "rates/lookup/anchored.h"

#include "rates/book/book.h"

static bool may_ask(const fxi_rate_query *pair, size_t source) {
    return pair->source == SIZE_MAX || pair->source == source;
}

/* A fixing from before the parity was in force is none for the pair. */
static bool find_by(fxi_rate *out, const fxc_rates *rates, const fxi_way *way,
                    size_t index) {
    fxi_rate_query query = way->inner;
    query.source = index;
    return fxi_rates_find(out, rates, &query, NULL) == FXC_OK &&
           (fxi_source_is_fixed(rates->sources[index]) ||
            out->day >= fxi_ties_start(&way->ties));
}

bool fxi_anchored_find(fxi_rate *out, const fxc_rates *rates,
                       const fxi_rate_query *query) {
    fxi_way ways[FXI_WAYS_MAX];
    size_t count = fxi_ways_list(ways, rates, query, query->day);
    for (size_t i = 0; i < rates->count; i++)
        for (size_t k = 0; k < count && may_ask(query, i); k++)
            if (find_by(out, rates, &ways[k], i)) {
                fxi_ties_carry(out, &ways[k].ties, query);
                return true;
            }
    return false;
}

static fxi_day later(fxi_day a, fxi_day b) { return a > b ? a : b; }

bool fxi_anchored_extent(fxi_interval *out, const fxc_rates *rates,
                         const fxi_rate_query *pair, fxi_day from, fxi_day to) {
    fxi_way ways[FXI_WAYS_MAX];
    size_t count = fxi_ways_list(ways, rates, pair, to);
    for (size_t i = 0; i < rates->count; i++)
        for (size_t k = 0; k < count && may_ask(pair, i); k++) {
            fxi_way *way = &ways[k];
            way->inner.source = i;
            if (!fxi_rates_extent(out, rates, &way->inner,
                                  later(from, fxi_ties_start(&way->ties)), to))
                continue;
            fxi_rational factor = fxi_ties_factor(&way->ties);
            *out = fxi_interval_scale(out, &factor);
            return true;
        }
    return false;
}

static void meet_by(fxi_rate_hits *out, const fxc_rates *rates, fxi_way *way,
                    const fxi_interval *implied, fxi_day from, fxi_day to) {
    fxi_rational factor = fxi_ties_factor(&way->ties);
    fxi_rational back = fxi_rational_reciprocal(&factor);
    fxi_interval wanted = fxi_interval_scale(implied, &back);
    fxi_rates_meeting(out, rates, &way->inner, &wanted,
                      later(from, fxi_ties_start(&way->ties)), to);
}

void fxi_anchored_meeting(fxi_rate_hits *out, const fxc_rates *rates,
                          const fxi_rate_query *pair, const fxi_interval *implied,
                          fxi_day from, fxi_day to) {
    fxi_way ways[FXI_WAYS_MAX];
    size_t count = fxi_ways_list(ways, rates, pair, to);
    out->days = out->hits = 0;
    for (size_t i = 0; i < rates->count; i++)
        for (size_t k = 0; k < count && may_ask(pair, i) && out->days == 0; k++) {
            ways[k].inner.source = i;
            meet_by(out, rates, &ways[k], implied, from, to);
            if (out->hits > 0)
                fxi_ties_carry(&out->latest, &ways[k].ties, pair);
        }
}
