/* SPDX-License-Identifier: MIT */
#include "reading/figure/figure_relation.h"

/* A modifier of several words: "as little as", "no less than". */
enum { MODIFIER_TOKENS_MAX = 6 };

size_t fxi_figure_modified_lead(const fxi_figure *figure, const fxi_tokens *tokens) {
    fxc_span modifier = figure->modifier_span;
    if (modifier.start == modifier.end || modifier.start >= figure->span.start)
        return figure->first;
    size_t lead = figure->first;
    while (lead > 0 && figure->first - lead < MODIFIER_TOKENS_MAX &&
           tokens->items[lead - 1].span.start >= modifier.start)
        lead--;
    return lead;
}

/* Behind "$5m (£4m) or more" the amount in brackets follows the first one. */
size_t fxi_figure_modified_tail(const fxi_figure *figure, const fxi_tokens *tokens) {
    fxc_span modifier = figure->modifier_span;
    size_t tail = figure->last;
    if (modifier.start == modifier.end || modifier.start < figure->span.end)
        return tail;
    while (tail + 1 < tokens->count && tail - figure->last < MODIFIER_TOKENS_MAX &&
           tokens->items[tail + 1].span.end <= modifier.end) {
        tail++;
        if (tokens->items[tail].kind == FXI_TOKEN_NUMERAL)
            return figure->last;
    }
    return tail;
}

bool fxi_figures_share_first(const fxi_figure *a, const fxi_figure *b) {
    return a->candidate_count > 0 && b->candidate_count > 0 &&
           fxi_currency_equal(a->candidates[0], b->candidates[0]);
}

bool fxi_figure_is_part(const fxi_figure *figure) {
    return figure->is_minor && (figure->mark == NULL || figure->mark->value < 0);
}

/* "£3 10s" beside "£70", "70 shillings" beside it: shillings say whose pounds one of
   them counts, and the other sign is the same. */
static bool are_pounds(const fxi_figure *a, const fxi_figure *b) {
    static const fxc_currency sterling = {"GBP"};
    return a->mark == b->mark && fxi_currency_equal(a->candidates[0], sterling);
}

/* "$5" beside "USD 5" states the same amount again; "US$5" beside "$7" does not. */
bool fxi_figures_share_currency(const fxi_figure *a, const fxi_figure *b) {
    if (!fxi_figures_share_first(a, b))
        return false;
    bool one_is_open = (a->candidate_count == 1) != (b->candidate_count == 1);
    return !one_is_open || are_pounds(a, b) || fxi_figure_is_part(a) ||
           fxi_figure_is_part(b) ||
           fxi_decimal_compare(&a->low.value, &b->low.value) == 0;
}
