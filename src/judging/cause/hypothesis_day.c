/* SPDX-License-Identifier: MIT */
/* A rate of the same source on another day, or over another time. */
#include "judging/cause/hypothesis.h"
#include "rates/lookup/fixing.h"

enum {
    YEARS_TRIED = 10,
    DAYS_SEARCHED = 7305 /* twenty years */,
    MENTIONS_TRIED = 32,
    MENTIONS_READ = 1000
};

static bool meets(const fxi_miss *miss, const fxi_interval *rates) {
    return fxi_interval_meets(&miss->implied, rates);
}

static void add_day(fxi_buffer *text, const fxi_rate *rate) {
    fxi_buffer_add_text(text, "the rate was that of ");
    fxi_phrase_day(text, rate->day);
    fxi_buffer_add_text(text, ", ");
    fxi_phrase_rate(text, &rate->point, rate->base, rate->quote);
}

/* --- the days and times that the text names --------------------------------------- */

/* What the search for another basis found so far. */
typedef struct basis_search {
    const fxi_miss *miss;
    fxi_buffer *text;
    fxi_rate_query query; /* of no day yet */
    int64_t tried;
    bool is_found;
} basis_search;

static bool find(fxi_rate *out, const fxi_miss *miss, const fxi_rate_query *query) {
    return fxi_rates_find(out, miss->trial->inquiry->rates, query, NULL) == FXC_OK;
}

static bool is_governing(const fxi_miss *miss, fxi_day day) {
    return fxi_trial_has_day(miss->trial) && !miss->trial->governing.is_hull &&
           miss->trial->governing.rate.day == day;
}

/* Nobody converts at a rate that is still to come. */
static bool is_later(const fxi_miss *miss, fxi_day day) {
    fxc_date date = miss->trial->inquiry->date;
    return !fxi_date_is_none(date) && day > fxi_day_from_date(date);
}

static void try_day(basis_search *search, fxi_day day) {
    fxi_fixing fixing;
    fxi_rate rate;
    bool is_met;
    if (is_later(search->miss, day))
        return;
    fxi_fixings_find(&fixing, search->miss->trial->inquiry->rates, &search->query, &day,
                     1);
    if (fixing.source == NULL || is_governing(search->miss, fxi_fixing_day(&fixing)))
        return;
    search->tried++;
    fxi_fixings_meet(&is_met, &fixing, 1, &search->miss->implied);
    if (search->is_found || !is_met)
        return;
    search->is_found = true;
    fxi_fixing_rate(&rate, &fixing, &search->query);
    add_day(search->text, &rate);
}

static void try_average(basis_search *search, fxi_day first, fxi_day last) {
    fxi_rate_query query = search->query;
    fxi_rate rate;
    query.policy = FXC_POLICY_PERIOD_AVERAGE;
    query.day = first;
    query.until = last;
    if (is_later(search->miss, last) || !find(&rate, search->miss, &query))
        return;
    search->tried++;
    if (search->is_found || !meets(search->miss, &rate.interval))
        return;
    search->is_found = true;
    fxi_buffer_add_text(search->text, "the rate was the average from ");
    fxi_phrase_day(search->text, first);
    fxi_buffer_add_text(search->text, " to ");
    fxi_phrase_day(search->text, last);
    fxi_buffer_add_text(search->text, ", ");
    fxi_phrase_rate(search->text, &rate.point, rate.base, rate.quote);
}

static void try_mention(basis_search *search, const fxi_date_mention *mention) {
    const fxi_period *period = &mention->period;
    fxi_day ends[FXI_PERIOD_ENDS_MAX];
    if (mention->is_impossible || (period->kind == FXI_PERIOD_DAY && period->day == 0))
        return;
    const fxi_inquiry *inquiry = search->miss->trial->inquiry;
    size_t count = fxi_period_ends(ends, period, inquiry->date, inquiry->last_month);
    for (size_t i = 0; i < count; i++) {
        try_day(search, ends[i]);
        if (period->kind != FXI_PERIOD_DAY)
            try_average(search, fxi_period_start(period, ends[i]), ends[i]);
    }
}

/* The period's end or its average, the day of the transaction, that of the document: in
   place of whichever of them governs. */
