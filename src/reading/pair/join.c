/* SPDX-License-Identifier: MIT */
#include "reading/pair/join.h"

#include "reading/figure/figure_relation.h"
#include "reading/mark/marks.h"
#include "reading/mark/modifier_word.h"
#include "reading/pair/join_lead.h"
#include "reading/text/emphasis.h"
#include "reading/text/punctuation.h"
#include "reading/text/spelling.h"

typedef fxi_join_gap gap;

/* --- the phrase behind the first figure --------------------------------------- */

/* A clause of its own begins, or another party enters. */
static bool breaks_phrase(const gap *g, size_t index) {
    const fxi_token *token = &g->tokens->items[index];
    if (token->kind == FXI_TOKEN_CODE || token->gap == FXI_GAP_PARAGRAPH)
        return true;
    if (token->kind == FXI_TOKEN_WORD)
        return fxi_join_gap_has(g, index, FXI_SENSE_DISTINCT) ||
               fxi_join_gap_has_role(g, index, FXI_GRAMMAR_VERB);
    bool hyphen = fxi_token_is_dash(g->tokens, index) && token->gap == FXI_GAP_NONE;
    bool harmless = hyphen || token->sign == '%' || token->sign == '\'' ||
                    token->sign == 0x2019 || token->sign == '"' ||
                    token->sign == 0x201D;
    return token->kind == FXI_TOKEN_SIGN && !harmless;
}

/* "/MWh", "/股": a slash and what the amount is for one of. */
static size_t unit_length(const gap *g) {
    bool has_unit = g->first + 1 < g->end &&
                    fxi_token_is_sign(g->tokens, g->first, '/') &&
                    g->tokens->items[g->first + 1].kind == FXI_TOKEN_WORD;
    return has_unit ? 2 : 0;
}

/* "1,200 dollars a term, about 1,100 euros": what the amount is for one of, by a noun
   that the lexicon does not have. */
static bool is_for_each(const gap *g) {
    return g->has_modifier && g->end == g->first + 2 &&
           fxi_join_gap_has_role(g, g->first, FXI_GRAMMAR_ARTICLE) &&
           g->tokens->items[g->first + 1].kind == FXI_TOKEN_WORD;
}

/* Words from the first figure to the opening; unit phrases ("a head") do not count.
   FXI_JOIN_PHRASE_MAX + 1: no phrase. */
static size_t phrase_length(const gap *g) {
    size_t length = 0;
    for (size_t i = g->first + unit_length(g); i < g->end; i++) {
        if (breaks_phrase(g, i))
            return FXI_JOIN_PHRASE_MAX + 1;
        length += fxi_join_gap_has(g, i, FXI_SENSE_UNIT) ? 0 : 1;
    }
    return length;
}

/* "for bonds worth", "or the Canadian dollar equivalent of": another thing enters. */
static bool leads_elsewhere(const gap *g) {
    for (size_t i = g->first; i < g->end; i++)
        if (fxi_join_gap_has_role(g, i,
                                  FXI_GRAMMAR_PREPOSITION | FXI_GRAMMAR_GENITIVE) ||
            fxi_join_gap_has(g, i, FXI_SENSE_CURRENCY) ||
            fxi_join_gap_has(g, i, FXI_SENSE_CONNECTOR))
            return true;
    return false;
}

/* --- the opening -------------------------------------------------------------- */

static fxi_join joined(const gap *g, fxi_join_kind kind) {
    return (fxi_join){.kind = kind,
                      .tense = g->tense,
                      .opener = g->end,
                      .is_worth = g->is_worth,
                      .has_lead = g->has_connector || g->has_modifier};
}

static fxi_join not_joined(void) { return (fxi_join){.kind = FXI_JOIN_NONE}; }

/* The opening at g->end is taken; the phrase before it may have `words`. */
static fxi_join join_if(const gap *g, fxi_join_kind kind, size_t words) {
    return phrase_length(g) <= words ? joined(g, kind) : not_joined();
}

/* "A, equivalent to (B)": the connector stands before the bracket, maybe a comma before
   it. */
static void take_connector_before(gap *g) {
    size_t bracket = g->end;
    while (g->end > g->first && fxi_join_lead_take_connector(g))
        g->end--;
    bool comma = g->end > g->first &&
                 fxi_punctuation_is_comma(fxi_token_sign_at(g->tokens, g->end - 1));
    if (g->end == bracket)
        return;
    g->end -= comma ? 1 : 0;
}

