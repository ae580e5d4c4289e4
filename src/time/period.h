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

/* Whose a year is, or the year of a quarter or half. */
typedef enum fxi_year_custom {
    FXI_YEAR_CALENDAR,
    FXI_YEAR_FISCAL, /* "fiscal 2024": ends with its March, June, September or December,
                        or with March of the next year */
    FXI_YEAR_SPLIT, /* "2023/24", `year` the later: ends with its March, June, September
                     */
    FXI_YEAR_APRIL /* "2023年度": ends with March of the next year, or its December */
} fxi_year_custom;

/* year 0: the text names none. number: day-of-month is kept apart, in `day`; month
   1..12, quarter 1..4, half 1..2; 0: not named ("quarter 2024"). */
typedef struct fxi_period {
    fxi_period_kind kind;
    int16_t year;
    uint8_t number;
    uint8_t day;
    uint8_t custom; /* fxi_year_custom */
    uint8_t months; /* length of what the text names by this end: "year ended 31 March
                       2024"; 0: it names a day, a month or a period as such */
} fxi_period;

/* They name the same time, in the same words for it; whose year it is does not count.
 */
static inline bool fxi_period_is_same(const fxi_period *a, const fxi_period *b) {
    return a->kind == b->kind && a->year == b->year && a->number == b->number &&
           a->day == b->day;
}

/* The day is the last of its month, with or without a year; false if the calendar has
   no such month. */
bool fxi_period_ends_month(const fxi_period *day);

enum { FXI_PERIOD_ENDS_MAX = 5 };

/* Last days of the period: one; or, where the number is missing or the year is not the
   calendar's, every one that is possible, the likeliest last. Without a year: the
   latest such period that ended on or before `reference` (none if there is no
   reference), and of a company's quarters those of the year before it. `last_month`: of
   the years that are meant, if they are not the calendar's; 0: not known. Returns how
   many. */
size_t fxi_period_ends(fxi_day ends[FXI_PERIOD_ENDS_MAX], const fxi_period *period,
                       fxc_date reference, int last_month);
/* First day of the period that ends on `end`. */
fxi_day fxi_period_start(const fxi_period *period, fxi_day end);
/* What a text calls a quarter, half or year ended `last`, a day or a month: that of the
   calendar if `last` ends one, else `last` with its length. */
fxi_period fxi_period_ended(fxi_period_kind kind, fxi_period last);

#endif
