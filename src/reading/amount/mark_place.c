/* SPDX-License-Identifier: MIT */
#include "reading/amount/mark_place.h"

#include "base/ascii.h"
#include "reading/mark/mark.h"
#include "reading/text/spelling.h"

void fxi_mark_place_before(fxi_operand *operand, const fxi_tokens *tokens,
                           const fxi_tools *tools) {
    const size_t first = operand->first;
    const fxi_sense *place =
        first > 0 && fxi_token_touches(tokens, first)
            ? fxi_token_sense(tokens, first - 1, FXI_SENSE_PLACE, tools)
            : NULL;
    if (place != NULL && fxi_mark_place_choose(&operand->mark, place, tools) &&
        fxi_ascii_is_letter(tokens->text.bytes[tokens->items[first].span.start - 1]))
        operand->first = first - 1;
}

/* "Canadian", not "Canada": it may stand behind an amount, and says whose it is. */
static const fxi_sense *place_behind(const fxi_tokens *tokens, size_t index,
                                     const fxi_tools *tools) {
    const fxi_sense *place = fxi_token_sense(tokens, index, FXI_SENSE_PLACE, tools);
    return place != NULL && (place->flags & FXI_SENSE_AFTER) != 0 ? place : NULL;
}

/* "$1 billion (AUD)", "$75 (Cdn)": a bracket that holds a code, or whose the money is,
   and nothing else. Other places there say where the amount comes from: "$5m (Canada),
   $3m (Egypt)". */
static void read_bracket(fxi_operand *operand, const fxi_tokens *tokens, size_t inside,
                         const fxi_tools *tools) {
    fxi_mark code;
    fxc_currency named[FXI_CANDIDATES_MAX];
    if (!fxi_token_closes(tokens, inside + 1))
        return;
    const fxi_sense *place = place_behind(tokens, inside, tools);
    if (place != NULL) {
        fxi_mark_place_choose(&operand->mark, place, tools);
        return;
    }
    if (!fxi_mark_single(&code, tokens, inside, tools) || !fxi_mark_is_certain(&code))
        return;
    fxi_mark_list(named, &code, tools->lexicon);
    fxi_mark_choose(&operand->mark, named[0], tools->lexicon);
}

/* "$5 million Canadian and British films", "Canadian, Australian": of several. */
static bool is_one_of_places(const fxi_tokens *tokens, size_t index,
                             const fxi_tools *tools) {
    return fxi_token_has(tokens, index + 1, FXI_SENSE_PLACE) &&
           (fxi_token_is_sign(tokens, index, ',') ||
            fxi_token_has_one_of(tokens, index, FXI_KIND(RANGE) | FXI_KIND(GRAMMAR),
                                 tools));
}

/* No noun follows that the adjective before `index` may describe: the phrase ends, or
   goes on with a word of grammar, what the amount is for, or another amount. */
static bool ends_noun(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    const uint32_t kinds = FXI_KIND(GRAMMAR) | FXI_KIND(RANGE) | FXI_KIND(UNIT) |
                           FXI_KIND(RATE) | FXI_KIND(DATE) | FXI_KIND(MODIFIER);
    if (is_one_of_places(tokens, index, tools))
        return false;
    if (fxi_spelling_ends_phrase(tokens, index))
        return true;
    if (tokens->items[index].kind == FXI_TOKEN_SIGN)
        return !fxi_token_is_apostrophe(tokens, index) &&
               !(fxi_token_is_dash(tokens, index) && fxi_token_touches(tokens, index));
    return fxi_token_has_one_of(tokens, index, kinds, tools) &&
           !fxi_token_has_role(tokens, index, FXI_SENSE_GRAMMAR, FXI_GRAMMAR_PLAN,
                               tools);
}

/* "a $20 million Argentine": a noun of its own behind an article. */
static bool has_article(const fxi_tokens *tokens, size_t first,
                        const fxi_tools *tools) {
    return first > 0 && fxi_token_has_role(tokens, first - 1, FXI_SENSE_GRAMMAR,
                                           FXI_GRAMMAR_ARTICLE, tools);
}

void fxi_mark_place_behind(fxi_operand *operand, const fxi_tokens *tokens,
                           const fxi_tools *tools) {
    const size_t next = operand->last + 1;
    if (!operand->has_mark || fxi_mark_is_certain(&operand->mark) ||
        !fxi_token_is_near(tokens, next))
        return;
    if (fxi_token_opens(tokens, next)) {
        read_bracket(operand, tokens, next + 1, tools);
        return;
    }
    const fxi_sense *place = place_behind(tokens, next, tools);
    if (place != NULL && ends_noun(tokens, next + 1, tools) &&
        !has_article(tokens, operand->first, tools) &&
        fxi_mark_place_choose(&operand->mark, place, tools)) {
        operand->last = next;
        if (!operand->is_prefixed)
            operand->mark.last = next;
    }
}
