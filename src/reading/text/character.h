/* SPDX-License-Identifier: MIT */
/* The few properties of code points that numerals and tokens need. */
#ifndef FXI_READING_TEXT_CHARACTER_H
#define FXI_READING_TEXT_CHARACTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/unicode.h"

/* Signs and letters of East Asia, from the ideographic space to the last Han of the
   basic plane: no decimal digit and no fraction is among them. */
enum { FXI_CHARACTER_EAST_FIRST = 0x3000, FXI_CHARACTER_EAST_LAST = 0x9FFF };

/* Value 0..9 of a decimal digit (category Nd) of any script, with the code point of its
   set's zero in *zero; -1 for everything else, *zero untouched. */
int fxi_character_digit(uint32_t *zero, uint32_t code_point);

static inline bool fxi_character_is_hidden(uint32_t code_point) {
    return fxi_unicode_is(code_point, FXI_UNICODE_HIDDEN);
}

/* U+202D, U+202E: what follows is shown in another order than it is stored. */
static inline bool fxi_character_is_override(uint32_t code_point) {
    return code_point == 0x202D || code_point == 0x202E;
}

static inline bool fxi_character_is_blank(uint32_t code_point) {
    return fxi_unicode_is(code_point, FXI_UNICODE_BLANK);
}

/* '-', and those that keys take for it: U+2010, U+2011, U+FE63, U+FF0D. */
static inline bool fxi_character_is_hyphen(uint32_t code_point) {
    const int32_t form = code_point < 0x80 ? 0 : fxi_unicode_of(code_point)->form;
    return code_point + (uint32_t)form == '-';
}

/* Blanks between two columns of a row, at the least. */
enum { FXI_CHARACTER_COLUMN = 3 };

/* Bytes of the blanks in front of `bytes` that part words; 0 where they part columns: a
   tab, or so many of them. */
size_t fxi_character_blanks(const char *bytes, size_t length);

/* Where the last of the words that blanks part starts. */
size_t fxi_character_last_word(const char *bytes, size_t length);

static inline bool fxi_character_is_break(uint32_t code_point) {
    return fxi_unicode_is(code_point, FXI_UNICODE_BREAK);
}

/* No blank, no break, and not hidden. */
static inline bool fxi_character_is_visible(uint32_t code_point) {
    enum { UNSEEN = FXI_UNICODE_HIDDEN | FXI_UNICODE_BLANK | FXI_UNICODE_BREAK };
    return (fxi_unicode_of(code_point)->traits & UNSEEN) == 0;
}

#endif
