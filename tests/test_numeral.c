/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include <unicode/uchar.h>

#include "base/utf8.h"
#include "casefile.h"
#include "random.h"
#include "reading/text/character.h"
#include "reading/text/numeral.h"

typedef struct flag_name {
    unsigned flag;
    const char *name;
} flag_name;

static const flag_name flags[] = {
    {FXI_NUMERAL_GROUPED, "grouped"},
    {FXI_NUMERAL_FRACTION, "fraction"},
    {FXI_NUMERAL_LEADING_ZERO, "leading-zero"},
    {FXI_NUMERAL_SPACED, "spaced"},
    {FXI_NUMERAL_OPEN, "open"},
};

static const flag_name refusals[] = {
    {FXI_NUMERAL_SUSPICIOUS, "suspicious"},
    {FXI_NUMERAL_OVERLONG, "overlong"},
    {FXI_NUMERAL_AMBIGUOUS, "ambiguous"},
};

/* The first refusal by weight; a refused numeral may have several. */
static const char *refusal(unsigned set) {
    for (size_t i = 0; i < sizeof refusals / sizeof refusals[0]; i++)
        if ((set & refusals[i].flag) != 0)
            return refusals[i].name;
    return NULL;
}

static void describe(char *out, size_t size, const fxi_numeral *n, size_t length) {
    char value[FXI_DECIMAL_TEXT];
    const char *refused = refusal(n->flags);
    fxi_decimal_format(value, &n->value);
    int at = snprintf(out, size, "%zu %s", length, refused ? refused : value);
    if (refused != NULL)
        return;
    if (n->decimals != 0)
        at += snprintf(out + at, size - (size_t)at, " decimals=%u", n->decimals);
    for (size_t i = 0; i < sizeof flags / sizeof flags[0]; i++)
        if ((n->flags & flags[i].flag) != 0)
            at += snprintf(out + at, size - (size_t)at, " %s", flags[i].name);
}

