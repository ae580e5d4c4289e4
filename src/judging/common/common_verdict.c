/* SPDX-License-Identifier: MIT */
#include "judging/common/common_verdict.h"

#include "judging/case/excess.h"
#include "judging/verdict/pair_export.h"

/* Another source, or a day close by. A pair that misses by more than 1 % is not among
   those that are compared, so that at least two others share what it fits. */
static bool is_near(const fxi_rational *excess) {
    fxi_rational limit = fxi_rational_from_fraction(5, 100);
    return !excess->invalid && fxi_rational_compare(excess, &limit) <= 0;
}

static fxc_status judge_by_others(fxc_pair *out, const fxi_inquiry *inquiry,
                                  const fxi_pair *pair, const fxi_interval *shared) {
    fxi_trial trial = {
        .inquiry = inquiry, .pair = pair, .judged = fxi_inquiry_case(inquiry, pair)};
    trial.governing = fxi_common_governing(&trial.judged, shared);
    fxi_ruling ruling;
    fxi_verdict_rule(&ruling, &trial.judged, &trial.governing, inquiry->settings);
    if (ruling.verdict == FXC_VERDICT_CANNOT_JUDGE)
        return FXC_OK;
    return fxi_pair_export_ruling(out, &trial, &ruling);
}

/* A rate of the law or of the text itself admits no other. */
static bool admits_other(const fxi_trial *trial) {
    return trial->governing.rank <= FXC_EVIDENCE_DOCUMENT &&
           !fxi_governing_is_binding(&trial->governing) &&
           !trial->inquiry->settings->strict;
}

static fxc_status rule_by_others(fxc_pair *out, const fxi_trial *trial,
                                 fxi_ruling *ruling, const fxi_interval *shared,
                                 const char *reason) {
    fxi_rival others = {.reason = reason,
                        .rate = fxi_common_governing(&trial->judged, shared).rate,
                        .is_shared = true,
                        .is_met = true};
    if (fxi_ruling_add_rival(ruling, &others, trial->inquiry->tools->arena) != FXC_OK)
        return FXC_ENOMEM;
    return fxi_pair_export_ruling(out, trial, ruling);
}

/* `shared` counts in the direction of a case whose base is `base`. */
static fxc_status fit_to_others(fxc_pair *out, const fxi_trial *trial,
                                fxc_currency base, const fxi_interval *shared) {
    fxi_ruling ruling;
    fxi_interval turned = *shared;
    if (!admits_other(trial))
        return FXC_OK;
    if (!fxi_currency_equal(base, trial->judged.base.currency))
        turned = fxi_interval_reciprocal(shared);
    fxi_verdict_rule(&ruling, &trial->judged, &trial->governing,
                     trial->inquiry->settings);
    if (!is_near(&ruling.excess) || !fxi_interval_narrow(&turned, &ruling.implied))
        return FXC_OK;
    return rule_by_others(out, trial, &ruling, &turned, "shared-rate");
}

fxc_status fxi_common_verdict_settle(fxc_pair *out, const fxi_trial *trial,
                                     fxi_shared_rate *shared) {
    fxi_ruling ruling;
    if (!admits_other(trial))
        return FXC_OK;
    fxi_verdict_rule(&ruling, &trial->judged, &trial->governing,
                     trial->inquiry->settings);
    if (!fxi_excess_is_close(&ruling.implied, &trial->governing.rate.interval))
        return FXC_OK;
    out->causes = NULL;
    out->cause_count = 0;
    out->refuted = NULL;
    out->refuted_count = 0;
    const char *reason = shared->is_told ? "shared-rate" : "text-rate";
    shared->is_told = true;
    return rule_by_others(out, trial, &ruling, &shared->common, reason);
}

fxc_status fxi_common_verdict_find(fxc_pair *out, const fxi_inquiry *inquiry,
                                   const fxi_pair *pair, const fxi_common_rates *rates,
                                   size_t index) {
    fxi_case judged = fxi_inquiry_case(inquiry, pair);
    fxi_interval shared;
    size_t others = fxi_common_rate_of_others(&shared, rates, &judged, index);
    if (others == 0 || !fxi_case_tells_rate(&shared))
        return FXC_OK;
    if (out->verdict != FXC_VERDICT_DISAGREE)
        return others > 1 ? judge_by_others(out, inquiry, pair, &shared) : FXC_OK;
    fxi_trial trial;
    if (fxi_trial_open(&trial, inquiry, pair, NULL) != FXI_HEARING_FOUND)
        return FXC_OK;
    return fit_to_others(out, &trial, judged.base.currency, &shared);
}
