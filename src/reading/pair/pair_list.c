/* SPDX-License-Identifier: MIT */
#include "reading/pair/pair_list.h"

#include <string.h>

#include "reading/figure/figure_relation.h"
#include "reading/pair/vague_price.h"
#include "reading/text/punctuation.h"

/* Members of one "respectively" list, and the tokens within which that word follows. */
enum { MEMBERS_MAX = 8, ORDER_MAX = 4 };

/* --- what no pair may break --------------------------------------------------- */

/* Earlier pairs of figure `index`: only neighbours pair, so they are among the last. */
enum { RECENT_MAX = 2 * MEMBERS_MAX * MEMBERS_MAX };

/* The pair joins figure `index` with what states the value of `partner`. */
static bool has_partner(const fxi_pair_list *list, const fxi_pair *pair, size_t index,
                        size_t partner) {
    const fxi_figure *items = list->figures->items;
    if (pair->left != index && pair->right != index)
        return false;
    size_t other = pair->left == index ? pair->right : pair->left;
    return other == partner || fxi_figures_share_first(&items[other], &items[partner]);
}

static bool is_paired(const fxi_pair_list *list, size_t left, size_t right) {
    const fxi_pairs *pairs = list->pairs;
    for (size_t back = 1; back <= RECENT_MAX && back <= pairs->count; back++) {
        const fxi_pair *pair = &pairs->items[pairs->count - back];
        if (has_partner(list, pair, left, right) ||
            has_partner(list, pair, right, left))
            return true;
    }
    return false;
}

static bool may_pair(const fxi_pair_list *list, size_t left, size_t right) {
    const fxi_figure *a = &list->figures->items[left];
    const fxi_figure *b = &list->figures->items[right];
    return a->role != FXI_FIGURE_RATE && b->role != FXI_FIGURE_RATE &&
           !fxi_figures_share_currency(a, b) && !is_paired(list, left, right) &&
           !(right == left + 1 &&
             fxi_vague_price_is(list->figures, left, list->tokens, list->tools));
}

fxc_status fxi_pairs_append(fxi_pairs *pairs, const fxi_pair *pair, fxi_arena *arena) {
    fxi_pair *items = fxi_arena_grow(arena, pairs->items, pairs->count,
                                     &pairs->capacity, sizeof *items);
    if (items == NULL)
        return FXC_ENOMEM;
    pairs->items = items;
    items[pairs->count++] = *pair;
    return FXC_OK;
}

fxc_status fxi_pair_list_add(fxi_pair_list *list, fxi_pair pair) {
    if (!may_pair(list, pair.left, pair.right))
        return FXC_OK;
    return fxi_pairs_append(list->pairs, &pair, list->tools->arena);
}

/* --- respectively ------------------------------------------------------------- */

/* "A, B and C" to the right of the opening: how many members; 0: no such list. */
static size_t members_right(const fxi_pair_list *list, size_t first, size_t limit) {
    bool has_and = false;
    size_t count = 1;
    while (count < MEMBERS_MAX && first + count < list->figures->count &&
           list->figures->items[first + count].first < limit) {
        fxi_join join =
            fxi_join_read(list->figures, first + count - 1, list->tokens, list->tools);
        if (join.kind != FXI_JOIN_AND && join.kind != FXI_JOIN_COMMA)
            break;
        has_and = has_and || join.kind == FXI_JOIN_AND;
        count++;
    }
    return has_and ? count : 0;
}

/* "sales of A and profit of B", "A plus B": an "and", a comma or a plus stands between
   them, no bracket and no full stop. */
static bool are_listed(const fxi_pair_list *list, size_t left) {
    const fxi_figure *a = &list->figures->items[left];
    const fxi_figure *b = &list->figures->items[left + 1];
    const fxi_tokens *tokens = list->tokens;
    bool listed = false;
    if (a->sentence != b->sentence || b->first - a->last > FXI_JOIN_GAP_MAX)
        return false;
    for (size_t i = a->last + 1; i < b->first; i++) {
        if (fxi_token_opens(tokens, i) || fxi_token_closes(tokens, i) ||
            tokens->items[i].kind == FXI_TOKEN_CODE)
            return false;
        listed = listed || fxi_token_is_and(tokens, i, list->tools) ||
                 fxi_token_is_sign(tokens, i, ',') ||
                 fxi_token_is_sign(tokens, i, '&') ||
                 fxi_token_is_sign(tokens, i, '+') ||
                 fxi_token_sense(tokens, i, FXI_SENSE_DISTINCT, list->tools) != NULL;
    }
    return listed;
}

