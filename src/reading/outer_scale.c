/* SPDX-License-Identifier: MIT */
#include "reading/outer_scale.h"

#include "reading/scale.h"

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

void fxi_outer_scale_share(const fxi_figures *figures, const fxi_tokens *tokens,
                           const fxi_tools *tools) {
    for (size_t i = 0; i + 1 < figures->count; i++) {
        fxi_figure *left = &figures->items[i], *right = left + 1;
        if (is_plain(left) && is_plain(right) && is_bracketed(left, right, tokens))
            share(left, right, tokens, tools);
    }
}
