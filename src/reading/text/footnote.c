/* SPDX-License-Identifier: MIT */
#include "reading/text/footnote.h"

enum { GROUP = 3 };

bool fxi_footnote_is_note(uint32_t sign) {
    switch (sign) {
    case '*':
    case '#':
    case 0x2020:
    case 0x2021:
    case 0xA7:
    case 0xB9:
    case 0xB2:
    case 0xB3:
    case 0x2070:
    case 0x207D:
    case 0x207E:
        return true;
    default:
        return sign >= 0x2074 && sign <= 0x2079;
    }
}

bool fxi_footnote_is_short(const fxi_token *inside) {
    const size_t length = inside->span.end - inside->span.start;
    return (inside->kind == FXI_TOKEN_NUMERAL && length <= 2) ||
           (inside->kind == FXI_TOKEN_WORD && length == 1);
}

size_t fxi_footnote_count(const fxi_tokens *tokens, size_t index) {
    size_t count = 0;
    while (fxi_token_touches(tokens, index + count)) {
        size_t at = index + count;
        bool is_group = fxi_token_touches(tokens, at + 1) &&
                        fxi_token_touches(tokens, at + 2) &&
                        fxi_footnote_is_group(tokens, at);
        if (!is_group && !fxi_footnote_is_sign(tokens, at))
            break;
        count += is_group ? GROUP : 1;
    }
    return count;
}

/* A digit or two that touch what is before. */
static bool is_glued_number(const fxi_tokens *tokens, size_t index) {
    const fxi_token *token = &tokens->items[index];
    return token->kind == FXI_TOKEN_NUMERAL && fxi_footnote_is_short(token) &&
           fxi_token_touches(tokens, index);
}

size_t fxi_footnote_before_any(const fxi_tokens *tokens, size_t first, size_t end) {
    for (size_t at = end; at > first + 1;) {
        if (fxi_footnote_is_sign(tokens, at - 1) || is_glued_number(tokens, at - 1))
            at--;
        else if (at - first > GROUP && fxi_footnote_is_group(tokens, at - GROUP))
            at -= GROUP;
        else
            return fxi_token_closes(tokens, at - 1) ? at : end;
    }
    return end;
}
