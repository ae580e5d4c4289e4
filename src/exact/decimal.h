/* SPDX-License-Identifier: MIT */
/* Exact decimals as they are printed: a value type of up to 64 digits and a power of
   ten. Nothing is allocated and no GMP header is needed. */
#ifndef FXI_EXACT_DECIMAL_H
#define FXI_EXACT_DECIMAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    FXI_DIGITS_MAX = 64,   /* digits of a number that is read */
    FXI_SCALE_MAX = 36,    /* largest power of ten of a scale word */
    FXI_DECIMAL_TEXT = 136 /* plain notation of any decimal, sign and NUL included */
};

/* (-1)^negative * digits * 10^exponent. `digits` holds count values 0..9, the first is
   not 0 unless the value is zero (count 1, digit 0, never negative). Trailing zeros are
   kept: they carry precision. -64 <= exponent <= 64. */
typedef struct fxi_decimal {
    uint8_t digits[FXI_DIGITS_MAX];
    uint8_t count;
    bool negative;
    int16_t exponent;
} fxi_decimal;

fxi_decimal fxi_decimal_from_integer(int64_t value);

static inline fxi_decimal fxi_decimal_zero(void) { return (fxi_decimal){.count = 1}; }

/* Reads all of `[+-]digits[.digits]`, nothing else. False: not that form, more than 64
   digits without leading zeros, or more than 64 behind the point. */
bool fxi_decimal_parse(fxi_decimal *out, const char *text, size_t length);

/* Appends one digit 0..9 behind the last; false when 64 are there already. Leading
   zeros are dropped. For readers of numerals, starting from fxi_decimal_zero(). */
bool fxi_decimal_append(fxi_decimal *decimal, unsigned digit);

/* Plain notation without superfluous zeros behind the point: "53000000000", "0.32",
   "-1.5". Returns the length; needs FXI_DECIMAL_TEXT bytes. */
size_t fxi_decimal_format(char out[FXI_DECIMAL_TEXT], const fxi_decimal *decimal);

/* value * 10^power; false, and no change, if the exponent leaves its bounds. */
bool fxi_decimal_shift(fxi_decimal *decimal, int power);

/* a + b and a * b where the result has at most 64 digits. False otherwise. */
bool fxi_decimal_add(fxi_decimal *out, const fxi_decimal *a, const fxi_decimal *b);
bool fxi_decimal_multiply(fxi_decimal *out, const fxi_decimal *a, const fxi_decimal *b);

/* <0, 0, >0 by value: 1.50 equals 1.5. */
int fxi_decimal_compare(const fxi_decimal *a, const fxi_decimal *b);

/* a <= 10 * b; false if that leaves its bounds. */
bool fxi_decimal_is_tenfold_at_most(const fxi_decimal *a, const fxi_decimal *b);
static inline bool fxi_decimal_is_zero(const fxi_decimal *decimal) {
    return decimal->digits[0] == 0;
}
bool fxi_decimal_is_one(const fxi_decimal *decimal);
/* It is 10^power. */
bool fxi_decimal_is_power10(int *power, const fxi_decimal *decimal);

/* Digits before the decimal point of a value that is not zero; 0 or less below 1. */
static inline int fxi_decimal_whole_digits(const fxi_decimal *decimal) {
    return decimal->count + decimal->exponent;
}

/* The digit of 10^position; positions outside the digits hold 0. */
static inline unsigned fxi_decimal_digit_at(const fxi_decimal *decimal, int position) {
    const int index = decimal->count - 1 - (position - decimal->exponent);
    return index >= 0 && index < decimal->count ? decimal->digits[index] : 0;
}

/* Zero digits at the end of `digits`; 0 for zero. */
unsigned fxi_decimal_trailing_zeros(const fxi_decimal *decimal);

/* Those that are not zeros at the end. */
static inline unsigned fxi_decimal_significant_digits(const fxi_decimal *decimal) {
    return decimal->count - fxi_decimal_trailing_zeros(decimal);
}

#endif
