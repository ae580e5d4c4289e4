/* SPDX-License-Identifier: MIT */
#include "judging/verdict/other_rate.h"

#include "base/buffer.h"
#include "judging/dating/datings.h"
#include "judging/dating/early_year.h"
#include "judging/evidence/stated.h"
#include "judging/verdict/fixings_beside.h"

fxi_rational fxi_other_rate_chance(const fxi_interval *implied, int64_t tried) {
    fxi_rational width = fxi_interval_width(implied);
    fxi_rational count = fxi_rational_from_integer(tried);
    return fxi_rational_multiply(&width, &count);
}

bool fxi_other_rate_is_credible(const fxi_interval *implied, int64_t tried) {
    fxi_rational chance = fxi_other_rate_chance(implied, tried);
    fxi_rational limit = fxi_rational_from_fraction(1, 20);
    return !chance.invalid && fxi_rational_compare(&chance, &limit) <= 0;
}

/* Rates are upright, 1 <= rate. */
enum { MAGNITUDE_MAX = 64 };

/* Within 2 %: nobody takes 1.1 for 1.0698. */
static bool is_close(const fxi_rational *rounded, const fxi_rational *rate) {
    fxi_rational share = fxi_rational_from_fraction(50, 1);
    fxi_rational off = fxi_rational_compare(rounded, rate) < 0
                           ? fxi_rational_subtract(rate, rounded)
                           : fxi_rational_subtract(rounded, rate);
    off = fxi_rational_multiply(&off, &share);
    return fxi_rational_compare(&off, rate) <= 0;
}

bool fxi_other_rate_rounded(fxi_rational *out, const fxi_rate *rate, size_t form) {
    static const struct {
        int figures;
        fxc_rounding rounding;
    } forms[FXI_ROUNDED_FORMS] = {{3, FXC_ROUND_HALF_UP},
                                  {3, FXC_ROUND_DOWN},
                                  {2, FXC_ROUND_HALF_UP},
                                  {2, FXC_ROUND_DOWN}};
    int place = fxi_rational_magnitude(&rate->point, 0, MAGNITUDE_MAX) -
                forms[form].figures + 1;
    fxi_rational quantum = fxi_rational_power10(place);
    fxi_rational one = fxi_rational_from_integer(1);
    *out = fxi_rational_round(&rate->point, &quantum, forms[form].rounding);
    return !fxi_rational_equal(out, &one) &&
           (forms[form].figures > 2 || is_close(out, &rate->point));
}

static fxc_status add(fxi_ruling *ruling, const fxi_trial *trial,
                      const fxi_rival *rival) {
    return fxi_ruling_add_rival(ruling, rival, trial->inquiry->tools->arena);
}

/* No rate was met so far, and nothing failed. */
static bool goes_on(const fxi_ruling *ruling, fxc_status status) {
    return status == FXC_OK && ruling->verdict == FXC_VERDICT_DISAGREE;
}

/* --- another source, the same day ----------------------------------------------- */

/* False: the source of that index is the governing one, or has no such rate. */
static bool rate_of_source(fxi_rate *out, const fxi_trial *trial, size_t index) {
    const fxi_rate *governing = &trial->governing.rate;
    if (fxc_rates_source(trial->inquiry->rates, index) == governing->source)
        return false;
    fxi_rate_query query = fxi_trial_query(trial);
    query.source = index;
    query.day = governing->day;
    return fxi_rates_find(out, trial->inquiry->rates, &query, NULL) == FXC_OK;
}

static bool has_rival_sources(const fxi_trial *trial) {
    return !trial->governing.is_hull && trial->governing.rate.source != NULL;
}

bool fxi_other_source_find(fxi_rate *out, int64_t *tried, const fxi_trial *trial) {
    size_t count = fxc_rates_source_count(trial->inquiry->rates);
    bool is_found = false;
    *tried = 0;
    for (size_t i = 0; has_rival_sources(trial) && i < count; i++) {
        fxi_rate rate;
        if (!rate_of_source(&rate, trial, i))
            continue;
        ++*tried;
        if (is_found || !fxi_trial_meets(trial, &rate.interval))
            continue;
        *out = rate;
        is_found = true;
    }
    return is_found;
}

