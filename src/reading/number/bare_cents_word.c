/* SPDX-License-Identifier: MIT */
#include "reading/number/bare_cents_word.h"

#include "lexicon/grammar.h"
#include "reading/text/spelling.h"

bool fxi_bare_cents_link(const fxi_tokens *tokens, size_t index,
                         const fxi_tools *tools) {
    return fxi_token_is_and(tokens, index, tools) ||
           fxi_spelling_is_of(tokens, index, FXI_WORDS_CENTS, tools);
}

bool fxi_bare_cents_lead_on(const fxi_tokens *tokens, size_t index,
                            const fxi_tools *tools) {
    const int roles =
        FXI_GRAMMAR_PREPOSITION | FXI_GRAMMAR_ADVERB | FXI_GRAMMAR_ARTICLE;
    return fxi_token_has_role(tokens, index, FXI_SENSE_GRAMMAR, roles, tools) ||
           fxi_token_has_one_of(tokens, index, FXI_KIND(UNIT) | FXI_KIND(NOW), tools);
}
