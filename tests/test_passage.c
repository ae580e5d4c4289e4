/* SPDX-License-Identifier: MIT */
/* What of a long text is read: no key of a currency is passed over, and what else is
   taken stays small. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "reading/full_stop.h"
#include "reading/gathering.h"
#include "reading/passage.h"

static fxi_spotter spotter(void) {
    return (fxi_spotter){fxc_lexicon_embedded(), fxi_byte_block_best()};
}

/* --- anchors ---------------------------------------------------------------------- */

static size_t anchor_in(const char *text) {
    const fxi_spotter by = spotter();
    return fxi_anchor_next((fxi_text){text, strlen(text)}, 0, &by).at;
}

static void assert_is_found(const char *key) {
    char text[FXI_SPELLING_SIZE + 64];
    snprintf(text, sizeof text, "They gave him 5 %s, as he said", key);
    size_t start = strlen("They gave him 5 "), at = anchor_in(text);
    if (at < start || at >= start + strlen(key))
        fail_msg("passed over: %s", key);
}

/* Spelled as its sense asks for, which may be with a capital. */
static void no_key_is_passed_over(void **state) {
    (void)state;
    const fxc_lexicon *lexicon = fxc_lexicon_embedded();
    size_t count = 0;
    for (fxi_entry e = fxi_lexicon_next(lexicon, 0); e != 0;
         e = fxi_lexicon_next(lexicon, e)) {
        const fxi_sense *sense;
        for (size_t i = 0; (sense = fxi_lexicon_sense_at(lexicon, e, i)) != NULL; i++) {
            if (sense->kind != FXI_SENSE_CURRENCY)
                continue;
            char key[FXI_SPELLING_SIZE];
            fxi_lexicon_spelling(key, lexicon, e, sense);
            assert_is_found(key);
            count++;
        }
    }
    assert_true(count > 40000);
}

static void most_words_are_passed(void **state) {
    (void)state;
    static const char *const texts[] = {
        "The board met on Tuesday and read the report of 14 March 2020 in full.",
        "All four of them came early; the strong one from China left at 9.30.",
        "Le conseil a lu le rapport de la commission, et n'en a rien dit.",
        "Der Vorstand hat den Bericht gelesen. Am Dienstag tagt er wieder.",
        "Совет прочитал отчёт во вторник и ничего не сказал о заводе.",
        "公司百百千千公开了报告，没有人说话。",
        "A full stop... and three more. Two  blanks as well.",
        ""};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (anchor_in(texts[i]) != strlen(texts[i]))
            fail_msg("stops at: %s", texts[i] + anchor_in(texts[i]));
}

