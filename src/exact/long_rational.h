/* SPDX-License-Identifier: MIT */
/* The general way of what short_rational.h does for short values: any length, on
   GMP's mpn functions. Results that do not fit are invalid. */
#ifndef FXI_EXACT_LONG_RATIONAL_H
#define FXI_EXACT_LONG_RATIONAL_H

#include "exact/rational.h"

/* 10^power, -128 <= power <= 128 */
fxi_rational fxi_long_power10(int power);
fxi_rational fxi_long_from_decimal(const fxi_decimal *decimal);
/* a + b; `b_negative` in place of the sign of b. */
fxi_rational fxi_long_sum(const fxi_rational *a, const fxi_rational *b,
                          bool b_negative);
fxi_rational fxi_long_multiply(const fxi_rational *a, const fxi_rational *b);
fxi_rational fxi_long_divide(const fxi_rational *a, const fxi_rational *b);
/* <0, 0, >0: the order of |a| and |b|, which are valid. */
int fxi_long_compare(const fxi_rational *a, const fxi_rational *b);
fxi_rational fxi_long_round(const fxi_rational *value, const fxi_rational *quantum,
                            fxc_rounding mode);

#endif
