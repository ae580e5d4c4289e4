/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "rational_as_text.h"

static void parse_and_format(void **state) {
    (void)state;
    static const char *const rows[][2] = {
        {"3", "3"},          {"-3.25", "-13/4"},
        {"7/8", "7/8"},      {"-14/16", "-7/8"},
        {"0", "0"},          {"-0", "0"},
        {"0/5", "0"},        {"-0/5", "0"},
        {"0.00", "0"},       {"1000000/10", "100000"},
        {"007/0021", "1/3"}, {"0.000001", "1/1000000"},
        {"+5", "5"},         {"18446744073709551616/4294967296", "4294967296"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        fxi_rational value = read(rows[i][0]);
        assert_text(&value, rows[i][1]);
    }
}

/* A number of a million digits is refused by its length, and never a rational. */
static void a_million_digits_are_no_rational(void **state) {
    (void)state;
    enum { DIGITS = 1000000 };
    char *text = malloc(DIGITS + 2);
    assert_non_null(text);
    memset(text, '7', DIGITS + 2);
    fxi_rational value;
    assert_false(fxi_rational_parse(&value, text, DIGITS));
    text[1] = '/';
    assert_false(fxi_rational_parse(&value, text, DIGITS + 2));
    text[1] = '.';
    assert_false(fxi_rational_parse(&value, text, DIGITS + 2));
    free(text);
}

/* "1/0" is refused before any division. */
static void parse_refuses_every_other_form(void **state) {
    (void)state;
    static const char *const refused[] = {
        "",
        "/",
        "1/",
        "/2",
        "1/0",
        "1/00",
        "0/0",
        "1/-2",
        "1/+2",
        "1//2",
        "1/2/3",
        "1.5/2",
        "3/2.5",
        "1 /2",
        "1/ 2",
        "--1/2",
        "a/b",
        "1e3",
        "1/2 ",
        "0x1/2",
        "25bp",
        "1/10000000000000000000000000000000000000000000000000000000000000000",
        "10000000000000000000000000000000000000000000000000000000000000000"};
    fxi_rational kept = fxi_rational_from_integer(42);
    for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++) {
        if (fxi_rational_parse(&kept, refused[i], strlen(refused[i])))
            fail_msg("'%s' was read", refused[i]);
        assert_text(&kept, "42");
    }
}

static void decimals_are_written_to_their_places(void **state) {
    (void)state;
    static const struct {
        const char *value;
        int places;
        fxc_rounding mode;
        const char *wanted;
    } rows[] = {
        {"1/3", 5, FXC_ROUND_HALF_EVEN, "0.33333"},
        {"2/3", 2, FXC_ROUND_HALF_EVEN, "0.67"},
        {"2/3", 2, FXC_ROUND_DOWN, "0.66"},
        {"-2/3", 0, FXC_ROUND_HALF_UP, "-1"},
        {"0", 0, FXC_ROUND_UP, "0"},
        {"0", 2, FXC_ROUND_UP, "0.00"},
        {"-1/1000", 2, FXC_ROUND_HALF_UP, "0.00"},
        {"-1/1000", 2, FXC_ROUND_FLOOR, "-0.01"},
        {"0.05", 2, FXC_ROUND_DOWN, "0.05"},
        {"5", 3, FXC_ROUND_DOWN, "5.000"},
        {"52.414", 2, FXC_ROUND_HALF_UP, "52.41"},
        {"99.995", 2, FXC_ROUND_HALF_UP, "100.00"},
        {"2.675", 2, FXC_ROUND_HALF_EVEN, "2.68"},
        {"2.665", 2, FXC_ROUND_HALF_EVEN, "2.66"},
        {"123456789012345678901234567890", 1, FXC_ROUND_DOWN,
         "123456789012345678901234567890.0"},
        {"1/1024", 10, FXC_ROUND_DOWN, "0.0009765625"},
        {"1/8", 64, FXC_ROUND_DOWN,
         "0.1250000000000000000000000000000000000000000000000000000000000000"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        fxi_rational value = read(rows[i].value);
        char text[FXI_RATIONAL_TEXT];
        size_t length =
            fxi_rational_format_decimal(text, &value, rows[i].places, rows[i].mode);
        assert_string_equal(text, rows[i].wanted);
        assert_int_equal(length, strlen(rows[i].wanted));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parse_and_format),
        cmocka_unit_test(parse_refuses_every_other_form),
        cmocka_unit_test(decimals_are_written_to_their_places),
        cmocka_unit_test(a_million_digits_are_no_rational),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
