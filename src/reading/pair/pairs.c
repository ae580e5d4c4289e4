/* SPDX-License-Identifier: MIT */
#include "reading/pair/pairs.h"

#include "reading/figure/figure_relation.h"
#include "reading/pair/join_lead.h"
#include "reading/pair/pair_list.h"
#include "reading/pair/pair_over_rate.h"
#include "reading/text/punctuation.h"
#include "reading/text/spelling.h"

/* A figure and its conversions: "A$500 million (US$318 million; €303 million)". */
enum { MEMBERS_MAX = 8 };

typedef struct group {
    size_t members[MEMBERS_MAX];
    size_t count;
    fxi_join_kind kind; /* BRACKET, CONNECTOR or SLASH */
    size_t close;       /* token that closes the bracket */
} group;

static bool closes_phrase(const fxi_tokens *tokens, size_t index) {
    const uint32_t sign = fxi_token_sign_at(tokens, index);
    return fxi_spelling_starts_item(tokens, index) || fxi_token_closes(tokens, index) ||
           fxi_punctuation_is_full_stop(sign) || fxi_punctuation_is_semicolon(sign) ||
           fxi_punctuation_is_comma(sign);
}

static fxc_status add(fxi_pair_list *list, size_t left, size_t right,
                      fxi_pairing pairing, fxi_tense tense) {
    return fxi_pair_list_add(list, (fxi_pair){.left = left,
                                              .right = right,
                                              .pairing = (uint8_t)pairing,
                                              .tense = (uint8_t)tense});
}

/* --- P1: brackets, connectors, dashes; P3: lists inside them ------------------ */

static bool has_sense(const fxi_pair_list *list, size_t index, fxi_sense_kind kind) {
    return fxi_token_sense(list->tokens, index, kind, list->tools) != NULL;
}

/* "(X at the time)" and "(X) at the time". */
static fxi_tense tense_of(const fxi_pair_list *list, const fxi_join *join,
                          const fxi_join_tail *tail) {
    if (join->tense != FXI_TENSE_OPEN)
        return join->tense;
    if (tail->tense != FXI_TENSE_OPEN || !fxi_token_closes(list->tokens, tail->end))
        return tail->tense;
    if (has_sense(list, tail->end + 1, FXI_SENSE_THEN))
        return FXI_TENSE_THEN;
    return has_sense(list, tail->end + 1, FXI_SENSE_NOW) ? FXI_TENSE_NOW
                                                         : FXI_TENSE_OPEN;
}

/* A dash that opens an aside is closed by another, unless a connector or modifier says
   that this is a conversion. */
static bool is_aside(const fxi_pair_list *list, const fxi_join *join,
                     const fxi_join_tail *tail) {
    return join->has_lead || fxi_token_is_dash(list->tokens, tail->end) ||
           closes_phrase(list->tokens, tail->end);
}

/* "€5 million, or $2 a share", "$2 a share, or €5 million": a total and a price, or one
   currency twice. */
static bool is_total_and_price(const fxi_pair_list *list, size_t left) {
    const fxi_figure *a = &list->figures->items[left], *b = a + 1;
    bool grows = (a->low.flags & FXI_QUANTITY_SCALED) == 0 &&
                 (b->low.flags & FXI_QUANTITY_SCALED) != 0;
    return fxi_figures_share_first(a, b) ||
           (a->unit == 0 && b->unit == FXI_UNIT_PER + 1) ||
           (a->unit == FXI_UNIT_PER + 1 && b->unit == 0 && grows);
}

static bool opens_group(const fxi_pair_list *list, size_t left, const fxi_join *join,
                        const fxi_join_tail *tail, size_t close) {
    switch (join->kind) {
    case FXI_JOIN_BRACKET:
        return close != SIZE_MAX && !tail->is_elsewhere;
    case FXI_JOIN_DASH:
        return is_aside(list, join, tail);
    case FXI_JOIN_CONNECTOR:
    case FXI_JOIN_SLASH:
        return !is_total_and_price(list, left);
    case FXI_JOIN_NONE:
    case FXI_JOIN_SEMICOLON:
    case FXI_JOIN_COMMA:
    case FXI_JOIN_AND:
    case FXI_JOIN_TOUCH:
    case FXI_JOIN_SENTENCE:
        return false;
    }
    return false;
}

