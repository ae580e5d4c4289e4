/* SPDX-License-Identifier: MIT */
#include "reading/figure/amount_note.h"

/* Words alone, none of which is money or a modifier: of any amount they say more. */
static bool is_of_words(const fxi_tokens *tokens, size_t from, size_t end,
                        const fxi_tools *tools) {
    enum { WORDS_MAX = 4 };
    for (size_t i = from; i < end; i++)
        if (tokens->items[i].kind != FXI_TOKEN_WORD ||
            fxi_token_is_currency(tokens, i, tools) ||
            fxi_token_sense(tokens, i, FXI_SENSE_MODIFIER, tools) != NULL)
            return false;
    return end - from <= WORDS_MAX;
}

/* "（約1100億円）": a number and its money, and little else. */
static bool holds_amount(const fxi_tokens *tokens, size_t from, size_t end) {
    bool has_number = false;
    for (size_t i = from; i < end; i++)
        has_number |= fxi_token_numeral(tokens, i) != NULL;
    return has_number && fxi_tokens_have(tokens, from, end, FXI_SENSE_CURRENCY);
}

size_t fxi_amount_note_end(const fxi_tokens *tokens, size_t last,
                           const fxi_tools *tools) {
    enum { TOKENS_MAX = 8 };
    const size_t from = last + 2;
    if (!fxi_token_is_near(tokens, last + 1) || !fxi_token_opens(tokens, last + 1))
        return last;
    for (size_t i = from; i <= from + TOKENS_MAX; i++) {
        if (!fxi_token_is_near(tokens, i) || fxi_token_opens(tokens, i))
            return last;
        if (fxi_token_closes(tokens, i))
            return i > from && (is_of_words(tokens, from, i, tools) ||
                                holds_amount(tokens, from, i))
                       ? i
                       : last;
    }
    return last;
}
