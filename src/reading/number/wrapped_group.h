/* SPDX-License-Identifier: MIT */
/* Groups of three digits that blanks part, and the end of a wrapped line: "12\n800
   euros". */
#ifndef FXI_READING_NUMBER_WRAPPED_GROUP_H
#define FXI_READING_NUMBER_WRAPPED_GROUP_H

#include "reading/text/token.h"

/* Tokens that the numeral at `first` takes, 2, and the numeral that they make; 0: none
   that a line parts starts there, or the language has points for decimals. */
size_t fxi_wrapped_group_read(fxi_numeral *out, const fxi_tokens *tokens, size_t first,
                              const fxi_tools *tools);

#endif
