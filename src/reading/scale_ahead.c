/* SPDX-License-Identifier: MIT */
#include "reading/scale_ahead.h"

#include "reading/scale_first.h"

static bool is_number_behind(const fxi_mark *mark, const fxi_tokens *tokens,
                             const fxi_tools *tools) {
    size_t next = mark->last + 1;
    return next < tokens->count &&
           (tokens->items[next].kind == FXI_TOKEN_NUMERAL ||
            fxi_token_near_sense(tokens, next, FXI_SENSE_NUMBER, tools) != NULL);
}

int fxi_scale_ahead_power(const fxi_tokens *tokens, size_t first,
                          const fxi_tools *tools) {
    fxi_mark mark;
    if (!fxi_token_has(tokens, first + 1, FXI_SENSE_CURRENCY))
        return 0;
    int power = fxi_scale_first_power(tokens, first, tools);
    bool joins = power != 0 && fxi_token_is_near(tokens, first + 1) &&
                 fxi_mark_before(&mark, tokens, first + 1, tools) &&
                 is_number_behind(&mark, tokens, tools);
    return joins ? power : 0;
}

bool fxi_scale_ahead_count(fxi_operand *operand, int power, const fxi_tokens *tokens,
                           const fxi_tools *tools) {
    if (!fxi_quantity_rescale(&operand->quantity, power))
        return false;
    operand->last += fxi_scale_first_add_rest(&operand->quantity, power, tokens,
                                              operand->last + 1, tools);
    return true;
}
