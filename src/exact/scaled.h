/* SPDX-License-Identifier: MIT */
/* Conversion of amounts of everyday size: integers of 64 and 128 bits, and not a guess
   where they are too small. The results are those of rationals. */
#ifndef FXI_EXACT_SCALED_H
#define FXI_EXACT_SCALED_H

#include "exact/rational.h"

enum { FXI_SCALED_TEXT = 40, FXI_SCALED_DECIMALS_MAX = 18 };

/* (-1)^negative * mantissa * 10^-decimals, 0 <= decimals <= 18 */
typedef struct fxi_scaled {
    uint64_t mantissa;
    uint8_t decimals;
    bool negative;
} fxi_scaled;

/* A positive rate; not reduced. */
typedef struct fxi_ratio {
    uint64_t numerator, denominator;
} fxi_ratio;

/* False: it is not above zero, or too long. */
bool fxi_ratio_from_rational(fxi_ratio *out, const fxi_rational *rate);
/* False: it has too many digits. */
bool fxi_scaled_from_decimal(fxi_scaled *out, const fxi_decimal *decimal);

/* amount * rate, rounded to `decimals` (at most 18). False: it may not fit, and nothing
   is set. */
bool fxi_scaled_convert(fxi_scaled *out, bool *inexact, const fxi_scaled *amount,
                        const fxi_ratio *rate, unsigned decimals, fxc_rounding mode);

/* "-1234.50" with all decimals, and a NUL; zero has no sign. Returns the length. */
size_t fxi_scaled_format(char out[FXI_SCALED_TEXT], const fxi_scaled *value);

#endif
