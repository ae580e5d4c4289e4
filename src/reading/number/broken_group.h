/* SPDX-License-Identifier: MIT */
/* A group of three digits that the end of a line parts, as judgments that are wrapped
   at a fixed width leave it: "622萬6,8\n00元", "45萬2\n,720元", "3萬50\n00元". */
#ifndef FXI_READING_NUMBER_BROKEN_GROUP_H
#define FXI_READING_NUMBER_BROKEN_GROUP_H

#include "reading/number/digit_sum.h"
#include "reading/text/token.h"

/* A digit, a comma and three digits start with the token `index`, or four digits, and
   blanks stand between two of them once, without the comma a line break among them.
   False: they do not. */
bool fxi_broken_group_read(fxi_digit_part *out, const fxi_tokens *tokens, size_t index);

#endif
