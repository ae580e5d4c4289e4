/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "exact/decimal.h"

#define NINES_64 "9999999999999999999999999999999999999999999999999999999999999999"
#define ZEROS_64 "0000000000000000000000000000000000000000000000000000000000000000"
#define ZEROS_63 "000000000000000000000000000000000000000000000000000000000000000"

static fxi_decimal read(const char *text) {
    fxi_decimal decimal;
    if (!fxi_decimal_parse(&decimal, text, strlen(text)))
        fail_msg("'%s' is no decimal", text);
    return decimal;
}

static void assert_text(const fxi_decimal *decimal, const char *wanted) {
    char text[FXI_DECIMAL_TEXT];
    assert_int_equal(fxi_decimal_format(text, decimal), strlen(wanted));
    assert_string_equal(text, wanted);
}

typedef struct form {
    const char *text, *formatted;
    int count, exponent;
} form;

static const form forms[] = {
    {"0", "0", 1, 0},
    {"0.00", "0", 1, -2},
    {"-0", "0", 1, 0},
    {"-0.0", "0", 1, -1},
    {"000", "0", 1, 0},
    {"7", "7", 1, 0},
    {"007", "7", 1, 0},
    {"+7", "7", 1, 0},
    {"-1.50", "-1.5", 3, -2},
    {"0.32", "0.32", 2, -2},
    {"0.0050", "0.005", 2, -4},
    {"380", "380", 3, 0},
    {"280.2", "280.2", 4, -1},
    {"1.005", "1.005", 4, -3},
    {NINES_64, NINES_64, 64, 0},
    {"-" NINES_64, "-" NINES_64, 64, 0},
    {"0." NINES_64, "0." NINES_64, 64, -64},
    {"0." ZEROS_63 "1", "0." ZEROS_63 "1", 1, -64},
    {"0." ZEROS_64, "0", 1, -64},
    {ZEROS_64 ZEROS_64 "5", "5", 1, 0},
};

static void parse_keeps_what_is_printed(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++) {
        fxi_decimal decimal = read(forms[i].text);
        assert_int_equal(decimal.count, forms[i].count);
        assert_int_equal(decimal.exponent, forms[i].exponent);
        assert_text(&decimal, forms[i].formatted);
    }
}

/* One form and nothing else. */
static void parse_refuses_every_other_form(void **state) {
    (void)state;
    static const char *const refused[] = {
        "",
        "-",
        "+",
        ".",
        ".5",
        "5.",
        "-.5",
        "1..5",
        "1.5.2",
        " 1",
        "1 ",
        "1,000",
        "--1",
        "+-1",
        "1e3",
        "1E5",
        "0x10",
        "NaN",
        "inf",
        "Infinity",
        "1.08a",
        "1/2",
        "\xD9\xA1",
        "1.0842 USD",
        "1" NINES_64,
        "0.1" NINES_64,
        "0." ZEROS_64 "1",
        "0." ZEROS_64 "0",
        "1.2" NINES_64,
    };
    fxi_decimal kept = fxi_decimal_from_integer(42);
    for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++) {
        if (fxi_decimal_parse(&kept, refused[i], strlen(refused[i])))
            fail_msg("'%s' was read", refused[i]);
        assert_text(&kept, "42");
    }
    assert_false(fxi_decimal_parse(&kept, "1\0002", 3));
}

static void integers_become_decimals(void **state) {
    (void)state;
    static const struct {
        int64_t value;
        const char *text;
    } rows[] = {{0, "0"},
                {9, "9"},
                {-10, "-10"},
                {INT64_MAX, "9223372036854775807"},
                {INT64_MIN, "-9223372036854775808"}};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        fxi_decimal decimal = fxi_decimal_from_integer(rows[i].value);
        assert_text(&decimal, rows[i].text);
    }
}

static void append_drops_leading_zeros_and_stops_at_64(void **state) {
    (void)state;
    fxi_decimal decimal = fxi_decimal_from_integer(0);
    for (int i = 0; i < 1000; i++)
        assert_true(fxi_decimal_append(&decimal, 0));
    assert_int_equal(decimal.count, 1);
    for (int i = 0; i < 64; i++)
        assert_true(fxi_decimal_append(&decimal, 9));
    assert_false(fxi_decimal_append(&decimal, 9));
    assert_text(&decimal, NINES_64);
}

