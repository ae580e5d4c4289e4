/* SPDX-License-Identifier: MIT */
/* Intervals of rationals with open and closed ends. */
#ifndef FXI_EXACT_INTERVAL_H
#define FXI_EXACT_INTERVAL_H

#include "exact/rational.h"

/* low <= high. An invalid end makes the interval invalid: it meets nothing. */
typedef struct fxi_interval {
    fxi_rational low, high;
    bool low_closed, high_closed;
} fxi_interval;

fxi_interval fxi_interval_point(const fxi_rational *value);
fxi_interval fxi_interval_between(const fxi_rational *low, const fxi_rational *high);
/* Whether an interval reaches a step below a number and above it, and which ends belong
   to it. */
typedef struct fxi_span_shape {
    bool below, above, low_closed, high_closed;
} fxi_span_shape;

fxi_interval fxi_interval_reach(const fxi_rational *centre, const fxi_rational *step,
                                fxi_span_shape shape);
/* 10^place, or half of it. */
typedef struct fxi_step {
    int place;
    bool is_half;
} fxi_step;

/* The same of a printed number and a step at a place; -128 <= place <= 128. */
fxi_interval fxi_interval_printed(const fxi_decimal *centre, fxi_step step,
                                  fxi_span_shape shape);
/* [centre - half, centre + half], closed. */
fxi_interval fxi_interval_around(const fxi_rational *centre, const fxi_rational *half);

bool fxi_interval_is_valid(const fxi_interval *a);
/* They share a point: at equal ends both must be closed. */
bool fxi_interval_meets(const fxi_interval *a, const fxi_interval *b);
bool fxi_interval_contains(const fxi_interval *a, const fxi_rational *value);

/* For positive intervals: the set of quotients a/b, and 1/a. An end is closed iff both
   contributing ends are. */
fxi_interval fxi_interval_divide(const fxi_interval *a, const fxi_interval *b);
fxi_interval fxi_interval_multiply(const fxi_interval *a, const fxi_interval *b);
fxi_interval fxi_interval_reciprocal(const fxi_interval *a);
/* Both ends times a positive factor. */
fxi_interval fxi_interval_scale(const fxi_interval *a, const fxi_rational *factor);
/* [low/(1+tau), high*(1+tau)], tau >= 0. */
fxi_interval fxi_interval_widen(const fxi_interval *a, const fxi_rational *tau);
/* Cuts `a` down to what it shares with `b`; false, and `a` as it was, if that is
   nothing. */
bool fxi_interval_narrow(fxi_interval *a, const fxi_interval *b);
/* The smallest interval that holds both. */
fxi_interval fxi_interval_hull(const fxi_interval *a, const fxi_interval *b);

/* docs/spec/arithmetic.md "Excess": 0 if they meet, else the multiplicative gap minus
   1, >= 0. */
fxi_rational fxi_interval_excess(const fxi_interval *a, const fxi_interval *b);
/* high/low - 1 of a positive interval. */
fxi_rational fxi_interval_width(const fxi_interval *a);

#endif
