/* SPDX-License-Identifier: MIT */
#include "judging/currency/claim.h"

/* Rates that are looked at. */
enum { STATEMENTS_MAX = 32 };

/* Money in which amounts are told wherever they arise, so that a place says little
   against it: "HSBC lent Egypt 90 million pounds", "¥40 billion" of a carmaker that
   competes in Japan. */
static const fxc_currency told_anywhere[] = {
    {"USD"}, {"GBP"}, {"JPY"}, {"CHF"}, {"CNY"}};

static bool is_told_anywhere(fxc_currency currency) {
    return fxi_currency_is_in(told_anywhere,
                              sizeof told_anywhere / sizeof told_anywhere[0], currency);
}

/* --- what the text speaks of ------------------------------------------------------ */

bool fxi_claim_speaks_of(const fxi_resolver *self, fxc_currency currency) {
    const fxi_voice *voice = fxi_context_voice(self->context, currency);
    return voice->figures + voice->places > 0 ||
           fxi_currency_is_in(self->inquiry->settings->home, FXI_HOME_MAX, currency);
}

/* "90 million Danish crowns", and then "35 million crowns"; yuan are not written out by
   "¥". A place without its money counts where `by_places`. */
static bool is_another_named(const fxi_resolver *self, const fxi_ambiguous_mark *mark,
                             fxc_currency partner, bool by_places) {
    for (size_t i = 0; i < mark->count; i++) {
        const fxi_voice *voice = fxi_context_voice(self->context, mark->candidates[i]);
        if (!fxi_currency_equal(mark->candidates[i], partner) &&
            ((mark->is_name && voice->names > 0) || (by_places && voice->places > 0)))
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
    const bool is_common = is_told_anywhere(currency) && (is_usual || !mark->is_name);
    return is_another_named(self, mark, partner, !is_common);
}

/* --- stated rates ----------------------------------------------------------------- */

/* The side has the readings of the mark, and is as bare: "dolar", not "US$1". */
static bool is_same(const fxi_resolver *self, const fxi_ambiguous_mark *mark,
                    size_t figure, const fxc_currency *candidates, size_t count) {
    if (figure != SIZE_MAX) {
        const fxi_figure *item = &self->inquiry->document->figures->items[figure];
        candidates = item->candidates;
        count = item->candidate_count;
    }
    return count > 1 && mark->count > 0 &&
           fxi_currency_equal(candidates[0], mark->candidates[0]);
}

/* What the mark is in that rate; empty: the rate does not say. */
static fxc_currency stated_by(const fxi_resolver *self, const fxi_ambiguous_mark *mark,
                              fxc_currency partner, size_t index) {
    const fxi_stated_rate *rate = &self->inquiry->document->stated_rates->items[index];
    const fxi_statement *named = &self->inquiry->statements[index];
    if (fxi_currency_equal(named->quote, partner) &&
        is_same(self, mark, rate->base_figure, rate->base, rate->base_count))
        return named->base;
    if (fxi_currency_equal(named->base, partner) &&
        is_same(self, mark, rate->quote_figure, rate->quote, rate->quote_count))
        return named->quote;
    return (fxc_currency){""};
}

fxc_currency fxi_claim_stated(const fxi_resolver *self, const fxi_ambiguous_mark *mark,
                              fxc_currency partner) {
    const size_t count = self->inquiry->document->stated_rates->count;
    fxc_currency found = {""};
    for (size_t i = 0; i < count && i < STATEMENTS_MAX; i++) {
        fxc_currency stated = stated_by(self, mark, partner, i);
        if (fxi_currency_is_none(stated) || fxi_currency_equal(stated, found))
            continue;
        if (!fxi_currency_is_none(found))
            return (fxc_currency){""};
        found = stated;
    }
    return found;
}
