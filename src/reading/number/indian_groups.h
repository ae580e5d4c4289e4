/* SPDX-License-Identifier: MIT */
/* Groups of India, pairs of digits before the last three, some of which a blank behind
   their comma parts: "Rs. 1, 25, 000", "₹ 2, 49,79,000". */
#ifndef FXI_READING_NUMBER_INDIAN_GROUPS_H
#define FXI_READING_NUMBER_INDIAN_GROUPS_H

#include "reading/text/token.h"

/* Tokens of the number that starts with the numeral `first`, which its currency stands
   before, numerals and the commas between them in turn; 0: it has no such groups. The
   last one starts with 0 if a blank stands before it. */
size_t fxi_indian_groups_count(const fxi_tokens *tokens, size_t first);

#endif
