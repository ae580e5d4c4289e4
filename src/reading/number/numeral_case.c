/* SPDX-License-Identifier: MIT */
#include "reading/number/numeral_case.h"

#include "lexicon/grammar.h"
#include "reading/text/spelling.h"

enum { BYTES_MAX = 8, TOKENS = 2 };

/* A hyphen or colon between digits and letters. */
static bool is_joined(const fxi_tokens *tokens, size_t joint) {
    const size_t ending = joint + 1;
    return ending < tokens->count && fxi_token_touches(tokens, joint) &&
           fxi_token_touches(tokens, ending) &&
           tokens->items[ending].kind == FXI_TOKEN_WORD &&
           (fxi_token_is_sign(tokens, joint, '-') ||
            fxi_token_is_sign(tokens, joint, ':'));
}

/* "С 90-х рубль падал", "през 90-те лева": the years of a decade. */
static bool may_be_decade(const fxi_tokens *tokens, size_t first,
                          const fxi_tools *tools) {
    const fxi_decimal *value = &fxi_token_numeral(tokens, first)->value;
    if ((int)fxi_decimal_trailing_zeros(value) + value->exponent <= 0)
        return false;
    return fxi_spelling_is_of(tokens, first + TOKENS, FXI_WORDS_DECADE, tools) ||
           (first > 0 && fxi_spelling_is_of(tokens, first - 1, FXI_WORDS_WHEN, tools));
}

size_t fxi_numeral_case_count(const fxi_tokens *tokens, size_t first,
                              const fxi_tools *tools) {
    const size_t ending = first + TOKENS;
    if (!is_joined(tokens, first + 1))
        return 0;
    const fxc_span span = tokens->items[ending].span;
    return span.end - span.start <= BYTES_MAX &&
                   fxi_token_is_near(tokens, ending + 1) &&
                   fxi_token_is_apart(tokens, ending + 1) &&
                   fxi_spelling_is_of(tokens, ending, FXI_WORDS_CASE, tools) &&
                   !may_be_decade(tokens, first, tools)
               ? TOKENS
               : 0;
}

bool fxi_numeral_case_is(const fxi_tokens *tokens, size_t index,
                         const fxi_tools *tools) {
    return index >= TOKENS && fxi_token_touches(tokens, index) &&
           fxi_token_numeral(tokens, index - TOKENS) != NULL &&
           fxi_numeral_case_count(tokens, index - TOKENS, tools) > 0;
}
