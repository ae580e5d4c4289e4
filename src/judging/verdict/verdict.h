/* SPDX-License-Identifier: MIT */
/* The ladder of verdicts, docs/spec/verdicts.md "Verdicts". */
#ifndef FXI_JUDGING_VERDICT_VERDICT_H
#define FXI_JUDGING_VERDICT_VERDICT_H

#include "judging/case/case.h"
#include "judging/evidence/governing.h"

/* By the governing rate or by another one the figures agree: the verdicts of that kind
   come first. */
static inline bool fxi_verdict_agrees(fxc_verdict verdict) {
    return verdict <= FXC_VERDICT_OTHER_RATE;
}

/* A rate that was tried in place of the governing one. */
typedef struct fxi_rival {
    const char *reason; /* the reason of other-rate, if it is met */
    fxi_rate rate;
    bool is_window; /* no single rate: the fixings of some days, none of which is met */
    bool is_shared; /* what other pairs of the text imply */
    bool is_between;   /* from the governing fixing to that of `rate` */
    bool is_tolerated; /* met within the tolerance: a day that the text names, or the
                          market about the governing one */
    bool is_met;
} fxi_rival;

typedef struct fxi_rivals {
    fxi_rival *items; /* in the arena, in the order in which they were tried */
    size_t count, capacity;
} fxi_rivals;

typedef struct fxi_ruling {
    fxc_verdict verdict;
    const char *reason;   /* of cannot-judge and other-rate: a slug; else NULL */
    fxi_rational excess;  /* the largest of the parts, against the governing rate */
    fxi_interval implied; /* of the part with that excess, of equals the coarsest */
    size_t part;
    bool is_wide;      /* a part implies rates wider than a fifth */
    bool is_weak;      /* agrees, but is wide */
    fxi_rivals rivals; /* the last one is met if the verdict is other-rate */
} fxi_ruling;

/* Adds a rate that was tried; one that is met makes the verdict OTHER_RATE. FXC_ENOMEM,
   also where the rival has no reason: what fxi_buffer_text gave after a failure. */
fxc_status fxi_ruling_add_rival(fxi_ruling *ruling, const fxi_rival *rival,
                                fxi_arena *arena);

/* What keeps the two figures from being compared at all: "zero", "sign", "unit",
   "reversed-range", "limit"; NULL: nothing. */
const char *fxi_verdict_obstacle(const fxi_case *judged, const fxi_settings *settings);

/* The verdict that the governing rate alone gives; other_rate.h has the rung between it
   and DISAGREE. */
void fxi_verdict_rule(fxi_ruling *out, const fxi_case *judged,
                      const fxi_governing *governing, const fxi_settings *settings);

/* Sets excess, implied, part and is_wide. */
void fxi_verdict_measure(fxi_ruling *out, const fxi_case *judged,
                         const fxi_interval *rates, const fxi_settings *settings);

/* Every part of the case meets the rates. */
bool fxi_verdict_meets(const fxi_case *judged, fxi_granule granule,
                       const fxi_settings *settings, const fxi_interval *rates);

/* The numbers as they stand, without what rounding and modifiers allow, are converted
   into each other by a rate at most 1 % away. */
bool fxi_verdict_is_near(const fxi_case *judged, const fxi_rational *point,
                         const fxi_settings *settings);

/* What the settings allow beside `governing`, else 25 bp, or 0 beside a binding rate.
 */
fxi_rational fxi_verdict_tolerance(const fxi_governing *governing,
                                   const fxi_settings *settings);

/* fxi_verdict_meets once the implied rates are widened by the tolerance for
   `governing`, by the granule of a plain reading. */
bool fxi_verdict_tolerates(const fxi_case *judged, const fxi_governing *governing,
                           const fxi_settings *settings, const fxi_interval *rates);

/* One figure is the other one converted at `point` and rounded, in either direction.
   Figures with a modifier of their own are not printed so closely. */
bool fxi_verdict_reproduces(const fxi_case *judged, const fxi_rational *point,
                            const fxi_settings *settings);

#endif
