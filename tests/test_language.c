/* SPDX-License-Identifier: MIT */
#include "casefile.h"

#include <stdio.h>
#include <string.h>

#include "lexicon/filter.h"
#include "lexicon/grammar.h"
#include "lexicon/wide_word.h"
#include "reading.h"
#include "reading/text/language.h"

/* "de en? de": the language of each run, with a question mark where it is open. */
static void describe(char *out, size_t size, const fxi_language_runs *runs) {
    const fxc_lexicon *lexicon = fxc_lexicon_embedded();
    size_t at = 0;
    out[0] = '\0';
    for (size_t i = 0; i < runs->count && at < size; i++) {
        fxi_language language = runs->items[i].language;
        at += (size_t)snprintf(out + at, size - at, "%s%s%s", i > 0 ? " " : "",
                               fxi_language_code(lexicon, language),
                               language & FXI_LANGUAGE_OPEN ? "?" : "");
    }
}

static void check(const casefile_row *row) {
    reading_bench bench;
    reading_start(&bench);
    const char *fixed = casefile_value(row, "lang");
    bench.tools.language = fixed != NULL ? fixed : "";
    fxi_language_runs runs;
    assert_int_equal(
        fxi_languages_read(&runs, (fxi_text){row->input, row->length}, &bench.tools),
        FXC_OK);
    assert_true(runs.count > 0);
    assert_int_equal(runs.items[runs.count - 1].end, row->length);
    char got[256];
    describe(got, sizeof got, &runs);
    assert_string_equal(got, row->expected);
    reading_end(&bench);
}

/* --- the table of languages ------------------------------------------------------- */

static const char *code_of(const char *tag) {
    const fxc_lexicon *lexicon = fxc_lexicon_embedded();
    return fxi_language_code(lexicon, fxi_lexicon_language(lexicon, tag));
}

static void tags_name_languages(void **state) {
    (void)state;
    assert_string_equal(code_of("de"), "de");
    assert_string_equal(code_of("DE-at"), "de");
    assert_string_equal(code_of("zh_Hant_HK"), "zh");
    assert_string_equal(code_of("nb"), "no");
    assert_string_equal(code_of("tl"), "fil");
    assert_string_equal(code_of(""), "");
    assert_string_equal(code_of("d"), "");
    assert_string_equal(code_of("qqq"), "");
    assert_int_equal(fxi_lexicon_language(fxc_lexicon_embedded(), "en"),
                     FXI_LANGUAGE_ENGLISH);
}

