/* SPDX-License-Identifier: MIT */
/* Words that make the amount behind them negative: "minus five dollars", "负3.2亿元".
   docs/spec/figures.md "Sign". */
#ifndef FXI_READING_AMOUNT_MINUS_WORD_H
#define FXI_READING_AMOUNT_MINUS_WORD_H

#include "reading/text/token.h"

/* "minus five dollars", "is minus $5": such a word stands right before token `first`.
   Behind an amount, and a thing that may be one, it takes away: "$9 minus $5", "sales
   minus $5", unless it says nothing but the sign: "净利润负3.2亿元". */
bool fxi_minus_word_is(const fxi_tokens *tokens, size_t first, const fxi_tools *tools);

/* A dash for "is", before such a word or a minus: "Сальдо — минус 5 рублей", "Сальдо –
   - 5 рублей". */
bool fxi_minus_is_dash_apart(const fxi_tokens *tokens, size_t index);

#endif
