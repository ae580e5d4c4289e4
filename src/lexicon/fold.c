/* SPDX-License-Identifier: MIT */
#include "lexicon/fold.h"

#include <string.h>

#include "base/unicode.h"
#include "base/utf8.h"

typedef enum letter_class {
    CLASS_OTHER,
    CLASS_LETTER,
    CLASS_DIGIT,
    CLASS_MARK
} letter_class;

/* Code points that stand for another one in every key. Ascending. Romanian is written
   with cedillas as often as with the commas below that it should have; the letters of
   India that bear a dot below (nukta) are written without it as often as with it. */
typedef struct variant {
    uint32_t from, to;
} variant;

static const variant variants[] = {
    {0x00A0, ' '},    {0x015E, 0x0218}, {0x015F, 0x0219}, {0x0162, 0x021A},
    {0x0163, 0x021B}, {0x02BC, '\''},   {0x0958, 0x0915}, {0x0959, 0x0916},
    {0x095A, 0x0917}, {0x095B, 0x091C}, {0x095C, 0x0921}, {0x095D, 0x0922},
    {0x095E, 0x092B}, {0x095F, 0x092F}, {0x09DC, 0x09A1}, {0x09DD, 0x09A2},
    {0x09DF, 0x09AF}, {0x0A33, 0x0A32}, {0x0A36, 0x0A38}, {0x0A59, 0x0A16},
    {0x0A5A, 0x0A17}, {0x0A5B, 0x0A1C}, {0x0A5E, 0x0A2B}, {0x2002, ' '},
    {0x2003, ' '},    {0x2004, ' '},    {0x2005, ' '},    {0x2006, ' '},
    {0x2007, ' '},    {0x2008, ' '},    {0x2009, ' '},    {0x200A, ' '},
    {0x2010, '-'},    {0x2011, '-'},    {0x2018, '\''},   {0x2019, '\''},
    {0x202F, ' '},    {0x3000, ' '},    {0xFFE0, 0x00A2}, {0xFFE1, 0x00A3},
    {0xFFE5, 0x00A5}, {0xFFE6, 0x20A9},
};

/* The full-width block repeats ASCII from '!' to '~' at a fixed distance. */
enum { FULLWIDTH_FIRST = 0xFF01, FULLWIDTH_LAST = 0xFF5E, FULLWIDTH_SHIFT = 0xFEE0 };

/* Most text that is not ASCII lies between two rows of the table: Latin-1, from Greek
   to Arabic, the south-east of Asia, and from the ideographic space to the full-width
   block.
 */
static uint32_t unify(uint32_t code_point) {
    if ((code_point > 0xA0 && code_point < 0x15E) ||
        (code_point > 0x2BC && code_point < 0x958) ||
        (code_point > 0xA5E && code_point < 0x2002) ||
        (code_point > 0x3000 && code_point < FULLWIDTH_FIRST))
        return code_point;
    if (code_point >= FULLWIDTH_FIRST && code_point <= FULLWIDTH_LAST)
        return code_point - FULLWIDTH_SHIFT;
    size_t first = 0, end = sizeof variants / sizeof variants[0];
    while (first < end) {
        size_t middle = first + (end - first) / 2;
        if (variants[middle].from < code_point)
            first = middle + 1;
        else
            end = middle;
    }
    bool found = first < sizeof variants / sizeof variants[0] &&
                 variants[first].from == code_point;
    return found ? variants[first].to : code_point;
}

/* Bytes of a nukta of Devanagari, Bengali, Gurmukhi or Gujarati at the start. */
static size_t nukta_length(const char *bytes, size_t length) {
    static const char nuktas[][4] = {"\u093C", "\u09BC", "\u0A3C", "\u0ABC"};
    for (size_t i = 0; i < sizeof nuktas / sizeof nuktas[0] && length >= 3; i++)
        if (memcmp(bytes, nuktas[i], 3) == 0)
            return 3;
    return 0;
}

/* The code points that a letter of normal form D may be followed by: Latin, Greek and
   Cyrillic marks, hamza and madda, the voicing marks of Kana, vowels and finals of
   Hangul. */
static bool may_compose(uint32_t c) {
    return (c >= 0x0300 && c <= 0x036F) || (c >= 0x0653 && c <= 0x0655) ||
           (c >= 0x1161 && c <= 0x1175) || (c >= 0x11A8 && c <= 0x11C2) ||
           c == 0x3099 || c == 0x309A;
}

