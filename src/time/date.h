/* SPDX-License-Identifier: MIT */
/* Civil days of the proleptic Gregorian calendar, 0001-01-01 to 9999-12-31. */
#ifndef FXI_TIME_DATE_H
#define FXI_TIME_DATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "fxcheck.h"

/* Days since 1970-01-01. */
typedef int32_t fxi_day;

enum { FXI_DATE_TEXT = 11 };

bool fxi_date_is_none(fxc_date date);
bool fxi_date_is_valid(fxc_date date);
fxi_day fxi_day_from_date(fxc_date date); /* a valid date */
/* No date for a day outside the calendar. */
fxc_date fxi_date_from_day(fxi_day day);
/* The same day and month of another year. False: 29 February, which most years lack. */
bool fxi_day_in_year(fxi_day *out, fxi_day day, int year);
/* "2024-02-29", exactly these ten bytes and a real day. */
bool fxi_date_parse(fxc_date *out, const char *text, size_t length);
/* "2024-02-29" and a NUL. */
void fxi_date_format(char out[FXI_DATE_TEXT], fxc_date date);
/* 0: Monday .. 6: Sunday; a day of the calendar. */
int fxi_day_weekday(fxi_day day);
int fxi_month_length(int year, int month);

#endif
