/* SPDX-License-Identifier: MIT */
#include "judging/currency/currency.h"

#include <string.h>

#include "judging/currency/claim.h"
#include "judging/currency/fit.h"
#include "judging/currency/resolver.h"
#include "judging/currency/suggestion.h"
#include "judging/evidence/statement.h"
#include "reading/figure/figure_relation.h"

static const fxc_currency no_currency = {""};

static const char by_rate[] =
    "of the currencies that go by this mark only one fits the rate of its pair: ";
static const char by_stated[] = "the exchange rate that the text states fits only ";
static const char by_stated_name[] = "the text states a rate of ";
static const char by_neighbour[] = "the amount beside it is in ";
static const char of_none[] =
    "the text prices dollars in this sign and does not say which money it is";

static bool is_set(fxc_currency currency) { return !fxi_currency_is_none(currency); }

static void settle_suggestion(fxi_resolver *self, size_t figure,
                              const fxi_open_mark *pair_mark, fxc_currency barred) {
    fxi_suggestion found = fxi_suggest(self, figure, pair_mark, barred);
    if (is_set(found.currency))
        fxi_resolver_settle(self, figure, found.currency, found.basis, found.lead);
    else
        fxi_resolver_of(self, figure)->reason = of_none;
}

static fxi_ambiguous_mark mark_of(const fxi_resolver *self, size_t figure) {
    return fxi_ambiguous_mark_of(&self->inquiry->document->figures->items[figure]);
}

/* --- pairs ---------------------------------------------------------------------- */

static void settle_side(fxi_resolver *self, const fxi_pair *pair, size_t figure,
                        fxc_currency partner) {
    fxi_open_mark mark;
    if (!fxi_resolver_is_open(self, figure) || !is_set(partner) ||
        !fxi_fit_open(&mark, self->inquiry, pair, figure == pair->left, partner))
        return;
    fxc_currency single = fxi_fit_single(&mark, self->inquiry, partner);
    if (!is_set(single))
        return;
    const fxi_ambiguous_mark open = mark_of(self, figure);
    fxc_currency stated = fxi_claim_stated(self, &open, partner);
    if (is_set(stated) && !fxi_currency_equal(stated, single))
        fxi_resolver_settle(self, figure, stated, FXC_BASIS_CONTEXT, by_stated_name);
    else if (!fxi_claim_bars(self, &open, partner, single))
        fxi_resolver_settle_by_rate(self, figure, single, by_rate);
}

/* Against what an open mark is weighed while its partner is open too: conversions go
   into the currency that a mark usually means. */
