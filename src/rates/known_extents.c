/* SPDX-License-Identifier: MIT */
#include "rates/known_extents.h"

#include <stdlib.h>

#include "rates/book.h"

struct fxi_known_extent {
    fxc_currency base, quote;
    size_t source;
    bool anchored;
    fxi_day from, to;
    bool has_rates;
    fxi_interval extent; /* if it has */
};

static fxi_known_extent question(const fxi_rate_query *pair, fxi_day from, fxi_day to) {
    return (fxi_known_extent){.base = pair->base,
                              .quote = pair->quote,
                              .source = pair->source,
                              .anchored = pair->anchored,
                              .from = from,
                              .to = to};
}

static bool is_same_question(const fxi_known_extent *a, const fxi_known_extent *b) {
    return fxi_currency_equal(a->base, b->base) &&
           fxi_currency_equal(a->quote, b->quote) && a->source == b->source &&
           a->anchored == b->anchored && a->from == b->from && a->to == b->to;
}

static const fxi_known_extent *find(fxi_known_extents *known,
                                    const fxi_known_extent *asked) {
    for (size_t i = 0; i < FXI_KNOWN_EXTENTS_MAX; i++) {
        const fxi_known_extent *item =
            atomic_load_explicit(&known->items[i], memory_order_acquire);
        if (item == NULL || is_same_question(item, asked))
            return item;
    }
    return NULL;
}

/* Two threads may keep the same: the first one is found. */
static void keep(fxi_known_extents *known, const fxi_known_extent *answer) {
    fxi_known_extent *item = malloc(sizeof *item);
    if (item == NULL)
        return;
    *item = *answer;
    for (size_t i = 0; i < FXI_KNOWN_EXTENTS_MAX; i++) {
        fxi_known_extent *none = NULL;
        if (atomic_compare_exchange_strong_explicit(&known->items[i], &none, item,
                                                    memory_order_release,
                                                    memory_order_relaxed))
            return;
    }
    free(item);
}

bool fxi_rates_extent_kept(fxi_interval *out, const fxc_rates *rates,
                           const fxi_rate_query *pair, fxi_day from, fxi_day to) {
    if (rates->known_extents == NULL)
        return fxi_rates_extent(out, rates, pair, from, to);
    fxi_known_extent answer = question(pair, from, to);
    const fxi_known_extent *kept = find(rates->known_extents, &answer);
    if (kept == NULL) {
        answer.has_rates = fxi_rates_extent(&answer.extent, rates, pair, from, to);
        keep(rates->known_extents, &answer);
        kept = &answer;
    }
    if (kept->has_rates)
        *out = kept->extent;
    return kept->has_rates;
}

void fxi_known_extents_clear(fxi_known_extents *known) {
    for (size_t i = 0; i < FXI_KNOWN_EXTENTS_MAX; i++)
        free(atomic_exchange_explicit(&known->items[i], NULL, memory_order_relaxed));
}
