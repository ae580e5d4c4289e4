/* SPDX-License-Identifier: MIT */
#include "casefile.h"
#include "lexicon/iso4217.h"
#include "lexicon/territory.h"

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "lexicon/fold.h"
#include "lexicon/lexicon.h"
#include "lexicon/tables.h"
#include "time/period.h"

/* --- cases/lexicon.rows ---------------------------------------------------------- */

static fxi_sense_kind kind_of(const char *name) {
    static const struct {
        const char *name;
        fxi_sense_kind kind;
    } rows[] = {
        {"currency", FXI_SENSE_CURRENCY},
        {"scale", FXI_SENSE_SCALE},
        {"number", FXI_SENSE_NUMBER},
        {"fraction", FXI_SENSE_FRACTION},
        {"modifier", FXI_SENSE_MODIFIER},
        {"range", FXI_SENSE_RANGE},
        {"rate", FXI_SENSE_RATE},
        {"unit", FXI_SENSE_UNIT},
        {"month", FXI_SENSE_MONTH},
        {"weekday", FXI_SENSE_WEEKDAY},
        {"period", FXI_SENSE_PERIOD},
        {"then", FXI_SENSE_THEN},
        {"now", FXI_SENSE_NOW},
        {"order", FXI_SENSE_ORDER},
        {"place", FXI_SENSE_PLACE},
        {"listing", FXI_SENSE_LISTING},
        {"vague", FXI_SENSE_VAGUE},
        {"denial", FXI_SENSE_DENIAL},
        {"connector", FXI_SENSE_CONNECTOR},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        if (strcmp(rows[i].name, name) == 0)
            return rows[i].kind;
    fail_msg("unknown kind %s", name);
    return FXI_SENSE_CURRENCY;
}

/* "17 0 HKD"; "9 -" without a sense. */
static void describe(char *out, size_t size, size_t length, const fxi_sense *sense) {
    const fxc_lexicon *lexicon = fxc_lexicon_embedded();
    int used = sense ? snprintf(out, size, "%zu %d", length, sense->value)
                     : snprintf(out, size, "%zu -", length);
    for (size_t i = 0; sense && i < sense->currency_count; i++)
        used += snprintf(out + used, size - (size_t)used, " %s",
                         fxi_lexicon_currency(lexicon, sense, i).code);
}

/* Of a text about which nothing is known. */
static const fxi_language any = FXI_LANGUAGE_ENGLISH | FXI_LANGUAGE_OPEN;

static void check_row(const casefile_row *row) {
    const fxc_lexicon *lexicon = fxc_lexicon_embedded();
    const char *tag = casefile_value(row, "lang");
    fxi_language language = tag ? fxi_lexicon_language(lexicon, tag) : any;
    fxi_entry entry;
    char got[160];
    size_t length =
        fxi_lexicon_match(&entry, lexicon, language, row->input, row->length);
    assert_int_equal(entry != 0, length != 0);
    const fxi_sense *sense =
        fxi_lexicon_sense(lexicon, entry, kind_of(casefile_value(row, "kind")),
                          (fxc_span){0, length}, row->input, language);
    describe(got, sizeof got, length, sense);
    assert_string_equal(got, row->expected);
}

/* --- the tables as a whole -------------------------------------------------------- */

static bool is_split(fxi_entry entry) {
    const fxc_lexicon *lexicon = fxc_lexicon_embedded();
    const fxi_sense *sense = fxi_lexicon_sense_at(lexicon, entry, 0);
    assert_non_null(sense);
    return sense->kind == FXI_SENSE_SPLIT;
}

static void nodes_stand_level_by_level(void **state) {
    (void)state;
    const fxc_lexicon *lexicon = fxc_lexicon_embedded();
    assert_int_equal(lexicon->nodes[0].children, 1);
    assert_int_equal(lexicon->nodes[lexicon->node_count].children, lexicon->node_count);
    for (uint32_t node = 0; node < lexicon->node_count; node++) {
        uint32_t first = lexicon->nodes[node].children,
                 end = lexicon->nodes[node + 1].children;
        assert_true(node < first && first <= end);
        for (uint32_t child = first + 1; child < end; child++)
            assert_true(lexicon->bytes[child - 1] < lexicon->bytes[child]);
        bool ends_key = lexicon->nodes[node].list != 0;
        assert_true(node == 0 || ends_key || end - first > 1);
    }
}

/* A row that a longer key or the rule of word ends hides would be dead, and so would a
   sense that another one of its kind and language always comes before. */
static void every_entry_is_reached_by_its_spelling(void **state) {
    (void)state;
    const fxc_lexicon *lexicon = fxc_lexicon_embedded();
    size_t count = 0;
    fxi_entry entry = 0;
    while ((entry = fxi_lexicon_next(lexicon, entry)) != 0) {
        char spelling[FXI_SPELLING_SIZE];
        const fxi_sense *sense = fxi_lexicon_sense_at(lexicon, entry, 0);
        size_t length = fxi_lexicon_spelling(spelling, lexicon, entry, sense);
        fxi_entry got;
        size_t matched = fxi_lexicon_match(&got, lexicon, any, spelling, length);
        count++;
        if (is_split(entry)) {
            assert_true(matched < length);
            continue;
        }
        if (got != entry || matched != length)
            fail_msg("%s is dead", spelling);
        if (fxi_lexicon_sense(lexicon, entry, (fxi_sense_kind)sense->kind,
                              (fxc_span){0, length}, spelling,
                              sense->language) != sense)
            fail_msg("%s has a dead sense", spelling);
    }
    assert_true(count > 50000);
}

/* What the items tell is what the senses do, with the capitals of the sense and without
   any. */
static void items_tell_the_nearest_sense(void **state) {
    (void)state;
    const fxc_lexicon *lexicon = fxc_lexicon_embedded();
    for (fxi_entry entry = 0; (entry = fxi_lexicon_next(lexicon, entry)) != 0;) {
        const fxi_sense *sense;
        for (size_t i = 0; (sense = fxi_lexicon_sense_at(lexicon, entry, i)); i++) {
            const fxi_language texts[] = {sense->language,
                                          sense->language | FXI_LANGUAGE_OPEN, any,
                                          FXI_LANGUAGE_ENGLISH, FXI_LANGUAGE_EVERY};
            char spelling[FXI_SPELLING_SIZE];
            for (size_t at = 0; at < 2 * sizeof texts / sizeof texts[0]; at++) {
                fxc_span all = {0, fxi_lexicon_spelling(spelling, lexicon, entry,
                                                        at % 2 == 0 ? sense : NULL)};
                fxi_sense_kind kind = (fxi_sense_kind)sense->kind;
                if (fxi_lexicon_sense(lexicon, entry, kind, all, spelling,
                                      texts[at / 2]) !=
                    fxi_lexicon_nearest_sense(lexicon, entry, kind, all, spelling,
                                              texts[at / 2]))
                    fail_msg("%s: two senses", spelling);
            }
        }
    }
}

static void check_sense(const char *spelling, const fxi_sense *sense) {
    bool has_codes =
        sense->kind == FXI_SENSE_CURRENCY || sense->kind == FXI_SENSE_PLACE;
    bool may_have_codes = sense->kind == FXI_SENSE_RATE ||
                          sense->kind == FXI_SENSE_SCALE ||
                          sense->kind == FXI_SENSE_WEIGHT;
    if ((sense->currency_count > 0) != has_codes && !may_have_codes)
        fail_msg("%s: wrong number of currencies", spelling);
    for (size_t i = 0; i < sense->currency_count; i++) {
        fxc_currency code = fxi_lexicon_currency(fxc_lexicon_embedded(), sense, i);
        assert_true(fxi_currency_is_known(code));
    }
    const unsigned forms = FXI_SENSE_IS_CODE | FXI_SENSE_IS_SYMBOL | FXI_SENSE_IS_NAME;
    if (sense->kind == FXI_SENSE_CURRENCY && (sense->flags & forms) == 0)
        fail_msg("%s: neither code, symbol nor name", spelling);
    if (sense->kind == FXI_SENSE_SCALE &&
        (sense->value < FXI_SCALE_OPEN || sense->value > 36))
        fail_msg("%s: no power of ten", spelling);
}

static void every_sense_is_well_formed(void **state) {
    (void)state;
    const fxc_lexicon *lexicon = fxc_lexicon_embedded();
    fxi_entry entry = 0;
    while ((entry = fxi_lexicon_next(lexicon, entry)) != 0) {
        char spelling[FXI_SPELLING_SIZE];
        const fxi_sense *sense;
        fxi_lexicon_spelling(spelling, lexicon, entry, NULL);
        for (size_t i = 0; (sense = fxi_lexicon_sense_at(lexicon, entry, i)); i++)
            check_sense(spelling, sense);
    }
}

static void capitals_are_given_back(void **state) {
    (void)state;
    const fxc_lexicon *lexicon = fxc_lexicon_embedded();
    char spelling[FXI_SPELLING_SIZE];
    fxi_entry entry;
    fxi_lexicon_match(&entry, lexicon, any, "May", 3);
    const fxi_sense *sense = fxi_lexicon_sense(lexicon, entry, FXI_SENSE_MONTH,
                                               (fxc_span){0, 3}, "May", any);
    assert_non_null(sense);
    assert_int_equal(fxi_lexicon_spelling(spelling, lexicon, entry, sense), 3);
    assert_string_equal(spelling, "May");
    assert_int_equal(fxi_lexicon_spelling(spelling, lexicon, entry, NULL), 3);
    assert_string_equal(spelling, "may");
}

/* --- the public list ------------------------------------------------------------- */

static const fxc_word *find_word(const fxc_words *words, const char *spelling,
                                 const char *kind) {
    for (size_t i = 0; i < fxc_words_count(words); i++) {
        const fxc_word *word = fxc_words_at(words, i);
        if (strcmp(word->spelling, spelling) == 0 && strcmp(word->kind, kind) == 0)
            return word;
    }
    return NULL;
}

static void words_of_a_language(void **state) {
    (void)state;
    fxc_words *words = NULL;
    assert_int_equal(fxc_words_new(&words, fxc_lexicon_embedded(), "de", NULL), FXC_OK);
    const fxc_word *scale = find_word(words, "milliarden", "scale");
    assert_non_null(scale);
    assert_int_equal(scale->value, 9);
    assert_string_equal(scale->source, "words");
    const fxc_word *name = find_word(words, "us-dollar", "currency");
    assert_non_null(name);
    assert_string_equal(name->currencies[0].code, "USD");
    assert_string_equal(name->language, "de");
    assert_null(find_word(words, "billions", "scale"));
    assert_null(fxc_words_at(words, fxc_words_count(words)));
    fxc_words_free(words);
}

static void words_of_every_language(void **state) {
    (void)state;
    fxc_words *words = NULL;
    assert_int_equal(fxc_words_new(&words, fxc_lexicon_embedded(), "", NULL), FXC_OK);
    const fxc_word *code = find_word(words, "EUR", "currency");
    assert_non_null(code);
    assert_string_equal(code->source, "iso4217");
    fxc_words_free(words);
}

static void words_of_no_language(void **state) {
    (void)state;
    fxc_words *words = NULL;
    fxc_error error;
    assert_int_equal(fxc_words_new(&words, fxc_lexicon_embedded(), "qqq", &error),
                     FXC_EARG);
    assert_string_equal(error.text, "no language qqq in the lexicon");
    assert_int_equal(fxc_words_new(NULL, fxc_lexicon_embedded(), "de", NULL), FXC_EARG);
    fxc_words_free(NULL);
}

/* CLDR has names of money in more than two hundred languages; each is there. */
static void every_language_has_words(void **state) {
    (void)state;
    const fxc_lexicon *lexicon = fxc_lexicon_embedded();
    size_t count = fxc_lexicon_language_count(lexicon);
    assert_true(count > 200);
    assert_string_equal(fxc_lexicon_language_at(lexicon, 0), "en");
    assert_null(fxc_lexicon_language_at(lexicon, count));
    size_t named[256] = {0};
    assert_true(count < 256);
    fxi_entry entry = 0;
    const fxi_sense *sense;
    while ((entry = fxi_lexicon_next(lexicon, entry)) != 0)
        for (size_t i = 0; (sense = fxi_lexicon_sense_at(lexicon, entry, i)); i++)
            named[sense->language] += sense->kind == FXI_SENSE_CURRENCY;
    size_t with_names = 0;
    for (size_t i = 1; i <= count; i++)
        with_names += named[i] > 0;
    assert_true(with_names > 180);
}

/* Every code but the two that stand for no money is a word in capitals. */
static void codes_are_words(void **state) {
    (void)state;
    static const struct {
        const char *code;
        bool is_word, is_weak;
    } rows[] = {{"EUR", true, false}, {"XDR", true, false}, {"CLF", true, false},
                {"ALL", true, true},  {"CUP", true, true},  {"XAU", true, true},
                {"DEM", true, true},  {"FRF", true, false}, {"XTS", false, false},
                {"XXX", false, false}};
    const fxc_lexicon *lexicon = fxc_lexicon_embedded();
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        fxi_entry entry;
        fxi_lexicon_match(&entry, lexicon, any, rows[i].code, 3);
        const fxi_sense *sense = fxi_lexicon_sense(lexicon, entry, FXI_SENSE_CURRENCY,
                                                   (fxc_span){0, 3}, rows[i].code, any);
        assert_int_equal(sense != NULL, rows[i].is_word);
        if (sense)
            assert_int_equal((sense->flags & FXI_SENSE_WEAK) != 0, rows[i].is_weak);
    }
}

