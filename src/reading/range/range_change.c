/* SPDX-License-Identifier: MIT */
#include "reading/range/range_change.h"

#include "lexicon/grammar.h"
#include "reading/mark/modifier_word.h"
#include "reading/range/range_opening.h"
#include "reading/range/range_share.h"
#include "reading/text/spelling.h"

/* What a clause of its own has. */
enum {
    CLAUSE = FXI_GRAMMAR_RELATIVE | FXI_GRAMMAR_VERB | FXI_GRAMMAR_COMING |
             FXI_GRAMMAR_PLAN | FXI_GRAMMAR_PRONOUN
};

/* Tokens before "A to B" in which "rose" makes it a change, and before "from A to B".
 */
enum { REACH = 12, REACH_FROM = 18 };

static bool is_from(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    return fxi_token_means(tokens, index, FXI_SENSE_RANGE, FXI_RANGE_FROM, tools);
}

/* "Brings the fare from", not "brings in from" or "brings them 5 to 7". */
static bool moves_object(const fxi_tokens *tokens, size_t change, size_t first,
                         const fxi_tools *tools) {
    return is_from(tokens, first - 1, tools) && change + 2 < first &&
           !fxi_token_has_role(tokens, change + 1, FXI_SENSE_GRAMMAR,
                               FXI_GRAMMAR_PREPOSITION, tools);
}

/* The nearest word of change without any of the `barred` flags before token `first` in
   its clause; `first`: there is none. */
