/* SPDX-License-Identifier: MIT */
/* Natural numbers on fixed limbs, for src/exact alone. Products and sums of products
   stand in an fxi_wide, which holds any of them, until a fraction of two is reduced. */
#ifndef FXI_EXACT_NATURAL_H
#define FXI_EXACT_NATURAL_H

#include "exact/rational.h"

enum {
    FXI_NATURAL_DIGITS = 480, /* of the largest, and GMP's spare one */
    FXI_WIDE_LIMBS = 2 * FXI_RATIONAL_LIMBS + 1 /* a*b + c*d */
};

typedef struct fxi_wide {
    mp_limb_t limbs[FXI_WIDE_LIMBS];
    int size;
} fxi_wide;

void fxi_natural_from_integer(fxi_natural *out, uint64_t value);
/* The limbs that are used, which an assignment does not know. */
void fxi_natural_copy(fxi_natural *out, const fxi_natural *a);
/* `digits` holds 1 to 64 values 0..9, the most significant first. */
void fxi_natural_from_digits(fxi_natural *out, const uint8_t *digits, size_t count);
/* 10^power, 0 <= power <= 128 */
void fxi_natural_power10(fxi_natural *out, int power);
int fxi_natural_compare(const fxi_natural *a, const fxi_natural *b);
/* Binary digits; 0 for zero. */
int fxi_natural_bits(const fxi_natural *a);
bool fxi_natural_is_one(const fxi_natural *a);

/* quotient = a / b, remainder = a mod b; b > 0. The results are no operand. */
void fxi_natural_divide(fxi_natural *quotient, fxi_natural *remainder,
                        const fxi_natural *a, const fxi_natural *b);
/* Compares a with half of b, for a <= b. */
int fxi_natural_compare_half(const fxi_natural *a, const fxi_natural *b);
/* a + 1; false if that does not fit. */
bool fxi_natural_increment(fxi_natural *a);
/* Decimal characters without a NUL; returns their number, 1 for zero. */
size_t fxi_natural_format(char out[FXI_NATURAL_DIGITS], const fxi_natural *a);

void fxi_wide_multiply(fxi_wide *out, const fxi_natural *a, const fxi_natural *b);
int fxi_wide_compare(const fxi_wide *a, const fxi_wide *b);
/* a += b, where both are products. */
void fxi_wide_add(fxi_wide *a, const fxi_wide *b);
/* a = |a - b| */
void fxi_wide_subtract(fxi_wide *a, const fxi_wide *b);

/* The fraction in lowest terms; false if a part of it does not fit. The denominator is
   not 0. The operands are clobbered. */
bool fxi_wide_reduce(fxi_natural *numerator, fxi_natural *denominator, fxi_wide *a,
                     fxi_wide *b);

#endif