/* Members of the list that ends with `last`, at most `wanted`. */
static size_t members_left(const fxi_pair_list *list, size_t last, size_t wanted) {
    size_t count = 1;
    while (count < wanted && count <= last && are_listed(list, last - count))
        count++;
    return count;
}

/* "respectively" behind figure `last`, closing bracket and comma aside. */
static bool order_follows(const fxi_pair_list *list, size_t last) {
    size_t start = fxi_figure_tail(&list->figures->items[last], list->tokens) + 1;
    for (size_t i = start; i < start + ORDER_MAX && i < list->tokens->count; i++)
        if (fxi_token_sense(list->tokens, i, FXI_SENSE_ORDER, list->tools) != NULL)
            return true;
    return false;
}

static bool share_one_currency(const fxi_pair_list *list, size_t first, size_t count) {
    const fxi_figure *items = list->figures->items;
    for (size_t i = 1; i < count; i++)
        if (!fxi_figures_share_first(&items[first], &items[first + i]))
            return false;
    return true;
}

size_t fxi_pair_list_listed(const fxi_pair_list *list, size_t last) {
    size_t count = 1;
    while (count < MEMBERS_MAX && count <= last &&
           share_one_currency(list, last - count, 2) && are_listed(list, last - count))
        count++;
    return count;
}

static void settle(fxi_pair_list *list, size_t first, size_t count) {
    for (size_t i = first; i < first + count; i++)
        list->settled[i] = true;
}

static fxc_status add_by_index(fxi_pair_list *list, size_t left, size_t right,
                               size_t count, fxi_tense tense) {
    fxc_status status = FXC_OK;
    for (size_t i = 0; i < count && status == FXC_OK; i++)
        status = fxi_pair_list_add(list, (fxi_pair){.left = left + i,
                                                    .right = right + i,
                                                    .pairing = FXI_PAIRING_LIST,
                                                    .tense = (uint8_t)tense});
    settle(list, left, count);
    settle(list, right, count);
    return status;
}

/* --- the same link twice ------------------------------------------------------- */

/* Figures from `first` on that stand before token `limit`; 0: not in one currency. */
static size_t count_inside(const fxi_pair_list *list, size_t first, size_t limit) {
    const fxi_figures *figures = list->figures;
    size_t count = 0;
    while (count <= MEMBERS_MAX && first + count < figures->count &&
           figures->items[first + count].first < limit)
        count++;
    return count <= MEMBERS_MAX && share_one_currency(list, first, count) ? count : 0;
}

/* "to", "from", "plus", "or", "/": what stands last between a figure and the next one;
   0: nothing, or a bracket lies between. */
static size_t link_before(const fxi_pair_list *list, size_t index) {
    const fxi_figure *a = &list->figures->items[index - 1];
    const fxi_figure *b = &list->figures->items[index];
    size_t link = fxi_figure_lead(b, list->tokens) - 1;
    if (a->sentence != b->sentence || link <= a->last ||
        b->first - a->last > FXI_JOIN_GAP_MAX)
        return 0;
    for (size_t i = a->last + 1; i <= link; i++)
        if (fxi_token_opens(list->tokens, i) || fxi_token_closes(list->tokens, i))
            return 0;
    return link;
}

static bool is_list_link(const fxi_tokens *tokens, size_t index,
                         const fxi_tools *tools) {
    return fxi_token_is_and(tokens, index, tools) ||
           fxi_token_is_sign(tokens, index, '&') ||
           fxi_punctuation_is_comma(fxi_token_sign_at(tokens, index));
}

