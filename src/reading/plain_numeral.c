/* SPDX-License-Identifier: MIT */
#include "reading/plain_numeral.h"

static bool touches_last(const fxi_token *token, const fxi_tokens *out, size_t at) {
    return out->count > 0 && token->gap == FXI_GAP_NONE && token[-1].span.end == at;
}

size_t fxi_plain_numeral(fxi_token *token, fxi_tokens *out, size_t at,
                         fxi_convention convention, const fxi_tools *tools) {
    const char *bytes = out->text.bytes + at;
    const size_t left = out->text.length - at;
    fxi_numeral *numeral = fxi_tokens_numeral_room(out, tools->arena);
    if (numeral == NULL)
        return 0;
    size_t length = fxi_numeral_read(numeral, bytes, left, convention);
    if (fxi_lexicon_numeral_goes_on(tools->lexicon, bytes, left, length) &&
        !touches_last(token, out, at))
        return 0;
    token->kind = FXI_TOKEN_NUMERAL;
    token->numeral = (uint32_t)out->numeral_count++;
    return length;
}