/* The generator can not see time/period.h and repeats its numbers. */
static void periods_are_those_of_time(void **state) {
    (void)state;
    static const struct {
        const char *word;
        fxi_period_kind kind;
        fxi_year_custom custom;
    } rows[] = {{"month ended", FXI_PERIOD_MONTH, FXI_YEAR_CALENDAR},
                {"quarter", FXI_PERIOD_QUARTER, FXI_YEAR_CALENDAR},
                {"half year", FXI_PERIOD_HALF, FXI_YEAR_CALENDAR},
                {"full year", FXI_PERIOD_YEAR, FXI_YEAR_CALENDAR},
                {"fiscal year", FXI_PERIOD_YEAR, FXI_YEAR_FISCAL}};
    const fxc_lexicon *lexicon = fxc_lexicon_embedded();
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        size_t length = strlen(rows[i].word);
        fxi_entry entry;
        fxi_lexicon_match(&entry, lexicon, FXI_LANGUAGE_ENGLISH, rows[i].word, length);
        const fxi_sense *sense =
            fxi_lexicon_sense(lexicon, entry, FXI_SENSE_PERIOD, (fxc_span){0, length},
                              rows[i].word, FXI_LANGUAGE_ENGLISH);
        assert_non_null(sense);
        assert_int_equal(sense->value,
                         128 * (int)rows[i].custom + 16 * (int)rows[i].kind);
    }
}

