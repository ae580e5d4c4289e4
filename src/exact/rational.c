/* SPDX-License-Identifier: MIT */
/* Each operation takes the short way where it can. What it returns comes from one call,
   so that the compiler writes it where the caller wants it and nowhere else: a value
   of 400 bytes costs more to copy than to compute. */
#include "exact/rational.h"

#include <assert.h>

#include "exact/long_rational.h"
#include "exact/natural.h"
#include "exact/power10.h"
#include "exact/short_rational.h"

static uint64_t magnitude(int64_t value) {
    return value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
}

fxi_rational fxi_rational_copy(const fxi_rational *a) {
    fxi_rational result;
    fxi_natural_copy(&result.numerator, &a->numerator);
    fxi_natural_copy(&result.denominator, &a->denominator);
    result.negative = a->negative;
    result.invalid = a->invalid;
    return result;
}

fxi_rational fxi_rational_from_integer(int64_t value) {
    return fxi_short_value((fxi_short){magnitude(value), 1, value < 0});
}

fxi_rational fxi_rational_from_fraction(int64_t numerator, int64_t denominator) {
    fxi_short value;
    fxi_short_reduce(&value, magnitude(numerator), magnitude(denominator),
                     (numerator < 0) != (denominator < 0));
    return fxi_short_value(value);
}

fxi_rational fxi_rational_from_decimal(const fxi_decimal *decimal) {
    fxi_short value;
    if (fxi_short_from_decimal(&value, decimal))
        return fxi_short_value(value);
    return fxi_long_from_decimal(decimal);
}

fxi_rational fxi_rational_power10(int power) {
    assert(power >= -128 && power <= 128);
    if (power >= 0 && power <= FXI_POWER10_MAX)
        return fxi_short_value((fxi_short){fxi_power10[power], 1, false});
    if (power < 0 && power >= -FXI_POWER10_MAX)
        return fxi_short_value((fxi_short){1, fxi_power10[-power], false});
    return fxi_long_power10(power);
}

fxi_rational fxi_rational_half_power10(int power) {
    assert(power >= -128 && power <= 128);
    if (power > 0 && power <= FXI_POWER10_MAX)
        return fxi_short_value((fxi_short){fxi_power10[power] / 2, 1, false});
    if (power <= 0 && power >= -FXI_POWER10_MAX)
        return fxi_short_value(
            (fxi_short){1, (fxi_uint128)2 * fxi_power10[-power], false});
    fxi_rational whole = fxi_long_power10(power);
    fxi_rational two = fxi_rational_from_integer(2);
    return fxi_long_divide(&whole, &two);
}

static fxi_rational sum(const fxi_rational *a, const fxi_rational *b, bool b_negative) {
    fxi_short value;
    if (fxi_short_sum(&value, a, b, b_negative))
        return fxi_short_value(value);
    return fxi_long_sum(a, b, b_negative);
}

/* Which of the two signs `b` has decides between a + b and a - b. */
fxi_rational fxi_rational_add(const fxi_rational *a, const fxi_rational *b) {
    return sum(a, b, b->negative);
}

fxi_rational fxi_rational_subtract(const fxi_rational *a, const fxi_rational *b) {
    return sum(a, b, !b->negative);
}

fxi_rational fxi_rational_multiply(const fxi_rational *a, const fxi_rational *b) {
    fxi_short value;
    if (fxi_short_multiply(&value, a, b))
        return fxi_short_value(value);
    return fxi_long_multiply(a, b);
}

fxi_rational fxi_rational_divide(const fxi_rational *a, const fxi_rational *b) {
    fxi_short value;
    if (fxi_short_divide(&value, a, b))
        return fxi_short_value(value);
    return fxi_long_divide(a, b);
}

fxi_rational fxi_rational_negate(const fxi_rational *a) {
    fxi_rational result;
    fxi_natural_copy(&result.numerator, &a->numerator);
    fxi_natural_copy(&result.denominator, &a->denominator);
    result.negative = !a->negative && a->numerator.size > 0;
    result.invalid = a->invalid;
    return result;
}

fxi_rational fxi_rational_reciprocal(const fxi_rational *a) {
    fxi_rational result;
    fxi_natural_copy(&result.numerator, &a->denominator);
    fxi_natural_copy(&result.denominator, &a->numerator);
    result.negative = a->negative;
    result.invalid = a->invalid || a->numerator.size == 0;
    return result;
}

int fxi_rational_sign(const fxi_rational *a) {
    if (a->invalid || a->numerator.size == 0)
        return 0;
    return a->negative ? -1 : 1;
}

static int compare_sizes(const fxi_rational *a, const fxi_rational *b) {
    int order;
    return fxi_short_compare(&order, a, b) ? order : fxi_long_compare(a, b);
}

int fxi_rational_compare(const fxi_rational *a, const fxi_rational *b) {
    assert(!a->invalid && !b->invalid);
    int sign = fxi_rational_sign(a);
    if (sign != fxi_rational_sign(b))
        return sign < fxi_rational_sign(b) ? -1 : 1;
    return sign * compare_sizes(a, b);
}

static bool reaches(const fxi_rational *value, int power) {
    fxi_rational bound = fxi_rational_power10(power);
    return compare_sizes(value, &bound) >= 0;
}

/* Binary digits tell it but for one or two: 1233 / 4096 is log10(2). */
int fxi_rational_magnitude(const fxi_rational *value, int low, int high) {
    assert(!value->invalid && low >= -128 && low <= high && high <= 128);
    int bits =
        fxi_natural_bits(&value->numerator) - fxi_natural_bits(&value->denominator);
    int power = bits * 1233 / 4096;
    power = power < low ? low : power > high ? high : power;
    while (power < high && reaches(value, power + 1))
        power++;
    while (power > low && !reaches(value, power))
        power--;
    return power;
}

/* Lowest terms make equal values equal parts. */
bool fxi_rational_equal(const fxi_rational *a, const fxi_rational *b) {
    return !a->invalid && !b->invalid && a->negative == b->negative &&
           fxi_natural_compare(&a->numerator, &b->numerator) == 0 &&
           fxi_natural_compare(&a->denominator, &b->denominator) == 0;
}

fxi_rational fxi_rational_round(const fxi_rational *value, const fxi_rational *quantum,
                                fxc_rounding mode) {
    fxi_short rounded;
    if (fxi_short_round(&rounded, value, quantum, mode))
        return fxi_short_value(rounded);
    return fxi_long_round(value, quantum, mode);
}
