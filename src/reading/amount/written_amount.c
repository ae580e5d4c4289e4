/* SPDX-License-Identifier: MIT */
#include "reading/amount/written_amount.h"

#include "lexicon/grammar.h"
#include "reading/text/spelling.h"

static bool is_long(const fxi_operand *operand, const fxi_tokens *tokens,
                    const fxi_tools *tools) {
    enum { CENTS = 2 };
    const fxi_token *name = &tokens->items[operand->first];
    return (operand->quantity.decimals == CENTS &&
            !fxi_grammar_has(tools->lexicon, name->language, FXI_PRICE_NAME_COSTS)) ||
           (operand->quantity.flags & FXI_QUANTITY_SCALED) != 0 ||
           fxi_token_is_grouped(tokens, operand->last);
}

/* "Rupees One Crore Thirty Five Lakhs", "Naira fifty thousand only", "up to rupees
   fifty thousand": contracts and laws say a long amount in words behind its name, in
   capitals, or where it counts nothing. */
static bool is_spelled_out(const fxi_operand *operand, const fxi_tokens *tokens,
                           const fxi_tools *tools) {
    enum { LONG = 3 };
    const fxi_decimal *value = &operand->quantity.value;
    const int roles = FXI_GRAMMAR_ADVERB | FXI_GRAMMAR_PREPOSITION | FXI_GRAMMAR_VERB |
                      FXI_GRAMMAR_PAST | FXI_GRAMMAR_COMING | FXI_GRAMMAR_OTHER;
    const size_t next = operand->last + 1;
    return (operand->quantity.flags & FXI_QUANTITY_WORDS) != 0 &&
           fxi_decimal_whole_digits(value) >= LONG &&
           (fxi_spelling_is_capital(tokens, operand->first + 1) ||
            fxi_spelling_ends_phrase(tokens, next) || fxi_token_opens(tokens, next) ||
            fxi_token_has_role(tokens, next, FXI_SENSE_GRAMMAR, roles, tools));
}

/* "malaysia ringgit 42": a name of one money in small letters and a number that ends
   the phrase. Years stand behind names, and numbers of things behind capitals: "Euro
   96". */
static bool ends_with_number(const fxi_operand *operand, const fxi_tokens *tokens,
                             const fxi_tools *tools) {
    int year;
    const fxi_language language = tokens->items[operand->first].language;
    return operand->mark.sense->currency_count == 1 &&
           fxi_grammar_has(tools->lexicon, language, FXI_PRICE_NAME_FIRST) &&
           !fxi_spelling_is_capital(tokens, operand->first) &&
           !fxi_spelling_year(&year, tokens, operand->last) &&
           (operand->first == 0 ||
            tokens->items[operand->first - 1].kind == FXI_TOKEN_WORD) &&
           fxi_spelling_ends_phrase(tokens, operand->last + 1);
}

/* "Евро 20": the text says nothing else, and neither a year ("Euro 2024") nor what the
   money costs ("Евро 100,25"). */
static bool is_all(const fxi_operand *operand, const fxi_tokens *tokens,
                   const fxi_tools *tools) {
    int year;
    const fxi_language language = operand->mark.sense->language;
    return operand->first == 0 && operand->last + 1 == tokens->count &&
           !fxi_spelling_year(&year, tokens, operand->last) &&
           (operand->quantity.decimals == 0 ||
            !fxi_grammar_has(tools->lexicon, language, FXI_PRICE_NAME_COSTS));
}

bool fxi_amount_is_written(const fxi_operand *operand, const fxi_tokens *tokens,
                           const fxi_tools *tools) {
    if (is_all(operand, tokens, tools))
        return true;
    return tokens->items[operand->first + 1].kind == FXI_TOKEN_NUMERAL
               ? is_long(operand, tokens, tools) ||
                     ends_with_number(operand, tokens, tools)
               : is_spelled_out(operand, tokens, tools);
}
