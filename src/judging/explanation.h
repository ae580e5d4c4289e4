/* SPDX-License-Identifier: MIT */
/* A ruling as one sentence that a copy editor can check with a pocket calculator. */
#ifndef FXI_JUDGING_EXPLANATION_H
#define FXI_JUDGING_EXPLANATION_H

#include "judging/phrase.h"
#include "judging/verdict.h"

/* In the arena; NULL when memory runs out. */
const char *fxi_explain_ruling(const fxi_ruling *ruling, const fxi_case *judged,
                               const fxi_governing *governing, fxi_arena *arena);

/* "cannot judge": `detail` is the book's message for "no-rate", else NULL. */
const char *fxi_explain_refusal(const char *reason, const char *detail,
                                fxi_arena *arena);

/* The left figure converted at `point` and rounded to the granule of the right one, as
   a plain decimal; NULL when memory runs out. */
const char *fxi_explain_expected(const fxi_case *judged, size_t part,
                                 const fxi_rational *point, fxi_arena *arena);

#endif
