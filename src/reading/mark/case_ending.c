/* SPDX-License-Identifier: MIT */
#include "reading/mark/case_ending.h"

/* "1956-ban": a name of a small unit that is no longer than an ending. */
static bool is_short_minor(const fxi_sense *name, const fxi_token *word) {
    enum { BYTES_MAX = 4 };
    return name->value < 0 && word->span.end - word->span.start <= BYTES_MAX;
}

bool fxi_case_ending_may_be(const fxi_tokens *tokens, size_t index,
                            const fxi_tools *tools) {
    const fxi_token *word = &tokens->items[index];
    if ((word->language & FXI_LANGUAGE_OPEN) == 0 || word->kind != FXI_TOKEN_WORD)
        return false;
    const fxi_sense *sign = fxi_token_sense(tokens, index, FXI_SENSE_CURRENCY, tools);
    return sign != NULL &&
           ((sign->flags & FXI_SENSE_IS_SYMBOL) != 0 || is_short_minor(sign, word)) &&
           sign->language != FXI_LANGUAGE_EVERY &&
           sign->language != fxi_language_likeliest(word->language);
}
