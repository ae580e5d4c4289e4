/* SPDX-License-Identifier: MIT */
#include "reading/number/parted_digits.h"

#include <string.h>

enum { TOKENS = 2, BYTES_MAX = 32 };

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

static size_t join(fxi_numeral *out, const fxi_tokens *tokens, size_t first) {
    char bytes[BYTES_MAX] = {0};
    size_t length = 0;
    for (size_t i = first; i < first + TOKENS; i++) {
        const fxc_span span = tokens->items[i].span;
        if (span.end - span.start > BYTES_MAX - length)
            return 0;
        memcpy(bytes + length, tokens->text.bytes + span.start, span.end - span.start);
        length += span.end - span.start;
    }
    return fxi_numeral_read(out, bytes, length, FXI_CONVENTION_POINT) == length ? TOKENS
                                                                                : 0;
}

size_t fxi_parted_digits_read(fxi_numeral *out, const fxi_tokens *tokens,
                              size_t first) {
    const size_t tail = first + 1;
    if (tail + 1 >= tokens->count || fxi_token_touches(tokens, tail) ||
        tokens->items[tail].gap == FXI_GAP_PARAGRAPH ||
        fxi_token_plain_numeral(tokens, tail) == NULL ||
        fxi_token_plain_numeral(tokens, first) == NULL ||
        !fxi_token_touches(tokens, tail + 1) || !fxi_token_is_eastern(tokens, tail + 1))
        return 0;
    if (goes_on(tokens, tail))
        return join(out, tokens, first);
    if (!may_go_on(tokens, first, tail))
        return 0;
    *out = *fxi_token_numeral(tokens, tail);
    out->flags |= FXI_NUMERAL_AMBIGUOUS;
    return TOKENS;
}
