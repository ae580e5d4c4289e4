/* SPDX-License-Identifier: MIT */
#include "cli/command/rate_time.h"

void cli_rate_time_set(fxc_rate_query *out, const cli_options *options) {
    const cli_period *period = &options->convert.period;
    out->date = period->first.month != 0 ? period->first : options->check.date;
    out->until = period->last;
}

static bool is_of_period(int policy) {
    return policy == FXC_POLICY_PERIOD_END || policy == FXC_POLICY_PERIOD_AVERAGE;
}

const char *cli_rate_time_fault(const cli_options *options) {
    if (options->convert.period.first.month == 0)
        return NULL;
    if (!is_of_period(options->convert.policy))
        return "takes --period with --policy period-average or period-end";
    if (options->check.date.month != 0)
        return "takes a day, --date, or a period, --period, not both";
    return options->csv.date != NULL
               ? "takes days, --date-column, or a period, --period, not both"
               : NULL;
}
