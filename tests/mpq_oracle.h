/* SPDX-License-Identifier: MIT */
/* Conversion by plain mpq, as one writes it down: the law that the quick ways keep, and
   the peer that they are measured against. */
#ifndef FXC_TESTS_MPQ_ORACLE_H
#define FXC_TESTS_MPQ_ORACLE_H

#include <gmp.h>
#include <string.h>

#include "exact/scaled.h"
#include "random.h"

typedef struct mpq_oracle {
    mpq_t amount, rate, unit;
    mpz_t whole, rest, power;
    char digits[160];
} mpq_oracle;

static inline void oracle_init(mpq_oracle *o) {
    mpq_inits(o->amount, o->rate, o->unit, NULL);
    mpz_inits(o->whole, o->rest, o->power, NULL);
}

static inline void oracle_clear(mpq_oracle *o) {
    mpq_clears(o->amount, o->rate, o->unit, NULL);
    mpz_clears(o->whole, o->rest, o->power, NULL);
}

/* How many units away from zero the truncated quotient goes; `rest` is not zero. */
static inline int oracle_step(mpq_oracle *o, bool negative, fxc_rounding mode) {
    mpz_mul_2exp(o->rest, o->rest, 1);
    int half = mpz_cmpabs(o->rest, mpq_denref(o->amount));
    switch (mode) {
    case FXC_ROUND_HALF_EVEN:
        return half > 0 || (half == 0 && mpz_odd_p(o->whole));
    case FXC_ROUND_HALF_UP:
        return half >= 0;
    case FXC_ROUND_HALF_DOWN:
        return half > 0;
    case FXC_ROUND_UP:
        return 1;
    case FXC_ROUND_DOWN:
        return 0;
    case FXC_ROUND_FLOOR:
        return negative;
    case FXC_ROUND_CEILING:
        return !negative;
    }
    return 0;
}

/* "-1234.50", and whether rounding changed the value. */
static inline bool oracle_convert(char out[160], mpq_oracle *o,
                                  const fxi_scaled *amount, const fxi_ratio *rate,
                                  unsigned decimals, fxc_rounding mode) {
    mpz_set_ui(mpq_numref(o->amount), amount->mantissa);
    mpz_ui_pow_ui(mpq_denref(o->amount), 10, amount->decimals);
    mpq_canonicalize(o->amount);
    mpz_set_ui(mpq_numref(o->rate), rate->numerator);
    mpz_set_ui(mpq_denref(o->rate), rate->denominator);
    mpq_canonicalize(o->rate);
    mpq_mul(o->amount, o->amount, o->rate);
    mpz_ui_pow_ui(o->power, 10, decimals);
    mpq_set_z(o->unit, o->power);
    mpq_mul(o->amount, o->amount, o->unit);
    mpz_tdiv_qr(o->whole, o->rest, mpq_numref(o->amount), mpq_denref(o->amount));
    bool inexact = mpz_sgn(o->rest) != 0;
    if (inexact && oracle_step(o, amount->negative, mode) != 0)
        mpz_add_ui(o->whole, o->whole, 1);
    mpz_get_str(o->digits, 10, o->whole);
    size_t count = strlen(o->digits),
           zeros = count > decimals ? 0 : decimals + 1 - count;
    char *next = out;
    if (amount->negative && mpz_sgn(o->whole) != 0)
        *next++ = '-';
    for (size_t i = 0; i < zeros + count; i++) {
        if (decimals > 0 && i == zeros + count - decimals)
            *next++ = '.';
        *next++ = i < zeros ? '0' : o->digits[i - zeros];
    }
    *next = '\0';
    return inexact;
}

/* A number of any length up to `bits`, short ones as likely as long ones. */
static inline uint64_t oracle_number(uint64_t *random, int bits) {
    uint64_t number = random_next(random);
    return number >> (64 - 1 - random_below(random, bits));
}

static inline void oracle_case(fxi_scaled *amount, fxi_ratio *rate, unsigned *decimals,
                               fxc_rounding *mode, uint64_t *random) {
    int kind = random_below(random, 4);
    *amount = (fxi_scaled){oracle_number(random, kind == 0 ? 64 : 45),
                           (uint8_t)random_below(random, kind == 1 ? 19 : 4),
                           random_below(random, 4) == 0};
    *rate = (fxi_ratio){oracle_number(random, kind == 2 ? 64 : 30) | 1,
                        oracle_number(random, kind == 3 ? 64 : 30) | 1};
    if (kind == 0)
        rate->denominator = 1u << random_below(random, 8); /* halves happen */
    *decimals = (unsigned)random_below(random, kind == 1 ? 19 : 5);
    *mode = (fxc_rounding)random_below(random, FXC_ROUND_CEILING + 1);
}

#endif
