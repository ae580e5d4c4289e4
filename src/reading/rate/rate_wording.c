/* SPDX-License-Identifier: MIT */
#include "reading/rate/rate_wording.h"

#include "reading/text/rate_word.h"

/* How far such words may stand from the rate, in tokens. */
enum { NOUN_BEFORE_MAX = 16, NOUN_AFTER_MAX = 8, ASIDE_MAX = 6, BEHIND_MAX = 4 };

fxi_stated_force fxi_rate_force(const fxi_tokens *tokens, size_t first, size_t last,
                                const fxi_tools *tools) {
    uint32_t sentence = tokens->items[first].sentence;
    size_t start = first > NOUN_BEFORE_MAX ? first - NOUN_BEFORE_MAX : 0;
    for (size_t i = start; i <= last + NOUN_AFTER_MAX && i < tokens->count; i++)
        if (tokens->items[i].sentence == sentence && fxi_rate_is_noun(tokens, i, tools))
            return FXI_STATED_CLAUSE;
    return FXI_STATED_MARKET;
}

static bool is_in_sentence(const fxi_rate_place *at, const fxi_tokens *tokens,
                           size_t index) {
    return tokens->items[index].sentence == tokens->items[at->first].sentence;
}

/* "PLN 4.53 (average) and PLN 4.35": what stands up to there is of the rate before. */
static size_t end_of_former(const fxi_rate_place *at, size_t start,
                            const fxi_tokens *tokens, const fxi_tools *tools) {
    if (start == 0 || !is_in_sentence(at, tokens, start - 1) ||
        tokens->items[start - 1].span.start >= at->start)
        return start;
    for (size_t i = at->first; i > start; i--)
        if (fxi_token_closes(tokens, i - 1) || fxi_token_is_and(tokens, i - 1, tools))
            return i;
    return start;
}

/* The first token of its words that is looked at, `reach` before the rate. */
static size_t start_of(const fxi_rate_place *at, size_t reach, const fxi_tokens *tokens,
                       const fxi_tools *tools) {
    size_t start = at->first;
    while (start > 0 && at->first - start < reach &&
           is_in_sentence(at, tokens, start - 1) &&
           tokens->items[start - 1].span.start >= at->start)
        start--;
    return end_of_former(at, start, tokens, tools);
}

/* "4.53 zloty per euro (average)", "RMB7.29 to US$1.00, the closing rate": up to "and".
 */
static size_t end_of(const fxi_rate_place *at, const fxi_tokens *tokens,
                     const fxi_tools *tools) {
    size_t end = at->last + 1;
    while (end < tokens->count && end - at->last <= BEHIND_MAX &&
           is_in_sentence(at, tokens, end) &&
           tokens->items[end].kind != FXI_TOKEN_NUMERAL &&
           !fxi_token_is_and(tokens, end, tools))
        end++;
    return end;
}

/* --- of a day or a period -------------------------------------------------------- */

static bool tells_time(bool *is_period, const fxi_tokens *tokens, size_t index,
                       const fxi_tools *tools) {
    const fxi_sense *sense = fxi_token_sense(tokens, index, FXI_SENSE_RATE, tools);
    if (sense == NULL)
        return false;
    *is_period = sense->value == FXI_RATE_AVERAGE || sense->value == FXI_RATE_PERIOD;
    return *is_period || sense->value == FXI_RATE_DAY;
}

bool fxi_rate_is_average(const fxi_rate_place *at, const fxi_tokens *tokens,
                         const fxi_tools *tools) {
    bool is_period = false;
    size_t start = start_of(at, NOUN_BEFORE_MAX, tokens, tools);
    for (size_t i = at->later; i > start; i--)
        if (tells_time(&is_period, tokens, i - 1, tools))
            return is_period;
    size_t end = end_of(at, tokens, tools);
    for (size_t i = at->last + 1; i < end; i++)
        if (tells_time(&is_period, tokens, i, tools))
            return is_period;
    return false;
}

/* --- of no conversion ------------------------------------------------------------ */

/* "Raised its assumed rate from 105 yen to 110", "by 5 yen to 110". */
static bool is_former_level(const fxi_tokens *tokens, size_t index,
                            const fxi_tools *tools) {
    return index >= 2 && fxi_rate_is_noun(tokens, index - 2, tools) &&
           fxi_token_has_role(tokens, index - 1, FXI_SENSE_GRAMMAR,
                              FXI_GRAMMAR_PREPOSITION, tools);
}

/* "Lumora expects 5 million euros, converted at", "will get ($1 = 7.25 yuan)": what
   stands farther off is said of something else. */
static bool parts(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    return (tokens->items[index].kind == FXI_TOKEN_NUMERAL &&
            !is_former_level(tokens, index, tools)) ||
           fxi_token_opens(tokens, index) || fxi_token_closes(tokens, index) ||
           fxi_rate_has_role(tokens, index, FXI_RATE_USE, tools) ||
           fxi_rate_has_role(tokens, index, FXI_RATE_QUOTE, tools);
}

bool fxi_rate_is_aside(const fxi_rate_place *at, const fxi_tokens *tokens,
                       const fxi_tools *tools) {
    size_t start = start_of(at, ASIDE_MAX, tokens, tools);
    for (size_t i = at->later;
         i > start && (i > at->first || !parts(tokens, i - 1, tools)); i--)
        if (fxi_rate_has_role(tokens, i - 1, FXI_RATE_ASIDE, tools))
            return true;
    size_t end = end_of(at, tokens, tools);
    for (size_t i = at->last + 1; i < end && !parts(tokens, i, tools); i++)
        if (fxi_rate_has_role(tokens, i, FXI_RATE_ASIDE, tools))
            return true;
    return false;
}

bool fxi_rate_is_arrived_at(const fxi_tokens *tokens, size_t lead,
                            const fxi_tools *tools) {
    while (lead > 0 &&
           (fxi_rate_is_noun(tokens, lead - 1, tools) ||
            fxi_token_has_role(tokens, lead - 1, FXI_SENSE_GRAMMAR,
                               FXI_GRAMMAR_ARTICLE | FXI_GRAMMAR_GENITIVE, tools)))
        lead--;
    return lead > 0 &&
           fxi_token_means(tokens, lead - 1, FXI_SENSE_RANGE, FXI_RANGE_LINK, tools);
}

bool fxi_rate_is_supposed(const fxi_rate_place *at, const fxi_tokens *tokens,
                          const fxi_tools *tools) {
    size_t first = at->first > NOUN_BEFORE_MAX ? at->first - NOUN_BEFORE_MAX : 0;
    for (size_t i = first; i <= at->last + NOUN_BEFORE_MAX && i < tokens->count; i++)
        if (is_in_sentence(at, tokens, i) &&
            fxi_token_has_role(tokens, i, FXI_SENSE_GRAMMAR, FXI_GRAMMAR_COMING, tools))
            return true;
    return false;
}
