/* SPDX-License-Identifier: MIT */
#include "reading/pair/join_lead.h"

#include "reading/mark/modifier_word.h"

typedef fxi_join_gap gap;

static bool is_equals(const gap *g, size_t index) {
    return fxi_token_means(g->tokens, index, FXI_SENSE_RATE, FXI_RATE_EQUALS, g->tools);
}

/* "between"; "from" before a range alone, since "(from $15)" is what it was. */
static bool is_opening_of_range(const gap *g, size_t index) {
    const fxi_sense *sense =
        fxi_token_sense(g->tokens, index, FXI_SENSE_RANGE, g->tools);
    return sense != NULL && (sense->value == FXI_RANGE_BETWEEN ||
                             (sense->value == FXI_RANGE_FROM && g->are_ranges));
}

bool fxi_join_lead_take_connector(gap *g) {
    size_t at = g->end - 1;
    bool is_word = g->tokens->items[at].kind == FXI_TOKEN_WORD;
    bool in_bracket = at > g->first && fxi_token_opens(g->tokens, at - 1);
    if ((!is_word && !in_bracket) ||
        (!fxi_join_gap_has(g, at, FXI_SENSE_CONNECTOR) && !is_equals(g, at)))
        return false;
    g->has_connector = true;
    return true;
}

/* "about", "between", "only" */
static bool take_modifier(gap *g) {
    const fxi_sense *sense =
        fxi_token_sense(g->tokens, g->end - 1, FXI_SENSE_MODIFIER, g->tools);
    if (sense == NULL && !is_opening_of_range(g, g->end - 1) &&
        !fxi_join_gap_has_role(g, g->end - 1, FXI_GRAMMAR_ADVERB))
        return false;
    g->has_modifier = true;
    g->has_bound = g->has_bound || (sense != NULL && fxi_modifier_bounds(sense));
    return true;
}

/* "then worth", "now worth" */
static bool take_tense(gap *g) {
    const fxi_sense *present =
        fxi_token_sense(g->tokens, g->end - 1, FXI_SENSE_NOW, g->tools);
    bool then = fxi_join_gap_has(g, g->end - 1, FXI_SENSE_THEN), now = present != NULL;
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
                    fxi_join_gap_has(g, at, FXI_SENSE_CURRENCY);
    return g->has_connector && (is_money || fxi_join_gap_has_role(g, at, roles));
}

/* "(বাংলাদেশি| ১৭০০ কোটি টাকা)", "(in local currency| 5 million)": whose money a
   bracket says the amount in. */
static bool names_money(const gap *g, size_t index) {
    const fxi_sense *place =
        fxi_token_sense(g->tokens, index, FXI_SENSE_PLACE, g->tools);
    return fxi_join_gap_has(g, index, FXI_SENSE_CONVERSION) ||
           (place != NULL && (place->flags & FXI_SENSE_BEFORE) != 0);
}

/* "折合人民币约": the money, before a modifier. */
static bool take_name(gap *g) {
    size_t at = g->end - 1;
    if (at > g->first && fxi_token_opens(g->tokens, at - 1) && names_money(g, at))
        return true;
    return g->has_modifier && at > g->first &&
           fxi_join_gap_has(g, at, FXI_SENSE_CURRENCY) &&
           (fxi_join_gap_has(g, at - 1, FXI_SENSE_CONNECTOR) ||
            fxi_join_gap_has(g, at - 1, FXI_SENSE_MODIFIER) ||
            fxi_token_opens(g->tokens, at - 1));
}

/* "that is, $21 million": a comma may part a connector from its figure. */
static bool take_pause(gap *g) {
    size_t at = g->end - 1;
    return at > g->first && fxi_token_is_sign(g->tokens, at, ',') &&
           g->tokens->items[at - 1].kind == FXI_TOKEN_WORD &&
           fxi_join_gap_has(g, at - 1, FXI_SENSE_CONNECTOR);
}

void fxi_join_lead_take(gap *g) {
    for (size_t i = 0; i < FXI_JOIN_LEAD_MAX && g->end > g->first; i++) {
        if (!fxi_join_lead_take_connector(g) && !take_modifier(g) && !take_tense(g) &&
            !take_copula(g) && !take_name(g) && !take_pause(g))
            return;
        g->end--;
    }
}

void fxi_join_lead_take_parted(gap *g) {
    const fxi_sense *behind =
        fxi_token_sense(g->tokens, g->right_last + 1, FXI_SENSE_CONNECTOR, g->tools);
    if (behind == NULL || (behind->flags & FXI_SENSE_AFTER) == 0 ||
        g->end < g->first + 2)
        return;
    const size_t pronoun = g->end - 1 - fxi_join_gap_has(g, g->end - 1, FXI_SENSE_NOW);
    if (pronoun > g->first && fxi_join_gap_has_role(g, pronoun, FXI_GRAMMAR_RELATIVE) &&
        fxi_token_is_sign(g->tokens, pronoun - 1, ',')) {
        g->has_connector = true;
        g->end = pronoun;
    }
}
