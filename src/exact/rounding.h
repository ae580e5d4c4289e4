/* SPDX-License-Identifier: MIT */
#ifndef FXI_EXACT_ROUNDING_H
#define FXI_EXACT_ROUNDING_H

#include <stdbool.h>

#include "fxcheck.h"

/* What is left behind the whole part of a magnitude; it is not zero. */
typedef struct fxi_remainder {
    int to_half; /* <0, 0, >0: below, at or above one half */
    bool odd;    /* the whole part is */
    bool negative;
} fxi_remainder;

static inline bool fxi_rounds_away(const fxi_remainder *rest, fxc_rounding mode) {
    switch (mode) {
    case FXC_ROUND_HALF_EVEN:
        return rest->to_half > 0 || (rest->to_half == 0 && rest->odd);
    case FXC_ROUND_HALF_UP:
        return rest->to_half >= 0;
    case FXC_ROUND_HALF_DOWN:
        return rest->to_half > 0;
    case FXC_ROUND_UP:
        return true;
    case FXC_ROUND_DOWN:
        return false;
    case FXC_ROUND_FLOOR:
        return rest->negative;
    case FXC_ROUND_CEILING:
        return !rest->negative;
    }
    return false;
}

#endif
