/* SPDX-License-Identifier: MIT */
#include "reading/spelled_out.h"

#include "reading/scale.h"

/* One of the two is in words. */
static bool says_same(const fxi_quantity *a, const fxi_quantity *b) {
    return ((a->flags ^ b->flags) & FXI_QUANTITY_WORDS) != 0 &&
           fxi_decimal_compare(&a->value, &b->value) == 0;
}

/* The closing bracket; token count: the brackets say something else. */
static size_t end_of_words(const fxi_operand *operand, const fxi_tokens *tokens,
                           const fxi_tools *tools) {
    size_t open = operand->last + 1, count;
    fxi_quantity again;
    if (!fxi_token_is_near(tokens, open) || !fxi_token_opens(tokens, open) ||
        fxi_quantity_read(&again, &count, tokens, open + 1, tools) != FXI_QUANTITY_READ)
        return tokens->count;
    size_t close = open + 1 + count;
    return fxi_token_closes(tokens, close) && says_same(&operand->quantity, &again)
               ? close
               : tokens->count;
}

void fxi_spelled_out_pass(fxi_operand *operand, const fxi_tokens *tokens,
                          const fxi_tools *tools) {
    fxi_mark unit;
    fxi_scale scale;
    size_t close = end_of_words(operand, tokens, tools), next = close + 1;
    if (close == tokens->count || !fxi_token_is_near(tokens, next))
        return;
    if ((operand->quantity.flags & FXI_QUANTITY_SCALED) == 0 &&
        fxi_scale_read(&scale, tokens, operand->first, next, tools) == FXI_SCALE_READ &&
        fxi_quantity_rescale(&operand->quantity, scale.power))
        operand->last = close + scale.count;
    else if (!operand->has_mark && fxi_mark_behind(&unit, tokens, next, tools))
        operand->last = close;
}
