/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/utf8.h"
#include "base/utf8_blocks.h"
#include "random.h"

/* One and two bytes by arithmetic instead of by table: lead bytes C0 and C1 could only
   start what one byte says already. */
static size_t expected_length(uint32_t *code_point, const unsigned char *b, size_t n) {
    if (n >= 1 && b[0] < 0x80) {
        *code_point = b[0];
        return 1;
    }
    uint32_t value = n < 2 ? 0 : (b[0] & 31u) << 6 | (b[1] & 63u);
    if (n < 2 || b[0] >> 5 != 6 || b[1] >> 6 != 2 || value < 0x80)
        return 0;
    *code_point = value;
    return 2;
}

static void every_string_of_one_and_two_bytes(void **state) {
    (void)state;
    for (uint32_t word = 0; word < 0x10000; word++) {
        unsigned char bytes[2] = {(unsigned char)(word >> 8), (unsigned char)word};
        for (size_t length = 0; length <= 2; length++) {
            uint32_t want = 0, got = 0;
            size_t wanted = expected_length(&want, bytes, length);
            size_t used = fxi_utf8_decode(&got, (const char *)bytes, length);
            assert_int_equal(used, wanted);
            assert_int_equal(got, want);
        }
    }
}

static void every_scalar_value_comes_back(void **state) {
    (void)state;
    for (uint32_t value = 0; value <= 0x10FFFF; value++) {
        if (value >= 0xD800 && value <= 0xDFFF)
            continue;
        char bytes[4];
        size_t length = fxi_utf8_encode(bytes, value);
        size_t wanted = value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4;
        uint32_t back = UINT32_MAX;
        assert_int_equal(length, wanted);
        assert_int_equal(fxi_utf8_decode(&back, bytes, length), length);
        assert_int_equal(back, value);
        assert_int_equal(fxi_utf8_decode(&back, bytes, length - 1), 0);
    }
}

typedef struct row {
    const char *bytes;
    size_t length;
    size_t used;
    uint32_t code_point;
} row;

/* The edges of every line of table 3-7, and what is ill formed beside them. */
static const row rows[] = {
    {"\xC2\x80", 2, 2, 0x80},
    {"\xDF\xBF", 2, 2, 0x7FF},
    {"\xE0\xA0\x80", 3, 3, 0x800},
    {"\xE0\xBF\xBF", 3, 3, 0xFFF},
    {"\xE1\x80\x80", 3, 3, 0x1000},
    {"\xEC\xBF\xBF", 3, 3, 0xCFFF},
    {"\xED\x80\x80", 3, 3, 0xD000},
    {"\xED\x9F\xBF", 3, 3, 0xD7FF},
    {"\xEE\x80\x80", 3, 3, 0xE000},
    {"\xEF\xBF\xBF", 3, 3, 0xFFFF},
    {"\xF0\x90\x80\x80", 4, 4, 0x10000},
    {"\xF0\xBF\xBF\xBF", 4, 4, 0x3FFFF},
    {"\xF1\x80\x80\x80", 4, 4, 0x40000},
    {"\xF3\xBF\xBF\xBF", 4, 4, 0xFFFFF},
    {"\xF4\x80\x80\x80", 4, 4, 0x100000},
    {"\xF4\x8F\xBF\xBF", 4, 4, 0x10FFFF},
    {"\xE2\x82\xAC"
     "5",
     4, 3, 0x20AC},
    /* overlong forms of '$' */
    {"\xC0\xA4", 2, 0, 0},
    {"\xE0\x80\xA4", 3, 0, 0},
    {"\xF0\x80\x80\xA4", 4, 0, 0},
    {"\xC1\xBF", 2, 0, 0},
    {"\xE0\x9F\xBF", 3, 0, 0},
    {"\xF0\x8F\xBF\xBF", 4, 0, 0},
    /* surrogates */
    {"\xED\xA0\x80", 3, 0, 0},
    {"\xED\xBF\xBF", 3, 0, 0},
    {"\xED\xA0\xBD\xED\xB2\xB2", 6, 0, 0},
    /* past U+10FFFF */
    {"\xF4\x90\x80\x80", 4, 0, 0},
    {"\xF5\x80\x80\x80", 4, 0, 0},
    {"\xFF\xBF\xBF\xBF", 4, 0, 0},
    /* a later byte that is no continuation */
    {"\xE2\x82\x41", 3, 0, 0},
    {"\xE2\x82\xC0", 3, 0, 0},
    {"\xF0\x90\x80\x7F", 4, 0, 0},
    {"\xF0\x90\xC0\x80", 4, 0, 0},
    /* cut off */
    {"\xE2\x82", 2, 0, 0},
    {"\xF0\x9F\x92", 3, 0, 0},
    {"\x80", 1, 0, 0},
    {"", 0, 0, 0},
};

static void table_3_7(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        uint32_t code_point = 0;
        size_t used = fxi_utf8_decode(&code_point, rows[i].bytes, rows[i].length);
        if (used != rows[i].used || code_point != rows[i].code_point)
            fail_msg("row %zu: %zu bytes, U+%04X", i, used, code_point);
    }
}

