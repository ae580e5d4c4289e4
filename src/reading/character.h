/* SPDX-License-Identifier: MIT */
/* The few properties of code points that numerals and tokens need, as pure tables of
   Unicode 15: no ICU. */
#ifndef FXI_READING_CHARACTER_H
#define FXI_READING_CHARACTER_H

#include <stdbool.h>
#include <stdint.h>

/* Value 0..9 of a decimal digit (category Nd) of any script, with the code point of its
   set's zero in *zero; -1 for everything else, *zero untouched. */
int fxi_character_digit(uint32_t *zero, uint32_t code_point);

/* Not seen by a reader: control characters that are no white space, format characters,
   direction marks and controls, byte-order marks, soft hyphens. */
bool fxi_character_is_hidden(uint32_t code_point);

/* U+202D, U+202E: what follows is shown in another order than it is stored. */
bool fxi_character_is_override(uint32_t code_point);

/* White space inside a line. */
bool fxi_character_is_blank(uint32_t code_point);

/* LF, VT, FF, CR, NEL, line and paragraph separator. CR LF is two of them. */
bool fxi_character_is_break(uint32_t code_point);

#endif
