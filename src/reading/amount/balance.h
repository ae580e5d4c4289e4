/* SPDX-License-Identifier: MIT */
/* What a minus before an amount may touch where no blanks part the words:
   "净利润-3.2亿元". docs/spec/figures.md "Sign". */
#ifndef FXI_READING_AMOUNT_BALANCE_H
#define FXI_READING_AMOUNT_BALANCE_H

#include "reading/amount/operand.h"

/* Token `index` is a word whose amount may be below zero, and the operand, two tokens
   behind it, is written as amounts are. */
bool fxi_balance_takes_minus(const fxi_tokens *tokens, size_t index,
                             const fxi_operand *operand, const fxi_tools *tools);

#endif
