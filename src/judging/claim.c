/* SPDX-License-Identifier: MIT */
#include "judging/claim.h"

/* Rates that are looked at. */
enum { STATEMENTS_MAX = 32 };

/* Money in which amounts are told wherever they arise, so that a place says little
   against it: "HSBC lent Egypt 90 million pounds". */
static const fxc_currency told_anywhere[] = {{"USD"}, {"GBP"}, {"JPY"}, {"CHF"}};

static bool is_in(const fxc_currency *list, size_t count, fxc_currency currency) {
    for (size_t i = 0; i < count; i++)
        if (fxi_currency_equal(list[i], currency))
            return true;
    return false;
}

static bool is_told_anywhere(fxc_currency currency) {
    return is_in(told_anywhere, sizeof told_anywhere / sizeof told_anywhere[0],
                 currency);
}

/* --- what the text speaks of ------------------------------------------------------ */

bool fxi_claim_speaks_of(const fxi_resolver *self, fxc_currency currency) {
    fxi_voice voice = fxi_context_voice(self->context, currency);
    return voice.figures + voice.places > 0 ||
           is_in(self->inquiry->settings->home, FXI_HOME_MAX, currency);
}

/* "90 million Danish crowns", and then "35 million crowns"; a place without its money
   counts where `by_places`. */
static bool is_another_named(const fxi_resolver *self, const fxi_ambiguous_mark *mark,
                             fxc_currency partner, bool by_places) {
    for (size_t i = 0; i < mark->count; i++) {
        fxi_voice voice = fxi_context_voice(self->context, mark->candidates[i]);
        if (!fxi_currency_equal(mark->candidates[i], partner) &&
            (voice.names > 0 || (by_places && voice.places > 0)))
            return true;
    }
    return false;
}

bool fxi_claim_bars(const fxi_resolver *self, const fxi_ambiguous_mark *mark,
                    fxc_currency partner, fxc_currency currency) {
    fxc_currency usual = fxi_context_usual(self->context, mark, partner);
    const bool is_usual = fxi_currency_equal(usual, currency);
    if (fxi_claim_speaks_of(self, currency))
        return false;
    if (fxi_ambiguous_is_understood(mark, self->inquiry->tools->lexicon) &&
        fxi_currency_equal(usual, mark->candidates[0]))
        return !is_usual;
    return is_another_named(self, mark, partner,
                            !is_usual || !is_told_anywhere(currency));
}

/* --- stated rates ----------------------------------------------------------------- */

/* The side is as bare as the mark: "dolar", not "US$1". */
static bool is_bare(const fxi_resolver *self, size_t figure, size_t count) {
    return figure == SIZE_MAX
               ? count > 1
               : self->inquiry->document->figures->items[figure].candidate_count > 1;
}

fxc_currency fxi_claim_stated(const fxi_resolver *self, const fxi_ambiguous_mark *mark,
                              fxc_currency partner) {
    const fxi_stated_rates *rates = self->inquiry->document->stated_rates;
    for (size_t i = 0; i < rates->count && i < STATEMENTS_MAX; i++) {
        const fxi_stated_rate *rate = &rates->items[i];
        const fxi_statement *named = &self->inquiry->statements[i];
        if (fxi_currency_equal(named->quote, partner) &&
            is_in(mark->candidates, mark->count, named->base) &&
            is_bare(self, rate->base_figure, rate->base_count))
            return named->base;
        if (fxi_currency_equal(named->base, partner) &&
            is_in(mark->candidates, mark->count, named->quote) &&
            is_bare(self, rate->quote_figure, rate->quote_count))
            return named->quote;
    }
    return (fxc_currency){""};
}
