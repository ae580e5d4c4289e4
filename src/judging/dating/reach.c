/* SPDX-License-Identifier: MIT */
#include "judging/dating/reach.h"

#include "base/span.h"
#include "reading/text/spelling.h"

/* Tokens and pairs on either side that are looked at; what is further parts nothing.
   Words that lead from a comparison to its time. */
enum { TOKENS_MAX = 96, PAIRS_MAX = 32, LEAD_MAX = 6 };

/* --- semicolons ----------------------------------------------------------------- */

static bool is_semicolon(const fxi_tokens *tokens, size_t index) {
    return fxi_token_is_sign(tokens, index, ';') ||
           fxi_token_is_sign(tokens, index, 0xFF1B);
}

/* Brackets that stand open behind token `last`, of those from `first` on. */
static int open_brackets(const fxi_tokens *tokens, size_t first, size_t last) {
    int depth = 0;
    for (size_t i = first; i <= last && i < first + TOKENS_MAX; i++) {
        depth += fxi_token_opens(tokens, i) ? 1 : 0;
        depth -= fxi_token_closes(tokens, i) ? 1 : 0;
    }
    return depth < 0 ? 0 : depth;
}

/* One among the tokens of the sentence behind `from`, or before it: brackets are only
   counted where there is one. */
static bool has_semicolon(const fxi_tokens *tokens, size_t from, uint32_t sentence,
                          bool before) {
    size_t i = before ? from - 1 : from + 1;
    for (size_t left = TOKENS_MAX; left > 0 && i < tokens->count; left--) {
        if (tokens->items[i].sentence != sentence)
            return false;
        if (is_semicolon(tokens, i))
            return true;
        i = before ? i - 1 : i + 1;
    }
    return false;
}

/* Semicolons inside brackets part conversions, not clauses. */
static size_t clause_start(const fxi_tokens *tokens, const fxi_figure *left) {
    int depth = 0;
    if (!has_semicolon(tokens, left->first, left->sentence, true))
        return 0;
    for (size_t i = left->first; i-- > 0 && left->first - i <= TOKENS_MAX;) {
        if (tokens->items[i].sentence != left->sentence)
            break;
        depth += fxi_token_closes(tokens, i) ? 1 : 0;
        depth -= depth > 0 && fxi_token_opens(tokens, i) ? 1 : 0;
        if (depth == 0 && is_semicolon(tokens, i))
            return tokens->items[i].span.start;
    }
    return 0;
}

static size_t clause_end(const fxi_tokens *tokens, const fxi_figure *left,
                         const fxi_figure *right) {
    if (!has_semicolon(tokens, right->last, right->sentence, false))
        return SIZE_MAX;
    int depth = open_brackets(tokens, left->first, right->last);
    for (size_t i = right->last + 1;
         i < tokens->count && i <= right->last + TOKENS_MAX &&
         tokens->items[i].sentence == right->sentence;
         i++) {
        depth += fxi_token_opens(tokens, i) ? 1 : 0;
        depth -= depth > 0 && fxi_token_closes(tokens, i) ? 1 : 0;
        if (depth == 0 && is_semicolon(tokens, i))
            return tokens->items[i].span.end;
    }
    return SIZE_MAX;
}

/* --- other pairs ---------------------------------------------------------------- */

