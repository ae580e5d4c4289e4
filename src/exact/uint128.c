/* SPDX-License-Identifier: MIT */
#include "exact/uint128.h"

#include "exact/natural.h"

bool fxi_uint128_from_natural(fxi_uint128 *out, const fxi_natural *natural) {
    if (natural->size * GMP_NUMB_BITS > 128)
        return false;
    *out = 0;
    for (int i = natural->size; i-- > 0;)
        *out |= (fxi_uint128)natural->limbs[i] << (i * GMP_NUMB_BITS);
    return true;
}

static void set_wide(fxi_wide *out, fxi_uint128 value) {
    out->size = 0;
    for (; value > 0; value >>= GMP_NUMB_BITS)
        out->limbs[out->size++] = (mp_limb_t)(value & GMP_NUMB_MASK);
}

/* One limb each, in which most fractions of rates fit. */
static void reduce_limbs(fxi_rational *out, mp_limb_t numerator,
                         mp_limb_t denominator) {
    mp_limb_t divisor =
        numerator == 0 ? denominator : mpn_gcd_1(&numerator, 1, denominator);
    fxi_natural_from_integer(&out->numerator, numerator / divisor);
    fxi_natural_from_integer(&out->denominator, denominator / divisor);
}

void fxi_rational_from_uint128(fxi_rational *out, fxi_uint128 numerator,
                               fxi_uint128 denominator) {
    if (denominator == 0) {
        *out = (fxi_rational){.invalid = true};
        return;
    }
    out->negative = out->invalid = false;
    if (numerator <= GMP_NUMB_MASK && denominator <= GMP_NUMB_MASK) {
        reduce_limbs(out, (mp_limb_t)numerator, (mp_limb_t)denominator);
        return;
    }
    fxi_wide above, below;
    set_wide(&above, numerator);
    set_wide(&below, denominator);
    fxi_wide_reduce(&out->numerator, &out->denominator, &above, &below);
}
