/* SPDX-License-Identifier: MIT */
#include "exact/decimal.h"

#include <string.h>

#include "base/ascii.h"

enum {
    EXPONENT_MAX = 64,
    SHORT_DIGITS = 16, /* of a number, and zeros behind it, that are put at once */
    PRODUCT_DIGITS = 2 * FXI_DIGITS_MAX,
    /* Two decimals over their common unit: the exponents differ by at most 128, and a
       sum carries into one more place. */
    ALIGNED_DIGITS = FXI_DIGITS_MAX + 2 * EXPONENT_MAX + 1
};

static bool exponent_fits(int exponent) {
    return exponent >= -EXPONENT_MAX && exponent <= EXPONENT_MAX;
}

bool fxi_decimal_append(fxi_decimal *decimal, unsigned digit) {
    if (fxi_decimal_is_zero(decimal)) {
        decimal->digits[0] = (uint8_t)digit;
        return true;
    }
    if (decimal->count == FXI_DIGITS_MAX)
        return false;
    decimal->digits[decimal->count++] = (uint8_t)digit;
    return true;
}

fxi_decimal fxi_decimal_from_integer(int64_t value) {
    enum { INT64_DIGITS = 19 };
    uint8_t digits[INT64_DIGITS];
    int start = INT64_DIGITS;
    uint64_t rest = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    do {
        digits[--start] = (uint8_t)(rest % 10);
        rest /= 10;
    } while (rest > 0);
    fxi_decimal decimal = {.count = (uint8_t)(INT64_DIGITS - start),
                           .negative = value < 0};
    memcpy(decimal.digits, digits + start, decimal.count);
    return decimal;
}

/* Appends the digits at the start of `text`; how many, or 0 if there are none or more
   than fit. */
static size_t read_digits(fxi_decimal *decimal, const char *text, size_t length) {
    size_t i = 0;
    for (; i < length && fxi_ascii_is_digit(text[i]); i++)
        if (!fxi_decimal_append(decimal, (unsigned)(text[i] - '0')))
            return 0;
    return i;
}

bool fxi_decimal_parse(fxi_decimal *out, const char *text, size_t length) {
    fxi_decimal decimal = fxi_decimal_zero();
    bool negative = length > 0 && text[0] == '-';
    size_t i = negative || (length > 0 && text[0] == '+');
    size_t whole = read_digits(&decimal, text + i, length - i);
    i += whole;
    if (whole == 0)
        return false;
    if (i < length) {
        size_t places =
            text[i] == '.' ? read_digits(&decimal, text + i + 1, length - i - 1) : 0;
        if (places == 0 || places > EXPONENT_MAX || i + 1 + places != length)
            return false;
        decimal.exponent = (int16_t) - (int)places;
    }
    decimal.negative = negative && !fxi_decimal_is_zero(&decimal);
    *out = decimal;
    return true;
}

/* Position of the first digit: 10^lead <= |value| < 10^(lead+1) unless zero. */
static int lead_of(const fxi_decimal *decimal) {
    return decimal->exponent + decimal->count - 1;
}

/* Digits of the plain notation behind the point: none of them is a zero at the end. */
static int count_places(const fxi_decimal *decimal) {
    int places = -decimal->exponent;
    while (places > 0 && fxi_decimal_digit_at(decimal, -places) == 0)
        places--;
    return places > 0 ? places : 0;
}

/* The places from one index of `digits` to another, with zeros where there are none;
   returns the end. */
static char *put_places(char *out, const fxi_decimal *decimal, int from, int to) {
    int i = from;
    for (; i < to && i < 0; i++)
        *out++ = '0';
    for (; i < to && i < decimal->count; i++)
        *out++ = (char)('0' + decimal->digits[i]);
    size_t zeros = (size_t)(to - i);
    memset(out, '0', zeros);
    return out + zeros;
}

/* Of an integer of few digits, as most amounts are: all that there is room for is
   written, with zeros behind it, and cut off where it ends. */
static size_t put_short_integer(char *out, const fxi_decimal *decimal) {
    for (size_t i = 0; i < SHORT_DIGITS; i++)
        out[i] = (char)('0' + decimal->digits[i]);
    memset(out + decimal->count, '0', SHORT_DIGITS);
    size_t length = decimal->count + (size_t)decimal->exponent;
    out[length] = '\0';
    return length;
}

size_t fxi_decimal_format(char out[FXI_DECIMAL_TEXT], const fxi_decimal *decimal) {
    if (decimal->digits[0] != 0 && !decimal->negative &&
        decimal->count <= SHORT_DIGITS && decimal->exponent >= 0 &&
        decimal->exponent <= SHORT_DIGITS)
        return put_short_integer(out, decimal);
    char *next = out;
    int whole = lead_of(decimal) + 1; /* digits before the point */
    int places = count_places(decimal);
    if (decimal->negative)
        *next++ = '-';
    if (whole <= 0 || fxi_decimal_is_zero(decimal))
        *next++ = '0';
    else
        next = put_places(next, decimal, 0, whole);
    if (places > 0) {
        *next++ = '.';
        next = put_places(next, decimal, whole, whole + places);
    }
    *next = '\0';
    return (size_t)(next - out);
}

bool fxi_decimal_shift(fxi_decimal *decimal, int power) {
    if (power < -2 * EXPONENT_MAX || power > 2 * EXPONENT_MAX ||
        !exponent_fits(decimal->exponent + power))
        return false;
    decimal->exponent = (int16_t)(decimal->exponent + power);
    return true;
}

