/* SPDX-License-Identifier: MIT */
/* The finding that a judged pair gives. */
#ifndef FXI_JUDGING_PAIR_FINDING_H
#define FXI_JUDGING_PAIR_FINDING_H

#include "judging/inquiry.h"

/* None for a pair that agrees within rounding and is not weak. `index` is that of the
   pair. FXC_ENOMEM. */
fxc_status fxi_pair_finding_add(const fxi_inquiry *inquiry, const fxc_pair *pair,
                                size_t index);

#endif
