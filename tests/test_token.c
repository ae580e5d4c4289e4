/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "casefile.h"
#include "reading.h"
#include "reading/text/tokens.h"
#include "reading/text/word.h"

/* --- rows ---------------------------------------------------------------------- */

static void append(char *out, size_t size, const char *text) {
    size_t at = strlen(out);
    assert_true(at + strlen(text) < size);
    memcpy(out + at, text, strlen(text) + 1);
}

/* Bytes that do not show are written as the rows have them, \xNN, and so is everything
   outside ASCII; a backslash is doubled. */
static void append_text(char *out, size_t size, fxc_span span, const char *text) {
    char form[8];
    for (size_t i = span.start; i < span.end; i++) {
        unsigned char byte = (unsigned char)text[i];
        if (byte < ' ' || byte >= 0x7F)
            snprintf(form, sizeof form, "\\x%02x", byte);
        else
            snprintf(form, sizeof form, "%s%c", byte == '\\' ? "\\" : "", byte);
        append(out, size, form);
    }
}

static void describe(char *out, size_t size, const fxi_tokens *tokens) {
    static const char *const gaps[] = {"+", " ", "~", "/", "//"};
    static const char *const kinds[] = {"N[", "W[", "S[", "C["};
    out[0] = '\0';
    for (size_t i = 0; i < tokens->count; i++) {
        const fxi_token *t = &tokens->items[i];
        append(out, size, i == 0 ? "" : gaps[t->gap]);
        append(out, size, i > 0 && t->sentence != t[-1].sentence ? "|" : "");
        append(out, size, kinds[t->kind]);
        append_text(out, size, t->span, tokens->text.bytes);
        append(out, size, "]");
    }
}

static void check(const casefile_row *row) {
    reading_bench bench;
    fxi_tokens tokens;
    char got[1024];
    reading_start(&bench);
    assert_int_equal(fxi_tokens_read(&tokens, (fxi_text){row->input, row->length}, NULL,
                                     &bench.tools),
                     FXC_OK);
    describe(got, sizeof got, &tokens);
    assert_string_equal(got, row->expected);
    reading_end(&bench);
}

/* --- invariants ------------------------------------------------------------------ */

/* Spans lie inside the text, in order and apart; the first token starts a paragraph;
   sentences count up by one. */
static void assert_sound(const fxi_tokens *tokens) {
    size_t end = 0;
    uint32_t sentence = 0;
    for (size_t i = 0; i < tokens->count; i++) {
        const fxi_token *t = &tokens->items[i];
        assert_true(t->span.start >= end && t->span.end > t->span.start);
        assert_true(t->sentence == sentence || t->sentence == sentence + 1);
        assert_true(t->kind != FXI_TOKEN_NUMERAL || t->numeral < tokens->numeral_count);
        end = t->span.end;
        sentence = t->sentence;
    }
    assert_true(end <= tokens->text.length);
    assert_true(tokens->count == 0 || tokens->items[0].gap == FXI_GAP_PARAGRAPH);
}

/* Every input of no, one and two bytes. */
static void all_short_inputs(void **state) {
    (void)state;
    for (unsigned i = 0; i < 256 * 256; i++) {
        char *bytes = malloc(2);
        bytes[0] = (char)(i / 256);
        bytes[1] = (char)(i % 256);
        for (size_t length = 0; length <= 2; length++) {
            reading_bench bench;
            fxi_tokens tokens;
            reading_start(&bench);
            assert_int_equal(
                fxi_tokens_read(&tokens, (fxi_text){bytes, length}, NULL, &bench.tools),
                FXC_OK);
            assert_sound(&tokens);
            reading_end(&bench);
        }
        free(bytes);
    }
}

typedef struct flood {
    const char *id, *piece;
} flood;

/* Text that repeats itself for a million bytes: whatever is not linear shows as a test
   that takes minutes. */
