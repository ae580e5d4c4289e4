/* SPDX-License-Identifier: MIT */
#include "reading/pair/join.h"

#include "reading/figure/figure_relation.h"
#include "reading/mark/modifier_word.h"
#include "reading/text/emphasis.h"
#include "reading/text/spelling.h"

/* The tokens between two figures, consumed from its end: [first, end). */
typedef struct gap {
    const fxi_tokens *tokens;
    const fxi_tools *tools;
    size_t first, end;
    size_t left_last, right_first, right_last; /* tokens of the figures on both sides */
    fxi_tense tense;
    bool has_connector, has_modifier;
    bool are_ranges; /* both figures */
    bool is_worth;   /* "now" before the connector */
    bool has_bound;  /* "over", "up to", "topped": compares, if nothing else joins */
} gap;

static bool has_sense(const gap *g, size_t index, fxi_sense_kind kind) {
    return fxi_token_sense(g->tokens, index, kind, g->tools) != NULL;
}

static bool has_role(const gap *g, size_t index, int roles) {
    return fxi_token_has_role(g->tokens, index, FXI_SENSE_GRAMMAR, roles, g->tools);
}

static bool is_equals(const gap *g, size_t index) {
    const fxi_sense *sense =
        fxi_token_sense(g->tokens, index, FXI_SENSE_RATE, g->tools);
    return sense != NULL && sense->value == FXI_RATE_EQUALS;
}

/* "between"; "from" before a range alone, since "(from $15)" is what it was. */
static bool is_opening_of_range(const gap *g, size_t index) {
    const fxi_sense *sense =
        fxi_token_sense(g->tokens, index, FXI_SENSE_RANGE, g->tools);
    return sense != NULL && (sense->value == FXI_RANGE_BETWEEN ||
                             (sense->value == FXI_RANGE_FROM && g->are_ranges));
}

/* --- the words before the second figure ------------------------------------------- */

/* "or", "equivalent to", "worth", "equals". The signs "/" and "=" open by themselves,
   but "(= $5)" opens with its bracket. */
static bool take_connector(gap *g) {
    size_t at = g->end - 1;
    bool is_word = g->tokens->items[at].kind == FXI_TOKEN_WORD;
    bool in_bracket = at > g->first && fxi_token_opens(g->tokens, at - 1);
    if ((!is_word && !in_bracket) ||
        (!has_sense(g, at, FXI_SENSE_CONNECTOR) && !is_equals(g, at)))
        return false;
    g->has_connector = true;
    return true;
}

/* "about", "between", "only" */
static bool take_modifier(gap *g) {
    const fxi_sense *sense =
        fxi_token_sense(g->tokens, g->end - 1, FXI_SENSE_MODIFIER, g->tools);
    if (sense == NULL && !is_opening_of_range(g, g->end - 1) &&
        !has_role(g, g->end - 1, FXI_GRAMMAR_ADVERB))
        return false;
    g->has_modifier = true;
    g->has_bound = g->has_bound ||
                   (sense != NULL && fxi_modifier_is_bound((fxc_modifier)sense->value));
    return true;
}

/* "then worth", "now worth" */
static bool take_tense(gap *g) {
    const fxi_sense *present =
        fxi_token_sense(g->tokens, g->end - 1, FXI_SENSE_NOW, g->tools);
    bool then = has_sense(g, g->end - 1, FXI_SENSE_THEN), now = present != NULL;
    g->is_worth = g->is_worth || (now && present->value == FXI_NOW_WORTH);
    if (then || now)
        g->tense = then ? FXI_TENSE_THEN : FXI_TENSE_NOW;
    return then || now;
}

/* What may stand before a connector: "which is worth", "the equivalent of"; behind a
   bracket also what it is converted to: "(円換算で". */
