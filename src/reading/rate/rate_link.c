/* SPDX-License-Identifier: MIT */
#include "reading/rate/rate_link.h"

#include "reading/figure/figure_relation.h"
#include "reading/rate/rate_side.h"
#include "reading/rate/rate_wording.h"

fxi_rate_link fxi_rate_link_at(const fxi_tokens *tokens, size_t index,
                               const fxi_tools *tools) {
    if (fxi_rate_has_role(tokens, index, FXI_RATE_EQUALS, tools))
        return FXI_RATE_LINK_EQUALS;
    if (fxi_rate_has_role(tokens, index, FXI_RATE_PER, tools))
        return FXI_RATE_LINK_PER;
    return fxi_rate_has_role(tokens, index, FXI_RATE_BUYS, tools) ? FXI_RATE_LINK_BUYS
                                                                  : FXI_RATE_LINK_NONE;
}

/* "One dollar traded at 83.40 rupees" */
static bool is_quote(const fxi_rate_neighbours *both, size_t index) {
    return fxi_rate_has_role(both->tokens, index, FXI_RATE_QUOTE, both->tools);
}

/* "US$1.00: RMB7.2993", "1美元约合7.24元": rates only where a word says so. */
static bool is_loose(const fxi_rate_neighbours *both, size_t index) {
    return fxi_token_is_colon(both->tokens, index) ||
           fxi_token_sense(both->tokens, index, FXI_SENSE_CONNECTOR, both->tools) !=
               NULL;
}

bool fxi_rate_link_may_be_at(const fxi_tokens *tokens, size_t index) {
    return fxi_token_has(tokens, index, FXI_SENSE_RATE) ||
           fxi_token_has(tokens, index, FXI_SENSE_CONNECTOR) ||
           fxi_token_is_colon(tokens, index);
}

/* The words between two neighbours; modifiers count as their figure's. */
typedef struct gap {
    size_t first, end;
} gap;

static gap gap_of(const fxi_rate_neighbours *both) {
    return (gap){fxi_figure_tail(both->left, both->tokens) + 1,
                 fxi_figure_lead(both->right, both->tokens)};
}

/* "（1美元约合7.24元人民币）": nothing else in the brackets. */
static bool fills_bracket(const fxi_rate_neighbours *both) {
    size_t lead = fxi_figure_lead(both->left, both->tokens);
    size_t tail = fxi_figure_tail(both->right, both->tokens);
    return lead > 0 && fxi_token_opens(both->tokens, lead - 1) &&
           fxi_token_closes(both->tokens, tail + 1);
}

static bool is_of_sentence(const fxi_rate_neighbours *both, size_t index) {
    return index < both->tokens->count &&
           both->tokens->items[index].sentence == both->left->sentence &&
           both->tokens->items[index].kind != FXI_TOKEN_SIGN;
}

/* "1 dolar 29,50 lira.", "1ドル：149円50銭": nothing else in the sentence. */
static bool fills_sentence(const fxi_rate_neighbours *both) {
    size_t lead = fxi_figure_lead(both->left, both->tokens);
    size_t tail = fxi_figure_tail(both->right, both->tokens);
    return both->left->sentence == both->right->sentence &&
           !(lead > 0 && is_of_sentence(both, lead - 1)) &&
           !is_of_sentence(both, tail + 1);
}

bool fxi_rate_link_is_of_rate(const fxi_rate_neighbours *both) {
    return both->left->sentence == both->right->sentence &&
           fxi_rate_force(both->tokens, both->left->first, both->right->last,
                          both->tools) == FXI_STATED_CLAUSE;
}

/* "按1欧元合7.85元计算" */
static bool is_led(const fxi_rate_neighbours *both) {
    size_t lead = fxi_figure_lead(both->left, both->tokens);
    return lead > 0 &&
           (fxi_rate_is_noun(both->tokens, lead - 1, both->tools) ||
            fxi_rate_has_role(both->tokens, lead - 1, FXI_RATE_QUOTE, both->tools));
}

bool fxi_rate_link_is_said(const fxi_rate_neighbours *both) {
    return fxi_rate_link_is_of_rate(both) || is_led(both);
}

/* "For", "pour" and their like name any price: only of a unit that is written out,
   "US$1.00", or beside a word for rates, they name a rate. */
static bool is_weak_price(const fxi_rate_neighbours *both, size_t word) {
    const fxi_sense *per =
        fxi_token_sense(both->tokens, word, FXI_SENSE_RATE, both->tools);
    bool is_weak = per->value == FXI_RATE_PER && (per->flags & FXI_SENSE_WEAK) != 0;
    const fxi_figure *unit =
        fxi_rate_side_is_unit(both->left, false) ? both->left : both->right;
    return is_weak && unit->low.shown >= 0 && !fxi_rate_link_is_of_rate(both) &&
           !(unit == both->right && is_led(both)); /* "traded at GHS15.8 to $1" */
}

/* A rate without a word that is one; the unit stands first where nothing parts them. */
static bool is_loose_rate(const fxi_rate_neighbours *both, bool touches) {
    if (!fxi_rate_side_is_unit(both->left, false) &&
        (touches || !fxi_rate_side_is_unit(both->right, false)))
        return false;
    bool is_worded =
        !touches || fxi_figure_lead(both->right, both->tokens) < both->right->first;
    return fxi_rate_link_is_of_rate(both) || (!touches && is_led(both)) ||
           (is_worded && fills_bracket(both)) || fills_sentence(both) ||
           (touches && is_quote(both, fxi_figure_tail(both->right, both->tokens) + 1));
}

fxi_rate_link fxi_rate_link_between(const fxi_rate_neighbours *both) {
    gap between = gap_of(both);
    if (between.first + 1 < between.end)
        return FXI_RATE_LINK_NONE;
    bool touches = between.first >= between.end;
    fxi_rate_link found = FXI_RATE_LINK_NONE;
    if (!touches)
        found = fxi_rate_link_at(both->tokens, between.first, both->tools);
    if (found != FXI_RATE_LINK_NONE)
        return is_weak_price(both, between.first) ? FXI_RATE_LINK_NONE : found;
    if (!touches && is_quote(both, between.first))
        return fxi_rate_side_is_unit(both->left, false) ? FXI_RATE_LINK_BUYS
                                                        : FXI_RATE_LINK_NONE;
    if (!touches && !is_loose(both, between.first))
        return FXI_RATE_LINK_NONE;
    return is_loose_rate(both, touches) ? FXI_RATE_LINK_BUYS : FXI_RATE_LINK_NONE;
}

bool fxi_rate_link_is_sign(const fxi_rate_neighbours *both) {
    return both->tokens->items[gap_of(both).first].kind == FXI_TOKEN_SIGN;
}

bool fxi_rate_link_chains(const fxi_rate_neighbours *both) {
    static const uint32_t parts[] = {',', ';', '=', '/', 0xB7, 0};
    gap between = gap_of(both);
    return between.first + 1 == between.end &&
           fxi_token_is_sign_of(both->tokens, between.first, parts);
}
