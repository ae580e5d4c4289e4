/* SPDX-License-Identifier: MIT */
#include "reading/figure/reached_sum.h"

#include "lexicon/grammar.h"
#include "reading/text/spelling.h"

/* Token `at`, or the one before it if that has one of the roles. */
static size_t skip_role(const fxi_tokens *tokens, size_t at, int roles,
                        const fxi_tools *tools) {
    return at > 0 && fxi_token_is_near(tokens, at) &&
                   fxi_token_has_role(tokens, at - 1, FXI_SENSE_GRAMMAR, roles, tools)
               ? at - 1
               : at;
}

/* "de", "von", "в". */
static size_t skip_link(const fxi_tokens *tokens, size_t at, const fxi_tools *tools) {
    const int links = FXI_GRAMMAR_GENITIVE | FXI_GRAMMAR_PARTICLE;
    const size_t before = skip_role(tokens, at, links, tools);
    if (before != at || at == 0 || !fxi_token_is_near(tokens, at))
        return before;
    return at - (fxi_spelling_is_of(tokens, at - 1, FXI_WORDS_OF, tools) ||
                 fxi_spelling_is_of(tokens, at - 1, FXI_WORDS_LEAD, tools));
}

/* "la barrera de los", "la somme de", "отметку в", "kwotę". */
size_t fxi_reached_sum_start(const fxi_tokens *tokens, size_t first,
                             const fxi_tools *tools) {
    const size_t bare = skip_role(tokens, first, FXI_GRAMMAR_ARTICLE, tools);
    size_t at = skip_link(tokens, bare, tools);
    if (at == 0 || !fxi_token_is_near(tokens, at) ||
        !fxi_spelling_is_of(tokens, at - 1, FXI_WORDS_SUM, tools))
        return first;
    return skip_role(tokens, at - 1, FXI_GRAMMAR_ARTICLE, tools);
}