static bool take_copula(gap *g) {
    const int roles = FXI_GRAMMAR_ARTICLE | FXI_GRAMMAR_RELATIVE | FXI_GRAMMAR_VERB |
                      FXI_GRAMMAR_PRONOUN;
    size_t at = g->end - 1;
    bool is_money = at > g->first && fxi_token_opens(g->tokens, at - 1) &&
                    has_sense(g, at, FXI_SENSE_CURRENCY);
    return g->has_connector && (is_money || has_role(g, at, roles));
}

/* "(বাংলাদেশি| ১৭০০ কোটি টাকা)", "(in local currency| 5 million)": whose money a
   bracket says the amount in. */
static bool names_money(const gap *g, size_t index) {
    const fxi_sense *place =
        fxi_token_sense(g->tokens, index, FXI_SENSE_PLACE, g->tools);
    return has_sense(g, index, FXI_SENSE_CONVERSION) ||
           (place != NULL && (place->flags & FXI_SENSE_BEFORE) != 0);
}

/* "折合人民币约": the money, before a modifier. */
static bool take_name(gap *g) {
    size_t at = g->end - 1;
    if (at > g->first && fxi_token_opens(g->tokens, at - 1) && names_money(g, at))
        return true;
    return g->has_modifier && at > g->first && has_sense(g, at, FXI_SENSE_CURRENCY) &&
           (has_sense(g, at - 1, FXI_SENSE_CONNECTOR) ||
            has_sense(g, at - 1, FXI_SENSE_MODIFIER) ||
            fxi_token_opens(g->tokens, at - 1));
}

/* "that is, $21 million": a comma may part a connector from its figure. */
static bool take_pause(gap *g) {
    size_t at = g->end - 1;
    return at > g->first && fxi_token_is_sign(g->tokens, at, ',') &&
           g->tokens->items[at - 1].kind == FXI_TOKEN_WORD &&
           has_sense(g, at - 1, FXI_SENSE_CONNECTOR);
}

static void take_lead(gap *g) {
    for (size_t i = 0; i < FXI_JOIN_LEAD_MAX && g->end > g->first; i++) {
        if (!take_connector(g) && !take_modifier(g) && !take_tense(g) &&
            !take_copula(g) && !take_name(g) && !take_pause(g))
            return;
        g->end--;
    }
}

/* ", was rund 5 Euro entspricht": the pronoun stands before the second figure, and what
   joins the two behind it. */
static void take_parted(gap *g) {
    const fxi_sense *behind =
        fxi_token_sense(g->tokens, g->right_last + 1, FXI_SENSE_CONNECTOR, g->tools);
    if (behind == NULL || (behind->flags & FXI_SENSE_AFTER) == 0 ||
        g->end < g->first + 2)
        return;
    const size_t pronoun = g->end - 1 - has_sense(g, g->end - 1, FXI_SENSE_NOW);
    if (pronoun > g->first && has_role(g, pronoun, FXI_GRAMMAR_RELATIVE) &&
        fxi_token_is_sign(g->tokens, pronoun - 1, ',')) {
        g->has_connector = true;
        g->end = pronoun;
    }
}

/* --- the phrase behind the first figure --------------------------------------- */

