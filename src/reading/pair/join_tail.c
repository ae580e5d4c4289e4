/* SPDX-License-Identifier: MIT */
/* What stands behind the second figure of a join, and where its bracket closes. */
#include "reading/figure/figure_relation.h"
#include "reading/mark/modifier_word.h"
#include "reading/pair/join.h"
#include "reading/text/punctuation.h"
#include "reading/text/rate_word.h"
#include "reading/text/spelling.h"

static bool ends_tail(const fxi_tokens *tokens, size_t index) {
    if (tokens->items[index].gap == FXI_GAP_PARAGRAPH ||
        fxi_token_closes(tokens, index) || fxi_token_opens(tokens, index))
        return true;
    const uint32_t sign = fxi_token_sign_at(tokens, index);
    return fxi_punctuation_is_comma(sign) || fxi_punctuation_is_semicolon(sign) ||
           fxi_punctuation_is_full_stop(sign) || sign == '/' || sign == '|';
}

/* "at 2021 exchange rates", "at the time": the words tell how it was converted. */
static bool names_conversion(const fxi_tokens *tokens, size_t index,
                             const fxi_tools *tools) {
    return fxi_rate_is_noun(tokens, index, tools) ||
           fxi_token_sense(tokens, index, FXI_SENSE_CONVERSION, tools) != NULL;
}

static bool has_role(const fxi_tokens *tokens, size_t index, int roles,
                     const fxi_tools *tools) {
    return fxi_token_has_role(tokens, index, FXI_SENSE_GRAMMAR, roles, tools);
}

/* "more than Lumora", "of it in shares": a comparison, or a part. A number behind the
   words is a figure that they modify. */
static bool is_other_thing(const fxi_tokens *tokens, size_t index,
                           const fxi_tools *tools) {
    const fxi_sense *bound = fxi_token_sense(tokens, index, FXI_SENSE_MODIFIER, tools);
    bool is_plain = index + 1 < tokens->count &&
                    tokens->items[index + 1].kind == FXI_TOKEN_WORD &&
                    !fxi_token_is_currency(tokens, index + 1, tools);
    bool compares = bound != NULL && fxi_modifier_bounds(bound) && is_plain &&
                    !(bound->flags & FXI_SENSE_AFTER);
    return compares || (has_role(tokens, index, FXI_GRAMMAR_GENITIVE, tools) &&
                        has_role(tokens, index + 1, FXI_GRAMMAR_PRONOUN, tools));
}

/* "plus 6.3m in add-ons": a number without money goes on with what the figure states.
 */
static bool is_addition(const fxi_tokens *tokens, size_t index,
                        const fxi_tools *tools) {
    return fxi_token_sense(tokens, index, FXI_SENSE_DISTINCT, tools) != NULL &&
           fxi_token_numeral(tokens, index + 1) != NULL &&
           !fxi_token_is_percent(tokens, index + 2);
}

/* "at the door", "for members"; but "a head", and "in dollars". */
static bool is_prepositional(const fxi_tokens *tokens, size_t index,
                             const fxi_tools *tools) {
    return has_role(tokens, index, FXI_GRAMMAR_PREPOSITION, tools) &&
           fxi_token_sense(tokens, index, FXI_SENSE_UNIT, tools) == NULL &&
           !fxi_token_is_currency(tokens, index + 1, tools);
}

/* A condition of its own: "at the door", "in 2023", "last year". */
static bool is_condition(const fxi_tokens *tokens, size_t index,
                         const fxi_tools *tools) {
    int year;
    return fxi_token_sense(tokens, index, FXI_SENSE_PLACE, tools) != NULL ||
           fxi_token_sense(tokens, index, FXI_SENSE_MONTH, tools) != NULL ||
           fxi_spelling_year(&year, tokens, index) ||
           has_role(tokens, index, FXI_GRAMMAR_ELSEWHERE, tools) ||
           is_other_thing(tokens, index, tools) || is_addition(tokens, index, tools) ||
           is_prepositional(tokens, index, tools);
}

fxi_join_tail fxi_join_tail_read(const fxi_figure *figure, const fxi_tokens *tokens,
                                 const fxi_tools *tools) {
    fxi_join_tail tail = {.tense = FXI_TENSE_OPEN};
    size_t start = fxi_figure_tail(figure, tokens) + 1, i = start;
    bool names_rate = false;
    for (; i < tokens->count && i < start + FXI_JOIN_TAIL_MAX; i++) {
        if (ends_tail(tokens, i))
            break;
        const fxi_sense *now = fxi_token_sense(tokens, i, FXI_SENSE_NOW, tools);
        bool then = fxi_token_sense(tokens, i, FXI_SENSE_THEN, tools) != NULL;
        bool is_worth = now != NULL && now->value == FXI_NOW_WORTH;
        if (then || now != NULL)
            tail.tense = then ? FXI_TENSE_THEN : FXI_TENSE_NOW;
        tail.is_worth = tail.is_worth || is_worth;
        names_rate = names_rate || then || (now != NULL && !is_worth) ||
                     names_conversion(tokens, i, tools);
        tail.is_elsewhere = tail.is_elsewhere || is_condition(tokens, i, tools);
    }
    tail.is_elsewhere = tail.is_elsewhere && !names_rate;
    tail.is_worth = tail.is_worth && !names_rate;
    tail.end = i;
    return tail;
}

size_t fxi_join_close(const fxi_tokens *tokens, size_t opener) {
    size_t depth = 0;
    for (size_t i = opener; i < tokens->count && i <= opener + FXI_JOIN_BRACKET_MAX;
         i++) {
        depth += fxi_token_opens(tokens, i) ? 1 : 0;
        depth -= fxi_token_closes(tokens, i) ? 1 : 0;
        if (depth == 0)
            return i;
    }
    return SIZE_MAX;
}