static size_t find_change(const fxi_tokens *tokens, size_t first, unsigned barred,
                          const fxi_tools *tools) {
    uint32_t sentence = tokens->items[first].sentence;
    const size_t reach =
        first > 0 && is_from(tokens, first - 1, tools) ? REACH_FROM : REACH;
    for (size_t back = 1; back <= reach && back <= first; back++) {
        size_t index = first - back;
        if (tokens->items[index].sentence != sentence ||
            fxi_token_is_sign(tokens, index, ';'))
            break;
        const fxi_sense *change =
            fxi_token_sense(tokens, index, FXI_SENSE_CHANGE, tools);
        if (change == NULL || (change->flags & barred) != 0)
            continue;
        const bool counts = (change->flags & FXI_SENSE_LEADING) == 0 ||
                            moves_object(tokens, index, first, tools);
        return counts ? index : first;
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

/* The second end is above the first, and at most so many times as much. */
static bool rises_at_most(const fxi_decimal *low, const fxi_decimal *high, int times) {
    const fxi_decimal factor = fxi_decimal_from_integer(times);
    fxi_decimal most;
    return fxi_decimal_compare(low, high) < 0 &&
           fxi_decimal_multiply(&most, low, &factor) &&
           fxi_decimal_compare(high, &most) <= 0;
}

/* "costs rose by $3 to $4 million", "Preise steigen um 5 bis 7 Cent", not "rose $3m to
   $4m": alone the first number would have no unit, or another scale, and the second is
   near it. Right behind the word of change it may be the change itself, "rose by 8 to
   20 million", so that it is at least half of the second there. */
static bool are_alike(const fxi_operand *printed, const fxi_operand *low,
                      const fxi_operand *high, bool is_behind_change) {
    const fxi_decimal *least = &low->quantity.value, *top = &high->quantity.value;
    return (printed->quantity.flags & FXI_QUANTITY_SCALED) == 0 &&
           fxi_range_leaves_unit(printed, high) &&
           (is_behind_change ? rises_at_most(least, top, 2)
                             : fxi_range_rises_little(least, top));
}

/* "They lost 40 to 60 million", not "rose from 40 to 60 million": forty units do not
   lead to millions. */
static bool is_changed_by_range(const fxi_operand *printed, const fxi_operand *low,
                                const fxi_operand *high, const fxi_tokens *tokens,
                                size_t change, const fxi_tools *tools) {
    return (high->quantity.flags & FXI_QUANTITY_SCALED) != 0 &&
           are_alike(printed, low, high, true) &&
           !fxi_token_ends_in_role(tokens, change, FXI_SENSE_GRAMMAR,
                                   FXI_GRAMMAR_PREPOSITION, tools);
}

/* A word with one of those roles stands between the two. */
static bool has_between(const fxi_tokens *tokens, size_t change, size_t lead, int roles,
                        const fxi_tools *tools) {
    for (size_t i = change + 1; i < lead; i++)
        if (fxi_token_has_role(tokens, i, FXI_SENSE_GRAMMAR, roles, tools))
            return true;
    return false;
}

/* "Up 5 percent since May, from $5 to $7", not "rose, and it is said to cost from $5 to
   $7": the word of change is near, or no other verb stands in between. */
static bool changes_from(const fxi_tokens *tokens, size_t change, size_t lead,
                         const fxi_tools *tools) {
    return lead - change < REACH || !has_between(tokens, change, lead, CLAUSE, tools);
}

/* "Fell, and it expects", "as banks forecast", "fell to save": what stands behind the
   word of change up to token `lead` has a noun, a verb or a clause of its own. "By"
   leads back: "cut the value of shares by $3m to $4m". */
static bool starts_clause(const fxi_tokens *tokens, size_t change, size_t lead,
                          const fxi_tools *tools) {
    const int words = CLAUSE | FXI_GRAMMAR_OTHER | FXI_GRAMMAR_TO;
    const bool leads_back = fxi_token_has_role(tokens, lead, FXI_SENSE_GRAMMAR,
                                               FXI_GRAMMAR_PREPOSITION, tools);
    for (size_t i = change + 1; i < lead; i++)
        if (fxi_spelling_ends_phrase(tokens, i))
            return true;
    return has_between(tokens, change, lead,
                       leads_back ? words : words | FXI_GRAMMAR_GENITIVE, tools) ||
           fxi_token_has_role(tokens, lead, FXI_SENSE_GRAMMAR, words, tools);
}

/* "The drop means a charge of": the noun of "of" is not the first thing behind the word
   of change, as it is in "lowered its bid of", "climbed from a low of". */
static bool is_of_later_noun(const fxi_tokens *tokens, size_t change, size_t lead,
                             const fxi_tools *tools) {
    if (is_from(tokens, change + 1, tools) ||
        !fxi_token_has_role(tokens, lead, FXI_SENSE_GRAMMAR, FXI_GRAMMAR_GENITIVE,
                            tools))
        return false;
    return has_between(tokens, change + 1, lead, FXI_GRAMMAR_ARTICLE, tools);
}

/* "Shares fell after it forecast revenue of $5bn to $6bn": the word of change governs
   other amounts. Behind a name it may be left out, "Alpha rose, Beta 2p to 5p", and of
   a change and its level the first is the smaller by far. */
static bool is_of_other_verb(const fxi_operand *low, const fxi_operand *high,
                             const fxi_tokens *tokens, size_t change, size_t lead,
                             const fxi_tools *tools) {
    enum { TIMES = 3 };
    return tokens->items[lead].kind == FXI_TOKEN_WORD &&
           !fxi_spelling_is_capital(tokens, lead) &&
           rises_at_most(&low->quantity.value, &high->quantity.value, TIMES) &&
           (starts_clause(tokens, change, lead, tools) ||
            is_of_later_noun(tokens, change, lead, tools));
}

/* How many tokens of an amount end before token `end`. */
static size_t amount_size(const fxi_tokens *tokens, size_t end,
                          const fxi_tools *tools) {
    enum { PARTS_MAX = 6 };
    size_t size = 0;
    while (size < end && size < PARTS_MAX &&
           fxi_token_is_of_amount(tokens, end - 1 - size, tools))
        size++;
    return size;
}

/* "$2.10 to $2.20 a share| from", "€5-6 million|, up from": a range ends there, with
   its unit and, behind a comma, a word of change. */
static bool ends_range(const fxi_tokens *tokens, size_t from, const fxi_tools *tools) {
    size_t end = from;
    if (end > 2 && fxi_token_is_sign(tokens, end - 2, ','))
        end -= fxi_token_has(tokens, end - 1, FXI_SENSE_CHANGE);
    end -= end > 0 && fxi_token_is_sign(tokens, end - 1, ',');
    end -= end > 0 && fxi_token_has(tokens, end - 1, FXI_SENSE_UNIT);
    const size_t size = amount_size(tokens, end, tools);
    if (size == 0 || size + 1 >= end)
        return false;
    const size_t link = end - size - 1;
    return (fxi_token_is_dash(tokens, link) ||
            fxi_token_means(tokens, link, FXI_SENSE_RANGE, FXI_RANGE_LINK, tools)) &&
           amount_size(tokens, link, tools) != 0;
}

/* "up from" is one token. */
static bool leads_from(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    return is_from(tokens, index, tools) ||
           (fxi_token_has(tokens, index, FXI_SENSE_CHANGE) &&
            fxi_token_has(tokens, index, FXI_SENSE_DISTINCT));
}

/* "to $2.10 to $2.20 a share |from $2.00 to $2.10", "down |from an earlier view of $2
   to $3": one range took the place of another. */
static bool is_former_range(const fxi_operand *low, const fxi_operand *high,
                            const fxi_tokens *tokens, size_t lead,
                            const fxi_tools *tools) {
    enum { REACH_BACK = 5, TIMES = 3 };
    size_t from = lead;
    while (from > 0 && lead - from < REACH_BACK && !leads_from(tokens, from, tools))
        from--;
    return leads_from(tokens, from, tools) &&
           rises_at_most(&low->quantity.value, &high->quantity.value, TIMES) &&
           ends_range(tokens, from, tools);
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
    if (is_former_range(low, high, tokens, lead, tools))
        return false;
    if (lead == change)
        return !is_changed_by_range(printed, low, high, tokens, change, tools);
    if (is_held(tokens, lead, tools))
        return false;
    if (is_from(tokens, lead, tools))
        return changes_from(tokens, change, lead, tools);
    return !(are_alike(printed, low, high, lead == change + 1) ||
             is_of_attribute(tokens, change, lead, tools) ||
             is_of_other_verb(low, high, tokens, change, lead, tools));
}
