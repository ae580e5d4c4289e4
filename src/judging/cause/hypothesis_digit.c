/* SPDX-License-Identifier: MIT */
#include "judging/cause/hypothesis.h"

static const fxi_side *side_of(const fxi_miss *miss, bool of_base) {
    return of_base ? &miss->trial->judged.base : &miss->trial->judged.quote;
}

static const fxi_decimal *value_of(const fxi_miss *miss, bool of_base) {
    return &fxi_case_quantity(side_of(miss, of_base), miss->part)->value;
}

/* Variants of one figure; the other stays. */
typedef struct digit_search {
    const fxi_miss *miss;
    bool of_base;
    fxi_figure changed;
    fxi_quantity high;   /* of it, where it is a range */
    fxi_interval wanted; /* what the other figure is at the governing rates */
} digit_search;

static fxi_interval amounts_of(const fxi_miss *miss, const fxi_side *side) {
    const fxi_settings *settings = miss->trial->inquiry->settings;
    return fxi_case_amounts(&miss->trial->judged, side, miss->part,
                            fxi_case_granule(settings), settings);
}

/* A quotient of two amounts meets the rates iff the one amount meets the other one at
   these rates; all are positive. */
static void begin(digit_search *search, const fxi_miss *miss, bool of_base) {
    const fxi_interval *rates = &miss->trial->governing.rate.interval;
    fxi_interval other = amounts_of(miss, side_of(miss, !of_base));
    search->miss = miss;
    search->of_base = of_base;
    search->changed = *side_of(miss, of_base)->figure;
    if (search->changed.high != NULL) {
        search->high = *search->changed.high;
        search->changed.high = &search->high;
    }
    search->wanted = of_base ? fxi_interval_divide(&other, rates)
                             : fxi_interval_multiply(&other, rates);
}

static fxi_decimal *changed_value(digit_search *search) {
    return search->miss->part == 0 ? &search->changed.low.value : &search->high.value;
}

static bool fits(const digit_search *search) {
    fxi_side side = *side_of(search->miss, search->of_base);
    side.figure = &search->changed;
    fxi_interval amounts = amounts_of(search->miss, &side);
    return fxi_interval_meets(&amounts, &search->wanted);
}

static void add_change(fxi_buffer *text, digit_search *search) {
    const fxi_miss *miss = search->miss;
    const fxi_side *side = side_of(miss, search->of_base);
    fxi_rational value = fxi_rational_from_decimal(changed_value(search));
    fxi_phrase_change(text, fxi_case_quantity(side, miss->part), &value, 0,
                      side->currency);
}

static void swap(uint8_t *digits) {
    uint8_t first = digits[0];
    digits[0] = digits[1];
    digits[1] = first;
}

/* Digits as they are printed, zeros at the end too: 4 of "106.0 million". */
static unsigned printed_digits(const fxi_miss *miss, bool of_base) {
    const fxi_quantity *quantity =
        fxi_case_quantity(side_of(miss, of_base), miss->part);
    int count = fxi_decimal_whole_digits(&quantity->value) - quantity->shown;
    int least = (int)fxi_decimal_significant_digits(&quantity->value);
    if (count > quantity->value.count)
        count = quantity->value.count;
    return (unsigned)(count < least ? least : count);
}

static int64_t count_swaps(const fxi_miss *miss, bool of_base) {
    const fxi_decimal *value = value_of(miss, of_base);
    const unsigned digits = printed_digits(miss, of_base);
    int64_t count = 0;
    for (unsigned i = 0; i + 1 < digits; i++)
        count += value->digits[i] != value->digits[i + 1];
    return count;
}

static bool try_swaps(const fxi_miss *miss, bool of_base, fxi_buffer *text) {
    digit_search search;
    begin(&search, miss, of_base);
    uint8_t *digits = changed_value(&search)->digits;
    unsigned count = printed_digits(miss, of_base);
    for (unsigned i = 0; i + 1 < count; i++) {
        if (digits[i] == digits[i + 1] || (i == 0 && digits[1] == 0))
            continue;
        swap(&digits[i]);
        if (fits(&search)) {
            add_change(text, &search);
            return true;
        }
        swap(&digits[i]);
    }
    return false;
}

/* Where several pairs share their miss, a slip of digits would have to coincide. */
int64_t fxi_hypothesis_transposed(const fxi_miss *miss, fxi_buffer *text) {
    int64_t tried = count_swaps(miss, false) + count_swaps(miss, true);
    if (miss->is_shared)
        return 0;
    return try_swaps(miss, false, text) || try_swaps(miss, true, text) ? tried : 0;
}

static bool try_digit(digit_search *search, unsigned index, fxi_buffer *text) {
    uint8_t *digit = &changed_value(search)->digits[index];
    const uint8_t printed = *digit;
    for (uint8_t other = index == 0 ? 1 : 0; other <= 9; other++) {
        *digit = other;
        if (other == printed || !fits(search))
            continue;
        add_change(text, search);
        return true;
    }
    *digit = printed;
    return false;
}

static bool try_digits(const fxi_miss *miss, bool of_base, fxi_buffer *text) {
    digit_search search;
    begin(&search, miss, of_base);
    unsigned count = fxi_decimal_significant_digits(value_of(miss, of_base));
    for (unsigned i = 0; i < count; i++)
        if (try_digit(&search, i, text))
            return true;
    return false;
}

int64_t fxi_hypothesis_one_digit(const fxi_miss *miss, fxi_buffer *text) {
    int64_t digits = (int64_t)fxi_decimal_significant_digits(value_of(miss, false)) +
                     (int64_t)fxi_decimal_significant_digits(value_of(miss, true));
    int64_t tried = 9 * digits - 2;
    if (miss->is_shared)
        return 0;
    return try_digits(miss, false, text) || try_digits(miss, true, text) ? tried : 0;
}
