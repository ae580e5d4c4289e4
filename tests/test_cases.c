/* SPDX-License-Identifier: MIT */
/* Figures, pairs and verdicts of whole sentences, through the public API. */
#include <glob.h>

#include "expectation.h"

static fxc_rates *rates;

static void check_scan(const casefile_row *row) {
    assert_true(expectation_holds(row, NULL));
}

static void check_judged(const casefile_row *row) {
    assert_true(expectation_holds(row, rates));
}

/* cases/lang_<language>.rows, in the order of their names. */
static int run_languages(void) {
    glob_t found;
    if (glob(FXC_TEST_DIR "/cases/lang_*.rows", 0, NULL, &found) != 0)
        return 1;
    int failed = 0;
    for (size_t i = 0; i < found.gl_pathc; i++)
        failed += casefile_run(found.gl_pathv[i] + sizeof(FXC_TEST_DIR "/cases/") - 1,
                               EXPECTATION_KEYS, check_judged);
    globfree(&found);
    return failed;
}

int main(void) {
    if (fxc_rates_new(&rates, NULL) != FXC_OK)
        return 1;
    int failed = casefile_run("figures.rows", EXPECTATION_KEYS, check_scan);
    failed += casefile_run("pairs.rows", EXPECTATION_KEYS, check_judged);
    failed += casefile_run("verdicts.rows", EXPECTATION_KEYS, check_judged);
    failed += casefile_run("fractions.rows", EXPECTATION_KEYS, check_judged);
    failed += casefile_run("causes.rows", EXPECTATION_KEYS, check_judged);
    failed += casefile_run("layouts.rows", EXPECTATION_KEYS, check_judged);
    failed += casefile_run("html.rows", EXPECTATION_KEYS, check_judged);
    failed += casefile_run("language_examples.rows", EXPECTATION_KEYS, check_judged);
    failed += casefile_run("dates_languages.rows", EXPECTATION_KEYS, check_judged);
    failed += casefile_run("facts.rows", EXPECTATION_KEYS, check_judged);
    failed += run_languages();
    fxc_rates_free(rates);
    return failed != 0;
}
