/* SPDX-License-Identifier: MIT */
/* One numeral out of two tokens that a break has made of it: "80\n0萬元", "12\n800
 * euros". */
#ifndef FXI_READING_NUMBER_JOINED_NUMERAL_H
#define FXI_READING_NUMBER_JOINED_NUMERAL_H

#include "reading/text/token.h"

/* Tokens of a joined numeral, but for a point between them. */
enum { FXI_JOINED_TOKENS = 2 };

/* Reads the bytes of the token `first` and of the next one, and `between` between them,
   as one numeral. NUL: nothing; a point is a token of its own, and the next one stands
   behind it. False: they are not all of one, or more than 32. */
bool fxi_joined_numeral_read(fxi_numeral *out, const fxi_tokens *tokens, size_t first,
                             char between, fxi_convention convention);

#endif
