/* SPDX-License-Identifier: MIT */
/* The laws of docs/spec/verdicts.md that concern intervals and rates, on random
   pairs. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "exact/interval.h"
#include "random.h"

enum { CASES = 100000 };

/* A printed figure: its value, its two granules. */
typedef struct printed {
    fxi_rational value, shown, coarse;
} printed;

/* Everything that one case is about. */
typedef struct pair_case {
    printed a, b;
    fxc_mode mode;
    fxi_interval rate;            /* b per a */
    fxi_interval implied, mirror; /* b per a, a per b: shown granules */
    fxi_rational point;           /* the rate, without its rounding */
} pair_case;

static fxi_rational half(const fxi_rational *a) {
    const fxi_rational two = fxi_rational_from_integer(2);
    return fxi_rational_divide(a, &two);
}

/* A mantissa of up to four digits and trailing zeros, 0 to 2 of its digits behind the
   point, and a scale: 1, a million or a billion. */
static printed random_figure(uint64_t *seed) {
    static const int zeros_choice[] = {0, 0, 1, 2}, places_choice[] = {0, 0, 1, 2};
    static const int scale_choice[] = {0, 6, 9};
    int zeros = zeros_choice[random_below(seed, 4)];
    int places = places_choice[random_below(seed, 4)];
    int scale = scale_choice[random_below(seed, 3)];
    int mantissa = 1 + random_below(seed, 9999);
    int last = zeros; /* place of the last digit that is not zero */
    for (int rest = mantissa; rest % 10 == 0; rest /= 10)
        last++;
    fxi_rational digits = fxi_rational_from_integer(mantissa);
    fxi_rational unit = fxi_rational_power10(zeros + scale - places);
    printed figure = {.value = fxi_rational_multiply(&digits, &unit),
                      .shown = fxi_rational_power10(scale - places)};
    /* Whole numbers may have been rounded at their zeros, to a tenth at most. */
    int coarse = scale - places + (places == 0 ? last : 0);
    fxi_rational tenth = fxi_rational_from_fraction(1, 10);
    tenth = fxi_rational_multiply(&figure.value, &tenth);
    figure.coarse = fxi_rational_power10(coarse);
    while (coarse > scale - places && fxi_rational_compare(&figure.coarse, &tenth) > 0)
        figure.coarse = fxi_rational_power10(--coarse);
    return figure;
}

/* docs/spec/arithmetic.md "Intervals". */
static fxi_interval interval_of(const fxi_rational *value, const fxi_rational *granule,
                                fxc_mode mode) {
    fxi_rational reach =
        mode == FXC_MODE_NEAREST || mode == FXC_MODE_HALF_UP ? half(granule) : *granule;
    fxi_interval result = fxi_interval_around(value, &reach);
    if (mode == FXC_MODE_TRUNC)
        result.low = *value;
    if (mode == FXC_MODE_CEIL)
        result.high = *value;
    result.low_closed = mode != FXC_MODE_CEIL && mode != FXC_MODE_ANY;
    result.high_closed = mode == FXC_MODE_NEAREST || mode == FXC_MODE_CEIL;
    return result;
}

static fxi_interval implied_by(const printed *a, const printed *b, fxc_mode mode,
                               bool coarse) {
    fxi_interval x = interval_of(&a->value, coarse ? &a->coarse : &a->shown, mode);
    fxi_interval y = interval_of(&b->value, coarse ? &b->coarse : &b->shown, mode);
    return fxi_interval_divide(&y, &x);
}

/* The low end of a figure may be 0 or below: such a pair is not judged. */
static bool is_positive(const fxi_interval *a) {
    return fxi_interval_is_valid(a) && fxi_rational_sign(&a->low) > 0;
}

static bool sides_are_positive(const pair_case *c, bool coarse) {
    fxi_interval x =
        interval_of(&c->a.value, coarse ? &c->a.coarse : &c->a.shown, c->mode);
    fxi_interval y =
        interval_of(&c->b.value, coarse ? &c->b.coarse : &c->b.shown, c->mode);
    return is_positive(&x) && is_positive(&y);
}

/* A rate near the ratio of the figures: exact or within two per cent, quoted to six
   places, sometimes with a rounding interval of its own. */
