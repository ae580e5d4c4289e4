/* SPDX-License-Identifier: MIT */
#include "judging/dating/year_end.h"

enum { MONTHS = 12 };

/* Of a year of whole weeks that ends a few days late, the month before: "the 52 weeks
   ended 1 February 2025". 0: no year that is named by its end. */
static int month_of(const fxi_date_mention *mention) {
    enum { WEEK = 7 };
    const fxi_period *period = &mention->period;
    if (mention->is_impossible || period->months != MONTHS)
        return 0;
    if (period->kind == FXI_PERIOD_YEAR)
        return MONTHS;
    if (period->kind == FXI_PERIOD_MONTH || period->day > WEEK)
        return period->number;
    return period->number == 1 ? MONTHS : period->number - 1;
}

int fxi_year_end_month(const fxi_mentions *mentions) {
    int found = 0;
    for (size_t i = 0; i < mentions->date_count; i++) {
        int month = month_of(&mentions->dates[i]);
        if (month != 0 && found != 0 && month != found)
            return 0;
        found = month != 0 ? month : found;
    }
    return found;
}
