/* SPDX-License-Identifier: MIT */
#include "judging/verdict/fixings_beside.h"

enum { DAYS_MAX = FXI_NEAR_DAYS + 1 };

static bool find(fxi_rate *out, const fxi_trial *trial, fxi_day day) {
    fxi_rate_query query = fxi_trial_query_same_source(trial);
    query.day = day;
    query.max_age_days = DAYS_MAX;
    return fxi_rates_find(out, trial->inquiry->rates, &query, NULL) == FXC_OK;
}

static bool find_after(fxi_rate *out, const fxi_trial *trial) {
    const fxi_day day = trial->governing.rate.day;
    for (fxi_day next = day + 1; next <= day + DAYS_MAX; next++)
        if (find(out, trial, next) && out->day > day)
            return true;
    return false;
}

size_t fxi_fixings_beside(fxi_rate out[2], const fxi_trial *trial) {
    size_t count = find(&out[0], trial, trial->governing.rate.day - 1) ? 1 : 0;
    return count + (find_after(&out[count], trial) ? 1 : 0);
}