static fxi_convention convention_of(const char *name) {
    static const char *const names[] = {"unknown", "point", "comma", "groups"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (strcmp(name, names[i]) == 0)
            return (fxi_convention)i;
    fail_msg("unknown convention %s", name);
    return FXI_CONVENTION_UNKNOWN;
}

static void check(const casefile_row *row) {
    fxi_numeral numeral;
    char got[256];
    const char *marks = casefile_value(row, "marks");
    size_t length =
        fxi_numeral_read(&numeral, row->input, row->length,
                         marks != NULL ? convention_of(marks) : FXI_CONVENTION_POINT);
    if (length == 0)
        snprintf(got, sizeof got, "0");
    else
        describe(got, sizeof got, &numeral, length);
    assert_string_equal(got, row->expected);
    if (refusal(numeral.flags) != NULL)
        assert_true(fxi_decimal_is_zero(&numeral.value));
}

/* The digits of Shan, which are none here. */
static bool is_shan_digit(uint32_t c) { return c >= 0x1090 && c <= 0x1099; }

/* Unicode 15 as ICU has it, against the table; an older ICU knows fewer sets. */
static void every_decimal_digit(void **state) {
    (void)state;
    for (uint32_t c = 0; c <= 0x10FFFF; c++) {
        uint32_t zero = 0;
        int value = fxi_character_digit(&zero, c);
        if (u_charType((UChar32)c) == U_DECIMAL_DIGIT_NUMBER && !is_shan_digit(c))
            assert_int_equal(value, u_charDigitValue((UChar32)c));
        else if (u_charType((UChar32)c) != U_UNASSIGNED)
            assert_int_equal(value, -1);
    }
}

static void white_space_and_hidden_are_apart(void **state) {
    (void)state;
    for (uint32_t c = 0; c <= 0x10FFFF; c++) {
        bool blank = fxi_character_is_blank(c), line = fxi_character_is_break(c);
        assert_int_equal(blank || line, u_isUWhiteSpace((UChar32)c));
        assert_false(fxi_character_is_hidden(c) && (blank || line));
    }
}

/* Every input of one and of two bytes stays inside its bytes. */
static void all_short_inputs(void **state) {
    (void)state;
    fxi_numeral numeral;
    for (unsigned first = 0; first < 256; first++) {
        for (unsigned second = 0; second < 256; second++) {
            char bytes[2] = {(char)first, (char)second};
            assert_true(fxi_numeral_read(&numeral, bytes, 2, FXI_CONVENTION_COMMA) <=
                        2);
            assert_true(fxi_numeral_read(&numeral, bytes, 1, FXI_CONVENTION_COMMA) <=
                        1);
        }
    }
}

/* No control or separator of ICU is visible; of its format characters those are not
   that show nothing. */
static void what_is_visible_is_nothing_else(void **state) {
    (void)state;
    const uint32_t unseen = U_GC_CC_MASK | U_GC_Z_MASK;
    for (uint32_t c = 0; c < 0x110000; c++)
        if (fxi_character_is_visible(c))
            assert_int_equal(U_GET_GC_MASK((UChar32)c) & unseen, 0);
    assert_true(fxi_character_is_visible('a') && fxi_character_is_visible(0x5143));
    assert_true(fxi_character_is_visible(0x0600)); /* the Arabic sign of a number */
    assert_false(fxi_character_is_visible(0x200D));
}

static void no_numeral_starts_with_a_letter_of_east_asia(void **state) {
    (void)state;
    for (uint32_t c = FXI_CHARACTER_EAST_FIRST; c <= FXI_CHARACTER_EAST_LAST; c++) {
        char text[5];
        fxi_numeral numeral;
        size_t length = fxi_utf8_encode(text, c);
        text[length] = '5';
        assert_int_equal(
            fxi_numeral_read(&numeral, text, length + 1, FXI_CONVENTION_POINT), 0);
    }
}

static void assert_quick_is_right(const char *text, size_t length,
                                  fxi_convention convention, size_t *taken) {
    fxi_numeral quick, any;
    size_t used = fxi_numeral_read_quick(&quick, text, length, convention);
    if (used == 0)
        return;
    ++*taken;
    if (used != fxi_numeral_read_any(&any, text, length, convention))
        fail_msg("'%.*s' differs in length", (int)length, text);
    assert_int_equal(quick.flags, any.flags);
    assert_int_equal(quick.digits, any.digits);
    assert_int_equal(quick.decimals, any.decimals);
    assert_int_equal(quick.value.exponent, any.value.exponent);
    assert_int_equal(quick.value.count, any.value.count);
    assert_memory_equal(quick.value.digits, any.value.digits, FXI_DIGITS_MAX);
}

/* Of what stands in numerals and behind them, mostly digits. */
static void the_quick_way_is_the_plain_one(void **state) {
    (void)state;
    static const char marks[] =
        "0123456789,,,...   '`_-/eE%abQ+$\t\n\r\x7f\xC2\xBD\xEF";
    uint64_t seed = 8300;
    size_t taken = 0;
    for (int round = 0; round < 400000; round++) {
        char text[40];
        size_t length = (size_t)random_below(&seed, sizeof text) + 1;
        for (size_t i = 0; i < length; i++) {
            bool is_mark = random_below(&seed, 4) == 0;
            text[i] = is_mark ? marks[random_below(&seed, sizeof marks - 1)]
                              : (char)('0' + random_below(&seed, 10));
        }
        assert_quick_is_right(text, length, (fxi_convention)(round % 4), &taken);
    }
    assert_true(taken > 10000);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_decimal_digit),
        cmocka_unit_test(what_is_visible_is_nothing_else),
        cmocka_unit_test(no_numeral_starts_with_a_letter_of_east_asia),
        cmocka_unit_test(white_space_and_hidden_are_apart),
        cmocka_unit_test(all_short_inputs),
        cmocka_unit_test(the_quick_way_is_the_plain_one),
    };
    int failed = casefile_run("numerals.rows", "marks", check);
    failed += cmocka_run_group_tests(tests, NULL, NULL);
    return failed != 0;
}
