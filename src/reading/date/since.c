/* SPDX-License-Identifier: MIT */
#include "reading/date/since.h"

static bool is_since(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    return fxi_token_has_role(tokens, index, FXI_SENSE_DATE, FXI_DATE_SINCE, tools);
}

/* "since late March 2010", "since the first quarter of 2010" */
static bool follows_since(const fxi_tokens *tokens, size_t first,
                          const fxi_tools *tools) {
    if (first == 0)
        return false;
    if (is_since(tokens, first - 1, tools))
        return true;
    return first > 1 && is_since(tokens, first - 2, tools) &&
           (fxi_token_has(tokens, first - 1, FXI_SENSE_DATE) ||
            fxi_token_has_role(tokens, first - 1, FXI_SENSE_GRAMMAR,
                               FXI_GRAMMAR_ARTICLE, tools));
}

/* "since March 2010, when it paid": that is told of the day itself. */
static bool goes_on(const fxi_tokens *tokens, size_t last, const fxi_tools *tools) {
    const int roles = FXI_GRAMMAR_RELATIVE | FXI_GRAMMAR_OTHER | FXI_GRAMMAR_ELSEWHERE;
    size_t at = last + 1 + fxi_token_is_sign(tokens, last + 1, ',');
    return fxi_token_has_role(tokens, at, FXI_SENSE_GRAMMAR, roles, tools);
}

bool fxi_since_holds(const fxi_tokens *tokens, const fxi_date_mention *mention,
                     const fxi_tools *tools) {
    return (follows_since(tokens, mention->first, tools) ||
            is_since(tokens, mention->last + 1, tools)) &&
           !goes_on(tokens, mention->last, tools);
}
