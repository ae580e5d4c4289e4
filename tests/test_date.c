/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "time/date.h"

static fxc_date date_of(int year, int month, int day) {
    return (fxc_date){(int16_t)year, (uint8_t)month, (uint8_t)day};
}

/* Walks the calendar with nothing but the lengths of the months. */
static void every_day_comes_back(void **state) {
    (void)state;
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    fxi_day day = -719162;
    int weekday = 0;
    for (int year = 1; year <= 9999; year++) {
        bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        for (int month = 1; month <= 12; month++) {
            int length = lengths[month - 1] + (leap && month == 2);
            assert_int_equal(fxi_month_length(year, month), length);
            for (int of_month = 1; of_month <= length; of_month++, day++) {
                fxc_date date = fxi_date_from_day(day);
                if (date.year != year || date.month != month || date.day != of_month ||
                    fxi_day_from_date(date) != day || fxi_day_weekday(day) != weekday)
                    fail_msg("%04d-%02d-%02d", year, month, of_month);
                weekday = (weekday + 1) % 7;
            }
        }
    }
    assert_int_equal(day, 2932897);
}

static void known_days_count_from_1970(void **state) {
    (void)state;
    assert_int_equal(fxi_day_from_date(date_of(1970, 1, 1)), 0);
    assert_int_equal(fxi_day_weekday(0), 3);
    assert_int_equal(fxi_day_from_date(date_of(2000, 3, 1)), 11017);
    assert_int_equal(fxi_day_from_date(date_of(1969, 12, 31)), -1);
    assert_int_equal(fxi_day_weekday(fxi_day_from_date(date_of(2025, 2, 24))), 0);
    assert_int_equal(fxi_day_weekday(fxi_day_from_date(date_of(2024, 2, 24))), 5);
}

static void days_outside_the_calendar_are_no_date(void **state) {
    (void)state;
    assert_true(fxi_date_is_none(fxi_date_from_day(-719163)));
    assert_true(fxi_date_is_none(fxi_date_from_day(2932897)));
    assert_true(fxi_date_is_none(fxi_date_from_day(INT32_MIN)));
    assert_true(fxi_date_is_none(fxi_date_from_day(INT32_MAX)));
}

static void leap_years_follow_the_rule(void **state) {
    (void)state;
    assert_true(fxi_date_is_valid(date_of(2024, 2, 29)));
    assert_true(fxi_date_is_valid(date_of(2000, 2, 29)));
    assert_false(fxi_date_is_valid(date_of(1900, 2, 29)));
    assert_false(fxi_date_is_valid(date_of(2023, 2, 29)));
    assert_false(fxi_date_is_valid(date_of(2024, 2, 30)));
}

static void what_the_calendar_lacks_is_no_date(void **state) {
    (void)state;
    assert_false(fxi_date_is_valid((fxc_date){0}));
    assert_false(fxi_date_is_valid(date_of(0, 1, 1)));
    assert_false(fxi_date_is_valid(date_of(-1, 1, 1)));
    assert_false(fxi_date_is_valid(date_of(10000, 1, 1)));
    assert_false(fxi_date_is_valid(date_of(2024, 0, 1)));
    assert_false(fxi_date_is_valid(date_of(2024, 13, 1)));
    assert_false(fxi_date_is_valid(date_of(2024, 1, 0)));
    assert_false(fxi_date_is_valid(date_of(2024, 4, 31)));
    assert_false(fxi_date_is_valid(date_of(2024, 255, 255)));
    assert_false(fxi_date_is_none(date_of(0, 1, 0)));
}

static void parses_exactly_one_form(void **state) {
    (void)state;
    fxc_date date = {0};
    assert_true(fxi_date_parse(&date, "2024-02-29 and more", 10));
    assert_int_equal(date.year, 2024);
    assert_int_equal(date.month, 2);
    assert_int_equal(date.day, 29);
    assert_true(fxi_date_parse(&date, "0001-01-01", 10));
    assert_true(fxi_date_parse(&date, "9999-12-31", 10));

    static const char *const refused[] = {
        "",           "2024-02-2",  "2024-02-299", "2024-2-29",  "2024/02/29",
        "2024-02-30", "2023-02-29", "0000-01-01",  "2024-00-10", "2024-13-01",
        "2024-01-00", "2024-01-32", "+024-01-01",  "2024-01- 1", " 2024-01-0",
        "2024-0a-01", "20240-1-01", "2024-01-0\n", "-001-01-01", "2O24-01-01",
    };
    fxc_date kept = date_of(1999, 1, 4);
    for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++) {
        if (fxi_date_parse(&kept, refused[i], strlen(refused[i])))
            fail_msg("'%s' was read", refused[i]);
        assert_int_equal(kept.year, 1999);
    }
}

static void formats_ten_bytes(void **state) {
    (void)state;
    char text[FXI_DATE_TEXT];
    fxi_date_format(text, date_of(2024, 2, 9));
    assert_string_equal(text, "2024-02-09");
    fxi_date_format(text, date_of(1, 1, 1));
    assert_string_equal(text, "0001-01-01");
    fxi_date_format(text, (fxc_date){0});
    assert_string_equal(text, "0000-00-00");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_day_comes_back),
        cmocka_unit_test(known_days_count_from_1970),
        cmocka_unit_test(days_outside_the_calendar_are_no_date),
        cmocka_unit_test(leap_years_follow_the_rule),
        cmocka_unit_test(what_the_calendar_lacks_is_no_date),
        cmocka_unit_test(parses_exactly_one_form),
        cmocka_unit_test(formats_ten_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
