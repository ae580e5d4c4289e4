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

static uint32_t unify(uint32_t code_point) {
    return code_point + (uint32_t)fxi_unicode_of(code_point)->form;
}

static fxi_fold_step take(uint32_t shape, size_t length) {
    return (fxi_fold_step){shape, fxi_fold_case(shape), length};
}

/* Bytes of a nukta at the start. */
static size_t nukta_length(const char *bytes, size_t length) {
    uint32_t c;
    size_t size = fxi_utf8_decode(&c, bytes, length);
    return size != 0 && fxi_unicode_is(c, FXI_UNICODE_LEFT_OUT) ? size : 0;
}

enum { STRETCH = 0x0640 }; /* the line that draws an Arabic letter out */

/* Bytes of what does not change an Arabic letter: its vowel signs, and the line that
   stretches it before the next letter, "مليــون". */
static size_t arabic_length(const char *bytes, size_t length) {
    enum { MOST = 32 };
    size_t at = 0, stretched = 0;
    for (int i = 0; i < MOST; i++) {
        uint32_t c = 0;
        size_t size =
            fxi_utf8_decode(&c, bytes + at + stretched, length - at - stretched);
        const bool is_stretch = size != 0 && c == STRETCH;
        if (!is_stretch && !(size != 0 && fxi_unicode_is(c, FXI_UNICODE_LEFT_OUT)))
            return fxi_unicode_is(c, FXI_UNICODE_LETTER) ? at + stretched : at;
        stretched += size;
        if (!is_stretch) {
            at += stretched;
            stretched = 0;
        }
    }
    return at;
}

/* Takes the marks that compose with the letter. Three are the most that one has. */
static fxi_fold_step compose(fxi_fold_step step, const char *bytes, size_t length) {
    enum { MARKS_MAX = 3 };
    for (int marks = 0; marks < MARKS_MAX; marks++) {
        uint32_t mark = 0;
        size_t size = fxi_utf8_decode(&mark, bytes + step.length, length - step.length);
        if (size == 0 || !fxi_unicode_is(mark, FXI_UNICODE_COMPOSES))
            break;
        uint32_t whole = fxi_unicode_compose(step.shape, mark);
        if (whole == 0)
            break;
        step = take(unify(whole), step.length + size);
    }
    return step;
}

static bool is_break_hint(uint32_t c) {
    return c == 0x00AD || c == 0x200B || c == 0x2060 || c == 0xFEFF;
}

static bool is_hint(uint32_t c) {
    return is_break_hint(c) || c == 0x200C || c == 0x200D;
}

static size_t run_of(const char *bytes, size_t length, bool (*is_it)(uint32_t)) {
    size_t at = 0, size;
    uint32_t c;
    while ((size = fxi_utf8_decode(&c, bytes + at, length - at)) != 0 && is_it(c))
        at += size;
    return at;
}

size_t fxi_fold_hint_any(const char *bytes, size_t length) {
    return run_of(bytes, length, is_hint);
}

size_t fxi_fold_break_hint(const char *bytes, size_t length) {
    return run_of(bytes, length, is_break_hint);
}

/* The letter behind a hint, in a script that does not part words; `length` 0: there is
   none. */
static fxi_unicode_step read_hinted(const char *bytes, size_t length) {
    size_t hint = fxi_fold_hint(bytes, length);
    fxi_unicode_step letter = fxi_unicode_read(bytes + hint, length - hint);
    bool is_it =
        hint > 0 && letter.length > 0 && letter.row->letter == FXI_LETTER_SOLID;
    letter.length = is_it ? hint + letter.length : 0;
    return letter;
}

static fxi_fold_step read_wide(const char *bytes, size_t length) {
    enum { INDIC_FIRST = 0x0900, INDIC_LAST = 0x0AFF };
    enum { ARABIC_FIRST = 0x0620, ARABIC_LAST = 0x06D3 };
    fxi_unicode_step read = fxi_unicode_read(bytes, length), hinted = {.length = 0};
    if (read.length == 0)
        return (fxi_fold_step){0, 0, 0};
    if ((read.row->traits & FXI_UNICODE_HIDDEN) != 0)
        hinted = read_hinted(bytes, length);
    if (hinted.length != 0)
        read = hinted;
    uint32_t c = read.code_point;
    size_t size = read.length;
    fxi_fold_step step = {c, c + (uint32_t)read.row->folded, size};
    if (read.row->form != 0)
        step = take(c + (uint32_t)read.row->form, size);
    if (c >= INDIC_FIRST && c <= INDIC_LAST)
        step.length += nukta_length(bytes + size, length - size);
    else if (c >= ARABIC_FIRST && c <= ARABIC_LAST && c != STRETCH &&
             fxi_fold_may_take(bytes + size, length - size))
        step.length += arabic_length(bytes + size, length - size);
    return step;
}

/* One letter with its marks, or another code point; line breaks stay as they are. */
static fxi_fold_step read_one(const char *bytes, size_t length) {
    bool is_ascii = length > 0 && (unsigned char)bytes[0] < 0x80;
    fxi_fold_step step = is_ascii
                             ? take(bytes[0] == '\t' ? ' ' : (unsigned char)bytes[0], 1)
                             : read_wide(bytes, length);
    bool has_more = step.shape > ' ' &&
                    fxi_fold_may_take(bytes + step.length, length - step.length);
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
            return take(' ', at);
        if (is_line_break(step.shape) && !(step.shape == '\n' && previous == '\r'))
            breaks++;
        if (breaks > 1)
            return (fxi_fold_step){0, 0, 0};
        previous = step.shape;
        at += step.length;
    }
}

fxi_fold_step fxi_fold_read_any(const char *bytes, size_t length) {
    fxi_fold_step step = read_one(bytes, length);
    if (step.length == 0 || step.shape == 0)
        return (fxi_fold_step){0, 0, 0};
    return is_blank(step.shape) ? read_blanks(bytes, length) : step;
}

uint32_t fxi_fold_capital(uint32_t shape) {
    return shape + (uint32_t)fxi_unicode_of(shape)->capital;
}

size_t fxi_fold_prefix(const char *bytes, size_t length, const char *word) {
    const size_t size = strlen(word);
    size_t at = 0, behind = 0;
    while (behind < size) {
        fxi_fold_step one = fxi_fold_read(bytes + at, length - at);
        fxi_fold_step two = fxi_fold_read(word + behind, size - behind);
        if (one.length == 0 || one.key != two.key)
            return 0;
        at += one.length;
        behind += two.length;
    }
    return at;
}

bool fxi_fold_has_capitals(uint32_t capitals, bool is_exact, const char *text,
                           size_t length) {
    enum { BITS = 32 };
    size_t at = 0;
    for (int i = 0; i < BITS && at < length && (is_exact || capitals != 0); i++) {
        fxi_fold_step step = fxi_fold_read(text + at, length - at);
        bool is_wanted = (capitals & 1) != 0, is_capital = step.key != step.shape;
        if (is_wanted != is_capital && (is_wanted || is_exact))
            return false;
        capitals >>= 1;
        at += step.length;
    }
    return true;
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
