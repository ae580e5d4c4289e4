/* SPDX-License-Identifier: MIT */
/* Numbers in sentences for people. */
#include "judging/phrase.h"

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

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(amounts_round_into_the_next_scale),
    };
    return cmocka_run_group_tests_name("phrase", tests, NULL, NULL);
}
