/* SPDX-License-Identifier: MIT */
#include "rates/lookup/tie.h"

#include <string.h>

#include "rates/book/book.h"
#include "rates/route/route.h"

static bool is_there(const fxi_tie *tie) { return tie->source != NULL; }

/* --- finding ---------------------------------------------------------------------- */

static bool has(const fxi_series *series, fxc_currency currency) {
    return fxi_currency_equal(series->base, currency) ||
           fxi_currency_equal(series->quote, currency);
}

/* The one series of a currency; NULL: none, or several. */
static const fxi_series *only_series(const fxi_source *source, fxc_currency currency) {
    const fxi_series *only = NULL;
    for (size_t i = 0; i < source->info.series_count; i++) {
        if (!has(&source->series[i], currency))
            continue;
        if (only != NULL)
            return NULL;
        only = &source->series[i];
    }
    return only;
}

/* `outward`: to the anchor, else from it. */
static fxi_tie find_tie(const fxc_rates *rates, fxc_currency currency, fxi_day day,
                        bool outward) {
    for (size_t i = 0; i < rates->count; i++) {
        const fxi_source *source = rates->sources[i];
        const fxi_series *series =
            fxi_source_is_fixed(source) ? only_series(source, currency) : NULL;
        if (series == NULL || source->days[series->first_row] > day)
            continue;
        bool is_base = fxi_currency_equal(series->base, currency);
        return (fxi_tie){source, series, is_base != outward};
    }
    return (fxi_tie){NULL, NULL, false};
}

static fxc_currency start_of(const fxi_tie *tie) {
    return tie->inverted ? tie->series->quote : tie->series->base;
}

static fxc_currency end_of(const fxi_tie *tie) {
    return tie->inverted ? tie->series->base : tie->series->quote;
}

static size_t add_way(fxi_way out[FXI_WAYS_MAX], size_t count,
                      const fxi_rate_query *pair, fxi_ties ties) {
    fxi_way *next = &out[count];
    *next = (fxi_way){.inner = *pair, .ties = ties};
    next->inner.anchored = next->inner.mixed = false;
    if (is_there(&ties.before))
        next->inner.base = end_of(&ties.before);
    if (is_there(&ties.behind))
        next->inner.quote = start_of(&ties.behind);
    return count + !fxi_currency_equal(next->inner.base, next->inner.quote);
}

size_t fxi_ways_list(fxi_way out[FXI_WAYS_MAX], const fxc_rates *rates,
                     const fxi_rate_query *pair, fxi_day day) {
    const fxi_tie none = {NULL, NULL, false};
    if (fxi_currency_equal(pair->base, pair->quote))
        return 0;
    fxi_tie before = find_tie(rates, pair->base, day, true);
    fxi_tie behind = find_tie(rates, pair->quote, day, false);
    size_t count = 0;
    if (is_there(&before))
        count = add_way(out, count, pair, (fxi_ties){before, none});
    if (is_there(&behind))
        count = add_way(out, count, pair, (fxi_ties){none, behind});
    if (is_there(&before) && is_there(&behind))
        count = add_way(out, count, pair, (fxi_ties){before, behind});
    return count;
}

/* --- carrying --------------------------------------------------------------------- */

static fxi_day day_of(const fxi_tie *tie) {
    return is_there(tie) ? tie->source->days[tie->series->first_row] : INT32_MIN;
}

fxi_day fxi_ties_start(const fxi_ties *ties) {
    fxi_day before = day_of(&ties->before), behind = day_of(&ties->behind);
    return before > behind ? before : behind;
}

static void set_rate(fxi_rate *out, const fxi_tie *tie) {
    fxi_route route = {{{tie->series, tie->inverted}}, 1};
    fxi_route_rate(out, &route, tie->source, tie->series->first_row);
}

static void multiply(fxi_rational *value, const fxi_tie *tie) {
    fxi_rate rate = {0};
    if (!is_there(tie))
        return;
    set_rate(&rate, tie);
    *value = fxi_rational_multiply(value, &rate.point);
}

fxi_rational fxi_ties_factor(const fxi_ties *ties) {
    fxi_rational factor = fxi_rational_from_integer(1);
    multiply(&factor, &ties->before);
    multiply(&factor, &ties->behind);
    return factor;
}

static void insert_leg(fxi_rate *rate, const fxi_tie *tie, size_t at) {
    fxi_rate parity = {0};
    if (!is_there(tie))
        return;
    set_rate(&parity, tie);
    memmove(rate->legs + at + 1, rate->legs + at,
            (rate->leg_count - at) * sizeof rate->legs[0]);
    rate->legs[at] = parity.legs[0];
    rate->leg_count++;
}

void fxi_ties_carry(fxi_rate *rate, const fxi_ties *ties, const fxi_rate_query *pair) {
    fxi_rational factor = fxi_ties_factor(ties);
    rate->base = pair->base;
    rate->quote = pair->quote;
    rate->point = fxi_rational_multiply(&rate->point, &factor);
    rate->interval = fxi_interval_scale(&rate->interval, &factor);
    rate->legal = false;
    rate->mixed = true;
    insert_leg(rate, &ties->before, 0);
    insert_leg(rate, &ties->behind, rate->leg_count);
}
