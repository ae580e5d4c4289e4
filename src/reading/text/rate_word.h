/* SPDX-License-Identifier: MIT */
/* Words that speak of a rate: "rate", "equals", "per", "average". */
#ifndef FXI_READING_TEXT_RATE_WORD_H
#define FXI_READING_TEXT_RATE_WORD_H

#include "reading/text/token.h"

/* The token may name money, or a rate that tells its own. */
static inline bool fxi_rate_may_be_name(const fxi_token *token) {
    const uint32_t kinds = FXI_KIND(RATE) | FXI_KIND(CURRENCY);
    return (token->kinds & kinds) != 0;
}

/* Token `index` is a rate word of that role. */
bool fxi_rate_has_role(const fxi_tokens *tokens, size_t index, fxi_rate_role role,
                       const fxi_tools *tools);

/* Token `index` speaks of a rate, or of a conversion: NOUN, AVERAGE or USE. */
bool fxi_rate_is_noun(const fxi_tokens *tokens, size_t index, const fxi_tools *tools);

/* "Average", "closing": it tells what a rate beside it is, and makes none. */
static inline bool fxi_rate_is_wording(const fxi_sense *rate) {
    return rate->value == FXI_RATE_PERIOD || rate->value == FXI_RATE_DAY ||
           rate->value == FXI_RATE_ASIDE;
}

/* "for a dollar", "för en euro": the word for one is an article in some languages. */
bool fxi_rate_is_article(const fxi_tokens *tokens, size_t index,
                         const fxi_tools *tools);

#endif
