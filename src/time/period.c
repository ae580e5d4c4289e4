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

/* --- years that are not the calendar's ------------------------------------------- */

typedef struct year_end {
    int8_t years; /* from the year of the name on */
    uint8_t month;
} year_end;

typedef struct year_ends {
    year_end items[FXI_PERIOD_ENDS_MAX];
    size_t count;
} year_ends;

static const year_ends open_ends[] = {
    [FXI_YEAR_CALENDAR] = {{{0, 12}}, 1},
    [FXI_YEAR_FISCAL] = {{{1, 3}, {0, 3}, {0, 6}, {0, 9}, {0, 12}}, 5},
    [FXI_YEAR_SPLIT] = {{{0, 9}, {0, 6}, {0, 3}}, 3},
    [FXI_YEAR_APRIL] = {{{0, 12}, {1, 3}}, 2},
};

/* A year that ends in its first half may have its name from the year before, too. */
static year_ends ends_in_month(fxi_year_custom custom, int month) {
    enum { FIRST_HALF = 6 };
    year_ends ends = {.count = 0};
    if (month <= FIRST_HALF && custom != FXI_YEAR_SPLIT)
        ends.items[ends.count++] = (year_end){1, (uint8_t)month};
    if (month > FIRST_HALF || custom != FXI_YEAR_APRIL)
        ends.items[ends.count++] = (year_end){0, (uint8_t)month};
    return ends;
}

/* Months from the end of a year back to that of its third quarter, say. */
static int months_back(const fxi_period *period) {
    if (period->number == 0)
        return 0;
    return MONTHS - period->number * months_of_kind[period->kind];
}

static size_t custom_ends(fxi_day ends[FXI_PERIOD_ENDS_MAX], const fxi_period *period,
                          int last_month) {
    fxi_year_custom custom = (fxi_year_custom)period->custom;
    year_ends named =
        last_month == 0 ? open_ends[custom] : ends_in_month(custom, last_month);
    size_t count = 0;
    for (size_t i = 0; i < named.count; i++) {
        int month = (period->year + named.items[i].years) * MONTHS +
                    named.items[i].month - 1 - months_back(period);
        if (month_end(&ends[count], month / MONTHS, month % MONTHS + 1))
            count++;
    }
    return count;
}

/* "The third fiscal quarter": one of the last four quarters of the calendar. */
static size_t latest_custom(fxi_day ends[FXI_PERIOD_ENDS_MAX], const fxi_period *period,
                            fxc_date reference, int last_month) {
    enum { QUARTERS = 4 };
    int step = last_month == 0 ? months_of_kind[FXI_PERIOD_QUARTER] : MONTHS;
    int month = (reference.year + 1) * MONTHS - 1 +
                (last_month == 0 ? 0 : last_month - months_back(period));
    fxi_day end;
    while (month >= MONTHS && (!month_end(&end, month / MONTHS, month % MONTHS + 1) ||
                               end > fxi_day_from_date(reference)))
        month -= step;
    size_t wanted = last_month == 0 ? QUARTERS : 1, count = 0;
    month -= step * (int)(wanted - 1);
    for (; count < wanted && month >= MONTHS; month += step)
        count += month_end(&ends[count], month / MONTHS, month % MONTHS + 1) ? 1 : 0;
    return count;
}

/* --- without a year --------------------------------------------------------------- */

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
                       fxc_date reference, int last_month) {
    bool is_custom = period->custom != FXI_YEAR_CALENDAR && has_number(period);
    if (period->year != 0) {
        if (is_custom)
            return custom_ends(ends, period, last_month);
        if (has_number(period))
            return end_in_year(&ends[0], period, period->year) ? 1 : 0;
        return every_end(ends, period);
    }
    if (fxi_date_is_none(reference))
        return 0;
    if (is_custom)
        return latest_custom(ends, period, reference, last_month);
    if (has_number(period))
        return latest_numbered(&ends[0], period, reference);
    return latest_of_kind(&ends[0], period, reference);
}

fxi_day fxi_period_start(const fxi_period *period, fxi_day end) {
    int months = period->months != 0 ? period->months : months_of_kind[period->kind];
    if (months == 0)
        return end;
    fxc_date date = fxi_date_from_day(end);
    bool ends_month = date.day == fxi_month_length(date.year, date.month);
    int month = date.year * MONTHS + date.month - 1 - months;
    if (month < MONTHS)
        return end;
    int year = month / MONTHS, length = fxi_month_length(year, month % MONTHS + 1);
    int day = ends_month || date.day > length ? length : date.day;
    fxc_date before = {(int16_t)year, (uint8_t)(month % MONTHS + 1), (uint8_t)day};
    return fxi_day_from_date(before) + 1;
}

bool fxi_period_ends_month(const fxi_period *day) {
    int leap_year = 2000; /* without a year, 29 February may end a month */
    return day->number >= 1 && day->number <= MONTHS &&
           day->day == fxi_month_length(day->year ? day->year : leap_year, day->number);
}

fxi_period fxi_period_ended(fxi_period_kind kind, fxi_period last) {
    int months = months_of_kind[kind];
    bool ends_month = last.kind == FXI_PERIOD_MONTH || fxi_period_ends_month(&last);
    last.months = (uint8_t)months;
    if (!ends_month || months == 0 || last.number % months != 0)
        return last;
    int number = kind == FXI_PERIOD_YEAR ? 0 : last.number / months;
    return (fxi_period){.kind = kind,
                        .year = last.year,
                        .number = (uint8_t)number,
                        .months = last.months};
}
