/* SPDX-License-Identifier: MIT */
/* The quotes of a large table, eight bytes at a time. fxi_quote_read says what a quote
   is; most quotes of a column look like one that it has read, and those that do are
   decoded here without a look at single digits. A test holds both together. */
#ifndef FXI_RATES_QUOTE_SHAPE_H
#define FXI_RATES_QUOTE_SHAPE_H

#include <stdbool.h>
#include <string.h>

#include "rates/quote.h"

enum { FXI_SHAPE_BYTES = 8 };

#define FXI_SHAPE_ALL(byte) (0x0101010101010101u * (uint64_t)(byte))

/* Quotes of so many digits before the point, and up to so many behind it. In words of
   text the first byte is the lowest. */
typedef struct fxi_quote_shape {
    uint64_t gap;     /* the byte of the point: all its bits */
    uint64_t before;  /* those of the bytes before it */
    uint32_t least;   /* the mantissa from which on the first digit is right */
    uint16_t lengths; /* bit n: a quote can have n bytes */
    uint8_t shift;    /* in bits, to drop what stands behind the quote */
    uint8_t whole;
} fxi_quote_shape;

/* Where quotes have no room in a word, or on another kind of machine, no quote has the
   shape. */
static inline fxi_quote_shape fxi_quote_shape_of(unsigned whole, unsigned decimals) {
    fxi_quote_shape out = {.least = 1, .whole = (uint8_t)whole};
    unsigned point = 8 * whole, longest = whole + (decimals > 0) + decimals;
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    if (longest > FXI_SHAPE_BYTES || whole == 0 || whole == FXI_SHAPE_BYTES)
        return out;
#else
    return out;
#endif
    out.gap = UINT64_C(0xFF) << point;
    out.before = (UINT64_C(1) << point) - 1;
    out.shift = (uint8_t)(64 - point - 8 * decimals);
    out.lengths = (uint16_t)(1u << whole);
    for (unsigned length = whole + 2; length <= longest; length++)
        out.lengths |= (uint16_t)(1u << length);
    for (unsigned digit = 1; whole > 1 && digit < whole + decimals; digit++)
        out.least *= 10;
    return out;
}

/* The number whose digits are the bytes of the word: pairs, then fours, then all eight,
   by one multiplication each. */
static inline uint64_t fxi_shape_digits(uint64_t word) {
    word = (word * (1 + (10u << 8))) >> 8 & 0x00FF00FF00FF00FFu;
    word = (word * (1 + (100u << 16))) >> 16 & 0x0000FFFF0000FFFFu;
    return (word * (1 + (UINT64_C(10000) << 32))) >> 32;
}

/* The mantissa of a quote of the shape and of that length, with all decimals of the
   shape; 0: it is no quote, or one of another shape. */
static inline uint32_t fxi_shape_read(const fxi_quote_shape *shape,
                                      const char text[FXI_SHAPE_BYTES], size_t length) {
    static const uint64_t first[FXI_SHAPE_BYTES + 1] = {
        0,
        UINT64_MAX >> 56,
        UINT64_MAX >> 48,
        UINT64_MAX >> 40,
        UINT64_MAX >> 32,
        UINT64_MAX >> 24,
        UINT64_MAX >> 16,
        UINT64_MAX >> 8,
        UINT64_MAX,
    };
    if (length > FXI_SHAPE_BYTES || (shape->lengths >> length & 1) == 0)
        return 0;
    uint64_t word;
    memcpy(&word, text, sizeof word);
    /* What stands behind the quote becomes zeros: the decimals that it lacks. */
    uint64_t digits = (word ^ FXI_SHAPE_ALL('0')) & first[length];
    if (length != shape->whole)
        digits ^= shape->gap & FXI_SHAPE_ALL('.' ^ '0');
    /* The top bit of each byte above 9, up to the first one that is no ASCII. */
    uint64_t others =
        ((digits + FXI_SHAPE_ALL(0x7F - 9)) | digits) & FXI_SHAPE_ALL(0x80);
    if ((others | (digits & shape->gap)) != 0)
        return 0;
    digits = (digits & shape->before) | (digits >> 8 & ~shape->before);
    uint32_t mantissa = (uint32_t)fxi_shape_digits(digits << shape->shift);
    return mantissa >= shape->least ? mantissa : 0;
}

#endif
