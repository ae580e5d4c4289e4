/* SPDX-License-Identifier: MIT */
/* Numerals whose marks stand apart, as in tokenised text, or are words: "$ 5 . 3
   billion", "EUR422 ,754", "N39, 098,100", "2 virgule 4". */
#ifndef FXI_READING_NUMBER_TOKENISED_H
#define FXI_READING_NUMBER_TOKENISED_H

#include "reading/text/token.h"

/* Tokens that the numeral at `first` takes, with the numeral they make: 1 where nothing
   stands apart. Between spaces a mark joins only before a scale word, because it ends a
   sentence or a clause as well; with a space before it alone, a comma joins a group of
   three, and with one behind it alone, groups that are no number of their own. */
size_t fxi_tokenised_read(fxi_numeral *out, const fxi_tokens *tokens, size_t first,
                          const fxi_tools *tools);

#endif
