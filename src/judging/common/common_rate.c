/* SPDX-License-Identifier: MIT */
#include "judging/common/common_rate.h"

#include <string.h>

#include "base/currency.h"

static bool is_canonical(const fxi_case *judged) {
    return memcmp(judged->base.currency.code, judged->quote.currency.code, 3) < 0;
}

static size_t index_of(const fxi_common_rates *rates, const fxi_case *judged) {
    bool canonical = is_canonical(judged);
    fxc_currency base = canonical ? judged->base.currency : judged->quote.currency;
    fxc_currency quote = canonical ? judged->quote.currency : judged->base.currency;
    size_t i = 0;
    while (i < rates->count && !(fxi_currency_equal(rates->items[i].base, base) &&
                                 fxi_currency_equal(rates->items[i].quote, quote)))
        i++;
    return i;
}

static fxi_common_rate no_rate(const fxi_case *judged) {
    const fxi_rate_end none = {.pair = SIZE_MAX};
    bool canonical = is_canonical(judged);
    return (fxi_common_rate){
        .base = canonical ? judged->base.currency : judged->quote.currency,
        .quote = canonical ? judged->quote.currency : judged->base.currency,
        .lows = {none, none},
        .highs = {none, none}};
}

/* `a` cuts off more than `b`: of two equal ends the open one does. `sign` is 1 for low
   ends, -1 for high ones. */
static bool cuts_more(const fxi_rate_end *a, const fxi_rate_end *b, int sign) {
    if (b->pair == SIZE_MAX)
        return true;
    int order = sign * fxi_rational_compare(&a->value, &b->value);
    return order > 0 || (order == 0 && !a->is_closed && b->is_closed);
}

static void keep(fxi_rate_end ends[2], const fxi_rate_end *end, int sign) {
    if (cuts_more(end, &ends[0], sign)) {
        ends[1] = ends[0];
        ends[0] = *end;
    } else if (cuts_more(end, &ends[1], sign)) {
        ends[1] = *end;
    }
}

void fxi_common_rates_add(fxi_common_rates *rates, const fxi_case *judged,
                          const fxi_interval *implied, size_t pair) {
    size_t index = index_of(rates, judged);
    if (index == FXI_COMMON_RATES_MAX)
        return;
    if (index == rates->count)
        rates->items[rates->count++] = no_rate(judged);
    fxi_common_rate *rate = &rates->items[index];
    fxi_interval turned =
        is_canonical(judged) ? *implied : fxi_interval_reciprocal(implied);
    fxi_rate_end low = {turned.low, turned.low_closed, pair};
    fxi_rate_end high = {turned.high, turned.high_closed, pair};
    keep(rate->lows, &low, 1);
    keep(rate->highs, &high, -1);
    rate->count++;
}

static bool meet(const fxi_rate_end *low, const fxi_rate_end *high) {
    int order = fxi_rational_compare(&low->value, &high->value);
    return order < 0 || (order == 0 && low->is_closed && high->is_closed);
}

/* The end that cuts most once `pair` is left out. */
static const fxi_rate_end *end_without(const fxi_rate_end ends[2], size_t pair) {
    return ends[0].pair == pair ? &ends[1] : &ends[0];
}

size_t fxi_common_rate_of_others(fxi_interval *out, const fxi_common_rates *rates,
                                 const fxi_case *judged, size_t pair) {
    size_t index = index_of(rates, judged);
    if (index == rates->count || rates->items[index].count < 2)
        return 0;
    const fxi_common_rate *rate = &rates->items[index];
    const fxi_rate_end *low = end_without(rate->lows, pair);
    const fxi_rate_end *high = end_without(rate->highs, pair);
    if (!meet(low, high))
        return 0;
    *out = (fxi_interval){low->value, high->value, low->is_closed, high->is_closed};
    if (!is_canonical(judged))
        *out = fxi_interval_reciprocal(out);
    return rate->count - 1;
}

bool fxi_common_rate_is_empty(const fxi_common_rate *rate) {
    return rate->count > 1 && !meet(&rate->lows[0], &rate->highs[0]);
}

size_t fxi_common_rate_odd_pair(const fxi_common_rate *rate) {
    if (rate->count < 3 || !fxi_common_rate_is_empty(rate))
        return SIZE_MAX;
    size_t low = rate->lows[0].pair, high = rate->highs[0].pair;
    bool is_low = meet(&rate->lows[1], &rate->highs[0]);
    bool is_high = meet(&rate->lows[0], &rate->highs[1]);
    if (is_low == is_high)
        return SIZE_MAX;
    return is_low ? low : high;
}

fxi_rational fxi_common_rate_gap(const fxi_common_rate *rate) {
    fxi_rational one = fxi_rational_from_integer(1);
    fxi_rational ratio =
        fxi_rational_divide(&rate->lows[0].value, &rate->highs[0].value);
    return fxi_rational_subtract(&ratio, &one);
}

static fxi_rate rate_of(const fxi_case *judged, const fxi_interval *interval) {
    fxi_rational sum = fxi_rational_add(&interval->low, &interval->high);
    fxi_rational two = fxi_rational_from_integer(2);
    return (fxi_rate){.base = judged->base.currency,
                      .quote = judged->quote.currency,
                      .point = fxi_rational_divide(&sum, &two),
                      .interval = *interval};
}

fxi_governing fxi_common_governing(const fxi_case *judged, const fxi_interval *shared) {
    return (fxi_governing){
        .rank = FXC_EVIDENCE_SHARED, .rate = rate_of(judged, shared), .is_hull = true};
}
