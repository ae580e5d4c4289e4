/* SPDX-License-Identifier: MIT */
#include "judging/currency/currency.h"

#include "judging/currency/claim.h"
#include "judging/currency/fit.h"
#include "judging/currency/lent_currency.h"
#include "judging/currency/resolver.h"
#include "judging/currency/stated_currency.h"
#include "judging/currency/suggestion.h"

static const fxc_currency no_currency = {""};

static const char by_rate[] =
    "of the currencies that go by this mark only one fits the rate of its pair: ";
static const char by_stated_name[] = "the text states a rate of ";

/* --- pairs ---------------------------------------------------------------------- */

/* "$1 = 154.80 yen" tells it by its own number. */
static bool is_known(const fxi_resolver *self, size_t figure, fxc_currency partner,
                     fxc_currency stated) {
    const fxi_figure *item = &self->inquiry->document->figures->items[figure];
    return fxi_currency_is_set(stated) &&
           fxi_currency_equal(fxi_resolver_known(self, item, partner), stated);
}

static void settle_side(fxi_resolver *self, const fxi_pair *pair, size_t figure,
                        fxc_currency partner) {
    fxi_open_mark mark;
    if (!fxi_resolver_is_open(self, figure) || !fxi_currency_is_set(partner) ||
        !fxi_fit_open(&mark, self->inquiry, pair, figure == pair->left, partner))
        return;
    fxc_currency single = fxi_fit_single(&mark, self->inquiry, partner);
    const fxi_ambiguous_mark open = fxi_resolver_mark_of(self, figure);
    fxc_currency stated = fxi_claim_stated(self, &open, partner);
    if (!fxi_currency_is_set(single) && !is_known(self, figure, partner, stated))
        return;
    if (fxi_currency_is_set(stated) && !fxi_currency_equal(stated, single))
        fxi_resolver_settle(self, figure, stated, FXC_BASIS_CONTEXT, by_stated_name);
    else if (!fxi_claim_bars(self, &open, partner, single))
        fxi_resolver_settle_by_rate(self, figure, single, by_rate);
}

/* Against what an open mark is weighed while its partner is open too: conversions go
   into the currency that a mark usually means. */
static fxc_currency provisional(fxi_resolver *self, size_t figure) {
    if (!fxi_resolver_is_open(self, figure))
        return fxi_resolver_of(self, figure)->currency;
    const fxi_ambiguous_mark mark = fxi_resolver_mark_of(self, figure);
    return fxi_context_usual(self->context, &mark, no_currency);
}

/* Of two open marks the one with fewer readings is settled first, against the likeliest
   reading of the other. */
static void settle_pair_by_rate(fxi_resolver *self, const fxi_pair *pair) {
    const fxi_figure *figures = self->inquiry->document->figures->items;
    bool left_first =
        figures[pair->left].candidate_count <= figures[pair->right].candidate_count;
    size_t first = left_first ? pair->left : pair->right;
    size_t second = left_first ? pair->right : pair->left;
    settle_side(self, pair, first, provisional(self, second));
    settle_side(self, pair, second, provisional(self, first));
}

static void settle_rest_of_side(fxi_resolver *self, const fxi_pair *pair, size_t figure,
                                size_t other) {
    if (!fxi_resolver_is_open(self, figure))
        return;
    fxc_currency partner = provisional(self, other);
    fxi_open_mark mark;
    bool has_mark =
        fxi_fit_open(&mark, self->inquiry, pair, figure == pair->left, partner);
    bool may_restate = has_mark && fxi_fit_is_equal(&mark);
    fxi_suggestion_settle(self, figure, has_mark ? &mark : NULL,
                          may_restate ? no_currency : partner);
}

static void settle_rest_of_pair(fxi_resolver *self, const fxi_pair *pair) {
    settle_rest_of_side(self, pair, pair->left, pair->right);
    settle_rest_of_side(self, pair, pair->right, pair->left);
}

static void for_each_pair(fxi_resolver *self, const fxi_pairs *pairs,
                          void (*visit)(fxi_resolver *, const fxi_pair *)) {
    if (self->inquiry->rates == NULL)
        return;
    for (size_t i = 0; i < pairs->count; i++)
        visit(self, &pairs->items[i]);
}

static void for_all_pairs(fxi_resolver *self,
                          void (*visit)(fxi_resolver *, const fxi_pair *)) {
    for_each_pair(self, self->inquiry->document->pairs, visit);
    for_each_pair(self, self->inquiry->document->column_pairs, visit);
}

/* --- restatements ---------------------------------------------------------------- */

static void settle_again(fxi_resolver *self, size_t figure, fxc_currency currency) {
    fxi_resolver_settle(self, figure, currency, FXC_BASIS_CONTEXT, fxi_by_neighbour);
    fxi_resolver_remember(self, self->inquiry->document->figures->items[figure].mark,
                          currency);
}

/* "$ 640.000 (seiscientos cuarenta mil pesos)": what the two leave is what their marks
   mean in the rest of the text. */
static void settle_restatement(fxi_resolver *self, const fxi_restatement *of) {
    const fxi_figure *first = &self->inquiry->document->figures->items[of->left];
    if (first->candidate_count > 1) {
        fxi_suggestion_settle(self, of->left, NULL, no_currency);
        fxi_resolver_remember(self, first->mark,
                              fxi_resolver_of(self, of->left)->currency);
    } else if (of->left_was_open) {
        settle_again(self, of->left, first->candidates[0]);
    }
    if (of->right_was_open)
        settle_again(self, of->left + 1, fxi_resolver_of(self, of->left)->currency);
}

static void settle_restatements(fxi_resolver *self) {
    const fxi_restatements *all = self->inquiry->document->restatements;
    for (size_t i = 0; i < all->count; i++)
        settle_restatement(self, &all->items[i]);
}

/* --- the document --------------------------------------------------------------- */

static void settle_rest(fxi_resolver *self) {
    const fxi_figures *figures = self->inquiry->document->figures;
    for (size_t i = 0; i < figures->count; i++)
        if (fxi_resolver_is_open(self, i) &&
            !fxi_lent_currency_may_be(&figures->items[i]))
            fxi_suggestion_settle(self, i, NULL, no_currency);
    for (size_t i = 0; i < figures->count; i++)
        if (fxi_resolver_is_open(self, i) &&
            fxi_lent_currency_may_be(&figures->items[i]))
            fxi_lent_currency_settle(self, i);
}

fxc_status fxi_currencies_resolve(const fxi_inquiry *inquiry) {
    fxi_resolver *self = fxi_arena_take(inquiry->tools->arena, sizeof *self);
    if (self == NULL)
        return FXC_ENOMEM;
    self->inquiry = inquiry;
    self->mark_count = self->reason_count = 0;
    self->failed = false;
    fxi_resolver_settle_certain(self);
    self->context = fxi_context_new(inquiry);
    if (self->context == NULL)
        return FXC_ENOMEM;
    settle_restatements(self);
    fxi_stated_currencies_settle(self);
    for_all_pairs(self, settle_pair_by_rate);
    for_all_pairs(self, settle_rest_of_pair);
    settle_rest(self);
    return self->failed ? FXC_ENOMEM : FXC_OK;
}