static fxc_currency provisional(fxi_resolver *self, size_t figure) {
    if (!fxi_resolver_is_open(self, figure))
        return fxi_resolver_of(self, figure)->currency;
    const fxi_ambiguous_mark mark = mark_of(self, figure);
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
    settle_suggestion(self, figure, has_mark ? &mark : NULL,
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
    fxi_resolver_settle(self, figure, currency, FXC_BASIS_CONTEXT, by_neighbour);
    fxi_resolver_remember(self, self->inquiry->document->figures->items[figure].mark,
                          currency);
}

/* "$ 640.000 (seiscientos cuarenta mil pesos)": what the two leave is what their marks
   mean in the rest of the text. */
static void settle_restatement(fxi_resolver *self, const fxi_restatement *of) {
    const fxi_figure *first = &self->inquiry->document->figures->items[of->left];
    if (first->candidate_count > 1) {
        settle_suggestion(self, of->left, NULL, no_currency);
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

/* --- stated rates --------------------------------------------------------------- */

static fxc_currency stated_side(fxi_resolver *self, size_t figure,
                                const fxc_currency *candidates, size_t count) {
    if (figure != SIZE_MAX && !fxi_resolver_is_open(self, figure))
        return fxi_resolver_of(self, figure)->currency;
    return count == 1 ? candidates[0] : no_currency;
}

/* A rate quotes the US dollar unless it marks another one; it does not price money in
   itself. */
static fxc_currency likely(fxi_resolver *self, size_t figure,
                           const fxc_currency *candidates, size_t count,
                           fxc_currency barred) {
    const fxi_ambiguous_mark mark = figure == SIZE_MAX
                                        ? fxi_ambiguous_mark_bare(candidates, count)
                                        : mark_of(self, figure);
    if (count == 0)
        return no_currency;
    fxc_currency words = fxi_ambiguous_is_dollar(&mark)
                             ? no_currency
                             : fxi_context_choice(self->context, &mark, barred);
    return is_set(words) ? words : fxi_context_usual(self->context, &mark, barred);
}

/* "Una UF equivale a $38.650": a unit of account is priced in the money of its country,
   whose code starts like its own. */
static fxc_currency of_same_country(const fxi_open_mark *mark) {
    enum { COUNTRY = 2 };
    for (size_t i = 0; i < mark->count; i++)
        if (strncmp(mark->candidates[i].code, mark->partner.code, COUNTRY) == 0 &&
            !fxi_currency_equal(mark->candidates[i], mark->partner))
            return mark->candidates[i];
    return no_currency;
}

/* An open side of a rate is read like an open mark of a pair: by the value itself. Only
   then does the rate decide about the figure that stands there. */
static fxc_currency read_side(fxi_resolver *self, size_t figure,
                              const fxi_open_mark *mark) {
    fxc_currency single = self->inquiry->rates == NULL
                              ? no_currency
                              : fxi_fit_single(mark, self->inquiry, mark->partner);
    const fxi_ambiguous_mark open =
        fxi_ambiguous_mark_bare(mark->candidates, mark->count);
    if (is_set(single) && fxi_ambiguous_is_dollar(&open) &&
        fxi_claim_bars(self, &open, mark->partner, single))
        single = no_currency;
    if (!is_set(single))
        single = of_same_country(mark);
    if (!is_set(single) && figure != SIZE_MAX && mark_of(self, figure).lacks_usual) {
        settle_suggestion(self, figure, NULL, mark->partner);
        return fxi_resolver_of(self, figure)->currency;
    }
    fxc_currency read = is_set(single) ? single
                                       : likely(self, figure, mark->candidates,
                                                mark->count, mark->partner);
    if (figure == SIZE_MAX || !is_set(read))
        return read;
    if (is_set(single))
        fxi_resolver_settle_by_rate(self, figure, read, by_stated);
    else
        fxi_resolver_settle(self, figure, read, FXC_BASIS_DEFAULT, fxi_by_default);
    return read;
}

/* Both are named; `implied` counts the quote. */
static bool is_rate_of(const fxi_resolver *self, const fxi_statement *named,
                       const fxi_interval *implied, const fxi_datings *datings) {
    fxi_open_mark mark = {.candidates = &named->base,
                          .count = 1,
                          .partner = named->quote,
                          .implied = *implied,
                          .datings = *datings};
    return self->inquiry->rates != NULL &&
           fxi_fit_is_close(&mark, self->inquiry, named->base);
}

/* "JPY/USD 149.50", "人民币兑美元7.25": of two names that money is priced of which the
   number is the rate; where it is that of neither, and nothing else tells, of none. */
static void order_names(fxi_statement *out, const fxi_resolver *self,
                        fxi_stated_order order, const fxi_interval *implied,
                        const fxi_datings *datings) {
    fxi_statement turned = {.base = out->quote, .quote = out->base};
    if (order == FXI_ORDER_TOLD || !is_set(out->base) || !is_set(out->quote) ||
        is_rate_of(self, out, implied, datings))
        return;
    if (is_rate_of(self, &turned, implied, datings))
        *out = turned;
    else if (order == FXI_ORDER_OPEN)
        *out = (fxi_statement){no_currency, no_currency};
}

static void settle_statement(fxi_resolver *self, const fxi_stated_rate *rate,
                             fxi_statement *out) {
    out->base = stated_side(self, rate->base_figure, rate->base, rate->base_count);
    out->quote = stated_side(self, rate->quote_figure, rate->quote, rate->quote_count);
    fxi_interval implied = fxi_stated_interval(rate);
    if (!fxi_interval_is_valid(&implied) || fxi_rational_sign(&implied.low) <= 0)
        return;
    fxi_open_mark quote = {.candidates = rate->quote,
                           .count = rate->quote_count,
                           .partner = is_set(out->base)
                                          ? out->base
                                          : likely(self, rate->base_figure, rate->base,
                                                   rate->base_count, no_currency),
                           .implied = fxi_interval_reciprocal(&implied)};
    fxi_datings_of_document(&quote.datings, self->inquiry);
    if (!is_set(out->quote))
        out->quote = read_side(self, rate->quote_figure, &quote);
    fxi_open_mark base = {.candidates = rate->base,
                          .count = rate->base_count,
                          .partner = out->quote,
                          .implied = implied,
                          .datings = quote.datings};
    if (!is_set(out->base))
        out->base = read_side(self, rate->base_figure, &base);
    order_names(out, self, rate->order, &implied, &quote.datings);
}

static void settle_statements(fxi_resolver *self) {
    const fxi_stated_rates *rates = self->inquiry->document->stated_rates;
    for (size_t i = 0; i < rates->count; i++)
        settle_statement(self, &rates->items[i], &self->inquiry->statements[i]);
}

/* --- the document --------------------------------------------------------------- */

static bool can_mean(const fxi_figure *figure, fxc_currency currency) {
    return fxi_currency_is_in(figure->candidates, figure->candidate_count, currency);
}

/* The figure at `other` stands in the sentence of `figure`, in main units of a currency
   that its mark can mean; it is no coin or note, "a tenner". */
static bool may_lend(fxi_resolver *self, const fxi_figure *figure, size_t other) {
    const fxi_figures *figures = self->inquiry->document->figures;
    if (other >= figures->count)
        return false;
    const fxi_figure *lender = &figures->items[other];
    return !fxi_figure_is_part(lender) && lender->sentence == figure->sentence &&
           (lender->mark == NULL || lender->mark->pieces == 0) &&
           can_mean(figure, fxi_resolver_of(self, other)->currency);
}

/* "($5.5bn)" */
static bool opens_bracket(const fxi_resolver *self, const fxi_figure *figure) {
    size_t start = figure->span.start;
    return start > 0 && self->inquiry->document->text.bytes[start - 1] == '(';
}

/* "R102.5bn ($5.5bn), and 212 cents a share": the amount in the bracket says over again
   what the one before it says, which the writer counts in. */
static size_t lender_before(fxi_resolver *self, const fxi_figure *figure,
                            size_t index) {
    bool restates = index > 1 && opens_bracket(self, &figure[-1]) &&
                    may_lend(self, figure, index - 2);
    return restates ? index - 2 : index - 1;
}

/* "It is listed at $9.99. A coin traded at 19.8 cents.": the last amount before its
   sentence whose cents they can be, `NEAR` of them back, and restates none, if its own
   mark was open too: else the words of the text have heard it. */
static fxc_currency lent_before(fxi_resolver *self, size_t index) {
    enum { NEAR = 8 };
    const fxi_figure *items = self->inquiry->document->figures->items;
    for (size_t back = 1; back <= NEAR && back <= index; back++) {
        const fxi_figure *lender = &items[index - back];
        fxc_currency currency = fxi_resolver_of(self, index - back)->currency;
        if (!fxi_figure_is_part(lender) && !opens_bracket(self, lender) &&
            can_mean(&items[index], currency))
            return lender->candidate_count > 1 ? currency : no_currency;
    }
    return no_currency;
}

/* What an option, a region or the words of its own sentence say of cents counts more
   than an amount of another sentence. */
static void settle_lent(fxi_resolver *self, size_t index) {
    const fxi_ambiguous_mark mark = mark_of(self, index);
    fxi_suggestion found = fxi_suggest(self, index, NULL, no_currency);
    bool is_open = found.basis == FXC_BASIS_DEFAULT ||
                   (found.basis == FXC_BASIS_CONTEXT &&
                    !is_set(fxi_context_near(self->context, &mark)));
    fxc_currency lent = is_open ? lent_before(self, index) : no_currency;
    if (is_set(lent))
        fxi_resolver_settle(self, index, lent, FXC_BASIS_CONTEXT, by_neighbour);
    else if (is_set(found.currency))
        fxi_resolver_settle(self, index, found.currency, found.basis, found.lead);
}

/* "83,40 dollars, en hausse de 35 cents", "down 35 cents at 83.40 dollars": cents are
   those of the amount beside them, the nearer one if there are two. */
static void settle_minor(fxi_resolver *self, size_t index) {
    const fxi_figure *figure = &self->inquiry->document->figures->items[index];
    bool before = may_lend(self, figure, index - 1);
    bool behind = may_lend(self, figure, index + 1);
    if (!before && !behind) {
        settle_lent(self, index);
        return;
    }
    bool is_nearer =
        behind && (!before || figure[1].span.start - figure->span.end <
                                  figure->span.start - figure[-1].span.end);
    size_t lender = is_nearer ? index + 1 : lender_before(self, figure, index);
    fxi_resolver_settle(self, index, fxi_resolver_of(self, lender)->currency,
                        FXC_BASIS_CONTEXT, by_neighbour);
}

/* "Fifty grand, and the tyres £800", "ten quid": a word of speech for thousands of any
   money, or for a unit of several, which is a name that an article counts and no text
   of one country has as its own. */
static bool is_speech(const fxi_sense *mark) {
    const unsigned grand = FXI_SENSE_WEAK | FXI_SENSE_IS_NAME;
    const unsigned quid = FXI_SENSE_ALONE | FXI_SENSE_IS_NAME;
    return (mark->value > 0 && (mark->flags & grand) == grand) ||
           (mark->value == 0 && mark->pieces == 0 && mark->currency_count > 1 &&
            (mark->flags & (quid | FXI_SENSE_LOCAL)) == quid);
}

/* It is of the money beside it, as cents are. */
static bool is_told_beside(const fxi_figure *figure) {
    return fxi_figure_is_part(figure) ||
           (figure->mark != NULL && is_speech(figure->mark));
}

static void settle_rest(fxi_resolver *self) {
    const fxi_figures *figures = self->inquiry->document->figures;
    for (size_t i = 0; i < figures->count; i++)
        if (fxi_resolver_is_open(self, i) && !is_told_beside(&figures->items[i]))
            settle_suggestion(self, i, NULL, no_currency);
    for (size_t i = 0; i < figures->count; i++)
        if (fxi_resolver_is_open(self, i) && is_told_beside(&figures->items[i]))
            settle_minor(self, i);
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
    settle_statements(self);
    for_all_pairs(self, settle_pair_by_rate);
    for_all_pairs(self, settle_rest_of_pair);
    settle_rest(self);
    return self->failed ? FXC_ENOMEM : FXC_OK;
}
