/* SPDX-License-Identifier: MIT */
/* What would explain a disagreement, docs/spec.md "Causes". */
#ifndef FXI_JUDGING_DIAGNOSIS_H
#define FXI_JUDGING_DIAGNOSIS_H

#include "judging/verdict.h"

/* Sets out->causes. `shared` is the implied rate that several disagreeing pairs of the
   same currencies have in common, NULL if this one stands alone. FXC_ENOMEM. */
fxc_status fxi_diagnose(fxc_pair *out, const fxi_case *judged,
                        const fxi_governing *governing, const fxi_interval *shared,
                        const fxi_inquiry *inquiry, const fxi_pair *pair);

/* The one cause of two equal numbers that may be in one currency. FXC_ENOMEM. */
fxc_status fxi_diagnose_restatement(fxc_pair *out, const fxi_case *judged,
                                    const fxi_inquiry *inquiry);

#endif
