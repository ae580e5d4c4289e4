/* SPDX-License-Identifier: MIT */
/* usage: unicodegen FILE: writes the tables of unicode.h from the data of ICU. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>

#include "base/unicode.h"
#include "base/unicodegen_facts.h"

enum {
    ROWS_MAX = 4096,
    BLOCKS = FXI_UNICODE_END / FXI_UNICODE_BLOCK,
    PAIRS_MAX = 4096
};

typedef struct tables {
    fxi_unicode_row rows[ROWS_MAX];
    size_t row_count;
    uint16_t places[BLOCKS][FXI_UNICODE_BLOCK];
    size_t place_count;
    uint16_t blocks[BLOCKS];
    fxi_unicode_pair pairs[PAIRS_MAX];
    size_t pair_count;
    bool is_first[FXI_UNICODE_END]; /* of a pair */
} tables;

static void fail(const char *why) {
    fprintf(stderr, "unicodegen: %s\n", why);
    exit(1);
}

/* --- rows ------------------------------------------------------------------------ */

/* Scripts whose words follow each other without a space, or that hang particles onto
   nouns (Hangul). Letters of script Common, such as the Japanese length mark, occur
   inside them. */
static bool parts_words(UChar32 c) {
    static const UScriptCode others[] = {
        USCRIPT_COMMON,   USCRIPT_BOPOMOFO, USCRIPT_HAN,    USCRIPT_HANGUL,
        USCRIPT_HIRAGANA, USCRIPT_KATAKANA, USCRIPT_KHMER,  USCRIPT_LAO,
        USCRIPT_MYANMAR,  USCRIPT_THAI,     USCRIPT_TIBETAN};
    int script = u_getIntPropertyValue(c, UCHAR_SCRIPT);
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (script == (int)others[i])
            return false;
    return true;
}

static bool is_solid(UChar32 c) {
    int line_break = u_getIntPropertyValue(c, UCHAR_LINE_BREAK);
    return line_break == U_LB_IDEOGRAPHIC || line_break == U_LB_COMPLEX_CONTEXT ||
           line_break == U_LB_CONDITIONAL_JAPANESE_STARTER ||
           line_break == U_LB_NONSTARTER;
}

static fxi_letter letter_of(UChar32 c) {
    uint32_t category = U_GET_GC_MASK(c);
    if ((category & (U_GC_L_MASK | U_GC_NL_MASK)) != 0)
        return is_solid(c) ? FXI_LETTER_SOLID : FXI_LETTER_SPACED;
    if ((category & U_GC_M_MASK) != 0)
        return FXI_LETTER_MARK;
    return (category & U_GC_ND_MASK) != 0 ? FXI_LETTER_DIGIT : FXI_LETTER_NONE;
}

/* Its case apart. */
static bool stands_for_itself(UChar32 c) {
    bool is_letter = (U_GET_GC_MASK(c) & U_GC_L_MASK) != 0 && parts_words(c) &&
                     letter_of(c) == FXI_LETTER_SPACED;
    uint32_t code_point = (uint32_t)c;
    return (is_letter || letter_of(c) == FXI_LETTER_MARK) && !is_hidden(code_point) &&
           form_of(code_point) == code_point && !may_compose(code_point) &&
           !is_left_out(code_point);
}

/* No letter beyond ASCII folds to one of ASCII. */
static bool is_plain(UChar32 c) {
    UChar32 folded = u_foldCase(c, U_FOLD_CASE_DEFAULT);
    return stands_for_itself(c) && stands_for_itself(folded) &&
           (c < 0x80) == (folded < 0x80);
}

static uint32_t traits_of_category(UChar32 c) {
    uint32_t category = U_GET_GC_MASK(c), traits = 0;
    traits |= category & U_GC_L_MASK ? FXI_UNICODE_LETTER : 0;
    traits |= category & U_GC_M_MASK ? FXI_UNICODE_MARK : 0;
    traits |= category & U_GC_ND_MASK ? FXI_UNICODE_DIGIT : 0;
    traits |= category & U_GC_LL_MASK ? FXI_UNICODE_LOWER : 0;
    return traits;
}

