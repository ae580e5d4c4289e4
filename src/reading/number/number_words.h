/* SPDX-License-Identifier: MIT */
/* Numbers in words: "five million", "one hundred and twenty thousand", "half a
   billion", "two and a half million", "a hundred". */
#ifndef FXI_READING_NUMBER_NUMBER_WORDS_H
#define FXI_READING_NUMBER_NUMBER_WORDS_H

#include "reading/number/quantity.h"

/* False: no number starts at the word `first`, which the lexicon does not know. */
bool fxi_number_words_may_start(const fxi_tokens *tokens, size_t first,
                                const fxi_tools *tools);

/* As fxi_quantity_read, for a number that does not start with a numeral. The granules
   are left to the caller. */
fxi_quantity_status fxi_number_words_read(fxi_quantity *out, size_t *count,
                                          const fxi_tokens *tokens, size_t first,
                                          const fxi_tools *tools);

/* "Converted to dollars": where the language is open, a word that the likeliest one or
   English knows as something else is no number of another ("to" is two in Danish). Nor
   is a scale or a number before digits, if one of the two is told by it: "kun 50 kr",
   only 50 and no thousand of Somali. */
bool fxi_number_is_other_word(const fxi_tokens *tokens, size_t index,
                              const fxi_tools *tools);

/* The word, which the lexicon does not know, may be a number that starts with "and" or
   a preposition: "وخمسون", "וחמישים", "באלף". */
bool fxi_number_words_join(const fxi_tokens *tokens, size_t index,
                           const fxi_tools *tools);

#endif