static void regions_have_their_own_marks(void **state) {
    (void)state;
    static const struct {
        const char *tag;
        fxi_convention convention;
    } rows[] = {
        {"en", FXI_CONVENTION_POINT},    {"en-ZA", FXI_CONVENTION_COMMA},
        {"de", FXI_CONVENTION_COMMA},    {"de-CH", FXI_CONVENTION_POINT},
        {"de-AT", FXI_CONVENTION_COMMA}, {"es", FXI_CONVENTION_GROUPS},
        {"es-MX", FXI_CONVENTION_POINT}, {"es_ES", FXI_CONVENTION_COMMA},
        {"zh", FXI_CONVENTION_POINT},    {"hi", FXI_CONVENTION_POINT},
        {"ru", FXI_CONVENTION_COMMA},    {"ar", FXI_CONVENTION_POINT},
        {"qqq", FXI_CONVENTION_UNKNOWN},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        assert_int_equal(
            fxi_language_tag_convention(fxc_lexicon_embedded(), rows[i].tag),
            rows[i].convention);
}

static bool admits(const char *text, unsigned open, const char *word) {
    const fxc_lexicon *lexicon = fxc_lexicon_embedded();
    fxi_language language = fxi_lexicon_language(lexicon, text);
    return fxi_language_admits(lexicon, (fxi_language)(language | open),
                               fxi_lexicon_language(lexicon, word));
}

static bool has_word(const char *tag, unsigned open, fxi_grammar_list list,
                     const char *word) {
    const fxc_lexicon *lexicon = fxc_lexicon_embedded();
    fxi_language language = (fxi_language)(fxi_lexicon_language(lexicon, tag) | open);
    const char *own = fxi_grammar_words(fxi_grammar_in(lexicon, language), list);
    while (*own != '\0' && strcmp(own, word) != 0)
        own = fxi_grammar_next_word(own);
    return *own != '\0';
}

static void grammars_are_of_languages(void **state) {
    (void)state;
    const fxc_lexicon *lexicon = fxc_lexicon_embedded();
    fxi_language german = fxi_lexicon_language(lexicon, "de");
    const fxi_grammar *grammar = fxi_grammar_of(lexicon, german);
    assert_true((grammar->rules & FXI_NUMBER_ONES_FIRST) != 0);
    assert_ptr_equal(fxi_grammar_of(lexicon, german | FXI_LANGUAGE_OPEN), grammar);
    assert_true(has_word("de", 0, FXI_WORDS_AND, "und"));
    assert_false(has_word("de", 0, FXI_WORDS_AND, "and"));
    assert_true(has_word("de", FXI_LANGUAGE_OPEN, FXI_WORDS_AND, "and"));
    const fxi_beginnings *beginnings = &grammar->beginnings[FXI_WORDS_AND];
    assert_true(fxi_beginnings_have(beginnings, fxi_beginning_of("Und", 3)));
    assert_true(fxi_beginnings_have(beginnings, fxi_beginning_of("u", 1)));
    assert_false(fxi_beginnings_have(beginnings, fxi_beginning_of("aber", 4)));
    assert_false(fxi_beginnings_have(beginnings, fxi_beginning_of("uvw", 3)));
    /* A language without rows, and none. */
    const fxi_grammar *plain = fxi_grammar_of(lexicon, FXI_LANGUAGE_EVERY);
    assert_ptr_equal(fxi_grammar_of(lexicon, fxi_lexicon_language(lexicon, "zu")),
                     plain);
    assert_int_equal(plain->rules, FXI_NUMBER_BARE | FXI_NUMBER_WIDE_GROUPS);
    assert_string_equal(fxi_grammar_words(plain, FXI_WORDS_AND), "");
}

static void words_of_other_languages(void **state) {
    (void)state;
    assert_true(admits("de", 0, "de"));
    assert_true(admits("de", 0, "")); /* every language */
    assert_false(admits("de", 0, "en"));
    assert_true(admits("de", FXI_LANGUAGE_OPEN, "en"));
    assert_true(admits("en", 0, "zh")); /* no script in common */
    assert_false(admits("ja", 0, "zh"));
    assert_true(admits("sw", 0, "en")); /* borrows */
    assert_false(admits("en", 0, "sw"));
}

/* Megabytes of one character: every step is bounded, and so is what is kept. */
static void megabytes_of_one_character_are_bounded(void **state) {
    (void)state;
    static const char *const units[] = {
        "a", " ", "\n", "a\n", "a. ", "\xE5\x9C\x86", "\xFF", "the ", "a b c d e. "};
    enum { SIZE = 1 << 18 };
    static char text[SIZE];
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
        size_t length = strlen(units[i]);
        for (size_t at = 0; at < SIZE; at++)
            text[at] = units[i][at % length];
        reading_bench bench;
        reading_start(&bench);
        bench.tools.language = "";
        fxi_language_runs runs;
        assert_int_equal(
            fxi_languages_read(&runs, (fxi_text){text, SIZE}, &bench.tools), FXC_OK);
        assert_int_equal(runs.items[runs.count - 1].end, SIZE);
        assert_true(runs.count < 4);
        reading_end(&bench);
    }
}

/* --- known words ----------------------------------------------------------------- */

static const fxi_known_word *known_at(const fxi_language_runs *runs, size_t start) {
    for (size_t i = 0; i < runs->known.count; i++)
        if (runs->known.items[i].start == start)
            return &runs->known.items[i];
    return NULL;
}

/* Words with letters beyond ASCII are known, by themselves and in a run, with their
   heads if they are keys; what a mark starts, and what has letters of another form, is
   not. */
