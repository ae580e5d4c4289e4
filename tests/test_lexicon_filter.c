/* SPDX-License-Identifier: MIT */
/* The filters before the walk down the trie may let a word pass that is no key; they
   may not hide one. Every key is tried in every listed language. */
#include "casefile.h"

#include <stdio.h>
#include <string.h>

#include "base/ascii.h"
#include "base/ascii_word.h"
#include "base/utf8.h"
#include "lexicon/filter.h"

/* What may stand behind a key, a byte of ASCII or nothing. */
static const char *const tails[] = {"", " ", ", ", " is", ".", "\n5"};

/* The text starts with a word of ASCII letters, and no letter beyond ASCII follows. */
static bool is_plain(const char *text, size_t length, const fxi_ascii_word *word) {
    return word->length > 0 &&
           (word->length == length || (unsigned char)text[word->length] < 0x80);
}

/* The word of letters beyond ASCII ends with its plain letters. */
static bool is_plain_wide(const char *text, size_t length, const fxi_wide_word *word) {
    uint32_t c;
    size_t at = word->length;
    return at > 0 &&
           (at == length || (fxi_utf8_decode(&c, text + at, length - at) != 0 &&
                             fxi_letter_of(c) == FXI_LETTER_NONE &&
                             !fxi_unicode_is(c, FXI_UNICODE_HIDDEN)));
}

/* False: *entry is the key that the wide word is, or 0. */
static bool wide_goes_on(fxi_entry *entry, fxi_language language, const char *text,
                         size_t length, fxi_wide_word word) {
    const fxc_lexicon *lexicon = fxc_lexicon_embedded();
    const fxi_head *head = fxi_lexicon_wide_head(lexicon, text, word);
    *entry = 0;
    if (head->nexts != 0 && length > word.length &&
        fxi_wide_head_follows(head, lexicon, text + word.length, length - word.length))
        return true;
    *entry = fxi_head_counts(head, lexicon, language) ? head->entry : 0;
    return false;
}

static void check_wide(const char *text, size_t length, fxi_language language) {
    const fxc_lexicon *lexicon = fxc_lexicon_embedded();
    fxi_wide_word word = fxi_wide_word_read(text, length);
    fxi_entry entry, told;
    if (!is_plain_wide(text, length, &word) ||
        wide_goes_on(&told, language, text, length, word))
        return;
    size_t matched = fxi_lexicon_match(&entry, lexicon, language, text, length);
    if (told != entry || matched > word.length)
        fail_msg("%s hides %.*s", fxi_language_code(lexicon, language), (int)length,
                 text);
}

static bool goes_on(fxi_entry *entry, fxi_language language, const char *text,
                    size_t length, fxi_ascii_word word) {
    const fxc_lexicon *lexicon = fxc_lexicon_embedded();
    const fxi_head *head = fxi_lexicon_head(lexicon, word);
    *entry = fxi_head_entry(head, lexicon, language, text);
    return fxi_head_goes_on(head, lexicon, text, length);
}

