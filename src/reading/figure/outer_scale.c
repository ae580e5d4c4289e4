/* SPDX-License-Identifier: MIT */
#include "reading/figure/outer_scale.h"

#include "reading/figure/figure_relation.h"
#include "reading/number/scale.h"

enum { LEAD_MAX = 2 }; /* words between the bracket and its amount: "approximately" */

static bool is_plain(const fxi_figure *figure) {
    return figure->high == NULL && !figure->is_minor &&
           (figure->low.flags & FXI_QUANTITY_SCALED) == 0;
}

/* The second amount alone is in brackets right behind the first. */
static bool is_bracketed(const fxi_figure *left, const fxi_figure *right,
                         const fxi_tokens *tokens) {
    size_t open = left->last + 1;
    return fxi_token_opens(tokens, open) && right->first > open &&
           right->first - open - 1 <= LEAD_MAX &&
           fxi_token_closes(tokens, right->last + 1);
}

static void share(fxi_figure *left, fxi_figure *right, const fxi_tokens *tokens,
                  const fxi_tools *tools) {
    fxi_scale scale;
    size_t behind = right->last + 2;
    if (!fxi_token_is_apart(tokens, behind) ||
        fxi_scale_read(&scale, tokens, right->first, behind, tools) != FXI_SCALE_READ ||
        scale.is_short)
        return;
    fxi_quantity low = left->low;
    if (fxi_quantity_rescale(&low, scale.power) &&
        fxi_quantity_rescale(&right->low, scale.power))
        left->low = low;
}

bool fxi_outer_scale_is_near(const fxi_decimal *a, const fxi_decimal *b) {
    return fxi_decimal_is_tenfold_at_most(a, b) && fxi_decimal_is_tenfold_at_most(b, a);
}

bool fxi_outer_scale_leads_from(const fxi_tokens *tokens, size_t index,
                                const fxi_tools *tools) {
    return fxi_token_has(tokens, index, FXI_SENSE_CHANGE) ||
           fxi_token_means(tokens, index, FXI_SENSE_RANGE, FXI_RANGE_FROM, tools);
}

/* "(€1.2 to €1.1 billion)": the two fill a bracket, and restate such levels. */
static bool fill_bracket(const fxi_figure *left, const fxi_figure *right,
                         const fxi_tokens *tokens) {
    return fxi_token_opens(tokens, left->first - 1) &&
           fxi_token_closes(tokens, right->last + 1);
}

/* "Fell from €1.2 to €1.1 billion": the first number leaves its scale to the second. */
static bool leaves_scale(const fxi_figure *left, const fxi_figure *right,
                         const fxi_tokens *tokens, const fxi_tools *tools) {
    size_t link = left->last + 1;
    fxi_decimal printed = right->low.value;
    return is_plain(left) && right->high == NULL && right->low.scale != 0 &&
           right->first == link + 1 && left->first > 0 &&
           (fxi_outer_scale_leads_from(tokens, left->first - 1, tools) ||
            fill_bracket(left, right, tokens)) &&
           fxi_token_means(tokens, link, FXI_SENSE_RANGE, FXI_RANGE_LINK, tools) &&
           fxi_figures_share_currency(left, right) &&
           fxi_decimal_shift(&printed, -right->low.scale) &&
           fxi_outer_scale_is_near(&left->low.value, &printed);
}

/* --- lists --- */

/* The word that leads to the last of several: "and", "or". */
static bool leads_to_last(const fxi_tokens *tokens, size_t index,
                          const fxi_tools *tools) {
    return fxi_token_is_and(tokens, index, tools) ||
           fxi_token_means(tokens, index, FXI_SENSE_RANGE, FXI_RANGE_OR, tools);
}

