/* SPDX-License-Identifier: MIT */
#include "reading/number/parted_digits.h"

#include "reading/number/joined_numeral.h"

/* "80\n0萬元", "12\n00元": no number starts so, and "0元" may be one. */
static bool goes_on(const fxi_tokens *tokens, size_t tail) {
    const bool has_scale = (tokens->items[tail + 1].kinds & FXI_KIND(SCALE)) != 0;
    if (tokens->text.bytes[tokens->items[tail].span.start] != '0')
        return false;
    return has_scale || (fxi_token_numeral(tokens, tail)->digits > 1 &&
                         tokens->items[tail].gap > FXI_GAP_SPACE);
}

/* "帳戶內有80\n5萬元": in prose, between characters that both parts touch. */
static bool may_go_on(const fxi_tokens *tokens, size_t first, size_t tail) {
    return tokens->items[tail].gap == FXI_GAP_WRAP && first > 0 &&
           fxi_token_touches(tokens, first) && fxi_token_is_eastern(tokens, first - 1);
}

/* "总投资8. 4亿元": a blank behind the point, where a word stands before the number; in
   "其中：1. 4亿元" the point is that of an item of a list. */
static bool parts_decimals(const fxi_tokens *tokens, size_t first) {
    const size_t point = first + 1, tail = first + 2;
    return tail + 1 < tokens->count && first > 0 &&
           fxi_token_is_sign(tokens, point, '.') && fxi_token_touches(tokens, point) &&
           tokens->items[tail].gap == FXI_GAP_SPACE &&
           fxi_token_plain_numeral(tokens, tail) != NULL &&
           (tokens->items[tail + 1].kinds & FXI_KIND(SCALE)) != 0 &&
           fxi_token_touches(tokens, tail + 1) &&
           fxi_token_is_eastern(tokens, tail + 1) && fxi_token_is_near(tokens, first) &&
           tokens->items[first - 1].kind == FXI_TOKEN_WORD &&
           fxi_token_is_eastern(tokens, first - 1);
}

size_t fxi_parted_digits_read(fxi_numeral *out, const fxi_tokens *tokens,
                              size_t first) {
    const size_t tail = first + 1;
    if (parts_decimals(tokens, first))
        return fxi_joined_numeral_read(out, tokens, first, '.', FXI_CONVENTION_POINT)
                   ? FXI_JOINED_TOKENS + 1
                   : 0;
    if (tail + 1 >= tokens->count || fxi_token_touches(tokens, tail) ||
        tokens->items[tail].gap == FXI_GAP_PARAGRAPH ||
        fxi_token_plain_numeral(tokens, tail) == NULL ||
        fxi_token_plain_numeral(tokens, first) == NULL ||
        !fxi_token_touches(tokens, tail + 1) || !fxi_token_is_eastern(tokens, tail + 1))
        return 0;
    if (goes_on(tokens, tail))
        return fxi_joined_numeral_read(out, tokens, first, '\0', FXI_CONVENTION_POINT)
                   ? FXI_JOINED_TOKENS
                   : 0;
    if (!may_go_on(tokens, first, tail))
        return 0;
    *out = *fxi_token_numeral(tokens, tail);
    out->flags |= FXI_NUMERAL_AMBIGUOUS;
    return FXI_JOINED_TOKENS;
}