/* Every two members state one value; the head comes first. */
static fxc_status add_member(group *members, fxi_pair_list *list, size_t figure,
                             fxi_pairing pairing, fxi_tense tense) {
    fxc_status status = FXC_OK;
    for (size_t i = 0; i < members->count && status == FXC_OK; i++)
        status = add(list, members->members[i], figure,
                     i + 1 == members->count ? pairing : FXI_PAIRING_LIST, tense);
    members->members[members->count++] = figure;
    return status;
}

/* "X, equivalent to Y or Z", "X, or Y (Z)": what states the value of Y does that of X.
 */
static bool hangs_on(const group *members, size_t left) {
    return members->kind == FXI_JOIN_CONNECTOR && members->count > 0 &&
           members->count < MEMBERS_MAX && members->members[members->count - 1] == left;
}

static bool is_small(const fxi_figure *figure) {
    enum { DIGITS = 3 };
    return (figure->low.flags & FXI_QUANTITY_SCALED) == 0 &&
           fxi_decimal_whole_digits(&figure->low.value) <= DIGITS;
}

/* "€10 or $15": "or" and nothing else between small amounts, which may be prices to
   choose from. */
static bool is_choice(const fxi_pair_list *list, size_t left) {
    const fxi_figure *a = &list->figures->items[left], *b = a + 1;
    size_t link = fxi_figure_tail(a, list->tokens) + 1;
    return is_small(a) && is_small(b) && fxi_figure_lead(b, list->tokens) == link + 1 &&
           b->modifier_span.start == b->modifier_span.end &&
           fxi_token_means(list->tokens, link, FXI_SENSE_RANGE, FXI_RANGE_OR,
                           list->tools);
}

/* "the equivalent of $5 million today" may be what it would buy. */
static bool is_worth(const fxi_join *join, const fxi_join_tail *tail) {
    return join->is_worth || tail->is_worth;
}

static fxi_pairing pairing_of(const fxi_pair_list *list, size_t left,
                              const fxi_join *join, const fxi_join_tail *tail) {
    if (is_worth(join, tail))
        return FXI_PAIRING_OR;
    if (join->kind == FXI_JOIN_SLASH)
        return FXI_PAIRING_LIST;
    return join->kind == FXI_JOIN_CONNECTOR && is_choice(list, left)
               ? FXI_PAIRING_CHOICE
               : FXI_PAIRING_BRACKET;
}

/* "A plus B (C)": what is added last may convert the sum of the list that `left` ends.
 */
static void note_list(fxi_pair_list *list, size_t left) {
    size_t listed = fxi_pair_list_listed(list, left);
    if (listed > 1)
        list->pairs->items[list->pairs->count - 1].listed = (uint8_t)listed;
}

static fxc_status open_group(group *members, fxi_pair_list *list, size_t left,
                             const fxi_join *join) {
    fxi_join_tail tail =
        fxi_join_tail_read(&list->figures->items[left + 1], list->tokens, list->tools);
    size_t close = join->kind == FXI_JOIN_BRACKET
                       ? fxi_join_close(list->tokens, join->opener)
                       : SIZE_MAX;
    bool opens = opens_group(list, left, join, &tail, close);
    if (!opens || !hangs_on(members, left))
        *members = (group){.members = {left}, .count = opens ? 1 : 0};
    if (!opens)
        return FXC_OK;
    members->kind = join->kind;
    members->close = close;
    size_t before = list->pairs->count;
    fxc_status status =
        add_member(members, list, left + 1, pairing_of(list, left, join, &tail),
                   tense_of(list, join, &tail));
    if (status == FXC_OK && list->pairs->count > before)
        note_list(list, left);
    return status;
}

/* The next figure belongs to the open group: another conversion of its head. */
static bool continues(const group *members, const fxi_pair_list *list, size_t left,
                      const fxi_join *join) {
    if (members->count == 0 || members->count == MEMBERS_MAX ||
        members->members[members->count - 1] != left)
        return false;
    if (members->kind == FXI_JOIN_SLASH)
        return join->kind == FXI_JOIN_SLASH;
    bool separated = join->kind == FXI_JOIN_SEMICOLON || join->kind == FXI_JOIN_COMMA ||
                     join->kind == FXI_JOIN_SLASH || join->kind == FXI_JOIN_AND ||
                     join->kind == FXI_JOIN_CONNECTOR;
    return members->kind == FXI_JOIN_BRACKET && separated &&
           list->figures->items[left + 1].first < members->close;
}

/* --- P4: what only the rate can confirm --------------------------------------- */

