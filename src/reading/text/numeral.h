/* SPDX-License-Identifier: MIT */
/* A number in digits: "280,154", "1.2", "1 234,5", "1,23,456.7", "１２３", "1½". A pure
   kernel: no ICU, no GMP, no allocation. */
#ifndef FXI_READING_TEXT_NUMERAL_H
#define FXI_READING_TEXT_NUMERAL_H

#include <stddef.h>
#include <stdint.h>

#include "exact/decimal.h"
#include "lexicon/language.h"
#include "reading/text/grouping.h"

enum {
    FXI_NUMERAL_GROUPED = 1 << 0,    /* group separators stood in it */
    FXI_NUMERAL_FRACTION = 1 << 1,   /* a fraction: "1½", "64-7/8" */
    FXI_NUMERAL_OVERLONG = 1 << 2,   /* more than 64 digits: value is not set */
    FXI_NUMERAL_SUSPICIOUS = 1 << 3, /* hidden or mixed characters: value is not set */
    FXI_NUMERAL_AMBIGUOUS = 1 << 4,  /* the separators allow no single value: not set */
    FXI_NUMERAL_LEADING_ZERO = 1 << 5, /* "007" */
    FXI_NUMERAL_SPACED = 1 << 6,       /* an ordinary space parts its groups: "2 500" */
    FXI_NUMERAL_WORDS = 1 << 7,        /* in ideographs or Hangul: "四百五十" */
    FXI_NUMERAL_OPEN = 1 << 8,         /* "1.234", "1,234": the other convention reads
                                          a thousand times as much, or a thousandth */
    FXI_NUMERAL_REFUSED =
        FXI_NUMERAL_OVERLONG | FXI_NUMERAL_SUSPICIOUS | FXI_NUMERAL_AMBIGUOUS
};

/* "1.2.2024" and "192.168.1.1" are AMBIGUOUS numerals as well: who looks for dates
   reads the bytes of the token. */
typedef struct fxi_numeral {
    fxi_decimal value; /* 0 where it is not set */
    uint8_t decimals;  /* digits printed behind the decimal mark; 0 for a fraction */
    uint8_t digits; /* digits printed before it, leading zeros included, at most 255 */
    uint16_t flags;
} fxi_numeral;

/* An integer in printed digits without groups. */
static inline bool fxi_numeral_is_plain(const fxi_numeral *numeral) {
    return (numeral->flags & ~FXI_NUMERAL_LEADING_ZERO) == 0 && numeral->decimals == 0;
}

/* Sets what the separators say of the `digits` digits of a run that are in `value`. */
void fxi_numeral_place(fxi_numeral *out, const fxi_grouping *grouping, size_t digits,
                       fxi_convention convention);

/* The two ways of fxi_numeral_read: one for nearly all numerals, which leaves the
   others, with 0 and `out` anyhow, and one for all. A test holds the first against the
   second. */
size_t fxi_numeral_read_quick(fxi_numeral *out, const char *bytes, size_t length,
                              fxi_convention convention);
size_t fxi_numeral_read_any(fxi_numeral *out, const char *bytes, size_t length,
                            fxi_convention convention);

/* Adds the printed digits of `rest`, before and behind its decimal mark, with the zeros
   before them, at the end of `value`. False: they have no room. */
bool fxi_numeral_append_digits(fxi_decimal *value, const fxi_numeral *rest);

/* Bytes of the numeral of `used` bytes with the cents that it ends in, if letters say
   that there are none: "950.000.oo", where the point before three digits groups; and
   with a group of letters for zeros, which refuses it: "1,OOO". */
size_t fxi_numeral_take_cents(fxi_numeral *out, const char *bytes, size_t length,
                              size_t used);

/* "2,3만", "5,6千": two digits one apart before a scale of East Asia are two numbers.
 */
bool fxi_numeral_is_neighbours(const char *bytes, size_t length);

/* Length of the numeral at the start of `bytes`, 0: none starts here. It starts with a
   digit, a vulgar fraction or a point and a digit; whether a numeral may start after
   the byte before is for the caller to say. All digit runs and separators that belong
   together are consumed, so that no part of a refused number is read as a smaller one.
   No sign is read. What a point and a comma mean before three digits is for the
   convention to say; where they can mean one thing only, it does not matter. Looks at
   the bytes it returns and at one run of hidden characters behind them: linear. */
static inline size_t fxi_numeral_read(fxi_numeral *out, const char *bytes,
                                      size_t length, fxi_convention convention) {
    size_t used = fxi_numeral_read_quick(out, bytes, length, convention);
    if (used == 0)
        used = fxi_numeral_read_any(out, bytes, length, convention);
    return used + 1 < length && (bytes[used + 1] | 0x20) == 'o'
               ? fxi_numeral_take_cents(out, bytes, length, used)
               : used;
}

#endif
