/* SPDX-License-Identifier: MIT */
/* Figures, pairs and verdicts of whole sentences, through the public API. */
#include "expectation.h"

static fxc_rates *rates;

static void check_scan(const casefile_row *row) {
    assert_true(expectation_holds(row, NULL));
}

static void check_judged(const casefile_row *row) {
    assert_true(expectation_holds(row, rates));
}

int main(void) {
    if (fxc_rates_new(&rates, NULL) != FXC_OK)
        return 1;
    int failed = casefile_run("figures.rows", EXPECTATION_KEYS, check_scan);
    failed += casefile_run("pairs.rows", EXPECTATION_KEYS, check_judged);
    failed += casefile_run("verdicts.rows", EXPECTATION_KEYS, check_judged);
    fxc_rates_free(rates);
    return failed != 0;
}
