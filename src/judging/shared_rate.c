/* SPDX-License-Identifier: MIT */
#include "judging/shared_rate.h"

#include "lexicon/lexicon.h"

/* In one dimension intervals share a point iff the running intersection stays
   non-empty, in whatever order they come. */
bool fxi_shared_rate_narrow(fxi_interval *common, const fxi_interval *other) {
    if (!fxi_interval_meets(common, other))
        return false;
    int lows = fxi_rational_compare(&other->low, &common->low);
    int highs = fxi_rational_compare(&other->high, &common->high);
    if (lows > 0 || (lows == 0 && !other->low_closed)) {
        common->low = other->low;
        common->low_closed = other->low_closed;
    }
    if (highs < 0 || (highs == 0 && !other->high_closed)) {
        common->high = other->high;
        common->high_closed = other->high_closed;
    }
    return true;
}

static size_t index_of(const fxi_shared_rates *rates, const fxi_case *judged) {
    size_t i = 0;
    while (i < rates->count &&
           !(fxi_currency_equal(rates->items[i].base, judged->base.currency) &&
             fxi_currency_equal(rates->items[i].quote, judged->quote.currency)))
        i++;
    return i;
}

void fxi_shared_rates_add(fxi_shared_rates *rates, const fxi_case *judged,
                          const fxi_interval *implied) {
    size_t index = index_of(rates, judged);
    if (index == FXI_SHARED_RATES_MAX)
        return;
    fxi_shared_rate *rate = &rates->items[index];
    if (index == rates->count) {
        rates->count++;
        *rate = (fxi_shared_rate){.base = judged->base.currency,
                                  .quote = judged->quote.currency,
                                  .common = *implied};
    } else if (!fxi_shared_rate_narrow(&rate->common, implied)) {
        rate->is_empty = true;
    }
    rate->count++;
}

const fxi_interval *fxi_shared_rates_find(const fxi_shared_rates *rates,
                                          const fxi_case *judged) {
    size_t index = index_of(rates, judged);
    if (index == rates->count || rates->items[index].count < 2 ||
        rates->items[index].is_empty)
        return NULL;
    return &rates->items[index].common;
}