static const char *source_reason(const fxi_trial *trial, const fxi_rate *rate) {
    fxi_buffer slug = fxi_buffer_in(trial->inquiry->tools->arena);
    fxi_buffer_add_text(&slug, "source:");
    fxi_buffer_add_text(&slug, rate->source->name);
    return fxi_buffer_text(&slug);
}

static fxc_status try_sources(fxi_ruling *ruling, const fxi_trial *trial) {
    size_t count = fxc_rates_source_count(trial->inquiry->rates);
    fxc_status status = FXC_OK;
    for (size_t i = 0; has_rival_sources(trial) && i < count && goes_on(ruling, status);
         i++) {
        fxi_rival rival = {0};
        if (!rate_of_source(&rival.rate, trial, i))
            continue;
        rival.reason = source_reason(trial, &rival.rate);
        rival.is_met = fxi_trial_meets(trial, &rival.rate.interval);
        status = add(ruling, trial, &rival);
    }
    return status;
}

/* --- the fixings of some days ---------------------------------------------------- */

static fxc_status try_window(fxi_ruling *ruling, const fxi_trial *trial,
                             const char *reason, fxi_day from, fxi_day to) {
    fxi_rate_query query = fxi_trial_query_same_source(trial);
    fxi_rate_hits hits;
    fxi_rates_meeting(&hits, trial->inquiry->rates, &query, &ruling->implied, from, to);
    fxi_rival rival = {.reason = reason, .is_window = hits.hits == 0};
    if (hits.hits > 0) {
        rival.rate = hits.latest;
        rival.is_met = fxi_trial_meets(trial, &hits.latest.interval);
    }
    return hits.days == 0 ? FXC_OK : add(ruling, trial, &rival);
}

/* --- lower evidence ------------------------------------------------------------- */

/* Days that the text names are evidence of their own, with the tolerance of dated
   evidence; all other rates have to meet the figures as they are printed. */
static fxc_status try_evidence(fxi_ruling *ruling, const fxi_trial *trial,
                               const fxi_governing *other, const char *reason) {
    fxi_rival rival = {.reason = reason, .rate = other->rate, .is_tolerated = true};
    rival.is_met = fxi_verdict_tolerates(
        &trial->judged, other, trial->inquiry->settings, &other->rate.interval);
    return add(ruling, trial, &rival);
}

/* A quote of the market elsewhere in the text. */
static fxc_status try_market(fxi_ruling *ruling, const fxi_trial *trial) {
    fxi_governing quote;
    if (trial->governing.rank == FXC_EVIDENCE_STATED ||
        !fxi_stated_govern(&quote, &trial->judged, trial->inquiry, trial->pair,
                           &ruling->implied))
        return FXC_OK;
    return try_evidence(ruling, trial, &quote, "market-quote");
}

static const char *dating_slug(fxc_evidence rank) {
    if (rank == FXC_EVIDENCE_EVENT)
        return "event-date";
    return rank == FXC_EVIDENCE_PERIOD ? "period-end" : "document-date";
}

static bool is_lower(const fxi_dating *dating, const fxi_governing *governing) {
    return dating->rank > governing->rank ||
           (dating->rank == governing->rank && dating->is_remote);
}

static fxc_status try_end(fxi_ruling *ruling, const fxi_trial *trial,
                          const fxi_dating *dating) {
    fxi_rate_query query = fxi_trial_query(trial);
    fxi_governing other;
    if (ruling->verdict != FXC_VERDICT_DISAGREE ||
        fxi_evidence_dated(&other, trial->inquiry, dating, &query, &ruling->implied,
                           NULL) != FXI_HEARING_FOUND)
        return FXC_OK;
    return try_evidence(ruling, trial, &other, dating_slug(dating->rank));
}

/* Income is translated at the average of its period: docs/spec/verdicts.md
   "Verdicts". */
