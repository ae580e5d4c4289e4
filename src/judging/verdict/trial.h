/* SPDX-License-Identifier: MIT */
/* A pair on trial: its two figures in their currencies, and the rate that governs
   them. */
#ifndef FXI_JUDGING_VERDICT_TRIAL_H
#define FXI_JUDGING_VERDICT_TRIAL_H

#include "judging/evidence/evidence.h"

/* The inquiry and the pair are borrowed. The case is upright once the trial is open. */
typedef struct fxi_trial {
    const fxi_inquiry *inquiry;
    const fxi_pair *pair;
    fxi_case judged;
    fxi_governing governing;
} fxi_trial;

/* Finds the governing rate. Unless it is FOUND, `governing` is not set. */
fxi_hearing fxi_trial_open(fxi_trial *out, const fxi_inquiry *inquiry,
                           const fxi_pair *pair, fxc_error *why);

/* base, quote and the settings' source, policy and age; no day. */
fxi_rate_query fxi_trial_query(const fxi_trial *trial);
/* The same in the source of the governing rate, if it has one. */
fxi_rate_query fxi_trial_query_same_source(const fxi_trial *trial);

/* The governing rate is a fixing of one day: no hull of several, not law, not the
   text's own. */
bool fxi_trial_has_day(const fxi_trial *trial);

/* Every part of the case meets the rates as it is printed. */
bool fxi_trial_meets(const fxi_trial *trial, const fxi_interval *rates);

#endif
