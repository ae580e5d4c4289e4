/* SPDX-License-Identifier: MIT */
/* What would explain a disagreement, docs/spec.md "Causes". */
#ifndef FXI_JUDGING_DIAGNOSIS_H
#define FXI_JUDGING_DIAGNOSIS_H

#include "judging/trial.h"

/* Sets the causes and the refuted codes of `out`. `shared` is the implied rate that
   several disagreeing pairs of the same currencies have in common, NULL if this one
   stands alone. FXC_ENOMEM. */
fxc_status fxi_diagnose(fxc_pair *out, const fxi_trial *trial,
                        const fxi_interval *shared);

/* The one cause of two equal numbers that may be in one currency; of the trial only the
   case is asked. FXC_ENOMEM. */
fxc_status fxi_diagnose_restatement(fxc_pair *out, const fxi_trial *trial);

#endif
