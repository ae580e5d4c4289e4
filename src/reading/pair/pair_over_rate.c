/* SPDX-License-Identifier: MIT */
#include "reading/pair/pair_over_rate.h"

#include "reading/figure/figure_relation.h"
#include "reading/pair/join.h"
#include "reading/text/punctuation.h"
#include "reading/text/rate_word.h"

/* Figures of a rate, and tokens before and behind them. */
enum { SIDES_MAX = 2, BEFORE_MAX = 6, BEHIND_MAX = 6 };

/* The tokens from the opening to the second figure: [open, end). */
typedef struct passage {
    const fxi_pair_list *list;
    size_t left, right;
    size_t open, end;
} passage;

static bool has_sense(const passage *p, size_t index, fxi_sense_kind kind) {
    return fxi_token_sense(p->list->tokens, index, kind, p->list->tools) != NULL;
}

static bool is_comma(const passage *p, size_t index) {
    return fxi_punctuation_is_comma(fxi_token_sign_at(p->list->tokens, index));
}

/* Neither another bracket nor "and", "from", "including", "last year" stands there. */
static bool is_plain(const passage *p, size_t first, size_t end) {
    const fxi_tokens *tokens = p->list->tokens;
    for (size_t i = first; i < end; i++)
        if (fxi_token_opens(tokens, i) || fxi_token_closes(tokens, i) ||
            tokens->items[i].gap == FXI_GAP_PARAGRAPH ||
            tokens->items[i].kind == FXI_TOKEN_CODE ||
            has_sense(p, i, FXI_SENSE_DISTINCT) ||
            fxi_token_has_role(tokens, i, FXI_SENSE_GRAMMAR, FXI_GRAMMAR_ELSEWHERE,
                               p->list->tools))
            return false;
    return true;
}

static bool has_number(const passage *p, size_t first) {
    for (size_t i = first; i < p->end; i++)
        if (p->list->tokens->items[i].kind == FXI_TOKEN_NUMERAL)
            return true;
    return false;
}

static passage passage_between(const fxi_pair_list *list, size_t left, size_t right) {
    const fxi_figure *items = list->figures->items;
    return (passage){list, left, right, fxi_figure_tail(&items[left], list->tokens) + 1,
                     fxi_figure_lead(&items[right], list->tokens)};
}

/* Nothing but the second figure stands before the end of the bracket. */
static bool ends_bracket(const passage *p) {
    const fxi_tokens *tokens = p->list->tokens;
    return fxi_join_close(tokens, p->open) ==
           fxi_figure_tail(&p->list->figures->items[p->right], tokens) + 1;
}

/* "Or", "or about", "约合" right before the second figure. */
static bool has_connector(const passage *p, size_t first) {
    enum { REACH = 2 };
    size_t start = p->end > first + REACH ? p->end - REACH : first;
    for (size_t i = start; i < p->list->figures->items[p->right].first; i++)
        if (has_sense(p, i, FXI_SENSE_CONNECTOR))
            return true;
    return false;
}

/* --- a rate that was read ----------------------------------------------------------
 */

/* "/US$", "per dollar": the end of a rate whose unit is no figure. */
static size_t end_of_rate(const passage *p, const fxi_figure *last) {
    size_t end = fxi_figure_tail(last, p->list->tokens) + 1;
    while (end < p->end &&
           (has_sense(p, end, FXI_SENSE_RATE) || has_sense(p, end, FXI_SENSE_CURRENCY)))
        end++;
    return end;
}

/* "…, HK$78 million)", "…), or HK$78 million", "…, or HK$78 million" */
static bool leads_on(const passage *p, size_t behind) {
    const fxi_tokens *tokens = p->list->tokens;
    if (p->end > behind + BEHIND_MAX || has_number(p, behind))
        return false;
    if (!fxi_token_opens(tokens, p->open))
        return is_plain(p, behind, p->end) && has_connector(p, behind);
    if (!fxi_token_closes(tokens, behind))
        return is_plain(p, behind, p->end) && ends_bracket(p);
    return is_plain(p, behind + 1, p->end) && has_connector(p, behind + 1);
}

static bool shares_money(const passage *p, size_t side) {
    const fxi_figure *items = p->list->figures->items;
    return fxi_figures_share_first(&items[p->left], &items[side]) ||
           fxi_figures_share_first(&items[p->right], &items[side]);
}

static bool is_over_figures(const passage *p) {
    const fxi_figure *items = p->list->figures->items;
    const fxi_figure *first = &items[p->left + 1];
    size_t rate = fxi_figure_lead(first, p->list->tokens);
    return items[p->left].sentence == items[p->right].sentence && rate > p->open &&
           rate - p->open <= BEFORE_MAX &&
           (fxi_token_opens(p->list->tokens, p->open) || is_comma(p, p->open)) &&
           is_plain(p, p->open + 1, rate) && shares_money(p, p->left + 1) &&
           leads_on(p, end_of_rate(p, &items[p->right - 1]));
}

/* --- words for one ------------------------------------------------------------------
 */

/* "折算为人民币" before the second figure: the word that converts, and the money. */
static bool is_converted(const passage *p) {
    size_t at = p->end;
    while (at > p->open + 1 &&
           (has_sense(p, at - 1, FXI_SENSE_CURRENCY) ||
            fxi_rate_has_role(p->list->tokens, at - 1, FXI_RATE_LINK, p->list->tools)))
        at--;
    return has_sense(p, at - 1, FXI_SENSE_CONNECTOR) ||
           fxi_rate_has_role(p->list->tokens, at - 1, FXI_RATE_USE, p->list->tools);
}

/* A number that is not the rate, "汇率7.1245". */
static bool has_other_number(const passage *p) {
    const fxi_tokens *tokens = p->list->tokens;
    for (size_t i = p->open; i < p->end; i++)
        if (tokens->items[i].kind == FXI_TOKEN_NUMERAL &&
            !fxi_rate_is_noun(tokens, i - 1, p->list->tools))
            return true;
    return false;
}

/* "（按当日汇率折算为人民币3.56亿元）" */
static bool is_over_words(const passage *p) {
    const fxi_tokens *tokens = p->list->tokens;
    if (!fxi_token_opens(tokens, p->open) || p->end - p->open > 2 * BEFORE_MAX ||
        !is_plain(p, p->open + 1, p->end) || has_other_number(p) || !is_converted(p) ||
        !ends_bracket(p))
        return false;
    for (size_t i = p->open + 1; i < p->end; i++)
        if (fxi_rate_is_noun(tokens, i, p->list->tools))
            return true;
    return false;
}

bool fxi_pair_over_rate(size_t *right, const fxi_pair_list *list, size_t left) {
    const fxi_figures *figures = list->figures;
    *right = left + 1;
    if (figures->items[left].role == FXI_FIGURE_RATE)
        return false;
    while (*right < figures->count && *right - left <= SIDES_MAX &&
           figures->items[*right].role == FXI_FIGURE_RATE)
        ++*right;
    if (*right == figures->count || figures->items[*right].role == FXI_FIGURE_RATE)
        return false;
    passage between = passage_between(list, left, *right);
    if (between.open >= between.end)
        return false;
    return *right == left + 1 ? is_over_words(&between) : is_over_figures(&between);
}
