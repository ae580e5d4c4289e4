/* SPDX-License-Identifier: MIT */
/* What makes an amount negative: docs/spec/figures.md "Sign" and "One amount alone". */
#ifndef FXI_READING_AMOUNT_SIGN_H
#define FXI_READING_AMOUNT_SIGN_H

#include "reading/amount/operand.h"

/* Where the number stands behind its mark, and what the signs between make of it. */
typedef struct fxi_opening {
    size_t number;
    bool is_minus, is_bracket;
} fxi_opening;

/* Of the number behind `mark`. False: none can stand there. */
bool fxi_sign_open_number(fxi_opening *out, const fxi_tokens *tokens,
                          const fxi_mark *mark, const fxi_tools *tools);

/* A sign that makes the number behind it negative where its language does so: "△". */
bool fxi_sign_is_listed(const fxi_tokens *tokens, size_t index, const fxi_tools *tools);
static inline bool fxi_sign_is_mark(const fxi_tokens *tokens, size_t index,
                                    const fxi_tools *tools) {
    enum { TRIANGLES = 0x25B2 >> 2 }; /* those signs, and a few beside them */
    return index < tokens->count && tokens->items[index].kind == FXI_TOKEN_SIGN &&
           tokens->items[index].sign >> 2 == TRIANGLES &&
           fxi_sign_is_listed(tokens, index, tools);
}

/* Hyphen-minus and U+2212; longer dashes part clauses and are no sign, but where there
   are no clauses. */
static inline bool fxi_sign_is_minus(const fxi_tokens *tokens, size_t index,
                                     const fxi_tools *tools) {
    return fxi_token_is_sign(tokens, index, '-') ||
           fxi_token_is_sign(tokens, index, 0x2212) ||
           fxi_sign_is_mark(tokens, index, tools) ||
           (tools->is_amount && fxi_token_is_dash(tokens, index));
}

/* A bracket between mark and number, "£(8.1m)", is a minus. */
bool fxi_sign_is_bracketed(const fxi_tokens *tokens, const fxi_quantity *quantity,
                           size_t number, const fxi_tools *tools);

/* Takes the minus before the operand into it. */
void fxi_sign_add_before(fxi_operand *operand, const fxi_tokens *tokens,
                         const fxi_tools *tools);

/* The sign of money behind the operand starts an amount of its own, a negative one or
   none: "$ 1,033.0 $ (210.4)", "Level 3 $-." */
bool fxi_sign_is_of_next(const fxi_operand *operand, const fxi_mark *behind,
                         const fxi_tokens *tokens);

#endif
