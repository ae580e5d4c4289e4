/* SPDX-License-Identifier: MIT */
/* How keys and text are made comparable, by the generator and at run time alike. */
#ifndef FXI_LEXICON_FOLD_H
#define FXI_LEXICON_FOLD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/unicode.h"
#include "base/utf8.h"

/* One step through a text. `shape` is a code point whose variants of form are unified
   and whose letter case is kept: full-width forms become the narrow ones, curly
   apostrophes straight ones, typographic hyphens '-', a letter and the marks behind it
   the composed letter (normal form C), a run of blanks with at most one line break
   becomes one ' ', and a hint of where a line breaks before a letter of a script that
   does not part words is taken with the letter. */
typedef struct fxi_fold_step {
    uint32_t shape, key; /* and the shape without its case */
    size_t length; /* bytes taken; 0: end of text, ill-formed byte, NUL, paragraph */
} fxi_fold_step;

/* Simple case folding, the same in every locale. */
static inline uint32_t fxi_fold_case(uint32_t shape) {
    if (shape >= 0x80)
        return shape + (uint32_t)fxi_unicode_of(shape)->folded;
    return shape >= 'A' && shape <= 'Z' ? shape - 'A' + 'a' : shape;
}

fxi_fold_step fxi_fold_read_any(const char *bytes, size_t length);

/* What a character that takes something in may find behind it: marks of U+0300 to
   U+036F, those of Arabic and the line that stretches its letters, jamo, the voicing
   marks of Kana, a nukta. */
static inline bool fxi_fold_may_take(const char *next, size_t left) {
    const unsigned char *b = (const unsigned char *)next;
    switch (left > 0 ? b[0] : 0) {
    case 0xCC:
    case 0xCD:
    case 0xE1:
        return true;
    case 0xD9:
        return left > 1 &&
               ((b[1] >= 0x8C && b[1] <= 0x95) || b[1] == 0x80 || b[1] == 0xB0);
    case 0xE0:
        return left > 2 && b[2] == 0xBC;
    case 0xE3:
        return left > 2 && b[1] == 0x82 && (b[2] == 0x99 || b[2] == 0x9A);
    default:
        return false;
    }
}

/* The blanks beyond ASCII start with three of its bytes. */
static inline bool fxi_fold_may_be_blank(char byte) {
    unsigned char b = (unsigned char)byte;
    return b <= ' ' || b == 0xC2 || b == 0xE2 || b == 0xE3;
}

/* The same, with the common cases in line: printing ASCII stands for itself, unless a
   combining mark (U+0300 to U+036F) follows; one blank or line break before it, or
   before most else, is a space; characters beyond ASCII that are seen, have no other
   form and take nothing in stand for themselves. */
static inline fxi_fold_step fxi_fold_read(const char *bytes, size_t length) {
    if (length > 1 && (bytes[0] == ' ' || bytes[0] == '\t' || bytes[0] == '\n') &&
        !fxi_fold_may_be_blank(bytes[1]))
        return (fxi_fold_step){' ', ' ', 1};
    if (length > 0 && bytes[0] > ' ' && bytes[0] < 0x7F &&
        (length == 1 || ((unsigned char)bytes[1] & 0xFE) != 0xCC)) {
        uint32_t shape = (unsigned char)bytes[0];
        return (fxi_fold_step){shape, fxi_fold_case(shape), 1};
    }
    if (length == 0 || (unsigned char)bytes[0] < 0x80)
        return fxi_fold_read_any(bytes, length);
    fxi_unicode_step step = fxi_unicode_read(bytes, length);
    unsigned odd = step.row->traits & (FXI_UNICODE_TAKES | FXI_UNICODE_HIDDEN);
    if (step.length == 0 || step.row->form != 0 ||
        (odd != 0 && ((odd & FXI_UNICODE_HIDDEN) != 0 ||
                      fxi_fold_may_take(bytes + step.length, length - step.length))))
        return fxi_fold_read_any(bytes, length);
    uint32_t c = step.code_point;
    return (fxi_fold_step){c, c + (uint32_t)step.row->folded, step.length};
}

/* Bytes at the start that tell unseen where a line may or may not break: soft hyphens,
   zero-width spaces, joiners. */
size_t fxi_fold_hint_any(const char *bytes, size_t length);

/* The same, with what starts like none of them told in line. */
static inline size_t fxi_fold_hint(const char *bytes, size_t length) {
    const unsigned char lead = length > 0 ? (unsigned char)bytes[0] : 0;
    bool may_be = lead == 0xC2 || lead == 0xE2 || lead == 0xEF;
    return may_be ? fxi_fold_hint_any(bytes, length) : 0;
}

/* The same without joiners of letters, which may make another word of it. */
size_t fxi_fold_break_hint(const char *bytes, size_t length);

/* The capital of a letter; what has none is given back. */
uint32_t fxi_fold_capital(uint32_t shape);

/* Bytes that read as `word` does, but for letter case, at the start; 0: none do. */
size_t fxi_fold_prefix(const char *bytes, size_t length, const char *word);

/* The characters of a text that are capitals in `capitals`, bit i for the i-th, are
   capitals, and if `is_exact` no other of the first 32 is one. */
bool fxi_fold_has_capitals(uint32_t capitals, bool is_exact, const char *text,
                           size_t length);

/* Whether a word that ends in `last` goes on with `next`: letter to letter in scripts
   that separate words, digit to letter or digit, and anything to a combining mark. A
   letter before a digit does not go on: "RMB280". */
bool fxi_fold_joins(uint32_t last, uint32_t next);

#endif
