/* SPDX-License-Identifier: MIT */
/* One pair on every fixing day of a time. */
#include <assert.h>

#include "rates/book/book.h"
#include "rates/lookup/anchored.h"
#include "rates/lookup/lookup.h"
#include "rates/route/extremes.h"
#include "rates/route/sieve.h"

/* The rows first..last of one source, by one route; both have a rate. */
typedef struct stretch {
    const fxi_source *source;
    fxi_route route;
    size_t first, last;
} stretch;

/* False: the source has no rate of the pair in that time. */
static bool find_span(stretch *out, const fxi_source *source,
                      const fxi_rate_query *pair, fxi_day from, fxi_day to) {
    fxi_route routes[FXI_ROUTES_MAX];
    size_t count = fxi_routes_find(routes, source, pair->base, pair->quote);
    size_t last = fxi_source_row(source, to), first = 0;
    if (from > source->days[0])
        first = fxi_source_row(source, from - 1) + 1;
    for (size_t i = 0; i < count && last != SIZE_MAX; i++) {
        size_t found = fxi_route_row_before(&routes[i], source, last, first);
        if (found == SIZE_MAX)
            continue;
        *out = (stretch){source, routes[i],
                         fxi_route_row_after(&routes[i], source, first), found};
        return true;
    }
    return false;
}

/* Fixed rates do not change: they count as one day, that on which they began, or the
   first of the time. */
static bool find_legal(fxi_rate *out, const fxc_rates *rates, size_t index,
                       const fxi_rate_query *pair, fxi_day to) {
    fxi_rate_query query = *pair;
    query.source = index;
    query.day = to;
    query.policy = FXC_POLICY_PREVIOUS;
    query.max_age_days = FXI_RATE_MAX_AGE;
    query.anchored = query.mixed = false;
    return fxi_rates_find(out, rates, &query, NULL) == FXC_OK;
}

/* What there is of the pair in a time: nothing, a rate in force, or rows. */
typedef struct scope {
    enum { SCOPE_NONE, SCOPE_LEGAL, SCOPE_SPAN } kind;
    fxi_rate legal;
    stretch span;
} scope;

static void look_into(scope *out, const fxc_rates *rates, size_t index,
                      const fxi_rate_query *pair, fxi_day from, fxi_day to) {
    const fxi_source *source = rates->sources[index];
    out->kind = SCOPE_NONE;
    if (source->info.kind == FXC_SOURCE_ANNUAL)
        return;
    if (fxi_source_is_fixed(source)) {
        if (find_legal(&out->legal, rates, index, pair, to))
            out->kind = SCOPE_LEGAL;
    } else if (find_span(&out->span, source, pair, from, to)) {
        out->kind = SCOPE_SPAN;
    }
}

/* In the source that the query names, or the first one that has a rate in that time. */
static void find_scope(scope *out, const fxc_rates *rates, const fxi_rate_query *pair,
                       fxi_day from, fxi_day to) {
    out->kind = SCOPE_NONE;
    if (fxi_currency_equal(pair->base, pair->quote) || from > to)
        return;
    if (pair->source != SIZE_MAX) {
        assert(pair->source < rates->count);
        look_into(out, rates, pair->source, pair, from, to);
        return;
    }
    for (size_t i = 0; i < rates->count && out->kind == SCOPE_NONE; i++)
        look_into(out, rates, i, pair, from, to);
}

static fxi_rate rate_at(const stretch *span, const fxi_rate_query *pair, size_t row) {
    fxi_rate rate = {.base = pair->base, .quote = pair->quote};
    fxi_route_rate(&rate, &span->route, span->source, row);
    return rate;
}

bool fxi_rates_extent(fxi_interval *out, const fxc_rates *rates,
                      const fxi_rate_query *pair, fxi_day from, fxi_day to) {
    scope found;
    find_scope(&found, rates, pair, from, to);
    if (found.kind == SCOPE_NONE)
        return pair->anchored && fxi_anchored_extent(out, rates, pair, from, to);
    if (found.kind == SCOPE_LEGAL) {
        *out = found.legal.interval;
        return true;
    }
    const stretch *span = &found.span;
    fxi_extremes ends =
        fxi_extremes_find(span->source, &span->route, span->first, span->last);
    fxi_rate bottom = rate_at(span, pair, ends.lowest),
             top = rate_at(span, pair, ends.highest);
    *out = fxi_interval_hull(&bottom.interval, &top.interval);
    return true;
}

static fxi_known_extent question(const fxi_rate_query *pair, fxi_day from, fxi_day to) {
    return (fxi_known_extent){.base = pair->base,
                              .quote = pair->quote,
                              .source = pair->source,
                              .anchored = pair->anchored,
                              .from = from,
                              .to = to};
}

bool fxi_rates_extent_kept(fxi_interval *out, const fxc_rates *rates,
                           const fxi_rate_query *pair, fxi_day from, fxi_day to) {
    if (rates->known_extents == NULL)
        return fxi_rates_extent(out, rates, pair, from, to);
    fxi_known_extent answer = question(pair, from, to);
    const fxi_known_extent *kept =
        fxi_known_extents_find(rates->known_extents, &answer);
    if (kept == NULL) {
        answer.has_rates = fxi_rates_extent(&answer.extent, rates, pair, from, to);
        fxi_known_extents_keep(rates->known_extents, &answer);
        kept = &answer;
    }
    if (kept->has_rates)
        *out = kept->extent;
    return kept->has_rates;
}

static void meet_legal(fxi_rate_hits *out, const fxi_rate *legal,
                       const fxi_interval *implied) {
    out->days = 1;
    if (!fxi_interval_meets(&legal->interval, implied))
        return;
    out->hits = 1;
    out->latest = *legal;
}

static void meet_span(fxi_rate_hits *out, const stretch *span,
                      const fxi_rate_query *pair, const fxi_interval *implied) {
    fxi_sieve sieve;
    fxi_sieve_open(&sieve, span->source, &span->route, implied);
    fxi_sieve_hits hits = fxi_sieve_run(&sieve, span->first, span->last);
    out->days = hits.days;
    out->hits = hits.hits;
    if (hits.hits > 0)
        out->latest = rate_at(span, pair, hits.latest);
}

void fxi_rates_meeting(fxi_rate_hits *out, const fxc_rates *rates,
                       const fxi_rate_query *pair, const fxi_interval *implied,
                       fxi_day from, fxi_day to) {
    scope found;
    out->days = out->hits = 0;
    find_scope(&found, rates, pair, from, to);
    if (found.kind == SCOPE_LEGAL)
        meet_legal(out, &found.legal, implied);
    if (found.kind == SCOPE_NONE && pair->anchored)
        fxi_anchored_meeting(out, rates, pair, implied, from, to);
    if (found.kind == SCOPE_SPAN)
        meet_span(out, &found.span, pair, implied);
}
