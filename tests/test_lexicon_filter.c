/* SPDX-License-Identifier: MIT */
/* The filters before the walk down the trie may let a word pass that is no key; they
   may not hide one. Every key is tried in every listed language. */
#include "casefile.h"

#include <string.h>

#include "base/ascii.h"
#include "base/ascii_word.h"
#include "lexicon/filter.h"

/* What may stand behind a key, a byte of ASCII or nothing. */
static const char *const tails[] = {"", " ", ", ", " is", ".", "\n5"};

/* The text starts with a word of ASCII letters, and no letter beyond ASCII follows. */
static bool is_plain(const char *text, size_t length, const fxi_ascii_word *word) {
    return word->length > 0 &&
           (word->length == length || (unsigned char)text[word->length] < 0x80);
}

static void check_match(const char *text, size_t length, fxi_language language) {
    const fxc_lexicon *lexicon = fxc_lexicon_embedded();
    fxi_ascii_word word = fxi_ascii_word_read(text, length);
    fxi_entry entry;
    if (!is_plain(text, length, &word))
        return;
    fxi_start start = fxi_lexicon_start(lexicon, language, word.hash,
                                        text + word.length, length - word.length);
    size_t matched = fxi_lexicon_match(&entry, lexicon, language, text, length);
    bool is_hidden = (start == FXI_START_NONE && matched != 0) ||
                     (start == FXI_START_WORD && matched > word.length);
    if (is_hidden)
        fail_msg("%s hides %.*s", fxi_language_code(lexicon, language), (int)length,
                 text);
}

static void check_number(const char *text, size_t length, fxi_language language) {
    const fxc_lexicon *lexicon = fxc_lexicon_embedded();
    fxi_language found[64];
    if (fxi_lexicon_may_start_number(lexicon, language, text, length))
        return;
    size_t count = fxi_lexicon_number_languages(found, sizeof found / sizeof found[0],
                                                lexicon, text, length);
    for (size_t i = 0; i < count; i++)
        if (fxi_language_admits(lexicon, language, found[i]))
            fail_msg("%s hides the number %.*s", fxi_language_code(lexicon, language),
                     (int)length, text);
}

static void check_key(const char *key, size_t length, fxi_language language) {
    char text[FXI_SPELLING_SIZE + 8];
    memcpy(text, key, length);
    for (size_t i = 0; i < sizeof tails / sizeof tails[0]; i++) {
        size_t tail = strlen(tails[i]);
        memcpy(text + length, tails[i], tail);
        check_match(text, length + tail, language);
        check_number(text, length + tail, language);
    }
}

static void no_key_is_hidden(void **state) {
    (void)state;
    const fxc_lexicon *lexicon = fxc_lexicon_embedded();
    size_t listed = fxi_language_listed_count(lexicon);
    char key[FXI_SPELLING_SIZE];
    for (fxi_entry entry = fxi_lexicon_next(lexicon, 0); entry != 0;
         entry = fxi_lexicon_next(lexicon, entry)) {
        size_t length = fxi_lexicon_spelling(key, lexicon, entry, NULL);
        check_key(key, length, FXI_LANGUAGE_ENGLISH | FXI_LANGUAGE_OPEN);
        for (size_t language = 1; language < listed; language += 7)
            check_key(key, length, (fxi_language)language);
        const fxi_sense *sense = fxi_lexicon_sense_at(lexicon, entry, 0);
        if (sense->language != FXI_LANGUAGE_EVERY)
            check_key(key, length, sense->language);
    }
}

static void plain_words_are_passed_over(void **state) {
    (void)state;
    static const char *const words[] = {"spokeswoman", "neighbours", "harvest"};
    const fxc_lexicon *lexicon = fxc_lexicon_embedded();
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        fxi_ascii_word word = fxi_ascii_word_read(words[i], strlen(words[i]));
        assert_int_equal(
            fxi_lexicon_start(lexicon, FXI_LANGUAGE_ENGLISH, word.hash, " said", 5),
            FXI_START_NONE);
    }
    fxi_ascii_word dollar = fxi_ascii_word_read("Dollars", 7);
    assert_int_equal(
        fxi_lexicon_start(lexicon, FXI_LANGUAGE_ENGLISH, dollar.hash, " which", 6),
        FXI_START_WORD);
    assert_int_equal(
        fxi_lexicon_start(lexicon, FXI_LANGUAGE_ENGLISH, dollar.hash, "", 0),
        FXI_START_WORD);
}

static void kinds_are_those_of_the_senses(void **state) {
    (void)state;
    const fxc_lexicon *lexicon = fxc_lexicon_embedded();
    assert_int_equal(fxi_lexicon_kinds(lexicon, 0), 0);
    for (fxi_entry entry = fxi_lexicon_next(lexicon, 0); entry != 0;
         entry = fxi_lexicon_next(lexicon, entry)) {
        uint32_t kinds = 0;
        const fxi_sense *sense;
        for (size_t i = 0; (sense = fxi_lexicon_sense_at(lexicon, entry, i)); i++) {
            bool is_first = (sense->flags & (FXI_SENSE_LEADING | FXI_SENSE_ALONE)) != 0;
            kinds |= UINT32_C(1) << sense->kind;
            if (is_first && sense->kind == FXI_SENSE_SCALE)
                kinds |= FXI_KINDS_SCALE_FIRST;
        }
        assert_int_equal(fxi_lexicon_kinds(lexicon, entry), kinds);
    }
}

static void signs_without_a_key_have_none(void **state) {
    (void)state;
    const fxc_lexicon *lexicon = fxc_lexicon_embedded();
    fxi_entry entry;
    for (int byte = '!'; byte < 0x7F; byte++) {
        char sign = (char)byte;
        if (!fxi_ascii_is_letter(sign) &&
            fxi_lexicon_match(&entry, lexicon, FXI_LANGUAGE_ENGLISH, &sign, 1) != 0)
            assert_true(fxi_lexicon_has_sign(lexicon, sign));
    }
    assert_true(fxi_lexicon_has_sign(lexicon, '$'));
    assert_false(fxi_lexicon_has_sign(lexicon, ','));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_key_is_hidden),
        cmocka_unit_test(plain_words_are_passed_over),
        cmocka_unit_test(kinds_are_those_of_the_senses),
        cmocka_unit_test(signs_without_a_key_have_none),
    };
    return cmocka_run_group_tests_name("lexicon_filter", tests, NULL, NULL);
}
