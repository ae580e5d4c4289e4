/* SPDX-License-Identifier: MIT */
#include "reading/figure/money_stretch.h"

#include "lexicon/grammar.h"
#include "reading/amount/labelled.h"
#include "reading/number/number_word.h"
#include "reading/number/numeral_case.h"
#include "reading/number/scale.h"

/* An unknown word may be a number in one word in some languages, or in a text whose
   language is not known; in others one that starts with "and". */
static void set_language(fxi_money_stretch *s, fxi_language language,
                         const fxi_tools *tools) {
    const fxi_grammar *grammar = fxi_grammar_of(tools->lexicon, language);
    s->language = language;
    s->has_compounds = (language & FXI_LANGUAGE_OPEN) != 0 ||
                       (grammar->rules & FXI_NUMBER_COMPOUNDS) != 0;
    s->joins_link = (grammar->rules & FXI_NUMBER_JOINS_LINK) != 0;
}

/* The links inside an amount that are told by their spelling are short: "d'euros". */
static bool is_unknown(const fxi_token *token) {
    enum { LINK_MAX = 3 };
    return token->kind == FXI_TOKEN_WORD && token->entry == 0 &&
           token->span.end - token->span.start > LINK_MAX;
}

static bool ends_amounts(fxi_money_stretch *s, const fxi_tokens *tokens, size_t index,
                         const fxi_tools *tools) {
    const fxi_token *token = &tokens->items[index];
    if (!is_unknown(token))
        return false;
    if (token->language != s->language)
        set_language(s, token->language, tools);
    return !s->has_compounds && !fxi_numeral_case_is(tokens, index, tools) &&
           !(s->joins_link && fxi_number_word_joins(tokens, index, tools)) &&
           !fxi_scale_may_be_slip(tokens, index);
}

static size_t next_money(const fxi_tokens *tokens, size_t from) {
    return fxi_tokens_telling_of(tokens, from, FXI_KIND(CURRENCY));
}

void fxi_money_stretch_next(fxi_money_stretch *stretch, const fxi_tokens *tokens,
                            size_t from, const fxi_tools *tools) {
    size_t money = next_money(tokens, from), first = money, end = money;
    if (money < tokens->count) {
        while (first > from && !ends_amounts(stretch, tokens, first - 1, tools))
            first--;
        for (; end < tokens->count && !ends_amounts(stretch, tokens, end, tools); end++)
            if (fxi_token_has(tokens, end, FXI_SENSE_CURRENCY))
                money = end;
    }
    stretch->first = first;
    stretch->end = end;
    stretch->last_money = fxi_labelled_number(tokens, money);
}
