/* SPDX-License-Identifier: MIT */
#include "time/period.h"

/* 29 February is at most eight years back: 1896 to 1904. */
enum { MONTHS = 12, YEARS_BACK = 8 };

static const uint8_t months_of_kind[] = {
    [FXI_PERIOD_DAY] = 0,  [FXI_PERIOD_MONTH] = 1, [FXI_PERIOD_QUARTER] = 3,
    [FXI_PERIOD_HALF] = 6, [FXI_PERIOD_YEAR] = 12,
};

/* False: no such month in the calendar. */
static bool month_end(fxi_day *out, int year, int month) {
    if (year < 1 || month < 1 || month > MONTHS)
        return false;
    fxc_date date = {(int16_t)year, (uint8_t)month,
                     (uint8_t)fxi_month_length(year, month)};
    if (!fxi_date_is_valid(date))
        return false;
    *out = fxi_day_from_date(date);
    return true;
}

/* The last day in `year` of a period whose number is named. */
static bool end_in_year(fxi_day *out, const fxi_period *period, int year) {
    if (period->kind == FXI_PERIOD_DAY) {
        fxc_date date = {(int16_t)year, period->number, period->day};
        if (!fxi_date_is_valid(date))
            return false;
        *out = fxi_day_from_date(date);
        return true;
    }
    if (period->kind == FXI_PERIOD_YEAR)
        return month_end(out, year, MONTHS);
    return month_end(out, year, period->number * months_of_kind[period->kind]);
}

static bool has_number(const fxi_period *period) {
    return period->number != 0 || period->kind == FXI_PERIOD_YEAR;
}

/* "quarter 2024": the end of each. Months are too many to be evidence. */
static size_t every_end(fxi_day ends[FXI_PERIOD_ENDS_MAX], const fxi_period *period) {
    int months = months_of_kind[period->kind];
    if (months == 0 || MONTHS / months > FXI_PERIOD_ENDS_MAX)
        return 0;
    size_t count = 0;
    for (int month = months; month <= MONTHS; month += months)
        if (month_end(&ends[count], period->year, month))
            count++;
    return count;
}

/* "the third quarter": in this year or an earlier one. */
static size_t latest_numbered(fxi_day *end, const fxi_period *period,
                              fxc_date reference) {
    fxi_day limit = fxi_day_from_date(reference);
    for (int back = 0; back <= YEARS_BACK; back++)
        if (end_in_year(end, period, reference.year - back) && *end <= limit)
            return 1;
    return 0;
}

/* "the quarter": the one that holds the reference if it ends that day, else the one
   before. */
static size_t latest_of_kind(fxi_day *end, const fxi_period *period,
                             fxc_date reference) {
    int months = months_of_kind[period->kind];
    if (months == 0)
        return 0;
    int year = reference.year;
    int month = (reference.month - 1) / months * months + months;
    if (month_end(end, year, month) && *end <= fxi_day_from_date(reference))
        return 1;
    month -= months;
    if (month == 0) {
        month = MONTHS;
        year--;
    }
    return month_end(end, year, month) ? 1 : 0;
}

size_t fxi_period_ends(fxi_day ends[FXI_PERIOD_ENDS_MAX], const fxi_period *period,
                       fxc_date reference) {
    if (period->year != 0) {
        if (has_number(period))
            return end_in_year(&ends[0], period, period->year) ? 1 : 0;
        return every_end(ends, period);
    }
    if (fxi_date_is_none(reference))
        return 0;
    if (has_number(period))
        return latest_numbered(&ends[0], period, reference);
    return latest_of_kind(&ends[0], period, reference);
}

fxi_day fxi_period_start(const fxi_period *period, fxi_day end) {
    if (period->kind == FXI_PERIOD_DAY)
        return end;
    fxc_date date = fxi_date_from_day(end);
    date.month = (uint8_t)(date.month - months_of_kind[period->kind] + 1);
    date.day = 1;
    return fxi_day_from_date(date);
}
