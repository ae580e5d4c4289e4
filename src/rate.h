/* SPDX-License-Identifier: MIT */
/* For the public doors alone. */
#ifndef FXI_RATE_H
#define FXI_RATE_H

#include "rates/lookup/lookup.h"

/* fxc_rate_find with its arguments checked; `found` is the same rate. Both are set by
   the way where it fails. */
fxc_status fxi_rate_answer(fxi_rate *found, fxc_rate *out, const fxc_rates *rates,
                           const fxc_rate_query *query, fxc_error *error);

#endif