static void draw_quote(pair_case *c, uint64_t *seed) {
    static const int reach_choice[] = {0, 1, 50};
    const fxi_rational millionth = fxi_rational_power10(-6);
    fxi_rational ratio = fxi_rational_divide(&c->b.value, &c->a.value);
    if (random_next(seed) & 1) {
        fxi_rational slip =
            fxi_rational_from_fraction(980 + random_below(seed, 41), 1000);
        ratio = fxi_rational_multiply(&ratio, &slip);
    }
    c->point = fxi_rational_round(&ratio, &millionth, FXC_ROUND_HALF_EVEN);
    fxi_rational reach = fxi_rational_from_integer(reach_choice[random_below(seed, 3)]);
    reach = fxi_rational_multiply(&reach, &millionth);
    c->rate = fxi_interval_around(&c->point, &reach);
}

/* A rate that starts or ends exactly where the implied rates do, each end open or
   closed: the cases in which only the ends decide. */
static void draw_touching(pair_case *c, uint64_t *seed) {
    bool below = random_next(seed) & 1;
    const fxi_rational reach = fxi_rational_from_fraction(random_below(seed, 2), 1000);
    c->point = below ? c->implied.low : c->implied.high;
    fxi_rational far = below ? fxi_rational_subtract(&c->point, &reach)
                             : fxi_rational_add(&c->point, &reach);
    c->rate = below ? fxi_interval_between(&far, &c->point)
                    : fxi_interval_between(&c->point, &far);
    if (fxi_rational_sign(&reach) > 0) {
        c->rate.low_closed = random_next(seed) & 1;
        c->rate.high_closed = random_next(seed) & 1;
    }
}

/* False: a side or the rate reaches down to zero, and there is no case. */
static bool draw(pair_case *c, uint64_t *seed) {
    static const fxc_mode modes[] = {FXC_MODE_NEAREST, FXC_MODE_HALF_UP, FXC_MODE_TRUNC,
                                     FXC_MODE_CEIL, FXC_MODE_ANY};
    c->a = random_figure(seed);
    c->b = random_figure(seed);
    c->mode = modes[random_below(seed, 5)];
    if (!sides_are_positive(c, false))
        return false;
    c->implied = implied_by(&c->a, &c->b, c->mode, false);
    c->mirror = implied_by(&c->b, &c->a, c->mode, false);
    if (random_below(seed, 4) == 0)
        draw_touching(c, seed);
    else
        draw_quote(c, seed);
    return is_positive(&c->rate);
}

/* Names the case that breaks a law. */
static void require(bool holds, const char *law, const pair_case *c) {
    if (holds)
        return;
    char a[FXI_RATIONAL_TEXT], b[FXI_RATIONAL_TEXT], rate[FXI_RATIONAL_TEXT];
    fxi_rational_format(a, &c->a.value);
    fxi_rational_format(b, &c->b.value);
    fxi_rational_format(rate, &c->point);
    fail_msg("%s: %s and %s at %s, mode %d", law, a, b, rate, (int)c->mode);
}

/* L1 and L3: swapping the figures and inverting the rate change nothing; so the excess
   and (L12) the width are the same too. */
static void law_of_symmetry(const pair_case *c) {
    fxi_interval inverse = fxi_interval_reciprocal(&c->rate);
    require(fxi_interval_meets(&c->implied, &c->rate) ==
                fxi_interval_meets(&c->mirror, &inverse),
            "L1", c);
    fxi_rational there = fxi_interval_excess(&c->implied, &c->rate);
    fxi_rational back = fxi_interval_excess(&c->mirror, &inverse);
    require(fxi_rational_equal(&there, &back), "symmetric excess", c);
    require(fxi_rational_sign(&there) >= 0, "excess is not negative", c);
    there = fxi_interval_width(&c->implied);
    back = fxi_interval_width(&c->mirror);
    require(fxi_rational_equal(&there, &back), "L12", c);
}

/* L2: a scale word on both sides. */
static void law_of_scale(const pair_case *c) {
    const fxi_rational factor = fxi_rational_power10(6);
    pair_case larger = *c;
    printed *figures[] = {&larger.a, &larger.b};
    for (int i = 0; i < 2; i++) {
        figures[i]->value = fxi_rational_multiply(&figures[i]->value, &factor);
        figures[i]->shown = fxi_rational_multiply(&figures[i]->shown, &factor);
    }
    fxi_interval implied = implied_by(&larger.a, &larger.b, c->mode, false);
    require(fxi_rational_equal(&implied.low, &c->implied.low) &&
                fxi_rational_equal(&implied.high, &c->implied.high) &&
                implied.low_closed == c->implied.low_closed &&
                implied.high_closed == c->implied.high_closed,
            "L2", c);
}

