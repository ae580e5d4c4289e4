/* SPDX-License-Identifier: MIT */
/* Rationals whose parts are of one limb, as nearly all are that a check forms, by
   integers of 128 bits. Each function is false where an operand, or a number on the
   way, is longer: nothing is said of the result then, and long_rational.h has the
   general way to the same one. */
#ifndef FXI_EXACT_SHORT_RATIONAL_H
#define FXI_EXACT_SHORT_RATIONAL_H

#include "exact/interval.h"
#include "exact/uint128.h"

/* In lowest terms; below > 0, and zero is not negative. */
typedef struct fxi_short {
    fxi_uint128 above, below;
    bool negative;
} fxi_short;

fxi_rational fxi_short_value(fxi_short value);
fxi_interval fxi_short_interval(const fxi_short *low, const fxi_short *high,
                                bool low_closed, bool high_closed);

bool fxi_short_take(fxi_short *out, const fxi_rational *a);
/* The denominator is not 0. */
void fxi_short_reduce(fxi_short *out, uint64_t numerator, uint64_t denominator,
                      bool negative);
/* halves / (2 * 10^decimals), 0 <= decimals <= 18: a printed number and, half a unit of
   its last place away, the ends of what it stands for. */
fxi_short fxi_short_from_halves(uint64_t halves, int decimals);
/* |value| in units of 10^-places, 0 <= places, rounded as `mode` does for its sign. */
bool fxi_short_units(uint64_t *out, const fxi_rational *value, int places,
                     fxc_rounding mode);
bool fxi_short_from_decimal(fxi_short *out, const fxi_decimal *decimal);
/* The ends of fxi_interval_printed; false also where one would be negative. */
bool fxi_short_printed(fxi_short *low, fxi_short *high, const fxi_decimal *centre,
                       fxi_step step, fxi_span_shape shape);
/* a + b; `b_negative` in place of the sign of b. */
bool fxi_short_sum(fxi_short *out, const fxi_rational *a, const fxi_rational *b,
                   bool b_negative);
bool fxi_short_multiply(fxi_short *out, const fxi_rational *a, const fxi_rational *b);
/* False also for b = 0. */
bool fxi_short_divide(fxi_short *out, const fxi_rational *a, const fxi_rational *b);
/* <0, 0, >0: the order of |a| and |b| */
bool fxi_short_compare(int *order, const fxi_rational *a, const fxi_rational *b);
bool fxi_short_round(fxi_short *out, const fxi_rational *value,
                     const fxi_rational *quantum, fxc_rounding mode);

#endif
