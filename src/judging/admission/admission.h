/* SPDX-License-Identifier: MIT */
/* Which of the pairs that reading found are judged: the rates rule some out. */
#ifndef FXI_JUDGING_ADMISSION_ADMISSION_H
#define FXI_JUDGING_ADMISSION_ADMISSION_H

#include "judging/evidence/evidence.h"

enum { FXI_PAIRS_MAX = 10000 }; /* of one document; more give LIMIT_REACHED */

/* Pairs of prose and of tables in the order of their figures, in the arena. Left out:
   figures that turn out to be in one currency, unless they restate one number; bare
   commas whose excess reaches 1; columns whose rows share no rate. FXC_ENOMEM. */
fxc_status fxi_admit(fxi_pairs *out, const fxi_inquiry *inquiry);

/* The figures share a currency and a number: nothing was converted. */
bool fxi_admit_is_restatement(const fxi_inquiry *inquiry, const fxi_case *judged);

#endif
