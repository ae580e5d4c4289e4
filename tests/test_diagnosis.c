/* SPDX-License-Identifier: MIT */
/* What would explain a disagreement. */
#include "judging_fixture.h"

#include <string.h>

static void open_pair(judging_fixture *f, const char *yuan, int yuan_shown,
                      const char *dollars, int dollars_shown) {
    judging_fixture_open(f, "2025-02-24");
    judging_fixture_figure(f, yuan, yuan_shown, yuan_shown, "CNY");
    judging_fixture_figure(f, dollars, dollars_shown, dollars_shown, "USD");
    judging_fixture_pair(f, 0, 1);
}

static const fxc_cause *expect_cause(judging_fixture *f, size_t index,
                                     const char *code) {
    const fxc_pair *pair = judging_fixture_judge(f, index);
    assert_int_equal(pair->verdict, FXC_VERDICT_DISAGREE);
    const fxc_cause *cause = judging_fixture_cause(pair, code);
    assert_non_null(cause);
    assert_memory_equal(cause->text, "the two would fit if ", 21);
    return cause;
}

static void expect_text(const fxc_cause *cause, const char *part) {
    if (strstr(cause->text, part) == NULL)
        fail_msg("\"%s\" does not say \"%s\"", cause->text, part);
}

/* 2.9 billion yuan ($400 billion) for $400 million */
static void a_scale_word_is_a_thousand_off(void **state) {
    (void)state;
    judging_fixture f;
    open_pair(&f, "2900000000", 8, "400000000000", 9);
    const fxc_cause *cause = expect_cause(&f, 0, "SCALE");
    expect_text(cause, "400 billion USD were 400 million USD");
    assert_true(cause->credible);
    judging_fixture_close(&f);
}

static void a_zero_is_lost(void **state) {
    (void)state;
    judging_fixture f;
    open_pair(&f, "725000000", 6, "10000000", 4);
    expect_text(expect_cause(&f, 0, "SCALE"),
                "10.00 million USD were 100.0 million USD");
    judging_fixture_close(&f);
}

/* $145 million (20 million yuan) */
static void the_rate_was_turned_over(void **state) {
    (void)state;
    judging_fixture f;
    open_pair(&f, "20000000", 4, "145000000", 4);
    expect_cause(&f, 0, "INVERTED");
    judging_fixture_close(&f);
}

static void the_number_was_relabelled(void **state) {
    (void)state;
    judging_fixture f;
    open_pair(&f, "20000000", 4, "20000000", 4);
    expect_cause(&f, 0, "UNCONVERTED");
    judging_fixture_close(&f);
}

/* 100 million yuan is 13.8 million dollars, and 1.9 million by the square. */
static void the_rate_was_taken_twice(void **state) {
    (void)state;
    judging_fixture f;
    open_pair(&f, "100000000", 4, "1902500", 2);
    expect_cause(&f, 0, "DOUBLE");
    judging_fixture_close(&f);
}

/* ¥280.2 billion ($36.96 billion): euros of 20 February under a dollar sign. */
static void the_rate_is_that_of_another_currency(void **state) {
    (void)state;
    judging_fixture f;
    open_pair(&f, "280200000000", 8, "36960000000", 7);
    judging_fixture_date(&f, (fxi_period){FXI_PERIOD_QUARTER, 0, 4, 0, 0, 0});
    const fxc_cause *cause = expect_cause(&f, 0, "THIRD_CURRENCY");
    assert_true(cause->credible);
    expect_text(cause, "36.96 billion USD were in EUR");
    expect_text(cause, "7.5807 CNY per EUR (ecb, 20 Feb 2025)");
    assert_string_equal(f.out.pairs[0].excess_bp, "382.25");
    judging_fixture_close(&f);
}

