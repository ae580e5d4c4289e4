/* SPDX-License-Identifier: MIT */
/* Numbers in sentences for people. */
#include "judging/case/phrase.h"

#include <string.h>

#include "casefile.h"

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

static void expect_converted(const char *amount, fxi_quantity printed,
                             const char *expected) {
    fxi_arena arena = {0};
    fxi_buffer buffer = fxi_buffer_in(&arena);
    fxi_rational value;
    assert_true(fxi_rational_parse(&value, amount, strlen(amount)));
    fxi_phrase_converted(&buffer, &value, &printed, (fxc_currency){"USD"});
    assert_string_equal(fxi_buffer_text(&buffer), expected);
    fxi_arena_clear(&arena);
}

static fxi_quantity quantity_of(int64_t value, int scale, int decimals) {
    fxi_quantity quantity = {.value = fxi_decimal_from_integer(value),
                             .decimals = (uint8_t)decimals,
                             .scale = (int16_t)scale,
                             .shown = (int16_t)(scale - decimals)};
    assert_true(fxi_decimal_shift(&quantity.value, scale - decimals));
    return quantity;
}

/* Two places beyond those that the text prints, and no zero that it would not. */
static void conversions_show_no_more_than_they_carry(void **state) {
    (void)state;
    expect_converted("52413447726", quantity_of(53, 9, 0), "52.41 billion USD");
    expect_converted("38387000000", quantity_of(3696, 9, 2), "38.387 billion USD");
    expect_converted("1046.6", quantity_of(114660, 0, 2), "1,046.60 USD");
    expect_converted("100000000", quantity_of(11, 6, 0), "100 million USD");
    expect_converted("100000000", quantity_of(110, 6, 1), "100.0 million USD");
    expect_converted("55000000000", quantity_of(550, 8, 0), "55 billion USD");
    expect_converted("2900019000000", quantity_of(29, 9, 1), "2.9 trillion USD");
    expect_converted("2900019000", quantity_of(29, 12, 1), "2.9 billion USD");
}

static void expect_times(int power, bool is_more, const char *expected) {
    fxi_arena arena = {0};
    fxi_buffer buffer = fxi_buffer_in(&arena);
    fxi_phrase_times(&buffer, power, is_more);
    assert_string_equal(fxi_buffer_text(&buffer), expected);
    fxi_arena_clear(&arena);
}

static void powers_of_ten_are_said_as_such(void **state) {
    (void)state;
    expect_times(1, true, "about 10 times as much");
    expect_times(2, false, "about 100 times less");
    expect_times(3, true, "about 1,000 times as much");
    expect_times(4, false, "about 10,000 times less");
    expect_times(6, true, "about 1 million times as much");
    expect_times(8, false, "about 100 million times less");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(amounts_round_into_the_next_scale),
        cmocka_unit_test(conversions_show_no_more_than_they_carry),
        cmocka_unit_test(powers_of_ten_are_said_as_such),
    };
    return cmocka_run_group_tests_name("phrase", tests, NULL, NULL);
}
