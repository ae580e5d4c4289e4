/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/ascii.h"

static void classes_hold_for_every_byte(void **state) {
    (void)state;
    int digits = 0, uppers = 0, lowers = 0, blanks = 0;
    for (int byte = -128; byte < 128; byte++) {
        char c = (char)byte;
        digits += fxi_ascii_is_digit(c);
        uppers += fxi_ascii_is_upper(c);
        lowers += fxi_ascii_is_lower(c);
        blanks += fxi_ascii_is_blank(c);
        assert_int_equal(fxi_ascii_lower(fxi_ascii_upper(c)), fxi_ascii_lower(c));
    }
    assert_int_equal(digits, 10);
    assert_int_equal(uppers, 26);
    assert_int_equal(lowers, 26);
    assert_int_equal(blanks, 2);
    assert_false(fxi_ascii_is_blank('\n'));
    assert_int_equal(fxi_ascii_lower('I'), 'i');
    assert_int_equal(fxi_ascii_upper('@'), '@');
}

static void words_are_compared_by_exact_length(void **state) {
    (void)state;
    assert_true(fxi_ascii_equal("ecb-extra", 3, "ecb"));
    assert_false(fxi_ascii_equal("ecb-extra", 4, "ecb"));
    assert_false(fxi_ascii_equal("ec", 2, "ecb"));
    assert_false(fxi_ascii_equal("ECB", 3, "ecb"));
    assert_true(fxi_ascii_equal(NULL, 0, ""));
    assert_false(fxi_ascii_equal("a\0b", 3, "a"));
    assert_true(fxi_ascii_equal_fold("BiLLion", 7, "bIllioN"));
    assert_false(fxi_ascii_equal_fold("billio", 6, "billion"));
    assert_false(fxi_ascii_equal_fold("\xC9", 1, "\xE9"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(classes_hold_for_every_byte),
        cmocka_unit_test(words_are_compared_by_exact_length),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
