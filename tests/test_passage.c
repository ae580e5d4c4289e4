/* SPDX-License-Identifier: MIT */
/* What of a long text is read: no key of a currency is passed over, and what else is
   taken stays small. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "reading/scan/full_stop.h"
#include "reading/scan/gathering.h"
#include "reading/scan/passage.h"
#include "reading/scan/place_hint.h"

static fxi_spotter spotter(void) {
    return (fxi_spotter){fxc_lexicon_embedded(), fxi_byte_way_best(), false};
}

/* --- anchors ---------------------------------------------------------------------- */

static size_t first_anchor(fxi_text text, const fxi_spotter *by) {
    fxi_survey survey;
    fxi_survey_start(&survey, text, by);
    return fxi_anchor_next(&survey, 0).at;
}

static size_t anchor_in(const char *text) {
    const fxi_spotter by = spotter();
    return first_anchor((fxi_text){text, strlen(text)}, &by);
}

/* All keys of that kind, spelled as their sense asks for. How many they are. */
static size_t check_keys(fxi_sense_kind kind, void (*check)(const char *key)) {
    const fxc_lexicon *lexicon = fxc_lexicon_embedded();
    size_t count = 0;
    for (fxi_entry e = fxi_lexicon_next(lexicon, 0); e != 0;
         e = fxi_lexicon_next(lexicon, e)) {
        const fxi_sense *sense;
        for (size_t i = 0; (sense = fxi_lexicon_sense_at(lexicon, e, i)) != NULL; i++) {
            if (sense->kind != kind)
                continue;
            char key[FXI_SPELLING_SIZE];
            fxi_lexicon_spelling(key, lexicon, e, sense);
            check(key);
            count++;
        }
    }
    return count;
}

static void assert_is_found(const char *key) {
    char text[FXI_SPELLING_SIZE + 64];
    static const char *const behind[] = {",", "\xC2\xA0", "\xE2\x80\x9D"};
    for (size_t i = 0; i < sizeof behind / sizeof *behind; i++) {
        snprintf(text, sizeof text, "They gave him 5 %s%s as he said", key, behind[i]);
        size_t start = strlen("They gave him 5 "), at = anchor_in(text);
        if (at < start || at >= start + strlen(key))
            fail_msg("passed over: %s before %s", key, behind[i]);
    }
}

/* Maybe with a capital; before a comma, a no-break space and a quote. */
static void no_key_is_passed_over(void **state) {
    (void)state;
    assert_true(check_keys(FXI_SENSE_CURRENCY, assert_is_found) > 40000);
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
            size_t found = first_anchor((fxi_text){text, sizeof text}, &by);
            assert_int_equal(found, at + 1);
        }
}

/* --- places ----------------------------------------------------------------------- */

static bool names_place(const char *text) {
    size_t length = strlen(text);
    return fxi_has_place_hint((fxi_text){text, length}, (fxc_span){0, length},
                              fxc_lexicon_embedded());
}

static void assert_names_place(const char *key) {
    char text[FXI_SPELLING_SIZE + 64];
    snprintf(text, sizeof text, "They saw %s, as he said", key);
    if (!names_place(text))
        fail_msg("passed over: %s", key);
}

static void no_place_is_passed_over(void **state) {
    (void)state;
    assert_true(check_keys(FXI_SENSE_PLACE, assert_names_place) > 5000);
}

static void years_and_most_words_are_told_apart(void **state) {
    (void)state;
    static const char *const years[] = {"in 1998", "of 2024.", "सन् १९९८ में"};
    static const char *const none[] = {
        "The board met on Tuesday and read the 1234 pages of the report in full.",
        "Le conseil a lu le rapport de la commission, et n'en a rien dit.",
        "Редакция прочла отчёт во вторник и ничего не сказала о заводе.",
        "They counted 19 of them, 201 or 20245, not more.",
        "bytes \xFF here",
        ""};
    for (size_t i = 0; i < sizeof years / sizeof *years; i++)
        assert_true(names_place(years[i]));
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        if (names_place(none[i]))
            fail_msg("a place: %s", none[i]);
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
        "He left.\nShe",          "Նա գնաց։ Հետո",        "هل غادر؟ نعم"};
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

