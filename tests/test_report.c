/* SPDX-License-Identifier: MIT */
/* Numbers of a report as text: the granules of docs/spec/quantities.md "Granules". */
#include "casefile.h"

#include <string.h>

#include "fxcheck.h"

#define ZEROS_10 "0000000000"
#define ZEROS_60 ZEROS_10 ZEROS_10 ZEROS_10 ZEROS_10 ZEROS_10 ZEROS_10

typedef struct row {
    const char *text, *amount, *shown, *coarse;
} row;

static const row rows[] = {
    {"It cost $380 billion.", "380000000000", "1000000000", "10000000000"},
    {"It cost $280.2 billion.", "280200000000", "100000000", "100000000"},
    {"It cost $94,200.", "94200", "100", "100"},
    {"It cost $20.00.", "20", "0.01", "0.01"},
    {"It cost $0.5 in all.", "0.5", "0.1", "0.1"},
    {"It cost $7 in all.", "7", "1", "1"},
    {"It cost $1" ZEROS_60 "00 trillion.", "1" ZEROS_60 "00" ZEROS_10 "00",
     "1" ZEROS_10 "00", "1" ZEROS_60 ZEROS_10 "000"},
};

static void granules_are_powers_of_ten(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        fxc_report *report = NULL;
        fxc_status status =
            fxc_scan(&report, rows[i].text, strlen(rows[i].text), NULL, NULL);
        assert_int_equal(status, FXC_OK);
        assert_int_equal(fxc_report_figure_count(report), 1);
        const fxc_figure *figure = fxc_report_figure(report, 0);
        assert_string_equal(figure->amount, rows[i].amount);
        assert_string_equal(figure->granule_shown, rows[i].shown);
        assert_string_equal(figure->granule_coarse, rows[i].coarse);
        fxc_report_free(report);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(granules_are_powers_of_ten)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
