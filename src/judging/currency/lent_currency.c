/* SPDX-License-Identifier: MIT */
#include "judging/currency/lent_currency.h"

#include "judging/currency/suggestion.h"
#include "reading/figure/figure_relation.h"

static const fxc_currency no_currency = {""};

const char fxi_by_neighbour[] = "the amount beside it is in ";

static bool can_mean(const fxi_figure *figure, fxc_currency currency) {
    return fxi_currency_is_in(figure->candidates, figure->candidate_count, currency);
}

/* In main units, and no coin or note, "a tenner". */
static bool is_lender(const fxi_figure *figure) {
    return !fxi_figure_is_part(figure) &&
           (figure->mark == NULL || figure->mark->pieces == 0);
}

/* The figure at `other` stands in the sentence of `figure`, in a currency that its mark
   can mean. */
static bool may_lend(fxi_resolver *self, const fxi_figure *figure, size_t other) {
    const fxi_figures *figures = self->inquiry->document->figures;
    if (other >= figures->count)
        return false;
    const fxi_figure *lender = &figures->items[other];
    return is_lender(lender) && lender->sentence == figure->sentence &&
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

/* The money of an amount of another sentence that these can be, and that restates none,
   if its own mark was open too: else the words of the text have heard it. */
static bool lends_afar(fxc_currency *out, fxi_resolver *self, size_t index,
                       size_t other) {
    const fxi_figure *items = self->inquiry->document->figures->items;
    const fxi_figure *lender = &items[other];
    const fxc_currency currency = fxi_resolver_of(self, other)->currency;
    if (!is_lender(lender) || opens_bracket(self, lender) ||
        !can_mean(&items[index], currency))
        return false;
    *out = lender->candidate_count > 1 ? currency : no_currency;
    return true;
}

/* "It is listed at $9.99. A coin traded at 19.8 cents.": the last amount before; else
   the first behind that has its usual reading, "20 quid. The rent is £900." `NEAR` of
   them are looked at, either way. */
static fxc_currency lent_afar(fxi_resolver *self, size_t index) {
    enum { NEAR = 8 };
    const size_t count = self->inquiry->document->figures->count;
    fxc_currency found = no_currency;
    for (size_t back = 1; back <= NEAR && back <= index; back++)
        if (lends_afar(&found, self, index, index - back))
            return found;
    for (size_t at = index + 1; at <= index + NEAR && at < count; at++)
        if (fxi_resolver_of(self, at)->basis == FXC_BASIS_DEFAULT &&
            lends_afar(&found, self, index, at))
            return found;
    return no_currency;
}

/* What an option, a region or the words of its own sentence say of cents counts more
   than an amount of another sentence. */
static void settle_lent(fxi_resolver *self, size_t index) {
    const fxi_ambiguous_mark mark = fxi_resolver_mark_of(self, index);
    fxi_suggestion found = fxi_suggest(self, index, NULL, no_currency);
    bool is_open = found.basis == FXC_BASIS_DEFAULT ||
                   (found.basis == FXC_BASIS_CONTEXT &&
                    !fxi_currency_is_set(fxi_context_near(self->context, &mark)));
    fxc_currency lent = is_open ? lent_afar(self, index) : no_currency;
    if (fxi_currency_is_set(lent))
        fxi_resolver_settle(self, index, lent, FXC_BASIS_CONTEXT, fxi_by_neighbour);
    else if (fxi_currency_is_set(found.currency))
        fxi_resolver_settle(self, index, found.currency, found.basis, found.lead);
}

void fxi_lent_currency_settle(fxi_resolver *self, size_t index) {
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
                        FXC_BASIS_CONTEXT, fxi_by_neighbour);
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

bool fxi_lent_currency_may_be(const fxi_figure *figure) {
    return fxi_figure_is_part(figure) ||
           (figure->mark != NULL && is_speech(figure->mark));
}