static void other_marks_take_the_places_beside_them(void **state) {
    (void)state;
    assert_gathers(
        "It rained.\n\nThe mill is in Minsk. It cost 5 roubles.\n\nThey left.",
        "The mill is in Minsk. It cost 5 roubles.");
    assert_gathers(
        "It cost 5 roubles. Nobody came. The mill is in Minsk.\n\nThey left.",
        "It cost 5 roubles. Nobody came. The mill is in Minsk.");
    assert_gathers("The mill is of 1950. It cost 5 roubles.\n\nThey left.",
                   "The mill is of 1950. It cost 5 roubles.");
    assert_gathers(
        "Minsk grew.\n\nThe mill is ancient. It cost 5 roubles.\n\nMinsk lost.",
        "It cost 5 roubles.");
    assert_gathers("The mill is ancient. In Minsk it cost 5 roubles. They left.",
                   "In Minsk it cost 5 roubles.");
}

/* The look behind the first passage tells for the second, too. */
static void places_of_a_paragraph_are_looked_for_once(void **state) {
    (void)state;
    assert_gathers(
        "They paid 5 roubles, then 6 roubles. Nobody came. They paid 7 roubles. All "
        "left.",
        "They paid 5 roubles, then 6 roubles. They paid 7 roubles.");
    assert_gathers(
        "They paid 5 roubles. Nobody came.\n\nNobody came. They paid 7 roubles. "
        "All left Minsk.",
        "They paid 5 roubles.\n\nNobody came. They paid 7 roubles. All left Minsk.");
}

static void tables_take_what_stands_above(void **state) {
    (void)state;
    assert_gathers("It rained.\n\n(in millions)\n\n  Rent | 5\n  Coal | 7\n",
                   "It rained.\n\n(in millions)\n\n  Rent | 5\n  Coal | 7\n");
}

/* "5 pesos" has several readings: the paragraph is wanted for it, though an anchor of
   one reading comes first. */
static void the_widest_of_several_anchors_counts(void **state) {
    (void)state;
    assert_gathers("They left.\n\nThe mill is in Chile. It cost 5 euros or 90 pesos.",
                   "The mill is in Chile. It cost 5 euros or 90 pesos.");
    assert_gathers("They left.\n\n(in millions)\n\n$5 | 7\n$6 | 8\n",
                   "They left.\n\n(in millions)\n\n$5 | 7\n$6 | 8\n");
}

/* `unit` over and over, and `middle` in it once. The caller frees it. */
static char *long_sentence(const char *unit, const char *middle, size_t size) {
    char *text = malloc(size);
    assert_non_null(text);
    size_t length = strlen(unit), at = strlen(middle);
    for (size_t i = 0; i < size; i++)
        text[i] = unit[i % length];
    memcpy(text + size / 2, middle, at);
    return text;
}

static fxc_span passage_of(fxi_text text) {
    const fxi_spotter by = spotter();
    fxi_passages passages;
    fxi_passages_start(&passages, text, &by);
    return fxi_passages_next(&passages);
}

static bool is_amid(fxi_text text, size_t at) {
    return at > 0 && at < text.length && text.bytes[at] != ' ' &&
           text.bytes[at - 1] != ' ';
}

static bool has_passage(const char *bytes) {
    const fxi_text text = {bytes, strlen(bytes)};
    return passage_of(text).start < text.length;
}

/* Of another language, or a name that counts and says nothing without a number. */
static void idle_words_are_passed(void **state) {
    (void)state;
    static const char *const texts[] = {
        "The growers of the valley said that the apples would be late again.",
        "She won the race in the rain, and the others were not far behind.",
        "It was a real test for the team, which had lost the last of its games.",
        "The sum of it all is that nobody in the town wants the new bridge."};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (has_passage(texts[i]))
            fail_msg("read: %s", texts[i]);
}

/* With a number, scale or place, in another language, in one that is not certain, as
   part of a longer name, or of money that speaks for itself. */
static void words_of_money_are_not_idle(void **state) {
    (void)state;
    static const char *const texts[] = {
        "They said that the bridge would cost a hundred thousand won in the end.",
        "The firm said that it would pay half a million marks to the town.",
        "The money that they had saved for years was in South Korean won and gold.",
        "The Deutsche mark was what they had saved for all of those years.",
        "The peso and the yen fell again, and all of them were glad about it.",
        "Jis sakė, kad viename late yra daug pinigų, ir niekas to nežinojo.",
        "All of them won 5 won each, and were glad of it in the evening.",
        "Late won."};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (!has_passage(texts[i]))
            fail_msg("passed over: %s", texts[i]);
}

