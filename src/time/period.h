/* SPDX-License-Identifier: MIT */
/* Spans of days that texts name: a day, a month, a quarter, a half, a year. */
#ifndef FXI_TIME_PERIOD_H
#define FXI_TIME_PERIOD_H

#include "time/date.h"

typedef enum fxi_period_kind {
    FXI_PERIOD_DAY,
    FXI_PERIOD_MONTH,
    FXI_PERIOD_QUARTER,
    FXI_PERIOD_HALF,
    FXI_PERIOD_YEAR
} fxi_period_kind;

/* year 0: the text names none. number: day-of-month is kept apart, in `day`; month
   1..12, quarter 1..4, half 1..2; 0: not named ("quarter 2024"). */
typedef struct fxi_period {
    fxi_period_kind kind;
    int16_t year;
    uint8_t number;
    uint8_t day;
} fxi_period;

enum { FXI_PERIOD_ENDS_MAX = 4 };

/* Last days of the period: one; or, where the number is missing, those of every quarter
   or half of the year. Without a year: the latest such period that ended on or before
   `reference` (none if there is no reference). Returns how many. */
size_t fxi_period_ends(fxi_day ends[FXI_PERIOD_ENDS_MAX], const fxi_period *period,
                       fxc_date reference);
/* First day of the period that ends on `end`. */
fxi_day fxi_period_start(const fxi_period *period, fxi_day end);

#endif
