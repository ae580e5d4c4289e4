/* SPDX-License-Identifier: MIT */
/* The words around the two ends of a range that say that they are one: "between 5 and",
   "raised to 5 to", "a range of 5 to". docs/spec/ranges.md "Ranges". */
#ifndef FXI_READING_RANGE_RANGE_OPENING_H
#define FXI_READING_RANGE_RANGE_OPENING_H

#include "reading/amount/operand.h"

/* The sense that token `index` has as a word of ranges; NULL: none. */
static inline const fxi_sense *fxi_range_word(const fxi_tokens *tokens, size_t index,
                                              const fxi_tools *tools) {
    return fxi_token_sense(tokens, index, FXI_SENSE_RANGE, tools);
}

/* A word of that role stands before token `first`, maybe with a modifier between them:
   "between about 5 and 7 billion yuan". */
bool fxi_range_is_opened(const fxi_tokens *tokens, size_t first, fxi_range_role role,
                         const fxi_tools *tools);

/* "raised to about 5 to 6 million", "auf 5 bis 6 Millionen", "a range of 5 to 6": the
   word before token `first` led to a new level or names a range, so that what stands
   behind parts the ends of one. */
bool fxi_range_is_led_to(const fxi_tokens *tokens, size_t first,
                         const fxi_tools *tools);

/* The "and" at token `index` joins a range only if a word behind it closes one, as
   nothing before `low` opened one. */
bool fxi_range_wants_closing(const fxi_tokens *tokens, const fxi_operand *low,
                             size_t index, const fxi_tools *tools);

/* "5 és 7 millió forint között": some languages say "between" behind both ends, the
   second of which ends at token `last`. */
bool fxi_range_is_closed(const fxi_tokens *tokens, size_t last, const fxi_tools *tools);

#endif
