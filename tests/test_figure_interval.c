/* SPDX-License-Identifier: MIT */
/* What a printed number stands for, by mode and modifier. */
#include "judging/case/figure_interval.h"
#include <stdio.h>

#include "judging_fixture.h"

static const char *render(const fxi_interval *interval) {
    static char out[2 * FXI_RATIONAL_TEXT + 8];
    char low[FXI_RATIONAL_TEXT], high[FXI_RATIONAL_TEXT];
    fxi_rational_format(low, &interval->low);
    fxi_rational_format(high, &interval->high);
    snprintf(out, sizeof out, "%c%s,%s%c", interval->low_closed ? '[' : '(', low, high,
             interval->high_closed ? ']' : ')');
    return out;
}

static void expect_nominal(const char *amount, int granule, fxc_mode mode,
                           const char *expected) {
    fxi_quantity quantity = judging_fixture_quantity(amount, granule, granule);
    fxi_interval interval = fxi_quantity_nominal(&quantity, FXI_GRANULE_SHOWN, mode);
    assert_string_equal(render(&interval), expected);
}

static void a_mode_says_what_was_rounded(void **state) {
    (void)state;
    expect_nominal("380", 0, FXC_MODE_NEAREST, "[759/2,761/2]");
    expect_nominal("380", 0, FXC_MODE_HALF_UP, "[759/2,761/2)");
    expect_nominal("380", 0, FXC_MODE_HALF_EVEN, "[759/2,761/2]");
    expect_nominal("381", 0, FXC_MODE_HALF_EVEN, "(761/2,763/2)");
    expect_nominal("380", 0, FXC_MODE_TRUNC, "[380,381)");
    expect_nominal("380", 0, FXC_MODE_CEIL, "(379,380]");
    expect_nominal("380", 0, FXC_MODE_ANY, "(379,381)");
    expect_nominal("380", 0, FXC_MODE_EXACT, "[380,380]");
}

static void the_coarse_granule_is_the_last_digit_that_is_not_0(void **state) {
    (void)state;
    fxi_quantity quantity = judging_fixture_quantity("380000000000", 9, 10);
    fxi_interval shown =
        fxi_quantity_nominal(&quantity, FXI_GRANULE_SHOWN, FXC_MODE_NEAREST);
    assert_string_equal(render(&shown), "[379500000000,380500000000]");
    fxi_interval coarse =
        fxi_quantity_nominal(&quantity, FXI_GRANULE_COARSE, FXC_MODE_NEAREST);
    assert_string_equal(render(&coarse), "[375000000000,385000000000]");
    expect_nominal("36.96", -2, FXC_MODE_NEAREST, "[7391/200,7393/200]");
}

/* 380 is 38 times ten, an even number of tens; 390 is not. */
static void half_even_counts_in_granules(void **state) {
    (void)state;
    expect_nominal("380", 1, FXC_MODE_HALF_EVEN, "[375,385]");
    expect_nominal("390", 1, FXC_MODE_HALF_EVEN, "(385,395)");
}

static void a_positive_number_stays_above_a_hundredth_of_it(void **state) {
    (void)state;
    expect_nominal("0", 0, FXC_MODE_NEAREST, "[-1/2,1/2]");
    expect_nominal("1", 0, FXC_MODE_NEAREST, "[1/2,3/2]");
    expect_nominal("1", 0, FXC_MODE_ANY, "(1/100,2)");
    expect_nominal("1", 0, FXC_MODE_CEIL, "(1/100,1]");
}

static void expect_modified(fxc_modifier modifier, const char *k,
                            const char *expected) {
    fxi_settings settings;
    fxc_options options = FXC_OPTIONS_INIT;
    options.about_k = k;
    assert_int_equal(fxi_settings_read(&settings, &options, NULL, NULL), FXC_OK);
    fxi_quantity quantity = judging_fixture_quantity("380", 0, 1);
    fxi_interval interval =
        fxi_quantity_modified(&quantity, FXI_GRANULE_SHOWN, modifier, &settings);
    assert_string_equal(render(&interval), expected);
}

static void a_modifier_moves_the_ends(void **state) {
    (void)state;
    expect_modified(FXC_MODIFIER_NONE, NULL, "[759/2,761/2]");
    expect_modified(FXC_MODIFIER_ABOUT, NULL, "(370,390)");
    expect_modified(FXC_MODIFIER_ABOUT, "1/2", "(375,385)");
    expect_modified(FXC_MODIFIER_NEARLY, NULL, "(370,380]");
    expect_modified(FXC_MODIFIER_UNDER, NULL, "(370,380]");
    expect_modified(FXC_MODIFIER_OVER, NULL, "[380,390)");
    expect_modified(FXC_MODIFIER_AT_LEAST, NULL, "[759/2,761/2]");
    expect_modified(FXC_MODIFIER_AT_MOST, NULL, "[759/2,761/2]");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_mode_says_what_was_rounded),
        cmocka_unit_test(the_coarse_granule_is_the_last_digit_that_is_not_0),
        cmocka_unit_test(half_even_counts_in_granules),
        cmocka_unit_test(a_positive_number_stays_above_a_hundredth_of_it),
        cmocka_unit_test(a_modifier_moves_the_ends),
    };
    return cmocka_run_group_tests_name("figure_interval", tests, NULL, NULL);
}
