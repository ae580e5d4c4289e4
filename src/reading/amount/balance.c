/* SPDX-License-Identifier: MIT */
#include "reading/amount/balance.h"

#include <string.h>

#include "lexicon/grammar.h"

/* "净利润", "영업익": what may be below zero, by how the text ends there. */
static bool is_balance(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    const size_t end = tokens->items[index].span.end;
    const char *name =
        fxi_grammar_words(fxi_grammar_in(tools->lexicon, tokens->items[index].language),
                          FXI_WORDS_BALANCE);
    for (; *name != '\0'; name = fxi_grammar_next_word(name)) {
        const size_t length = strlen(name);
        if (length <= end &&
            memcmp(tokens->text.bytes + end - length, name, length) == 0)
            return true;
    }
    return false;
}

/* A word of a script that parts no words by blanks; not "3亿-5亿", "几亿-5亿",
   "2024年-3.2亿" and "1人-3万円". */
static bool is_label(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    const uint32_t counts =
        FXI_KIND(CURRENCY) | FXI_KIND(SCALE) | FXI_KIND(NUMBER) | FXI_KIND(VAGUE);
    const fxi_token *word = &tokens->items[index];
    const fxi_sense *modifier =
        fxi_token_sense(tokens, index, FXI_SENSE_MODIFIER, tools);
    if (word->kind != FXI_TOKEN_WORD || (word->kinds & counts) != 0 ||
        (modifier != NULL && index > 0 && (word[-1].kinds & counts) != 0 &&
         (modifier->flags & (FXI_SENSE_AFTER | FXI_SENSE_INSIDE)) != 0))
        return false;
    return fxi_token_is_eastern(tokens, index) &&
           !(index > 0 && fxi_token_touches(tokens, index) &&
             word[-1].kind == FXI_TOKEN_NUMERAL);
}

/* "-3.2亿元", "-¥50", "-50,000元", where "成人票-120元" may be a list of prices. */
static bool is_written_out(const fxi_operand *operand) {
    enum { LONG = 5 }; /* digits */
    const unsigned long_parts = FXI_QUANTITY_SCALED | FXI_QUANTITY_DECIMALS;
    return (operand->quantity.flags & long_parts) != 0 ||
           (operand->is_prefixed &&
            (operand->mark.sense->flags & FXI_SENSE_IS_SYMBOL) != 0) ||
           operand->quantity.value.count >= LONG;
}

bool fxi_balance_takes_minus(const fxi_tokens *tokens, size_t index,
                             const fxi_operand *operand, const fxi_tools *tools) {
    enum { MINUS = 0x2212 };
    const uint32_t links = FXI_KIND(GRAMMAR) | FXI_KIND(RATE);
    const uint32_t leads = FXI_KIND(RANGE) | FXI_KIND(MODIFIER);
    if (!is_label(tokens, index, tools))
        return false;
    if ((tokens->items[index].kinds & links) != 0)
        return true;
    return is_written_out(operand) && (fxi_token_is_sign(tokens, index + 1, MINUS) ||
                                       (tokens->items[index].kinds & leads) != 0 ||
                                       is_balance(tokens, index, tools));
}
