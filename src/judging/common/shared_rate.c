/* SPDX-License-Identifier: MIT */
#include "judging/common/shared_rate.h"

#include "base/currency.h"

static bool is_of(const fxi_shared_rate *rate, const fxi_case *judged) {
    return fxi_currency_equal(rate->base, judged->base.currency) &&
           fxi_currency_equal(rate->quote, judged->quote.currency);
}

static bool is_same(const fxi_interval *a, const fxi_interval *b) {
    return fxi_rational_equal(&a->low, &b->low) &&
           fxi_rational_equal(&a->high, &b->high);
}

static void count_pair(fxi_shared_rate *rate, const fxi_interval *implied) {
    rate->count++;
    if (!is_same(implied, &rate->first) && !is_same(implied, &rate->last))
        rate->different++;
    rate->last = *implied;
}

/* Intervals share a point iff their running intersection is never empty. */
void fxi_shared_rates_add(fxi_shared_rates *rates, const fxi_case *judged,
                          const fxi_interval *implied) {
    if (!fxi_case_tells_rate(implied))
        return;
    for (size_t i = 0; i < rates->count; i++) {
        fxi_shared_rate *rate = &rates->items[i];
        if (is_of(rate, judged) && fxi_interval_narrow(&rate->common, implied)) {
            count_pair(rate, implied);
            return;
        }
    }
    if (rates->count < FXI_SHARED_RATES_MAX)
        rates->items[rates->count++] =
            (fxi_shared_rate){.base = judged->base.currency,
                              .quote = judged->quote.currency,
                              .common = *implied,
                              .count = 1,
                              .first = *implied,
                              .last = *implied,
                              .different = 1};
}

fxi_shared_rate *fxi_shared_rates_find(fxi_shared_rates *rates, const fxi_case *judged,
                                       const fxi_interval *implied) {
    if (!fxi_case_tells_rate(implied))
        return NULL;
    for (size_t i = 0; i < rates->count; i++) {
        fxi_shared_rate *rate = &rates->items[i];
        if (rate->count > 1 && is_of(rate, judged) &&
            fxi_interval_meets(&rate->common, implied))
            return rate;
    }
    return NULL;
}
