/* SPDX-License-Identifier: MIT */
/* Whether a word may be one of a number: what is asked before any is read. */
#ifndef FXI_READING_NUMBER_NUMBER_WORD_H
#define FXI_READING_NUMBER_NUMBER_WORD_H

#include "reading/text/token.h"

/* A numeral or a number word stands at token `index`, close to the one before it. */
static inline bool fxi_number_is_near(const fxi_tokens *tokens, size_t index,
                                      const fxi_tools *tools) {
    return fxi_token_is_near(tokens, index) &&
           (tokens->items[index].kind == FXI_TOKEN_NUMERAL ||
            fxi_token_sense(tokens, index, FXI_SENSE_NUMBER, tools) != NULL);
}

/* False: no number starts at the word `first`, which the lexicon does not know. */
bool fxi_number_word_may_start(const fxi_tokens *tokens, size_t first,
                               const fxi_tools *tools);

/* "Converted to dollars": where the language is open, a word that the likeliest one or
   English knows as something else is no number of another ("to" is two in Danish). Nor
   is a scale or a number before digits, if one of the two is told by it: "kun 50 kr",
   only 50 and no thousand of Somali. */
bool fxi_number_is_other_word(const fxi_tokens *tokens, size_t index,
                              const fxi_tools *tools);

/* The word, which the lexicon does not know, may be a number that starts with "and" or
   a preposition: "وخمسون", "וחמישים", "באלף". */
bool fxi_number_word_joins(const fxi_tokens *tokens, size_t index,
                           const fxi_tools *tools);

#endif
