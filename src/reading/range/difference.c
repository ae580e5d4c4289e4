/* SPDX-License-Identifier: MIT */
#include "reading/range/difference.h"

#include "reading/text/token.h"

static bool opens_sum(const fxi_tokens *tokens, size_t first) {
    return first > 0 && (fxi_token_opens(tokens, first - 1) ||
                         fxi_token_is_sign(tokens, first - 1, '='));
}

bool fxi_difference_is(const fxi_tokens *tokens, size_t link, const fxi_operand *low,
                       const fxi_operand *high) {
    return fxi_token_is_dash(tokens, link) && low->has_mark && high->has_mark &&
           fxi_decimal_compare(&low->quantity.value, &high->quantity.value) > 0 &&
           opens_sum(tokens, low->first);
}