static fxi_join join_at_sign(gap *g) {
    uint32_t sign = g->tokens->items[--g->end].sign;
    if (fxi_token_opens(g->tokens, g->end)) {
        size_t opener = g->end;
        take_connector_before(g);
        if (g->end == g->first + 1 && /* "33 billion euros, ($36 billion)" */
            fxi_punctuation_is_comma(fxi_token_sign_at(g->tokens, g->first)))
            g->end = g->first;
        fxi_join join = join_if(g, FXI_JOIN_BRACKET, FXI_JOIN_PHRASE_MAX);
        join.opener = opener;
        return join;
    }
    if (fxi_token_is_dash(g->tokens, g->end)) {
        bool doubled = g->end > g->first && fxi_token_is_dash(g->tokens, g->end - 1);
        g->end -= doubled ? 1 : 0;
        bool spaced = g->tokens->items[g->end].gap != FXI_GAP_NONE;
        return spaced || doubled || sign == 0x2014
                   ? join_if(g, FXI_JOIN_DASH, FXI_JOIN_PHRASE_MAX)
                   : not_joined();
    }
    if (fxi_punctuation_is_comma(sign))
        return g->has_connector ? join_if(g, FXI_JOIN_CONNECTOR, FXI_JOIN_PHRASE_MAX)
                                : join_if(g, FXI_JOIN_COMMA, is_for_each(g) ? 2 : 0);
    if (sign == '/')
        return join_if(g, FXI_JOIN_SLASH, 0);
    if (fxi_join_gap_has(g, g->end, FXI_SENSE_CONNECTOR))
        return join_if(g, FXI_JOIN_CONNECTOR, 0);
    if (fxi_punctuation_is_semicolon(sign))
        return join_if(g, FXI_JOIN_SEMICOLON, 0);
    return not_joined();
}

/* "约合", "約合": the modifier of the second figure joins it as well. */
static bool modifier_joins(const gap *g, size_t first) {
    for (size_t i = g->end; i < first; i++)
        if (fxi_join_gap_has(g, i, FXI_SENSE_CONNECTOR))
            return true;
    return false;
}

static bool is_and(const gap *g, size_t index) {
    return fxi_token_is_and(g->tokens, index, g->tools) ||
           fxi_token_is_sign(g->tokens, index, '&');
}

static fxi_join join_at_and(gap *g) {
    g->end--;
    bool comma = g->end > g->first &&
                 fxi_punctuation_is_comma(fxi_token_sign_at(g->tokens, g->end - 1));
    g->end -= comma ? 1 : 0;
    return join_if(g, FXI_JOIN_AND, 0);
}

/* "約103億ユーロに相当する": the connector stands behind the second figure. */
static bool is_connected_behind(const gap *g) {
    return fxi_token_touches(g->tokens, g->right_last + 1) &&
           fxi_join_gap_has(g, g->right_last + 1, FXI_SENSE_CONNECTOR) &&
           !fxi_join_gap_has(g, g->right_last + 1, FXI_SENSE_RANGE);
}

/* "X. That is about Y": the lead reaches back to the full stop. */
static fxi_join join_sentences(gap *g) {
    const bool stop =
        g->end > g->first &&
        fxi_punctuation_is_full_stop(fxi_token_sign_at(g->tokens, g->end - 1));
    if (!stop || (!g->has_connector && !is_connected_behind(g)))
        return not_joined();
    g->end--;
    return join_if(g, FXI_JOIN_SENTENCE, FXI_JOIN_PHRASE_MAX);
}

/* "63,94 руб. Штраф составил 2,4 млн франков": the stop of the unit ends the sentence
   too, where a capital follows. */
static bool starts_sentence(const gap *g) {
    size_t end = g->tokens->items[g->left_last].span.end;
    return g->tokens->text.bytes[end - 1] == '.' &&
           fxi_spelling_is_capital(g->tokens, g->first);
}

static fxi_join join_at_word(gap *g) {
    if (!g->has_connector || leads_elsewhere(g) || starts_sentence(g))
        return not_joined();
    return join_if(g, FXI_JOIN_CONNECTOR, FXI_JOIN_PHRASE_MAX / 2);
}

static bool is_in_one_cell(const gap *g) {
    for (size_t i = g->left_last + 1; i <= g->right_first; i++)
        if (fxi_spelling_starts_column(g->tokens, i))
            return false;
    return true;
}