/* A clause of its own begins, or another party enters. */
static bool breaks_phrase(const gap *g, size_t index) {
    const fxi_token *token = &g->tokens->items[index];
    if (token->kind == FXI_TOKEN_CODE || token->gap == FXI_GAP_PARAGRAPH)
        return true;
    if (token->kind == FXI_TOKEN_WORD)
        return has_sense(g, index, FXI_SENSE_DISTINCT) ||
               has_role(g, index, FXI_GRAMMAR_VERB);
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

/* Words from the first figure to the opening; unit phrases ("a head") do not count.
   FXI_JOIN_PHRASE_MAX + 1: no phrase. */
static size_t phrase_length(const gap *g) {
    size_t length = 0;
    for (size_t i = g->first + unit_length(g); i < g->end; i++) {
        if (breaks_phrase(g, i))
            return FXI_JOIN_PHRASE_MAX + 1;
        length += has_sense(g, i, FXI_SENSE_UNIT) ? 0 : 1;
    }
    return length;
}

/* "for bonds worth", "or the Canadian dollar equivalent of": another thing enters. */
static bool leads_elsewhere(const gap *g) {
    for (size_t i = g->first; i < g->end; i++)
        if (has_role(g, i, FXI_GRAMMAR_PREPOSITION | FXI_GRAMMAR_GENITIVE) ||
            has_sense(g, i, FXI_SENSE_CURRENCY) || has_sense(g, i, FXI_SENSE_CONNECTOR))
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

bool fxi_join_is_comma(uint32_t sign) {
    return sign == ',' || sign == 0xFF0C || sign == 0x3001 || sign == 0x060C ||
           sign == 0x1363;
}

/* "A, equivalent to (B)": the connector stands before the bracket, maybe a comma before
   it. */
static void take_connector_before(gap *g) {
    size_t bracket = g->end;
    while (g->end > g->first && take_connector(g))
        g->end--;
    bool comma =
        g->end > g->first && fxi_join_is_comma(g->tokens->items[g->end - 1].sign);
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
            fxi_join_is_comma(g->tokens->items[g->first].sign))
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
    if (fxi_join_is_comma(sign))
        return g->has_connector ? join_if(g, FXI_JOIN_CONNECTOR, FXI_JOIN_PHRASE_MAX)
                                : join_if(g, FXI_JOIN_COMMA, 0);
    if (sign == '/')
        return join_if(g, FXI_JOIN_SLASH, 0);
    if (has_sense(g, g->end, FXI_SENSE_CONNECTOR))
        return join_if(g, FXI_JOIN_CONNECTOR, 0);
    if (sign == ';' || sign == 0xFF1B)
        return join_if(g, FXI_JOIN_SEMICOLON, 0);
    return not_joined();
}

/* "约合", "約合": the modifier of the second figure joins it as well. */
static bool modifier_joins(const gap *g, size_t first) {
    for (size_t i = g->end; i < first; i++)
        if (has_sense(g, i, FXI_SENSE_CONNECTOR))
            return true;
    return false;
}

static bool is_and(const gap *g, size_t index) {
    return fxi_token_is_and(g->tokens, index, g->tools) ||
           fxi_token_is_sign(g->tokens, index, '&');
}

static fxi_join join_at_and(gap *g) {
    g->end--;
    bool comma =
        g->end > g->first && fxi_join_is_comma(g->tokens->items[g->end - 1].sign);
    g->end -= comma ? 1 : 0;
    return join_if(g, FXI_JOIN_AND, 0);
}

/* "約103億ユーロに相当する": the connector stands behind the second figure. */
static bool is_connected_behind(const gap *g) {
    return fxi_token_touches(g->tokens, g->right_last + 1) &&
           has_sense(g, g->right_last + 1, FXI_SENSE_CONNECTOR) &&
           !has_sense(g, g->right_last + 1, FXI_SENSE_RANGE);
}

/* "X. That is about Y": the lead reaches back to the full stop. */
static fxi_join join_sentences(gap *g) {
    static const uint32_t stops[] = {'.', 0x0964, 0x06D4, 0x3002, 0};
    bool stop = g->end > g->first && fxi_token_is_sign_of(g->tokens, g->end - 1, stops);
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
    g->has_bound = g->has_bound || fxi_modifier_is_bound((fxc_modifier)sense->value);
}

/* "380 billion yuan," or "$62 billion": American print has the comma inside. */
static void unwrap_comma(gap *g) {
    bool is_quoted = g->has_connector && g->end == g->first + 2 &&
                     g->tokens->items[g->first].kind == FXI_TOKEN_SIGN &&
                     fxi_join_is_comma(g->tokens->items[g->first].sign) &&
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
    size_t tail = fxi_figure_tail(&figures->items[left], tokens);
    return fxi_join_read_behind(figures, left, tail, tokens, tools);
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
    take_parted(&g);
    take_lead(&g);
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
