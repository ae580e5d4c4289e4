/* SPDX-License-Identifier: MIT */
/* The public form of a judged pair: numbers as exact text, all of it in the arena. */
#ifndef FXI_JUDGING_VERDICT_PAIR_EXPORT_H
#define FXI_JUDGING_VERDICT_PAIR_EXPORT_H

#include "judging/verdict/trial.h"
#include "judging/verdict/verdict.h"

/* Verdict, excess, implied rate, governing rate, comparisons and the sentence. The
   figures of `out` are set. FXC_ENOMEM. */
fxc_status fxi_pair_export_ruling(fxc_pair *out, const fxi_trial *trial,
                                  const fxi_ruling *ruling);

/* The implied rate alone: of a pair that is not judged. FXC_ENOMEM. */
fxc_status fxi_pair_export_implied(fxc_pair *out, const fxi_case *judged,
                                   const fxi_interval *implied, fxi_arena *arena);

#endif
