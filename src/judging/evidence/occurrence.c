/* SPDX-License-Identifier: MIT */
#include "judging/evidence/occurrence.h"

#include "judging/case/excess.h"
#include "judging/dating/datings.h"
#include "judging/inquiry/history.h"

/* What happened on a day, or what a quarter or a half brought, is told without its year
   until a quarter later. */
enum { DAYS_AFTER = 92, FIRST_YEAR = 1999 };

/* "Since September" says little of when the text was written. */
static bool recurs(const fxi_period *period) {
    return period != NULL && period->year == 0 && period->number != 0 &&
           period->kind != FXI_PERIOD_MONTH;
}

static int last_year(const fxi_inquiry *inquiry) {
    int year = FIRST_YEAR;
    for (size_t i = 0; i < fxc_rates_source_count(inquiry->rates); i++) {
        const fxc_source *source = fxc_rates_source(inquiry->rates, i);
        year = source->last.year > year ? source->last.year : year;
    }
    return year;
}

typedef struct season {
    fxi_day first, last;
    fxi_interval rates;
} season;

/* False: the book has no rate in that year's occurrence, or the calendar no such day.
 */
static bool season_of(season *out, const fxi_inquiry *inquiry, const fxi_period *named,
                      int year, const fxi_rate_query *query) {
    fxi_period period = *named;
    fxi_day ends[FXI_PERIOD_ENDS_MAX];
    period.year = (int16_t)year;
    if (fxi_period_ends(ends, &period, inquiry->date, 0) != 1)
        return false;
    out->first = fxi_period_start(&period, ends[0]);
    out->last = ends[0] + DAYS_AFTER;
    return fxi_rates_extent(&out->rates, inquiry->rates, query, out->first, out->last);
}

static bool is_slight(const fxi_rational *excess) {
    return fxi_excess_severity(excess) <= FXC_SEVERITY_TRIVIAL;
}

/* False also where some season fits. */
static bool nearest_season(season *out, const fxi_inquiry *inquiry,
                           const fxi_period *named, const fxi_rate_query *query,
                           const fxi_interval *implied) {
    bool found = false;
    fxi_rational least = fxi_rational_from_integer(0);
    int last = last_year(inquiry);
    for (int year = FIRST_YEAR; year <= last; year++) {
        season next;
        if (!season_of(&next, inquiry, named, year, query))
            continue;
        fxi_rational excess = fxi_interval_excess(implied, &next.rates);
        if (is_slight(&excess))
            return false;
        if (found && fxi_rational_compare(&excess, &least) >= 0)
            continue;
        found = true;
        least = excess;
        *out = next;
    }
    return found;
}

bool fxi_occurrence_find(fxi_rate *out, const fxi_inquiry *inquiry,
                         const fxi_pair *pair, const fxi_rate_query *query,
                         const fxi_interval *implied) {
    const fxi_period *named = fxi_datings_time(inquiry, pair);
    season nearest;
    if (pair->tense == FXI_TENSE_NOW || !recurs(named) ||
        !fxi_history_may_search(inquiry->history) ||
        !nearest_season(&nearest, inquiry, named, query, implied))
        return false;
    fxi_rate_hits hits;
    fxi_rates_meeting(&hits, inquiry->rates, query, &nearest.rates, nearest.first,
                      nearest.last);
    if (hits.hits == 0)
        return false;
    *out = hits.latest;
    out->interval = nearest.rates;
    return true;
}
