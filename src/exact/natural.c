/* SPDX-License-Identifier: MIT */
/* The mpn functions are called within the conditions of the GMP manual, chapter 8: no
   size is 0, the top limb of an operand is not 0, the longer operand comes first, and
   results overlap operands only where that is allowed. Their scratch space is on the
   stack at these sizes. */
#include "exact/natural.h"

#include <stdint.h>

#include "exact/digits.h"
#include "exact/power10.h"

enum { POWER10_CHUNK = 9 }; /* 10^9 fits a limb of 32 bits */

/* Size without zero limbs at the top. */
static int trimmed(const mp_limb_t *limbs, mp_size_t size) {
    while (size > 0 && limbs[size - 1] == 0)
        size--;
    return (int)size;
}

static int compare_limbs(const mp_limb_t *a, int a_size, const mp_limb_t *b,
                         int b_size) {
    if (a_size != b_size)
        return a_size < b_size ? -1 : 1;
    return a_size == 0 ? 0 : mpn_cmp(a, b, a_size);
}

void fxi_natural_from_integer(fxi_natural *out, uint64_t value) {
    out->size = 0;
    while (value > 0) {
        out->limbs[out->size++] = (mp_limb_t)(value & GMP_NUMB_MASK);
        value = GMP_NUMB_BITS < 64 ? value >> (GMP_NUMB_BITS % 64) : 0;
    }
}

void fxi_natural_copy(fxi_natural *out, const fxi_natural *a) {
    out->size = a->size;
    if (a->size == 1)
        out->limbs[0] = a->limbs[0];
    else if (a->size > 0)
        mpn_copyi(out->limbs, a->limbs, a->size);
}

void fxi_natural_from_digits(fxi_natural *out, const uint8_t *digits, size_t count) {
    mp_size_t size = mpn_set_str(out->limbs, digits, count, 10);
    out->size = trimmed(out->limbs, size);
}

static void multiply_small(fxi_natural *a, mp_limb_t factor) {
    mp_limb_t carry = mpn_mul_1(a->limbs, a->limbs, a->size, factor);
    if (carry != 0)
        a->limbs[a->size++] = carry;
}

void fxi_natural_power10(fxi_natural *out, int power) {
    static const mp_limb_t small[POWER10_CHUNK + 1] = {
        1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000};
    fxi_natural_from_integer(out, 1);
    for (; power > POWER10_CHUNK; power -= POWER10_CHUNK)
        multiply_small(out, small[POWER10_CHUNK]);
    multiply_small(out, small[power]);
}

int fxi_natural_compare(const fxi_natural *a, const fxi_natural *b) {
    return compare_limbs(a->limbs, a->size, b->limbs, b->size);
}

int fxi_natural_bits(const fxi_natural *a) {
    return a->size == 0 ? 0 : (int)mpn_sizeinbase(a->limbs, a->size, 2);
}

bool fxi_natural_is_one(const fxi_natural *a) {
    return a->size == 1 && a->limbs[0] == 1;
}

void fxi_natural_divide(fxi_natural *quotient, fxi_natural *remainder,
                        const fxi_natural *a, const fxi_natural *b) {
    if (fxi_natural_compare(a, b) < 0) {
        quotient->size = 0;
        fxi_natural_copy(remainder, a);
        return;
    }
    mpn_tdiv_qr(quotient->limbs, remainder->limbs, 0, a->limbs, a->size, b->limbs,
                b->size);
    quotient->size = trimmed(quotient->limbs, a->size - b->size + 1);
    remainder->size = trimmed(remainder->limbs, b->size);
}

/* a and b - a compare as a and b/2 do, without a carry out of the limbs. */
int fxi_natural_compare_half(const fxi_natural *a, const fxi_natural *b) {
    if (a->size == 0)
        return b->size == 0 ? 0 : -1;
    fxi_natural rest;
    mpn_sub(rest.limbs, b->limbs, b->size, a->limbs, a->size);
    rest.size = trimmed(rest.limbs, b->size);
    return fxi_natural_compare(a, &rest);
}

bool fxi_natural_increment(fxi_natural *a) {
    if (a->size == 0) {
        fxi_natural_from_integer(a, 1);
        return true;
    }
    mp_limb_t carry = mpn_add_1(a->limbs, a->limbs, a->size, 1);
    if (carry == 0)
        return true;
    if (a->size == FXI_RATIONAL_LIMBS)
        return false;
    a->limbs[a->size++] = carry;
    return true;
}

static size_t digit_count(uint64_t value) {
    size_t count = 1;
    while (count <= FXI_POWER10_MAX && value >= fxi_power10[count])
        count++;
    return count;
}

size_t fxi_natural_format(char out[FXI_NATURAL_DIGITS], const fxi_natural *a) {
    if (a->size == 0) {
        out[0] = '0';
        return 1;
    }
    if (a->size == 1) {
        size_t count = digit_count(a->limbs[0]);
        fxi_digits_before(out + count, a->limbs[0]);
        return count;
    }
    /* mpn_get_str clobbers its operand and may write a leading zero. */
    fxi_wide scratch;
    unsigned char digits[FXI_NATURAL_DIGITS];
    mpn_copyi(scratch.limbs, a->limbs, a->size);
    size_t count = mpn_get_str(digits, 10, scratch.limbs, a->size);
    size_t start = 0;
    while (start + 1 < count && digits[start] == 0)
        start++;
    for (size_t i = start; i < count; i++)
        out[i - start] = (char)('0' + digits[i]);
    return count - start;
}

