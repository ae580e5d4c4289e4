/* SPDX-License-Identifier: MIT */
#include "time/date.h"

#include <assert.h>

enum {
    YEAR_MAX = 9999,
    EPOCH = 719162,      /* days from 0001-01-01 to 1970-01-01 */
    CYCLE_DAYS = 146097, /* of the 400 years after which the calendar repeats */
    CYCLE_YEARS = 400
};

static bool is_leap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int fxi_month_length(int year, int month) {
    static const int8_t lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return lengths[month - 1] + (month == 2 && is_leap(year));
}

/* Days from 0001-01-01 to the first of January; year >= 1. */
static int32_t days_before_year(int year) {
    int past = year - 1;
    return 365 * past + past / 4 - past / 100 + past / 400;
}

bool fxi_date_is_none(fxc_date date) {
    return date.year == 0 && date.month == 0 && date.day == 0;
}

bool fxi_date_is_valid(fxc_date date) {
    return date.year >= 1 && date.year <= YEAR_MAX && date.month >= 1 &&
           date.month <= 12 && date.day >= 1 &&
           date.day <= fxi_month_length(date.year, date.month);
}

fxi_day fxi_day_from_date(fxc_date date) {
    assert(fxi_date_is_valid(date));
    static const int16_t before[] = {0,   31,  59,  90,  120, 151,
                                     181, 212, 243, 273, 304, 334};
    int32_t leap_day = date.month > 2 && is_leap(date.year);
    return days_before_year(date.year) + before[date.month - 1] + leap_day + date.day -
           1 - EPOCH;
}

fxc_date fxi_date_from_day(fxi_day day) {
    int32_t end = days_before_year(YEAR_MAX + 1);
    if (day < -EPOCH || day >= end - EPOCH)
        return (fxc_date){0};
    int32_t rest = day + EPOCH;
    /* By the mean year. Leap days run ahead of it by less than a day and lag behind it
       by less than two, so the estimate is right or one too low. */
    int year = (int)((int64_t)rest * CYCLE_YEARS / CYCLE_DAYS) + 1;
    if (rest >= days_before_year(year + 1))
        year++;
    rest -= days_before_year(year);
    int month = 1;
    while (rest >= fxi_month_length(year, month))
        rest -= fxi_month_length(year, month++);
    return (fxc_date){(int16_t)year, (uint8_t)month, (uint8_t)(rest + 1)};
}

bool fxi_day_in_year(fxi_day *out, fxi_day day, int year) {
    fxc_date date = fxi_date_from_day(day);
    date.year = (int16_t)year;
    if (!fxi_date_is_valid(date))
        return false;
    *out = fxi_day_from_date(date);
    return true;
}

/* A number of `count` digits; above 9999: one of them is none. No digit is looked at
   apart, so that none makes a branch. */
static unsigned read_digits(const char *text, int count) {
    unsigned value = 0, others = 0;
    for (int i = 0; i < count; i++) {
        unsigned digit = (unsigned)(text[i] - '0');
        value = 10 * value + digit;
        others |= digit > 9;
    }
    return others == 0 ? value : YEAR_MAX + 1;
}

bool fxi_date_parse(fxc_date *out, const char *text, size_t length) {
    if (length != FXI_DATE_TEXT - 1 || text[4] != '-' || text[7] != '-')
        return false;
    unsigned year = read_digits(text, 4);
    unsigned month = read_digits(text + 5, 2);
    unsigned day = read_digits(text + 8, 2);
    if (year > YEAR_MAX || month > 12 || day > 31)
        return false;
    fxc_date date = {(int16_t)year, (uint8_t)month, (uint8_t)day};
    if (!fxi_date_is_valid(date))
        return false;
    *out = date;
    return true;
}

static char *write_digits(char *out, int value, int count) {
    for (int i = count - 1; i >= 0; i--) {
        out[i] = (char)('0' + value % 10);
        value /= 10;
    }
    return out + count;
}

void fxi_date_format(char out[FXI_DATE_TEXT], fxc_date date) {
    out = write_digits(out, date.year, 4);
    *out++ = '-';
    out = write_digits(out, date.month, 2);
    *out++ = '-';
    out = write_digits(out, date.day, 2);
    *out = '\0';
}

/* 0001-01-01 is a Monday. */
int fxi_day_weekday(fxi_day day) { return (day + EPOCH) % 7; }