/* L4: a larger tolerance never turns agreement away, and it is symmetric. L11: what
   meets has no excess, and an excess within the tolerance is bridged by it. */
static void law_of_tolerance(const pair_case *c) {
    const fxi_rational small = fxi_rational_from_fraction(25, 10000);
    const fxi_rational large = fxi_rational_from_fraction(1, 100);
    fxi_interval inverse = fxi_interval_reciprocal(&c->rate);
    fxi_interval wide = fxi_interval_widen(&c->implied, &small);
    fxi_interval wider = fxi_interval_widen(&c->implied, &large);
    fxi_interval mirror = fxi_interval_widen(&c->mirror, &small);
    bool meets = fxi_interval_meets(&c->implied, &c->rate);
    bool within = fxi_interval_meets(&wide, &c->rate);
    require(!meets || within, "L4", c);
    require(!within || fxi_interval_meets(&wider, &c->rate), "L4, larger", c);
    require(within == fxi_interval_meets(&mirror, &inverse), "L4, mirrored", c);
    fxi_rational excess = fxi_interval_excess(&c->implied, &c->rate);
    require(!meets || fxi_rational_sign(&excess) == 0, "L11", c);
    int order = fxi_rational_compare(&excess, &small);
    require(order >= 0 || within || fxi_rational_sign(&excess) == 0, "L11, below", c);
    require(order <= 0 || !within, "L11, above", c);
}

/* L6: a coarser reading of both figures allows every rate that the finer one does. */
static void law_of_subsets(const pair_case *c) {
    if (!sides_are_positive(c, true))
        return;
    fxi_interval coarse = implied_by(&c->a, &c->b, c->mode, true);
    require(fxi_rational_compare(&coarse.low, &c->implied.low) <= 0 &&
                fxi_rational_compare(&coarse.high, &c->implied.high) >= 0,
            "L6", c);
    require(!fxi_interval_meets(&c->implied, &c->rate) ||
                fxi_interval_meets(&coarse, &c->rate),
            "L6, meeting", c);
}

/* The theorem: the implied rates meet the rate iff the first figure, converted, meets
   the second. */
static void law_of_conversion(const pair_case *c) {
    fxi_interval x = interval_of(&c->a.value, &c->a.shown, c->mode);
    fxi_interval y = interval_of(&c->b.value, &c->b.shown, c->mode);
    fxi_interval converted = fxi_interval_multiply(&x, &c->rate);
    require(fxi_interval_meets(&converted, &y) ==
                fxi_interval_meets(&c->implied, &c->rate),
            "theorem", c);
}

/* L5: where converting one figure at the point and rounding it gives the other, the
   point is among the implied rates of mode nearest. */
static void law_of_reproduction(const pair_case *c) {
    if (c->mode != FXC_MODE_NEAREST)
        return;
    fxi_rational b = fxi_rational_multiply(&c->a.value, &c->point);
    fxi_rational a = fxi_rational_divide(&c->b.value, &c->point);
    b = fxi_rational_round(&b, &c->b.shown, FXC_ROUND_HALF_UP);
    a = fxi_rational_round(&a, &c->a.shown, FXC_ROUND_HALF_UP);
    if (fxi_rational_equal(&b, &c->b.value) || fxi_rational_equal(&a, &c->a.value))
        require(fxi_interval_contains(&c->implied, &c->point), "L5", c);
}

static void laws_hold(void **state) {
    (void)state;
    uint64_t seed = 7;
    int cases = 0, meeting = 0;
    while (cases < CASES) {
        pair_case c;
        if (!draw(&c, &seed))
            continue;
        law_of_symmetry(&c);
        law_of_scale(&c);
        law_of_tolerance(&c);
        law_of_subsets(&c);
        law_of_conversion(&c);
        law_of_reproduction(&c);
        meeting += fxi_interval_meets(&c.implied, &c.rate);
        cases++;
    }
    /* The generator reaches both outcomes often. */
    assert_in_range(meeting, CASES / 5, CASES * 9 / 10);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(laws_hold),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
