/* SPDX-License-Identifier: MIT */
#include "judging/currency/stated_currency.h"

#include <string.h>

#include "judging/currency/claim.h"
#include "judging/currency/fit.h"
#include "judging/currency/suggestion.h"
#include "judging/evidence/statement.h"

static const fxc_currency no_currency = {""};

static const char by_stated[] = "the exchange rate that the text states fits only ";

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
                                        : fxi_resolver_mark_of(self, figure);
    if (count == 0)
        return no_currency;
    fxc_currency words = fxi_ambiguous_is_dollar(&mark)
                             ? no_currency
                             : fxi_context_choice(self->context, &mark, barred);
    return fxi_currency_is_set(words) ? words
                                      : fxi_context_usual(self->context, &mark, barred);
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
    if (self->inquiry->rates != NULL && !fxi_currency_is_set(single))
        single = fxi_fit_quoted(mark, self->inquiry, mark->partner);
    const fxi_ambiguous_mark open =
        fxi_ambiguous_mark_bare(mark->candidates, mark->count);
    if (fxi_currency_is_set(single) && fxi_ambiguous_is_dollar(&open) &&
        fxi_claim_bars(self, &open, mark->partner, single))
        single = no_currency;
    if (!fxi_currency_is_set(single))
        single = of_same_country(mark);
    if (!fxi_currency_is_set(single) && figure != SIZE_MAX &&
        fxi_resolver_mark_of(self, figure).lacks_usual) {
        fxi_suggestion_settle(self, figure, NULL, mark->partner);
        return fxi_resolver_of(self, figure)->currency;
    }
    fxc_currency read =
        fxi_currency_is_set(single)
            ? single
            : likely(self, figure, mark->candidates, mark->count, mark->partner);
    if (figure == SIZE_MAX || !fxi_currency_is_set(read))
        return read;
    if (fxi_currency_is_set(single))
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
    if (order == FXI_ORDER_TOLD || !fxi_currency_is_set(out->base) ||
        !fxi_currency_is_set(out->quote) || is_rate_of(self, out, implied, datings))
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
    if (!fxi_stated_is_sound(rate))
        return;
    const fxi_interval implied = fxi_stated_interval(rate);
    fxi_open_mark quote = {.candidates = rate->quote,
                           .count = rate->quote_count,
                           .partner = fxi_currency_is_set(out->base)
                                          ? out->base
                                          : likely(self, rate->base_figure, rate->base,
                                                   rate->base_count, no_currency),
                           .implied = fxi_interval_reciprocal(&implied)};
    fxi_datings_of_document(&quote.datings, self->inquiry);
    if (!fxi_currency_is_set(out->quote))
        out->quote = read_side(self, rate->quote_figure, &quote);
    fxi_open_mark base = {.candidates = rate->base,
                          .count = rate->base_count,
                          .partner = out->quote,
                          .implied = implied,
                          .datings = quote.datings};
    if (!fxi_currency_is_set(out->base))
        out->base = read_side(self, rate->base_figure, &base);
    order_names(out, self, rate->order, &implied, &quote.datings);
}

void fxi_stated_currencies_settle(fxi_resolver *self) {
    const fxi_stated_rates *rates = self->inquiry->document->stated_rates;
    for (size_t i = 0; i < rates->count; i++)
        settle_statement(self, &rates->items[i], &self->inquiry->statements[i]);
}
