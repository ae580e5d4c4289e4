/* SPDX-License-Identifier: MIT */
/* Brackets around a whole number or amount, and the minus behind it, which make it
   negative; brackets of laws around the number, which do not. */
#ifndef FXI_READING_AMOUNT_SIGN_AROUND_H
#define FXI_READING_AMOUNT_SIGN_AROUND_H

#include "reading/amount/operand.h"

/* "($3.1) million": takes the brackets around the operand and the scale behind them
   into it. */
void fxi_sign_around_add_scaled(fxi_operand *operand, const fxi_tokens *tokens,
                                const fxi_tools *tools);

/* "(12,3) mln zł", "(45.678) bin TL", "12.5- مليون ريال": takes the brackets around a
   number that is written as amounts are, or the minus behind it, and the scale behind
   them into the operand, where money follows. A sign touches the number, which has no
   mark. No minus is in "(5000) دينار". */
void fxi_sign_around_add_money(fxi_operand *operand, const fxi_tokens *tokens,
                               const fxi_tools *tools);

/* "(10,000) |عشرة آلاف ريال": the bracket that opens right before token `first` around
   the number that words from there on say again; `first`: none. */
size_t fxi_sign_around_said_before(const fxi_tokens *tokens, size_t first,
                                   const fxi_tools *tools);

/* Token `index`, a number elsewhere, is such a scale: "(45.3)百万元". */
bool fxi_sign_around_ends_in_scale(const fxi_tokens *tokens, size_t index);
static inline bool fxi_sign_around_is_scale(const fxi_tokens *tokens, size_t index) {
    return fxi_token_is_eastern(tokens, index) &&
           fxi_sign_around_ends_in_scale(tokens, index);
}

/* In a text that is one amount: takes the brackets around the operand, or the minus
   behind it, into it. */
void fxi_sign_around_add(fxi_operand *operand, const fxi_tokens *tokens,
                         const fxi_tools *tools);

#endif
