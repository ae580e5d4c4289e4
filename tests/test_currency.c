/* SPDX-License-Identifier: MIT */
/* What decides the currency of a mark with several readings. */
#include "judging_fixture.h"

static const char yen_sign[] = "JPY CNY";
static const char dollar_sign[] = "USD CAD AUD HKD SGD NZD";
static const fxi_sense a_mark = {.kind = FXI_SENSE_CURRENCY};

static void judge(judging_fixture *f) {
    assert_int_equal(
        fxi_judge(&f->out, &f->document, f->rates, &f->settings, &f->tools), FXC_OK);
}

static void expect(const judging_fixture *f, size_t figure, const char *code,
                   fxc_basis basis) {
    const fxi_resolution *resolution = &f->out.resolutions[figure];
    assert_string_equal(resolution->currency.code, code);
    assert_int_equal(resolution->basis, basis);
    assert_non_null(resolution->reason);
}

static void open_pair(judging_fixture *f, const char *date, const char *yen,
                      const char *dollars, int shown) {
    judging_fixture_open(f, date);
    judging_fixture_figure(f, yen, 9, 9, yen_sign)->mark = &a_mark;
    judging_fixture_figure(f, dollars, shown, shown, "USD");
    judging_fixture_pair(f, 0, 1);
}

static void rate_decides_with_a_date(void **state) {
    (void)state;
    judging_fixture f;
    open_pair(&f, "2025-02-24", "380000000000", "53000000000", 9);
    judge(&f);
    expect(&f, 0, "CNY", FXC_BASIS_PAIR_RATE);
    expect(&f, 1, "USD", FXC_BASIS_SYMBOL);
    assert_int_equal(f.out.pairs[0].verdict, FXC_VERDICT_TOLERANCE);
    judging_fixture_close(&f);
}

static void rate_decides_without_a_date(void **state) {
    (void)state;
    judging_fixture f;
    open_pair(&f, "", "30000000000", "200000000", 6);
    judge(&f);
    expect(&f, 0, "JPY", FXC_BASIS_PAIR_RATE);
    f.figure_items[1].low = judging_fixture_quantity("4140000000", 7, 7);
    judge(&f);
    expect(&f, 0, "CNY", FXC_BASIS_PAIR_RATE);
    assert_string_equal(f.out.pairs[0].reason, "no-date");
    judging_fixture_close(&f);
}

/* 30 yen per dollar is neither: the first candidate stands, and says so. */
static void rate_that_fits_none_decides_nothing(void **state) {
    (void)state;
    judging_fixture f;
    open_pair(&f, "2025-02-24", "30000000000", "1000000000", 6);
    judge(&f);
    expect(&f, 0, "JPY", FXC_BASIS_DEFAULT);
    judging_fixture_close(&f);
}

/* Pesos without a date: the Mexican one alone ever stood near 20.6 to the dollar. */
static void candidates_without_rates_stay_behind(void **state) {
    (void)state;
    judging_fixture f;
    judging_fixture_open(&f, "");
    judging_fixture_figure(&f, "350000000", 6, 7, "MXN PHP COP CLP ARS UYU DOP");
    judging_fixture_figure(&f, "17000000", 6, 6, "USD");
    judging_fixture_pair(&f, 0, 1);
    judge(&f);
    expect(&f, 0, "MXN", FXC_BASIS_PAIR_RATE);
    judging_fixture_close(&f);
}

/* Dollars of several countries lie too close to each other for the rate. */
static void near_dollars_keep_the_default(void **state) {
    (void)state;
    judging_fixture f;
    judging_fixture_open(&f, "2025-02-24");
    judging_fixture_figure(&f, "380000000000", 9, 10, "CNY");
    judging_fixture_figure(&f, "53000000000", 9, 9, dollar_sign);
    judging_fixture_pair(&f, 0, 1);
    judging_fixture_place(&f, "HKD"); /* ruled out by the rate */
    judge(&f);
    expect(&f, 1, "USD", FXC_BASIS_DEFAULT);
    judging_fixture_close(&f);
}

