/* SPDX-License-Identifier: MIT */
/* What the generator of the tables says of code points that ICU does not say, or not
   the same in every version. */
#ifndef FXI_BASE_UNICODEGEN_FACTS_H
#define FXI_BASE_UNICODEGEN_FACTS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/script.h"

/* By block: some signs of a block count as its script. */
fxi_script script_of(uint32_t code_point);

bool is_hidden(uint32_t code_point);
bool is_blank(uint32_t code_point);
bool is_break(uint32_t code_point);

/* What stands for the code point in every key; most stand for themselves. */
uint32_t form_of(uint32_t code_point);

/* A letter of normal form D may be followed by it. */
bool may_compose(uint32_t code_point);

/* The dot below of Devanagari, Bengali, Gurmukhi or Gujarati, and the vowel signs of
   Arabic: what keys of the lexicon leave out. */
bool is_left_out(uint32_t code_point);

#endif
