/* SPDX-License-Identifier: MIT */
#include "exact/scaled.h"

#include "exact/digits.h"
#include "exact/power10.h"
#include "exact/rounding.h"
#include "exact/uint128.h"

bool fxi_ratio_from_rational(fxi_ratio *out, const fxi_rational *rate) {
    fxi_uint128 numerator, denominator;
    if (rate->invalid || rate->negative || rate->numerator.size == 0 ||
        !fxi_uint128_from_natural(&numerator, &rate->numerator) ||
        !fxi_uint128_from_natural(&denominator, &rate->denominator) ||
        numerator > UINT64_MAX || denominator > UINT64_MAX)
        return false;
    *out = (fxi_ratio){(uint64_t)numerator, (uint64_t)denominator};
    return true;
}

bool fxi_scaled_from_decimal(fxi_scaled *out, const fxi_decimal *decimal) {
    if (decimal->count > FXI_SCALED_DECIMALS_MAX || decimal->exponent > 0 ||
        decimal->exponent < -FXI_SCALED_DECIMALS_MAX)
        return false;
    uint64_t mantissa = 0;
    for (size_t i = 0; i < decimal->count; i++)
        mantissa = mantissa * 10 + decimal->digits[i];
    *out = (fxi_scaled){mantissa, (uint8_t)-decimal->exponent, decimal->negative};
    return true;
}

/* amount * rate * 10^decimals as a fraction; false: a part is too long. */
static bool form(fxi_uint128 *numerator, fxi_uint128 *denominator,
                 const fxi_scaled *amount, const fxi_ratio *rate, unsigned decimals) {
    *numerator = (fxi_uint128)amount->mantissa * rate->numerator;
    *denominator = rate->denominator;
    if (decimals >= amount->decimals)
        return !__builtin_mul_overflow(
            *numerator, fxi_power10[decimals - amount->decimals], numerator);
    *denominator *= fxi_power10[amount->decimals - decimals];
    return true;
}

bool fxi_scaled_convert(fxi_scaled *out, bool *inexact, const fxi_scaled *amount,
                        const fxi_ratio *rate, unsigned decimals, fxc_rounding mode) {
    fxi_uint128 numerator, denominator;
    if (!form(&numerator, &denominator, amount, rate, decimals))
        return false;
    fxi_uint128 whole = numerator / denominator;
    fxi_uint128 left = numerator - whole * denominator, short_of = denominator - left;
    if (whole >= UINT64_MAX)
        return false;
    fxi_remainder rest = {.to_half = (left > short_of) - (left < short_of),
                          .odd = (whole & 1) != 0,
                          .negative = amount->negative};
    *inexact = left != 0;
    *out = (fxi_scaled){(uint64_t)whole, (uint8_t)decimals, amount->negative};
    out->mantissa += left != 0 && fxi_rounds_away(&rest, mode);
    return true;
}

/* 5 with three decimals: 0.005, zeros filling up to one digit before the point. */
size_t fxi_scaled_format(char out[FXI_SCALED_TEXT], const fxi_scaled *value) {
    char digits[2 * FXI_DIGITS64];
    char *end = digits + sizeof digits,
         *first = fxi_digits_before(end, value->mantissa);
    while (end - first <= value->decimals)
        *--first = '0';
    char *next = out;
    if (value->negative && value->mantissa > 0)
        *next++ = '-';
    size_t whole = (size_t)(end - first) - value->decimals;
    memcpy(next, first, whole);
    next += whole;
    if (value->decimals > 0) {
        *next++ = '.';
        memcpy(next, end - value->decimals, value->decimals);
        next += value->decimals;
    }
    *next = '\0';
    return (size_t)(next - out);
}
