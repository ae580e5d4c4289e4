/* SPDX-License-Identifier: MIT */
#include "judging/currency/home_sign.h"

#include "reading/text/spelling.h"

static bool is_of(const fxi_inquiry *inquiry, size_t token, fxi_grammar_list list) {
    return fxi_spelling_in_list(
        inquiry->document->tokens, token,
        fxi_grammar_of(inquiry->tools->lexicon, FXI_LANGUAGE_ENGLISH), list);
}

/* Words of its name between the place and the body. */
enum { NAME_WORDS = 3 };

/* "Perth council", "Perth Water Supply Board" */
static bool is_body_behind(const fxi_inquiry *inquiry, size_t token) {
    const fxi_tokens *tokens = inquiry->document->tokens;
    for (size_t i = token + 1; i < tokens->count && i <= token + 1 + NAME_WORDS; i++) {
        if (is_of(inquiry, i, FXI_WORDS_BODY))
            return true;
        if (tokens->items[i].kind != FXI_TOKEN_WORD ||
            !fxi_spelling_is_capital(tokens, i))
            return false;
    }
    return false;
}

bool fxi_home_sign_is_governed(const fxi_inquiry *inquiry, size_t token) {
    const fxi_tokens *tokens = inquiry->document->tokens;
    if (is_body_behind(inquiry, token))
        return true;
    return token > 1 && is_of(inquiry, token - 1, FXI_WORDS_OF) &&
           fxi_spelling_is_capital(tokens, token - 2) &&
           is_of(inquiry, token - 2, FXI_WORDS_BODY);
}

/* "Mr." is of America. How it prints shows soon: most words of a report are not asked.
 */
bool fxi_home_sign_is_printed(const fxi_inquiry *inquiry) {
    enum { TOKENS_MAX = 500 };
    const fxi_tokens *tokens = inquiry->document->tokens;
    for (size_t i = 0; i < tokens->count && i < TOKENS_MAX; i++)
        if (is_of(inquiry, i, FXI_WORDS_PRESS) &&
            !fxi_token_is_sign(tokens, i + 1, '.'))
            return true;
    return false;
}
