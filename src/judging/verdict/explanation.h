/* SPDX-License-Identifier: MIT */
/* A ruling as one sentence that a copy editor can check with a pocket calculator. */
#ifndef FXI_JUDGING_VERDICT_EXPLANATION_H
#define FXI_JUDGING_VERDICT_EXPLANATION_H

#include "judging/case/phrase.h"
#include "judging/verdict/trial.h"
#include "judging/verdict/verdict.h"

/* In the arena; NULL when memory runs out. */
const char *fxi_explain_ruling(const fxi_ruling *ruling, const fxi_trial *trial);

/* "cannot judge": `detail` is the book's message for "no-rate", or what the readings
   are; NULL: there is none. */
const char *fxi_explain_refusal(const char *reason, const char *detail,
                                fxi_arena *arena);

/* The left figure of a part converted at the governing rate and rounded to the granule
   of the right one, as a plain decimal; NULL when memory runs out. */
const char *fxi_explain_expected(const fxi_trial *trial, size_t part);

#endif
