/* SPDX-License-Identifier: MIT */
#include "judging/evidence/evidence.h"

#include <string.h>

#include "base/error.h"
#include "judging/case/excess.h"
#include "judging/dating/datings.h"
#include "judging/evidence/named_source.h"
#include "judging/evidence/occurrence.h"
#include "judging/evidence/stated.h"
#include "judging/inquiry/history.h"

static const char legal_source[] = "euro";

static bool find(fxi_rate *out, const fxi_inquiry *inquiry, const fxi_rate_query *pair,
                 fxi_day day, fxc_error *why) {
    fxi_rate_query query = *pair;
    query.day = day;
    return fxi_rates_find(out, inquiry->rates, &query, why) == FXC_OK;
}

/* All but the rate, which is large and comes next. */
static void begin(fxi_governing *out, fxc_evidence rank) {
    out->rank = rank;
    out->is_occurrence = out->is_hull = out->is_market = false;
    out->span = (fxc_span){0, 0};
}

/* --- E0 ------------------------------------------------------------------------ */

static fxi_day legal_day(const fxi_datings *datings, const fxc_source *source) {
    if (datings->count > 0)
        return fxi_dating_day(&datings->items[0]);
    return fxi_day_from_date(source->last);
}

static bool is_dated_by_text(const fxi_datings *datings) {
    return datings->count > 0 && datings->items[0].rank < FXC_EVIDENCE_DOCUMENT;
}

/* The date of a text tells that its pair is of after that law, whatever day the pair
   has: a court of 2024 converts a debt of 2019. */
static bool is_of_later_law(fxi_rate *out, const fxi_inquiry *inquiry,
                            const fxi_datings *datings, const fxi_rate_query *legal,
                            const fxi_interval *implied) {
    return is_dated_by_text(datings) && !fxi_date_is_none(inquiry->date) &&
           find(out, inquiry, legal, fxi_day_from_date(inquiry->date), NULL) &&
           out->legal && fxi_interval_meets(&out->interval, implied);
}

/* A rate fixed by law needs no date beside its own: without one it is that of the last
   day of the table. */
static bool govern_by_law(fxi_governing *out, const fxi_inquiry *inquiry,
                          const fxi_datings *datings, const fxi_rate_query *pair,
                          const fxi_interval *implied) {
    size_t index = fxi_rates_source_index(inquiry->rates, legal_source);
    if (index == SIZE_MAX)
        return false;
    fxi_rate_query query = *pair;
    query.source = index;
    query.anchored = false;
    const fxc_source *source = fxc_rates_source(inquiry->rates, index);
    fxi_rate rate;
    bool is_fixed =
        find(&rate, inquiry, &query, legal_day(datings, source), NULL) && rate.legal;
    if (!is_fixed && !is_of_later_law(&rate, inquiry, datings, &query, implied))
        return false;
    begin(out, FXC_EVIDENCE_LEGAL);
    out->rate = rate;
    return true;
}

/* --- E2 ------------------------------------------------------------------------ */

/* The day that is named with the source; else the one that would date the pair. */
static bool day_of_named(fxi_day *out, const fxi_named_rates *named,
                         const fxi_inquiry *inquiry, const fxi_datings *datings) {
    if (named->has_day)
        *out = named->day;
    else if (inquiry->has_balance_sheet)
        *out = inquiry->balance_sheet;
    else if (datings->count > 0)
        *out = fxi_dating_day(&datings->items[0]);
    else
        return false;
    return true;
}

static fxi_hearing govern_by_named(fxi_governing *out, const fxi_named_rates *named,
                                   const fxi_inquiry *inquiry,
                                   const fxi_datings *datings,
                                   const fxi_rate_query *pair, fxc_error *why) {
    begin(out, FXC_EVIDENCE_NAMED);
    if (named->source == SIZE_MAX) {
        (void)fxi_error_set(why, FXC_ENORATE, "%s", named->name);
        return FXI_HEARING_NO_SOURCE;
    }
    fxi_rate_query query = *pair;
    fxi_day day;
    query.source = named->source;
    if (!day_of_named(&day, named, inquiry, datings))
        return FXI_HEARING_NO_DATE;
    return find(&out->rate, inquiry, &query, day, why) ? FXI_HEARING_FOUND
                                                       : FXI_HEARING_NO_RATE;
}

/* --- E3 ------------------------------------------------------------------------ */

static fxi_hearing govern_by_filing(fxi_governing *out, const fxi_inquiry *inquiry,
                                    const fxi_rate_query *pair, fxc_error *why) {
    begin(out, FXC_EVIDENCE_FILING);
    return find(&out->rate, inquiry, pair, inquiry->balance_sheet, why)
               ? FXI_HEARING_FOUND
               : FXI_HEARING_NO_RATE;
}

/* --- E4 to E6 ------------------------------------------------------------------ */

/* Any fixing of the span may have been used: the last one that fits governs, and where
   none fits the hull of all, since the rate has passed through every value between. */
