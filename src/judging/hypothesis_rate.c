/* SPDX-License-Identifier: MIT */
#include "judging/hypothesis.h"

#include "judging/other_rate.h"

static bool meets(const fxi_miss *miss, const fxi_interval *rates) {
    return fxi_interval_meets(&miss->implied, rates);
}

static const fxi_interval *governing_rates(const fxi_miss *miss) {
    return &miss->trial->governing.rate.interval;
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
