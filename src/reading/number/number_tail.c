/* SPDX-License-Identifier: MIT */
#include "reading/number/number_tail.h"

#include "lexicon/grammar.h"
#include "lexicon/slip.h"
#include "reading/text/spelling.h"

enum { LEAST_HEAD = 20 }; /* "ten five-dollar notes" are ten notes */

static const fxi_sense *number_at(const fxi_tokens *tokens, size_t index,
                                  const fxi_tools *tools) {
    return fxi_token_sense(tokens, index, FXI_SENSE_NUMBER, tools);
}

static bool is_kind(const fxi_tokens *tokens, size_t index, uint32_t kinds) {
    return (tokens->items[index].kinds & kinds) != 0;
}

/* "And" of the language around it. */
static bool is_link(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    const fxi_grammar *grammar =
        fxi_grammar_of(tools->lexicon, tokens->items[index].language);
    return fxi_spelling_in_list(tokens, index, grammar, FXI_WORDS_AND) ||
           fxi_token_is_and(tokens, index, tools);
}

static int zeros_of(int value) {
    int zeros = 0;
    for (; value >= LEAST_HEAD / 2 && value % 10 == 0; value /= 10)
        zeros++;
    return zeros;
}

static bool may_be_slip(const fxi_tokens *tokens, size_t index) {
    const fxi_token *token = &tokens->items[index];
    return token->kind == FXI_TOKEN_WORD && token->entry == 0 &&
           token->span.end - token->span.start >= FXI_SLIP_BYTES_LEAST;
}

/* "Twnty| five dollars" */
static int places_of_slip(const fxi_tokens *tokens, size_t index,
                          const fxi_tools *tools) {
    const fxi_token *token = &tokens->items[index];
    return fxi_lexicon_slipped_places(
        tools->lexicon, fxi_language_likeliest(token->language),
        tokens->text.bytes + token->span.start, token->span.end - token->span.start);
}

static bool may_be_head(const fxi_tokens *tokens, size_t index) {
    return is_kind(tokens, index, FXI_KIND(NUMBER) | FXI_KIND(SCALE)) ||
           may_be_slip(tokens, index);
}

/* How many digits the word leaves to what stands behind it: two of "hundred". */
static int places_behind(const fxi_tokens *tokens, size_t index,
                         const fxi_tools *tools) {
    if (tokens->items[index].entry == 0)
        return places_of_slip(tokens, index, tools);
    if (fxi_token_has(tokens, index, FXI_SENSE_CURRENCY)) /* "vingt cents et cinq" */
        return 0;
    const fxi_sense *scale = fxi_token_sense(tokens, index, FXI_SENSE_SCALE, tools);
    if (scale != NULL)
        return (scale->flags & (FXI_SENSE_GLUED | FXI_SENSE_WEAK)) == 0 ? scale->value
                                                                        : 0;
    const fxi_sense *number = number_at(tokens, index, tools);
    return number != NULL && number->value >= LEAST_HEAD ? zeros_of(number->value) : 0;
}

/* "€2 million and| five dollars": the head is an amount of its own. */
static bool has_own_mark(const fxi_tokens *tokens, size_t head) {
    while (head > 0 && fxi_token_is_near(tokens, head) &&
           (is_kind(tokens, head, FXI_KINDS_OF_NUMBERS) ||
            tokens->items[head].kind == FXI_TOKEN_NUMERAL))
        head--;
    return fxi_token_has(tokens, head, FXI_SENSE_CURRENCY);
}

/* "Million| one-dollar coins": coins are counted. */
static bool describes(const fxi_tokens *tokens, size_t next) {
    return next < tokens->count && fxi_token_is_dash(tokens, next) &&
           fxi_token_touches(tokens, next);
}

/* "Roa| sy zato", "roa hetsy| sy sivy tapitrisa": smaller parts come first in the
   language. */
static bool says_small_first(const fxi_tokens *tokens, size_t index,
                             const fxi_tools *tools) {
    return (fxi_token_has(tokens, index, FXI_SENSE_NUMBER) ||
            fxi_token_has(tokens, index, FXI_SENSE_SCALE)) &&
           fxi_grammar_has(tools->lexicon, tokens->items[index].language,
                           FXI_NUMBER_SMALL_FIRST);
}

bool fxi_number_is_tail(const fxi_quantity *quantity, const fxi_tokens *tokens,
                        size_t first, size_t count, const fxi_tools *tools) {
    if (first == 0 || !fxi_token_is_near(tokens, first))
        return false;
    size_t head = first - 1;
    if (!may_be_head(tokens, head) && head > 0 && fxi_token_is_near(tokens, head) &&
        is_link(tokens, head, tools))
        head--;
    if (!may_be_head(tokens, head))
        return false;
    int digits = fxi_decimal_whole_digits(&quantity->value);
    bool is_behind = digits <= places_behind(tokens, head, tools) ||
                     says_small_first(tokens, head, tools);
    return digits > 0 && is_behind && !has_own_mark(tokens, head) &&
           !describes(tokens, first + count);
}

bool fxi_number_may_be_part(const fxi_quantity *quantity, const fxi_tokens *tokens,
                            size_t first, const fxi_tools *tools) {
    enum { HEAD_AND_LINK = 2 };
    bool is_digit = (quantity->flags & FXI_QUANTITY_SCALED) != 0 ||
                    fxi_decimal_whole_digits(&quantity->value) == 1;
    if (!is_digit || first < HEAD_AND_LINK || !fxi_token_is_near(tokens, first))
        return false;
    const fxi_sense *zero = number_at(tokens, first - 1, tools);
    first -= zero != NULL && zero->value == 0; /* "con cero| cinco" */
    if (first < HEAD_AND_LINK || !fxi_token_is_near(tokens, first - 1) ||
        !fxi_spelling_is_of(tokens, first - 1, FXI_WORDS_CENTS, tools))
        return false;
    const fxi_sense *head = number_at(tokens, first - HEAD_AND_LINK, tools);
    return head != NULL && head->value > 1;
}

bool fxi_number_may_count(const fxi_tokens *tokens, size_t first, size_t count,
                          const fxi_tools *tools) {
    enum { LAST_MAX = 99 };
    size_t last = first + count - 1;
    if (!describes(tokens, last + 1) || fxi_token_touches(tokens, last))
        return false;
    const fxi_sense *number = number_at(tokens, last, tools);
    return number != NULL && number->value <= LAST_MAX &&
           fxi_token_touches(tokens, last + 2) &&
           fxi_token_has(tokens, last + 2, FXI_SENSE_CURRENCY);
}
