/* SPDX-License-Identifier: MIT */
/* The day that the message of misstated-rate names. */
#include "casefile.h"
#include "fxcheck.h"

#include <stdio.h>
#include <string.h>

static fxc_rates *book;

/* What the message says behind the fixing of the day: "; it fits that of 29 Dec 2023".
 */
static void expect_tail(const char *stated, const char *day, const char *tail) {
    char text[200];
    int length = snprintf(text, sizeof text,
                          "Amounts were translated at RMB%s to US$1.00, the H.10 rate "
                          "of %s.",
                          stated, day);
    fxc_report *report;
    assert_int_equal(fxc_check(&report, text, (size_t)length, book, NULL, NULL),
                     FXC_OK);
    const fxc_finding *found = NULL;
    for (size_t i = 0; i < fxc_report_finding_count(report); i++) {
        const fxc_finding *finding = fxc_report_finding(report, i);
        if (strcmp(finding->rule->slug, "misstated-rate") == 0)
            found = finding;
    }
    assert_non_null(found);
    const char *behind = strrchr(found->message, ')');
    assert_non_null(behind);
    assert_string_equal(behind + 1, tail);
    fxc_report_free(report);
}

static void a_year_before_or_behind(void **state) {
    (void)state;
    expect_tail("7.0999", "December 31, 2024", "; it fits that of 29 Dec 2023");
    expect_tail("7.2993", "December 29, 2023", "; it fits that of 30 Dec 2024");
}

/* A rate of more than three days of two years tells none of them. */
static void a_near_day(void **state) {
    (void)state;
    expect_tail("7.2512", "February 24, 2025", "; it fits that of 25 Feb 2025");
    expect_tail("7.2476", "February 21, 2025", "; it fits that of 24 Feb 2025");
    expect_tail("7.3", "December 29, 2023", "");
}

static void a_day_of_the_two_years_before(void **state) {
    (void)state;
    expect_tail("6.8972", "December 31, 2024", "; it fits that of 30 Dec 2022");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_year_before_or_behind),
        cmocka_unit_test(a_near_day),
        cmocka_unit_test(a_day_of_the_two_years_before),
    };
    if (fxc_rates_new(&book, NULL) != FXC_OK)
        return 1;
    const int failed = cmocka_run_group_tests(tests, NULL, NULL);
    fxc_rates_free(book);
    return failed;
}