/* A decimal from digits that stand least significant first. */
static bool gather(fxi_decimal *out, const uint8_t *digits, int count, int exponent) {
    while (count > 1 && digits[count - 1] == 0)
        count--;
    if (count > FXI_DIGITS_MAX || !exponent_fits(exponent))
        return false;
    fxi_decimal result = {.count = (uint8_t)count, .exponent = (int16_t)exponent};
    for (int i = 0; i < count; i++)
        result.digits[i] = digits[count - 1 - i];
    *out = result;
    return true;
}

static int compare_magnitudes(const fxi_decimal *a, const fxi_decimal *b) {
    int lead = lead_of(a);
    if (lead != lead_of(b))
        return lead < lead_of(b) ? -1 : 1;
    int last = a->exponent < b->exponent ? a->exponent : b->exponent;
    for (int position = lead; position >= last; position--) {
        unsigned left = fxi_decimal_digit_at(a, position),
                 right = fxi_decimal_digit_at(b, position);
        if (left != right)
            return left < right ? -1 : 1;
    }
    return 0;
}

/* -1, 0 or 1. */
static int sign_of(const fxi_decimal *decimal) {
    if (fxi_decimal_is_zero(decimal))
        return 0;
    return decimal->negative ? -1 : 1;
}

int fxi_decimal_compare(const fxi_decimal *a, const fxi_decimal *b) {
    int left = sign_of(a), right = sign_of(b);
    if (left != right)
        return left < right ? -1 : 1;
    return left * compare_magnitudes(a, b);
}

bool fxi_decimal_is_tenfold_at_most(const fxi_decimal *a, const fxi_decimal *b) {
    fxi_decimal most = *b;
    return fxi_decimal_shift(&most, 1) && fxi_decimal_compare(a, &most) <= 0;
}

bool fxi_decimal_is_one(const fxi_decimal *decimal) {
    const fxi_decimal one = fxi_decimal_from_integer(1);
    return fxi_decimal_compare(decimal, &one) == 0;
}

bool fxi_decimal_is_power10(int *power, const fxi_decimal *decimal) {
    *power = fxi_decimal_whole_digits(decimal) - 1;
    return decimal->digits[0] == 1 && !decimal->negative &&
           fxi_decimal_significant_digits(decimal) == 1;
}

/* |a| + |b|, or |a| - |b| where |a| >= |b|, place by place. A borrow is a carry of -1;
   the last one is never negative, because the difference is not. */
static bool combine(fxi_decimal *out, const fxi_decimal *a, const fxi_decimal *b,
                    bool subtract) {
    uint8_t digits[ALIGNED_DIGITS];
    int low = a->exponent < b->exponent ? a->exponent : b->exponent;
    int high = lead_of(a) > lead_of(b) ? lead_of(a) : lead_of(b);
    int count = 0;
    int carry = 0;
    for (int position = low; position <= high; position++) {
        int right = (int)fxi_decimal_digit_at(b, position);
        int sum = (int)fxi_decimal_digit_at(a, position) + (subtract ? -right : right) +
                  carry;
        carry = sum < 0 ? -1 : sum / 10;
        digits[count++] = (uint8_t)(sum - 10 * carry);
    }
    digits[count++] = (uint8_t)carry;
    return gather(out, digits, count, low);
}

bool fxi_decimal_add(fxi_decimal *out, const fxi_decimal *a, const fxi_decimal *b) {
    if (fxi_decimal_is_zero(a) || fxi_decimal_is_zero(b)) {
        *out = fxi_decimal_is_zero(a) ? *b : *a;
        return true;
    }
    bool a_is_larger = compare_magnitudes(a, b) >= 0;
    const fxi_decimal *larger = a_is_larger ? a : b;
    const fxi_decimal *smaller = a_is_larger ? b : a;
    fxi_decimal sum;
    if (!combine(&sum, larger, smaller, a->negative != b->negative))
        return false;
    sum.negative = larger->negative && !fxi_decimal_is_zero(&sum);
    *out = sum;
    return true;
}

/* Schoolbook: a column sums at most 64 products of 81 and a carry. */
bool fxi_decimal_multiply(fxi_decimal *out, const fxi_decimal *a,
                          const fxi_decimal *b) {
    uint8_t digits[PRODUCT_DIGITS];
    int count = a->count + b->count;
    unsigned carry = 0;
    for (int column = 0; column < count; column++) {
        int first = column < b->count ? 0 : column - b->count + 1;
        for (int i = first; i <= column && i < a->count; i++)
            carry += (unsigned)a->digits[a->count - 1 - i] *
                     b->digits[b->count - 1 - (column - i)];
        digits[column] = (uint8_t)(carry % 10);
        carry /= 10;
    }
    fxi_decimal product;
    if (!gather(&product, digits, count, a->exponent + b->exponent))
        return false;
    product.negative = a->negative != b->negative && !fxi_decimal_is_zero(&product);
    *out = product;
    return true;
}

unsigned fxi_decimal_trailing_zeros(const fxi_decimal *decimal) {
    if (fxi_decimal_is_zero(decimal))
        return 0;
    unsigned zeros = 0;
    while (decimal->digits[decimal->count - 1 - zeros] == 0)
        zeros++;
    return zeros;
}