static uint32_t traits_of(UChar32 c) {
    uint32_t traits = traits_of_category(c), code_point = (uint32_t)c;
    traits |= parts_words(c) ? FXI_UNICODE_APART : 0;
    traits |= is_hidden(code_point) ? FXI_UNICODE_HIDDEN : 0;
    traits |= is_blank(code_point) ? FXI_UNICODE_BLANK : 0;
    traits |= is_break(code_point) ? FXI_UNICODE_BREAK : 0;
    traits |= may_compose(code_point) ? FXI_UNICODE_COMPOSES : 0;
    traits |= is_left_out(code_point) ? FXI_UNICODE_LEFT_OUT : 0;
    if (letter_of(c) == FXI_LETTER_MARK ||
        ((traits & FXI_UNICODE_LETTER) != 0 && (traits & FXI_UNICODE_APART) != 0))
        traits |= FXI_UNICODE_IN_WORD;
    traits |= is_plain(c) ? FXI_UNICODE_PLAIN : 0;
    return traits;
}

static bool is_syllable(UChar32 c) { return c >= 0xAC00 && c <= 0xD7A3; }

static bool is_hangul(UChar32 c) {
    return is_syllable(c) || (c >= 0x1100 && c <= 0x1112);
}

/* It is the first of a pair, a letter of Hangul, of Arabic, or one of India. */
static bool takes(const tables *all, UChar32 c) {
    return all->is_first[c] || is_hangul(c) || (c >= 0x0620 && c < 0x06D4) ||
           (c >= 0x0900 && c < 0x0B00);
}

/* Digits and stops of a script part its words, as those of ASCII do. */
static fxi_script script_in_words(UChar32 c) {
    bool is_apart = (U_GET_GC_MASK(c) & (U_GC_ND_MASK | U_GC_P_MASK)) != 0;
    return is_apart ? FXI_SCRIPT_NONE : script_of((uint32_t)c);
}

static fxi_unicode_row row_of(const tables *all, UChar32 c) {
    uint32_t code_point = (uint32_t)c;
    uint32_t traits = traits_of(c) | (takes(all, c) ? FXI_UNICODE_TAKES : 0);
    return (fxi_unicode_row){
        .traits = (uint16_t)traits,
        .letter = (uint8_t)letter_of(c),
        .script = (uint8_t)script_in_words(c),
        .form = (int32_t)form_of(code_point) - c,
        .folded = u_foldCase(c, U_FOLD_CASE_DEFAULT) - c,
        .capital = u_toupper(c) - c,
    };
}

static uint16_t place_row(tables *out, UChar32 c) {
    const fxi_unicode_row row = row_of(out, c);
    for (size_t i = 0; i < out->row_count; i++)
        if (memcmp(&out->rows[i], &row, sizeof row) == 0)
            return (uint16_t)i;
    if (out->row_count == ROWS_MAX)
        fail("too many rows");
    out->rows[out->row_count] = row;
    return (uint16_t)out->row_count++;
}

static void fill_block(tables *out, size_t block) {
    uint16_t *places = out->places[out->place_count];
    for (size_t i = 0; i < FXI_UNICODE_BLOCK; i++)
        places[i] = place_row(out, (UChar32)(block * FXI_UNICODE_BLOCK + i));
    size_t same = 0;
    while (memcmp(out->places[same], places, sizeof *out->places) != 0)
        same++;
    out->place_count += same == out->place_count;
    out->blocks[block] = (uint16_t)same;
}

/* --- pairs ----------------------------------------------------------------------- */

static int compare_pairs(const void *left, const void *right) {
    const fxi_unicode_pair *a = left, *b = right;
    if (a->first != b->first)
        return a->first < b->first ? -1 : 1;
    return (a->second > b->second) - (a->second < b->second);
}

static void add_pair(tables *out, const UNormalizer2 *nfc, UChar32 c) {
    UErrorCode status = U_ZERO_ERROR;
    UChar parts[8];
    int32_t length = unorm2_getRawDecomposition(nfc, c, parts, 8, &status);
    if (length <= 0 || U_FAILURE(status) || is_syllable(c))
        return;
    UChar32 both[8];
    int32_t count = 0;
    u_strToUTF32(both, 8, &count, parts, length, &status);
    if (U_FAILURE(status) || count != 2)
        return;
    if (unorm2_composePair(nfc, both[0], both[1]) != c)
        return;
    if (out->pair_count == PAIRS_MAX)
        fail("too many pairs");
    out->is_first[both[0]] = true;
    out->pairs[out->pair_count++] =
        (fxi_unicode_pair){(uint32_t)both[0], (uint32_t)both[1], (uint32_t)c};
}

static void find_pairs(tables *out) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
    if (U_FAILURE(status))
        fail(u_errorName(status));
    for (UChar32 c = 0; c < FXI_UNICODE_END; c++)
        add_pair(out, nfc, c);
    qsort(out->pairs, out->pair_count, sizeof *out->pairs, compare_pairs);
}