static void places_speak_for_a_plausible_dollar(void **state) {
    (void)state;
    judging_fixture f;
    judging_fixture_open(&f, "2025-02-24");
    judging_fixture_figure(&f, "50000000", 6, 7, dollar_sign);
    judging_fixture_figure(&f, "22700000", 5, 5, "GBP");
    judging_fixture_pair(&f, 0, 1);
    judging_fixture_place(&f, "NZD");
    judge(&f);
    expect(&f, 0, "NZD", FXC_BASIS_CONTEXT);
    judging_fixture_close(&f);
}

static void mark_carries_over(void **state) {
    (void)state;
    judging_fixture f;
    open_pair(&f, "2025-02-24", "380000000000", "53000000000", 9);
    judging_fixture_figure(&f, "48900000000", 8, 8, yen_sign)->mark = &a_mark;
    judge(&f);
    expect(&f, 2, "CNY", FXC_BASIS_CONTEXT);
    judging_fixture_close(&f);
}

static void disputed_mark_does_not_carry_over(void **state) {
    (void)state;
    judging_fixture f;
    open_pair(&f, "2025-02-24", "380000000000", "53000000000", 9);
    judging_fixture_figure(&f, "15000000000", 9, 9, yen_sign)->mark = &a_mark;
    judging_fixture_figure(&f, "100000000", 6, 6, "USD");
    judging_fixture_pair(&f, 2, 3);
    judging_fixture_figure(&f, "48900000000", 8, 8, yen_sign)->mark = &a_mark;
    judge(&f);
    expect(&f, 2, "JPY", FXC_BASIS_PAIR_RATE);
    expect(&f, 4, "JPY", FXC_BASIS_DEFAULT);
    judging_fixture_close(&f);
}

static void words_of_the_document(void **state) {
    (void)state;
    judging_fixture f;
    judging_fixture_open(&f, "2025-02-24");
    judging_fixture_figure(&f, "48900000000", 8, 8, yen_sign);
    judging_fixture_figure(&f, "1000000", 6, 6, "CNY");
    judge(&f);
    expect(&f, 0, "CNY", FXC_BASIS_CONTEXT);
    judging_fixture_place(&f, "JPY");
    judging_fixture_place(&f, "JPY");
    judging_fixture_place(&f, "JPY");
    judge(&f);
    expect(&f, 0, "JPY", FXC_BASIS_CONTEXT);
    judging_fixture_close(&f);
}

/* A$ elsewhere does not make the bare $ Australian; Australia does, unless America is
   named too. */
static void bare_dollar_listens_to_places_only(void **state) {
    (void)state;
    judging_fixture f;
    judging_fixture_open(&f, "");
    static const fxi_sense local = {.flags = FXI_SENSE_IS_SYMBOL | FXI_SENSE_LOCAL};
    judging_fixture_figure(&f, "5000000", 6, 6, dollar_sign);
    judging_fixture_figure(&f, "9000000", 6, 6, "AUD");
    judge(&f);
    expect(&f, 0, "USD", FXC_BASIS_DEFAULT);
    judging_fixture_place(&f, "AUD");
    judge(&f);
    expect(&f, 0, "USD", FXC_BASIS_DEFAULT);
    f.figure_items[0].mark = &local;
    judge(&f);
    expect(&f, 0, "AUD", FXC_BASIS_CONTEXT);
    judging_fixture_place(&f, "USD");
    judge(&f);
    expect(&f, 0, "USD", FXC_BASIS_CONTEXT);
    judging_fixture_close(&f);
}

static void option_beats_the_default_only(void **state) {
    (void)state;
    const fxc_symbol symbols[] = {{"\xc2\xa5", {"CNY"}}};
    static const char text[] = "\xc2\xa5"
                               "5 million";
    judging_fixture f;
    judging_fixture_open(&f, "");
    f.settings.symbols = symbols;
    f.settings.symbol_count = 1;
    f.document.text = (fxi_text){text, sizeof text - 1};
    judging_fixture_figure(&f, "5000000", 6, 6, yen_sign)->mark_span = (fxc_span){0, 2};
    judge(&f);
    expect(&f, 0, "CNY", FXC_BASIS_OPTION);
    judging_fixture_place(&f, "JPY");
    judge(&f);
    expect(&f, 0, "JPY", FXC_BASIS_CONTEXT);
    judging_fixture_close(&f);
}