static const flood floods[] = {
    {"A005", "$"},
    {"A005", "\xe2\x82\xac"},
    {"A005", "$ "},
    {"A005", "USD "},
    {"A006", "1,"},
    {"A006", "1 "},
    {"A006", "1."},
    {"A006", "1'"},
    {"A007", "("},
    {"A010", "million "},
    {"A014", "-"},
    {"A015", "$1-"},
    {"A016", "\xcc\x81"},
    {"A016", "$\xcc\x81"},
    {"A017", "\xef\xb7\xba"},
    {"A011", "one hundred and "},
    {"A032", "1\xe2\x80\x8b"},
    {"A061", "${"},
    {"A061", "a@"},
    {"A061", "a.b@c."},
    {"A061", "http://"},
    {"A061", "a."},
    {"A020", "\xc0"},
    {"A020", "1\xff"},
    {"A029", "\r\n"},
    {"A029", "5\n"},
    {"A001", "9"},
    {"tok0060", "a\xc2\xad"},
    {"tok0051", "\xe8\x8a\xb1"},
    {"tok0034", "1a"},
    {"tok0077", ".\""},
    {"tok0084", "|"},
    {"A060", "$Z"},
};

static void floods_are_linear(void **state) {
    (void)state;
    enum { SIZE = 1000000 };
    char *text = malloc(SIZE);
    for (size_t f = 0; f < sizeof floods / sizeof floods[0]; f++) {
        size_t length = strlen(floods[f].piece);
        for (size_t i = 0; i < SIZE; i++)
            text[i] = floods[f].piece[i % length];
        reading_bench bench;
        fxi_tokens tokens;
        reading_start(&bench);
        assert_int_equal(
            fxi_tokens_read(&tokens, (fxi_text){text, SIZE}, NULL, &bench.tools),
            FXC_OK);
        assert_sound(&tokens);
        reading_end(&bench);
    }
    free(text);
}

/* --- findings --------------------------------------------------------------------- */

static void assert_encoding(const char *bytes, size_t length, fxc_span span,
                            const char *message) {
    reading_bench bench;
    fxi_tokens tokens;
    reading_start(&bench);
    assert_int_equal(
        fxi_tokens_read(&tokens, (fxi_text){bytes, length}, NULL, &bench.tools),
        FXC_OK);
    assert_int_equal(bench.findings.count, message != NULL);
    if (message != NULL) {
        assert_int_equal(bench.findings.items[0].rule, FXI_RULE_INVALID_UTF8);
        assert_int_equal(bench.findings.items[0].span.start, span.start);
        assert_int_equal(bench.findings.items[0].span.end, span.end);
        assert_non_null(strstr(bench.findings.items[0].message, message));
    }
    reading_end(&bench);
}

static void ill_formed_bytes_are_reported_once(void **state) {
    (void)state;
    assert_encoding("$5 \xe2\x82\xac", 6, (fxc_span){0, 0}, NULL);
    assert_encoding("$5 \xc0\xa4 a \xff", 9, (fxc_span){3, 5},
                    "3 bytes are not UTF-8, the first of them here");
    assert_encoding("\x80"
                    "5",
                    2, (fxc_span){0, 1}, "1 byte is not UTF-8;");
}

/* Texts that end with a block of 64 bytes, inside a character or behind it. */
static void blocks_of_bytes_hide_no_fault(void **state) {
    (void)state;
    char text[192];
    for (size_t at = 0; at + 2 <= sizeof text; at += 2)
        memcpy(text + at, "\u00E9", 2);
    for (size_t length = 60; length <= sizeof text; length++) {
        bool is_cut = length % 2 != 0;
        assert_encoding(text, length,
                        is_cut ? (fxc_span){length - 1, length} : (fxc_span){0, 0},
                        is_cut ? "1 byte is not UTF-8;" : NULL);
    }
    memset(text, 'a', sizeof text);
    assert_encoding(text, 128, (fxc_span){0, 0}, NULL);
    text[127] = '\xFF';
    assert_encoding(text, 128, (fxc_span){127, 128}, "1 byte is not UTF-8;");
    assert_encoding(text, 192, (fxc_span){127, 128}, "1 byte is not UTF-8;");
}

/* A025 */
static void wide_text_is_named(void **state) {
    (void)state;
    assert_encoding("\xff\xfe$\0005\0", 6, (fxc_span){0, 0}, "looks like UTF-16");
    assert_encoding("$\0005\000 \000b\000n\000", 10, (fxc_span){0, 0},
                    "looks like UTF-16");
    assert_encoding("$5\0 million", 11, (fxc_span){0, 0}, NULL);
}

