/* SPDX-License-Identifier: MIT */
/* Conversions of one document that no single rate allows. */
#ifndef FXI_JUDGING_COMMON_RATE_CONFLICT_H
#define FXI_JUDGING_COMMON_RATE_CONFLICT_H

#include "judging/common/common_rate.h"
#include "judging/inquiry/inquiry.h"

/* A finding for each two currencies whose pairs share no rate, unless different dates
   explain it: docs/spec/evidence.md "The rate of the document". `judged` are the
   verdicts of `pairs`. */
fxc_status fxi_rate_conflicts_report(const fxi_inquiry *inquiry,
                                     const fxi_common_rates *rates,
                                     const fxi_pairs *pairs, const fxc_pair *judged);

#endif
