/* SPDX-License-Identifier: MIT */
#include "reading/amount/fuel_price.h"

#include "lexicon/fold.h"
#include "lexicon/grammar.h"
#include "reading/text/character.h"

bool fxi_fuel_price_is_behind(const fxi_tokens *tokens, size_t last,
                              const fxi_tools *tools) {
    size_t unit = last + 1;
    unit += fxi_token_is_sign(tokens, unit, '/');
    if (unit >= tokens->count || tokens->items[unit].kind != FXI_TOKEN_WORD ||
        (unit == last + 1 &&
         fxi_token_sense(tokens, unit, FXI_SENSE_UNIT, tools) == NULL))
        return false;
    const fxi_token *token = &tokens->items[unit];
    const char *word = fxi_grammar_words(
        fxi_grammar_in(tools->lexicon, token->language), FXI_WORDS_FUEL);
    const char *bytes = tokens->text.bytes + token->span.start;
    size_t length = token->span.end - token->span.start;
    const size_t start = fxi_character_last_word(bytes, length);
    bytes += start;
    length -= start;
    while (*word != '\0' && fxi_fold_prefix(bytes, length, word) != length)
        word = fxi_grammar_next_word(word);
    return *word != '\0';
}

void fxi_fuel_price_part(fxi_quantity *quantity, size_t last, const fxi_tokens *tokens,
                         const fxi_tools *tools) {
    enum { DIGITS = 4 };
    if (quantity->open == -FXI_QUANTITY_GROUP &&
        fxi_decimal_whole_digits(&quantity->value) == DIGITS &&
        fxi_fuel_price_is_behind(tokens, last, tools))
        fxi_quantity_part_zeros(quantity);
}
