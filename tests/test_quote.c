/* SPDX-License-Identifier: MIT */
/* Single rates as text, by the strict reader and by the quick one. */
#include <string.h>

#include "casefile.h"
#include "random.h"
#include "rates/quote_quick.h"

/* Index of the first byte from `start` that is no digit. */
static size_t count_digits(const char text[FXI_QUICK_BYTES], size_t start) {
    while (start < FXI_QUICK_BYTES && text[start] >= '0' && text[start] <= '9')
        start++;
    return start;
}

/* A fifth of all texts of eight bytes over the bytes that matter. */
static void the_quick_reader_equals_the_strict_one(void **state) {
    (void)state;
    static const char bytes[] = "0159.,/:";
    enum { BASE = sizeof bytes - 1, TEXTS = 1 << 24 };
    for (unsigned number = 0; number < TEXTS; number += 5) {
        char text[FXI_QUICK_BYTES];
        for (unsigned i = 0; i < sizeof text; i++)
            text[i] = bytes[number >> 3 * i & (BASE - 1)];
        size_t point = count_digits(text, 0), length = point;
        if (point < sizeof text && text[point] == '.')
            length = count_digits(text, point + 1);
        fxi_quote quick = {0}, strict;
        size_t read = fxi_quote_quick(&quick, text);
        bool is_quote = fxi_quote_read(&strict, text, length) == NULL;
        bool is_short = length < sizeof text && length > point;
        if (read != (is_quote && is_short ? length : 0))
            fail_msg("'%.8s' is read as %zu bytes", text, read);
        if (read > 0 &&
            (quick.mantissa != strict.mantissa || quick.decimals != strict.decimals))
            fail_msg("'%.8s' has two values", text);
    }
}

/* No byte of any kind misleads it. */
static void any_eight_bytes(void **state) {
    (void)state;
    uint64_t random = 5;
    for (int round = 0; round < 1000000; round++) {
        uint64_t word = random_next(&random);
        char text[FXI_QUICK_BYTES];
        memcpy(text, &word, sizeof text);
        for (int i = 0; i < round % 8; i++)
            text[i] = i == 1 ? '.' : (char)('0' + random_below(&random, 10));
        fxi_quote quick = {0}, strict;
        size_t read = fxi_quote_quick(&quick, text);
        if (read == 0)
            continue;
        assert_null(fxi_quote_read(&strict, text, read));
        assert_int_equal(quick.mantissa, strict.mantissa);
        assert_int_equal(quick.decimals, strict.decimals);
        assert_int_equal(count_digits(text, read), read);
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
        cmocka_unit_test(the_quick_reader_equals_the_strict_one),
        cmocka_unit_test(any_eight_bytes),
        cmocka_unit_test(decimals_are_added_up_to_18_digits),
        cmocka_unit_test(decimals_are_dropped_while_they_are_zero),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
