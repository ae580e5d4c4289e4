/* SPDX-License-Identifier: MIT */
/* Positive fractions of 128-bit integers: long enough for the ends of any crossed rate,
   and quick to compare. */
#ifndef FXI_RATES_ROUTE_FRACTION_H
#define FXI_RATES_ROUTE_FRACTION_H

#include <stdbool.h>

#include "exact/uint128.h"

typedef struct fxi_fraction {
    fxi_uint128 numerator, denominator; /* denominator > 0; not reduced */
} fxi_fraction;

/* <0, 0, >0; exact for all values. */
int fxi_fraction_compare(fxi_fraction a, fxi_fraction b);

/* False if the value is negative, invalid or longer than 128 bits. */
bool fxi_fraction_from_rational(fxi_fraction *out, const fxi_rational *value);

#endif
