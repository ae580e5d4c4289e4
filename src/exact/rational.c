/* SPDX-License-Identifier: MIT */
#include "exact/rational.h"

#include <assert.h>

#include "exact/natural.h"
#include "exact/power10.h"
#include "exact/rounding.h"
#include "exact/scaled.h"
#include "exact/uint128.h"

static const fxi_rational invalid = {.invalid = true};

/* a / b with a sign; b = 0 is invalid. */
static fxi_rational reduced(fxi_wide *a, fxi_wide *b, bool negative) {
    fxi_rational result = {.negative = negative && a->size > 0};
    if (b->size == 0 || !fxi_wide_reduce(&result.numerator, &result.denominator, a, b))
        return invalid;
    return result;
}

static uint64_t magnitude(int64_t value) {
    return value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
}

fxi_rational fxi_rational_from_integer(int64_t value) {
    fxi_rational result = {.negative = value < 0};
    fxi_natural_from_integer(&result.numerator, magnitude(value));
    fxi_natural_from_integer(&result.denominator, 1);
    return result;
}

fxi_rational fxi_rational_from_fraction(int64_t numerator, int64_t denominator) {
    fxi_rational above = fxi_rational_from_integer(numerator);
    fxi_rational below = fxi_rational_from_integer(denominator);
    return fxi_rational_divide(&above, &below);
}

static fxi_rational from_scaled(const fxi_scaled *scaled) {
    fxi_rational result;
    fxi_rational_from_uint128(&result, scaled->mantissa, fxi_power10[scaled->decimals]);
    result.negative = scaled->negative;
    return result;
}

fxi_rational fxi_rational_from_decimal(const fxi_decimal *decimal) {
    fxi_scaled scaled;
    if (fxi_scaled_from_decimal(&scaled, decimal))
        return from_scaled(&scaled);
    fxi_rational digits = {.negative = decimal->negative};
    fxi_natural_from_digits(&digits.numerator, decimal->digits, decimal->count);
    fxi_natural_from_integer(&digits.denominator, 1);
    if (decimal->exponent == 0)
        return digits;
    fxi_rational power = fxi_rational_power10(decimal->exponent);
    return fxi_rational_multiply(&digits, &power);
}

fxi_rational fxi_rational_power10(int power) {
    assert(power >= -128 && power <= 128);
    fxi_rational result = {0};
    fxi_natural_power10(power < 0 ? &result.denominator : &result.numerator,
                        power < 0 ? -power : power);
    fxi_natural_from_integer(power < 0 ? &result.numerator : &result.denominator, 1);
    return result;
}

/* Which of the two signs `b` has decides between a + b and a - b. */
static fxi_rational sum(const fxi_rational *a, const fxi_rational *b, bool b_negative) {
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

fxi_rational fxi_rational_add(const fxi_rational *a, const fxi_rational *b) {
    return sum(a, b, b->negative);
}

fxi_rational fxi_rational_subtract(const fxi_rational *a, const fxi_rational *b) {
    return sum(a, b, !b->negative);
}

static bool is_one_limb(const fxi_rational *a) {
    return a->numerator.size == 1 && a->denominator.size == 1;
}

/* Of two values in lowest terms only the numerator of one and the denominator of the
   other can have a common divisor. */
static fxi_rational multiply_limbs(const fxi_rational *a, const fxi_rational *b) {
    mp_limb_t above_a = a->numerator.limbs[0], below_a = a->denominator.limbs[0];
    mp_limb_t above_b = b->numerator.limbs[0], below_b = b->denominator.limbs[0];
    mp_limb_t one = mpn_gcd_1(&above_a, 1, below_b);
    mp_limb_t other = mpn_gcd_1(&above_b, 1, below_a);
    fxi_rational result;
    result.negative = a->negative != b->negative;
    result.invalid = false;
    fxi_natural_from_product(&result.numerator, above_a / one, above_b / other);
    fxi_natural_from_product(&result.denominator, below_a / other, below_b / one);
    return result;
}

fxi_rational fxi_rational_multiply(const fxi_rational *a, const fxi_rational *b) {
    if (a->invalid || b->invalid)
        return invalid;
    if (is_one_limb(a) && is_one_limb(b))
        return multiply_limbs(a, b);
    fxi_wide above, below;
    fxi_wide_multiply(&above, &a->numerator, &b->numerator);
    fxi_wide_multiply(&below, &a->denominator, &b->denominator);
    return reduced(&above, &below, a->negative != b->negative);
}

fxi_rational fxi_rational_divide(const fxi_rational *a, const fxi_rational *b) {
    if (a->invalid || b->invalid)
        return invalid;
    fxi_wide above, below;
    fxi_wide_multiply(&above, &a->numerator, &b->denominator);
    fxi_wide_multiply(&below, &a->denominator, &b->numerator);
    return reduced(&above, &below, a->negative != b->negative);
}

fxi_rational fxi_rational_negate(const fxi_rational *a) {
    fxi_rational result = *a;
    result.negative = !a->negative && a->numerator.size > 0;
    return result;
}

fxi_rational fxi_rational_reciprocal(const fxi_rational *a) {
    if (a->invalid || a->numerator.size == 0)
        return invalid;
    return (fxi_rational){.numerator = a->denominator,
                          .denominator = a->numerator,
                          .negative = a->negative};
}

int fxi_rational_sign(const fxi_rational *a) {
    if (a->invalid || a->numerator.size == 0)
        return 0;
    return a->negative ? -1 : 1;
}

int fxi_rational_compare(const fxi_rational *a, const fxi_rational *b) {
    assert(!a->invalid && !b->invalid);
    int sign = fxi_rational_sign(a);
    if (sign != fxi_rational_sign(b))
        return sign < fxi_rational_sign(b) ? -1 : 1;
    fxi_wide left, right;
    fxi_wide_multiply(&left, &a->numerator, &b->denominator);
    fxi_wide_multiply(&right, &b->numerator, &a->denominator);
    return sign * fxi_wide_compare(&left, &right);
}

/* Lowest terms make equal values equal parts. */
bool fxi_rational_equal(const fxi_rational *a, const fxi_rational *b) {
    return !a->invalid && !b->invalid && a->negative == b->negative &&
           fxi_natural_compare(&a->numerator, &b->numerator) == 0 &&
           fxi_natural_compare(&a->denominator, &b->denominator) == 0;
}

fxi_rational fxi_rational_round(const fxi_rational *value, const fxi_rational *quantum,
                                fxc_rounding mode) {
    fxi_rational ratio = fxi_rational_divide(value, quantum);
    if (ratio.invalid)
        return invalid;
    fxi_rational whole = {0};
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
    return fxi_rational_multiply(&whole, quantum);
}
