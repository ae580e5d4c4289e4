/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "time/period.h"

typedef struct row {
    fxi_period period;     /* kind, year, number, day */
    const char *reference; /* "" : none */
    const char *ends;      /* separated by one space */
    const char *start;     /* of the last end */
} row;

static const row rows[] = {
    /* fully named */
    {{FXI_PERIOD_DAY, 2024, 2, 29, 0, 0}, "", "2024-02-29", "2024-02-29"},
    {{FXI_PERIOD_DAY, 2023, 2, 29, 0, 0}, "", "", ""},
    {{FXI_PERIOD_DAY, 2024, 13, 1, 0, 0}, "", "", ""},
    {{FXI_PERIOD_DAY, 2024, 0, 1, 0, 0}, "", "", ""},
    {{FXI_PERIOD_MONTH, 2024, 2, 0, 0, 0}, "", "2024-02-29", "2024-02-01"},
    {{FXI_PERIOD_MONTH, 2023, 2, 0, 0, 0}, "", "2023-02-28", "2023-02-01"},
    {{FXI_PERIOD_MONTH, 2024, 13, 0, 0, 0}, "", "", ""},
    {{FXI_PERIOD_QUARTER, 2024, 3, 0, 0, 0}, "", "2024-09-30", "2024-07-01"},
    {{FXI_PERIOD_QUARTER, 2024, 4, 0, 0, 0}, "2024-01-01", "2024-12-31", "2024-10-01"},
    {{FXI_PERIOD_QUARTER, 2024, 5, 0, 0, 0}, "", "", ""},
    {{FXI_PERIOD_HALF, 2024, 1, 0, 0, 0}, "", "2024-06-30", "2024-01-01"},
    {{FXI_PERIOD_HALF, 2024, 2, 0, 0, 0}, "", "2024-12-31", "2024-07-01"},
    {{FXI_PERIOD_HALF, 2024, 3, 0, 0, 0}, "", "", ""},
    {{FXI_PERIOD_YEAR, 2024, 0, 0, 0, 0}, "", "2024-12-31", "2024-01-01"},
    {{FXI_PERIOD_YEAR, 9999, 0, 0, 0, 0}, "", "9999-12-31", "9999-01-01"},
    {{FXI_PERIOD_YEAR, 10000, 0, 0, 0, 0}, "", "", ""},
    {{FXI_PERIOD_YEAR, -1, 0, 0, 0, 0}, "", "", ""},
    /* the number is missing */
    {{FXI_PERIOD_QUARTER, 2024, 0, 0, 0, 0},
     "",
     "2024-03-31 2024-06-30 2024-09-30 2024-12-31",
     "2024-10-01"},
    {{FXI_PERIOD_HALF, 2023, 0, 0, 0, 0},
     "2025-01-01",
     "2023-06-30 2023-12-31",
     "2023-07-01"},
    {{FXI_PERIOD_MONTH, 2024, 0, 0, 0, 0}, "2025-01-01", "", ""},
    {{FXI_PERIOD_QUARTER, 10000, 0, 0, 0, 0}, "", "", ""},
    /* years that are not the calendar's: the likeliest end stands last */
    {{FXI_PERIOD_YEAR, 2024, 0, 0, FXI_YEAR_FISCAL, 0},
     "",
     "2025-03-31 2024-03-31 2024-06-30 2024-09-30 2024-12-31",
     "2024-01-01"},
    {{FXI_PERIOD_YEAR, 2024, 0, 0, FXI_YEAR_SPLIT, 0},
     "",
     "2024-09-30 2024-06-30 2024-03-31",
     "2023-04-01"},
    {{FXI_PERIOD_YEAR, 2023, 0, 0, FXI_YEAR_APRIL, 0},
     "",
     "2023-12-31 2024-03-31",
     "2023-04-01"},
    {{FXI_PERIOD_QUARTER, 2025, 1, 0, FXI_YEAR_FISCAL, 0},
     "",
     "2025-06-30 2024-06-30 2024-09-30 2024-12-31 2025-03-31",
     "2025-01-01"},
    {{FXI_PERIOD_HALF, 2024, 1, 0, FXI_YEAR_SPLIT, 0},
     "",
     "2024-03-31 2023-12-31 2023-09-30",
     "2023-04-01"},
    {{FXI_PERIOD_QUARTER, 2024, 0, 0, FXI_YEAR_FISCAL, 0},
     "",
     "2024-03-31 2024-06-30 2024-09-30 2024-12-31",
     "2024-10-01"},
    {{FXI_PERIOD_QUARTER, 0, 3, 0, FXI_YEAR_FISCAL, 0},
     "2025-02-24",
     "2024-03-31 2024-06-30 2024-09-30 2024-12-31",
     "2024-10-01"},
    {{FXI_PERIOD_QUARTER, 0, 3, 0, FXI_YEAR_FISCAL, 0}, "", "", ""},
    {{FXI_PERIOD_YEAR, 9999, 0, 0, FXI_YEAR_APRIL, 0}, "", "9999-12-31", "9999-01-01"},
    /* named by its end */
    {{FXI_PERIOD_DAY, 2024, 3, 31, 0, 12}, "", "2024-03-31", "2023-04-01"},
    {{FXI_PERIOD_DAY, 2024, 12, 28, 0, 12}, "", "2024-12-28", "2023-12-29"},
    {{FXI_PERIOD_DAY, 2024, 6, 30, 0, 3}, "", "2024-06-30", "2024-04-01"},
    {{FXI_PERIOD_MONTH, 2024, 2, 0, 0, 12}, "", "2024-02-29", "2023-03-01"},
    {{FXI_PERIOD_DAY, 2024, 3, 30, 0, 1}, "", "2024-03-30", "2024-03-01"},
    {{FXI_PERIOD_DAY, 1, 3, 31, 0, 12}, "", "0001-03-31", "0001-03-31"},
    /* the year is missing: ended on or before the reference */
    {{FXI_PERIOD_DAY, 0, 2, 24, 0, 0}, "2025-02-24", "2025-02-24", "2025-02-24"},
    {{FXI_PERIOD_DAY, 0, 2, 25, 0, 0}, "2025-02-24", "2024-02-25", "2024-02-25"},
    {{FXI_PERIOD_DAY, 0, 2, 29, 0, 0}, "2025-03-01", "2024-02-29", "2024-02-29"},
    {{FXI_PERIOD_DAY, 0, 2, 29, 0, 0}, "1904-02-28", "1896-02-29", "1896-02-29"},
    {{FXI_PERIOD_DAY, 0, 2, 30, 0, 0}, "2025-03-01", "", ""},
    {{FXI_PERIOD_DAY, 0, 12, 31, 0, 0}, "0001-06-01", "", ""},
    {{FXI_PERIOD_MONTH, 0, 1, 0, 0, 0}, "2025-02-24", "2025-01-31", "2025-01-01"},
    {{FXI_PERIOD_MONTH, 0, 2, 0, 0, 0}, "2025-02-24", "2024-02-29", "2024-02-01"},
    {{FXI_PERIOD_MONTH, 0, 2, 0, 0, 0}, "2025-02-28", "2025-02-28", "2025-02-01"},
    {{FXI_PERIOD_QUARTER, 0, 4, 0, 0, 0}, "2025-02-24", "2024-12-31", "2024-10-01"},
    {{FXI_PERIOD_QUARTER, 0, 4, 0, 0, 0}, "2024-12-31", "2024-12-31", "2024-10-01"},
    {{FXI_PERIOD_QUARTER, 0, 4, 0, 0, 0}, "2024-12-30", "2023-12-31", "2023-10-01"},
    {{FXI_PERIOD_HALF, 0, 1, 0, 0, 0}, "2025-02-24", "2024-06-30", "2024-01-01"},
    {{FXI_PERIOD_YEAR, 0, 0, 0, 0, 0}, "2025-02-24", "2024-12-31", "2024-01-01"},
    {{FXI_PERIOD_YEAR, 0, 0, 0, 0, 0}, "2024-12-31", "2024-12-31", "2024-01-01"},
    {{FXI_PERIOD_YEAR, 0, 0, 0, 0, 0}, "0001-12-30", "", ""},
    {{FXI_PERIOD_QUARTER, 0, 1, 0, 0, 0}, "", "", ""},
    /* year and number are missing */
    {{FXI_PERIOD_QUARTER, 0, 0, 0, 0, 0}, "2025-02-24", "2024-12-31", "2024-10-01"},
    {{FXI_PERIOD_QUARTER, 0, 0, 0, 0, 0}, "2025-03-31", "2025-03-31", "2025-01-01"},
    {{FXI_PERIOD_QUARTER, 0, 0, 0, 0, 0}, "2025-08-01", "2025-06-30", "2025-04-01"},
    {{FXI_PERIOD_HALF, 0, 0, 0, 0, 0}, "2025-12-30", "2025-06-30", "2025-01-01"},
    {{FXI_PERIOD_MONTH, 0, 0, 0, 0, 0}, "2025-03-30", "2025-02-28", "2025-02-01"},
    {{FXI_PERIOD_MONTH, 0, 0, 0, 0, 0}, "0001-01-30", "", ""},
    {{FXI_PERIOD_DAY, 0, 0, 0, 0, 0}, "2025-03-30", "", ""},
    {{FXI_PERIOD_HALF, 0, 0, 0, 0, 0}, "", "", ""},
};

