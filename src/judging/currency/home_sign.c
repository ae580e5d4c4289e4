/* SPDX-License-Identifier: MIT */
#include "judging/currency/home_sign.h"

#include "reading/text/spelling.h"

/* How a report prints shows soon: most of its words are not asked. */
enum { PRINT_MAX = 500 };

static bool is_of(const fxi_inquiry *inquiry, size_t token, fxi_grammar_list list) {
    return fxi_spelling_in_list(
        inquiry->document->tokens, token,
        fxi_grammar_of(inquiry->tools->lexicon, FXI_LANGUAGE_ENGLISH), list);
}

/* Words of its name between the place and the body. */
enum { NAME_WORDS = 3 };

/* "Perth council", "Perth Water Supply Board"; but "Perth Amboy City Council" is that
   of another place. */
static bool is_body_behind(const fxi_inquiry *inquiry, size_t token) {
    for (size_t i = token + 1; i <= token + 1 + NAME_WORDS; i++) {
        if (!is_of(inquiry, i, FXI_WORDS_CHARGE))
            return is_of(inquiry, i, FXI_WORDS_BODY);
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

bool fxi_home_sign_is_namesake(const fxi_inquiry *inquiry, size_t token) {
    return is_of(inquiry, token, FXI_WORDS_NAMESAKE);
}

/* "Mr." is of America. */
bool fxi_home_sign_is_printed(const fxi_inquiry *inquiry) {
    const fxi_tokens *tokens = inquiry->document->tokens;
    for (size_t i = 0; i < tokens->count && i < PRINT_MAX; i++)
        if (is_of(inquiry, i, FXI_WORDS_PRESS) &&
            !fxi_token_is_sign(tokens, i + 1, '.'))
            return true;
    return false;
}

/* A capital behind one. */
static bool is_title(const fxi_tokens *tokens, size_t token) {
    return token > 0 && fxi_spelling_is_capital(tokens, token) &&
           fxi_spelling_is_capital(tokens, token - 1);
}

bool fxi_home_sign_is_american(const fxi_inquiry *inquiry) {
    const fxi_tokens *tokens = inquiry->document->tokens;
    for (size_t i = 0; i < tokens->count && i < PRINT_MAX; i++)
        if (is_of(inquiry, i, FXI_WORDS_AMERICA) ||
            (is_of(inquiry, i, FXI_WORDS_COUNTY) && is_title(tokens, i)))
            return true;
    return false;
}
