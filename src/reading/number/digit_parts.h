/* SPDX-License-Identifier: MIT */
/* Numbers of several parts in digits, each below the one before: "1 crore 50 lakh",
   "1兆2000億", "5 тысяч 500 рублей", "3 milhões e 500 mil"; the last of them may be
   number words: "3 mil e quinhentos reais". */
#ifndef FXI_READING_NUMBER_DIGIT_PARTS_H
#define FXI_READING_NUMBER_DIGIT_PARTS_H

#include "reading/number/quantity.h"
#include "reading/number/scale.h"

/* Adds to `out`, a number of `*count` tokens from `first` on with that scale, the parts
   that follow it, and their tokens to `*count`. False: the sum has too many digits. */
bool fxi_digit_parts_add(fxi_quantity *out, size_t *count, const fxi_scale *scale,
                         const fxi_tokens *tokens, size_t first,
                         const fxi_tools *tools);

#endif
