/* SPDX-License-Identifier: MIT */
/* Single rates as text, by the strict reader and by its shape. */
#include <string.h>

#include "casefile.h"
#include "random.h"
#include "rates/source/quote_shape.h"

/* What the strict reader makes of a quote of so many whole digits and with the decimals
   of the shape; 0: it refuses it, or it is of another shape. */
static uint64_t read_strictly(unsigned whole, unsigned decimals, const char *text,
                              size_t length) {
    fxi_quote quote;
    if (fxi_quote_read(&quote, text, length) != NULL ||
        length - quote.decimals - (quote.decimals > 0) != whole ||
        quote.decimals > decimals)
        return 0;
    return fxi_quote_rescale(quote, decimals).mantissa;
}

static void hold_against_each_other(const char text[FXI_SHAPE_BYTES]) {
    for (unsigned whole = 1; whole < FXI_SHAPE_BYTES; whole++)
        for (unsigned decimals = 0; decimals <= FXI_SHAPE_BYTES - whole; decimals++) {
            fxi_quote_shape shape = fxi_quote_shape_of(whole, decimals);
            bool has_room = whole + (decimals > 0) + decimals <= FXI_SHAPE_BYTES;
            for (size_t length = 0; length <= FXI_SHAPE_BYTES; length++) {
                uint64_t mantissa =
                    has_room ? read_strictly(whole, decimals, text, length) : 0;
                if (fxi_shape_read(&shape, text, length) != mantissa)
                    fail_msg("'%.*s' has two values", (int)length, text);
            }
        }
}

/* Texts of eight bytes over those that matter. */
static void quotes_of_a_shape_equal_the_strict_ones(void **state) {
    (void)state;
    static const char bytes[] = "0159.,/:";
    enum { BASE = sizeof bytes - 1, TEXTS = 1 << 24, STEP = 97 };
    for (unsigned number = 0; number < TEXTS; number += STEP) {
        char text[FXI_SHAPE_BYTES];
        for (unsigned i = 0; i < sizeof text; i++)
            text[i] = bytes[number >> 3 * i & (BASE - 1)];
        hold_against_each_other(text);
    }
}

/* Digits and a point, and one byte of any kind among them. */
static void no_byte_misleads_a_shape(void **state) {
    (void)state;
    uint64_t random = 5;
    for (int round = 0; round < 100000; round++) {
        char text[FXI_SHAPE_BYTES];
        for (size_t i = 0; i < sizeof text; i++)
            text[i] = (char)('0' + random_below(&random, 10));
        text[random_below(&random, FXI_SHAPE_BYTES)] = '.';
        text[random_below(&random, FXI_SHAPE_BYTES)] = (char)random_next(&random);
        hold_against_each_other(text);
    }
}

static void lengths_past_a_word_have_no_shape(void **state) {
    (void)state;
    static const char text[] = "1234.5678901234567890";
    for (unsigned whole = 0; whole < 20; whole++)
        for (unsigned decimals = 0; decimals < 20; decimals++) {
            fxi_quote_shape shape = fxi_quote_shape_of(whole, decimals);
            for (size_t length = FXI_SHAPE_BYTES + 1; length < 100; length++)
                assert_int_equal(fxi_shape_read(&shape, text, length), 0);
        }
}

static void decimals_are_added_up_to_18_digits(void **state) {
    (void)state;
    fxi_quote quote = fxi_quote_rescale((fxi_quote){15, 1}, 4);
    assert_int_equal(quote.mantissa, 15000);
    assert_int_equal(quote.decimals, 4);
    quote = fxi_quote_rescale((fxi_quote){9, 0}, 17);
    assert_true(quote.mantissa == 900000000000000000u);
    quote = fxi_quote_rescale((fxi_quote){9, 0}, 18);
    assert_int_equal(quote.mantissa, 0);
    quote = fxi_quote_rescale((fxi_quote){99, 1}, 17);
    assert_true(quote.mantissa == 990000000000000000u);
    quote = fxi_quote_rescale((fxi_quote){100, 1}, 18);
    assert_int_equal(quote.mantissa, 0);
}

static void decimals_are_dropped_while_they_are_zero(void **state) {
    (void)state;
    fxi_quote quote = fxi_quote_rescale((fxi_quote){10500, 4}, 0);
    assert_int_equal(quote.mantissa, 105);
    assert_int_equal(quote.decimals, 2);
    quote = fxi_quote_rescale((fxi_quote){7000, 3}, 1);
    assert_int_equal(quote.mantissa, 70);
    assert_int_equal(quote.decimals, 1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(quotes_of_a_shape_equal_the_strict_ones),
        cmocka_unit_test(no_byte_misleads_a_shape),
        cmocka_unit_test(lengths_past_a_word_have_no_shape),
        cmocka_unit_test(decimals_are_added_up_to_18_digits),
        cmocka_unit_test(decimals_are_dropped_while_they_are_zero),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
