/* SPDX-License-Identifier: MIT */
/* Signs of money that are one letter, "50p", "12c", and names of coins and notes in one
   word with their money, "50-eurobiljet". */
#ifndef FXI_READING_MARK_LETTER_SIGN_H
#define FXI_READING_MARK_LETTER_SIGN_H

#include "reading/mark/mark.h"

/* The mark at token `index`, behind a number, is such a one and no sign here. A name
   touches its number, and so does a letter but where something else says that it is
   money; that of an hour is none. */
bool fxi_letter_sign_is_none(const fxi_mark *mark, const fxi_tokens *tokens,
                             size_t index, const fxi_tools *tools);

#endif