static void check_row(size_t index) {
    const row *r = &rows[index];
    fxc_date reference = {0};
    if (r->reference[0] != '\0')
        assert_true(fxi_date_parse(&reference, r->reference, 10));
    fxi_day ends[FXI_PERIOD_ENDS_MAX];
    size_t count = fxi_period_ends(ends, &r->period, reference, 0);
    char found[FXI_PERIOD_ENDS_MAX * FXI_DATE_TEXT + 1] = "";
    for (size_t i = 0; i < count; i++) {
        fxi_date_format(found + i * FXI_DATE_TEXT, fxi_date_from_day(ends[i]));
        if (i + 1 < count)
            found[(i + 1) * FXI_DATE_TEXT - 1] = ' ';
    }
    if (strcmp(found, r->ends) != 0)
        fail_msg("row %zu: ends '%s', not '%s'", index, found, r->ends);
    if (count == 0)
        return;
    char start[FXI_DATE_TEXT];
    fxi_day first = fxi_period_start(&r->period, ends[count - 1]);
    fxi_date_format(start, fxi_date_from_day(first));
    if (strcmp(start, r->start) != 0)
        fail_msg("row %zu: start %s, not %s", index, start, r->start);
}

static void ends_and_starts(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        check_row(i);
}

static void expect_end(size_t count, const fxi_day *ends, size_t index,
                       const char *expected) {
    char found[FXI_DATE_TEXT];
    assert_true(index < count);
    fxi_date_format(found, fxi_date_from_day(ends[index]));
    assert_string_equal(found, expected);
}

