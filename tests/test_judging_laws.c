/* SPDX-License-Identifier: MIT */
/* Laws that every verdict keeps, on random pairs near and far from a rate: L1 to L7 and
   L9 to L12 of docs/spec/verdicts.md "Laws": sides are swapped, scaled, and made
   finer. L8, that threads and locales change nothing, is tests/test_shared.c. */
#include <stdio.h>
#include <string.h>

#include "judging/verdict/other_rate.h"
#include "judging/verdict/trial.h"
#include "judging_fixture.h"
#include "random.h"

enum { CASES = 100000 };

/* --- random pairs ----------------------------------------------------------------- */

/* Two figures in two currencies and a rate: units of the second per unit of the first.
 */
typedef struct sample {
    fxi_figure left, right;
    fxi_interval rates;
    fxi_rational point;
    fxi_settings settings;
} sample;

static const fxc_currency left_code = {"CNY"}, right_code = {"USD"};

/* docs/spec/quantities.md "Granules": the place of the last digit that is not zero, but
   at most a tenth of the value. */
static int coarse_place(const fxi_decimal *value, int shown) {
    int place = value->exponent + (int)fxi_decimal_trailing_zeros(value);
    int leading = value->exponent + value->count - 1;
    if (place >= leading)
        place = leading - 1;
    return place > shown ? place : shown;
}

/* Up to four digits, 0 to 2 of them behind the point, a scale of 1, a million or a
   billion. */
static fxi_figure draw_figure(uint64_t *random) {
    static const int scales[] = {0, 6, 9}, places[] = {0, 0, 1, 2};
    int shown = scales[random_below(random, 3)] - places[random_below(random, 4)];
    fxi_figure figure = {.sentence = 0};
    figure.low.value = fxi_decimal_from_integer(10 + random_below(random, 9990));
    assert_true(fxi_decimal_shift(&figure.low.value, shown));
    figure.low.shown = (int16_t)shown;
    figure.low.coarse = (int16_t)coarse_place(&figure.low.value, shown);
    return figure;
}

/* At the ratio of the two numbers or up to two per cent from it, in six places, with or
   without a rounding of its own. */
static void draw_rate(sample *s, uint64_t *random) {
    static const int reaches[] = {0, 1, 50};
    const fxi_rational millionth = fxi_rational_power10(-6);
    fxi_rational left = fxi_rational_from_decimal(&s->left.low.value);
    fxi_rational right = fxi_rational_from_decimal(&s->right.low.value);
    fxi_rational off = fxi_rational_from_fraction(980 + random_below(random, 41), 1000);
    fxi_rational ratio = fxi_rational_divide(&right, &left);
    if (random_below(random, 2) == 0)
        ratio = fxi_rational_multiply(&ratio, &off);
    s->point = fxi_rational_round(&ratio, &millionth, FXC_ROUND_HALF_EVEN);
    fxi_rational reach = fxi_rational_from_integer(reaches[random_below(random, 3)]);
    reach = fxi_rational_multiply(&reach, &millionth);
    s->rates = fxi_interval_around(&s->point, &reach);
}

static sample draw(uint64_t *random) {
    static const fxc_mode modes[] = {
        FXC_MODE_NEAREST, FXC_MODE_NEAREST, FXC_MODE_HALF_UP, FXC_MODE_HALF_EVEN,
        FXC_MODE_TRUNC,   FXC_MODE_CEIL,    FXC_MODE_ANY,     FXC_MODE_EXACT};
    sample s;
    do {
        s.left = draw_figure(random);
        s.right = draw_figure(random);
        draw_rate(&s, random);
    } while (fxi_rational_sign(&s.rates.low) <= 0);
    assert_int_equal(fxi_settings_read(&s.settings, NULL, NULL, NULL), FXC_OK);
    s.settings.mode = modes[random_below(random, 8)];
    return s;
}

/* --- judging one ------------------------------------------------------------------ */

/* The case counts its rate from the smaller number; the sample's may go the other way.
 */
