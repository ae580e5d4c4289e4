/* SPDX-License-Identifier: MIT */
/* YYYY, YYYY-MM, YYYY-Qn and YYYY-MM-DD, all of the text. */
#include "base/ascii.h"
#include "base/error.h"
#include "time/period.h"

/* Lengths, and where the month or quarter stands. */
enum { YEAR = 4, MONTH = 7, MARK = 5 };

/* `count` digits; -1: one of them is none. */
static int read_digits(const char *text, size_t count) {
    int value = 0;
    for (size_t i = 0; i < count; i++) {
        if (!fxi_ascii_is_digit(text[i]))
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

static bool read_period(fxi_period *out, const char *text, size_t length) {
    int year = length >= YEAR ? read_digits(text, YEAR) : -1;
    if (year < 1)
        return false;
    *out = (fxi_period){.kind = FXI_PERIOD_YEAR, .year = (int16_t)year};
    if (length == YEAR)
        return true;
    if (length != MONTH || text[YEAR] != '-')
        return false;
    bool is_quarter = text[MARK] == 'Q';
    int number =
        is_quarter ? read_digits(text + MARK + 1, 1) : read_digits(text + MARK, 2);
    out->kind = is_quarter ? FXI_PERIOD_QUARTER : FXI_PERIOD_MONTH;
    out->number = number > 0 ? (uint8_t)number : 0;
    return number >= 1 && number <= (is_quarter ? 4 : 12);
}

fxc_status fxc_period_parse(fxc_date *first, fxc_date *last, const char *text,
                            size_t length, fxc_error *error) {
    fxi_error_clear(error);
    if (first == NULL || last == NULL || text == NULL)
        return fxi_error_null(error);
    fxi_period period;
    fxi_day ends[FXI_PERIOD_ENDS_MAX];
    if (fxi_date_parse(first, text, length)) {
        *last = *first;
        return FXC_OK;
    }
    if (!read_period(&period, text, length) ||
        fxi_period_ends(ends, &period, (fxc_date){0}, 0) != 1)
        return fxi_error_set(error, FXC_ESYNTAX,
                             "expected a period such as 2024, 2024-Q1 or 2024-03");
    *first = fxi_date_from_day(fxi_period_start(&period, ends[0]));
    *last = fxi_date_from_day(ends[0]);
    return FXC_OK;
}
