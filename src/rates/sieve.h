/* SPDX-License-Identifier: MIT */
/* The rows of a route whose rates meet an interval, by a few products of integers a
   row: thousands of days are searched for one pair. A test holds it against rationals.
 */
#ifndef FXI_RATES_SIEVE_H
#define FXI_RATES_SIEVE_H

#include "rates/route.h"

typedef enum fxi_sieve_result {
    FXI_SIEVE_NO_RATE, /* some hop has none in that row */
    FXI_SIEVE_MISSES,
    FXI_SIEVE_MEETS
} fxi_sieve_result;

/* The cells of one hop. */
typedef struct fxi_column {
    const uint32_t *narrow; /* or, if NULL, `wide` */
    const uint64_t *wide;
    const uint8_t *decimals;
    size_t shift; /* from a row to its cell */
} fxi_column;

/* An end of a rate meets one of the goal iff above * end.above, the factors of its
   numerator, and below * end.below are in order. */
typedef struct fxi_sieve_end {
    uint64_t above, below;
} fxi_sieve_end;

typedef struct fxi_sieve {
    const fxi_source *source; /* of published rates */
    const fxi_route *route;
    const fxi_interval *goal;
    fxi_fraction low, high; /* of the goal, if it is short */
    bool is_short;
    bool is_quick; /* the ends are set, for quotes of these decimals */
    uint8_t decimals[FXI_RATE_LEGS_MAX];
    fxi_sieve_end to_low, to_high;
    fxi_column columns[FXI_RATE_LEGS_MAX];
} fxi_sieve;

/* All is borrowed. */
void fxi_sieve_open(fxi_sieve *out, const fxi_source *source, const fxi_route *route,
                    const fxi_interval *goal);

/* `row` is one of fxi_route_rows. */
fxi_sieve_result fxi_sieve_try(fxi_sieve *sieve, size_t row);

#endif
