/* SPDX-License-Identifier: MIT */
#include "judging/shared_rate.h"

#include "base/currency.h"

static size_t index_of(const fxi_shared_rates *rates, const fxi_case *judged) {
    size_t i = 0;
    while (i < rates->count &&
           !(fxi_currency_equal(rates->items[i].base, judged->base.currency) &&
             fxi_currency_equal(rates->items[i].quote, judged->quote.currency)))
        i++;
    return i;
}

/* Intervals share a point iff their running intersection is never empty, in whatever
   order they come. */
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
    } else if (!fxi_interval_narrow(&rate->common, implied)) {
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
