/* SPDX-License-Identifier: MIT */
/* Verdicts on figures made by hand, with the exact fractions worked out by hand. */
#include "judging/phrase.h"
#include "judging_fixture.h"

/* CNY per USD at the European Central Bank's fixings of 24 February 2025. */
static const char feb24_low[] = "151757/20933", feb24_high[] = "151759/20931";

static void expect_implied(const fxc_pair *pair, const char *low, const char *high,
                           bool closed) {
    assert_string_equal(pair->implied_base.code, "USD");
    assert_string_equal(pair->implied_quote.code, "CNY");
    assert_string_equal(pair->implied_low, low);
    assert_string_equal(pair->implied_high, high);
    assert_int_equal(pair->implied_low_closed, closed);
    assert_int_equal(pair->implied_high_closed, closed);
}

/* 380 billion yuan, $53 billion. */
static void add_plan(judging_fixture *f) {
    judging_fixture_figure(f, "53000000000", 9, 9, "USD");
    judging_fixture_figure(f, "380000000000", 9, 10, "CNY");
    judging_fixture_pair(f, 0, 1);
}

static void tolerance_of_a_coarse_pair(void **state) {
    (void)state;
    judging_fixture f;
    judging_fixture_open(&f, "2025-02-24");
    add_plan(&f);
    const fxc_pair *pair = judging_fixture_judge(&f, 0);
    assert_int_equal(pair->verdict, FXC_VERDICT_TOLERANCE);
    assert_int_equal(pair->severity, FXC_SEVERITY_TRIVIAL);
    expect_implied(pair, "759/107", "761/105", true);
    assert_string_equal(pair->width, "1732/79695");
    assert_string_equal(pair->excess, "4472/15930013");
    assert_string_equal(pair->excess_bp, "2.81");
    assert_string_equal(pair->rate.low, feb24_low);
    assert_string_equal(pair->rate.high, feb24_high);
    assert_string_equal(pair->rate.source, "ecb");
    assert_int_equal(pair->rate.evidence, FXC_EVIDENCE_DOCUMENT);
    assert_string_equal(pair->expected, "384000000000");
    assert_true(judging_fixture_has_finding(&f, FXI_RULE_WITHIN_TOLERANCE));
    judging_fixture_close(&f);
}

static void coarse_without_tolerance(void **state) {
    (void)state;
    judging_fixture f;
    judging_fixture_open(&f, "2025-02-24");
    f.settings.tolerance_is_set = true;
    add_plan(&f);
    assert_int_equal(judging_fixture_judge(&f, 0)->verdict, FXC_VERDICT_COARSE);
    judging_fixture_close(&f);
}

static void coarse_reading_decides_alone(void **state) {
    (void)state;
    judging_fixture f;
    judging_fixture_open(&f, "2025-02-24");
    f.settings.reading = FXC_READING_COARSE;
    add_plan(&f);
    const fxc_pair *pair = judging_fixture_judge(&f, 0);
    assert_int_equal(pair->verdict, FXC_VERDICT_EXACT);
    expect_implied(pair, "750/107", "22/3", true);
    judging_fixture_close(&f);
}

static void other_rate_of_a_stale_fixing(void **state) {
    (void)state;
    judging_fixture f;
    judging_fixture_open(&f, "2025-02-24");
    f.settings.tolerance_is_set = true;
    f.settings.reading = FXC_READING_SHOWN;
    add_plan(&f);
    const fxc_pair *pair = judging_fixture_judge(&f, 0);
    assert_int_equal(pair->verdict, FXC_VERDICT_OTHER_RATE);
    assert_non_null(pair->reason);
    judging_fixture_close(&f);
}

static void strict_disagrees(void **state) {
    (void)state;
    judging_fixture f;
    judging_fixture_open(&f, "2025-02-24");
    f.settings.strict = true;
    add_plan(&f);
    const fxc_pair *pair = judging_fixture_judge(&f, 0);
    assert_int_equal(pair->verdict, FXC_VERDICT_DISAGREE);
    assert_int_equal(pair->severity, FXC_SEVERITY_TRIVIAL);
    judging_fixture_close(&f);
}

