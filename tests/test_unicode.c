/* SPDX-License-Identifier: MIT */
/* The tables of Unicode against ICU itself, for every code point. */
#include "casefile.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include "base/unicode.h"

static bool has(uint32_t c, fxi_unicode_trait trait) {
    return (fxi_unicode_of(c)->traits & (uint32_t)trait) != 0;
}

static void categories_are_those_of_icu(void **state) {
    (void)state;
    for (uint32_t c = 0; c < FXI_UNICODE_END; c++) {
        UChar32 i = (UChar32)c;
        assert_int_equal(has(c, FXI_UNICODE_LETTER), u_isalpha(i) != 0);
        assert_int_equal(has(c, FXI_UNICODE_DIGIT), u_isdigit(i) != 0);
        assert_int_equal(has(c, FXI_UNICODE_LOWER), u_islower(i) != 0);
        assert_int_equal(has(c, FXI_UNICODE_MARK),
                         (U_GET_GC_MASK(i) & U_GC_M_MASK) != 0);
    }
}

static void cases_are_those_of_icu(void **state) {
    (void)state;
    for (uint32_t c = 0; c < FXI_UNICODE_END; c++) {
        UChar32 i = (UChar32)c;
        assert_int_equal(i + fxi_unicode_of(c)->folded,
                         u_foldCase(i, U_FOLD_CASE_DEFAULT));
        assert_int_equal(i + fxi_unicode_of(c)->capital, u_toupper(i));
    }
}

/* Samples with a known answer, so that the generator is not held against itself alone.
 */
static void scripts_and_lines(void **state) {
    (void)state;
    assert_true(has('a', FXI_UNICODE_APART));
    assert_true(has(0x0431, FXI_UNICODE_APART));  /* Cyrillic */
    assert_false(has(0x5143, FXI_UNICODE_APART)); /* Han */
    assert_false(has(0xC6D0, FXI_UNICODE_APART)); /* Hangul */
    assert_false(has(0x30FC, FXI_UNICODE_APART)); /* the Japanese length mark */
}

static void letters_and_forms(void **state) {
    (void)state;
    assert_int_equal(fxi_letter_of('_'), FXI_LETTER_NONE);
    assert_int_equal(fxi_letter_of('7'), FXI_LETTER_DIGIT);
    assert_int_equal(fxi_letter_of(0xC6D0), FXI_LETTER_SPACED); /* Hangul */
    assert_int_equal(fxi_letter_of(0x3007), FXI_LETTER_SOLID);  /* Han zero */
    assert_int_equal(fxi_letter_of(0x0947), FXI_LETTER_MARK);   /* a vowel of Hindi */
    assert_int_equal(fxi_script_of(0x00D7), FXI_SCRIPT_LATN);   /* by block */
    assert_int_equal(fxi_script_of(0x3002), FXI_SCRIPT_NONE);
    assert_int_equal(fxi_script_of(0x0964), FXI_SCRIPT_NONE); /* the danda */
    assert_int_equal(fxi_script_of(0x06F5), FXI_SCRIPT_NONE); /* a digit of Persian */
    assert_int_equal(0xFF24 + fxi_unicode_of(0xFF24)->form, 'D');
    assert_int_equal(0x015E + fxi_unicode_of(0x015E)->form, 0x0218);
    assert_true(has(0x00AD, FXI_UNICODE_HIDDEN));
    assert_true(has(0x3000, FXI_UNICODE_BLANK));
    assert_true(has(0x2029, FXI_UNICODE_BREAK));
}

