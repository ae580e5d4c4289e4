/* SPDX-License-Identifier: MIT */
#include "reading/figure/range_change.h"

#include "lexicon/grammar.h"
#include "reading/figure/modifier.h"
#include "reading/figure/range_opening.h"
#include "reading/figure/range_share.h"
#include "reading/text/spelling.h"

enum { REACH = 12 }; /* tokens before "A to B" in which "rose" makes it a change */

/* The nearest word of change without any of the `barred` flags before token `first` in
   its sentence; `first`: there is none. */
static size_t find_change(const fxi_tokens *tokens, size_t first, unsigned barred,
                          const fxi_tools *tools) {
    uint32_t sentence = tokens->items[first].sentence;
    for (size_t back = 1; back <= REACH && back <= first; back++) {
        size_t index = first - back;
        if (tokens->items[index].sentence != sentence)
            break;
        const fxi_sense *change =
            fxi_token_sense(tokens, index, FXI_SENSE_CHANGE, tools);
        if (change != NULL && (change->flags & barred) == 0)
            return index;
    }
    return first;
}

bool fxi_range_is_change(const fxi_tokens *tokens, size_t first,
                         const fxi_tools *tools) {
    return find_change(tokens, first, FXI_SENSE_AFTER | FXI_SENSE_WEAK, tools) != first;
}

bool fxi_range_is_change_behind(const fxi_tokens *tokens, size_t last,
                                const fxi_tools *tools) {
    const fxi_sense *change =
        fxi_token_sense(tokens, last + 1, FXI_SENSE_CHANGE, tools);
    return change != NULL && (change->flags & FXI_SENSE_AFTER) != 0;
}

static bool is_from(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    return fxi_token_means(tokens, index, FXI_SENSE_RANGE, FXI_RANGE_FROM, tools);
}

/* It stands in "£5 to £6 million", or opens the bracket that restates it. */
static bool is_of_amounts(const fxi_tokens *tokens, size_t index,
                          const fxi_tools *tools) {
    return fxi_token_opens(tokens, index) ||
           fxi_token_is_of_amount(tokens, index, tools) ||
           fxi_token_means(tokens, index, FXI_SENSE_RANGE, FXI_RANGE_LINK, tools);
}

/* The word behind token `change` that leads to the amount at `first`, before modifiers
   and the amounts that its bracket restates; `change` itself if it does. */
static size_t lead_of(const fxi_tokens *tokens, size_t change, size_t first,
                      const fxi_tools *tools) {
    bool is_bracketed = fxi_token_opens(tokens, first - 1);
    size_t lead = first - 1;
    while (lead > change && (fxi_modifier_leads(tokens, lead, tools) ||
                             (is_bracketed && is_of_amounts(tokens, lead, tools))))
        lead--;
    return lead;
}

/* "will be $5 to $6", "est de 5 à 6": a level that is held. */
static bool is_held(const fxi_tokens *tokens, size_t lead, const fxi_tools *tools) {
    const int roles = FXI_GRAMMAR_VERB | FXI_GRAMMAR_PART;
    const size_t verb = lead - is_from(tokens, lead, tools);
    return fxi_token_has_role(tokens, verb, FXI_SENSE_GRAMMAR, roles, tools);
}

/* "adjusted EBITDA of $5 to $6", not "lowered its bid of $5 to $6": a
   participle before its noun, and the amount of that noun. */
static bool is_of_attribute(const fxi_tokens *tokens, size_t change, size_t lead,
                            const fxi_tools *tools) {
    const fxi_grammar *grammar =
        fxi_grammar_in(tools->lexicon, tokens->items[change].language);
    return fxi_token_has_role(tokens, lead, FXI_SENSE_GRAMMAR, FXI_GRAMMAR_GENITIVE,
                              tools) &&
           lead > change + 1 && !fxi_token_has(tokens, change + 1, FXI_SENSE_GRAMMAR) &&
           fxi_spelling_ends_in(tokens, change,
                                fxi_grammar_words(grammar, FXI_WORDS_PAST), 1);
}

/* "costs rose by $3 to $4 million", "Preise steigen um 5 bis 7 Cent", not "rose $3m to
   $4m": alone the first number would have no unit, or another scale, and the second is
   near it. Right behind the word of change it may be the change itself, "rose by 8 to
   20 million", so that it is at least half of the second there. */
static bool are_alike(const fxi_operand *printed, const fxi_operand *low,
                      const fxi_operand *high, bool is_behind_change) {
    const fxi_decimal *least = &low->quantity.value, *top = &high->quantity.value;
    fxi_decimal most;
    return (printed->quantity.flags & FXI_QUANTITY_SCALED) == 0 &&
           fxi_range_leaves_unit(printed, high) && fxi_range_rises_little(least, top) &&
           (!is_behind_change || (fxi_decimal_add(&most, least, least) &&
                                  fxi_decimal_compare(top, &most) <= 0));
}

bool fxi_range_are_levels(const fxi_operand *printed, const fxi_operand *low,
                          const fxi_operand *high, const fxi_tokens *tokens,
                          const fxi_tools *tools) {
    const size_t first = printed->first;
    const bool has_unit = printed->has_mark && !printed->is_prefixed;
    const size_t change = find_change(
        tokens, first, FXI_SENSE_AFTER | (has_unit ? 0 : FXI_SENSE_WEAK), tools);
    if (change == first || fxi_range_is_led_to(tokens, first, tools))
        return false;
    const size_t lead = lead_of(tokens, change, first, tools);
    if (lead == change || is_held(tokens, lead, tools))
        return lead == change;
    return is_from(tokens, lead, tools) ||
           !(are_alike(printed, low, high, lead == change + 1) ||
             is_of_attribute(tokens, change, lead, tools));
}
