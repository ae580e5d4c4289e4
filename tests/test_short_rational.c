/* SPDX-License-Identifier: MIT */
/* The short way of rationals, held against the general one and against GMP's own, at
   the seam: parts of just under and just over one limb and two, and anything between.
 */
#include "exact/long_rational.h"
#include "exact/short_rational.h"
#include "mpq_oracle.h"
#include "rational_as_text.h"

static const char *const edges[] = {
    "0",
    "1",
    "2",
    "3",
    "10",
    "4294967295",
    "4294967296",
    "9223372036854775807",
    "9223372036854775808",
    "9999999999999999999",
    "10000000000000000000",
    "18446744073709551557", /* a prime */
    "18446744073709551615",
    "18446744073709551616",
    "18446744073709551617",
    "340282366920938463463374607431768211455",
    "340282366920938463463374607431768211456",
    "340282366920938463463374607431768211457",
};

enum { EDGES = sizeof edges / sizeof edges[0], VALUES = 2 * EDGES * (EDGES - 1) };

/* Every fraction of two edges, with both signs. */
static fxi_rational values[VALUES];

static int fill_values(void **state) {
    (void)state;
    size_t count = 0;
    for (size_t i = 0; i < EDGES; i++)
        for (size_t k = 1; k < EDGES; k++) {
            fxi_rational above = read(edges[i]), below = read(edges[k]);
            values[count] = fxi_rational_divide(&above, &below);
            values[count + 1] = fxi_rational_negate(&values[count]);
            count += 2;
        }
    return count == VALUES ? 0 : -1;
}

static void set_part(mpz_t out, const fxi_natural *part) {
    mpz_import(out, (size_t)part->size, -1, sizeof(mp_limb_t), 0, 0, part->limbs);
}

static void set_mpq(mpq_t out, const fxi_rational *value) {
    set_part(mpq_numref(out), &value->numerator);
    set_part(mpq_denref(out), &value->denominator);
    if (value->negative)
        mpq_neg(out, out);
}

/* One pair of values under every operation. */
typedef struct bench {
    const fxi_rational *a, *b;
    mpq_t x, y, wanted, found;
    size_t shorts; /* results of the short way */
} bench;

static void assert_result(bench *on, bool is_short, fxi_short brief,
                          const fxi_rational *general, const fxi_rational *result) {
    assert_false(result->invalid);
    assert_true(fxi_rational_equal(general, result));
    set_mpq(on->found, result);
    assert_true(mpq_equal(on->found, on->wanted));
    if (!is_short)
        return;
    fxi_rational value = fxi_short_value(brief);
    assert_true(fxi_rational_equal(&value, general));
    on->shorts++;
}

static void check_sum(bench *on) {
    fxi_short brief = {0};
    mpq_add(on->wanted, on->x, on->y);
    fxi_rational general = fxi_long_sum(on->a, on->b, on->b->negative);
    fxi_rational result = fxi_rational_add(on->a, on->b);
    bool is_short = fxi_short_sum(&brief, on->a, on->b, on->b->negative);
    assert_result(on, is_short, brief, &general, &result);
    mpq_sub(on->wanted, on->x, on->y);
    general = fxi_long_sum(on->a, on->b, !on->b->negative);
    result = fxi_rational_subtract(on->a, on->b);
    is_short = fxi_short_sum(&brief, on->a, on->b, !on->b->negative);
    assert_result(on, is_short, brief, &general, &result);
}

static void check_product(bench *on) {
    fxi_short brief = {0};
    mpq_mul(on->wanted, on->x, on->y);
    fxi_rational general = fxi_long_multiply(on->a, on->b);
    fxi_rational result = fxi_rational_multiply(on->a, on->b);
    bool is_short = fxi_short_multiply(&brief, on->a, on->b);
    assert_result(on, is_short, brief, &general, &result);
}

static void check_quotient(bench *on) {
    fxi_short brief = {0};
    fxi_rational general = fxi_long_divide(on->a, on->b);
    fxi_rational result = fxi_rational_divide(on->a, on->b);
    bool is_short = fxi_short_divide(&brief, on->a, on->b);
    if (mpq_sgn(on->y) == 0) {
        assert_true(general.invalid && result.invalid && !is_short);
        return;
    }
    mpq_div(on->wanted, on->x, on->y);
    assert_result(on, is_short, brief, &general, &result);
}

static int sign_of(int number) { return (number > 0) - (number < 0); }

static void check_order(bench *on) {
    int order = mpq_cmp(on->x, on->y), size;
    assert_int_equal(sign_of(fxi_rational_compare(on->a, on->b)), sign_of(order));
    assert_int_equal(fxi_rational_equal(on->a, on->b), order == 0);
    if (fxi_short_compare(&size, on->a, on->b))
        assert_int_equal(size, sign_of(fxi_long_compare(on->a, on->b)));
}

static void check_pair(bench *on) {
    check_sum(on);
    check_product(on);
    check_quotient(on);
    check_order(on);
}

static void edges_agree_with_gmp(void **state) {
    (void)state;
    bench on = {.shorts = 0};
    mpq_inits(on.x, on.y, on.wanted, on.found, NULL);
    for (size_t i = 0; i < VALUES; i += 2) {
        on.a = &values[i];
        set_mpq(on.x, on.a);
        for (size_t k = i % 3; k < VALUES; k += 3) {
            on.b = &values[k];
            set_mpq(on.y, on.b);
            check_pair(&on);
        }
    }
    assert_in_range(on.shorts, VALUES, 4 * VALUES * VALUES / 6 - VALUES);
    mpq_clears(on.x, on.y, on.wanted, on.found, NULL);
}