/* What an override reorders is not what a reader sees. */
static void numbers_under_an_override_are_suspicious(void **state) {
    (void)state;
    static const char text[] = "$\xe2\x80\xae"
                               "123\xe2\x80\xac 5";
    reading_bench bench;
    fxi_tokens tokens;
    reading_start(&bench);
    assert_int_equal(
        fxi_tokens_read(&tokens, (fxi_text){text, sizeof text - 1}, NULL, &bench.tools),
        FXC_OK);
    assert_int_equal(tokens.numeral_count, 2);
    assert_true((tokens.numerals[0].flags & FXI_NUMERAL_SUSPICIOUS) != 0);
    assert_int_equal(tokens.numerals[1].flags & FXI_NUMERAL_SUSPICIOUS, 0);
    reading_end(&bench);
}

/* --- quick ways ------------------------------------------------------------------- */

static void assert_same_tokens(const fxi_tokens *tokens, const fxi_tokens *others) {
    assert_int_equal(tokens->count, others->count);
    for (size_t i = 0; i < tokens->count; i++) {
        const fxi_token *one = &tokens->items[i], *two = &others->items[i];
        assert_int_equal(one->span.start, two->span.start);
        assert_int_equal(one->span.end, two->span.end);
        assert_int_equal(one->kind, two->kind);
        assert_int_equal(one->gap, two->gap);
        assert_int_equal(one->entry, two->entry);
        assert_int_equal(one->sentence, two->sentence);
    }
    assert_int_equal(tokens->numeral_count, others->numeral_count);
    for (size_t i = 0; i < tokens->numeral_count; i++)
        assert_int_equal(tokens->numerals[i].flags, others->numerals[i].flags);
}

/* Two CR make an empty line, too, at which no run of plain tokens goes on. */
static void empty_lines_are_passed_in_a_run(void **state) {
    (void)state;
    static const char *const texts[] = {
        "The mill paid $5.\n\nThe sailor had 7\n\n12 dollars",
        "in all\n\n\nin all\n\n 5 Rs.\n\n& so\n\n",
        "\u202E5 of\n\nin 12 of\n\nat 3\u202C 4",
        "a\n\n",
        "a\n\nb",
        "5 \n\n\n\nM$\n\n"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        char other[64];
        size_t length = strlen(texts[i]);
        assert_true(length < sizeof other);
        for (size_t at = 0; at < length; at++)
            other[at] = (char)(texts[i][at] == '\n' ? '\r' : texts[i][at]);
        reading_bench bench;
        fxi_tokens tokens, others;
        reading_start(&bench);
        bench.tools.language = "en";
        assert_int_equal(
            fxi_tokens_read(&tokens, (fxi_text){texts[i], length}, NULL, &bench.tools),
            FXC_OK);
        assert_int_equal(
            fxi_tokens_read(&others, (fxi_text){other, length}, NULL, &bench.tools),
            FXC_OK);
        assert_same_tokens(&tokens, &others);
        reading_end(&bench);
    }
}

/* --- questions -------------------------------------------------------------------- */

/* Which signs are dashes; U+FF5E and '~' are none. */
static void signs_are_told_apart(void **state) {
    (void)state;
    static const char text[] = "- \xe2\x80\x93 \xe2\x88\x92 ( \xef\xbc\x89 ~ 5";
    reading_bench bench;
    fxi_tokens tokens;
    reading_start(&bench);
    assert_int_equal(
        fxi_tokens_read(&tokens, (fxi_text){text, sizeof text - 1}, NULL, &bench.tools),
        FXC_OK);
    assert_int_equal(tokens.count, 7);
    for (size_t i = 0; i < 9; i++) { /* 7 and 8 are past the end */
        assert_int_equal(fxi_token_is_dash(&tokens, i), i < 3);
        assert_int_equal(fxi_token_opens(&tokens, i), i == 3);
        assert_int_equal(fxi_token_closes(&tokens, i), i == 4);
        assert_int_equal(fxi_token_is_sign(&tokens, i, '~'), i == 5);
    }
    assert_null(fxi_token_sense(&tokens, 7, FXI_SENSE_CURRENCY, &bench.tools));
    reading_end(&bench);
}

