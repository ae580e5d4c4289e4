/* SPDX-License-Identifier: MIT */
/* A limb is at most L = 2^64 - 1, and L * L < 2^128: a product of two limbs always
   fits, a sum of two such products may not and is tested. */
#include "exact/short_rational.h"

#include <assert.h>

#include "exact/power10.h"
#include "exact/rounding.h"

static_assert(GMP_NUMB_BITS == 64, "a limb is an integer of 64 bits");

/* above / below in lowest terms; below is not 0. */
typedef struct parts {
    mp_limb_t above, below;
} parts;

static bool take(parts *out, const fxi_rational *a) {
    if (a->invalid || a->denominator.size != 1 || a->numerator.size > 1)
        return false;
    out->above = a->numerator.size == 0 ? 0 : a->numerator.limbs[0];
    out->below = a->denominator.limbs[0];
    return true;
}

static bool take_both(parts *x, parts *y, const fxi_rational *a,
                      const fxi_rational *b) {
    return take(x, a) && take(y, b);
}

/* Neither is 0. */
static mp_limb_t common_divisor(mp_limb_t a, mp_limb_t b) {
    return a == 1 || b == 1 ? 1 : mpn_gcd_1(&a, 1, b);
}

/* Most divisors are 1, and a division takes longer than a look. */
static inline mp_limb_t without(mp_limb_t a, mp_limb_t divisor) {
    return divisor == 1 ? a : a / divisor;
}

static inline void set_rational(fxi_rational *out, const fxi_short *value) {
    fxi_natural_from_uint128(&out->numerator, value->above);
    fxi_natural_from_uint128(&out->denominator, value->below);
    out->negative = value->negative;
    out->invalid = false;
}

fxi_rational fxi_short_value(fxi_short value) {
    fxi_rational result;
    set_rational(&result, &value);
    return result;
}

fxi_interval fxi_short_interval(const fxi_short *low, const fxi_short *high,
                                bool low_closed, bool high_closed) {
    fxi_interval result;
    set_rational(&result.low, low);
    set_rational(&result.high, high);
    result.low_closed = low_closed;
    result.high_closed = high_closed;
    return result;
}

/* Parts without a common divisor. */
static void set(fxi_short *out, fxi_uint128 above, fxi_uint128 below, bool negative) {
    *out = (fxi_short){above, above == 0 ? 1 : below, negative && above != 0};
}

bool fxi_short_take(fxi_short *out, const fxi_rational *a) {
    parts x;
    if (!take(&x, a))
        return false;
    set(out, x.above, x.below, a->negative);
    return true;
}

void fxi_short_reduce(fxi_short *out, uint64_t numerator, uint64_t denominator,
                      bool negative) {
    mp_limb_t divisor = numerator == 0 ? 1 : common_divisor(numerator, denominator);
    set(out, without(numerator, divisor), without(denominator, divisor), negative);
}

/* With 2^twos * 5^fives; a is not 0. */
static mp_limb_t common_with_tens(mp_limb_t a, int twos, int fives) {
    mp_limb_t divisor = 1;
    for (; twos > 0 && a % 2 == 0; twos--, a /= 2)
        divisor *= 2;
    for (; fives > 0 && a % 5 == 0; fives--, a /= 5)
        divisor *= 5;
    return divisor;
}

fxi_short fxi_short_from_halves(uint64_t halves, int decimals) {
    fxi_uint128 below = (fxi_uint128)2 * fxi_power10[decimals];
    mp_limb_t divisor =
        halves == 0 ? 1 : common_with_tens(halves, decimals + 1, decimals);
    fxi_short out;
    set(&out, halves / divisor, divisor == 1 ? below : below / divisor, false);
    return out;
}

/* Over d = gcd(b, b') a sum is t / (d * b/d * b'/d), t = a * b'/d + a' * b/d, and what
   can still be cancelled divides d (Knuth, The Art of Computer Programming, 4.5.1). */
bool fxi_short_sum(fxi_short *out, const fxi_rational *a, const fxi_rational *b,
                   bool b_negative) {
    parts x, y;
    if (!take_both(&x, &y, a, b))
        return false;
    mp_limb_t common = common_divisor(x.below, y.below);
    mp_limb_t x_rest = without(x.below, common), y_rest = without(y.below, common);
    fxi_uint128 left = (fxi_uint128)x.above * y_rest;
    fxi_uint128 right = (fxi_uint128)y.above * x_rest, sum;
    bool negative = left >= right ? a->negative : b_negative;
    if (a->negative != b_negative)
        sum = left >= right ? left - right : right - left;
    else if (__builtin_add_overflow(left, right, &sum))
        return false;
    mp_limb_t left_over = (mp_limb_t)(common == 1 ? 0 : sum % common);
    mp_limb_t divisor = left_over == 0 ? common : common_divisor(left_over, common);
    set(out, divisor == 1 ? sum : sum / divisor,
        (fxi_uint128)x_rest * without(y.below, divisor), negative);
    return true;
}

/* Of two values in lowest terms only the numerator of one and the denominator of the
   other can have a common divisor. */