static void wide_words_are_known(void **state) {
    (void)state;
    static const char text[] = "жителей łąkami рублей łţka \u0947क 元łąkami";
    reading_bench bench;
    reading_start(&bench);
    fxi_language_runs runs;
    assert_int_equal(
        fxi_languages_read(&runs, (fxi_text){text, strlen(text)}, &bench.tools),
        FXC_OK);
    const fxi_known_word *first = known_at(&runs, 0), *last = known_at(&runs, 54);
    const fxi_known_word *key = known_at(&runs, 24);
    assert_true(first != NULL && first->length == 14 && first->head == FXI_KNOWN_WIDE);
    assert_non_null(known_at(&runs, 15));
    assert_true(key != NULL && key->length == 12);
    const fxi_head *head = &fxc_lexicon_embedded()->heads[key->head & ~FXI_KNOWN_WIDE];
    assert_true(head->length == 12 && head->entry != 0);
    assert_null(known_at(&runs, 37));
    assert_null(known_at(&runs, 44));
    assert_true(last != NULL && last->length == 8);
    reading_end(&bench);
}

/* --- clues ----------------------------------------------------------------------- */

/* A word of ASCII letters is found by its head as well. */
static void check_head(const char *text, const fxi_vote *votes, size_t count) {
    const fxc_lexicon *lexicon = fxc_lexicon_embedded();
    fxi_ascii_word word = fxi_ascii_word_read(text, strlen(text));
    if (word.length == 0 || text[word.length] != '\0')
        return;
    size_t found = 0;
    const fxi_head *head = fxi_lexicon_head(lexicon, word);
    assert_true(head != lexicon->heads);
    assert_ptr_equal(fxi_head_clue(&found, head, lexicon, text), votes);
    assert_int_equal(found, count);
}

/* One with letters beyond ASCII, too. */
static void check_wide_head(const char *text, const fxi_vote *votes, size_t count) {
    const fxc_lexicon *lexicon = fxc_lexicon_embedded();
    fxi_wide_word word = fxi_wide_word_read(text, strlen(text));
    if (word.length == 0 || text[word.length] != '\0')
        return;
    const fxi_head *head = fxi_lexicon_wide_head(lexicon, text, word);
    assert_ptr_equal(lexicon->votes + head->first_vote, votes);
    assert_int_equal(head->vote_count, count);
}

/* In the table of words of ASCII, and in the one of all other words. */
static void every_clue_is_found(void **state) {
    (void)state;
    const fxc_lexicon *lexicon = fxc_lexicon_embedded();
    size_t count, seen = 0;
    for (uint32_t at = 0; at < lexicon->clue_slot_count; at++) {
        if (lexicon->clue_slots[at] != 0) {
            const fxi_clue *clue = &lexicon->clues[lexicon->clue_slots[at] - 1];
            const char *text = lexicon->clue_text + clue->text;
            uint64_t hash = fxi_ascii_word_hash(text, strlen(text));
            const fxi_vote *votes =
                fxi_lexicon_clue(&count, lexicon, text, strlen(text), hash);
            assert_non_null(votes);
            check_head(text, votes, count);
            seen++;
        }
        if (lexicon->wide_clue_slots[at] != 0) {
            const fxi_clue *clue = &lexicon->clues[lexicon->wide_clue_slots[at] - 1];
            const char *text = lexicon->clue_text + clue->text;
            uint64_t hash = fxi_wide_hash(text, strlen(text));
            const fxi_vote *votes =
                fxi_lexicon_wide_clue(&count, lexicon, text, strlen(text), hash);
            assert_non_null(votes);
            check_wide_head(text, votes, count);
            seen++;
        }
    }
    assert_true(seen > 1000);
}

static void letters_are_clues(void **state) {
    (void)state;
    const fxc_lexicon *lexicon = fxc_lexicon_embedded();
    size_t count;
    const fxi_vote *votes = fxi_lexicon_letter_clue(&count, lexicon, 0x0142);
    assert_int_equal(count, 1);
    assert_string_equal(fxi_language_code(lexicon, votes[0].language), "pl");
    fxi_lexicon_letter_clue(&count, lexicon, 0x00E5); /* Danish, Norwegian, Swedish */
    assert_int_equal(count, 3);
    static const uint32_t none[] = {0x0430, 0x0430 + FXI_LETTER_CLUES, 0x4E00,
                                    0x0142 + FXI_LETTER_CLUES};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        fxi_lexicon_letter_clue(&count, lexicon, none[i]);
        assert_int_equal(count, 0);
    }
}