/* The spelling may stand anywhere in a text, and NULs count as bytes. */
static void senses_are_read_inside_a_text(void **state) {
    (void)state;
    static const char text[] = "by May\0 or may";
    const fxc_lexicon *lexicon = fxc_lexicon_embedded();
    fxi_entry entry;
    size_t length = sizeof text - 1;
    assert_int_equal(
        fxi_lexicon_match(&entry, lexicon, FXI_LANGUAGE_ENGLISH, text + 3, length - 3),
        3);
    assert_non_null(fxi_lexicon_sense(lexicon, entry, FXI_SENSE_MONTH, (fxc_span){3, 6},
                                      text, FXI_LANGUAGE_ENGLISH));
    assert_int_equal(fxi_lexicon_match(&entry, lexicon, FXI_LANGUAGE_ENGLISH, text + 11,
                                       length - 11),
                     3);
    assert_null(fxi_lexicon_sense(lexicon, entry, FXI_SENSE_MONTH, (fxc_span){11, 14},
                                  text, FXI_LANGUAGE_ENGLISH));
    assert_null(fxi_lexicon_sense(lexicon, 0, FXI_SENSE_MONTH, (fxc_span){0, 0}, text,
                                  FXI_LANGUAGE_ENGLISH));
}

/* A key that is cut off by the end of the text is not read past it. */
/* fold.h looks at the byte behind a blank, and at that behind a letter, before it
   decodes what stands there. */