static void what_is_hard_to_tell_is_read(void **state) {
    (void)state;
    static const char *const texts[] = {"bytes \xFF here",
                                        "a \xE2\x80\xAE turn",
                                        "wide \xEF\xBC\xB5\xEF\xBC\xB3",
                                        "soft\xC2\xADhyphen",
                                        "a | b",
                                        "a\tb",
                                        "Rent      450",
                                        "Rent ..... 450",
                                        "Rent...(450)"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        assert_true(anchor_in(texts[i]) < strlen(texts[i]));
}

static void short_words_take_a_number(void **state) {
    (void)state;
    assert_int_equal(anchor_in("tell me more of it"), strlen("tell me more of it"));
    assert_int_equal(anchor_in("fem millioner kr"), strlen("fem millioner "));
    assert_int_equal(anchor_in("paid 20 p for it"), strlen("paid 20 "));
    assert_int_equal(anchor_in("a p in the word"), strlen("a p in the word"));
}

/* Where a block of 64 bytes ends must not matter. */
static void anchors_are_found_at_every_place(void **state) {
    (void)state;
    static const char *const marks[] = {"$5", "euros", "z\xC5\x82otych", "元", "yen",
                                        "\t", "\xFF"};
    const fxi_spotter by = spotter();
    char text[300];
    for (size_t k = 0; k < sizeof marks / sizeof *marks; k++)
        for (size_t at = 0; at < 200; at++) {
            memset(text, 'a', sizeof text);
            for (size_t i = at % 7; i < sizeof text; i += 7)
                text[i] = ' ';
            size_t length = strlen(marks[k]);
            text[at] = ' ';
            memcpy(text + at + 1, marks[k], length);
            text[at + 1 + length] = ' ';
            fxi_anchor found = fxi_anchor_next((fxi_text){text, sizeof text}, 0, &by);
            assert_int_equal(found.at, at + 1);
        }
}

/* --- full stops ------------------------------------------------------------------- */

static size_t first_stop(const char *text) {
    for (size_t at = 0; text[at] != '\0'; at++)
        if (fxi_full_stop((fxi_text){text, strlen(text)}, at) > 0)
            return at;
    return strlen(text);
}

static void sentences_end_beyond_doubt_or_not(void **state) {
    (void)state;
    static const char *const ends[] = {
        "It rained all day. The", "He left.\" She",       "It was his (at last). Then",
        "Was it so? Yes",         "Он ушёл домой. Потом", "他走了。她",
        "He left.\nShe"};
    static const char *const none[] = {
        "Acme Inc. The",      "It is in St. Louis", "It cost 5 mill. Kroner",
        "am 24. Dezember",    "at 9 a.m. Monday",   "He left. she",
        "for approx.five it", "of Mrs. Ito",        "end of it."};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (first_stop(ends[i]) == strlen(ends[i]))
            fail_msg("no end: %s", ends[i]);
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        if (first_stop(none[i]) != strlen(none[i]))
            fail_msg("an end: %s", none[i]);
}

/* --- what is gathered ------------------------------------------------------------- */

static void assert_gathers(const char *text, const char *wanted) {
    const fxi_spotter by = spotter();
    fxi_arena arena = {0};
    fxi_gathering gathering;
    assert_int_equal(
        fxi_gather(&gathering, (fxi_text){text, strlen(text)}, 0, 1 << 16, &by, &arena),
        FXC_OK);
    assert_int_equal(gathering.end, strlen(text));
    if (gathering.text.length != strlen(wanted) ||
        memcmp(gathering.text.bytes, wanted, gathering.text.length) != 0)
        fail_msg("gathered: %.*s", (int)gathering.text.length, gathering.text.bytes);
    for (size_t i = 0; i < gathering.text.length; i++) {
        fxc_span origin = fxi_gathering_origin(&gathering, (fxc_span){i, i + 1});
        if (wanted[i] != ' ' && wanted[i] != '\n')
            assert_int_equal(text[origin.start], wanted[i]);
    }
    fxi_arena_clear(&arena);
}

static void sentences_with_money_are_gathered(void **state) {
    (void)state;
    assert_gathers("It rained. They paid $5 yesterday. Then they left.",
                   "They paid $5 yesterday.");
    assert_gathers("It rained. They paid $5 yesterday. Then they left. A euro more.",
                   "They paid $5 yesterday. A euro more.");
    assert_gathers("They paid in euros.\nNobody came today.\n\nIt cost 7 yen.",
                   "They paid in euros.\n\nIt cost 7 yen.");
    assert_gathers("They paid in euros.\n\n  It cost 7 yen.",
                   "They paid in euros.\n\n  It cost 7 yen.");
    assert_gathers("Nothing at all.", "");
    assert_gathers("", "");
}

static void other_marks_take_their_paragraph(void **state) {
    (void)state;
    assert_gathers("It rained.\n\nThe mill is in Chile. It cost 5 pesos.\n\nThey left.",
                   "The mill is in Chile. It cost 5 pesos.");
}

static void tables_take_what_stands_above(void **state) {
    (void)state;
    assert_gathers("It rained.\n\n(in millions)\n\n  Rent | 5\n  Coal | 7\n",
                   "It rained.\n\n(in millions)\n\n  Rent | 5\n  Coal | 7\n");
}

static void what_does_not_fit_is_left(void **state) {
    (void)state;
    static const char text[] =
        "They paid $5 yesterday. They paid $6 yesterday. They paid $7 yesterday.";
    const fxi_spotter by = spotter();
    fxi_arena arena = {0};
    fxi_gathering gathering;
    assert_int_equal(
        fxi_gather(&gathering, (fxi_text){text, sizeof text - 1}, 0, 130, &by, &arena),
        FXC_OK);
    assert_int_equal(gathering.end,
                     strlen("They paid $5 yesterday. They paid $6 yesterday."));
    assert_int_equal(gathering.text.length, gathering.end);
    fxi_arena_clear(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_key_is_passed_over),
        cmocka_unit_test(most_words_are_passed),
        cmocka_unit_test(what_is_hard_to_tell_is_read),
        cmocka_unit_test(short_words_take_a_number),
        cmocka_unit_test(anchors_are_found_at_every_place),
        cmocka_unit_test(sentences_end_beyond_doubt_or_not),
        cmocka_unit_test(sentences_with_money_are_gathered),
        cmocka_unit_test(other_marks_take_their_paragraph),
        cmocka_unit_test(tables_take_what_stands_above),
        cmocka_unit_test(what_does_not_fit_is_left),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
