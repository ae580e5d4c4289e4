/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/ascii.h"
#include "base/ascii_word.h"

enum { LONGEST = 40 };

/* Byte by byte, which the eight at a time must equal. */
static size_t count_letters(const char *bytes, size_t length) {
    size_t count = 0;
    while (count < length && fxi_ascii_is_letter(bytes[count]))
        count++;
    return count;
}

static void every_byte_ends_a_run_or_does_not(void **state) {
    (void)state;
    for (int byte = 0; byte < 256; byte++)
        for (size_t at = 0; at < 20; at++) {
            char text[LONGEST];
            memset(text, at % 2 ? 'z' : 'A', sizeof text);
            text[at] = (char)byte;
            for (size_t length = at; length <= at + 12; length++)
                assert_int_equal(fxi_ascii_word_read(text, length).length,
                                 count_letters(text, length));
        }
}

static void the_hash_folds_and_ends_with_the_run(void **state) {
    (void)state;
    static const char *const words[] = {"a",        "dollar",           "currency",
                                        "currency", "currencyexchange", "conversions"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        char text[LONGEST] = "";
        size_t length = strlen(words[i]);
        for (size_t at = 0; at < length; at++)
            text[at] = fxi_ascii_upper(words[i][at]);
        memcpy(text + length, " 5 x", 4);
        fxi_ascii_word word = fxi_ascii_word_read(text, length + 4);
        assert_int_equal(word.length, length);
        assert_true(word.hash == fxi_ascii_word_hash(words[i], length));
        assert_true(word.hash == fxi_ascii_word_read(words[i], length).hash);
    }
    assert_true(fxi_ascii_word_hash("dollar", 6) != fxi_ascii_word_hash("dollars", 7));
    assert_int_equal(fxi_ascii_word_read("5", 1).length, 0);
    assert_int_equal(fxi_ascii_word_read("", 0).length, 0);
}

/* Wherever a run ends, the quick way and the one for long runs agree. */
static void runs_of_every_length_are_one(void **state) {
    (void)state;
    static const char ends[] = " @[`{0\x80\xC1\xE1";
    for (size_t run = 0; run < LONGEST; run++)
        for (size_t end = 0; end < sizeof ends; end++) {
            char text[LONGEST];
            for (size_t at = 0; at < sizeof text; at++)
                text[at] = (char)((at % 3 ? 'a' : 'A') + at % 26);
            text[run] = ends[end];
            fxi_ascii_word quick = fxi_ascii_word_read(text, sizeof text);
            fxi_ascii_word plain = fxi_ascii_word_read_long(text, sizeof text);
            assert_int_equal(quick.length, run);
            assert_int_equal(plain.length, run);
            assert_true(quick.hash == plain.hash);
        }
}

static void ascii_ends_at_the_first_other_byte(void **state) {
    (void)state;
    char text[LONGEST];
    for (size_t at = 0; at < sizeof text; at++) {
        memset(text, 0x7F, sizeof text);
        text[at] = '\x80';
        assert_int_equal(fxi_ascii_length(text, sizeof text), at);
        assert_int_equal(fxi_ascii_length(text, at), at);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_byte_ends_a_run_or_does_not),
        cmocka_unit_test(the_hash_folds_and_ends_with_the_run),
        cmocka_unit_test(runs_of_every_length_are_one),
        cmocka_unit_test(ascii_ends_at_the_first_other_byte),
    };
    return cmocka_run_group_tests_name("ascii_word", tests, NULL, NULL);
}