/* Case is none of a clue; a letter too many makes another word. */
static void wide_words_are_compared(void **state) {
    (void)state;
    static const char capitals[] = "\u0416\u0418\u0422\u0406";
    static const char small[] = "\u0436\u0438\u0442\u0456";
    size_t length = strlen(small);
    assert_true(fxi_wide_equals(capitals, strlen(capitals), small, length));
    assert_true(fxi_wide_equals(small, length, small, length));
    assert_false(fxi_wide_equals(capitals, strlen(capitals) - 2, small, length));
    assert_false(fxi_wide_equals(capitals, strlen(capitals), small + 2, length - 2));
    assert_false(fxi_wide_equals("\u0436?", 3, "\u0436!", 3));
    assert_true(fxi_wide_equals("", 0, "", 0));
}

/* --- known words ----------------------------------------------------------------- */

/* Every word of ASCII that no letter beyond it goes on with, as a look at it shows. */
static void words_are_known(void **state) {
    (void)state;
    static const char text[] =
        "Harrow Mills (est. 1904) met on Tuesday.\nIts 3.5 per cent caf\u00E9 stake, "
        "worth $48.2m, isn't for sale!\n\nB2B internationalisation\u2014USA x";
    const fxi_text whole = {text, sizeof text - 1};
    const fxc_lexicon *lexicon = fxc_lexicon_embedded();
    reading_bench bench;
    reading_start(&bench);
    bench.tools.language = "";
    fxi_language_runs runs;
    assert_int_equal(fxi_languages_read(&runs, whole, &bench.tools), FXC_OK);
    const fxi_known_word *next = runs.known.items;
    for (size_t at = 0; at < whole.length;) {
        fxi_ascii_word word = fxi_ascii_word_read(text + at, whole.length - at);
        size_t end = at + word.length;
        if (word.length > 0 && (unsigned char)text[end] < 0x80) {
            while (next->start < at)
                next++;
            const fxi_head *head = fxi_lexicon_head(lexicon, word);
            assert_int_equal(next->start, at);
            assert_int_equal(next->length, word.length);
            assert_ptr_equal(&lexicon->heads[next->head], head);
        }
        at = word.length > 0 ? end : at + 1;
    }
    assert_true(runs.known.items[runs.known.count].start == SIZE_MAX);
    reading_end(&bench);
}

/* A quote or a dash beyond ASCII behind a word does not make another one of it. */
static void signs_hide_no_clue(void **state) {
    (void)state;
    static const char text[] = "und\u201D nicht\u2014auch\u201D sich\u201D oder\u2026";
    reading_bench bench;
    reading_start(&bench);
    bench.tools.language = "";
    fxi_language_runs runs;
    assert_int_equal(
        fxi_languages_read(&runs, (fxi_text){text, sizeof text - 1}, &bench.tools),
        FXC_OK);
    assert_int_equal(runs.items[0].language,
                     fxi_lexicon_language(bench.tools.lexicon, "de"));
    reading_end(&bench);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tags_name_languages),
        cmocka_unit_test(regions_have_their_own_marks),
        cmocka_unit_test(grammars_are_of_languages),
        cmocka_unit_test(words_of_other_languages),
        cmocka_unit_test(megabytes_of_one_character_are_bounded),
        cmocka_unit_test(wide_words_are_known),
        cmocka_unit_test(every_clue_is_found),
        cmocka_unit_test(letters_are_clues),
        cmocka_unit_test(words_are_known),
        cmocka_unit_test(signs_hide_no_clue),
        cmocka_unit_test(wide_words_are_compared),
    };
    int failed = casefile_run("languages.rows", "lang", check) +
                 casefile_run("languages_news.rows", "lang", check);
    failed += cmocka_run_group_tests(tests, NULL, NULL);
    return failed != 0;
}
