/* SPDX-License-Identifier: MIT */
#include "judging/hypothesis.h"

#include "judging/other_rate.h"

enum { YEARS_TRIED = 10, DAYS_SEARCHED = 7305 /* twenty years */ };

static bool meets(const fxi_miss *miss, const fxi_interval *rates) {
    return fxi_interval_meets(&miss->implied, rates);
}

static const fxi_interval *governing_rates(const fxi_miss *miss) {
    return &miss->governing->rate.interval;
}

/* Multiplying where one should divide, and exchanging the two labels, give the same
   equation; only another figure of the fact tells them apart. */
int64_t fxi_hypothesis_inverted(const fxi_miss *miss, fxi_buffer *text) {
    fxi_interval inverse = fxi_interval_reciprocal(governing_rates(miss));
    if (!meets(miss, &inverse))
        return 0;
    fxi_buffer_add_text(text, "the two currencies were exchanged, or the rate was "
                              "applied the wrong way round");
    return 1;
}

int64_t fxi_hypothesis_unconverted(const fxi_miss *miss, fxi_buffer *text) {
    fxi_rational one = fxi_rational_from_integer(1);
    if (!fxi_interval_contains(&miss->implied, &one))
        return 0;
    fxi_buffer_add_text(text, "both numbers were in one currency: it is one number "
                              "under two labels");
    return 1;
}

int64_t fxi_hypothesis_double(const fxi_miss *miss, fxi_buffer *text) {
    const fxi_interval *rates = governing_rates(miss);
    fxi_interval square = fxi_interval_multiply(rates, rates);
    if (!meets(miss, &square))
        return 0;
    fxi_buffer_add_text(text, "the conversion was applied twice");
    return 1;
}

/* --- the rate as people round it ------------------------------------------------ */

int64_t fxi_hypothesis_rounded_rate(const fxi_miss *miss, fxi_buffer *text) {
    const fxi_rate *rate = &miss->governing->rate;
    if (miss->governing->is_hull)
        return 0;
    for (size_t form = 0; form < FXI_ROUNDED_FORMS; form++) {
        fxi_rational rounded = fxi_other_rate_rounded(&rate->point, form);
        if (!fxi_interval_contains(&miss->implied, &rounded))
            continue;
        fxi_buffer_add_text(text, "the rate was rounded to ");
        fxi_phrase_rate(text, &rounded, rate->base, rate->quote);
        return FXI_ROUNDED_FORMS;
    }
    return 0;
}

/* --- other days ----------------------------------------------------------------- */

static fxi_rate_query query_of(const fxi_miss *miss) {
    fxi_rate_query query = fxi_inquiry_query(miss->inquiry, miss->judged->base.currency,
                                             miss->judged->quote.currency);
    const fxc_source *source = miss->governing->rate.source;
    if (source != NULL)
        query.source = fxi_rates_source_index(miss->inquiry->rates, source->name);
    return query;
}

/* The same day and month; 29 February has none in most years. */
static bool in_year(fxi_day *out, fxi_day day, int year) {
    fxc_date date = fxi_date_from_day(day);
    date.year = (int16_t)year;
    if (!fxi_date_is_valid(date))
        return false;
    *out = fxi_day_from_date(date);
    return true;
}

static bool find_in_year(fxi_rate *out, const fxi_miss *miss, int years) {
    fxi_day day = miss->governing->rate.day;
    fxi_rate_query query = query_of(miss);
    return in_year(&query.day, day, fxi_date_from_day(day).year + years) &&
           fxi_rates_find(out, miss->inquiry->rates, &query, NULL) == FXC_OK;
}

/* Neither law nor a stated rate has another day, and without a date there is no day. */
static bool has_day(const fxi_miss *miss) {
    const fxi_governing *governing = miss->governing;
    return governing->rate.source != NULL && !governing->rate.legal &&
           governing->rank != FXC_EVIDENCE_RANGE;
}

static void add_day(fxi_buffer *text, const fxi_rate *rate) {
    fxi_buffer_add_text(text, "the rate was that of ");
    fxi_phrase_day(text, rate->day);
    fxi_buffer_add_text(text, ", ");
    fxi_phrase_rate(text, &rate->point, rate->base, rate->quote);
}

int64_t fxi_hypothesis_wrong_year(const fxi_miss *miss, fxi_buffer *text) {
    if (!has_day(miss))
        return 0;
    int64_t tried = 0;
    bool has_hit = false;
    for (int years = 1; years <= YEARS_TRIED; years++) {
        fxi_rate rate;
        if (!find_in_year(&rate, miss, -years))
            continue;
        tried++;
        if (has_hit || !meets(miss, &rate.interval))
            continue;
        has_hit = true;
        add_day(text, &rate);
    }
    return has_hit ? tried : 0;
}

/* A rate of some earlier day nearly always fits, so it explains only with a reason to
   think of that day; it is printed with the share of days that fit. */
int64_t fxi_hypothesis_stale(const fxi_miss *miss, fxi_buffer *text) {
    const fxi_rate *rate = &miss->governing->rate;
    if (!has_day(miss))
        return 0;
    fxi_rate_query query = query_of(miss);
    fxi_rate_hits hits;
    fxi_rates_meeting(&hits, miss->inquiry->rates, &query, &miss->implied,
                      rate->day - DAYS_SEARCHED, rate->day - 1);
    if (hits.hits == 0)
        return 0;
    add_day(text, &hits.latest);
    fxi_buffer_add_text(text, ", the last that fits (");
    fxi_buffer_add_number(text, (int64_t)hits.hits);
    fxi_buffer_add_text(text, " of ");
    fxi_buffer_add_number(text, (int64_t)hits.days);
    fxi_buffer_add_text(text, " fixings of twenty years do)");
    return FXI_NEVER_CREDIBLE;
}
