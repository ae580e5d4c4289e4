/* SPDX-License-Identifier: MIT */
#include "lexicon/fold.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "base/utf8.h"

typedef enum letter_class {
    CLASS_OTHER,
    CLASS_LETTER,
    CLASS_DIGIT,
    CLASS_MARK
} letter_class;

/* Code points that stand for another one in every key. Ascending. */
typedef struct variant {
    uint32_t from, to;
} variant;

static const variant variants[] = {
    {0x00A0, ' '},    {0x02BC, '\''},   {0x2002, ' '},    {0x2003, ' '},
    {0x2004, ' '},    {0x2005, ' '},    {0x2006, ' '},    {0x2007, ' '},
    {0x2008, ' '},    {0x2009, ' '},    {0x200A, ' '},    {0x2010, '-'},
    {0x2011, '-'},    {0x2018, '\''},   {0x2019, '\''},   {0x202F, ' '},
    {0x3000, ' '},    {0xFFE0, 0x00A2}, {0xFFE1, 0x00A3}, {0xFFE5, 0x00A5},
    {0xFFE6, 0x20A9},
};

/* The full-width block repeats ASCII from '!' to '~' at a fixed distance. */
enum { FULLWIDTH_FIRST = 0xFF01, FULLWIDTH_LAST = 0xFF5E, FULLWIDTH_SHIFT = 0xFEE0 };

static uint32_t unify(uint32_t code_point) {
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

/* One code point; line breaks stay as they are. */
static fxi_fold_step read_one(const char *bytes, size_t length) {
    if (length > 0 && (unsigned char)bytes[0] < 0x80)
        return (fxi_fold_step){bytes[0] == '\t' ? ' ' : (unsigned char)bytes[0], 1};
    uint32_t code_point = 0;
    size_t taken = fxi_utf8_decode(&code_point, bytes, length);
    return (fxi_fold_step){taken > 0 ? unify(code_point) : 0, taken};
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

uint32_t fxi_fold_case_any(uint32_t shape) {
    return (uint32_t)u_foldCase((UChar32)shape, U_FOLD_CASE_DEFAULT);
}

/* Scripts whose words follow each other without a space, or that hang particles onto
   nouns (Hangul). Letters of script Common, such as the Japanese length mark, occur
   inside them. */
static bool separates_words(UChar32 code_point) {
    switch (u_getIntPropertyValue(code_point, UCHAR_SCRIPT)) {
    case USCRIPT_COMMON:
    case USCRIPT_BOPOMOFO:
    case USCRIPT_HAN:
    case USCRIPT_HANGUL:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_KHMER:
    case USCRIPT_LAO:
    case USCRIPT_MYANMAR:
    case USCRIPT_THAI:
    case USCRIPT_TIBETAN:
        return false;
    default:
        return true;
    }
}

static letter_class classify(uint32_t shape) {
    if (shape < 0x80) {
        uint32_t lower = shape | 0x20;
        if (lower >= 'a' && lower <= 'z')
            return CLASS_LETTER;
        return shape >= '0' && shape <= '9' ? CLASS_DIGIT : CLASS_OTHER;
    }
    UChar32 code_point = (UChar32)shape;
    if (U_GET_GC_MASK(code_point) & U_GC_M_MASK)
        return CLASS_MARK;
    if (u_isdigit(code_point))
        return CLASS_DIGIT;
    return u_isalpha(code_point) && separates_words(code_point) ? CLASS_LETTER
                                                                : CLASS_OTHER;
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