/* --- writing --------------------------------------------------------------------- */

static void write_numbers(FILE *file, const uint16_t *numbers, size_t count) {
    for (size_t i = 0; i < count; i++)
        fprintf(file, "%u,%s", numbers[i], i % 16 == 15 ? "\n" : "");
}

static void write_rows(FILE *file, const tables *t) {
    fprintf(file, "const fxi_unicode_row fxi_unicode_rows[] = {\n");
    for (size_t i = 0; i < t->row_count; i++)
        fprintf(file, "{%u, %u, %u, %d, %d, %d},\n", t->rows[i].traits,
                t->rows[i].letter, t->rows[i].script, t->rows[i].form,
                t->rows[i].folded, t->rows[i].capital);
    fprintf(file, "};\nconst uint16_t fxi_unicode_blocks[] = {\n");
    write_numbers(file, t->blocks, BLOCKS);
    fprintf(file, "};\nconst uint16_t fxi_unicode_places[][FXI_UNICODE_BLOCK] = {\n");
    for (size_t i = 0; i < t->place_count; i++) {
        fprintf(file, "{");
        write_numbers(file, t->places[i], FXI_UNICODE_BLOCK);
        fprintf(file, "},\n");
    }
    fprintf(file, "};\nconst uint16_t fxi_unicode_low[] = {\n");
    for (size_t c = 0; c < FXI_UNICODE_LOW; c += FXI_UNICODE_BLOCK)
        write_numbers(file, t->places[t->blocks[c / FXI_UNICODE_BLOCK]],
                      FXI_UNICODE_BLOCK);
    fprintf(file, "};\n");
}

/* Lead bytes of two, C2 to DF, each of 64 code points. */
static void write_leads(FILE *file, const tables *t) {
    uint32_t leads = 0;
    for (uint32_t lead = 2; lead < 32; lead++) {
        uint32_t all = FXI_UNICODE_IN_WORD;
        for (uint32_t c = lead * 64; c < (lead + 1) * 64; c++) {
            uint16_t block = t->blocks[c / FXI_UNICODE_BLOCK];
            all &= t->rows[t->places[block][c % FXI_UNICODE_BLOCK]].traits;
        }
        leads |= all != 0 ? UINT32_C(1) << lead : 0;
    }
    fprintf(file, "const uint32_t fxi_unicode_word_leads = %#xU;\n", leads);
}

static void write_pairs(FILE *file, const tables *t) {
    fprintf(file, "const fxi_unicode_pair fxi_unicode_pairs[] = {\n");
    for (size_t i = 0; i < t->pair_count; i++)
        fprintf(file, "{%u, %u, %u},\n", t->pairs[i].first, t->pairs[i].second,
                t->pairs[i].whole);
    fprintf(file, "};\nconst uint32_t fxi_unicode_pair_count = %zu;\n", t->pair_count);
}

static void write_code_page(FILE *file) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter *page = ucnv_open("windows-1250", &status);
    fprintf(file, "const uint16_t fxi_unicode_windows1250[] = {\n");
    for (int byte = 0x80; byte < 0x100 && U_SUCCESS(status); byte++) {
        const char source = (char)byte;
        UChar unit = 0xFFFD;
        ucnv_toUChars(page, &unit, 1, &source, 1, &status);
        fprintf(file, "%u,%s", unit, byte % 16 == 15 ? "\n" : "");
        status = status == U_STRING_NOT_TERMINATED_WARNING ? U_ZERO_ERROR : status;
    }
    fprintf(file, "};\n");
    ucnv_close(page);
    if (U_FAILURE(status))
        fail(u_errorName(status));
}

int main(int argc, char **argv) {
    static tables t;
    FILE *file = argc == 2 ? fopen(argv[1], "w") : NULL;
    if (file == NULL)
        fail("usage: unicodegen FILE");
    find_pairs(&t);
    for (size_t block = 0; block < BLOCKS; block++)
        fill_block(&t, block);
    fprintf(file,
            "/* SPDX-License-Identifier: MIT */\n"
            "/* Written by src/base/unicodegen.c from ICU %s, Unicode %s. */\n"
            "#include \"base/unicode.h\"\n\n",
            U_ICU_VERSION, U_UNICODE_VERSION);
    write_rows(file, &t);
    write_leads(file, &t);
    write_pairs(file, &t);
    write_code_page(file);
    return fclose(file) == 0 ? 0 : 1;
}
