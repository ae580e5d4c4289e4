/* SPDX-License-Identifier: MIT */
/* Texts in normal form C against ICU, and the way back to the text as it is given. */
#include "casefile.h"

#include <string.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include "random.h"
#include "reading/text/normal_form.h"

enum { TEXT_MAX = 400 };

static fxi_normal_form make(const char *bytes, size_t length, fxi_arena *arena) {
    fxi_normal_form form;
    assert_int_equal(fxi_normal_form_make(&form, (fxi_text){bytes, length}, arena),
                     FXC_OK);
    return form;
}

/* --- letters and marks ------------------------------------------------------------ */

static int32_t normalize(const UNormalizer2 *way, UChar *out, const UChar *text,
                         int32_t length) {
    UErrorCode status = U_ZERO_ERROR;
    int32_t size = unorm2_normalize(way, text, length, out, TEXT_MAX, &status);
    assert_true(U_SUCCESS(status));
    return size;
}

static int32_t encode(char *out, const UChar *text, int32_t length) {
    UErrorCode status = U_ZERO_ERROR;
    int32_t size = 0;
    u_strToUTF8(out, TEXT_MAX, &size, text, length, &status);
    assert_true(U_SUCCESS(status));
    return size;
}

static bool is_surrogate(UChar32 c) { return c >= 0xD800 && c < 0xE000; }

/* No money is written in Balinese, and the dot below of Devanagari is passed over. */
static bool is_left_alone(UChar32 c) {
    return (c >= 0x1B00 && c < 0x1B80) || c == 0x0929 || c == 0x0931 || c == 0x0934;
}

static void letters_are_those_of_icu(void **state) {
    (void)state;
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
    const UNormalizer2 *nfd = unorm2_getNFDInstance(&status);
    assert_true(U_SUCCESS(status));
    for (UChar32 c = 0x80; c <= 0xFFFF; c++) {
        if (is_surrogate(c) || is_left_alone(c))
            continue;
        const UChar given[] = {'x', (UChar)c, 'y'};
        UChar apart[TEXT_MAX], whole[TEXT_MAX];
        int32_t apart_size = normalize(nfd, apart, given, 3);
        if (apart_size == 3) /* it has no parts */
            continue;
        int32_t whole_size = normalize(nfc, whole, apart, apart_size);
        char text[TEXT_MAX], expected[TEXT_MAX];
        int32_t length = encode(text, apart, apart_size);
        int32_t wanted = encode(expected, whole, whole_size);
        fxi_arena arena = {NULL};
        fxi_normal_form form = make(text, (size_t)length, &arena);
        assert_int_equal(form.text.length, wanted);
        assert_memory_equal(form.text.bytes, expected, (size_t)wanted);
        fxi_arena_clear(&arena);
    }
}

/* --- single texts ----------------------------------------------------------------- */

typedef struct text_case {
    const char *given, *expected;
} text_case;

static const text_case cases[] = {
    {"mill\u00ADion", "million"},
    {"a\u00AD\u200B\u2060\uFEFFb\u00ADc", "abc"},
    {"e\u0301\u00ADe\u0301", "\u00E9\u00E9"},
    {"\u00ADa\u00AD", "\u00ADa\u00AD"},
    {"5\u00AD0 a\u00AD5 5\u00ADa $\u00AD5", "5\u00AD0 a\u00AD5 5\u00ADa $\u00AD5"},
    {"\u0645\u06CC\u200C\u062E", "\u0645\u06CC\u200C\u062E"}, /* a non-joiner */
    {"\u0E44\u200B\u0E17", "\u0E44\u200B\u0E17"},             /* Thai */
    {"tri\u00EA\u0323u \u00C2\u0323 o\u0323\u0302", "tri\u1EC7u \u1EAC \u1ED9"},
    {"\u0301 5\u0301 $\u0338", "\u0301 5\u0301 $\u0338"},
    {"e\u0323\u0302\u0338", "\u1EC7\u0338"},
    {"\xCC e\xCC", "\xCC e\xCC"}, /* ill-formed */
    {"", ""},
};

static void letters_and_their_marks_become_one(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        fxi_arena arena = {NULL};
        fxi_normal_form form = make(cases[i].given, strlen(cases[i].given), &arena);
        assert_int_equal(form.text.length, strlen(cases[i].expected));
        assert_memory_equal(form.text.bytes, cases[i].expected, form.text.length);
        if (strcmp(cases[i].given, cases[i].expected) == 0)
            assert_int_equal(form.origin.piece_count, 0);
        fxi_arena_clear(&arena);
    }
}

/* --- places ----------------------------------------------------------------------- */

static const char *const parts[] = {"a",      "b",      "e\u0301", "\u00AD", "5",
                                    " ",      "\u20AC", "\u200B",  "\u0301", "xyz",
                                    "\u09C7", "\u09BE", "\n",      "\u0E01"};

static size_t draw_text(char *out, uint64_t *random) {
    size_t length = 0;
    int count = random_below(random, 100);
    for (int i = 0; i < count; i++) {
        const char *part = parts[random_below(random, sizeof parts / sizeof *parts)];
        memcpy(out + length, part, strlen(part));
        length += strlen(part);
    }
    return length;
}

/* The pieces are all of the text in order, and those that agree byte by byte do. */
static void check_pieces(const fxi_normal_form *form) {
    size_t at = 0, source = 0;
    for (size_t i = 0; i < form->origin.piece_count; i++) {
        const fxc_piece *piece = &form->origin.pieces[i];
        assert_int_equal(piece->start, at);
        assert_true(piece->length > 0 && piece->source_start >= source);
        if (piece->length == piece->source_length)
            assert_memory_equal(form->text.bytes + at,
                                form->origin.text + piece->source_start, piece->length);
        at += piece->length;
        source = piece->source_start + piece->source_length;
    }
    assert_true(form->origin.piece_count == 0 || at == form->text.length);
    assert_true(source <= form->origin.length);
}

/* What a piece was is that piece. */
static void check_spans(const fxi_normal_form *form) {
    for (size_t i = 0; i < form->origin.piece_count; i++) {
        const fxc_piece *piece = &form->origin.pieces[i];
        fxc_span span = fxi_normal_form_span(
            form, (fxc_span){piece->source_start,
                             piece->source_start + piece->source_length});
        assert_int_equal(span.start, piece->start);
        assert_int_equal(span.end, piece->start + piece->length);
    }
    fxc_span all = fxi_normal_form_span(form, (fxc_span){0, form->origin.length});
    assert_true(all.start == 0 && all.end == form->text.length);
}

static void places_lead_there_and_back(void **state) {
    (void)state;
    uint64_t random = 20;
    for (int i = 0; i < 5000; i++) {
        char text[TEXT_MAX];
        fxi_arena arena = {NULL};
        fxi_normal_form form = make(text, draw_text(text, &random), &arena);
        check_pieces(&form);
        check_spans(&form);
        fxi_normal_form again = make(form.text.bytes, form.text.length, &arena);
        assert_int_equal(again.origin.piece_count, 0);
        fxi_arena_clear(&arena);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(letters_are_those_of_icu),
        cmocka_unit_test(letters_and_their_marks_become_one),
        cmocka_unit_test(places_lead_there_and_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
