/* SPDX-License-Identifier: MIT */
/* Integers where they suffice, against GMP's rationals. */
#include <string.h>

#include "casefile.h"
#include "exact/uint128.h"
#include "mpq_oracle.h"

enum { CASES = 300000 };

static void conversions_equal_those_of_mpq(void **state) {
    (void)state;
    mpq_oracle oracle;
    oracle_init(&oracle);
    uint64_t random = 11;
    int quick = 0;
    for (int i = 0; i < CASES; i++) {
        fxi_scaled amount, rounded;
        fxi_ratio rate;
        unsigned decimals;
        fxc_rounding mode;
        bool inexact;
        char one[FXI_SCALED_TEXT], other[160];
        oracle_case(&amount, &rate, &decimals, &mode, &random);
        if (!fxi_scaled_convert(&rounded, &inexact, &amount, &rate, decimals, mode))
            continue;
        quick++;
        size_t length = fxi_scaled_format(one, &rounded);
        assert_int_equal(length, strlen(one));
        assert_int_equal(
            inexact, oracle_convert(other, &oracle, &amount, &rate, decimals, mode));
        assert_string_equal(one, other);
    }
    assert_true(quick > CASES / 2);
    assert_true(quick < CASES);
    oracle_clear(&oracle);
}

static void set_mpq(mpq_t out, const fxi_rational *value) {
    mpz_import(mpq_numref(out), (size_t)value->numerator.size, -1, sizeof(mp_limb_t), 0,
               0, value->numerator.limbs);
    mpz_import(mpq_denref(out), (size_t)value->denominator.size, -1, sizeof(mp_limb_t),
               0, 0, value->denominator.limbs);
    if (value->negative)
        mpq_neg(out, out);
}

/* Products of fractions of one limb, which are not those of the general way. */
static void products_equal_those_of_mpq(void **state) {
    (void)state;
    mpq_t a, b, product, found;
    mpq_inits(a, b, product, found, NULL);
    uint64_t random = 12;
    for (int i = 0; i < CASES / 4; i++) {
        fxi_rational left, right;
        fxi_rational_from_uint128(&left, oracle_number(&random, 64),
                                  oracle_number(&random, 64) | 1);
        fxi_rational_from_uint128(&right, oracle_number(&random, 64) | 1,
                                  oracle_number(&random, 64) | 1);
        left.negative = left.numerator.size > 0 && i % 3 == 0;
        right.negative = i % 5 == 0;
        fxi_rational quick = fxi_rational_multiply(&left, &right);
        set_mpq(a, &left);
        set_mpq(b, &right);
        mpq_mul(product, a, b);
        set_mpq(found, &quick);
        assert_true(mpq_equal(found, product));
    }
    mpq_clears(a, b, product, found, NULL);
}

/* Fractions of up to 128 bits come in lowest terms. */
static void fractions_are_reduced(void **state) {
    (void)state;
    mpq_t wanted, found;
    mpq_inits(wanted, found, NULL);
    uint64_t random = 13;
    for (int i = 0; i < CASES / 4; i++) {
        uint64_t common = oracle_number(&random, 40) | 1;
        fxi_uint128 above = (fxi_uint128)oracle_number(&random, 64) * common;
        fxi_uint128 below = ((fxi_uint128)oracle_number(&random, 64) | 1) * common;
        uint64_t words[2] = {(uint64_t)above, (uint64_t)(above >> 64)};
        mpz_import(mpq_numref(wanted), 2, -1, sizeof words[0], 0, 0, words);
        words[0] = (uint64_t)below;
        words[1] = (uint64_t)(below >> 64);
        mpz_import(mpq_denref(wanted), 2, -1, sizeof words[0], 0, 0, words);
        mpq_canonicalize(wanted);
        fxi_rational value;
        fxi_rational_from_uint128(&value, above, below);
        set_mpq(found, &value);
        assert_int_equal(mpz_cmp(mpq_numref(found), mpq_numref(wanted)), 0);
        assert_int_equal(mpz_cmp(mpq_denref(found), mpq_denref(wanted)), 0);
    }
    mpq_clears(wanted, found, NULL);
}

static void a_fraction_over_zero_is_invalid(void **state) {
    (void)state;
    fxi_rational value;
    fxi_rational_from_uint128(&value, 1, 0);
    assert_true(value.invalid);
}

/* One past each bound is refused, not wrong. */
static void what_does_not_fit_is_refused(void **state) {
    (void)state;
    fxi_scaled out, amount = {UINT64_MAX, 0, false};
    fxi_ratio one = {1, 1}, two = {2, 1}, third = {1, 3};
    bool inexact;
    assert_true(
        fxi_scaled_convert(&out, &inexact, &amount, &third, 0, FXC_ROUND_HALF_EVEN));
    assert_false(
        fxi_scaled_convert(&out, &inexact, &amount, &one, 0, FXC_ROUND_HALF_EVEN));
    assert_false(
        fxi_scaled_convert(&out, &inexact, &amount, &two, 0, FXC_ROUND_HALF_EVEN));
    amount.mantissa = UINT64_MAX / 10 + 1;
    assert_false(
        fxi_scaled_convert(&out, &inexact, &amount, &one, 1, FXC_ROUND_HALF_EVEN));
    fxi_decimal decimal;
    fxi_scaled read;
    assert_true(fxi_decimal_parse(&decimal, "-123456789012345678", 19));
    assert_true(fxi_scaled_from_decimal(&read, &decimal));
    assert_true(read.mantissa == 123456789012345678u && read.negative);
    assert_true(fxi_decimal_parse(&decimal, "1234567890123456789", 19));
    assert_false(fxi_scaled_from_decimal(&read, &decimal));
    fxi_rational rate = fxi_rational_from_fraction(-1, 2);
    assert_false(fxi_ratio_from_rational(&one, &rate));
    rate = fxi_rational_from_integer(0);
    assert_false(fxi_ratio_from_rational(&one, &rate));
    rate = fxi_rational_power10(20);
    assert_false(fxi_ratio_from_rational(&one, &rate));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(conversions_equal_those_of_mpq),
        cmocka_unit_test(products_equal_those_of_mpq),
        cmocka_unit_test(fractions_are_reduced),
        cmocka_unit_test(a_fraction_over_zero_is_invalid),
        cmocka_unit_test(what_does_not_fit_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