static fxi_hearing hear_span(fxi_governing *out, const fxi_inquiry *inquiry,
                             const fxi_dating *dating, const fxi_rate_query *pair,
                             const fxi_interval *implied, fxc_error *why) {
    if (!find(&out->rate, inquiry, pair, dating->days[0], why))
        return FXI_HEARING_NO_RATE;
    if (out->rate.source == NULL) /* of a money in itself */
        return FXI_HEARING_FOUND;
    fxi_rate_query query = *pair;
    query.source = fxi_rates_source_index(inquiry->rates, out->rate.source->name);
    fxi_rate_hits hits;
    fxi_rates_meeting(&hits, inquiry->rates, &query, implied, dating->starts[0],
                      dating->days[0]);
    if (hits.hits > 0) {
        out->rate = hits.latest;
        return FXI_HEARING_FOUND;
    }
    out->is_hull = fxi_rates_extent(&out->rate.interval, inquiry->rates, &query,
                                    dating->starts[0], dating->days[0]);
    return FXI_HEARING_FOUND;
}

/* "Quarter 2024", "fiscal 2024": the end that fits, of several the likeliest; where
   none does, the likeliest of all. A document without a date may mean any, so that only
   one end that fits alone is evidence. */
static fxi_hearing hear_several(fxi_governing *out, const fxi_inquiry *inquiry,
                                const fxi_dating *dating, const fxi_rate_query *pair,
                                const fxi_interval *implied, fxc_error *why) {
    size_t hits = 0;
    for (size_t i = 0; i < dating->count; i++) {
        fxi_rate rate;
        if (!find(&rate, inquiry, pair, dating->days[i], why) ||
            !fxi_interval_meets(&rate.interval, implied))
            continue;
        out->rate = rate;
        hits++;
    }
    bool is_dated = !fxi_date_is_none(inquiry->date);
    if (hits == 1 || (hits > 1 && is_dated))
        return FXI_HEARING_FOUND;
    if (!is_dated)
        return FXI_HEARING_NO_DATE;
    return find(&out->rate, inquiry, pair, fxi_dating_day(dating), why)
               ? FXI_HEARING_FOUND
               : FXI_HEARING_NO_RATE;
}

fxi_hearing fxi_evidence_dated(fxi_governing *out, const fxi_inquiry *inquiry,
                               const fxi_dating *dating, const fxi_rate_query *pair,
                               const fxi_interval *implied, fxc_error *why) {
    begin(out, dating->rank);
    if (dating->is_span)
        return hear_span(out, inquiry, dating, pair, implied, why);
    if (dating->count > 1)
        return hear_several(out, inquiry, dating, pair, implied, why);
    return find(&out->rate, inquiry, pair, dating->days[0], why) ? FXI_HEARING_FOUND
                                                                 : FXI_HEARING_NO_RATE;
}

/* Several dates of one rank: the nearest that governs, unless it misses and just one of
   the others fits. */
static fxi_hearing hear_datings(fxi_governing *out, const fxi_inquiry *inquiry,
                                const fxi_datings *datings, const fxi_rate_query *pair,
                                const fxi_interval *implied, fxc_error *why) {
    const fxi_dating *nearest = &datings->items[0];
    fxi_hearing hearing = fxi_evidence_dated(out, inquiry, nearest, pair, implied, why);
    if (hearing == FXI_HEARING_FOUND &&
        fxi_interval_meets(&out->rate.interval, implied))
        return hearing;
    fxi_governing single;
    size_t hits = 0;
    for (size_t i = 1; i < datings->count; i++) {
        const fxi_dating *other = &datings->items[i];
        fxi_governing governing;
        if (other->rank != nearest->rank || other->is_remote ||
            fxi_evidence_dated(&governing, inquiry, other, pair, implied, NULL) !=
                FXI_HEARING_FOUND ||
            !fxi_interval_meets(&governing.rate.interval, implied))
            continue;
        single = governing;
        hits++;
    }
    if (hits != 1)
        return hearing;
    *out = single;
    return FXI_HEARING_FOUND;
}

/* --- E7 ------------------------------------------------------------------------ */

/* What source the history is of: the rate on its last day. */
static bool latest(fxi_rate *out, const fxi_inquiry *inquiry,
                   const fxi_rate_query *pair) {
    size_t count = fxc_rates_source_count(inquiry->rates);
    for (size_t i = 0; i < count; i++) {
        fxi_rate_query query = *pair;
        if (pair->source != SIZE_MAX && pair->source != i)
            continue;
        query.source = i;
        if (find(out, inquiry, &query,
                 fxi_day_from_date(fxc_rates_source(inquiry->rates, i)->last), NULL))
            return true;
    }
    return false;
}

/* By how many times the implied rates miss: docs/spec/evidence.md "Evidence", E7. */
enum { FAR = 5 };

/* The end that is nearer serves as the rate of the arithmetic. */
static void aim_at_end(fxi_rate *rate, const fxi_interval *implied) {
    bool is_above = fxi_rational_compare(&implied->low, &rate->interval.high) > 0;
    rate->point = is_above ? rate->interval.high : rate->interval.low;
}