static void nothing_known_without_candidates(void **state) {
    (void)state;
    judging_fixture f;
    judging_fixture_open(&f, "");
    judging_fixture_figure(&f, "5000000", 6, 6, "");
    judge(&f);
    expect(&f, 0, "", FXC_BASIS_NONE);
    judging_fixture_close(&f);
}

/* "A$25 million ($25 million)": one number, or one currency? */
static void restatement_is_left_open(void **state) {
    (void)state;
    judging_fixture f;
    judging_fixture_open(&f, "2025-02-24");
    judging_fixture_figure(&f, "25000000", 6, 6, "AUD");
    judging_fixture_figure(&f, "25000000", 6, 6, dollar_sign);
    judging_fixture_pair(&f, 0, 1);
    const fxc_pair *pair = judging_fixture_judge(&f, 0);
    assert_string_equal(pair->reason, "ambiguous-currency");
    assert_non_null(judging_fixture_cause(pair, "UNCONVERTED"));
    assert_true(judging_fixture_has_finding(&f, FXI_RULE_AMBIGUOUS_CURRENCY));
    expect(&f, 1, "USD", FXC_BASIS_DEFAULT);
    judging_fixture_place(&f, "AUD");
    pair = judging_fixture_judge(&f, 0);
    assert_string_equal(pair->reason, "ambiguous-currency");
    expect(&f, 1, "AUD", FXC_BASIS_CONTEXT);
    judging_fixture_close(&f);
}

static void one_currency_twice_is_no_pair(void **state) {
    (void)state;
    judging_fixture f;
    judging_fixture_open(&f, "2025-02-24");
    judging_fixture_figure(&f, "25000000", 6, 6, "AUD");
    judging_fixture_figure(&f, "25000000", 6, 6, "AUD");
    judging_fixture_pair(&f, 0, 1);
    judge(&f);
    assert_int_equal(f.out.pair_count, 0);
    judging_fixture_close(&f);
}

static void bare_pair_needs_a_near_rate(void **state) {
    (void)state;
    judging_fixture f;
    judging_fixture_open(&f, "2025-02-24");
    judging_fixture_figure(&f, "70000000", 6, 7, "CAD");
    judging_fixture_figure(&f, "49000000", 6, 6, "USD");
    judging_fixture_pair(&f, 0, 1)->pairing = FXI_PAIRING_BARE;
    judge(&f);
    assert_int_equal(f.out.pair_count, 1);
    f.figure_items[1].low = judging_fixture_quantity("490000000", 6, 7);
    judge(&f);
    assert_int_equal(f.out.pair_count, 0);
    f.settings.date = (fxc_date){0};
    judge(&f);
    assert_int_equal(f.out.pair_count, 0);
    f.figure_items[1].low = judging_fixture_quantity("49000000", 6, 6);
    judge(&f);
    assert_int_equal(f.out.pair_count, 1);
    judging_fixture_close(&f);
}

static void add_row(judging_fixture *f, const char *yuan, const char *dollars) {
    size_t left = f->figures.count;
    judging_fixture_figure(f, yuan, 6, 6, "CNY");
    judging_fixture_figure(f, dollars, 6, 6, "USD");
    judging_fixture_column(f, left, left + 1, 70000);
}

static bool has_finding(const judging_fixture *f, fxi_rule rule) {
    for (size_t i = 0; i < f->findings.count; i++)
        if (f->findings.items[i].rule == rule)
            return true;
    return false;
}

static void columns_need_one_rate(void **state) {
    (void)state;
    judging_fixture f;
    judging_fixture_open(&f, "2024-12-31");
    add_row(&f, "9120000000", "1249000000");
    add_row(&f, "8905000000", "1220000000");
    judge(&f);
    assert_int_equal(f.out.pair_count, 2);
    assert_false(has_finding(&f, FXI_RULE_ODD_ROW));
    add_row(&f, "31000000000", "9000000000");
    judge(&f);
    assert_int_equal(f.out.pair_count, 3);
    assert_true(has_finding(&f, FXI_RULE_ODD_ROW));
    judging_fixture_close(&f);
}

