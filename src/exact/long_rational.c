/* SPDX-License-Identifier: MIT */
#include "exact/long_rational.h"

#include "exact/natural.h"
#include "exact/rounding.h"

static const fxi_rational invalid = {.invalid = true};

/* a / b with a sign; b = 0 is invalid. */
static fxi_rational reduced(fxi_wide *a, fxi_wide *b, bool negative) {
    fxi_rational result;
    result.negative = negative && a->size > 0;
    result.invalid = false;
    if (b->size == 0 || !fxi_wide_reduce(&result.numerator, &result.denominator, a, b))
        return invalid;
    return result;
}

fxi_rational fxi_long_power10(int power) {
    fxi_rational result = {0};
    fxi_natural_power10(power < 0 ? &result.denominator : &result.numerator,
                        power < 0 ? -power : power);
    fxi_natural_from_integer(power < 0 ? &result.numerator : &result.denominator, 1);
    return result;
}

fxi_rational fxi_long_from_decimal(const fxi_decimal *decimal) {
    fxi_rational digits = {.negative = decimal->negative};
    fxi_natural_from_digits(&digits.numerator, decimal->digits, decimal->count);
    fxi_natural_from_integer(&digits.denominator, 1);
    if (decimal->exponent == 0)
        return digits;
    fxi_rational power = fxi_rational_power10(decimal->exponent);
    return fxi_long_multiply(&digits, &power);
}

fxi_rational fxi_long_sum(const fxi_rational *a, const fxi_rational *b,
                          bool b_negative) {
    if (a->invalid || b->invalid)
        return invalid;
    fxi_wide left, right, below;
    fxi_wide_multiply(&left, &a->numerator, &b->denominator);
    fxi_wide_multiply(&right, &b->numerator, &a->denominator);
    fxi_wide_multiply(&below, &a->denominator, &b->denominator);
    bool negative = fxi_wide_compare(&left, &right) >= 0 ? a->negative : b_negative;
    if (a->negative == b_negative)
        fxi_wide_add(&left, &right);
    else
        fxi_wide_subtract(&left, &right);
    return reduced(&left, &below, negative);
}

fxi_rational fxi_long_multiply(const fxi_rational *a, const fxi_rational *b) {
    if (a->invalid || b->invalid)
        return invalid;
    fxi_wide above, below;
    fxi_wide_multiply(&above, &a->numerator, &b->numerator);
    fxi_wide_multiply(&below, &a->denominator, &b->denominator);
    return reduced(&above, &below, a->negative != b->negative);
}

fxi_rational fxi_long_divide(const fxi_rational *a, const fxi_rational *b) {
    if (a->invalid || b->invalid)
        return invalid;
    fxi_wide above, below;
    fxi_wide_multiply(&above, &a->numerator, &b->denominator);
    fxi_wide_multiply(&below, &a->denominator, &b->numerator);
    return reduced(&above, &below, a->negative != b->negative);
}

/* A product of m and n limbs has m + n of them, or one less: most orders show in that
   alone. */
int fxi_long_compare(const fxi_rational *a, const fxi_rational *b) {
    int left_size = a->numerator.size + b->denominator.size;
    int right_size = b->numerator.size + a->denominator.size;
    if (a->numerator.size > 0 && left_size > right_size + 1)
        return 1;
    if (b->numerator.size > 0 && right_size > left_size + 1)
        return -1;
    fxi_wide left, right;
    fxi_wide_multiply(&left, &a->numerator, &b->denominator);
    fxi_wide_multiply(&right, &b->numerator, &a->denominator);
    return fxi_wide_compare(&left, &right);
}

fxi_rational fxi_long_round(const fxi_rational *value, const fxi_rational *quantum,
                            fxc_rounding mode) {
    fxi_rational ratio = fxi_long_divide(value, quantum), whole;
    if (ratio.invalid)
        return invalid;
    fxi_natural remainder;
    fxi_natural_divide(&whole.numerator, &remainder, &ratio.numerator,
                       &ratio.denominator);
    fxi_natural_from_integer(&whole.denominator, 1);
    fxi_remainder rest = {
        .to_half = fxi_natural_compare_half(&remainder, &ratio.denominator),
        .odd = whole.numerator.size > 0 && (whole.numerator.limbs[0] & 1) != 0,
        .negative = ratio.negative};
    if (remainder.size > 0 && fxi_rounds_away(&rest, mode) &&
        !fxi_natural_increment(&whole.numerator))
        return invalid;
    whole.negative = ratio.negative && whole.numerator.size > 0;
    whole.invalid = false;
    return fxi_long_multiply(&whole, quantum);
}