/* A comma alone, or such a word with or without one, stands between them. */
static bool are_listed(bool *is_last, const fxi_figure *left, const fxi_figure *right,
                       const fxi_tokens *tokens, const fxi_tools *tools) {
    const size_t link = left->last + 1;
    size_t behind = link;
    behind += fxi_token_is_sign(tokens, behind, ',');
    *is_last = leads_to_last(tokens, behind, tools);
    behind += *is_last;
    return behind > link && behind == right->first &&
           left->sentence == right->sentence && fxi_token_is_reachable(tokens, behind);
}

static bool has_mark_before(const fxi_figure *figure) {
    return figure->mark_span.start == figure->span.start;
}

/* "$5.20" beside "$5 million", "$1.16" beside "$6.2 billion", "$0.55" beside "$3.23
   billion". `printed` is the last number without its scale. */
static bool is_price_beside(const fxi_figure *member, const fxi_figure *last,
                            const fxi_decimal *printed) {
    enum { CENTS = 2 };
    const fxi_decimal one = fxi_decimal_from_integer(1);
    return member->low.decimals == CENTS &&
           (last->low.decimals < CENTS ||
            (fxi_decimal_compare(&member->low.value, &one) < 0 &&
             fxi_decimal_compare(printed, &one) >= 0));
}

/* Digits behind a mark, about as many as of the last; "5 euros and 6 million euros" has
   a unit of its own behind each. */
static bool may_take_scale(const fxi_figure *member, const fxi_figure *last) {
    fxi_decimal printed = last->low.value;
    return is_plain(member) && member->low.open == 0 && has_mark_before(member) &&
           (member->low.flags & FXI_QUANTITY_WORDS) == 0 && has_mark_before(last) &&
           fxi_decimal_shift(&printed, -last->low.scale) &&
           !is_price_beside(member, last, &printed) &&
           fxi_outer_scale_is_near(&member->low.value, &printed);
}

/* The other value is the one that is printed. */
static bool take_scale(fxi_figure *member, int scale) {
    if (!fxi_quantity_rescale(&member->low, scale))
        return false;
    member->low.flags |= FXI_QUANTITY_SCALED;
    member->low.open = (int8_t)-scale;
    return true;
}

/* "£3.0 / $3.8 million" */
static bool is_restated(const fxi_figure *left, const fxi_figure *right,
                        const fxi_tokens *tokens) {
    return right->first == left->last + 2 &&
           fxi_token_is_sign(tokens, left->last + 1, '/') &&
           fxi_token_is_near(tokens, right->first) &&
           !fxi_figures_share_currency(left, right) && may_take_scale(left, right);
}

/* "$2.1, $2.3 and $2.6 billion" */
static void share_in_list(const fxi_figures *figures, size_t last,
                          const fxi_tokens *tokens, const fxi_tools *tools) {
    const fxi_figure *right = &figures->items[last];
    const int scale = right->low.scale;
    bool is_last;
    for (size_t i = last; i-- > 0;) {
        fxi_figure *left = &figures->items[i];
        if (!are_listed(&is_last, left, left + 1, tokens, tools) ||
            is_last != (i + 1 == last) || !fxi_figures_share_currency(left, right) ||
            !may_take_scale(left, right) || !take_scale(left, scale))
            return;
    }
}

void fxi_outer_scale_share(const fxi_figures *figures, const fxi_tokens *tokens,
                           const fxi_tools *tools) {
    for (size_t i = 0; i + 1 < figures->count; i++) {
        fxi_figure *left = &figures->items[i], *right = left + 1;
        if (is_plain(left) && is_plain(right) && is_bracketed(left, right, tokens))
            share(left, right, tokens, tools);
        else if (leaves_scale(left, right, tokens, tools))
            fxi_quantity_rescale(&left->low, right->low.scale);
        else if (right->high != NULL || right->low.scale <= 0 || !is_plain(left))
            continue;
        else if (is_restated(left, right, tokens))
            take_scale(left, right->low.scale);
        else
            share_in_list(figures, i + 1, tokens, tools);
    }
}