static fxi_rational draw(uint64_t *random, int bits) {
    fxi_rational value;
    fxi_uint128 above = oracle_number(random, 64), below = oracle_number(random, 64);
    if (bits > 64)
        above *= oracle_number(random, bits - 64);
    fxi_rational_from_uint128(&value, above, below | 1);
    return random_below(random, 2) == 0 ? fxi_rational_negate(&value) : value;
}

static void any_agree_with_gmp(void **state) {
    (void)state;
    enum { CASES = 100000 };
    uint64_t random = 17;
    bench on = {.shorts = 0};
    mpq_inits(on.x, on.y, on.wanted, on.found, NULL);
    for (int i = 0; i < CASES; i++) {
        fxi_rational a = draw(&random, i % 5 == 0 ? 128 : 64);
        fxi_rational b = draw(&random, i % 7 == 0 ? 128 : 64);
        on.a = &a;
        on.b = &b;
        set_mpq(on.x, on.a);
        set_mpq(on.y, on.b);
        check_pair(&on);
    }
    assert_in_range(on.shorts, CASES, 4 * CASES - 1);
    mpq_clears(on.x, on.y, on.wanted, on.found, NULL);
}

static void check_rounding(size_t *shorts, const fxi_rational *value,
                           const fxi_rational *quantum) {
    for (int mode = 0; mode <= FXC_ROUND_CEILING; mode++) {
        fxi_short brief;
        fxi_rational general = fxi_long_round(value, quantum, (fxc_rounding)mode);
        fxi_rational result = fxi_rational_round(value, quantum, (fxc_rounding)mode);
        assert_true(fxi_rational_equal(&general, &result));
        if (!fxi_short_round(&brief, value, quantum, (fxc_rounding)mode))
            continue;
        fxi_rational rounded = fxi_short_value(brief);
        assert_true(fxi_rational_equal(&general, &rounded));
        ++*shorts;
    }
}

static void rounding_agrees(void **state) {
    (void)state;
    size_t shorts = 0, pairs = 0;
    for (size_t i = 0; i < VALUES; i++)
        for (size_t k = i % 5; k < VALUES; k += 5) {
            if (fxi_rational_sign(&values[k]) <= 0)
                continue;
            check_rounding(&shorts, &values[i], &values[k]);
            pairs++;
        }
    uint64_t random = 19;
    for (int i = 0; i < 20000; i++, pairs++) {
        fxi_rational value = draw(&random, 64);
        fxi_rational quantum = fxi_rational_power10(random_below(&random, 20) - 10);
        check_rounding(&shorts, &value, &quantum);
    }
    assert_in_range(shorts, pairs, 7 * pairs - 1);
}

static bool check_units(const fxi_rational *value, int places, fxc_rounding mode) {
    const fxi_rational one = fxi_rational_from_integer(1);
    const fxi_rational power = fxi_long_power10(places);
    uint64_t units;
    if (!fxi_short_units(&units, value, places, mode))
        return false;
    fxi_rational general = fxi_long_multiply(value, &power), found;
    general = fxi_long_round(&general, &one, mode);
    fxi_rational_from_uint128(&found, units, 1);
    found.negative = value->negative && units > 0;
    assert_true(fxi_rational_equal(&found, &general));
    return true;
}

static void units_agree(void **state) {
    (void)state;
    static const int places[] = {0, 1, 2, 18, 19, 20, 64};
    enum { PLACES = sizeof places / sizeof places[0] };
    size_t shorts = 0;
    for (size_t i = 0; i < VALUES * PLACES; i++)
        for (int mode = 0; mode <= FXC_ROUND_CEILING; mode++)
            shorts += check_units(&values[i / PLACES], places[i % PLACES],
                                  (fxc_rounding)mode);
    assert_in_range(shorts, VALUES, 7 * VALUES * PLACES / 2);
}

/* Digits and zeros up to 19 in all, places down to 10^-19, and one past both. */
static void decimals_agree(void **state) {
    (void)state;
    uint64_t random = 23;
    size_t shorts = 0, all = 0;
    for (int count = 1; count <= 21; count++)
        for (int exponent = -21; exponent <= 21; exponent++, all++) {
            fxi_decimal decimal = fxi_decimal_from_integer(0);
            for (int i = 0; i < count; i++)
                fxi_decimal_append(
                    &decimal, count > 18 ? 9 : (unsigned)random_below(&random, 10));
            decimal.exponent = (int16_t)exponent;
            decimal.negative =
                random_below(&random, 2) == 0 && !fxi_decimal_is_zero(&decimal);
            fxi_short brief;
            fxi_rational general = fxi_long_from_decimal(&decimal);
            fxi_rational result = fxi_rational_from_decimal(&decimal);
            assert_true(fxi_rational_equal(&general, &result));
            if (!fxi_short_from_decimal(&brief, &decimal))
                continue;
            fxi_rational value = fxi_short_value(brief);
            assert_true(fxi_rational_equal(&general, &value));
            shorts++;
        }
    assert_in_range(shorts, all / 3, all - 1);
}

static void powers_agree(void **state) {
    (void)state;
    for (int power = -128; power <= 128; power++) {
        fxi_rational result = fxi_rational_power10(power);
        fxi_rational general = fxi_long_power10(power);
        assert_true(fxi_rational_equal(&result, &general));
        fxi_rational half = fxi_rational_half_power10(power);
        half = fxi_long_sum(&half, &half, false);
        assert_true(fxi_rational_equal(&half, &general));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(edges_agree_with_gmp), cmocka_unit_test(any_agree_with_gmp),
        cmocka_unit_test(rounding_agrees),      cmocka_unit_test(decimals_agree),
        cmocka_unit_test(powers_agree),         cmocka_unit_test(units_agree),
    };
    return cmocka_run_group_tests(tests, fill_values, NULL);
}