/* Two rows of five share a rate, and it is the day's: that is less than half. */
static void columns_without_a_majority_are_none(void **state) {
    (void)state;
    judging_fixture f;
    judging_fixture_open(&f, "2024-12-31");
    add_row(&f, "9120000000", "1249000000");
    add_row(&f, "8905000000", "1220000000");
    add_row(&f, "31000000000", "9000000000");
    add_row(&f, "5000000000", "4000000000");
    judge(&f);
    assert_int_equal(f.out.pair_count, 4);
    assert_false(has_finding(&f, FXI_RULE_ODD_ROW));
    add_row(&f, "6000000000", "2000000000");
    judge(&f);
    assert_int_equal(f.out.pair_count, 0);
    judging_fixture_close(&f);
}

static void single_row_needs_a_plausible_rate(void **state) {
    (void)state;
    judging_fixture f;
    judging_fixture_open(&f, "");
    add_row(&f, "9120000000", "1249000000");
    judge(&f);
    assert_int_equal(f.out.pair_count, 1);
    f.figure_items[1].low = judging_fixture_quantity("91000000000", 6, 9);
    judge(&f);
    assert_int_equal(f.out.pair_count, 0);
    judging_fixture_close(&f);
}

static void without_rates_nothing_is_judged(void **state) {
    (void)state;
    judging_fixture f;
    open_pair(&f, "2025-02-24", "380000000000", "53000000000", 9);
    assert_int_equal(fxi_judge(&f.out, &f.document, NULL, &f.settings, &f.tools),
                     FXC_OK);
    assert_int_equal(f.out.pair_count, 0);
    assert_int_equal(f.findings.count, 0);
    expect(&f, 0, "JPY", FXC_BASIS_DEFAULT);
    judging_fixture_close(&f);
}

/* "RMB7.2993 to US$1.00" and "$1 = 149.83": an open side of a rate is read by its
   value. */
static void stated_rate_reads_its_own_sign(void **state) {
    (void)state;
    judging_fixture f;
    judging_fixture_open(&f, "");
    judging_fixture_figure(&f, "7.2450", -4, -3, yen_sign)->role = FXI_FIGURE_RATE;
    judging_fixture_stated(&f, "USD", yen_sign, "7.2450", -4)->quote_figure = 0;
    judge(&f);
    expect(&f, 0, "CNY", FXC_BASIS_PAIR_RATE);
    judging_fixture_close(&f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rate_decides_with_a_date),
        cmocka_unit_test(rate_decides_without_a_date),
        cmocka_unit_test(rate_that_fits_none_decides_nothing),
        cmocka_unit_test(candidates_without_rates_stay_behind),
        cmocka_unit_test(near_dollars_keep_the_default),
        cmocka_unit_test(places_speak_for_a_plausible_dollar),
        cmocka_unit_test(mark_carries_over),
        cmocka_unit_test(disputed_mark_does_not_carry_over),
        cmocka_unit_test(words_of_the_document),
        cmocka_unit_test(bare_dollar_listens_to_places_only),
        cmocka_unit_test(option_beats_the_default_only),
        cmocka_unit_test(nothing_known_without_candidates),
        cmocka_unit_test(restatement_is_left_open),
        cmocka_unit_test(one_currency_twice_is_no_pair),
        cmocka_unit_test(bare_pair_needs_a_near_rate),
        cmocka_unit_test(columns_need_one_rate),
        cmocka_unit_test(columns_without_a_majority_are_none),
        cmocka_unit_test(single_row_needs_a_plausible_rate),
        cmocka_unit_test(without_rates_nothing_is_judged),
        cmocka_unit_test(stated_rate_reads_its_own_sign),
    };
    return cmocka_run_group_tests_name("currency", tests, NULL, NULL);
}
