/* SPDX-License-Identifier: MIT */
/* The fraction at the end of a mixed number: "½", "-7/8", " 1/2". */
#ifndef FXI_READING_TEXT_FRACTION_H
#define FXI_READING_TEXT_FRACTION_H

#include "exact/decimal.h"

typedef struct fxi_fraction {
    uint8_t numerator, denominator;
} fxi_fraction;

/* Length of a vulgar fraction character at the start of `bytes`; 0: none. */
size_t fxi_fraction_read_vulgar(fxi_fraction *out, const char *bytes, size_t length);

/* Length of a blank that is no tab; 0: none. */
size_t fxi_fraction_blank(const char *bytes, size_t length);

/* Length of what may part a number from its fraction: a hyphen or such a blank; 0:
   nothing. */
size_t fxi_fraction_joint(const char *bytes, size_t length);

/* Length of the "7/8" that stands behind a number and a joint: a proper fraction of 2,
   4, 8, 16 or 32 parts, and neither a digit nor a slash behind it ("5 1/2/2024" is a
   date); 0: none. */
size_t fxi_fraction_read_slashed(fxi_fraction *out, const char *bytes, size_t length);

/* What stands behind the "1/2" of "$24.37 1/2" ends a price, or is a word that counts
   nothing: neither of "$12.50 1/2 lb". */
bool fxi_fraction_ends_price(const char *bytes, size_t length);

/* Adds so much of one of its last place to a number. False, and *value untouched, if it
   has no decimal of five places ("1/3") or if there is no room for its digits. */
bool fxi_fraction_add(fxi_decimal *value, fxi_fraction fraction);

#endif