/* Of a company that is known to close with that month. */
static void ends_of_a_known_month(void **state) {
    (void)state;
    fxi_day ends[FXI_PERIOD_ENDS_MAX];
    fxc_date reference = {2025, 7, 16};
    fxi_period year = {.kind = FXI_PERIOD_YEAR, .year = 2024};
    year.custom = FXI_YEAR_FISCAL;
    size_t count = fxi_period_ends(ends, &year, reference, 3);
    assert_int_equal(count, 2);
    expect_end(count, ends, 0, "2025-03-31");
    expect_end(count, ends, 1, "2024-03-31");
    count = fxi_period_ends(ends, &year, reference, 10);
    assert_int_equal(count, 1);
    expect_end(count, ends, 0, "2024-10-31");
    year.custom = FXI_YEAR_APRIL;
    assert_int_equal(count = fxi_period_ends(ends, &year, reference, 3), 1);
    expect_end(count, ends, 0, "2025-03-31");
    year.custom = FXI_YEAR_SPLIT;
    assert_int_equal(count = fxi_period_ends(ends, &year, reference, 6), 1);
    expect_end(count, ends, 0, "2024-06-30");
    year.custom = FXI_YEAR_CALENDAR;
    assert_int_equal(count = fxi_period_ends(ends, &year, reference, 6), 1);
    expect_end(count, ends, 0, "2024-12-31");
    fxi_period quarter = {.kind = FXI_PERIOD_QUARTER, .number = 1};
    quarter.custom = FXI_YEAR_FISCAL;
    assert_int_equal(count = fxi_period_ends(ends, &quarter, reference, 3), 1);
    expect_end(count, ends, 0, "2025-06-30");
}

static void named_by_their_end(void **state) {
    (void)state;
    fxi_period march = {.kind = FXI_PERIOD_DAY, .year = 2024, .number = 3, .day = 31};
    fxi_period quarter = fxi_period_ended(FXI_PERIOD_QUARTER, march);
    assert_int_equal(quarter.kind, FXI_PERIOD_QUARTER);
    assert_int_equal(quarter.number, 1);
    fxi_period year = fxi_period_ended(FXI_PERIOD_YEAR, march);
    assert_int_equal(year.kind, FXI_PERIOD_DAY);
    assert_int_equal(year.months, 12);
    march.day = 30;
    assert_int_equal(fxi_period_ended(FXI_PERIOD_QUARTER, march).kind, FXI_PERIOD_DAY);
}

static void days_that_end_a_month(void **state) {
    (void)state;
    fxi_period day = {.kind = FXI_PERIOD_DAY, .year = 2024, .number = 2, .day = 29};
    assert_true(fxi_period_ends_month(&day));
    day.year = 0;
    assert_true(fxi_period_ends_month(&day));
    day.day = 28;
    assert_false(fxi_period_ends_month(&day));
    day.year = 2025;
    assert_true(fxi_period_ends_month(&day));
    day.number = 13;
    assert_false(fxi_period_ends_month(&day));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ends_and_starts),
        cmocka_unit_test(ends_of_a_known_month),
        cmocka_unit_test(named_by_their_end),
        cmocka_unit_test(days_that_end_a_month),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
