/* SPDX-License-Identifier: MIT */
/* What would explain a disagreement, docs/spec/causes.md "Causes". */
#ifndef FXI_JUDGING_CAUSE_DIAGNOSIS_H
#define FXI_JUDGING_CAUSE_DIAGNOSIS_H

#include "judging/verdict/trial.h"

/* What the other pairs of the same currencies imply, in the direction of the case;
   NULL: nothing. */
typedef struct fxi_company {
    const fxi_interval *shared; /* this one and others that disagree */
    const fxi_interval *agreed; /* all that agree */
} fxi_company;

/* Sets the causes and the refuted codes of `out`. FXC_ENOMEM. */
fxc_status fxi_diagnose(fxc_pair *out, const fxi_trial *trial,
                        const fxi_company *company);

/* The one cause of two equal numbers that may be in one currency; of the trial only the
   case is asked. FXC_ENOMEM. */
fxc_status fxi_diagnose_restatement(fxc_pair *out, const fxi_trial *trial);

#endif
