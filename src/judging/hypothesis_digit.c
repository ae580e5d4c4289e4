/* SPDX-License-Identifier: MIT */
#include "judging/hypothesis.h"

static fxi_quantity *quantity_in(fxi_figure *figure, size_t part) {
    return part == 0 ? &figure->low : &figure->high;
}

/* The pair with `changed` in place of one figure. */
static bool fits_with(const fxi_miss *miss, bool of_base, const fxi_figure *changed) {
    fxi_case variant = miss->trial->judged;
    if (of_base)
        variant.base.figure = changed;
    else
        variant.quote.figure = changed;
    const fxi_settings *settings = miss->trial->inquiry->settings;
    fxi_interval implied =
        fxi_case_implied(&variant, miss->part, fxi_case_granule(settings), settings);
    return fxi_interval_meets(&implied, &miss->trial->governing.rate.interval);
}

static unsigned significant_digits(const fxi_decimal *value) {
    return value->count - fxi_decimal_trailing_zeros(value);
}

static const fxi_side *side_of(const fxi_miss *miss, bool of_base) {
    return of_base ? &miss->trial->judged.base : &miss->trial->judged.quote;
}

static const fxi_decimal *value_of(const fxi_miss *miss, bool of_base) {
    return &fxi_case_quantity(side_of(miss, of_base), miss->part)->value;
}

static void add_change(fxi_buffer *text, const fxi_miss *miss, bool of_base,
                       fxi_figure *changed) {
    const fxi_side *side = side_of(miss, of_base);
    fxi_rational value =
        fxi_rational_from_decimal(&quantity_in(changed, miss->part)->value);
    fxi_phrase_change(text, fxi_case_quantity(side, miss->part), &value, 0,
                      side->currency);
}

static int64_t count_swaps(const fxi_decimal *value) {
    int64_t count = 0;
    for (unsigned i = 0; i + 1 < significant_digits(value); i++)
        count += value->digits[i] != value->digits[i + 1];
    return count;
}

static bool try_swaps(const fxi_miss *miss, bool of_base, fxi_buffer *text) {
    unsigned count = significant_digits(value_of(miss, of_base));
    for (unsigned i = 0; i + 1 < count; i++) {
        fxi_figure changed = *side_of(miss, of_base)->figure;
        uint8_t *digits = quantity_in(&changed, miss->part)->value.digits;
        uint8_t digit = digits[i];
        if (digit == digits[i + 1] || (i == 0 && digits[1] == 0))
            continue;
        digits[i] = digits[i + 1];
        digits[i + 1] = digit;
        if (!fits_with(miss, of_base, &changed))
            continue;
        add_change(text, miss, of_base, &changed);
        return true;
    }
    return false;
}

/* Where several pairs share their miss, a slip of digits would have to coincide. */
int64_t fxi_hypothesis_transposed(const fxi_miss *miss, fxi_buffer *text) {
    int64_t tried =
        count_swaps(value_of(miss, false)) + count_swaps(value_of(miss, true));
    if (miss->is_shared)
        return 0;
    return try_swaps(miss, false, text) || try_swaps(miss, true, text) ? tried : 0;
}

static bool try_digit(const fxi_miss *miss, bool of_base, unsigned index,
                      fxi_buffer *text) {
    fxi_figure changed = *side_of(miss, of_base)->figure;
    uint8_t *digit = &quantity_in(&changed, miss->part)->value.digits[index];
    const uint8_t printed = *digit;
    for (uint8_t other = index == 0 ? 1 : 0; other <= 9; other++) {
        *digit = other;
        if (other == printed || !fits_with(miss, of_base, &changed))
            continue;
        add_change(text, miss, of_base, &changed);
        return true;
    }
    return false;
}

static bool try_digits(const fxi_miss *miss, bool of_base, fxi_buffer *text) {
    unsigned count = significant_digits(value_of(miss, of_base));
    for (unsigned i = 0; i < count; i++)
        if (try_digit(miss, of_base, i, text))
            return true;
    return false;
}

int64_t fxi_hypothesis_one_digit(const fxi_miss *miss, fxi_buffer *text) {
    int64_t digits = (int64_t)significant_digits(value_of(miss, false)) +
                     (int64_t)significant_digits(value_of(miss, true));
    int64_t tried = 9 * digits - 2;
    if (miss->is_shared)
        return 0;
    return try_digits(miss, false, text) || try_digits(miss, true, text) ? tried : 0;
}
