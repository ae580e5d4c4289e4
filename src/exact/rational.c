/* SPDX-License-Identifier: MIT */
#include "exact/rational.h"

#include <assert.h>

#include "exact/natural.h"

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

fxi_rational fxi_rational_from_decimal(const fxi_decimal *decimal) {
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

fxi_rational fxi_rational_multiply(const fxi_rational *a, const fxi_rational *b) {
    if (a->invalid || b->invalid)
        return invalid;
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

/* What is left behind the whole part of a magnitude; it is not zero. */
typedef struct remainder_case {
    int to_half; /* <0, 0, >0: below, at or above one half */
    bool odd;    /* the whole part is */
    bool negative;
} remainder_case;

static bool rounds_away(const remainder_case *rest, fxc_rounding mode) {
    switch (mode) {
    case FXC_ROUND_HALF_EVEN:
        return rest->to_half > 0 || (rest->to_half == 0 && rest->odd);
    case FXC_ROUND_HALF_UP:
        return rest->to_half >= 0;
    case FXC_ROUND_HALF_DOWN:
        return rest->to_half > 0;
    case FXC_ROUND_UP:
        return true;
    case FXC_ROUND_DOWN:
        return false;
    case FXC_ROUND_FLOOR:
        return rest->negative;
    case FXC_ROUND_CEILING:
        return !rest->negative;
    }
    return false;
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
    remainder_case rest = {
        .to_half = fxi_natural_compare_half(&remainder, &ratio.denominator),
        .odd = whole.numerator.size > 0 && (whole.numerator.limbs[0] & 1) != 0,
        .negative = ratio.negative};
    if (remainder.size > 0 && rounds_away(&rest, mode) &&
        !fxi_natural_increment(&whole.numerator))
        return invalid;
    whole.negative = ratio.negative && whole.numerator.size > 0;
    return fxi_rational_multiply(&whole, quantum);
}