static void check_match(const char *text, size_t length, fxi_language language) {
    check_wide(text, length, language);
    const fxc_lexicon *lexicon = fxc_lexicon_embedded();
    fxi_ascii_word word = fxi_ascii_word_read(text, length);
    fxi_entry entry, told;
    if (!is_plain(text, length, &word) || goes_on(&told, language, text, length, word))
        return;
    size_t matched = fxi_lexicon_match(&entry, lexicon, language, text, length);
    if (told != entry || matched > word.length)
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

/* The key with other blanks between its words than it has. */
static void check_blanks(const char *key, size_t length, const char *blank,
                         fxi_language language) {
    char text[2 * FXI_SPELLING_SIZE];
    size_t size = 0;
    for (size_t i = 0; i < length; i++)
        if (key[i] == ' ')
            size += (size_t)snprintf(text + size, sizeof text - size, "%s", blank);
        else
            text[size++] = key[i];
    check_match(text, size, language);
}

static void no_key_is_hidden(void **state) {
    (void)state;
    const fxc_lexicon *lexicon = fxc_lexicon_embedded();
    size_t listed = fxi_language_listed_count(lexicon);
    char key[FXI_SPELLING_SIZE];
    for (fxi_entry entry = fxi_lexicon_next(lexicon, 0); entry != 0;
         entry = fxi_lexicon_next(lexicon, entry)) {
        size_t length = fxi_lexicon_spelling(key, lexicon, entry, NULL);
        const fxi_language open = FXI_LANGUAGE_ENGLISH | FXI_LANGUAGE_OPEN;
        check_key(key, length, open);
        check_blanks(key, length, "\n", open);
        check_blanks(key, length, "  ", open);
        check_blanks(key, length, " \t", open);
        check_blanks(key, length, "\u00A0", open);
        for (size_t language = 1; language < listed; language += 7)
            check_key(key, length, (fxi_language)language);
        const fxi_sense *sense = fxi_lexicon_sense_at(lexicon, entry, 0);
        if (sense->language != FXI_LANGUAGE_EVERY)
            check_key(key, length, sense->language);
        length = fxi_lexicon_spelling(key, lexicon, entry, sense);
        check_key(key, length, open);
    }
}

/* The first word of the text is known without a walk; whether it is a key. */
static bool is_known(fxi_entry *entry, const char *text) {
    size_t length = strlen(text);
    return !goes_on(entry, FXI_LANGUAGE_ENGLISH, text, length,
                    fxi_ascii_word_read(text, length));
}

static void plain_words_are_passed_over(void **state) {
    (void)state;
    static const char *const plain[] = {"spokeswoman said", "neighbours", "harvest of",
                                        "harvest \u0142\u0105k"};
    static const char *const keys[] = {"Dollars which", "dollars", "million\nof",
                                       "in the blue", "Thousand."};
    static const char *const starts[] = {
        "in the order",   "Hong\nKong",   "hong  kong",        "Hong Kon\uFF47",
        "Hong \uFF2Bong", "L'AN DERNIER", "l'\u00E9quivalent", "l'e\u0301quivalent"};
    fxi_entry entry;
    for (size_t i = 0; i < sizeof plain / sizeof plain[0]; i++)
        assert_true(is_known(&entry, plain[i]) && entry == 0);
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
        if (!is_known(&entry, keys[i]) || entry == 0)
            fail_msg("%s", keys[i]);
    for (size_t i = 0; i < sizeof starts / sizeof starts[0]; i++)
        assert_false(is_known(&entry, starts[i]));
}

/* The same of words with letters beyond ASCII. */
static bool is_known_wide(fxi_entry *entry, const char *text) {
    size_t length = strlen(text);
    fxi_wide_word word = fxi_wide_word_read(text, length);
    assert_true(word.length > 0);
    return !wide_goes_on(entry, FXI_LANGUAGE_ENGLISH | FXI_LANGUAGE_OPEN, text, length,
                         word);
}

static void wide_words_are_passed_over(void **state) {
    (void)state;
    static const char *const plain[] = {"жителей долины", "łąka", "βροχή."};
    static const char *const keys[] = {"рублей на", "РУБЛЕЙ", "złotych."};
    static const char *const starts[] = {"гонконгских долларов",
                                         "гонконгских\nдолларов"};
    fxi_entry entry;
    for (size_t i = 0; i < sizeof plain / sizeof plain[0]; i++)
        assert_true(is_known_wide(&entry, plain[i]) && entry == 0);
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
        if (!is_known_wide(&entry, keys[i]) || entry == 0)
            fail_msg("%s", keys[i]);
    for (size_t i = 0; i < sizeof starts / sizeof starts[0]; i++)
        if (is_known_wide(&entry, starts[i]))
            fail_msg("%s", starts[i]);
}

/* What a wide word is not: of ASCII alone, with a letter that has another form, one
   that starts with a mark. */
static void wide_words_are_plain(void **state) {
    (void)state;
    assert_int_equal(fxi_wide_word_read("zloty", 5).length, 0);
    assert_int_equal(fxi_wide_word_read("z\u0142oty 5", 8).length, 6);
    assert_int_equal(fxi_wide_word_read("\u0142\u00E0e\u0301", 7).length, 5);
    assert_int_equal(fxi_wide_word_read("\u0947\u0915", 6).length, 0);
    assert_int_equal(fxi_wide_word_read("\u5143", 3).length, 0);
    assert_int_equal(fxi_wide_word_read("\u0142", 1).length, 0);
    fxi_wide_word small = fxi_wide_word_read("\u0436\u0438", 4);
    fxi_wide_word capital = fxi_wide_word_read("\u0416\u0418", 4);
    assert_true(small.hash == capital.hash &&
                small.hash == fxi_wide_hash("\u0436\u0438", 4));
}

static void calm_characters_start_no_key(void **state) {
    (void)state;
    const fxc_lexicon *lexicon = fxc_lexicon_embedded();
    char key[FXI_SPELLING_SIZE];
    for (fxi_entry entry = fxi_lexicon_next(lexicon, 0); entry != 0;
         entry = fxi_lexicon_next(lexicon, entry)) {
        size_t length = fxi_lexicon_spelling(key, lexicon, entry, NULL);
        uint32_t first = 0;
        fxi_utf8_decode(&first, key, length);
        if (fxi_lexicon_is_calm(lexicon, first))
            fail_msg("calm: %s", key);
    }
    static const uint32_t calm[] = {0x86D9, 0x9F2C}; /* a frog and a weasel */
    static const uint32_t others[] = {'a',    0x142,  0x5143, 0xAC00,
                                      0x3002, 0xFF21, 0x20000};
    for (size_t i = 0; i < sizeof calm / sizeof *calm; i++)
        assert_true(fxi_lexicon_is_calm(lexicon, calm[i]));
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        assert_false(fxi_lexicon_is_calm(lexicon, others[i]));
}

/* Two ideographs that no key starts with, nor is the first one alone. */
static void few_pairs_start_keys(void **state) {
    (void)state;
    const fxc_lexicon *lexicon = fxc_lexicon_embedded();
    assert_true(fxi_lexicon_may_start(lexicon, 0x7F8E, 0x5143));
    assert_true(fxi_lexicon_may_start(lexicon, 0x5143, 0x7684));
    assert_false(fxi_lexicon_may_start(lexicon, 0x5C45, 0x6C11));
    assert_false(fxi_lexicon_may_start(lexicon, 0x3002, 0x5143));
    size_t count = 0;
    for (uint32_t first = 0x4E00; first < 0xA000; first++)
        count += fxi_lexicon_may_start(lexicon, first, 0x4E4B);
    assert_true(count < (0xA000 - 0x4E00) / 10);
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

static bool numeral_goes_on(const char *text, size_t numeral) {
    return fxi_lexicon_numeral_goes_on(fxc_lexicon_embedded(), text, strlen(text),
                                       numeral);
}

/* Whatever part of its digits a numeral may be of. */
static void no_key_with_a_numeral_is_hidden(void **state) {
    (void)state;
    const fxc_lexicon *lexicon = fxc_lexicon_embedded();
    char key[FXI_SPELLING_SIZE];
    size_t count = 0;
    for (fxi_entry entry = fxi_lexicon_next(lexicon, 0); entry != 0;
         entry = fxi_lexicon_next(lexicon, entry)) {
        size_t length = fxi_lexicon_spelling(key, lexicon, entry, NULL);
        for (size_t at = 1; at < length && fxi_ascii_is_digit(key[at - 1]); at++) {
            assert_true(numeral_goes_on(key, at));
            count++;
        }
    }
    assert_true(count > 0);
}

static void most_numerals_start_no_key(void **state) {
    (void)state;
    assert_false(numeral_goes_on("708,961 people", 7));
    assert_false(numeral_goes_on("12,345", 6));
    assert_false(numeral_goes_on("1,234", 5));
    assert_false(numeral_goes_on("7 people", 1));
    assert_false(numeral_goes_on("9 people", 1));
    assert_false(numeral_goes_on("9\n\nmonths ended", 1));
    assert_false(numeral_goes_on("1", 1));
    assert_true(numeral_goes_on("1st quarter", 1));
    assert_true(numeral_goes_on("1ST QUARTER", 1));
    assert_true(numeral_goes_on("12\nmonths ended", 2));
    assert_true(numeral_goes_on("1\uFF12 months ended", 4));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_key_is_hidden),
        cmocka_unit_test(plain_words_are_passed_over),
        cmocka_unit_test(wide_words_are_passed_over),
        cmocka_unit_test(wide_words_are_plain),
        cmocka_unit_test(few_pairs_start_keys),
        cmocka_unit_test(calm_characters_start_no_key),
        cmocka_unit_test(kinds_are_those_of_the_senses),
        cmocka_unit_test(signs_without_a_key_have_none),
        cmocka_unit_test(no_key_with_a_numeral_is_hidden),
        cmocka_unit_test(most_numerals_start_no_key),
    };
    return cmocka_run_group_tests_name("lexicon_filter", tests, NULL, NULL);
}
