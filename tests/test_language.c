/* SPDX-License-Identifier: MIT */
#include "casefile.h"

#include <stdio.h>
#include <string.h>

#include "reading.h"
#include "reading/language.h"

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

/* --- the table of languages --------------------------------------------------------
 */

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
static void monotonous_text(void **state) {
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

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tags_name_languages),
        cmocka_unit_test(regions_have_their_own_marks),
        cmocka_unit_test(words_of_other_languages),
        cmocka_unit_test(monotonous_text),
    };
    int failed = casefile_run("languages.rows", "lang", check) +
                 casefile_run("languages_news.rows", "lang", check);
    failed += cmocka_run_group_tests(tests, NULL, NULL);
    return failed != 0;
}