static size_t place_of(const fxi_pairs *pairs, const fxi_pair *pair) {
    size_t low = 0, high = pairs->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (fxi_pairs_compare(&pairs->items[middle], pair) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Pairs that share a figure with this one state the same value and part nothing. */
static size_t start_of_pair_before(const fxi_inquiry *inquiry, const fxi_pair *pair) {
    const fxi_pairs *pairs = inquiry->document->pairs;
    size_t at = place_of(pairs, pair);
    for (size_t back = 1; back <= PAIRS_MAX && back <= at; back++)
        if (pairs->items[at - back].right < pair->left)
            return inquiry->document->figures->items[pairs->items[at - back].left]
                .span.start;
    return 0;
}

static size_t end_of_pair_behind(const fxi_inquiry *inquiry, const fxi_pair *pair) {
    const fxi_pairs *pairs = inquiry->document->pairs;
    size_t at = place_of(pairs, pair);
    for (size_t i = at; i < pairs->count && i <= at + PAIRS_MAX; i++)
        if (pairs->items[i].left > pair->right)
            return inquiry->document->figures->items[pairs->items[i].right].span.end;
    return SIZE_MAX;
}

/* --- comparisons ----------------------------------------------------------------- */

/* "Up from $4m", but "stepped down from her post". */
static bool leads_to_other_time(const fxi_inquiry *inquiry, size_t index) {
    const fxi_tokens *tokens = inquiry->document->tokens;
    if (!fxi_token_has(tokens, index, FXI_SENSE_DISTINCT))
        return false;
    const fxi_sense *sense =
        fxi_token_sense(tokens, index, FXI_SENSE_DISTINCT, inquiry->tools);
    return sense != NULL && sense->value == FXI_DISTINCT_COMPARED &&
           ((sense->flags & FXI_SENSE_WEAK) == 0 ||
            fxi_token_is_of_amount(tokens, index + 1, inquiry->tools));
}

static bool is_percentage(const fxi_tokens *tokens, size_t index,
                          const fxi_tools *tools) {
    return fxi_token_is_percent(tokens, index) ||
           (fxi_token_has(tokens, index, FXI_SENSE_DENIAL) &&
            fxi_token_denies(tokens, index, FXI_DENIAL_PERCENT, tools));
}

/* "Rose 5% over the third quarter", "from", "on". */
static bool counts_from(const fxi_tokens *tokens, size_t index,
                        const fxi_tools *tools) {
    return fxi_token_sense(tokens, index, FXI_SENSE_DISTINCT, tools) != NULL ||
           fxi_token_means(tokens, index, FXI_SENSE_MODIFIER, FXC_MODIFIER_OVER,
                           tools) ||
           fxi_token_has_role(tokens, index, FXI_SENSE_DATE, FXI_DATE_ON, tools);
}

/* "In the final against Oslo in 2004". */
static bool has_name(const fxi_tokens *tokens, size_t first, size_t end) {
    while (first < end && !fxi_spelling_is_capital(tokens, first))
        first++;
    return first < end;
}

/* The time stands before the pair, behind a comparison of its own. */
static bool is_led_by_comparison(const fxi_inquiry *inquiry,
                                 const fxi_date_mention *time) {
    const fxi_tokens *tokens = inquiry->document->tokens;
    for (size_t i = time->first; i-- > 0 && time->first - i <= LEAD_MAX;) {
        if (tokens->items[i].sentence != time->sentence ||
            tokens->items[i].kind == FXI_TOKEN_NUMERAL ||
            fxi_token_is_sign(tokens, i, ','))
            return false;
        if (is_percentage(tokens, i, inquiry->tools))
            return counts_from(tokens, i + 1, inquiry->tools);
        if (leads_to_other_time(inquiry, i))
            return !has_name(tokens, i + 1, time->first);
    }
    return false;
}

/* "An increase of 89% from 7.5 million in the quarter", "up 5% on"; not "5%, and". */
static bool is_percentage_from(const fxi_inquiry *inquiry, size_t index) {
    const fxi_tokens *tokens = inquiry->document->tokens;
    return is_percentage(tokens, index, inquiry->tools) &&
           !fxi_token_is_sign(tokens, index + 1, ',') &&
           counts_from(tokens, index + 1, inquiry->tools);
}

static bool is_behind_comparison(const fxi_inquiry *inquiry, const fxi_figure *right,
                                 fxc_span span) {
    const fxi_tokens *tokens = inquiry->document->tokens;
    for (size_t i = right->last + 1;
         i < tokens->count && i <= right->last + TOKENS_MAX &&
         tokens->items[i].span.start < span.start;
         i++)
        if (leads_to_other_time(inquiry, i) || is_percentage_from(inquiry, i))
            return true;
    return false;
}

bool fxi_reach_is_compared(const fxi_inquiry *inquiry, const fxi_pair *pair,
                           const fxi_date_mention *time) {
    const fxi_figure *figures = inquiry->document->figures->items;
    return time->span.start < figures[pair->left].span.start
               ? is_led_by_comparison(inquiry, time)
               : is_behind_comparison(inquiry, &figures[pair->right], time->span);
}

/* --- the measure ---------------------------------------------------------------- */

fxi_reach fxi_reach_of(const fxi_inquiry *inquiry, const fxi_pair *pair) {
    const fxi_tokens *tokens = inquiry->document->tokens;
    const fxi_figure *figures = inquiry->document->figures->items;
    const fxi_figure *left = &figures[pair->left], *right = &figures[pair->right];
    return (fxi_reach){.pair = fxi_inquiry_span(inquiry, pair->left, pair->right),
                       .clause_start = clause_start(tokens, left),
                       .clause_end = clause_end(tokens, left, right),
                       .before = start_of_pair_before(inquiry, pair),
                       .behind = end_of_pair_behind(inquiry, pair)};
}

fxi_distance fxi_reach_distance(const fxi_reach *reach, fxc_span span) {
    bool leaves_clause =
        span.start < reach->clause_start || span.end > reach->clause_end;
    bool passes_pair = span.start < reach->before || span.end > reach->behind;
    return (fxi_distance){.barriers =
                              (leaves_clause ? 1U : 0U) + (passes_pair ? 1U : 0U),
                          .bytes = fxi_span_distance(span, reach->pair)};
}

int fxi_distance_compare(fxi_distance a, fxi_distance b) {
    if (a.barriers != b.barriers)
        return a.barriers < b.barriers ? -1 : 1;
    return (a.bytes > b.bytes) - (a.bytes < b.bytes);
}
