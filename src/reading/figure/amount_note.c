/* SPDX-License-Identifier: MIT */
#include "reading/figure/amount_note.h"

size_t fxi_amount_note_end(const fxi_tokens *tokens, size_t last,
                           const fxi_tools *tools) {
    enum { WORDS_MAX = 4 };
    const size_t opener = last + 1;
    if (!fxi_token_is_near(tokens, opener) || !fxi_token_opens(tokens, opener))
        return last;
    for (size_t i = opener + 1; i <= opener + WORDS_MAX + 1; i++) {
        if (!fxi_token_is_near(tokens, i))
            return last;
        if (fxi_token_closes(tokens, i))
            return i > opener + 1 ? i : last;
        if (tokens->items[i].kind != FXI_TOKEN_WORD ||
            fxi_token_sense(tokens, i, FXI_SENSE_CURRENCY, tools) != NULL ||
            fxi_token_sense(tokens, i, FXI_SENSE_MODIFIER, tools) != NULL)
            return last;
    }
    return last;
}