/* A quarter without its number: of the four ends only the last one fits. */
static void exact_at_the_one_quarter_that_fits(void **state) {
    (void)state;
    judging_fixture f;
    judging_fixture_open(&f, "2025-02-24");
    judging_fixture_figure(&f, "38381000000", 6, 6, "USD");
    judging_fixture_figure(&f, "280154000000", 6, 6, "CNY");
    judging_fixture_pair(&f, 0, 1);
    judging_fixture_date(&f, (fxi_period){.kind = FXI_PERIOD_QUARTER, .year = 2024});
    const fxc_pair *pair = judging_fixture_judge(&f, 0);
    assert_int_equal(pair->verdict, FXC_VERDICT_EXACT);
    assert_int_equal(pair->rate.evidence, FXC_EVIDENCE_PERIOD);
    assert_int_equal(pair->rate.date.year, 2024);
    assert_int_equal(pair->rate.date.month, 12);
    assert_int_equal(pair->rate.date.day, 31);
    expect_implied(pair, "560307/76763", "560309/76761", true);
    assert_string_equal(pair->width, "1274140/43009725627");
    assert_string_equal(pair->excess, "0");
    assert_int_equal(f.findings.count, 0);
    judging_fixture_close(&f);
}

static void disagreement_at_the_document_date(void **state) {
    (void)state;
    judging_fixture f;
    judging_fixture_open(&f, "2025-02-24");
    judging_fixture_figure(&f, "38381000000", 6, 6, "USD");
    judging_fixture_figure(&f, "280154000000", 6, 6, "CNY");
    judging_fixture_pair(&f, 0, 1);
    const fxc_pair *pair = judging_fixture_judge(&f, 0);
    assert_int_equal(pair->verdict, FXC_VERDICT_DISAGREE);
    assert_int_equal(pair->severity, FXC_SEVERITY_MINOR);
    assert_string_equal(pair->excess, "78309700/11649476117");
    judging_fixture_close(&f);
}

static void add_revenue(judging_fixture *f) {
    judging_fixture_figure(f, "280200000000", 8, 8, "CNY");
    judging_fixture_figure(f, "36960000000", 7, 7, "USD");
    judging_fixture_pair(f, 0, 1);
}

static void disagreement_beyond_doubt(void **state) {
    (void)state;
    judging_fixture f;
    judging_fixture_open(&f, "2025-02-24");
    add_revenue(&f);
    const fxc_pair *pair = judging_fixture_judge(&f, 0);
    assert_int_equal(pair->verdict, FXC_VERDICT_DISAGREE);
    assert_int_equal(pair->severity, FXC_SEVERITY_MODERATE);
    expect_implied(pair, "56030/7393", "2950/389", true);
    assert_string_equal(pair->width, "1368/2179567");
    assert_string_equal(pair->excess, "50809643/1121954287");
    assert_string_equal(pair->excess_bp, "452.87");
    assert_true(judging_fixture_has_finding(&f, FXI_RULE_RATE_MISMATCH));
    judging_fixture_close(&f);
}

static void third_row_of_the_oracle(void **state) {
    (void)state;
    judging_fixture f;
    judging_fixture_open(&f, "2025-02-24");
    judging_fixture_figure(&f, "48900000000", 8, 8, "CNY");
    judging_fixture_figure(&f, "6450000000", 7, 7, "USD");
    judging_fixture_pair(&f, 0, 1);
    const fxc_pair *pair = judging_fixture_judge(&f, 0);
    expect_implied(pair, "9770/1291", "9790/1289", true);
    assert_string_equal(pair->width, "4536/1259353");
    assert_string_equal(pair->excess, "8575001/195920869");
    judging_fixture_close(&f);
}

