/* SPDX-License-Identifier: MIT */
#include "judging/hypothesis.h"

#include "judging/other_rate.h"

static const fxi_interval *governing_rates(const fxi_miss *miss) {
    return &miss->governing->rate.interval;
}

static void add_amount(fxi_buffer *text, const fxi_quantity *quantity, int power,
                       fxc_currency currency) {
    fxi_rational value = fxi_rational_from_decimal(&quantity->value);
    fxi_rational factor = fxi_rational_power10(power);
    fxi_rational scaled = fxi_rational_multiply(&value, &factor);
    fxi_phrase_amount(text, &scaled, quantity->shown + power, currency);
}

/* --- a scale word, or a zero too many --------------------------------------------- */

/* A side is printed as it is and as it would fit. */
static void add_rescaled(fxi_buffer *text, const fxi_miss *miss, const fxi_side *side,
                         int power) {
    const fxi_quantity *quantity = fxi_case_quantity(side, miss->part);
    add_amount(text, quantity, 0, side->currency);
    fxi_buffer_add_text(text, " were ");
    add_amount(text, quantity, power, side->currency);
}

/* One decade at most can fit, since a pair of intervals is far narrower than a decade
   where the look-elsewhere bound lets it count at all. */
int fxi_hypothesis_decade(const fxi_interval *implied, const fxi_interval *rates) {
    static const int powers[] = {3,  -3, 1,  -1, 6,  -6, 2,  -2, 4,
                                 -4, 5,  -5, 7,  -7, 8,  -8, 9,  -9};
    for (size_t i = 0; i < sizeof powers / sizeof powers[0]; i++) {
        fxi_rational factor = fxi_rational_power10(powers[i]);
        fxi_interval scaled = fxi_interval_scale(implied, &factor);
        if (fxi_interval_meets(&scaled, rates))
            return powers[i];
    }
    return 0;
}

int64_t fxi_hypothesis_scale(const fxi_miss *miss, fxi_buffer *text) {
    int power = fxi_hypothesis_decade(&miss->implied, governing_rates(miss));
    if (power == 0)
        return 0;
    int right = miss->judged->base_is_left ? power : -power;
    add_rescaled(text, miss, fxi_case_right(miss->judged), right);
    fxi_buffer_add_text(text, ", or ");
    add_rescaled(text, miss, fxi_case_left(miss->judged), -right);
    return 1;
}

/* --- another way of rounding ------------------------------------------------------ */

int64_t fxi_hypothesis_mode(const fxi_miss *miss, fxi_buffer *text) {
    static const struct {
        fxc_mode mode;
        const char *text;
    } modes[] = {{FXC_MODE_TRUNC, "the figures were cut off, not rounded"},
                 {FXC_MODE_CEIL, "the figures were rounded up"},
                 {FXC_MODE_ANY, "one figure was cut off and the other rounded up"}};
    const size_t count = sizeof modes / sizeof modes[0];
    for (size_t i = 0; i < count; i++) {
        fxi_settings settings = *miss->inquiry->settings;
        settings.mode = modes[i].mode;
        if (!fxi_verdict_meets(miss->judged, fxi_case_granule(&settings), &settings,
                               governing_rates(miss)))
            continue;
        fxi_buffer_add_text(text, modes[i].text);
        return (int64_t)count;
    }
    return 0;
}

/* --- slips of digits -------------------------------------------------------------- */

static fxi_quantity *quantity_in(fxi_figure *figure, size_t part) {
    return part == 0 ? &figure->low : &figure->high;
}

/* The pair with `changed` in place of one figure. */
static bool fits_with(const fxi_miss *miss, bool of_base, const fxi_figure *changed) {
    fxi_case variant = *miss->judged;
    if (of_base)
        variant.base.figure = changed;
    else
        variant.quote.figure = changed;
    const fxi_settings *settings = miss->inquiry->settings;
    fxi_interval implied =
        fxi_case_implied(&variant, miss->part, fxi_case_granule(settings), settings);
    return fxi_interval_meets(&implied, governing_rates(miss));
}

static unsigned significant_digits(const fxi_decimal *value) {
    return value->count - fxi_decimal_trailing_zeros(value);
}

static const fxi_side *side_of(const fxi_miss *miss, bool of_base) {
    return of_base ? &miss->judged->base : &miss->judged->quote;
}

static const fxi_decimal *value_of(const fxi_miss *miss, bool of_base) {
    return &fxi_case_quantity(side_of(miss, of_base), miss->part)->value;
}

static void add_change(fxi_buffer *text, const fxi_miss *miss, bool of_base,
                       fxi_figure *changed) {
    const fxi_side *side = side_of(miss, of_base);
    add_amount(text, fxi_case_quantity(side, miss->part), 0, side->currency);
    fxi_buffer_add_text(text, " were ");
    add_amount(text, quantity_in(changed, miss->part), 0, side->currency);
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

/* Slips of digits are so many that only a narrow pair can tell one; where the bound
   forbids it, and where several pairs share their miss, they are not tried. */
int64_t fxi_hypothesis_transposed(const fxi_miss *miss, fxi_buffer *text) {
    int64_t tried =
        count_swaps(value_of(miss, false)) + count_swaps(value_of(miss, true));
    if (miss->is_shared || !fxi_other_rate_is_credible(&miss->implied, tried))
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
    if (miss->is_shared || !fxi_other_rate_is_credible(&miss->implied, tried))
        return 0;
    return try_digits(miss, false, text) || try_digits(miss, true, text) ? tried : 0;
}