/* Of the word that a plain letter stands in, nothing but its case can change. */
static void plain_letters_stay_plain(void **state) {
    (void)state;
    assert_true(has(0x0444, FXI_UNICODE_PLAIN));
    assert_true(has(0x0947, FXI_UNICODE_PLAIN));
    assert_false(has(0x0301, FXI_UNICODE_PLAIN)); /* composes */
    assert_false(has(0x0162, FXI_UNICODE_PLAIN)); /* has another form */
    assert_false(has(0x0E1A, FXI_UNICODE_PLAIN)); /* Thai */
    assert_false(has(0x017F, FXI_UNICODE_PLAIN)); /* the long s folds to 's' */
    for (uint32_t c = 0; c < FXI_UNICODE_END; c++) {
        const fxi_unicode_row *row = fxi_unicode_of(c);
        if ((row->traits & FXI_UNICODE_PLAIN) == 0)
            continue;
        assert_int_equal(row->form, 0);
        assert_true(has(c + (uint32_t)row->folded, FXI_UNICODE_PLAIN));
        assert_false(has(c, FXI_UNICODE_HIDDEN));
        assert_int_equal(c + (uint32_t)row->folded < 0x80, c < 0x80);
    }
}

static void lead_bytes_of_letters(void **state) {
    (void)state;
    assert_true(fxi_unicode_word_leads >> (0xD0 - 0xC0) & 1);  /* Cyrillic */
    assert_false(fxi_unicode_word_leads >> (0xC3 - 0xC0) & 1); /* has two signs */
    for (uint32_t c = 0x80; c < 0x800; c++)
        if (fxi_unicode_word_leads >> c / 64 & 1)
            assert_true(has(c, FXI_UNICODE_IN_WORD));
}

static void what_is_beyond_unicode_is_nothing(void **state) {
    (void)state;
    assert_int_equal(fxi_unicode_of(UINT32_MAX)->folded, 0);
    assert_false(has(FXI_UNICODE_END, FXI_UNICODE_LETTER));
}

/* Every first part of a pair, with every mark that any pair ends in. */
static void compositions_are_those_of_icu(void **state) {
    (void)state;
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
    uint32_t last = 0;
    for (uint32_t i = 0; i < fxi_unicode_pair_count; i++) {
        uint32_t first = fxi_unicode_pairs[i].first;
        if (first == last)
            continue;
        last = first;
        for (uint32_t k = 0; k < fxi_unicode_pair_count; k++) {
            uint32_t second = fxi_unicode_pairs[k].second;
            UChar32 whole = unorm2_composePair(nfc, (UChar32)first, (UChar32)second);
            assert_int_equal(fxi_unicode_compose(first, second),
                             whole < 0 ? 0 : (uint32_t)whole);
        }
    }
}

static void syllables_are_those_of_icu(void **state) {
    (void)state;
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
    for (uint32_t first = 0x10F0; first < 0x1120; first++)
        for (uint32_t second = 0x1150; second < 0x1180; second++) {
            UChar32 whole = unorm2_composePair(nfc, (UChar32)first, (UChar32)second);
            assert_int_equal(fxi_unicode_compose(first, second),
                             whole < 0 ? 0 : (uint32_t)whole);
        }
    for (uint32_t first = 0xABF0; first < 0xD7B0; first += 7)
        for (uint32_t second = 0x11A0; second < 0x11D0; second++) {
            UChar32 whole = unorm2_composePair(nfc, (UChar32)first, (UChar32)second);
            assert_int_equal(fxi_unicode_compose(first, second),
                             whole < 0 ? 0 : (uint32_t)whole);
        }
}

static void windows_1250_has_its_letters(void **state) {
    (void)state;
    assert_int_equal(fxi_unicode_windows1250[0], 0x20AC);           /* euro */
    assert_int_equal(fxi_unicode_windows1250[0x9C - 0x80], 0x015B); /* s acute */
    assert_int_equal(fxi_unicode_windows1250[0xB3 - 0x80], 0x0142); /* l stroke */
    assert_int_equal(fxi_unicode_windows1250[0xFF - 0x80], 0x02D9); /* dot above */
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(categories_are_those_of_icu),
        cmocka_unit_test(cases_are_those_of_icu),
        cmocka_unit_test(scripts_and_lines),
        cmocka_unit_test(letters_and_forms),
        cmocka_unit_test(plain_letters_stay_plain),
        cmocka_unit_test(lead_bytes_of_letters),
        cmocka_unit_test(what_is_beyond_unicode_is_nothing),
        cmocka_unit_test(compositions_are_those_of_icu),
        cmocka_unit_test(syllables_are_those_of_icu),
        cmocka_unit_test(windows_1250_has_its_letters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
