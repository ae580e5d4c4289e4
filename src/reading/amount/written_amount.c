/* SPDX-License-Identifier: MIT */
#include "reading/amount/written_amount.h"

#include "lexicon/grammar.h"
#include "reading/text/spelling.h"

/* "日幣1萬5000": the last digits have no scale, those before them have. */
static bool has_myriads(const fxi_operand *operand, const fxi_tokens *tokens) {
    const size_t scale = operand->first + 2;
    return operand->last > scale && fxi_token_is_eastern(tokens, scale);
}

static bool is_long(const fxi_operand *operand, const fxi_tokens *tokens,
                    const fxi_tools *tools) {
    enum { CENTS = 2 };
    const fxi_token *name = &tokens->items[operand->first];
    return (operand->quantity.decimals == CENTS &&
            !fxi_grammar_has(tools->lexicon, name->language, FXI_PRICE_NAME_COSTS)) ||
           (operand->quantity.flags & FXI_QUANTITY_SCALED) != 0 ||
           fxi_token_is_grouped(tokens, operand->last) || has_myriads(operand, tokens);
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

/* "pounds 3m", "dollars 399.50": the name `entry` at token `index` and such a number.
 */
static bool is_name_first(fxi_entry entry, const fxi_tokens *tokens, size_t index) {
    enum { CENTS = 2 };
    const fxi_numeral *number = fxi_token_numeral(tokens, index + 1);
    return tokens->items[index].entry == entry && number != NULL &&
           fxi_token_is_near(tokens, index + 1) &&
           (index == 0 || tokens->items[index - 1].kind != FXI_TOKEN_NUMERAL) &&
           (number->decimals == CENTS || fxi_token_is_grouped(tokens, index + 1) ||
            fxi_token_has(tokens, index + 2, FXI_SENSE_SCALE));
}

/* "dollars 396 on Friday": a text that has "dollars 399.50" not far from it puts names
   first, as newspapers did that printed no signs. */
static bool is_habit(const fxi_operand *operand, const fxi_tokens *tokens,
                     const fxi_tools *tools) {
    enum { REACH = 64 };
    int year;
    const size_t first = operand->first;
    const fxi_token *name = &tokens->items[first];
    if (!fxi_grammar_has(tools->lexicon, name->language, FXI_PRICE_NAME_FIRST) ||
        fxi_spelling_is_capital(tokens, first) ||
        fxi_spelling_year(&year, tokens, operand->last))
        return false;
    const size_t end =
        tokens->count - first > REACH ? first + REACH : tokens->count - 1;
    for (size_t i = first > REACH ? first - REACH : 0; i < end; i++)
        if (is_name_first(name->entry, tokens, i))
            return true;
    return false;
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

/* Where a range that the number opens ends: "1,115-1,125". */
static size_t behind_range(const fxi_operand *operand, const fxi_tokens *tokens) {
    const size_t next = operand->last + 1;
    return fxi_token_is_dash(tokens, next) &&
                   fxi_token_numeral(tokens, next + 1) != NULL
               ? next + 2
               : next;
}

/* "/mt" behind two digits or more; "Euro 6/VI" is a grade. */
static bool is_slashed(const fxi_operand *operand, const fxi_tokens *tokens,
                       size_t index) {
    enum { DIGITS = 2 };
    return fxi_token_is_sign(tokens, index, '/') && fxi_token_touches(tokens, index) &&
           fxi_token_touches(tokens, index + 1) &&
           tokens->items[index + 1].kind == FXI_TOKEN_WORD &&
           fxi_decimal_whole_digits(&operand->quantity.value) >= DIGITS;
}

bool fxi_amount_is_per_unit(const fxi_operand *operand, const fxi_tokens *tokens,
                            const fxi_tools *tools) {
    const size_t next = behind_range(operand, tokens);
    return fxi_token_means(tokens, next, FXI_SENSE_UNIT, FXI_UNIT_PER, tools) ||
           is_slashed(operand, tokens, next);
}

bool fxi_amount_is_written(const fxi_operand *operand, const fxi_tokens *tokens,
                           const fxi_tools *tools) {
    if (is_all(operand, tokens, tools) ||
        fxi_amount_is_per_unit(operand, tokens, tools))
        return true;
    return tokens->items[operand->first + 1].kind == FXI_TOKEN_NUMERAL
               ? is_long(operand, tokens, tools) ||
                     ends_with_number(operand, tokens, tools) ||
                     is_habit(operand, tokens, tools)
               : is_spelled_out(operand, tokens, tools);
}