static void shift_is_bounded(void **state) {
    (void)state;
    fxi_decimal decimal = read("1.20");
    assert_true(fxi_decimal_shift(&decimal, 12));
    assert_text(&decimal, "1200000000000");
    assert_int_equal(decimal.count, 3);
    assert_true(fxi_decimal_shift(&decimal, -13));
    assert_text(&decimal, "0.12");
    assert_true(fxi_decimal_shift(&decimal, 67));
    assert_int_equal(decimal.exponent, 64);
    assert_false(fxi_decimal_shift(&decimal, 1));
    assert_false(fxi_decimal_shift(&decimal, 1000000));
    assert_false(fxi_decimal_shift(&decimal, INT32_MAX));
    assert_false(fxi_decimal_shift(&decimal, INT32_MIN));
    assert_int_equal(decimal.exponent, 64);
    assert_true(fxi_decimal_shift(&decimal, -128));
    assert_false(fxi_decimal_shift(&decimal, -1));
    fxi_decimal zero = read("0.00");
    assert_true(fxi_decimal_shift(&zero, 9));
    assert_text(&zero, "0");
}

static void the_longest_text_fits(void **state) {
    (void)state;
    fxi_decimal decimal = read("-" NINES_64);
    assert_true(fxi_decimal_shift(&decimal, 64));
    assert_text(&decimal, "-" NINES_64 ZEROS_64);
}

typedef struct sum {
    const char *a, *b, *sum; /* NULL: refused */
} sum;

static const sum sums[] = {
    {"1", "2", "3"},
    {"0.1", "0.2", "0.3"},
    {"999", "1", "1000"},
    {"1.5", "-1.5", "0"},
    {"-1.5", "1.5", "0"},
    {"100", "-0.01", "99.99"},
    {"-100", "0.01", "-99.99"},
    {"0.01", "-100", "-99.99"},
    {"-2", "-3", "-5"},
    {"0", "-7.25", "-7.25"},
    {"7.25", "0.000", "7.25"},
    {NINES_64, "1", NULL},
    {NINES_64, "-1",
     "9999999999999999999999999999999999999999999999999999999999999998"},
    {NINES_64, "0.1", NULL},
};

static void sums_are_exact_or_refused(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof sums / sizeof sums[0]; i++) {
        fxi_decimal a = read(sums[i].a), b = read(sums[i].b);
        bool fits = fxi_decimal_add(&a, &a, &b);
        assert_int_equal(fits, sums[i].sum != NULL);
        assert_text(&a, fits ? sums[i].sum : sums[i].a);
    }
}

/* 10^64 - 1 has 64 digits though its first operand, over the common unit, has 65. */
static void difference_of_far_exponents(void **state) {
    (void)state;
    fxi_decimal power = fxi_decimal_from_integer(1);
    assert_true(fxi_decimal_shift(&power, 64));
    fxi_decimal minus_one = fxi_decimal_from_integer(-1);
    fxi_decimal result;
    assert_true(fxi_decimal_add(&result, &power, &minus_one));
    assert_text(&result, NINES_64);
    fxi_decimal tiny = read("0." ZEROS_63 "1");
    assert_false(fxi_decimal_add(&result, &power, &tiny));
}

static const sum products[] = {
    {"12", "12", "144"},
    {"0.5", "0.5", "0.25"},
    {"-1.2", "100000", "-120000"},
    {"-3", "-3", "9"},
    {"-3", "0", "0"},
    {"0.00", "0.00", "0"},
    {"99999999999999999999999999999999", "99999999999999999999999999999999",
     "9999999999999999999999999999999800000000000000000000000000000001"},
    {NINES_64, "1", NINES_64},
    {NINES_64, "2", NULL},
    {"0." ZEROS_63 "1", "0.1", NULL},
};

static void products_are_exact_or_refused(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof products / sizeof products[0]; i++) {
        fxi_decimal a = read(products[i].a), b = read(products[i].b);
        bool fits = fxi_decimal_multiply(&b, &a, &b);
        assert_int_equal(fits, products[i].sum != NULL);
        assert_text(&b, fits ? products[i].sum : products[i].b);
    }
}