/* Takes the marks that compose with the letter. Three are the most that one has. */
static fxi_fold_step compose(fxi_fold_step step, const char *bytes, size_t length) {
    enum { MARKS_MAX = 3 };
    for (int marks = 0; marks < MARKS_MAX; marks++) {
        uint32_t mark = 0;
        size_t size = fxi_utf8_decode(&mark, bytes + step.length, length - step.length);
        if (size == 0 || !may_compose(mark))
            break;
        uint32_t whole = fxi_unicode_compose(step.shape, mark);
        if (whole == 0)
            break;
        step = (fxi_fold_step){unify(whole), step.length + size};
    }
    return step;
}

/* A mark that may compose with the shape starts with one of these bytes; none does with
   Han. */
static bool may_go_on(uint32_t shape, char next) {
    enum { HAN_FIRST = 0x4E00, HAN_LAST = 0x9FFF };
    if (shape <= ' ' || (shape >= HAN_FIRST && shape <= HAN_LAST))
        return false;
    switch ((unsigned char)next) {
    case 0xCC:
    case 0xCD:
    case 0xD9:
    case 0xE1:
    case 0xE3:
        return true;
    default:
        return false;
    }
}

/* One letter with its marks, or another code point; line breaks stay as they are. */
static fxi_fold_step read_one(const char *bytes, size_t length) {
    uint32_t code_point = 0;
    fxi_fold_step step = {0, 0};
    if (length > 0 && (unsigned char)bytes[0] < 0x80) {
        step = (fxi_fold_step){bytes[0] == '\t' ? ' ' : (unsigned char)bytes[0], 1};
    } else {
        step.length = fxi_utf8_decode(&code_point, bytes, length);
        step.shape = step.length > 0 ? unify(code_point) : 0;
    }
    if (code_point >= 0x0900 && code_point < 0x0B00)
        step.length += nukta_length(bytes + step.length, length - step.length);
    bool has_more = step.length < length && may_go_on(step.shape, bytes[step.length]);
    return has_more ? compose(step, bytes, length) : step;
}

static bool is_line_break(uint32_t shape) { return shape == '\n' || shape == '\r'; }

static bool is_blank(uint32_t shape) { return shape == ' ' || is_line_break(shape); }

/* CR LF is one break; a second break of the run ends a paragraph, and no key spans
   paragraphs. */
static fxi_fold_step read_blanks(const char *bytes, size_t length) {
    size_t at = 0;
    int breaks = 0;
    uint32_t previous = 0;
    for (;;) {
        fxi_fold_step step = read_one(bytes + at, length - at);
        if (step.length == 0 || !is_blank(step.shape))
            return (fxi_fold_step){' ', at};
        if (is_line_break(step.shape) && !(step.shape == '\n' && previous == '\r'))
            breaks++;
        if (breaks > 1)
            return (fxi_fold_step){0, 0};
        previous = step.shape;
        at += step.length;
    }
}

fxi_fold_step fxi_fold_read_any(const char *bytes, size_t length) {
    fxi_fold_step step = read_one(bytes, length);
    if (step.length == 0 || step.shape == 0)
        return (fxi_fold_step){0, 0};
    return is_blank(step.shape) ? read_blanks(bytes, length) : step;
}

/* No letter has a case before the micro sign, from the CJK radicals to Yi, or in
   Hangul. */
uint32_t fxi_fold_case_any(uint32_t shape) {
    if ((shape >= 0x80 && shape < 0xB5) || (shape >= 0x2E80 && shape < 0xA640) ||
        (shape >= 0xAC00 && shape < 0xD800))
        return shape;
    return shape + (uint32_t)fxi_unicode_of(shape)->folded;
}

uint32_t fxi_fold_capital(uint32_t shape) {
    return shape + (uint32_t)fxi_unicode_of(shape)->capital;
}

static letter_class classify(uint32_t shape) {
    if (shape < 0x80) {
        uint32_t lower = shape | 0x20;
        if (lower >= 'a' && lower <= 'z')
            return CLASS_LETTER;
        return shape >= '0' && shape <= '9' ? CLASS_DIGIT : CLASS_OTHER;
    }
    uint32_t traits = fxi_unicode_of(shape)->traits;
    const uint32_t letter = FXI_UNICODE_LETTER | FXI_UNICODE_APART;
    if ((traits & FXI_UNICODE_MARK) != 0)
        return CLASS_MARK;
    if ((traits & FXI_UNICODE_DIGIT) != 0)
        return CLASS_DIGIT;
    return (traits & letter) == letter ? CLASS_LETTER : CLASS_OTHER;
}

bool fxi_fold_joins(uint32_t last, uint32_t next) {
    letter_class follower = classify(next);
    if (follower == CLASS_OTHER || follower == CLASS_MARK)
        return follower == CLASS_MARK;
    letter_class ending = classify(last);
    if (ending == CLASS_MARK)
        ending = CLASS_LETTER;
    return ending == CLASS_DIGIT ||
           (ending == CLASS_LETTER && follower == CLASS_LETTER);
}
