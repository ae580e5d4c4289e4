/* SPDX-License-Identifier: MIT */
#include "reading/money_stretch.h"

#include "reading/number_grammar.h"

/* An unknown word may be a number in one word in some languages, or in a text whose
   language is not known. */
static bool has_compounds(fxi_language language, const fxi_tools *tools) {
    if ((language & FXI_LANGUAGE_OPEN) != 0)
        return true;
    const char *code = fxi_language_code(tools->lexicon, language);
    return (fxi_number_grammar_of(code)->flags & FXI_NUMBER_COMPOUNDS) != 0;
}

/* The links inside an amount that are told by their spelling are short: "d'euros". */
static bool is_unknown(const fxi_token *token) {
    enum { LINK_MAX = 3 };
    return token->kind == FXI_TOKEN_WORD && token->entry == 0 &&
           token->span.end - token->span.start > LINK_MAX;
}

fxi_money_stretch fxi_money_stretch_next(const fxi_tokens *tokens, size_t from,
                                         const fxi_tools *tools) {
    fxi_money_stretch stretch = {from, from};
    fxi_language language = FXI_LANGUAGE_EVERY;
    bool compounds = true, has_money = false;
    for (; stretch.end < tokens->count; stretch.end++) {
        const fxi_token *token = &tokens->items[stretch.end];
        has_money |= fxi_token_has(tokens, stretch.end, FXI_SENSE_CURRENCY);
        if (!is_unknown(token))
            continue;
        if (token->language != language) {
            language = token->language;
            compounds = has_compounds(language, tools);
        }
        if (compounds)
            continue;
        if (has_money)
            return stretch;
        stretch.first = stretch.end + 1;
    }
    if (!has_money)
        stretch.first = stretch.end;
    return stretch;
}
