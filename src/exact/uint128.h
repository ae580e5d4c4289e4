/* SPDX-License-Identifier: MIT */
/* Integers of 128 bits, for values that are mostly that short. */
#ifndef FXI_EXACT_UINT128_H
#define FXI_EXACT_UINT128_H

#include "exact/rational.h"

__extension__ typedef unsigned __int128 fxi_uint128;

/* False: it is longer. */
bool fxi_uint128_from_natural(fxi_uint128 *out, const fxi_natural *natural);
/* numerator / denominator in lowest terms; invalid if the denominator is 0. */
void fxi_rational_from_uint128(fxi_rational *out, fxi_uint128 numerator,
                               fxi_uint128 denominator);

/* One limb or two, none for zero. */
static inline void fxi_natural_from_uint128(fxi_natural *out, fxi_uint128 value) {
    mp_limb_t high = (mp_limb_t)(value >> 64);
    out->limbs[0] = (mp_limb_t)value;
    out->limbs[1] = high;
    out->size = high != 0 ? 2 : out->limbs[0] != 0;
}

#endif