/* Numbers, codes of periods, and what means money, a place, a date or a source. */
static void telling_tokens_are_found(void **state) {
    (void)state;
    static const char text[] = "The old mill at Q4 cost 5 or many dollars in FY 2024, "
                               "the sailor from France said in March, and he had none";
    static const char *const told[] = {"Q4",   "5",      "dollars", "FY",
                                       "2024", "France", "March"};
    reading_bench bench;
    fxi_tokens tokens;
    reading_start(&bench);
    assert_int_equal(
        fxi_tokens_read(&tokens, (fxi_text){text, sizeof text - 1}, NULL, &bench.tools),
        FXC_OK);
    size_t at = fxi_tokens_telling(&tokens, 0);
    for (size_t i = 0; i < sizeof told / sizeof told[0]; i++) {
        assert_true(at < tokens.count);
        assert_memory_equal(text + tokens.items[at].span.start, told[i],
                            strlen(told[i]));
        at = fxi_tokens_telling(&tokens, at + 1);
    }
    assert_int_equal(at, tokens.count);
    assert_int_equal(fxi_tokens_telling(&tokens, tokens.count + 100), tokens.count);
    reading_end(&bench);
}

/* Each letter beyond ASCII is tried as the first of a word: what is read there at once
   is what a look for a key, and then one for the end of the word, gives. */
static void check_beyond(fxi_text text, const fxi_tools *tools) {
    const fxi_language language = FXI_LANGUAGE_ENGLISH | FXI_LANGUAGE_OPEN;
    fxi_word_key next = {0};
    for (size_t at = 0, size; at < text.length; at += size) {
        uint32_t c = 0;
        fxi_entry entry, other;
        size = fxi_utf8_decode(&c, text.bytes + at, text.length - at);
        assert_true(size > 0);
        size_t length =
            c < 0x80 ? 0 : fxi_word_beyond(&entry, &next, text, at, language, tools);
        if (length == 0)
            continue;
        size_t wanted = fxi_word_match(&other, text, at, language, tools);
        if (wanted == 0)
            wanted = fxi_word_skip(&other, text, at, language, tools);
        assert_int_equal(length, wanted);
        assert_int_equal(entry, other);
    }
}

static void words_beyond_ascii_are_read_at_once(void **state) {
    (void)state;
    static const char *const texts[] = {
        "公司将投资824亿元人民币建设新厂。居民抱怨噪音太大，美元走弱。",
        "同社は工場に305億円を投じるが、ドルか\u3099安い。",
        "회사는 공장에 295억 원을 투자한다. 달러\u00AD화가 이천 원이다.",
        "\u017F$5, \u212A2 billion, 5 \u212A$",
        "บริษัทจะลงทุน 5 พันล้านบาทในโรงงาน",
        "ş\u0327ti 元\u3099美 二百元 \uAC00\u11A8원"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        reading_bench bench;
        reading_start(&bench);
        check_beyond((fxi_text){texts[i], strlen(texts[i])}, &bench.tools);
        reading_end(&bench);
    }
}

/* What takes a closer look: signs, marks, numerals, hidden characters. */
static void a_closer_look_is_asked_for(void **state) {
    (void)state;
    static const char *const texts[] = {"。", "\u0947",     "二百",
                                        "٣",  "회\u00AD사", "\xFF"};
    reading_bench bench;
    reading_start(&bench);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        fxi_entry entry;
        fxi_word_key next = {0};
        fxi_text text = {texts[i], strlen(texts[i])};
        assert_int_equal(
            fxi_word_beyond(&entry, &next, text, 0, FXI_LANGUAGE_ENGLISH, &bench.tools),
            0);
    }
    reading_end(&bench);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_short_inputs),
        cmocka_unit_test(floods_are_linear),
        cmocka_unit_test(ill_formed_bytes_are_reported_once),
        cmocka_unit_test(blocks_of_bytes_hide_no_fault),
        cmocka_unit_test(wide_text_is_named),
        cmocka_unit_test(numbers_under_an_override_are_suspicious),
        cmocka_unit_test(empty_lines_are_passed_in_a_run),
        cmocka_unit_test(signs_are_told_apart),
        cmocka_unit_test(telling_tokens_are_found),
        cmocka_unit_test(words_beyond_ascii_are_read_at_once),
        cmocka_unit_test(a_closer_look_is_asked_for),
    };
    int failed = casefile_run("tokens.rows", "", check);
    failed += cmocka_run_group_tests(tests, NULL, NULL);
    return failed != 0;
}
