/* SPDX-License-Identifier: MIT */
#include "judging/evidence/named_source.h"

#include <string.h>

#include "base/span.h"
#include "lexicon/named_source.h"

/* Dates on either side of the source that may belong to it. */
enum { DATES_NEAR = 8 };

bool fxi_named_source_quotes(const fxi_source_mention *mention,
                             const fxi_rate_query *query) {
    const char *home = fxi_named_sources[mention->source].home;
    return memcmp(home, query->base.code, 3) == 0 ||
           memcmp(home, query->quote.code, 3) == 0;
}

/* Lower is stronger. */
static int weakness(const fxi_source_mention *mention, const fxi_figure *left,
                    const fxi_figure *right) {
    bool is_beside =
        mention->sentence == left->sentence || mention->sentence == right->sentence;
    if (is_beside)
        return 0;
    return mention->is_used ? 1 : 2;
}

static const fxi_source_mention *
choose(const fxi_inquiry *inquiry, const fxi_pair *pair, const fxi_rate_query *query) {
    const fxi_source_mentions *sources = inquiry->document->sources;
    const fxi_figure *left = &inquiry->document->figures->items[pair->left];
    const fxi_figure *right = &inquiry->document->figures->items[pair->right];
    const fxc_span span = fxi_inquiry_span(inquiry, pair->left, pair->right);
    const fxi_source_mention *best = NULL;
    int least = 2;
    for (size_t i = 0; i < sources->count; i++) {
        const fxi_source_mention *mention = &sources->items[i];
        int weak = weakness(mention, left, right);
        bool is_nearer = best == NULL || fxi_span_distance(mention->span, span) <
                                             fxi_span_distance(best->span, span);
        if (!fxi_named_source_quotes(mention, query) || weak > least ||
            (weak == least && !is_nearer) || weak == 2)
            continue;
        best = mention;
        least = weak;
    }
    return best;
}

const char *fxi_named_source_name(const fxi_source_mention *mention) {
    return fxi_named_sources[mention->source].name;
}

bool fxi_named_source_day(fxi_day *out, const fxi_date_mention *mention) {
    fxi_day ends[FXI_PERIOD_ENDS_MAX];
    bool is_day = mention->period.kind == FXI_PERIOD_DAY && mention->period.year != 0 &&
                  !mention->is_impossible && mention->byline == FXI_BYLINE_NONE;
    if (!is_day || fxi_period_ends(ends, &mention->period, (fxc_date){0}, 0) != 1)
        return false;
    *out = ends[0];
    return true;
}

/* "On December 31, 2024, as set forth in the H.10 statistical release" */
static bool day_beside(fxi_day *out, const fxi_mentions *mentions,
                       const fxi_source_mention *source) {
    fxi_run near = fxi_mentions_around(mentions, source->span.start, DATES_NEAR);
    size_t least = SIZE_MAX;
    for (size_t i = near.first; i < near.end; i++) {
        const fxi_date_mention *mention = &mentions->dates[i];
        size_t distance = fxi_span_distance(mention->span, source->span);
        if (mention->sentence == source->sentence && distance < least &&
            fxi_named_source_day(out, mention))
            least = distance;
    }
    return least != SIZE_MAX;
}

bool fxi_named_rates_find(fxi_named_rates *out, const fxi_inquiry *inquiry,
                          const fxi_pair *pair, const fxi_rate_query *query) {
    const fxi_source_mention *mention = choose(inquiry, pair, query);
    if (mention == NULL)
        return false;
    const char *name = fxi_named_source_name(mention);
    *out = (fxi_named_rates){.name = name,
                             .source = fxi_rates_source_index(inquiry->rates, name)};
    out->has_day = day_beside(&out->day, inquiry->document->mentions, mention);
    return true;
}
