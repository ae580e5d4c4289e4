/* SPDX-License-Identifier: MIT */
/* The ladder of verdicts, docs/spec.md "Verdicts". */
#ifndef FXI_JUDGING_VERDICT_H
#define FXI_JUDGING_VERDICT_H

#include "judging/evidence.h"

typedef struct fxi_ruling {
    fxc_verdict verdict;
    const char *reason;   /* of cannot-judge and other-rate: a slug; else NULL */
    fxi_rational excess;  /* the largest of the parts, against the governing rate */
    fxi_interval implied; /* of the part with that excess */
    size_t part;
    bool is_shared; /* the other rate is that of other pairs of the text */
    bool is_weak;   /* agrees, but the implied rates are wider than a fifth */
    fxi_rate other; /* the rate that other-rate found */
} fxi_ruling;

/* What keeps the two figures from being compared at all: "zero", "sign", "unit",
   "reversed-range", "limit"; NULL: nothing. */
const char *fxi_verdict_obstacle(const fxi_case *judged, const fxi_settings *settings);

/* The verdict that the governing rate alone gives; other_rate.h has the rung between it
   and DISAGREE. */
void fxi_verdict_rule(fxi_ruling *out, const fxi_case *judged,
                      const fxi_governing *governing, const fxi_settings *settings);

/* Sets excess, implied and part. */
void fxi_verdict_measure(fxi_ruling *out, const fxi_case *judged,
                         const fxi_interval *rates, const fxi_settings *settings);

fxc_severity fxi_verdict_severity(const fxi_rational *excess);

/* Every part of the case meets the rates. */
bool fxi_verdict_meets(const fxi_case *judged, fxi_granule granule,
                       const fxi_settings *settings, const fxi_interval *rates);

/* The same once the implied rates are widened by the tolerance for `governing`. */
bool fxi_verdict_tolerates(const fxi_case *judged, const fxi_governing *governing,
                           const fxi_settings *settings, const fxi_interval *rates);

/* One figure is the other one converted at `point` and rounded, in either direction.
   Figures with a modifier of their own are not printed so closely. */
bool fxi_verdict_reproduces(const fxi_case *judged, const fxi_rational *point,
                            const fxi_settings *settings);

#endif