/* "a C$70 million, US$49 million, break fee", "for €5m, about $7m at the time, and":
   two amounts between commas, not a list of prices, which goes on with a third or with
   "and". */
static bool is_comma_aside(const fxi_pair_list *list, size_t left,
                           const fxi_join_tail *tail) {
    const fxi_figures *figures = list->figures;
    const fxi_tokens *tokens = list->tokens;
    size_t end = fxi_figure_tail(&figures->items[left + 1], tokens) + 1;
    if (!closes_phrase(tokens, tail->tense == FXI_TENSE_OPEN ? end : tail->end))
        return false;
    bool third_follows =
        left + 2 < figures->count &&
        fxi_join_read(figures, left + 1, tokens, list->tools).kind != FXI_JOIN_NONE;
    bool third_before =
        left > 0 &&
        fxi_join_read(figures, left - 1, tokens, list->tools).kind == FXI_JOIN_COMMA;
    return !third_follows && !third_before;
}

/* "the equivalent of X, Y" is no guess: the words stand before X. */
static bool has_leading_equivalent(const fxi_pair_list *list, size_t left) {
    size_t lead = fxi_figure_lead(&list->figures->items[left], list->tokens);
    const fxi_sense *connector =
        lead > 0
            ? fxi_token_sense(list->tokens, lead - 1, FXI_SENSE_CONNECTOR, list->tools)
            : NULL;
    return connector != NULL && (connector->flags & FXI_SENSE_LEADING) != 0;
}

static fxc_status add_bare(fxi_pair_list *list, size_t left, const fxi_join *join) {
    const fxi_figure *items = list->figures->items;
    if (fxi_figures_share_first(&items[left], &items[left + 1]))
        return FXC_OK;
    fxi_join_tail tail =
        fxi_join_tail_read(&items[left + 1], list->tokens, list->tools);
    if (join->kind == FXI_JOIN_COMMA && has_leading_equivalent(list, left))
        return add(list, left, left + 1, FXI_PAIRING_BRACKET, tail.tense);
    if (join->kind == FXI_JOIN_SENTENCE && tail.is_elsewhere)
        return FXC_OK;
    if (join->kind == FXI_JOIN_COMMA && !is_comma_aside(list, left, &tail))
        return FXC_OK;
    fxi_pairing pairing = is_worth(join, &tail) ? FXI_PAIRING_OR : FXI_PAIRING_BARE;
    return add(list, left, left + 1,
               join->kind == FXI_JOIN_TOUCH ? FXI_PAIRING_TOUCH : pairing,
               tense_of(list, join, &tail));
}

static fxc_status pair_neighbours(group *members, fxi_pair_list *list, size_t left,
                                  const fxi_join *join) {
    if (list->settled[left + 1] && join->kind != FXI_JOIN_NONE)
        return FXC_OK;
    if (continues(members, list, left, join))
        return add_member(members, list, left + 1, FXI_PAIRING_LIST, join->tense);
    switch (join->kind) {
    case FXI_JOIN_NONE:
    case FXI_JOIN_AND:
    case FXI_JOIN_SEMICOLON:
        return FXC_OK;
    case FXI_JOIN_BRACKET:
    case FXI_JOIN_CONNECTOR:
    case FXI_JOIN_DASH:
    case FXI_JOIN_SLASH:
        return open_group(members, list, left, join);
    case FXI_JOIN_COMMA:
    case FXI_JOIN_TOUCH:
    case FXI_JOIN_SENTENCE:
        return add_bare(list, left, join);
    }
    return FXC_OK;
}

/* --- behind a bracket --------------------------------------------------------- */

static bool is_behind_bracket(const group *members, const fxi_pair_list *list,
                              size_t left) {
    return members->kind == FXI_JOIN_BRACKET && members->count > 0 &&
           members->members[members->count - 1] == left &&
           fxi_figure_tail(&list->figures->items[left], list->tokens) + 1 ==
               members->close;
}

/* "X (Y) or Z in shares": without a comma it may be something else. */
static bool leaves_bracket(const fxi_pair_list *list, size_t next, size_t close) {
    const fxi_figure *figure = &list->figures->items[next];
    const uint32_t sign = fxi_token_sign_at(list->tokens, close + 1);
    return is_total_and_price(list, next - 1) ||
           (!fxi_punctuation_is_comma(sign) &&
            fxi_join_tail_read(figure, list->tokens, list->tools).is_elsewhere);
}