static fxi_governing governing_of(const sample *s, const fxi_case *judged) {
    fxi_governing governing = {.rank = FXC_EVIDENCE_DOCUMENT};
    bool same = fxi_currency_equal(judged->base.currency, left_code);
    governing.rate.interval = same ? s->rates : fxi_interval_reciprocal(&s->rates);
    governing.rate.point = same ? s->point : fxi_rational_reciprocal(&s->point);
    return governing;
}

static fxi_ruling rule(const sample *s, const fxi_case *judged) {
    fxi_ruling ruling;
    fxi_governing governing = governing_of(s, judged);
    fxi_verdict_rule(&ruling, judged, &governing, &s->settings);
    return ruling;
}

static fxi_case case_of(const sample *s) {
    return fxi_case_make(&s->left, left_code, &s->right, right_code);
}

static fxi_ruling judge(const sample *s) {
    fxi_case judged = case_of(s);
    return rule(s, &judged);
}

static void require(bool holds, const char *law, const sample *s) {
    if (holds)
        return;
    char left[FXI_DECIMAL_TEXT], right[FXI_DECIMAL_TEXT], point[FXI_RATIONAL_TEXT];
    fxi_decimal_format(left, &s->left.low.value);
    fxi_decimal_format(right, &s->right.low.value);
    fxi_rational_format(point, &s->point);
    fail_msg("%s: %s (granule 10^%d) and %s (10^%d) at %s, mode %d", law, left,
             s->left.low.shown, right, s->right.low.shown, point,
             (int)s->settings.mode);
}

static bool is_same(const fxi_ruling *a, const fxi_ruling *b) {
    fxi_rational x = fxi_interval_width(&a->implied);
    fxi_rational y = fxi_interval_width(&b->implied);
    return a->verdict == b->verdict && fxi_rational_equal(&a->excess, &b->excess) &&
           fxi_rational_equal(&x, &y);
}

/* --- the laws --------------------------------------------------------------------- */

/* L1, L10: the other figure first, and both in other currencies of the same rate. */
static void law_of_order(const sample *s, const fxi_ruling *ruling) {
    static const fxc_currency won = {"KRW"}, dirham = {"AED"};
    fxi_case judged = case_of(s);
    fxi_case swapped = fxi_case_make(&s->right, dirham, &s->left, won);
    fxi_governing governing = governing_of(s, &judged);
    /* Of two equal numbers the codes tell which is counted from. */
    if (judged.base_is_left == swapped.base_is_left)
        swapped = fxi_case_swap(&swapped);
    fxi_ruling other;
    fxi_verdict_rule(&other, &swapped, &governing, &s->settings);
    require(is_same(ruling, &other), "L1, L10", s);
}

/* L3, L12: the whole comparison upside down, at the inverse of the rate. */
static void law_of_inversion(const sample *s, const fxi_ruling *ruling) {
    fxi_case judged = case_of(s);
    fxi_case turned = fxi_case_swap(&judged);
    fxi_ruling inverse = rule(s, &turned);
    require(is_same(ruling, &inverse), "L3, L12", s);
}

static void scale(fxi_quantity *quantity, int power) {
    assert_true(fxi_decimal_shift(&quantity->value, power));
    quantity->shown = (int16_t)(quantity->shown + power);
    quantity->coarse = (int16_t)(quantity->coarse + power);
}

/* L2: another scale word at both figures. */
static void law_of_scale(const sample *s, const fxi_ruling *ruling) {
    sample larger = *s;
    scale(&larger.left.low, 3);
    scale(&larger.right.low, 3);
    fxi_ruling other = judge(&larger);
    require(is_same(ruling, &other), "L2", s);
}

/* L4: a larger tolerance never turns agreement away. */
static void law_of_tolerance(const sample *s, const fxi_ruling *ruling) {
    sample wider = *s;
    wider.settings.tolerance_is_set = true;
    wider.settings.tolerance = fxi_rational_from_fraction(1, 100);
    fxi_ruling other = judge(&wider);
    require(other.verdict <= FXC_VERDICT_TOLERANCE ||
                ruling->verdict > FXC_VERDICT_TOLERANCE,
            "L4", s);
    require(other.verdict != FXC_VERDICT_DISAGREE ||
                ruling->verdict == FXC_VERDICT_DISAGREE,
            "L4", s);
}

