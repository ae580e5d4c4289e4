/* SPDX-License-Identifier: MIT */
/* A scale word, or a zero too many. */
#include "judging/cause/hypothesis.h"

#include "judging/case/decade.h"
#include "judging/case/excess.h"

/* A side is printed as it is and as it would fit. */
static void add_rescaled(fxi_buffer *text, const fxi_miss *miss, const fxi_side *side,
                         int power) {
    const fxi_quantity *quantity = fxi_case_quantity(side, miss->part);
    fxi_rational value = fxi_rational_from_decimal(&quantity->value);
    fxi_rational factor = fxi_rational_power10(power);
    fxi_rational scaled = fxi_rational_multiply(&value, &factor);
    fxi_phrase_change(text, quantity, &scaled, power, side->currency);
}

/* The implied rates count quote over base: the slip is in the one or in the other. */
static void add_either(fxi_buffer *text, const fxi_miss *miss, int power) {
    const fxi_case *judged = &miss->trial->judged;
    int right = judged->base_is_left ? power : -power;
    add_rescaled(text, miss, fxi_case_right(judged), right);
    fxi_buffer_add_text(text, ", or ");
    add_rescaled(text, miss, fxi_case_left(judged), -right);
}

/* Of a single day nearly the rate will do: a thousandfold slip is no less one for the
   day of its rate. Of the rates of years a tenth more will, and proves nothing. */
static int64_t scaled_nearly(const fxi_miss *miss, fxi_buffer *text) {
    const fxi_interval *rates = &miss->trial->governing.rate.interval;
    int power = fxi_decade_about(&miss->implied, rates);
    fxi_interval scaled = fxi_decade_rescale(&miss->implied, power);
    if (power == 0)
        return 0;
    if (miss->trial->governing.rank == FXC_EVIDENCE_RANGE) {
        add_either(text, miss, power);
        return FXI_NEVER_CREDIBLE;
    }
    if (miss->trial->governing.is_hull || !fxi_excess_is_nearby(&scaled, rates))
        return 0;
    add_either(text, miss, power);
    return fxi_hypothesis_count_nearby(text, &scaled, rates);
}

int64_t fxi_hypothesis_scale(const fxi_miss *miss, fxi_buffer *text) {
    int power =
        fxi_decade_between(&miss->implied, &miss->trial->governing.rate.interval);
    if (power == 0)
        return scaled_nearly(miss, text);
    add_either(text, miss, power);
    return 1;
}

/* --- together with one more cause ------------------------------------------------- */

/* The other cause holds where the implied rates of some decade meet `wanted`; its
   sentence goes behind that of the slip. */
static int64_t try_with(const fxi_miss *miss, fxi_hypothesis_test other,
                        const fxi_interval *wanted, fxi_buffer *text) {
    int power = fxi_decade_between(&miss->implied, wanted);
    if (power == 0)
        return 0;
    fxi_miss variant = *miss;
    variant.implied = fxi_decade_rescale(&miss->implied, power);
    fxi_buffer rest = fxi_buffer_in(miss->trial->inquiry->tools->arena);
    int64_t tried = other(&variant, &rest);
    add_either(text, miss, power);
    fxi_buffer_add_text(text, ", and ");
    fxi_buffer_append(text, &rest);
    return tried;
}

int64_t fxi_hypothesis_scale_unconverted(const fxi_miss *miss, fxi_buffer *text) {
    fxi_rational one = fxi_rational_from_integer(1);
    fxi_interval wanted = fxi_interval_point(&one);
    return try_with(miss, fxi_hypothesis_unconverted, &wanted, text);
}

int64_t fxi_hypothesis_scale_inverted(const fxi_miss *miss, fxi_buffer *text) {
    fxi_interval wanted =
        fxi_interval_reciprocal(&miss->trial->governing.rate.interval);
    return try_with(miss, fxi_hypothesis_inverted_today, &wanted, text);
}