static void multiply(fxi_short *out, parts x, parts y, bool negative) {
    if (x.above == 0 || y.above == 0) {
        set(out, 0, 1, false);
        return;
    }
    mp_limb_t one = common_divisor(x.above, y.below);
    mp_limb_t other = common_divisor(y.above, x.below);
    set(out, (fxi_uint128)without(x.above, one) * without(y.above, other),
        (fxi_uint128)without(x.below, other) * without(y.below, one), negative);
}

bool fxi_short_multiply(fxi_short *out, const fxi_rational *a, const fxi_rational *b) {
    parts x, y;
    if (!take_both(&x, &y, a, b))
        return false;
    multiply(out, x, y, a->negative != b->negative);
    return true;
}

bool fxi_short_divide(fxi_short *out, const fxi_rational *a, const fxi_rational *b) {
    parts x, y;
    if (!take_both(&x, &y, a, b) || y.above == 0)
        return false;
    multiply(out, x, (parts){y.below, y.above}, a->negative != b->negative);
    return true;
}

bool fxi_short_compare(int *order, const fxi_rational *a, const fxi_rational *b) {
    parts x, y;
    if (!take_both(&x, &y, a, b))
        return false;
    fxi_uint128 left = (fxi_uint128)x.above * y.below;
    fxi_uint128 right = (fxi_uint128)y.above * x.below;
    *order = (left > right) - (left < right);
    return true;
}

/* The whole part of above / below as it is rounded; false: it is no limb. Half of
   `below` lies where what is left and what is missing are equal. */
static bool round_quotient(mp_limb_t *out, fxi_uint128 above, fxi_uint128 below,
                           bool negative, fxc_rounding mode) {
    fxi_uint128 whole = above / below;
    if (whole >= GMP_NUMB_MAX)
        return false;
    fxi_uint128 left = above - whole * below, missing = below - left;
    fxi_remainder rest = {.to_half = (left > missing) - (left < missing),
                          .odd = (whole & 1) != 0,
                          .negative = negative};
    *out = (mp_limb_t)whole + (left != 0 && fxi_rounds_away(&rest, mode));
    return true;
}

/* The quotient need not be in lowest terms to be rounded, and a multiple of the quantum
   shares no divisor with its denominator but what the multiplier does. */
bool fxi_short_round(fxi_short *out, const fxi_rational *value,
                     const fxi_rational *quantum, fxc_rounding mode) {
    parts x, step;
    mp_limb_t whole;
    if (!take_both(&x, &step, value, quantum) || step.above == 0 ||
        !round_quotient(&whole, (fxi_uint128)x.above * step.below,
                        (fxi_uint128)x.below * step.above, value->negative, mode))
        return false;
    multiply(out, (parts){whole, 1}, step, value->negative);
    return true;
}

bool fxi_short_units(uint64_t *out, const fxi_rational *value, int places,
                     fxc_rounding mode) {
    parts x;
    mp_limb_t units;
    if (places > FXI_POWER10_MAX || !take(&x, value) ||
        !round_quotient(&units, (fxi_uint128)x.above * fxi_power10[places], x.below,
                        value->negative, mode))
        return false;
    *out = units;
    return true;
}

/* digits * 10^zeros, where both together are no more digits than any limb holds. */
static bool read_digits(uint64_t *out, const fxi_decimal *decimal, int zeros) {
    if (decimal->count + zeros > FXI_POWER10_MAX)
        return false;
    uint64_t value = 0;
    for (size_t i = 0; i < decimal->count; i++)
        value = value * 10 + decimal->digits[i];
    *out = value * fxi_power10[zeros];
    return true;
}

bool fxi_short_from_decimal(fxi_short *out, const fxi_decimal *decimal) {
    int exponent = decimal->exponent;
    uint64_t above;
    if (exponent < -FXI_POWER10_MAX ||
        !read_digits(&above, decimal, exponent > 0 ? exponent : 0))
        return false;
    int places = exponent < 0 ? -exponent : 0;
    mp_limb_t divisor = above == 0 ? 1 : common_with_tens(above, places, places);
    set(out, above / divisor, fxi_power10[places] / divisor, decimal->negative);
    return true;
}

/* Both are multiples of half a unit of the lowest of their places, and a sum of two
   numbers below 2^63 fits. */
bool fxi_short_printed(fxi_short *low, fxi_short *high, const fxi_decimal *centre,
                       fxi_step step, fxi_span_shape shape) {
    enum { PLACES_MAX = FXI_POWER10_MAX - 1 };
    int lowest = centre->exponent < step.place ? centre->exponent : step.place;
    int places = lowest < 0 ? -lowest : 0;
    uint64_t value;
    if (centre->negative || places > PLACES_MAX || step.place + places > PLACES_MAX ||
        !read_digits(&value, centre, centre->exponent + places) ||
        value > UINT64_MAX / 4)
        return false;
    uint64_t halves = 2 * value;
    uint64_t width = fxi_power10[step.place + places] * (step.is_half ? 1 : 2);
    if (shape.below && halves < width)
        return false;
    *low = fxi_short_from_halves(shape.below ? halves - width : halves, places);
    *high = fxi_short_from_halves(shape.above ? halves + width : halves, places);
    return true;
}
