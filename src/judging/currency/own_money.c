/* SPDX-License-Identifier: MIT */
#include "judging/currency/own_money.h"

/* Figures on either side that are looked at. */
enum { NEAR = 8 };

static const fxc_currency none = {""};

fxi_own_money fxi_own_money_find(const fxi_ambiguous_mark *mark,
                                 const fxi_inquiry *inquiry) {
    const fxc_currency *home = inquiry->settings->home;
    for (size_t i = 0; i < FXI_HOME_MAX && !fxi_currency_is_none(home[i]); i++)
        if (fxi_ambiguous_can_be(mark, home[i]))
            return (fxi_own_money){home[i], false};
    if (fxi_ambiguous_is_of_language(mark, inquiry->tools->lexicon))
        return (fxi_own_money){mark->candidates[0], true};
    return (fxi_own_money){none, false};
}

static bool may_lend(const fxi_figure *lender, const fxi_ambiguous_mark *mark) {
    return lender->candidate_count == 1 &&
           fxi_ambiguous_can_be(mark, lender->candidates[0]);
}

static const fxi_figure *before_in_sentence(const fxi_figures *figures,
                                            const fxi_ambiguous_mark *mark) {
    const fxi_figure *first = figures->items;
    for (const fxi_figure *at = mark->figure; at > first && mark->figure - at < NEAR;
         at--) {
        if (at[-1].sentence != mark->sentence)
            break;
        if (at[-1].basis == FXC_BASIS_NAME && may_lend(&at[-1], mark))
            return &at[-1];
    }
    return NULL;
}

/* "Avis til salgs for 300 millioner kroner", and below: "for 300 millioner svenske
   kroner". */
static const fxi_figure *restated_behind(const fxi_figures *figures,
                                         const fxi_ambiguous_mark *mark) {
    const fxi_figure *end = figures->items + figures->count;
    for (const fxi_figure *at = mark->figure + 1; at < end && at - mark->figure <= NEAR;
         at++)
        if (may_lend(at, mark) &&
            fxi_decimal_compare(&at->low.value, &mark->figure->low.value) == 0)
            return at;
    return NULL;
}

const fxi_figure *fxi_own_money_lender(const fxi_ambiguous_mark *mark,
                                       const fxi_inquiry *inquiry) {
    const fxi_figures *figures = inquiry->document->figures;
    if (mark->figure == NULL || (!mark->is_name && fxi_ambiguous_is_dollar(mark)))
        return NULL;
    const fxi_figure *lender = before_in_sentence(figures, mark);
    return lender == NULL && mark->sentence == 0 ? restated_behind(figures, mark)
                                                 : lender;
}