/* "$380 billion or around 290 billion euros", "8 mln euro $11 mln" on one line. */
static fxi_join join_directly(const gap *g, bool same_sentence) {
    if (!same_sentence || fxi_spelling_starts_item(g->tokens, g->end))
        return not_joined();
    if (g->has_connector)
        return joined(g, FXI_JOIN_CONNECTOR);
    const bool touch = !g->has_bound && is_in_one_cell(g) &&
                       fxi_token_has_gap(g->tokens, g->end, FXI_GAP_SPACE);
    return touch ? joined(g, FXI_JOIN_TOUCH) : not_joined();
}

/* "from $3 million-plus": one modifier is the figure's, the other stands behind it. */
static void skip_second_modifier(gap *g) {
    size_t at = g->first;
    if (at < g->end && fxi_token_is_dash(g->tokens, at) &&
        g->tokens->items[at].gap == FXI_GAP_NONE)
        at++;
    const fxi_sense *sense =
        at < g->end ? fxi_token_sense(g->tokens, at, FXI_SENSE_MODIFIER, g->tools)
                    : NULL;
    if (sense == NULL || !(sense->flags & FXI_SENSE_AFTER))
        return;
    g->first = at + 1;
    g->has_bound = g->has_bound || fxi_modifier_bounds(sense);
}

/* "380 billion yuan," or "$62 billion": American print has the comma inside. */
static void unwrap_comma(gap *g) {
    bool is_quoted = g->has_connector && g->end == g->first + 2 &&
                     g->tokens->items[g->first].kind == FXI_TOKEN_SIGN &&
                     fxi_punctuation_is_comma(fxi_token_sign_at(g->tokens, g->first)) &&
                     fxi_token_touches(g->tokens, g->first) &&
                     fxi_token_touches(g->tokens, g->first + 1) &&
                     fxi_emphasis_is(g->tokens, g->first + 1);
    g->end -= is_quoted ? 1 : 0;
}

static bool crosses_paragraph(const gap *g) {
    for (size_t i = g->left_last + 1; i <= g->right_first; i++)
        if (g->tokens->items[i].gap == FXI_GAP_PARAGRAPH)
            return true;
    return false;
}

static gap gap_between(const fxi_figure *a, const fxi_figure *b, size_t first,
                       const fxi_tokens *tokens, const fxi_tools *tools) {
    bool a_behind = a->modifier_span.start >= a->span.end;
    bool b_before = b->modifier_span.start < b->span.start;
    return (gap){.tokens = tokens,
                 .tools = tools,
                 .first = first,
                 .end = fxi_figure_lead(b, tokens),
                 .left_last = a->last,
                 .right_first = b->first,
                 .right_last = b->last,
                 .are_ranges = a->high != NULL && b->high != NULL,
                 .has_modifier = b->modifier_span.start < b->modifier_span.end,
                 .has_bound = (a_behind && fxi_modifier_is_bound(a->modifier)) ||
                              (b_before && fxi_modifier_is_bound(b->modifier))};
}

fxi_join fxi_join_read(const fxi_figures *figures, size_t left,
                       const fxi_tokens *tokens, const fxi_tools *tools) {
    const size_t tail = fxi_figure_tail(&figures->items[left], tokens);
    const size_t last = fxi_mark_skip_no_minor(tokens, tail + 1) - 1;
    return fxi_join_read_behind(figures, left, last, tokens, tools);
}

fxi_join fxi_join_read_behind(const fxi_figures *figures, size_t left, size_t last,
                              const fxi_tokens *tokens, const fxi_tools *tools) {
    const fxi_figure *a = &figures->items[left], *b = &figures->items[left + 1];
    gap g = gap_between(a, b, last + 1, tokens, tools);
    if (g.end < g.first || g.end - g.first > FXI_JOIN_GAP_MAX || crosses_paragraph(&g))
        return not_joined();
    g.has_connector = modifier_joins(&g, b->first);
    skip_second_modifier(&g);
    bool is_wrapped = fxi_emphasis_pass(&g.first, &g.end, tokens);
    fxi_join_lead_take_parted(&g);
    fxi_join_lead_take(&g);
    unwrap_comma(&g);
    if (g.end == g.first && is_wrapped && !g.has_connector)
        return not_joined();
    if (g.end == g.first)
        return join_directly(&g, a->sentence == b->sentence);
    if (a->sentence != b->sentence && !fxi_token_opens(tokens, g.end - 1))
        return join_sentences(&g);
    if (is_and(&g, g.end - 1))
        return join_at_and(&g);
    if (tokens->items[g.end - 1].kind == FXI_TOKEN_SIGN)
        return join_at_sign(&g);
    return join_at_word(&g);
}
