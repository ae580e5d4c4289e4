/* SPDX-License-Identifier: MIT */
/* The comparisons behind a verdict, in public form: what anybody can check again. */
#ifndef FXI_JUDGING_VERDICT_COMPARISON_H
#define FXI_JUDGING_VERDICT_COMPARISON_H

#include "judging/verdict/trial.h"
#include "judging/verdict/verdict.h"

/* Sets the comparisons of `out`: each rung of the ladder down to the verdict, then each
   rate that was tried beside the governing one. FXC_ENOMEM. */
fxc_status fxi_comparisons_export(fxc_pair *out, const fxi_trial *trial,
                                  const fxi_ruling *ruling);

#endif
