/* SPDX-License-Identifier: MIT */
/* Numerals of tokenised text, whose marks stand apart: "$ 5 . 3 billion",
   "EUR422 ,754". */
#ifndef FXI_READING_TOKENISED_H
#define FXI_READING_TOKENISED_H

#include "reading/token.h"

/* Tokens that the numeral at `first` takes, with the numeral they make: 3 where its
   decimals or its last group stand apart, 1 otherwise. Between spaces a mark joins only
   before a scale word, because it ends a sentence or a clause as well; with a space
   before it alone, a comma joins a group of three. */
size_t fxi_tokenised_read(fxi_numeral *out, const fxi_tokens *tokens, size_t first,
                          const fxi_tools *tools);

#endif