/* "380 billion yuan (around $55 billion)": the word belongs to the conversion. */
static void about_at_the_counterpart_is_open(void **state) {
    (void)state;
    judging_fixture f;
    judging_fixture_open(&f, "2025-02-24");
    judging_fixture_figure(&f, "380000000000", 9, 10, "CNY");
    judging_fixture_figure(&f, "55000000000", 9, 9, "USD")->modifier =
        FXC_MODIFIER_ABOUT;
    judging_fixture_pair(&f, 0, 1);
    const fxc_pair *pair = judging_fixture_judge(&f, 0);
    assert_int_equal(pair->verdict, FXC_VERDICT_DISAGREE);
    expect_implied(pair, "759/112", "761/108", false);
    assert_string_equal(pair->width, "815/20493");
    assert_string_equal(pair->excess, "459743/15930013");
    judging_fixture_close(&f);
}

static void modifier_before_the_pair_cancels(void **state) {
    (void)state;
    judging_fixture f;
    judging_fixture_open(&f, "2025-02-24");
    add_plan(&f);
    f.figure_items[0].modifier = FXC_MODIFIER_OVER;
    expect_implied(judging_fixture_judge(&f, 0), "759/107", "761/105", true);
    f.figure_items[1].modifier = FXC_MODIFIER_OVER;
    expect_implied(judging_fixture_judge(&f, 0), "759/107", "761/105", true);
    judging_fixture_close(&f);
}

/* "Over $53 billion (nearly 380 billion yuan)": [53,54) and (370,380]. */
static void opposite_modifiers_are_both_local(void **state) {
    (void)state;
    judging_fixture f;
    judging_fixture_open(&f, "2025-02-24");
    add_plan(&f);
    f.figure_items[0].modifier = FXC_MODIFIER_OVER;
    f.figure_items[1].modifier = FXC_MODIFIER_NEARLY;
    const fxc_pair *pair = judging_fixture_judge(&f, 0);
    assert_string_equal(pair->implied_low, "185/27");
    assert_string_equal(pair->implied_high, "380/53");
    assert_false(pair->implied_low_closed);
    assert_true(pair->implied_high_closed);
    judging_fixture_close(&f);
}

/* €10-12 million ($10.5-12.6 million) at 1.0466: the highs miss by more. */
static void ranges_compare_both_ends(void **state) {
    (void)state;
    judging_fixture f;
    judging_fixture_open(&f, "2025-02-24");
    judging_fixture_range(judging_fixture_figure(&f, "10000000", 6, 6, "EUR"),
                          "12000000", 6, 6);
    judging_fixture_range(judging_fixture_figure(&f, "10500000", 5, 5, "USD"),
                          "12600000", 5, 5);
    judging_fixture_pair(&f, 0, 1);
    assert_int_equal(judging_fixture_judge(&f, 0)->verdict, FXC_VERDICT_EXACT);
    f.figure_items[1].high = judging_fixture_quantity("15600000", 5, 5);
    const fxc_pair *pair = judging_fixture_judge(&f, 0);
    assert_int_equal(pair->verdict, FXC_VERDICT_DISAGREE);
    assert_string_equal(pair->implied_low, "311/250");
    judging_fixture_close(&f);
}

static void range_and_single_meet_in_the_hull(void **state) {
    (void)state;
    judging_fixture f;
    judging_fixture_open(&f, "2025-02-24");
    judging_fixture_range(judging_fixture_figure(&f, "10000000", 6, 6, "EUR"),
                          "12000000", 6, 6);
    judging_fixture_figure(&f, "11500000", 5, 5, "USD");
    judging_fixture_pair(&f, 0, 1);
    assert_int_equal(judging_fixture_judge(&f, 0)->verdict, FXC_VERDICT_ROUNDING);
    f.figure_items[1].low = judging_fixture_quantity("14500000", 5, 5);
    assert_int_equal(judging_fixture_judge(&f, 0)->verdict, FXC_VERDICT_DISAGREE);
    judging_fixture_close(&f);
}

static void expect_refusal(judging_fixture *f, const char *reason) {
    const fxc_pair *pair = judging_fixture_judge(f, 0);
    assert_int_equal(pair->verdict, FXC_VERDICT_CANNOT_JUDGE);
    assert_string_equal(pair->reason, reason);
    assert_null(pair->excess);
    assert_non_null(pair->explanation);
}