/* The second pair alone is too coarse to tell; it shares its miss with the first. */
static void a_coarse_pair_shares_the_cause_of_another(void **state) {
    (void)state;
    judging_fixture f;
    open_pair(&f, "48900000000", 8, "6450000000", 7);
    assert_false(expect_cause(&f, 0, "THIRD_CURRENCY")->credible);
    judging_fixture_figure(&f, "280200000000", 8, 8, "CNY");
    judging_fixture_figure(&f, "36960000000", 7, 7, "USD");
    judging_fixture_pair(&f, 2, 3);
    const fxc_cause *cause = expect_cause(&f, 0, "THIRD_CURRENCY");
    assert_true(cause->credible);
    expect_text(cause, "EUR (ecb, 20 Feb 2025)");
    assert_null(judging_fixture_cause(&f.out.pairs[0], "ONE_DIGIT"));
    judging_fixture_close(&f);
}

/* 426 and 582 million: 462 was meant. */
static void two_digits_changed_places(void **state) {
    (void)state;
    judging_fixture f;
    open_pair(&f, "4260000000", 5, "637241000", 3);
    expect_text(expect_cause(&f, 0, "TRANSPOSED"), "4.2600 billion CNY were 4.6200");
    judging_fixture_close(&f);
}

static void one_digit_is_another(void **state) {
    (void)state;
    judging_fixture f;
    open_pair(&f, "4620000000", 5, "697241000", 3);
    expect_text(expect_cause(&f, 0, "ONE_DIGIT"), "697.241 million USD were 637.241");
    judging_fixture_close(&f);
}

/* 1,000 yen were $12.50 in 2012; a rate of some day always fits, so it is no proof. */
static void a_rate_of_some_day_is_no_proof(void **state) {
    (void)state;
    judging_fixture f;
    judging_fixture_open(&f, "2025-01-15");
    judging_fixture_figure(&f, "1000", 1, 2, "JPY");
    judging_fixture_figure(&f, "12.50", -2, -2, "USD");
    judging_fixture_pair(&f, 0, 1);
    const fxc_cause *cause = expect_cause(&f, 0, "STALE");
    assert_false(cause->credible);
    expect_text(cause, "fixings of twenty years do)");
    judging_fixture_close(&f);
}

/* The sign was read by default as the yen: as the yuan it would nearly fit. */
static void other_reading_of_the_sign(void **state) {
    (void)state;
    judging_fixture f;
    judging_fixture_open(&f, "2025-02-24");
    judging_fixture_figure(&f, "380000000000", 9, 10, "CNY");
    fxi_figure *dollar = judging_fixture_figure(&f, "82300000000", 8, 8, "USD AUD HKD");
    judging_fixture_pair(&f, 0, 1);
    expect_text(expect_cause(&f, 0, "SYMBOL"),
                "the sign of 82.3 billion USD stood for AUD");
    dollar->candidate_count = 1;
    const fxc_pair *pair = judging_fixture_judge(&f, 0);
    assert_null(judging_fixture_cause(pair, "SYMBOL"));
    judging_fixture_close(&f);
}

static void agreement_has_no_cause(void **state) {
    (void)state;
    judging_fixture f;
    open_pair(&f, "380000000000", 9, "52410000000", 7);
    const fxc_pair *pair = judging_fixture_judge(&f, 0);
    assert_int_equal(pair->verdict, FXC_VERDICT_EXACT);
    assert_int_equal(pair->cause_count, 0);
    judging_fixture_close(&f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_scale_word_is_a_thousand_off),
        cmocka_unit_test(a_zero_is_lost),
        cmocka_unit_test(the_rate_was_turned_over),
        cmocka_unit_test(the_number_was_relabelled),
        cmocka_unit_test(the_rate_was_taken_twice),
        cmocka_unit_test(the_rate_is_that_of_another_currency),
        cmocka_unit_test(a_coarse_pair_shares_the_cause_of_another),
        cmocka_unit_test(two_digits_changed_places),
        cmocka_unit_test(one_digit_is_another),
        cmocka_unit_test(a_rate_of_some_day_is_no_proof),
        cmocka_unit_test(other_reading_of_the_sign),
        cmocka_unit_test(agreement_has_no_cause),
    };
    return cmocka_run_group_tests_name("diagnosis", tests, NULL, NULL);
}
