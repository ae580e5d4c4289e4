/* SPDX-License-Identifier: MIT */
#include "reading/number_tail.h"

#include "lexicon/grammar.h"
#include "reading/spelling.h"

enum { LEAST_HEAD = 20 }; /* "ten five-dollar notes" are ten notes */

static bool is_kind(const fxi_tokens *tokens, size_t index, uint32_t kinds) {
    return (tokens->items[index].kinds & kinds) != 0;
}

/* "And" of the language around it. */
static bool is_link(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    const fxi_grammar *grammar =
        fxi_grammar_of(tools->lexicon, tokens->items[index].language);
    return fxi_spelling_in(tokens, index, grammar->words[FXI_WORDS_AND]) ||
           fxi_token_is_and(tokens, index, tools);
}

static int zeros_of(int value) {
    int zeros = 0;
    for (; value >= LEAST_HEAD / 2 && value % 10 == 0; value /= 10)
        zeros++;
    return zeros;
}

/* How many digits the word leaves to what stands behind it: two of "hundred". */
static int places_behind(const fxi_tokens *tokens, size_t index,
                         const fxi_tools *tools) {
    if (fxi_token_has(tokens, index, FXI_SENSE_CURRENCY)) /* "vingt cents et cinq" */
        return 0;
    const fxi_sense *scale = fxi_token_sense(tokens, index, FXI_SENSE_SCALE, tools);
    if (scale != NULL)
        return (scale->flags & (FXI_SENSE_GLUED | FXI_SENSE_WEAK)) == 0 ? scale->value
                                                                        : 0;
    const fxi_sense *number = fxi_token_sense(tokens, index, FXI_SENSE_NUMBER, tools);
    return number != NULL && number->value >= LEAST_HEAD ? zeros_of(number->value) : 0;
}

/* "€2 million and| five dollars": the head is an amount of its own. */
static bool has_own_mark(const fxi_tokens *tokens, size_t head) {
    const uint32_t number = UINT32_C(1) << FXI_SENSE_NUMBER |
                            UINT32_C(1) << FXI_SENSE_SCALE |
                            UINT32_C(1) << FXI_SENSE_FRACTION;
    while (head > 0 && fxi_token_is_near(tokens, head) &&
           (is_kind(tokens, head, number) ||
            tokens->items[head].kind == FXI_TOKEN_NUMERAL))
        head--;
    return fxi_token_has(tokens, head, FXI_SENSE_CURRENCY);
}

/* "Million| one-dollar coins": coins are counted. */
static bool describes(const fxi_tokens *tokens, size_t next) {
    return next < tokens->count && fxi_token_is_dash(tokens, next) &&
           fxi_token_touches(tokens, next);
}

bool fxi_number_is_tail(const fxi_quantity *quantity, const fxi_tokens *tokens,
                        size_t first, size_t count, const fxi_tools *tools) {
    const uint32_t number = UINT32_C(1) << FXI_SENSE_NUMBER | UINT32_C(1)
                                                                  << FXI_SENSE_SCALE;
    if ((quantity->flags & FXI_QUANTITY_WORDS) == 0 || first == 0 ||
        !fxi_token_is_near(tokens, first))
        return false;
    size_t head = first - 1;
    if (!is_kind(tokens, head, number) && head > 0 && fxi_token_is_near(tokens, head) &&
        is_link(tokens, head, tools))
        head--;
    if (!is_kind(tokens, head, number))
        return false;
    int digits = fxi_decimal_whole_digits(&quantity->value);
    return digits > 0 && digits <= places_behind(tokens, head, tools) &&
           !has_own_mark(tokens, head) && !describes(tokens, first + count);
}
