/* SPDX-License-Identifier: MIT */
/* The quotes of a large table, eight bytes at a time. fxi_quote_read says what a quote
   is; this knows the short ones, and a test holds both together. */
#ifndef FXI_RATES_QUOTE_QUICK_H
#define FXI_RATES_QUOTE_QUICK_H

#include <string.h>

#include "rates/quote.h"

enum { FXI_QUICK_BYTES = 8 };

#define FXI_QUICK_ALL(byte) (0x0101010101010101u * (uint64_t)(byte))

/* The number whose digits are the bytes of the word, the first one lowest: pairs, then
   fours, then all eight, by one multiplication each. */
static inline uint64_t fxi_quick_digits(uint64_t word) {
    word = (word * (1 + (10u << 8))) >> 8 & 0x00FF00FF00FF00FFu;
    word = (word * (1 + (100u << 16))) >> 16 & 0x0000FFFF0000FFFFu;
    return (word * (1 + (UINT64_C(10000) << 32))) >> 32;
}

/* Reads digits, a point and digits at the start of the text, and returns their length:
   at most 7, since the byte behind them is looked at. 0: no quote of that form and
   size, or one of zero. Offsets in the word are in bits, eight a byte. */
static inline size_t fxi_quote_quick(fxi_quote *out, const char text[FXI_QUICK_BYTES]) {
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    uint64_t word;
    memcpy(&word, text, sizeof word);
    uint64_t digits = word ^ FXI_QUICK_ALL('0');
    /* The top bit of each byte above 9, up to the first one that is no ASCII. */
    uint64_t others =
        ((digits + FXI_QUICK_ALL(0x7F - 9)) | digits) & FXI_QUICK_ALL(0x80);
    uint64_t behind = others & (others - 1);
    if (behind == 0)
        return 0;
    unsigned point = (unsigned)__builtin_ctzll(others) - 7;
    unsigned end = (unsigned)__builtin_ctzll(behind) - 7;
    unsigned tail = end - point; /* the point, and the digits behind it */
    if ((word >> point & 0xFF) != '.' || point == 0 || tail == 8)
        return 0;
    if ((digits & 0xFF) == 0 && point > 8)
        return 0;
    /* Closes the gap at the point, then drops what stands behind the quote. */
    uint64_t whole = (UINT64_C(1) << point) - 1;
    digits = (digits & whole) | (digits >> 8 & ~whole);
    out->mantissa = fxi_quick_digits(digits << (72 - end));
    out->decimals = (uint8_t)(tail / 8 - 1);
    return out->mantissa != 0 ? end / 8 : 0;
#else
    (void)out;
    (void)text;
    return 0;
#endif
}

#endif
