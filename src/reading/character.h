/* SPDX-License-Identifier: MIT */
/* The few properties of code points that numerals and tokens need, as pure tables of
   Unicode 15: no ICU. */
#ifndef FXI_READING_CHARACTER_H
#define FXI_READING_CHARACTER_H

#include <stdbool.h>
#include <stdint.h>

/* Signs and letters of East Asia, from the ideographic space to the last Han of the
   basic plane: no decimal digit and no fraction is among them. */
enum { FXI_CHARACTER_EAST_FIRST = 0x3000, FXI_CHARACTER_EAST_LAST = 0x9FFF };

/* Value 0..9 of a decimal digit (category Nd) of any script, with the code point of its
   set's zero in *zero; -1 for everything else, *zero untouched. */
int fxi_character_digit(uint32_t *zero, uint32_t code_point);

/* Not seen by a reader: control characters that are no white space, format characters,
   direction marks and controls, byte-order marks, soft hyphens. */
bool fxi_character_is_hidden(uint32_t code_point);

/* In one of the ranges that hold no blank, break or hidden character; most text is. */
static inline bool fxi_character_is_visible(uint32_t code_point) {
    return (code_point > 0x20 && code_point < 0x7F) ||
           (code_point > 0xA0 && code_point < 0x34F && code_point != 0xAD) ||
           (code_point > 0x34F && code_point < 0x600) ||
           (code_point > 0x3164 && code_point < 0xFEFF);
}

/* U+202D, U+202E: what follows is shown in another order than it is stored. */
bool fxi_character_is_override(uint32_t code_point);

/* White space inside a line. */
bool fxi_character_is_blank(uint32_t code_point);

/* LF, VT, FF, CR, NEL, line and paragraph separator. CR LF is two of them. */
bool fxi_character_is_break(uint32_t code_point);

#endif
