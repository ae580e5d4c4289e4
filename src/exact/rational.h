/* SPDX-License-Identifier: MIT */
/* Exact rationals of bounded size as plain values: GMP's mpn functions on our own
   limbs. Nothing is allocated, so nothing can run out of memory, and there is nothing
   to free.

   1536 bits are 462 decimal digits. The largest number a check can form, the square of
   a crossed rate divided by the ratio of two figures at their bounds, needs fewer than
   380 (docs/design.md). An operation whose result does not fit, or a division by zero,
   gives an invalid value, which every further operation keeps and no comparison
   accepts. */
#ifndef FXI_EXACT_RATIONAL_H
#define FXI_EXACT_RATIONAL_H

#include <gmp.h>
#include <stdbool.h>

#include "exact/decimal.h"
#include "fxcheck.h"

enum {
    FXI_RATIONAL_BITS = 1536, /* of a numerator or denominator */
    FXI_RATIONAL_LIMBS = FXI_RATIONAL_BITS / GMP_NUMB_BITS,
    FXI_RATIONAL_TEXT = 960, /* both, a sign, a slash and a NUL */
    FXI_PLACES_MAX = 64      /* behind the point of a decimal */
};

/* The size comes first, beside the limbs that most values have. */
typedef struct fxi_natural {
    int size;                            /* 0: zero */
    mp_limb_t limbs[FXI_RATIONAL_LIMBS]; /* least significant first; only `size` are
                                            set */
} fxi_natural;

/* Lowest terms, denominator > 0; zero is 0/1 and not negative. */
typedef struct fxi_rational {
    fxi_natural numerator, denominator;
    bool negative, invalid;
} fxi_rational;

/* As an assignment does, but only the limbs that are used. */
fxi_rational fxi_rational_copy(const fxi_rational *a);
fxi_rational fxi_rational_from_integer(int64_t value);
/* denominator != 0 */
fxi_rational fxi_rational_from_fraction(int64_t numerator, int64_t denominator);
fxi_rational fxi_rational_from_decimal(const fxi_decimal *decimal);
/* 10^power, -128 <= power <= 128 */
fxi_rational fxi_rational_power10(int power);
/* The same divided by 2: how far from a number what is rounded to that place lies. */
fxi_rational fxi_rational_half_power10(int power);
/* Reads "3", "-3.25" or "7/8", all of it. False: another form or too long. */
bool fxi_rational_parse(fxi_rational *out, const char *text, size_t length);

fxi_rational fxi_rational_add(const fxi_rational *a, const fxi_rational *b);
fxi_rational fxi_rational_subtract(const fxi_rational *a, const fxi_rational *b);
fxi_rational fxi_rational_multiply(const fxi_rational *a, const fxi_rational *b);
fxi_rational fxi_rational_divide(const fxi_rational *a, const fxi_rational *b);
fxi_rational fxi_rational_negate(const fxi_rational *a);
fxi_rational fxi_rational_reciprocal(const fxi_rational *a);

/* <0, 0, >0; both valid. */
int fxi_rational_compare(const fxi_rational *a, const fxi_rational *b);
bool fxi_rational_equal(const fxi_rational *a, const fxi_rational *b);
int fxi_rational_sign(const fxi_rational *a);

/* The power of ten of the first figure: the largest p of low..high with |value| >=
   10^p; `low` if there is none. -128 <= low <= high <= 128 */
int fxi_rational_magnitude(const fxi_rational *value, int low, int high);

/* The multiple of `quantum` (> 0) that `mode` names: docs/spec/arithmetic.md
   "Rounding". */
fxi_rational fxi_rational_round(const fxi_rational *value, const fxi_rational *quantum,
                                fxc_rounding mode);

/* "759/107", "-5", and "?" for an invalid value. Returns the length. */
size_t fxi_rational_format(char out[FXI_RATIONAL_TEXT], const fxi_rational *value);
/* Decimal with exactly `places` digits behind the point, 0 to FXI_PLACES_MAX, rounded
   by `mode`: "52.41". Returns the length. */
size_t fxi_rational_format_decimal(char out[FXI_RATIONAL_TEXT],
                                   const fxi_rational *value, int places,
                                   fxc_rounding mode);

#endif
