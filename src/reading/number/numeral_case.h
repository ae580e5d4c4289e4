/* SPDX-License-Identifier: MIT */
/* The ending that a number in words would have, behind its digits: "5-ти тысяч",
   "20:n euron". docs/spec/quantities.md. */
#ifndef FXI_READING_NUMBER_NUMERAL_CASE_H
#define FXI_READING_NUMBER_NUMERAL_CASE_H

#include "reading/text/token.h"

/* Tokens of that ending behind the numeral `first`, with the sign that joins it; 0:
   there is none. */
size_t fxi_numeral_case_count(const fxi_tokens *tokens, size_t first,
                              const fxi_tools *tools);

/* The word at `index` is one, behind the numeral. */
bool fxi_numeral_case_is(const fxi_tokens *tokens, size_t index,
                         const fxi_tools *tools);

#endif