/* No more than "or" joins it: maybe another amount, and a small one another price. */
static bool has_or(const fxi_pair_list *list, size_t index) {
    size_t lead = fxi_figure_lead(&list->figures->items[index], list->tokens);
    return fxi_token_means(list->tokens, lead - 1, FXI_SENSE_RANGE, FXI_RANGE_OR,
                           list->tools);
}

/* "X (Y), equivalent to Z": one more conversion of X. */
static fxc_status add_behind(const group *members, fxi_pair_list *list, size_t left) {
    fxi_join join = fxi_join_read_behind(list->figures, left, members->close,
                                         list->tokens, list->tools);
    bool is_open = has_or(list, left + 1);
    if ((join.kind != FXI_JOIN_CONNECTOR && join.kind != FXI_JOIN_SENTENCE) ||
        list->settled[left + 1] || leaves_bracket(list, left + 1, members->close) ||
        (is_open && is_small(&list->figures->items[left + 1])))
        return FXC_OK;
    fxi_pairing pairing = FXI_PAIRING_LIST;
    if (join.kind == FXI_JOIN_SENTENCE)
        pairing = FXI_PAIRING_BARE;
    else if (is_open)
        pairing = FXI_PAIRING_OR;
    fxc_status status = FXC_OK;
    for (size_t i = 0; i < members->count && status == FXC_OK; i++)
        status = add(list, members->members[i], left + 1, pairing, join.tense);
    return status;
}

/* The bracket right behind figure `left` in which, behind a few words, the next one
   stands; SIZE_MAX: there is none. */
static size_t opener_between(const fxi_pair_list *list, size_t left) {
    const fxi_figure *items = list->figures->items;
    size_t opener = fxi_figure_tail(&items[left], list->tokens) + 1;
    return opener < items[left + 1].first &&
                   items[left + 1].first - opener <= FXI_JOIN_LEAD_MAX &&
                   fxi_token_opens(list->tokens, opener)
               ? opener
               : SIZE_MAX;
}

static fxc_status add_over_rate(fxi_pair_list *list, size_t left) {
    size_t right;
    return fxi_pair_over_rate(&right, list, left)
               ? add(list, left, right, FXI_PAIRING_BRACKET, FXI_TENSE_OPEN)
               : FXC_OK;
}

/* The lists pair by index before their last members could pair as neighbours. */
static fxc_status read_pairs(fxi_pair_list *list) {
    group members = {.count = 0};
    fxc_status status = FXC_OK;
    for (size_t left = 0; left + 1 < list->figures->count && status == FXC_OK; left++) {
        status = add_over_rate(list, left);
        if (status != FXC_OK)
            break;
        fxi_join join = fxi_join_read(list->figures, left, list->tokens, list->tools);
        if (join.kind == FXI_JOIN_NONE) {
            size_t opener = opener_between(list, left);
            if (opener != SIZE_MAX)
                status = fxi_pair_list_add_led(list, left, opener);
            else if (is_behind_bracket(&members, list, left))
                status = add_behind(&members, list, left);
            continue;
        }
        if (!list->settled[left])
            status = fxi_pair_list_add_respective(list, left, &join);
        if (status == FXC_OK)
            status = pair_neighbours(&members, list, left, &join);
    }
    return status;
}

/* Pairs were found by their right end: insertion sort moves each past the few pairs of
   the same list only. */
static void sort_pairs(fxi_pairs *pairs) {
    for (size_t i = 1; i < pairs->count; i++) {
        fxi_pair pair = pairs->items[i];
        size_t at = i;
        for (; at > 0 && fxi_pairs_compare(&pairs->items[at - 1], &pair) > 0; at--)
            pairs->items[at] = pairs->items[at - 1];
        pairs->items[at] = pair;
    }
}

fxc_status fxi_pairs_read(fxi_pairs *out, const fxi_figures *figures,
                          const fxi_tokens *tokens, const fxi_tools *tools) {
    *out = (fxi_pairs){0};
    if (figures->count < 2)
        return FXC_OK;
    fxi_pair_list list = {.pairs = out,
                          .figures = figures,
                          .tokens = tokens,
                          .tools = tools,
                          .settled = fxi_arena_alloc(tools->arena, figures->count)};
    if (list.settled == NULL)
        return FXC_ENOMEM;
    fxc_status status = read_pairs(&list);
    sort_pairs(out);
    return status;
}