static void refusals_say_why(void **state) {
    (void)state;
    judging_fixture f;
    judging_fixture_open(&f, "2025-02-24");
    add_plan(&f);
    f.figure_items[0].negative = true;
    expect_refusal(&f, "sign");
    f.figure_items[0].negative = false;
    f.figure_items[0].low = judging_fixture_quantity("0", 0, 0);
    expect_refusal(&f, "zero");
    f.figure_items[0].low = judging_fixture_quantity("53000000000", 9, 9);
    judging_fixture_range(&f.figure_items[0], "52000000000", 9, 9);
    expect_refusal(&f, "reversed-range");
    f.figure_items[0].is_range = false;
    f.figure_items[0].unit = FXI_UNIT_PER + 1;
    f.figure_items[1].unit = FXI_UNIT_TIME + 1;
    expect_refusal(&f, "unit");
    judging_fixture_close(&f);
}

static void refusals_of_the_evidence(void **state) {
    (void)state;
    judging_fixture f;
    judging_fixture_open(&f, "");
    add_plan(&f);
    expect_refusal(&f, "no-date");
    f.settings.date = (fxc_date){1970, 1, 2};
    expect_refusal(&f, "no-rate");
    f.figure_items[1].candidate_count = 0;
    expect_refusal(&f, "ambiguous-currency");
    judging_fixture_close(&f);
}

static void losses_are_compared_by_size(void **state) {
    (void)state;
    judging_fixture f;
    judging_fixture_open(&f, "2025-02-24");
    add_plan(&f);
    f.figure_items[0].negative = f.figure_items[1].negative = true;
    expect_implied(judging_fixture_judge(&f, 0), "759/107", "761/105", true);
    judging_fixture_close(&f);
}

static void expect_phrase(const char *amount, int place, const char *expected) {
    fxi_arena arena = {0};
    fxi_buffer buffer = fxi_buffer_in(&arena);
    fxi_rational value;
    assert_true(fxi_rational_parse(&value, amount, strlen(amount)));
    fxi_phrase_amount(&buffer, &value, place, (fxc_currency){"USD"});
    assert_string_equal(fxi_buffer_text(&buffer), expected);
    fxi_arena_clear(&arena);
}

/* The scale is that of the number as it is shown. */
static void amounts_round_into_the_next_scale(void **state) {
    (void)state;
    expect_phrase("999503000", 6, "1.000 billion USD");
    expect_phrase("999503000", 5, "999.5 million USD");
    expect_phrase("999499999", 6, "999 million USD");
    expect_phrase("999999.6", 0, "1.000000 million USD");
    expect_phrase("955000000", 9, "955 million USD");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tolerance_of_a_coarse_pair),
        cmocka_unit_test(coarse_without_tolerance),
        cmocka_unit_test(coarse_reading_decides_alone),
        cmocka_unit_test(other_rate_of_a_stale_fixing),
        cmocka_unit_test(strict_disagrees),
        cmocka_unit_test(exact_at_the_one_quarter_that_fits),
        cmocka_unit_test(disagreement_at_the_document_date),
        cmocka_unit_test(disagreement_beyond_doubt),
        cmocka_unit_test(third_row_of_the_oracle),
        cmocka_unit_test(about_at_the_counterpart_is_open),
        cmocka_unit_test(modifier_before_the_pair_cancels),
        cmocka_unit_test(opposite_modifiers_are_both_local),
        cmocka_unit_test(ranges_compare_both_ends),
        cmocka_unit_test(range_and_single_meet_in_the_hull),
        cmocka_unit_test(refusals_say_why),
        cmocka_unit_test(refusals_of_the_evidence),
        cmocka_unit_test(losses_are_compared_by_size),
        cmocka_unit_test(amounts_round_into_the_next_scale),
    };
    return cmocka_run_group_tests_name("verdict", tests, NULL, NULL);
}