static void first_bytes_tell_blanks_and_marks(void **state) {
    (void)state;
    for (uint32_t c = 0x80; c < FXI_UNICODE_END; c++) {
        char bytes[4];
        size_t length = fxi_utf8_encode(bytes, c);
        if (c + (uint32_t)fxi_unicode_of(c)->form == ' ')
            assert_true(fxi_fold_may_be_blank(bytes[0]));
        if (fxi_unicode_is(c, FXI_UNICODE_COMPOSES | FXI_UNICODE_LEFT_OUT))
            assert_true(fxi_fold_may_take(bytes, length));
    }
}

static void no_byte_past_the_end_is_read(void **state) {
    (void)state;
    static const char text[] = "Hong Kong dollars";
    const fxc_lexicon *lexicon = fxc_lexicon_embedded();
    static const size_t lengths[] = {0, 0, 0, 0, 0, 0, 0, 0,  0,
                                     9, 9, 9, 9, 9, 9, 9, 16, 17};
    for (size_t length = 0; length < sizeof text; length++) {
        char copy[sizeof text];
        memset(copy, 'x', sizeof copy);
        memcpy(copy, text, length);
        fxi_entry entry;
        assert_int_equal(fxi_lexicon_match(&entry, lexicon, any, copy, length),
                         lengths[length]);
    }
}

