/* SPDX-License-Identifier: MIT */
#include "reading/pair/restatement.h"

#include "reading/pair/join.h"

/* "$", "£", "dollars", "pounds": money that amounts of other countries are converted
   into, so that one number twice may be one that was never converted; not "$" in
   Spanish, whose own texts leave it bare. */
static bool is_converted_into(const fxi_figure *figure) {
    static const fxc_currency wide[] = {{"GBP"}, {"USD"}};
    const bool is_own = figure->basis == FXC_BASIS_SYMBOL &&
                        (figure->mark->flags & FXI_SENSE_LOCAL) != 0;
    return figure->candidate_count > 1 && !is_own &&
           fxi_currency_is_in(wide, sizeof wide / sizeof wide[0],
                              figure->candidates[0]);
}

static bool is_in_words(const fxi_figure *figure) {
    return (figure->low.flags & FXI_QUANTITY_WORDS) != 0;
}

/* "fifty thousand pesos" and "P50,000", "25 million rupees" and "PKR 25,000,000". */
static bool says_again(const fxi_figure *a, const fxi_figure *b) {
    if (is_in_words(a) != is_in_words(b))
        return true;
    return (a->basis == FXC_BASIS_NAME || b->basis == FXC_BASIS_NAME) &&
           !is_converted_into(a) && !is_converted_into(b);
}

/* A bracket right behind the first or right before the second, or a slash there. */
static bool is_parted(const fxi_figure *a, const fxi_figure *b,
                      const fxi_tokens *tokens) {
    return b->first > a->last + 1 && (fxi_token_opens(tokens, b->first - 1) ||
                                      fxi_token_is_sign(tokens, b->first - 1, '/') ||
                                      fxi_token_opens(tokens, a->last + 1));
}

/* Most neighbours have one mark, or differ in their number. */
static bool may_be_one(const fxi_figure *a, const fxi_figure *b) {
    return a->candidates != b->candidates &&
           (a->candidate_count > 1 || b->candidate_count > 1) &&
           fxi_decimal_compare(&a->low.value, &b->low.value) == 0 && a->mark != NULL &&
           b->mark != NULL && a->high == NULL && b->high == NULL &&
           a->negative == b->negative && a->role == FXI_FIGURE_BODY &&
           b->role == FXI_FIGURE_BODY && says_again(a, b);
}

static bool are_joined(const fxi_figures *figures, size_t left,
                       const fxi_tokens *tokens, const fxi_tools *tools) {
    const fxi_join join = fxi_join_read(figures, left, tokens, tools);
    return join.kind == FXI_JOIN_SLASH ||
           (join.kind == FXI_JOIN_BRACKET &&
            fxi_join_close(tokens, join.opener) != SIZE_MAX);
}

static void narrow(fxi_figure *figure, const fxc_currency *common, size_t count) {
    figure->candidates = common;
    figure->candidate_count = count;
}

/* In the order of the name, which tells more of the money than a sign. `*count` is 0
   where they have none in common, or all. FXC_ENOMEM. */
static fxc_status find_common(fxc_currency **out, size_t *count, const fxi_figure *a,
                              const fxi_figure *b, fxi_arena *arena) {
    const fxi_figure *order = b->basis == FXC_BASIS_NAME ? b : a;
    const fxi_figure *other = order == a ? b : a;
    *count = 0;
    *out = fxi_arena_take(arena, order->candidate_count * sizeof **out);
    if (*out == NULL)
        return FXC_ENOMEM;
    for (size_t i = 0; i < order->candidate_count; i++)
        if (fxi_currency_is_in(other->candidates, other->candidate_count,
                               order->candidates[i]))
            (*out)[(*count)++] = order->candidates[i];
    if (*count == a->candidate_count && *count == b->candidate_count)
        *count = 0;
    return FXC_OK;
}

static fxc_status add(fxi_restatements *out, fxi_figure *a, fxi_figure *b, size_t left,
                      fxi_arena *arena) {
    fxc_currency *common;
    size_t count;
    const fxc_status status = find_common(&common, &count, a, b, arena);
    if (status != FXC_OK || count == 0)
        return status;
    fxi_restatement *items =
        fxi_arena_grow(arena, out->items, out->count, &out->capacity, sizeof *items);
    if (items == NULL)
        return FXC_ENOMEM;
    out->items = items;
    items[out->count++] =
        (fxi_restatement){left, a->candidate_count > 1, b->candidate_count > 1};
    narrow(a, common, count);
    narrow(b, common, count);
    return FXC_OK;
}

fxc_status fxi_restatements_read(fxi_restatements *out, fxi_figures *figures,
                                 const fxi_tokens *tokens, const fxi_tools *tools) {
    *out = (fxi_restatements){0};
    fxc_status status = FXC_OK;
    if (!figures->has_words) /* as in most tables */
        return FXC_OK;
    for (size_t left = 0; left + 1 < figures->count && status == FXC_OK; left++) {
        fxi_figure *figure = &figures->items[left];
        if (is_parted(figure, figure + 1, tokens) && may_be_one(figure, figure + 1) &&
            are_joined(figures, left, tokens, tools))
            status = add(out, figure, figure + 1, left, tools->arena);
    }
    return status;
}