void fxi_wide_multiply(fxi_wide *out, const fxi_natural *a, const fxi_natural *b) {
    if (a->size < b->size) {
        const fxi_natural *longer = b;
        b = a;
        a = longer;
    }
    out->size = 0;
    if (b->size == 0)
        return;
    mpn_mul(out->limbs, a->limbs, a->size, b->limbs, b->size);
    out->size = trimmed(out->limbs, a->size + b->size);
}

int fxi_wide_compare(const fxi_wide *a, const fxi_wide *b) {
    return compare_limbs(a->limbs, a->size, b->limbs, b->size);
}

/* The shorter operand is extended by zeros, since mpn_add wants the longer one first
   and the sum stays in a. */
void fxi_wide_add(fxi_wide *a, const fxi_wide *b) {
    if (b->size == 0)
        return;
    if (a->size < b->size) {
        mpn_zero(a->limbs + a->size, b->size - a->size);
        a->size = b->size;
    }
    mp_limb_t carry = mpn_add(a->limbs, a->limbs, a->size, b->limbs, b->size);
    if (carry != 0)
        a->limbs[a->size++] = carry;
}

void fxi_wide_subtract(fxi_wide *a, const fxi_wide *b) {
    if (b->size == 0)
        return;
    if (fxi_wide_compare(a, b) >= 0) {
        mpn_sub(a->limbs, a->limbs, a->size, b->limbs, b->size);
    } else {
        mpn_zero(a->limbs + a->size, b->size - a->size);
        mpn_sub_n(a->limbs, b->limbs, a->limbs, b->size);
        a->size = b->size;
    }
    a->size = trimmed(a->limbs, a->size);
}

/* a / 2^bits where 2^bits divides a > 0. */
static void shift_right(fxi_wide *a, mp_bitcnt_t bits) {
    int limbs = (int)(bits / GMP_NUMB_BITS);
    unsigned rest = (unsigned)(bits % GMP_NUMB_BITS);
    a->size -= limbs;
    if (rest > 0)
        mpn_rshift(a->limbs, a->limbs + limbs, a->size, rest);
    else if (limbs > 0)
        mpn_copyi(a->limbs, a->limbs + limbs, a->size);
    a->size = trimmed(a->limbs, a->size);
}

/* a > 0 without its twos. */
static void copy_odd_part(fxi_wide *out, const fxi_wide *a) {
    out->size = a->size;
    mpn_copyi(out->limbs, a->limbs, a->size);
    shift_right(out, mpn_scan1(out->limbs, 0));
}

static void divide_exactly(fxi_wide *a, const fxi_wide *divisor) {
    fxi_wide quotient, remainder;
    mpn_tdiv_qr(quotient.limbs, remainder.limbs, 0, a->limbs, a->size, divisor->limbs,
                divisor->size);
    a->size = trimmed(quotient.limbs, a->size - divisor->size + 1);
    mpn_copyi(a->limbs, quotient.limbs, a->size);
}

/* Greatest common odd divisor of a, b > 0. mpn_gcd wants the longer operand first and
   destroys both; with the twos taken out of each it never sees an even one. */
static void odd_divisor(fxi_wide *out, const fxi_wide *a, const fxi_wide *b) {
    fxi_wide x, y;
    copy_odd_part(&x, a);
    copy_odd_part(&y, b);
    fxi_wide *longer = fxi_wide_compare(&x, &y) >= 0 ? &x : &y;
    fxi_wide *shorter = longer == &x ? &y : &x;
    out->size = (int)mpn_gcd(out->limbs, longer->limbs, longer->size, shorter->limbs,
                             shorter->size);
}

/* Divides both by their greatest common divisor: common twos first, then the rest. */
static void cancel(fxi_wide *a, fxi_wide *b) {
    mp_bitcnt_t a_twos = mpn_scan1(a->limbs, 0);
    mp_bitcnt_t b_twos = mpn_scan1(b->limbs, 0);
    mp_bitcnt_t twos = a_twos < b_twos ? a_twos : b_twos;
    shift_right(a, twos);
    shift_right(b, twos);
    fxi_wide divisor;
    odd_divisor(&divisor, a, b);
    divide_exactly(a, &divisor);
    divide_exactly(b, &divisor);
}

/* The same where one operand is a single limb, as in most fractions of a check. */
static void cancel_limb(fxi_wide *a, fxi_wide *limb) {
    mp_limb_t divisor = mpn_gcd_1(a->limbs, a->size, limb->limbs[0]);
    if (divisor == 1)
        return;
    mpn_divrem_1(a->limbs, 0, a->limbs, a->size, divisor);
    a->size = trimmed(a->limbs, a->size);
    limb->limbs[0] /= divisor;
}

static bool narrow(fxi_natural *out, const fxi_wide *a) {
    if (a->size > FXI_RATIONAL_LIMBS)
        return false;
    out->size = a->size;
    if (a->size > 0)
        mpn_copyi(out->limbs, a->limbs, a->size);
    return true;
}

bool fxi_wide_reduce(fxi_natural *numerator, fxi_natural *denominator, fxi_wide *a,
                     fxi_wide *b) {
    if (a->size == 0) {
        numerator->size = 0;
        fxi_natural_from_integer(denominator, 1);
        return true;
    }
    if (b->size == 1)
        cancel_limb(a, b);
    else if (a->size == 1)
        cancel_limb(b, a);
    else
        cancel(a, b);
    return narrow(numerator, a) && narrow(denominator, b);
}