/* L5: what reproduces a figure meets it. Only rounding to the nearest takes in every
   number that a writer may round so. */
static void law_of_reproduction(const sample *s, const fxi_ruling *ruling) {
    if (ruling->verdict != FXC_VERDICT_EXACT || s->settings.mode != FXC_MODE_NEAREST)
        return;
    fxi_rational none = fxi_rational_from_integer(0);
    require(fxi_rational_equal(&ruling->excess, &none), "L5", s);
}

/* L6: what the shown digits allow, the coarser reading allows too; half-even closes
   other ends at other granules. */
static void law_of_granules(const sample *s, const fxi_ruling *ruling) {
    fxi_case judged = case_of(s);
    fxi_governing governing = governing_of(s, &judged);
    if (ruling->verdict != FXC_VERDICT_ROUNDING ||
        s->settings.mode == FXC_MODE_HALF_EVEN)
        return;
    require(fxi_verdict_meets(&judged, FXI_GRANULE_COARSE, &s->settings,
                              &governing.rate.interval),
            "L6", s);
}

/* L11: what meets has no excess; the miss of the others is not negative. */
static void law_of_excess(const sample *s, const fxi_ruling *ruling) {
    int sign = fxi_rational_sign(&ruling->excess);
    require(ruling->verdict != FXC_VERDICT_ROUNDING || sign == 0, "L11", s);
    require(sign >= 0, "L11, not negative", s);
}

static void every_law_holds(void **state) {
    static void (*const laws[])(const sample *s, const fxi_ruling *ruling) = {
        law_of_order,        law_of_inversion, law_of_scale, law_of_tolerance,
        law_of_reproduction, law_of_granules,  law_of_excess};
    uint64_t random = 20250224;
    int counts[FXC_VERDICT_CANNOT_JUDGE + 1] = {0};
    (void)state;
    for (int i = 0; i < CASES; i++) {
        sample s = draw(&random);
        fxi_ruling ruling = judge(&s);
        counts[ruling.verdict]++;
        for (size_t law = 0; law < sizeof laws / sizeof laws[0]; law++)
            laws[law](&s, &ruling);
    }
    /* The generator reaches every rung that needs no table. */
    for (int verdict = FXC_VERDICT_EXACT; verdict <= FXC_VERDICT_COARSE; verdict++)
        assert_in_range(counts[verdict], CASES / 200, CASES);
    assert_in_range(counts[FXC_VERDICT_DISAGREE], CASES / 20, CASES / 2);
}

/* Strictness leaves the first two rungs alone, and only disagreement below them. */
static void strictness_only_hardens(void **state) {
    uint64_t random = 1;
    (void)state;
    for (int i = 0; i < CASES / 10; i++) {
        sample s = draw(&random);
        fxc_verdict lenient = judge(&s).verdict;
        s.settings.strict = true;
        require(judge(&s).verdict ==
                    (lenient <= FXC_VERDICT_ROUNDING ? lenient : FXC_VERDICT_DISAGREE),
                "strict", &s);
    }
}

/* L9: intervals that touch share the point iff both ends are closed. */
static void touching_ends_need_both_closed(void **state) {
    uint64_t random = 9;
    (void)state;
    for (int i = 0; i < CASES; i++) {
        fxi_rational low = fxi_rational_from_fraction(1 + random_below(&random, 999),
                                                      1 + random_below(&random, 99));
        fxi_rational length = fxi_rational_from_fraction(1 + random_below(&random, 99),
                                                         1 + random_below(&random, 99));
        fxi_rational touch = fxi_rational_add(&low, &length);
        fxi_rational high = fxi_rational_add(&touch, &length);
        fxi_interval below = fxi_interval_between(&low, &touch);
        fxi_interval above = fxi_interval_between(&touch, &high);
        below.high_closed = random_below(&random, 2) == 0;
        above.low_closed = random_below(&random, 2) == 0;
        bool both = below.high_closed && above.low_closed;
        assert_int_equal(fxi_interval_meets(&below, &above), both);
        assert_int_equal(fxi_interval_meets(&above, &below), both);
    }
}

/* --- L7: evidence of a lower rank ------------------------------------------------- */