int64_t fxi_hypothesis_basis(const fxi_miss *miss, fxi_buffer *text) {
    const fxi_inquiry *inquiry = miss->trial->inquiry;
    const fxi_mentions *mentions = inquiry->document->mentions;
    basis_search search = {
        .miss = miss, .text = text, .query = fxi_trial_query_same_source(miss->trial)};
    if (miss->trial->governing.rate.legal)
        return 0;
    for (size_t i = 0; i < mentions->date_count && i < MENTIONS_TRIED; i++)
        try_mention(&search, &mentions->dates[i]);
    if (!fxi_date_is_none(inquiry->date))
        try_day(&search, fxi_day_from_date(inquiry->date));
    return search.is_found ? search.tried : 0;
}

/* --- the same day of another year ------------------------------------------------- */

/* The same day of the years before, the last one first. */
static size_t days_before(fxi_day days[YEARS_TRIED], fxi_day day) {
    int year = fxi_date_from_day(day).year;
    size_t count = 0;
    for (int years = 1; years <= YEARS_TRIED; years++)
        count += fxi_day_in_year(&days[count], day, year - years);
    return count;
}

static bool is_named(const fxi_miss *miss, int year) {
    const fxi_mentions *mentions = miss->trial->inquiry->document->mentions;
    for (size_t i = 0; i < mentions->date_count && i < MENTIONS_READ; i++)
        if (!mentions->dates[i].is_impossible && mentions->dates[i].period.year == year)
            return true;
    return false;
}

/* Ten years are few, and some day of them fits nearly any pair: without a reason to
   think of that year it explains nothing. Of several the named one is told, else the
   last. */
int64_t fxi_hypothesis_wrong_year(const fxi_miss *miss, fxi_buffer *text) {
    if (!fxi_trial_has_day(miss->trial))
        return 0;
    fxi_rate_query query = fxi_trial_query_same_source(miss->trial);
    fxi_day days[YEARS_TRIED];
    fxi_fixing fixings[YEARS_TRIED];
    bool is_met[YEARS_TRIED], has_named = false;
    size_t count = days_before(days, miss->trial->governing.rate.day);
    fxi_fixings_find(fixings, miss->trial->inquiry->rates, &query, days, count);
    fxi_fixings_meet(is_met, fixings, count, &miss->implied);
    const fxi_fixing *best = NULL;
    int64_t tried = 0;
    for (size_t i = 0; i < count; i++) {
        tried += fixings[i].source != NULL;
        if (has_named || !is_met[i])
            continue;
        has_named = is_named(miss, fxi_date_from_day(fxi_fixing_day(&fixings[i])).year);
        if (has_named || best == NULL)
            best = &fixings[i];
    }
    if (best == NULL)
        return 0;
    fxi_rate rate;
    fxi_fixing_rate(&rate, best, &query);
    add_day(text, &rate);
    return has_named ? tried : FXI_NEVER_CREDIBLE;
}

/* --- an earlier day --------------------------------------------------------------- */

/* Fixings from that of `rate` up to the one before the governing fixing. */
static int64_t fixings_since(const fxi_miss *miss, const fxi_rate *rate) {
    fxi_rate_query query = fxi_trial_query_same_source(miss->trial);
    fxi_rate_hits hits;
    fxi_rates_meeting(&hits, miss->trial->inquiry->rates, &query, &miss->implied,
                      rate->day, miss->trial->governing.rate.day - 1);
    return (int64_t)hits.days;
}

static void add_share(fxi_buffer *text, const fxi_rate_hits *hits) {
    fxi_buffer_add_text(text, ", the last that fits (");
    fxi_buffer_add_number(text, (int64_t)hits->hits);
    fxi_buffer_add_text(text, " of ");
    fxi_buffer_add_number(text, (int64_t)hits->days);
    fxi_buffer_add_text(text, " fixings of twenty years do)");
}

/* A rate of some earlier day nearly always fits, so it explains only with a reason to
   think of that day: that it is close. Days that the text names are another basis. */
int64_t fxi_hypothesis_stale(const fxi_miss *miss, fxi_buffer *text) {
    const fxi_trial *trial = miss->trial;
    if (!fxi_trial_has_day(trial))
        return 0;
    fxi_day day = trial->governing.rate.day;
    fxi_rate_query query = fxi_trial_query_same_source(trial);
    fxi_rate_hits hits;
    fxi_rates_meeting(&hits, trial->inquiry->rates, &query, &miss->implied,
                      day - DAYS_SEARCHED, day - 1);
    if (hits.hits == 0)
        return 0;
    add_day(text, &hits.latest);
    add_share(text, &hits);
    return day - hits.latest.day <= trial->inquiry->settings->stale_max_days
               ? fixings_since(miss, &hits.latest)
               : FXI_NEVER_CREDIBLE;
}