static void comparison_is_by_value(void **state) {
    (void)state;
    /* ascending, equal values in one row */
    static const char *const ascending[][2] = {
        {"-100", "-100.00"}, {"-99.99", "-99.990"}, {"-0.1", "-0.10"}, {"0", "0.000"},
        {"0.01", "0.010"},   {"0.1", "0.1"},        {"1.49", "1.49"},  {"1.5", "1.50"},
        {"1.51", "1.510"},   {"2", "2.0"},          {"10", "10"},      {"99", "99.0"},
        {"100", "100.0"},
    };
    enum { ROWS = sizeof ascending / sizeof ascending[0] };
    for (int i = 0; i < ROWS; i++)
        for (int k = 0; k < ROWS; k++) {
            fxi_decimal a = read(ascending[i][0]), b = read(ascending[k][1]);
            int order = fxi_decimal_compare(&a, &b);
            assert_int_equal((order > 0) - (order < 0), (i > k) - (i < k));
        }
}

static void one_is_one_however_it_is_printed(void **state) {
    (void)state;
    static const char *const ones[] = {"1", "1.000", "+1"};
    static const char *const others[] = {"0", "-1", "10", "1.01", "0.1"};
    for (size_t i = 0; i < sizeof ones / sizeof ones[0]; i++) {
        fxi_decimal one = read(ones[i]);
        assert_true(fxi_decimal_is_one(&one));
        assert_int_equal(fxi_decimal_significant_digits(&one), 1);
    }
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
        fxi_decimal other = read(others[i]);
        assert_false(fxi_decimal_is_one(&other));
    }
}

static void powers_of_ten_are_told_however_they_are_printed(void **state) {
    (void)state;
    static const struct {
        const char *text;
        int power;
    } rows[] = {{"1", 0}, {"1.00", 0}, {"10", 1}, {"1000000", 6}, {"0.01", -2}};
    static const char *const others[] = {"0", "2", "-10", "11", "1.01", "200"};
    int power;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        fxi_decimal decimal = read(rows[i].text);
        assert_true(fxi_decimal_is_power10(&power, &decimal));
        assert_int_equal(power, rows[i].power);
    }
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
        fxi_decimal decimal = read(others[i]);
        assert_false(fxi_decimal_is_power10(&power, &decimal));
    }
}

static void trailing_zeros_are_counted(void **state) {
    (void)state;
    static const struct {
        const char *text;
        unsigned zeros;
    } rows[] = {{"0", 0}, {"0.00", 0}, {"380", 1}, {"94200", 2}, {"1.50", 1}, {"7", 0}};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        fxi_decimal decimal = read(rows[i].text);
        assert_int_equal(fxi_decimal_trailing_zeros(&decimal), rows[i].zeros);
    }
}

static void integers_of_any_length_are_written_out(void **state) {
    (void)state;
    for (int count = 1; count <= FXI_DIGITS_MAX; count++)
        for (int zeros = 0; zeros <= 64; zeros++) {
            char wanted[FXI_DECIMAL_TEXT] = "-";
            memset(wanted + 1, '7', (size_t)count);
            memset(wanted + 1 + count, '0', (size_t)zeros);
            wanted[1 + count + zeros] = '\0';
            fxi_decimal decimal = {.count = (uint8_t)count, .exponent = (int16_t)zeros};
            memset(decimal.digits, 7, (size_t)count);
            assert_text(&decimal, wanted + 1);
            decimal.negative = true;
            assert_text(&decimal, wanted);
        }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(integers_of_any_length_are_written_out),
        cmocka_unit_test(parse_keeps_what_is_printed),
        cmocka_unit_test(parse_refuses_every_other_form),
        cmocka_unit_test(integers_become_decimals),
        cmocka_unit_test(append_drops_leading_zeros_and_stops_at_64),
        cmocka_unit_test(shift_is_bounded),
        cmocka_unit_test(the_longest_text_fits),
        cmocka_unit_test(sums_are_exact_or_refused),
        cmocka_unit_test(difference_of_far_exponents),
        cmocka_unit_test(products_are_exact_or_refused),
        cmocka_unit_test(comparison_is_by_value),
        cmocka_unit_test(one_is_one_however_it_is_printed),
        cmocka_unit_test(powers_of_ten_are_told_however_they_are_printed),
        cmocka_unit_test(trailing_zeros_are_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