static bool find_history(fxi_rate *out, const fxi_inquiry *inquiry,
                         const fxi_rate_query *query, const fxi_interval *implied) {
    fxi_interval extent;
    if (!fxi_history_extent(&extent, inquiry, query->base, query->quote) ||
        !fxi_excess_is_far(implied, &extent, FAR) || !latest(out, inquiry, query))
        return false;
    out->interval = extent;
    return true;
}

static bool govern_by_history(fxi_governing *out, const fxi_inquiry *inquiry,
                              const fxi_pair *pair, const fxi_rate_query *query,
                              const fxi_interval *implied) {
    out->rank = FXC_EVIDENCE_RANGE;
    out->is_hull = true;
    if (!find_history(&out->rate, inquiry, query, implied)) {
        out->is_occurrence = true;
        if (!fxi_occurrence_find(&out->rate, inquiry, pair, query, implied))
            return false;
    }
    aim_at_end(&out->rate, implied);
    return true;
}

/* A pair that no source has fixings of. */
static bool govern_by_averages(fxi_governing *out, const fxi_inquiry *inquiry,
                               const fxi_datings *datings, const fxi_rate_query *pair,
                               const fxi_interval *implied) {
    if (datings->count == 0 || !fxi_history_may_search(inquiry->history) ||
        !fxi_history_averages(&out->rate, inquiry, pair,
                              fxi_dating_day(&datings->items[0]), FXI_YEARS_BACK) ||
        !fxi_history_is_far(inquiry, &out->rate, implied, FAR))
        return false;
    begin(out, FXC_EVIDENCE_RANGE);
    out->is_hull = true;
    aim_at_end(&out->rate, implied);
    return true;
}

/* --- the ladder ---------------------------------------------------------------- */

/* A quote of the market that another sentence gives says which rate there was, not
   which one was used: a day beside the pair says more. */
static fxi_hearing hear_market(fxi_governing *out, const fxi_governing *quote,
                               const fxi_inquiry *inquiry, const fxi_datings *datings,
                               const fxi_rate_query *pair,
                               const fxi_interval *implied) {
    if (is_dated_by_text(datings) &&
        hear_datings(out, inquiry, datings, pair, implied, NULL) == FXI_HEARING_FOUND)
        return FXI_HEARING_FOUND;
    *out = *quote;
    return FXI_HEARING_FOUND;
}

static fxi_hearing hear(fxi_governing *out, const fxi_case *judged,
                        const fxi_inquiry *inquiry, const fxi_pair *pair,
                        fxc_error *why) {
    fxi_rate_query query =
        fxi_inquiry_query(inquiry, judged->base.currency, judged->quote.currency);
    fxi_datings datings;
    fxi_datings_of(&datings, inquiry, pair);
    fxi_interval implied = fxi_case_implied(
        judged, 0, fxi_case_granule(inquiry->settings), inquiry->settings);
    if (govern_by_law(out, inquiry, &datings, &query, &implied))
        return FXI_HEARING_FOUND;
    fxi_governing stated;
    bool is_stated = fxi_stated_govern(&stated, judged, inquiry, pair, &implied);
    if (is_stated && !stated.is_market) {
        *out = stated;
        return FXI_HEARING_FOUND;
    }
    fxi_named_rates named;
    if (fxi_named_rates_find(&named, inquiry, pair, &query))
        return govern_by_named(out, &named, inquiry, &datings, &query, why);
    if (inquiry->has_balance_sheet)
        return govern_by_filing(out, inquiry, &query, why);
    if (is_stated)
        return hear_market(out, &stated, inquiry, &datings, &query, &implied);
    if (datings.count > 0) {
        fxi_hearing hearing =
            hear_datings(out, inquiry, &datings, &query, &implied, why);
        return hearing == FXI_HEARING_NO_RATE &&
                       govern_by_averages(out, inquiry, &datings, &query, &implied)
                   ? FXI_HEARING_FOUND
                   : hearing;
    }
    *out = (fxi_governing){0};
    return govern_by_history(out, inquiry, pair, &query, &implied)
               ? FXI_HEARING_FOUND
               : FXI_HEARING_NO_DATE;
}

/* A unit of the base is worth at least a unit of the quote. */
static bool is_upright(const fxi_rate *rate) {
    fxi_rational one = fxi_rational_from_integer(1);
    int order = fxi_rational_compare(&rate->point, &one);
    return order != 0 ? order > 0 : memcmp(rate->base.code, rate->quote.code, 3) <= 0;
}

fxi_hearing fxi_evidence_govern(fxi_governing *out, fxi_case *judged,
                                const fxi_inquiry *inquiry, const fxi_pair *pair,
                                fxc_error *why) {
    fxi_hearing hearing = hear(out, judged, inquiry, pair, why);
    if (hearing != FXI_HEARING_FOUND || is_upright(&out->rate))
        return hearing;
    *judged = fxi_case_swap(judged);
    return hear(out, judged, inquiry, pair, why);
}
