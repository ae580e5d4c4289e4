/* SPDX-License-Identifier: MIT */
/* Verdicts that rest on the other pairs of the text: docs/spec/evidence.md "The rate of
   the document". */
#ifndef FXI_JUDGING_COMMON_COMMON_VERDICT_H
#define FXI_JUDGING_COMMON_COMMON_VERDICT_H

#include "judging/common/common_rate.h"
#include "judging/common/shared_rate.h"
#include "judging/inquiry/inquiry.h"
#include "judging/verdict/trial.h"

/* A pair for want of a rate or a date not judged: by what two or more others share. One
   that disagrees with dated evidence by 1 % at most and shares a rate with all others:
   OTHER_RATE, "shared-rate". Leaves `out` alone where neither holds. `index` is that of
   the pair in `rates`. FXC_ENOMEM. */
fxc_status fxi_common_verdict_find(fxc_pair *out, const fxi_inquiry *inquiry,
                                   const fxi_pair *pair, const fxi_common_rates *rates,
                                   size_t index);

/* A pair that disagrees with dated evidence by a tenth at most, like two others or more
   with which it shares a rate: OTHER_RATE, "text-rate", "shared-rate" once that is
   told. Else leaves `out` alone. The trial is open, and the rate is in units of its
   quote side. FXC_ENOMEM. */
fxc_status fxi_common_verdict_settle(fxc_pair *out, const fxi_trial *trial,
                                     fxi_shared_rate *shared);

#endif
