/* SPDX-License-Identifier: MIT */
/* The quotes of a large table, eight bytes at a time. fxi_quote_read says what a quote
   is; most quotes of a column look like one that it has read, and those that do are
   decoded here without a look at single digits. A test holds both together. */
#ifndef FXI_RATES_SOURCE_QUOTE_SHAPE_H
#define FXI_RATES_SOURCE_QUOTE_SHAPE_H

#include <stdbool.h>
#include <string.h>

#include "base/processor.h"
#include "rates/source/quote.h"

enum { FXI_SHAPE_BYTES = 8 };

#define FXI_SHAPE_ALL(byte) (0x0101010101010101u * (uint64_t)(byte))

/* Quotes of so many digits before the point, and up to so many behind it. In words of
   text the first byte is the lowest. */
typedef struct fxi_quote_shape {
    uint64_t lowest; /* "0.0000" or "10.000": the least digits that may stand there */
    uint64_t excess; /* sets the top bit of a byte that is too far above them */
    uint64_t before; /* the bits of the bytes before the point */
    uint64_t scale;  /* joins digits to pairs, and drops what stands behind the quote */
    uint64_t carry;  /* what moves the bytes before the point onto it, times `scale` */
    uint32_t least;  /* the mantissa of `lowest` */
    uint16_t lengths; /* bit n: a quote can have n bytes */
    uint8_t longest;  /* bytes; 0: there is no such quote */
} fxi_quote_shape;

/* Where quotes have no room in a word, or on another kind of machine, no quote has the
   shape. */
static inline fxi_quote_shape fxi_quote_shape_of(unsigned whole, unsigned decimals) {
    fxi_quote_shape out = {0};
    unsigned point = 8 * whole, longest = whole + (decimals > 0) + decimals;
#ifdef FXI_LITTLE_ENDIAN
    if (longest > FXI_SHAPE_BYTES || whole == 0 || whole == FXI_SHAPE_BYTES)
        return out;
#else
    return out;
#endif
    out.lowest = FXI_SHAPE_ALL('0') - ((uint64_t)('0' - '.') << point);
    out.excess = FXI_SHAPE_ALL(0x7F - 9) + (UINT64_C(9) << point);
    out.before = (UINT64_C(1) << point) - 1;
    out.scale = (UINT64_C(1) + (10 << 8)) << (56 - point - 8 * decimals);
    out.longest = (uint8_t)longest;
    out.carry = 0xFF * out.scale;
    out.lengths = (uint16_t)(1u << whole);
    for (unsigned length = whole + 2; length <= longest; length++)
        out.lengths |= (uint16_t)(1u << length);
    if (whole == 1)
        return out;
    out.lowest++;
    out.excess++;
    out.least = 1;
    for (unsigned digit = 1; digit < whole + decimals; digit++)
        out.least *= 10;
    return out;
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
    word = (word - shape->lowest) & first[length];
    /* The sum is right up to the first byte that is out of its bounds. */
    if ((((word + shape->excess) | word) & FXI_SHAPE_ALL(0x80)) != 0)
        return 0;
    /* The bytes before the point move onto it, which is zero. Then pairs, fours and all
       eight digits are joined, by one multiplication each. */
    word = word * shape->scale + (word & shape->before) * shape->carry;
    word = word >> 8 & 0x00FF00FF00FF00FFu;
    word = (word * (1 + (100u << 16))) >> 16 & 0x0000FFFF0000FFFFu;
    return (uint32_t)((word * (1 + (UINT64_C(10000) << 32))) >> 32) + shape->least;
}

#endif