/* Where nothing ends within 2 KB the cut is between words and far from digits. */
static void long_sentences_are_cut_where_no_amount_is(void **state) {
    (void)state;
    enum { SIZE = 9000, FAR = 40 };
    static const char *const units[] = {
        "and so on and on ", "and 5 and thus on and on and on and on and on and on and "
                             "on and on and on and on and on and on and on and on "};
    for (size_t k = 0; k < sizeof units / sizeof *units; k++) {
        char *bytes = long_sentence(units[k], " euros ", SIZE);
        const fxi_text text = {bytes, SIZE};
        fxc_span passage = passage_of(text);
        assert_in_range(passage.start, 1, SIZE / 2);
        assert_in_range(passage.end, SIZE / 2, SIZE - 1);
        assert_false(is_amid(text, passage.start) || is_amid(text, passage.end));
        for (size_t i = passage.end - FAR; i < passage.end + FAR; i++)
            assert_int_not_equal(bytes[i], '5');
        free(bytes);
    }
}

/* All of it may be the rest of a character. */
static void bytes_without_a_character_are_cut(void **state) {
    (void)state;
    enum { SIZE = 5000 };
    char *bytes = long_sentence("\x88", "\x88", SIZE);
    const fxi_spotter by = spotter();
    fxi_passages passages;
    fxi_passages_start(&passages, (fxi_text){bytes, SIZE}, &by);
    size_t end = 0;
    for (fxc_span next; (next = fxi_passages_next(&passages)).start < SIZE;) {
        assert_true(next.start >= end && next.end > next.start && next.end <= SIZE);
        end = next.end;
    }
    assert_int_not_equal(end, 0);
    free(bytes);
}

/* The first was cut at 2 KB; the next one must not go on with it. */
static void halves_of_sentences_are_parted(void **state) {
    (void)state;
    char text[6000], *at = text;
    at += sprintf(at, "They paid 5 roubles");
    while (at < text + 5000)
        at += sprintf(at, " and so on");
    sprintf(at, " until evening. Nobody came. It cost $7.");
    const fxi_spotter by = spotter();
    fxi_arena arena = {0};
    fxi_gathering gathering;
    assert_int_equal(
        fxi_gather(&gathering, (fxi_text){text, strlen(text)}, 0, 1 << 14, &by, &arena),
        FXC_OK);
    static const char wanted[] = "\n\nIt cost $7.";
    size_t tail = sizeof wanted - 1;
    assert_true(gathering.text.length > tail && gathering.text.length < 2500);
    assert_memory_equal(gathering.text.bytes + gathering.text.length - tail, wanted,
                        tail);
    fxi_arena_clear(&arena);
}

static void a_sample_is_read_whatever_it_holds(void **state) {
    (void)state;
    static const char text[] = "It rained on Monday. Nobody came to the shop in the "
                               "evening. They paid $5 for it.";
    static const char wanted[] = "It rained on Monday. They paid $5 for it.";
    const fxi_spotter by = spotter();
    fxi_arena arena = {0};
    fxi_gathering gathering;
    assert_int_equal(
        fxi_gather(&gathering, (fxi_text){text, sizeof text - 1}, 30, 200, &by, &arena),
        FXC_OK);
    assert_int_equal(gathering.text.length, sizeof wanted - 1);
    assert_memory_equal(gathering.text.bytes, wanted, sizeof wanted - 1);
    fxi_arena_clear(&arena);
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
        cmocka_unit_test(other_marks_take_the_places_beside_them),
        cmocka_unit_test(places_of_a_paragraph_are_looked_for_once),
        cmocka_unit_test(no_place_is_passed_over),
        cmocka_unit_test(years_and_most_words_are_told_apart),
        cmocka_unit_test(tables_take_what_stands_above),
        cmocka_unit_test(the_widest_of_several_anchors_counts),
        cmocka_unit_test(idle_words_are_passed),
        cmocka_unit_test(words_of_money_are_not_idle),
        cmocka_unit_test(long_sentences_are_cut_where_no_amount_is),
        cmocka_unit_test(bytes_without_a_character_are_cut),
        cmocka_unit_test(halves_of_sentences_are_parted),
        cmocka_unit_test(a_sample_is_read_whatever_it_holds),
        cmocka_unit_test(what_does_not_fit_is_left),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