static bool is_same_link(const fxi_pair_list *list, size_t a, size_t b) {
    if (a == 0 || b == 0)
        return false;
    fxc_span x = list->tokens->items[a].span, y = list->tokens->items[b].span;
    const char *bytes = list->tokens->text.bytes;
    size_t length = x.end - x.start;
    return (length == y.end - y.start &&
            memcmp(bytes + x.start, bytes + y.start, length) == 0) ||
           (is_list_link(list->tokens, a, list->tools) &&
            is_list_link(list->tokens, b, list->tools));
}

/* "A, B and C (D and E)": nothing tells which two of them. */
static bool goes_further_back(const fxi_pair_list *list, size_t right, size_t count) {
    return right > count && share_one_currency(list, right - count - 1, 2) &&
           is_same_link(list, link_before(list, right - count),
                        link_before(list, right - count + 1));
}

/* "from A to B (C and D)": the bracket holds nothing else; `right` is C. */
static bool is_change_listed(const fxi_pair_list *list, size_t right, size_t limit) {
    const size_t outside = link_before(list, right - 1);
    const size_t inside = link_before(list, right + 1);
    if (outside == 0 || inside == 0)
        return false;
    const fxi_sense *change =
        fxi_token_sense(list->tokens, outside, FXI_SENSE_RANGE, list->tools);
    return change != NULL &&
           (change->value == FXI_RANGE_LINK || change->value == FXI_RANGE_FROM) &&
           fxi_token_is_and(list->tokens, inside, list->tools) &&
           list->figures->items[right + 1].last + 1 == limit;
}

/* "from A to B (C to D)", "A plus B (C plus D)", "A/B (C/D)": how many figures before
   the bracket its own ones restate, since they are linked alike; 0: they do not. */
static size_t restated_by(const fxi_pair_list *list, size_t right, size_t limit) {
    size_t count = count_inside(list, right, limit);
    if (count < 2 || count > right || !share_one_currency(list, right - count, count))
        return 0;
    if (count == 2 && is_change_listed(list, right, limit))
        return count;
    for (size_t i = 1; i < count; i++)
        if (!is_same_link(list, link_before(list, right - count + i),
                          link_before(list, right + i)))
            return 0;
    return goes_further_back(list, right, count) ? 0 : count;
}

/* "from" ends "rose from", which is one token. */
static bool ends_in(const fxi_tokens *tokens, size_t index, size_t word) {
    fxc_span whole = tokens->items[index].span, end = tokens->items[word].span;
    size_t length = end.end - end.start;
    return whole.end - whole.start >= length &&
           memcmp(tokens->text.bytes + whole.end - length,
                  tokens->text.bytes + end.start, length) == 0;
}

fxc_status fxi_pair_list_add_led(fxi_pair_list *list, size_t left, size_t opener) {
    const fxi_figure *items = list->figures->items;
    size_t right = left + 1;
    if (fxi_figure_lead(&items[right], list->tokens) != opener + 2)
        return FXC_OK;
    size_t count = restated_by(list, right, fxi_join_close(list->tokens, opener));
    size_t lead = fxi_figure_lead(&items[right - count], list->tokens);
    if (count == 0 || lead == 0 || !ends_in(list->tokens, lead - 1, opener + 1))
        return FXC_OK;
    return add_by_index(list, right - count, right, count, FXI_TENSE_OPEN);
}

fxc_status fxi_pair_list_add_respective(fxi_pair_list *list, size_t left,
                                        const fxi_join *join) {
    bool bracket = join->kind == FXI_JOIN_BRACKET;
    if (!bracket && join->kind != FXI_JOIN_CONNECTOR)
        return FXC_OK;
    size_t limit = bracket ? fxi_join_close(list->tokens, join->opener) : SIZE_MAX;
    size_t right = left + 1;
    size_t restated = bracket ? restated_by(list, right, limit) : 0;
    if (restated > 0)
        return add_by_index(list, right - restated, right, restated, join->tense);
    size_t count = members_right(list, right, limit);
    if (count == 0)
        return FXC_OK;
    bool ordered = order_follows(list, right + count - 1);
    size_t before = members_left(list, left, ordered ? count : count + 1);
    if (before == count)
        return add_by_index(list, left + 1 - count, right, count, join->tense);
    if (share_one_currency(list, right, count))
        settle(list, right, count);
    return FXC_OK;
}
