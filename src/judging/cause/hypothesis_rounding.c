/* SPDX-License-Identifier: MIT */
/* Another way of rounding the figures. */
#include "judging/cause/hypothesis.h"

int64_t fxi_hypothesis_mode(const fxi_miss *miss, fxi_buffer *text) {
    static const struct {
        fxc_mode mode;
        const char *text;
    } modes[] = {{FXC_MODE_TRUNC, "the figures were cut off, not rounded"},
                 {FXC_MODE_CEIL, "the figures were rounded up"},
                 {FXC_MODE_ANY, "one figure was cut off and the other rounded up"}};
    const size_t count = sizeof modes / sizeof modes[0];
    for (size_t i = 0; i < count; i++) {
        fxi_settings settings = *miss->trial->inquiry->settings;
        settings.mode = modes[i].mode;
        if (!fxi_verdict_meets(&miss->trial->judged, fxi_case_granule(&settings),
                               &settings, &miss->trial->governing.rate.interval))
            continue;
        fxi_buffer_add_text(text, modes[i].text);
        return (int64_t)count;
    }
    return 0;
}

/* --- rounded before it was converted ---------------------------------------------- */

/* The printed number, rounded `places` places short of where it is printed to. False:
   that is coarser than the number itself. */
static bool shorten(fxi_rational *out, const fxi_quantity *printed, int places) {
    fxi_rational value = fxi_rational_from_decimal(&printed->value);
    fxi_rational quantum = fxi_rational_power10(printed->shown + places);
    *out = fxi_rational_round(&value, &quantum, FXC_ROUND_HALF_UP);
    return fxi_rational_compare(&quantum, &value) <= 0;
}

/* The amounts of the other side over that one number, or the other way round. */
static bool fits_from(const fxi_miss *miss, const fxi_side *from,
                      const fxi_rational *value) {
    const fxi_case *judged = &miss->trial->judged;
    const fxi_settings *settings = miss->trial->inquiry->settings;
    const fxi_side *to = from == &judged->base ? &judged->quote : &judged->base;
    fxi_interval start = fxi_interval_point(value);
    fxi_interval end =
        fxi_case_amounts(judged, to, miss->part, fxi_case_granule(settings), settings);
    fxi_interval implied = from == &judged->base ? fxi_interval_divide(&end, &start)
                                                 : fxi_interval_divide(&start, &end);
    return fxi_interval_meets(&implied, &miss->trial->governing.rate.interval);
}

/* Goes on past the first hit, so that all variants are counted. */
static bool try_side(const fxi_miss *miss, const fxi_side *from, int64_t *tried,
                     fxi_buffer *text) {
    const fxi_quantity *printed = fxi_case_quantity(from, miss->part);
    fxi_rational whole = fxi_rational_from_decimal(&printed->value);
    fxi_rational shorter;
    bool is_found = false;
    for (int places = 1; shorten(&shorter, printed, places); places++) {
        if (fxi_rational_equal(&shorter, &whole))
            continue;
        ++*tried;
        if (is_found || !fits_from(miss, from, &shorter))
            continue;
        fxi_phrase_figure(text, &miss->trial->judged, from, miss->part);
        fxi_buffer_add_text(text, " had been rounded to ");
        fxi_phrase_amount(text, &shorter, printed->shown + places, from->currency);
        fxi_buffer_add_text(text, " before it was converted");
        is_found = true;
    }
    return is_found;
}

/* A range has two numbers that were rounded; it is not tried. */
int64_t fxi_hypothesis_from_rounded(const fxi_miss *miss, fxi_buffer *text) {
    const fxi_case *judged = &miss->trial->judged;
    if (judged->base.figure->high != NULL || judged->quote.figure->high != NULL ||
        miss->is_shared)
        return 0;
    int64_t tried = 0, tried_right = 0;
    fxi_buffer spare = fxi_buffer_in(miss->trial->inquiry->tools->arena);
    bool left = try_side(miss, fxi_case_left(judged), &tried, text);
    bool right =
        try_side(miss, fxi_case_right(judged), &tried_right, left ? &spare : text);
    return left || right ? tried + tried_right : 0;
}