static fxc_status try_average(fxi_ruling *ruling, const fxi_trial *trial,
                              const fxi_dating *dating) {
    fxi_rate_query query = fxi_trial_query(trial);
    query.policy = FXC_POLICY_PERIOD_AVERAGE;
    fxc_status status = FXC_OK;
    for (size_t i = dating->count; i-- > 0 && goes_on(ruling, status);) {
        fxi_governing mean = {.rank = FXC_EVIDENCE_PERIOD};
        query.day = dating->starts[i];
        query.until = dating->days[i];
        if (fxi_rates_find(&mean.rate, trial->inquiry->rates, &query, NULL) == FXC_OK)
            status = try_evidence(ruling, trial, &mean, "period-average");
    }
    return status;
}

/* News of a period that has ended converts at a rate of the week in which it is
   printed, which need not be the last day's. */
static fxc_status try_week(fxi_ruling *ruling, const fxi_trial *trial,
                           const fxi_dating *dating) {
    fxi_day day = fxi_dating_day(dating);
    if (ruling->verdict != FXC_VERDICT_DISAGREE ||
        trial->governing.rate.source == NULL ||
        trial->governing.rank == FXC_EVIDENCE_DOCUMENT)
        return FXC_OK;
    return try_window(ruling, trial, dating_slug(dating->rank),
                      day - trial->inquiry->settings->max_age_days, day - 1);
}

static fxc_status try_datings(fxi_ruling *ruling, const fxi_trial *trial) {
    fxi_datings datings;
    fxi_datings_of(&datings, trial->inquiry, trial->pair);
    fxc_status status = FXC_OK;
    for (size_t i = 0; i < datings.count && status == FXC_OK; i++)
        if (is_lower(&datings.items[i], &trial->governing))
            status = try_end(ruling, trial, &datings.items[i]);
    for (size_t i = 0; i < datings.count && status == FXC_OK; i++)
        if (datings.items[i].rank == FXC_EVIDENCE_PERIOD)
            status = try_average(ruling, trial, &datings.items[i]);
    for (size_t i = 0; i < datings.count && status == FXC_OK; i++)
        if (datings.items[i].rank == FXC_EVIDENCE_DOCUMENT)
            status = try_week(ruling, trial, &datings.items[i]);
    return status;
}

/* A bare year governs nothing, but its end or its average may have been used. */
static fxc_status try_years(fxi_ruling *ruling, const fxi_trial *trial) {
    fxi_datings years;
    fxi_datings_years(&years, trial->inquiry, trial->pair);
    fxc_status status = FXC_OK;
    for (size_t i = 0; i < years.count && status == FXC_OK; i++) {
        status = try_end(ruling, trial, &years.items[i]);
        if (status == FXC_OK)
            status = try_average(ruling, trial, &years.items[i]);
    }
    return status;
}

/* "In 2017 it gave $33 million (274 million kroner)": any day of it. */
static fxc_status try_days_of_years(fxi_ruling *ruling, const fxi_trial *trial) {
    fxi_datings years;
    if (!has_rival_sources(trial))
        return FXC_OK;
    fxi_datings_told_years(&years, trial->inquiry, trial->pair);
    fxc_status status = FXC_OK;
    for (size_t i = 0; i < years.count && goes_on(ruling, status); i++)
        status = try_window(ruling, trial, "in-year", years.items[i].starts[0],
                            years.items[i].days[0]);
    return status;
}

/* No source goes back to "1863". */
static int old_year(const fxi_trial *trial, fxi_rate_query *query, fxc_error *why) {
    const int year = fxi_early_year_beside(trial->inquiry, trial->pair);
    fxi_rate rate;
    if (year == 0)
        return 0;
    query->day = fxi_day_from_date((fxc_date){(int16_t)year, 1, 1});
    return fxi_rates_find(&rate, trial->inquiry->rates, query, why) == FXC_OK ? 0
                                                                              : year;
}

int fxi_other_rate_lacked_year(const fxi_trial *trial, fxc_error *why) {
    fxi_datings years;
    fxi_rate rate;
    fxi_rate_query query = fxi_trial_query(trial);
    fxi_datings_told_years(&years, trial->inquiry, trial->pair);
    if (years.count == 0)
        return old_year(trial, &query, why);
    query.until = query.day = years.items[0].days[0];
    if (fxi_rates_find(&rate, trial->inquiry->rates, &query, why) == FXC_OK)
        return 0;
    query.policy = FXC_POLICY_PERIOD_AVERAGE;
    query.day = years.items[0].starts[0];
    return fxi_rates_find(&rate, trial->inquiry->rates, &query, NULL) == FXC_OK
               ? 0
               : fxi_date_from_day(query.day).year;
}

