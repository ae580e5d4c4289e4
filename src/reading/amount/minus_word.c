/* SPDX-License-Identifier: MIT */
#include "reading/amount/minus_word.h"

#include "reading/text/spelling.h"

bool fxi_minus_is_dash_apart(const fxi_tokens *tokens, size_t index) {
    return fxi_token_is_long_dash(tokens, index) ||
           (fxi_token_is_dash(tokens, index) && tokens->items[index].sign != '-' &&
            !fxi_token_touches(tokens, index) && !fxi_token_touches(tokens, index + 1));
}

/* Of a clause that an amount may follow: a word of grammar, "is", "a"; where words are
   not parted by blanks, any. */
static bool leads_clause(const fxi_tokens *tokens, size_t index,
                         const fxi_tools *tools) {
    const uint32_t amounts = FXI_KIND(CURRENCY) | FXI_KIND(SCALE) | FXI_KIND(NUMBER);
    const fxi_token *token = &tokens->items[index];
    if (token->kind != FXI_TOKEN_WORD)
        return fxi_token_opens(tokens, index) || fxi_token_is_colon(tokens, index);
    return fxi_token_has_role(tokens, index, FXI_SENSE_GRAMMAR, FXI_GRAMMAR_ARTICLE,
                              tools) ||
           ((token->kinds & amounts) == 0 &&
            (fxi_token_has(tokens, index, FXI_SENSE_GRAMMAR) ||
             fxi_token_touches(tokens, index + 1)));
}

/* "Résultat : moins 5 euros": what stands by itself in a line, a cell or behind a
   colon; in a clause "moins" takes away, or is less. */
static bool stands_alone(const fxi_tokens *tokens, size_t index) {
    return fxi_spelling_starts_column(tokens, index) ||
           fxi_token_is_colon(tokens, index - 1) ||
           fxi_token_is_sign(tokens, index - 1, '|');
}

/* "Le solde est de| moins 5 euros": what something is, and not how much less. */
static bool follows_is_of(const fxi_tokens *tokens, size_t index,
                          const fxi_tools *tools) {
    return index > 1 && fxi_token_is_near(tokens, index - 1) &&
           fxi_spelling_is_of(tokens, index - 1, FXI_WORDS_OF, tools) &&
           fxi_token_has_role(tokens, index - 2, FXI_SENSE_GRAMMAR, FXI_GRAMMAR_VERB,
                              tools);
}

/* "净利润负3.2亿元", "Das Ergebnis betrug minus 3 Millionen": a word that says nothing
   but the sign takes away from an amount alone, and some from what their clause begins
   with, "Erlös minus 3 Millionen". */
static bool leads_sum(const fxi_tokens *tokens, size_t index, const fxi_sense *word,
                      const fxi_tools *tools) {
    const fxi_token *token = &tokens->items[index];
    if (fxi_token_is_of_amount(tokens, index, tools))
        return false;
    if ((word->flags & FXI_SENSE_COUNTED) == 0)
        return true;
    return token->kind == FXI_TOKEN_WORD
               ? index > 0 && token[-1].sentence == token->sentence &&
                     token[-1].kind == FXI_TOKEN_WORD &&
                     fxi_token_sense(tokens, index, FXI_SENSE_DISTINCT, tools) == NULL
               : fxi_minus_is_dash_apart(tokens, index);
}

bool fxi_minus_word_is(const fxi_tokens *tokens, size_t first, const fxi_tools *tools) {
    if (!fxi_token_is_near(tokens, first))
        return false;
    const fxi_sense *word =
        fxi_token_sense(tokens, first - 1, FXI_SENSE_DISTINCT, tools);
    if (word == NULL || (word->flags & FXI_SENSE_LEADING) == 0)
        return false;
    if (first == 1 || !fxi_token_is_near(tokens, first - 1))
        return true;
    if ((word->flags & FXI_SENSE_WEAK) != 0)
        return stands_alone(tokens, first - 1) ||
               follows_is_of(tokens, first - 1, tools);
    return leads_clause(tokens, first - 2, tools) ||
           ((word->flags & FXI_SENSE_ALONE) != 0 &&
            leads_sum(tokens, first - 2, word, tools));
}