/* CLDR 42. */
static void regions_have_their_money(void **state) {
    (void)state;
    static const struct {
        const char *tag, *first, *second;
    } rows[] = {
        {"en-AU", "AUD", ""},
        {"zh-Hant-TW", "TWD", ""},
        {"sr_Latn_RS", "RSD", ""},
        {"und-PA", "PAB", "USD"},
        {"en-gb", "GBP", ""},
        {"fr-FR", "EUR", ""},
        {"en", "", ""},
        {"", "", ""},
        {"en-", "", ""},
        {"en-XX", "", ""},
        {"en-AUS", "", ""},
        {"es-419", "", ""},
        {"de-CH-1996", "CHF", ""},
        {"en-Latn", "", ""},
        {"en-A", "", ""},
    };
    const fxc_lexicon *lexicon = fxc_lexicon_embedded();
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        assert_string_equal(fxi_lexicon_home_currency(lexicon, rows[i].tag, 0).code,
                            rows[i].first);
        assert_string_equal(fxi_lexicon_home_currency(lexicon, rows[i].tag, 1).code,
                            rows[i].second);
    }
}

static void versions_are_named(void **state) {
    (void)state;
    assert_ptr_equal(strstr(fxc_data_version(), "cldr-"), fxc_data_version());
    assert_non_null(strstr(fxc_data_version(), " iso4217-2026-01-01"));
}

int main(void) {
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(nodes_stand_level_by_level),
        cmocka_unit_test(every_entry_is_reached_by_its_spelling),
        cmocka_unit_test(items_tell_the_nearest_sense),
        cmocka_unit_test(every_sense_is_well_formed),
        cmocka_unit_test(capitals_are_given_back),
        cmocka_unit_test(words_of_a_language),
        cmocka_unit_test(words_of_every_language),
        cmocka_unit_test(words_of_no_language),
        cmocka_unit_test(every_language_has_words),
        cmocka_unit_test(codes_are_words),
        cmocka_unit_test(periods_are_those_of_time),
        cmocka_unit_test(senses_are_read_inside_a_text),
        cmocka_unit_test(first_bytes_tell_blanks_and_marks),
        cmocka_unit_test(no_byte_past_the_end_is_read),
        cmocka_unit_test(versions_are_named),
        cmocka_unit_test(regions_have_their_money),
    };
    int failed = casefile_run("lexicon.rows", "kind lang", check_row);
    return failed + cmocka_run_group_tests(tests, NULL, NULL);
}