/* Steps forward and backward over `bytes` visit the same boundaries. */
static void assert_same_boundaries(const char *bytes, size_t length) {
    size_t boundaries[16], count = 0;
    for (size_t at = 0; at < length;) {
        uint32_t ignored;
        size_t used = fxi_utf8_decode(&ignored, bytes + at, length - at);
        boundaries[count++] = at;
        at += used == 0 ? 1 : used;
    }
    for (size_t at = length; at > 0;) {
        at = fxi_utf8_previous(bytes, at);
        assert_int_equal(at, boundaries[--count]);
    }
    assert_int_equal(count, 0);
}

/* All strings of five bytes over the bytes that matter. */
static void previous_undoes_next(void **state) {
    (void)state;
    static const char alphabet[] = {'a',    '\x80', '\x9F', '\xBF', '\xC2',
                                    '\xE0', '\xED', '\xF0', '\xF4'};
    enum { LETTERS = sizeof alphabet, LENGTH = 5, STRINGS = 59049 };
    for (int number = 0; number < STRINGS; number++) {
        char bytes[LENGTH];
        int rest = number;
        for (int i = 0; i < LENGTH; i++, rest /= LETTERS)
            bytes[i] = alphabet[rest % LETTERS];
        assert_same_boundaries(bytes, LENGTH);
    }
    assert_same_boundaries("\xE2\x82\xAC"
                           "5\xF0\x9F\x92\xB2\xC2\xA3",
                           10);
}

/* --- blocks ----------------------------------------------------------------------- */

static size_t formed_length(const char *bytes, size_t length) {
    uint32_t ignored;
    size_t at = 0, used;
    while ((used = fxi_utf8_decode(&ignored, bytes + at, length - at)) != 0)
        at += used;
    return at;
}

/* A character of up to four bytes, or for 0 any byte. */
static size_t write_random(char *out, uint64_t *random, int width) {
    static const uint32_t firsts[] = {0, 0, 0x80, 0x800, 0x10000},
                          lasts[] = {0, 0x7F, 0x7FF, 0xFFFF, 0x10FFFF};
    uint32_t first = firsts[width], last = lasts[width];
    uint32_t c = first + (uint32_t)random_below(random, (int)(last - first + 1));
    if (width == 0) {
        *out = (char)random_below(random, 256);
        return 1;
    }
    return fxi_utf8_encode(out, (c & 0xFFFFF800) == 0xD800 ? 'x' : c);
}

/* Texts of a few blocks, with a stray byte or a longer character now and then. What the
   blocks pass is well-formed and ends with a character; of what is, they leave less
   than a block before the end or the first thing that is none of theirs. */
static void blocks_are_those_of_single_characters(void **state) {
    (void)state;
    uint64_t random = 3;
    bool has_blocks = fxi_utf8_blocks("0123456789012345678901234567890123456789"
                                      "012345678901234567890123",
                                      64) != 0;
    for (int round = 0; round < 20000; round++) {
        char bytes[400];
        int odd = random_below(&random, 4) == 0 ? 0 : 1000;
        size_t length = 0, end = SIZE_MAX;
        while (length < sizeof bytes - 4) {
            int width = 1 + random_below(&random, 3);
            bool is_odd = odd == 0 && random_below(&random, 150) == 0;
            if (is_odd && end == SIZE_MAX)
                end = length;
            length += write_random(bytes + length, &random,
                                   is_odd ? 4 * random_below(&random, 2) : width);
        }
        size_t formed = formed_length(bytes, length);
        size_t passed = fxi_utf8_blocks(bytes, length);
        end = end < formed ? end : formed;
        assert_int_equal(formed_length(bytes, passed), passed);
        assert_true(passed <= formed);
        assert_true(!has_blocks || passed + 64 + 3 > end);
    }
}

/* Every edge of table 3-7 at every place of a block. */
static void blocks_keep_to_table_3_7(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        for (size_t at = 0; at < 128; at++) {
            char bytes[200];
            memset(bytes, 'a', sizeof bytes);
            memcpy(bytes + at, rows[i].bytes, rows[i].length);
            size_t passed = fxi_utf8_blocks(bytes, sizeof bytes);
            assert_int_equal(formed_length(bytes, passed), passed);
            assert_true(passed <= formed_length(bytes, sizeof bytes));
        }
}

static void code_points_are_found_from_behind(void **state) {
    (void)state;
    static const char text[] = "a\xC2\xA5\xE2\x82\xAC\xF0\x9F\x92\xB2\x80\x80";
    assert_int_equal(fxi_utf8_previous(text, 1), 0);
    assert_int_equal(fxi_utf8_previous(text, 3), 1);
    assert_int_equal(fxi_utf8_previous(text, 6), 3);
    assert_int_equal(fxi_utf8_previous(text, 10), 6);
    assert_int_equal(fxi_utf8_previous(text, 11), 10);
    assert_int_equal(fxi_utf8_previous(text, 12), 11);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_string_of_one_and_two_bytes),
        cmocka_unit_test(every_scalar_value_comes_back),
        cmocka_unit_test(table_3_7),
        cmocka_unit_test(previous_undoes_next),
        cmocka_unit_test(blocks_are_those_of_single_characters),
        cmocka_unit_test(blocks_keep_to_table_3_7),
        cmocka_unit_test(code_points_are_found_from_behind),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