/* --- a fixing close by ---------------------------------------------------------- */

/* The fixing may itself be days older than the day that the evidence names; the window
   opens at the fixing. */
static fxc_status try_next_day(fxi_ruling *ruling, const fxi_trial *trial) {
    const fxi_rate *rate = &trial->governing.rate;
    if (!has_rival_sources(trial))
        return FXC_OK;
    return try_window(ruling, trial, "next-day", rate->day + 1,
                      rate->day + rate->age_days + 1);
}

static fxc_status try_days_before(fxi_ruling *ruling, const fxi_trial *trial,
                                  int32_t days) {
    const fxi_day day = trial->governing.rate.day;
    return has_rival_sources(trial)
               ? try_window(ruling, trial, "stale", day - days, day - 1)
               : FXC_OK;
}

/* The fixing of yesterday, or of Friday. */
static fxc_status try_day_before(fxi_ruling *ruling, const fxi_trial *trial) {
    return try_days_before(ruling, trial, FXI_NEAR_DAYS);
}

static fxc_status try_stale(fxi_ruling *ruling, const fxi_trial *trial) {
    return try_days_before(ruling, trial, trial->inquiry->settings->stale_max_days);
}

/* A market takes every rate between two fixings, and some beyond them; that of the text
   need not be of the hour at which they are made. */
static fxi_rival between(const fxi_trial *trial, const fxi_rate *beside) {
    const fxi_governing *governing = &trial->governing;
    fxi_rival rival = {.reason = "between", .rate = *beside, .is_between = true};
    rival.rate.interval =
        fxi_interval_hull(&governing->rate.interval, &beside->interval);
    rival.is_met = fxi_trial_meets(trial, &rival.rate.interval);
    if (rival.is_met)
        return rival;
    rival.is_tolerated = true;
    rival.is_met = fxi_verdict_tolerates(
        &trial->judged, governing, trial->inquiry->settings, &rival.rate.interval);
    return rival;
}

static fxc_status try_between(fxi_ruling *ruling, const fxi_trial *trial) {
    fxi_rate beside[2];
    size_t count = has_rival_sources(trial) ? fxi_fixings_beside(beside, trial) : 0;
    fxc_status status = FXC_OK;
    for (size_t i = 0; i < count && goes_on(ruling, status); i++) {
        fxi_rival rival = between(trial, &beside[i]);
        status = add(ruling, trial, &rival);
    }
    return status;
}

/* --- the rate as people round it ------------------------------------------------ */

static fxc_status try_rounded(fxi_ruling *ruling, const fxi_trial *trial) {
    if (trial->governing.is_hull ||
        !fxi_other_rate_is_credible(&ruling->implied, FXI_ROUNDED_FORMS))
        return FXC_OK;
    fxc_status status = FXC_OK;
    for (size_t form = 0; form < FXI_ROUNDED_FORMS && goes_on(ruling, status); form++) {
        fxi_rival rival = {.reason = "rounded-rate", .rate = trial->governing.rate};
        if (!fxi_other_rate_rounded(&rival.rate.point, &trial->governing.rate, form))
            continue;
        rival.rate.interval = fxi_interval_point(&rival.rate.point);
        rival.is_met = fxi_trial_meets(trial, &rival.rate.interval);
        status = add(ruling, trial, &rival);
    }
    return status;
}

/* In the order of their strength. */
static fxc_status (*const steps[])(fxi_ruling *ruling, const fxi_trial *trial) = {
    try_sources,    try_market,  try_datings, try_years,   try_next_day,
    try_day_before, try_between, try_stale,   try_rounded, try_days_of_years};

fxc_status fxi_other_rate_find(fxi_ruling *ruling, const fxi_trial *trial) {
    if (trial->inquiry->settings->strict || fxi_governing_is_binding(&trial->governing))
        return FXC_OK;
    fxc_status status = FXC_OK;
    for (size_t i = 0; i < sizeof steps / sizeof steps[0] && goes_on(ruling, status);
         i++)
        status = steps[i](ruling, trial);
    return status;
}
