/* SPDX-License-Identifier: MIT */
/* Laws that every verdict keeps, on random pairs near and far from the governing rate
   of 24 February 2025. */
#include <stdio.h>
#include <string.h>

#include "judging_fixture.h"
#include "random.h"

enum { ROUNDS = 120 };

static const uint64_t seed = 20250224;

typedef struct sample {
    char left[32], right[32];
    int left_shown, left_coarse, right_shown, right_coarse;
} sample;

/* What is compared of a judged pair; strings are copied, for the fixture is closed. */
typedef struct outcome {
    fxc_verdict verdict;
    char excess[400], width[400], low[400], high[400], base[4];
} outcome;

static void copy(char *out, size_t size, const char *text) {
    snprintf(out, size, "%s", text == NULL ? "" : text);
}

static outcome run(const sample *s, bool swapped, int power,
                   void (*change)(judging_fixture *)) {
    judging_fixture f;
    judging_fixture_open(&f, "2025-02-24");
    judging_fixture_figure(&f, s->left, s->left_shown, s->left_coarse, "CNY");
    judging_fixture_figure(&f, s->right, s->right_shown, s->right_coarse, "USD");
    for (size_t i = 0; i < 2; i++) {
        fxi_quantity *quantity = &f.figure_items[i].low;
        assert_true(fxi_decimal_shift(&quantity->value, power));
        quantity->shown = (int16_t)(quantity->shown + power);
        quantity->coarse = (int16_t)(quantity->coarse + power);
    }
    if (swapped) {
        fxi_quantity low = f.figure_items[0].low;
        f.figure_items[0].low = f.figure_items[1].low;
        f.figure_items[1].low = low;
        f.candidates[0][0] = judging_fixture_currency("USD");
        f.candidates[1][0] = judging_fixture_currency("CNY");
    }
    judging_fixture_pair(&f, 0, 1);
    if (change != NULL)
        change(&f);
    const fxc_pair *pair = judging_fixture_judge(&f, 0);
    outcome out = {.verdict = pair->verdict};
    copy(out.excess, sizeof out.excess, pair->excess);
    copy(out.width, sizeof out.width, pair->width);
    copy(out.low, sizeof out.low, pair->implied_low);
    copy(out.high, sizeof out.high, pair->implied_high);
    copy(out.base, sizeof out.base, pair->implied_base.code);
    judging_fixture_close(&f);
    return out;
}

static unsigned power_of_ten(unsigned exponent) {
    unsigned power = 1;
    while (exponent-- > 0)
        power *= 10;
    return power;
}

/* Three figures of yuan and as many of dollars, up to 3 % away from 7.25. */
static sample draw(uint64_t *random) {
    sample s = {.left_shown = 6, .left_coarse = 6};
    unsigned yuan = 100 + (unsigned)random_below(random, 900);
    unsigned off = 970 + (unsigned)random_below(random, 60);
    unsigned places = (unsigned)random_below(random, 3);
    unsigned dollars = yuan * power_of_ten(places) * 40 / 290 * off / 1000;
    snprintf(s.left, sizeof s.left, "%u000000", yuan);
    snprintf(s.right, sizeof s.right, "%u%0*u", dollars == 0 ? 1 : dollars,
             6 - (int)places, 0);
    s.left_coarse = yuan % 100 == 0 ? 7 : yuan % 10 == 0 ? 7 : 6;
    s.right_shown = s.right_coarse = 6 - (int)places;
    return s;
}

static void expect_same(const outcome *a, const outcome *b) {
    assert_int_equal(a->verdict, b->verdict);
    assert_string_equal(a->excess, b->excess);
    assert_string_equal(a->width, b->width);
    assert_string_equal(a->low, b->low);
    assert_string_equal(a->high, b->high);
    assert_string_equal(a->base, b->base);
}

/* L1 and L12 */
static void swapping_the_figures_changes_nothing(void **state) {
    uint64_t random = seed;
    (void)state;
    for (int i = 0; i < ROUNDS; i++) {
        sample s = draw(&random);
        outcome a = run(&s, false, 0, NULL), b = run(&s, true, 0, NULL);
        expect_same(&a, &b);
    }
}