/* A document of one pair with a day in its sentence; the document's own day is the
   lower evidence. */
typedef struct dated {
    judging_fixture fixture;
    fxi_inquiry inquiry;
    fxi_resolution resolutions[2];
} dated;

static void open_dated(dated *d) {
    judging_fixture_open(&d->fixture, "");
    judging_fixture_figure(&d->fixture, "1", 0, 0, "CNY");
    judging_fixture_figure(&d->fixture, "1", 0, 0, "USD");
    judging_fixture_pair(&d->fixture, 0, 1);
    judging_fixture_date(&d->fixture, (fxi_period){FXI_PERIOD_DAY, .year = 2025,
                                                   .number = 2, .day = 20});
    d->resolutions[0] = (fxi_resolution){left_code, FXC_BASIS_CODE, ""};
    d->resolutions[1] = (fxi_resolution){right_code, FXC_BASIS_CODE, ""};
    d->inquiry = (fxi_inquiry){.document = &d->fixture.document,
                               .rates = d->fixture.rates,
                               .settings = &d->fixture.settings,
                               .tools = &d->fixture.tools,
                               .resolutions = d->resolutions};
}

/* Three figures of yuan and as many of dollars, up to 0.3 % from 7.25. */
static void draw_dated(dated *d, uint64_t *random) {
    int yuan = 100 + random_below(random, 900), off = 997 + random_below(random, 7);
    fxi_figure *figures = d->fixture.figure_items;
    figures[0].low.value = fxi_decimal_from_integer(yuan);
    figures[1].low.value = fxi_decimal_from_integer((int64_t)yuan * off * 100 / 725);
    assert_true(fxi_decimal_shift(&figures[1].low.value, -3));
    figures[1].low.shown = figures[1].low.coarse = -3;
    int drop = random_below(random, 4); /* digits that are rounded away */
    fxi_rational value = fxi_rational_from_decimal(&figures[1].low.value);
    fxi_rational granule = fxi_rational_power10(drop - 3);
    char text[FXI_RATIONAL_TEXT];
    value = fxi_rational_round(&value, &granule, FXC_ROUND_HALF_UP);
    size_t length = fxi_rational_format_decimal(text, &value, 3, FXC_ROUND_HALF_UP);
    assert_true(fxi_decimal_parse(&figures[1].low.value, text, length));
    figures[1].low.shown = figures[1].low.coarse = (int16_t)(drop - 3);
}

static fxc_verdict verdict_of(dated *d, fxc_date date) {
    fxi_trial trial;
    fxi_ruling ruling;
    d->inquiry.date = date;
    assert_int_equal(fxi_trial_open(&trial, &d->inquiry, d->fixture.pair_items, NULL),
                     FXI_HEARING_FOUND);
    fxi_verdict_rule(&ruling, &trial.judged, &trial.governing, d->inquiry.settings);
    if (ruling.verdict == FXC_VERDICT_DISAGREE)
        assert_int_equal(fxi_other_rate_find(&ruling, &trial), FXC_OK);
    fxi_arena_clear(&d->fixture.arena);
    return ruling.verdict;
}

static void lower_evidence_only_adds_another_rate(void **state) {
    static const fxc_date none = {0}, later = {2025, 2, 24};
    static dated d;
    uint64_t random = 7;
    int turned = 0;
    (void)state;
    open_dated(&d);
    for (int i = 0; i < CASES; i++) {
        draw_dated(&d, &random);
        fxc_verdict without = verdict_of(&d, none), with = verdict_of(&d, later);
        bool rescued =
            without == FXC_VERDICT_DISAGREE && with == FXC_VERDICT_OTHER_RATE;
        assert_true(with == without || rescued);
        turned += rescued;
    }
    assert_in_range(turned, 1, CASES);
    judging_fixture_close(&d.fixture);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_law_holds),
        cmocka_unit_test(strictness_only_hardens),
        cmocka_unit_test(touching_ends_need_both_closed),
        cmocka_unit_test(lower_evidence_only_adds_another_rate),
    };
    return cmocka_run_group_tests_name("judging laws", tests, NULL, NULL);
}
