/* SPDX-License-Identifier: MIT */
/* Digits that the end of a line parts in a text without blanks: "80\n0萬元". */
#ifndef FXI_READING_NUMBER_PARTED_DIGITS_H
#define FXI_READING_NUMBER_PARTED_DIGITS_H

#include "reading/text/token.h"

/* Tokens that the numeral at `first` takes, 2, and the numeral that they make, refused
   where it may be one number or two; 0: none that is parted so starts there. */
size_t fxi_parted_digits_read(fxi_numeral *out, const fxi_tokens *tokens, size_t first);

#endif
