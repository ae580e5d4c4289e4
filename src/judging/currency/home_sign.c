/* SPDX-License-Identifier: MIT */
#include "judging/currency/home_sign.h"

#include "reading/text/spelling.h"

static const char *words_of(const fxi_inquiry *inquiry, fxi_grammar_list list) {
    return fxi_grammar_words(
        fxi_grammar_of(inquiry->tools->lexicon, FXI_LANGUAGE_ENGLISH), list);
}

/* Words of its name between the place and the body. */
enum { NAME_WORDS = 3 };

/* "Perth council", "Perth Water Supply Board" */
static bool is_body_behind(const fxi_tokens *tokens, size_t token, const char *words) {
    for (size_t i = token + 1; i < tokens->count && i <= token + 1 + NAME_WORDS; i++) {
        if (fxi_spelling_in(tokens, i, words))
            return true;
        if (tokens->items[i].kind != FXI_TOKEN_WORD ||
            !fxi_spelling_is_capital(tokens, i))
            return false;
    }
    return false;
}

bool fxi_home_sign_is_governed(const fxi_inquiry *inquiry, size_t token) {
    const fxi_tokens *tokens = inquiry->document->tokens;
    const char *words = words_of(inquiry, FXI_WORDS_BODY);
    if (is_body_behind(tokens, token, words))
        return true;
    return token > 1 &&
           fxi_spelling_in(tokens, token - 1, words_of(inquiry, FXI_WORDS_OF)) &&
           fxi_spelling_is_capital(tokens, token - 2) &&
           fxi_spelling_in(tokens, token - 2, words);
}

/* A bit for each letter of ASCII, whatever its case. */
static uint32_t letter_bit(char letter) { return UINT32_C(1) << (letter & 31); }

static uint32_t first_letters(const char *words) {
    uint32_t letters = 0;
    for (; *words != '\0'; words = fxi_grammar_next_word(words))
        letters |= letter_bit(*words);
    return letters;
}

/* "Mr." is of America. How it prints shows soon: most words of a report are not asked.
 */
bool fxi_home_sign_is_printed(const fxi_inquiry *inquiry) {
    enum { TOKENS_MAX = 500 };
    const fxi_tokens *tokens = inquiry->document->tokens;
    const char *words = words_of(inquiry, FXI_WORDS_PRESS);
    const uint32_t letters = first_letters(words);
    for (size_t i = 0; i < tokens->count && i < TOKENS_MAX; i++) {
        const char first = tokens->text.bytes[tokens->items[i].span.start];
        if ((letters & letter_bit(first)) != 0 && fxi_spelling_in(tokens, i, words) &&
            !fxi_token_is_sign(tokens, i + 1, '.'))
            return true;
    }
    return false;
}
