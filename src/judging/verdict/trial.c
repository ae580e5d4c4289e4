/* SPDX-License-Identifier: MIT */
#include "judging/verdict/trial.h"

#include "judging/verdict/verdict.h"

fxi_hearing fxi_trial_open(fxi_trial *out, const fxi_inquiry *inquiry,
                           const fxi_pair *pair, fxc_error *why) {
    out->inquiry = inquiry;
    out->pair = pair;
    out->judged = fxi_inquiry_case(inquiry, pair);
    return fxi_evidence_govern(&out->governing, &out->judged, inquiry, pair, why);
}

fxi_rate_query fxi_trial_query(const fxi_trial *trial) {
    return fxi_inquiry_query(trial->inquiry, trial->judged.base.currency,
                             trial->judged.quote.currency);
}

fxi_rate_query fxi_trial_query_same_source(const fxi_trial *trial) {
    fxi_rate_query query = fxi_trial_query(trial);
    const fxc_source *source = trial->governing.rate.source;
    if (source != NULL)
        query.source = fxi_rates_source_index(trial->inquiry->rates, source->name);
    return query;
}

bool fxi_trial_has_day(const fxi_trial *trial) {
    const fxi_governing *governing = &trial->governing;
    return governing->rate.source != NULL && !governing->rate.legal &&
           governing->rank != FXC_EVIDENCE_RANGE;
}

bool fxi_trial_meets(const fxi_trial *trial, const fxi_interval *rates) {
    const fxi_settings *settings = trial->inquiry->settings;
    return fxi_verdict_meets(&trial->judged, fxi_case_granule(settings), settings,
                             rates);
}
