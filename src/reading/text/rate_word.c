/* SPDX-License-Identifier: MIT */
#include "reading/text/rate_word.h"

bool fxi_rate_has_role(const fxi_tokens *tokens, size_t index, fxi_rate_role role,
                       const fxi_tools *tools) {
    return fxi_token_means(tokens, index, FXI_SENSE_RATE, (int)role, tools);
}

bool fxi_rate_is_noun(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    const fxi_sense *sense = fxi_token_sense(tokens, index, FXI_SENSE_RATE, tools);
    return sense != NULL &&
           (sense->value == FXI_RATE_NOUN || sense->value == FXI_RATE_USE ||
            sense->value == FXI_RATE_AVERAGE);
}

bool fxi_rate_is_article(const fxi_tokens *tokens, size_t index,
                         const fxi_tools *tools) {
    if (fxi_token_has_role(tokens, index, FXI_SENSE_GRAMMAR, FXI_GRAMMAR_ARTICLE,
                           tools))
        return true;
    const fxi_sense *one = fxi_token_sense(tokens, index, FXI_SENSE_NUMBER, tools);
    return one != NULL && one->value == 1 && (one->flags & FXI_SENSE_WEAK) != 0;
}
