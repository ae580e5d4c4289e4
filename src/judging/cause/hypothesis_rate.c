/* SPDX-License-Identifier: MIT */
#include "judging/cause/hypothesis.h"

#include "judging/case/excess.h"
#include "judging/verdict/other_rate.h"

static bool meets(const fxi_miss *miss, const fxi_interval *rates) {
    return fxi_interval_meets(&miss->implied, rates);
}

static const fxi_interval *governing_rates(const fxi_miss *miss) {
    return &miss->trial->governing.rate.interval;
}

/* --- the wrong way round --------------------------------------------------------- */

static void add_inversion(fxi_buffer *text) {
    fxi_buffer_add_text(text, "the two currencies were exchanged, or the rate was "
                              "applied the wrong way round");
}

/* Multiplying where one should divide, and exchanging the two labels, give the same
   equation; only another figure of the fact tells them apart. */
int64_t fxi_hypothesis_inverted_today(const fxi_miss *miss, fxi_buffer *text) {
    fxi_interval inverse = fxi_interval_reciprocal(governing_rates(miss));
    if (!meets(miss, &inverse))
        return 0;
    add_inversion(text);
    return 1;
}

/* At a fixing of the last weeks. */
static int64_t inverted_lately(const fxi_miss *miss, fxi_buffer *text) {
    const fxi_trial *trial = miss->trial;
    if (!fxi_trial_has_day(trial))
        return 0;
    fxi_day day = trial->governing.rate.day;
    fxi_rate_query query = fxi_trial_query_same_source(trial);
    fxi_interval turned = fxi_interval_reciprocal(&miss->implied);
    fxi_rate_hits hits;
    fxi_rates_meeting(&hits, trial->inquiry->rates, &query, &turned,
                      day - trial->inquiry->settings->stale_max_days, day - 1);
    if (hits.hits == 0)
        return 0;
    add_inversion(text);
    fxi_buffer_add_text(text, ", at ");
    fxi_phrase_dated_rate(text, &hits.latest);
    return (int64_t)hits.days + 1;
}

/* Too near for chance, whatever rate was used. */
static int64_t inverted_nearly(const fxi_miss *miss, fxi_buffer *text) {
    fxi_interval inverse = fxi_interval_reciprocal(governing_rates(miss));
    if (!fxi_excess_is_nearby(&miss->implied, &inverse))
        return 0;
    add_inversion(text);
    return fxi_hypothesis_count_nearby(text, &miss->implied, &inverse);
}

/* A miss of a fifth and more: nearer by, other slips lead to the inverse as well. */
static bool is_far(const fxi_miss *miss) {
    fxi_rational excess = fxi_interval_excess(&miss->implied, governing_rates(miss));
    fxi_rational limit = fxi_rational_from_fraction(1, 5);
    return !excess.invalid && fxi_rational_compare(&excess, &limit) >= 0;
}

int64_t fxi_hypothesis_inverted(const fxi_miss *miss, fxi_buffer *text) {
    int64_t tried = fxi_hypothesis_inverted_today(miss, text);
    if (tried != 0 || !is_far(miss))
        return tried;
    tried = inverted_lately(miss, text);
    return tried != 0 ? tried : inverted_nearly(miss, text);
}

/* --- not converted, or twice ------------------------------------------------------ */

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
    const fxi_rate *rate = &miss->trial->governing.rate;
    if (miss->trial->governing.is_hull)
        return 0;
    for (size_t form = 0; form < FXI_ROUNDED_FORMS; form++) {
        fxi_rational rounded;
        if (!fxi_other_rate_rounded(&rounded, rate, form) ||
            !fxi_interval_contains(&miss->implied, &rounded))
            continue;
        fxi_buffer_add_text(text, "the rate was rounded to ");
        fxi_phrase_rate(text, &rounded, rate->base, rate->quote);
        return FXI_ROUNDED_FORMS;
    }
    return 0;
}

/* --- the rate as others publish it ---------------------------------------------- */

int64_t fxi_hypothesis_other_source(const fxi_miss *miss, fxi_buffer *text) {
    fxi_rate rate;
    int64_t tried;
    if (!fxi_other_source_find(&rate, &tried, miss->trial))
        return 0;
    fxi_buffer_add_text(text, "the rate was ");
    fxi_phrase_dated_rate(text, &rate);
    return tried;
}
