/* SPDX-License-Identifier: MIT */
/* Rationals from text and to text. */
#include <assert.h>
#include <string.h>

#include "base/ascii.h"
#include "exact/natural.h"
#include "exact/short_rational.h"

static bool parse_decimal(fxi_rational *out, const char *text, size_t length) {
    fxi_decimal decimal;
    if (!fxi_decimal_parse(&decimal, text, length))
        return false;
    *out = fxi_rational_from_decimal(&decimal);
    return true;
}

static bool parse_integer(fxi_rational *out, const char *text, size_t length) {
    return !memchr(text, '.', length) && parse_decimal(out, text, length);
}

bool fxi_rational_parse(fxi_rational *out, const char *text, size_t length) {
    size_t slash = 0;
    while (slash < length && text[slash] != '/')
        slash++;
    if (slash == length)
        return parse_decimal(out, text, length);
    const char *below = text + slash + 1;
    size_t below_length = length - slash - 1;
    fxi_rational numerator, denominator;
    if (below_length == 0 || !fxi_ascii_is_digit(below[0]) ||
        !parse_integer(&numerator, text, slash) ||
        !parse_integer(&denominator, below, below_length) ||
        fxi_rational_sign(&denominator) == 0)
        return false;
    *out = fxi_rational_divide(&numerator, &denominator);
    return true;
}

static size_t format_invalid(char *out) {
    out[0] = '?';
    out[1] = '\0';
    return 1;
}

size_t fxi_rational_format(char out[FXI_RATIONAL_TEXT], const fxi_rational *value) {
    if (value->invalid)
        return format_invalid(out);
    char *next = out;
    if (value->negative)
        *next++ = '-';
    next += fxi_natural_format(next, &value->numerator);
    if (!fxi_natural_is_one(&value->denominator)) {
        *next++ = '/';
        next += fxi_natural_format(next, &value->denominator);
    }
    *next = '\0';
    return (size_t)(next - out);
}

/* |value| * 10^places as digits; 0: it does not fit. */
static size_t format_units(char digits[FXI_NATURAL_DIGITS], const fxi_rational *value,
                           int places, fxc_rounding mode) {
    uint64_t short_units;
    fxi_natural natural;
    if (fxi_short_units(&short_units, value, places, mode)) {
        fxi_natural_from_integer(&natural, short_units);
        return fxi_natural_format(digits, &natural);
    }
    const fxi_rational power = fxi_rational_power10(places);
    const fxi_rational one = fxi_rational_from_integer(1);
    fxi_rational scaled = fxi_rational_multiply(value, &power);
    fxi_rational units = fxi_rational_round(&scaled, &one, mode);
    return units.invalid ? 0 : fxi_natural_format(digits, &units.numerator);
}

/* 5 with three places: 0.005, zeros filling up to one digit before the point. Zero has
   no sign. */
size_t fxi_rational_format_decimal(char out[FXI_RATIONAL_TEXT],
                                   const fxi_rational *value, int places,
                                   fxc_rounding mode) {
    assert(places >= 0 && places <= FXI_PLACES_MAX);
    char digits[FXI_NATURAL_DIGITS];
    size_t count = format_units(digits, value, places, mode);
    if (count == 0)
        return format_invalid(out);
    size_t behind = (size_t)places;
    size_t zeros = count > behind ? 0 : behind + 1 - count;
    char *next = out;
    if (value->negative && !(count == 1 && digits[0] == '0'))
        *next++ = '-';
    for (size_t i = 0; i < zeros + count; i++) {
        if (i == zeros + count - behind)
            *next++ = '.';
        *next++ = i < zeros ? '0' : digits[i - zeros];
    }
    *next = '\0';
    return (size_t)(next - out);
}