/* L2 */
static void scaling_both_changes_nothing(void **state) {
    uint64_t random = seed;
    (void)state;
    for (int i = 0; i < ROUNDS / 3; i++) {
        sample s = draw(&random);
        outcome a = run(&s, false, 0, NULL);
        outcome b = run(&s, false, 3, NULL), c = run(&s, false, -6, NULL);
        expect_same(&a, &b);
        expect_same(&a, &c);
    }
}

static void state_the_rate(judging_fixture *f) {
    judging_fixture_stated(f, "USD", "CNY", "8", 0);
    f->stated_items[0].shown = -40; /* as good as a point */
}

/* 1/8 is the decimal 0.125, so that the inverse quote is the same number. */
static void state_the_inverse(judging_fixture *f) {
    judging_fixture_stated(f, "CNY", "USD", "0.125", -3);
    f->stated_items[0].shown = -40;
}

/* L3, but for the width of a quote's own rounding */
static void inverse_quotes_agree(void **state) {
    uint64_t random = seed;
    (void)state;
    for (int i = 0; i < ROUNDS / 3; i++) {
        sample s = draw(&random);
        outcome a = run(&s, false, 0, state_the_rate);
        outcome b = run(&s, false, 0, state_the_inverse);
        assert_int_equal(a.verdict, b.verdict);
        assert_string_equal(a.low, b.low);
    }
}

static void tolerate_nothing(judging_fixture *f) {
    f->settings.tolerance_is_set = true;
}

static void tolerate_more(judging_fixture *f) {
    f->settings.tolerance_is_set = true;
    f->settings.tolerance = fxi_rational_from_fraction(1, 50);
}

/* L4 and L11 */
static void tolerance_only_helps(void **state) {
    uint64_t random = seed;
    (void)state;
    for (int i = 0; i < ROUNDS; i++) {
        sample s = draw(&random);
        outcome less = run(&s, false, 0, tolerate_nothing);
        outcome more = run(&s, false, 0, tolerate_more);
        assert_true(more.verdict <= less.verdict);
        if (less.verdict <= FXC_VERDICT_ROUNDING)
            assert_string_equal(less.excess, "0");
    }
}

static void read_shown(judging_fixture *f) {
    f->settings.tolerance_is_set = true;
    f->settings.reading = FXC_READING_SHOWN;
}

static void read_coarse(judging_fixture *f) {
    f->settings.tolerance_is_set = true;
    f->settings.reading = FXC_READING_COARSE;
}

/* L5 and L6: what the shown digits allow, the coarse ones allow too. */
static void coarse_contains_shown(void **state) {
    uint64_t random = seed;
    (void)state;
    for (int i = 0; i < ROUNDS; i++) {
        sample s = draw(&random);
        outcome shown = run(&s, false, 0, read_shown);
        outcome coarse = run(&s, false, 0, read_coarse);
        if (shown.verdict <= FXC_VERDICT_ROUNDING)
            assert_true(coarse.verdict <= FXC_VERDICT_ROUNDING);
    }
}

static void be_strict(judging_fixture *f) { f->settings.strict = true; }

static void strictness_only_hardens(void **state) {
    uint64_t random = seed;
    (void)state;
    for (int i = 0; i < ROUNDS; i++) {
        sample s = draw(&random);
        outcome lenient = run(&s, false, 0, NULL);
        outcome strict = run(&s, false, 0, be_strict);
        if (lenient.verdict <= FXC_VERDICT_ROUNDING)
            assert_int_equal(strict.verdict, lenient.verdict);
        else
            assert_int_equal(strict.verdict, FXC_VERDICT_DISAGREE);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(swapping_the_figures_changes_nothing),
        cmocka_unit_test(scaling_both_changes_nothing),
        cmocka_unit_test(inverse_quotes_agree),
        cmocka_unit_test(tolerance_only_helps),
        cmocka_unit_test(coarse_contains_shown),
        cmocka_unit_test(strictness_only_hardens),
    };
    return cmocka_run_group_tests_name("judging laws", tests, NULL, NULL);
}
