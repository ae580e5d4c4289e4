/* SPDX-License-Identifier: MIT */
#include "judging/inquiry/inquiry.h"

#include "judging/inquiry/per_unit.h"
#include "lexicon/iso4217.h"

bool fxi_inquiry_is_gone(const fxi_inquiry *inquiry, fxc_currency currency) {
    return !fxi_date_is_none(inquiry->date) &&
           fxi_currency_is_gone(currency, inquiry->date);
}

/* The parity of a currency that is gone holds for old amounts, but nobody converted
   them at the market's rate of a later year. */
static bool may_be_carried(const fxi_inquiry *inquiry, fxc_currency base,
                           fxc_currency quote) {
    return !fxi_inquiry_is_gone(inquiry, base) && !fxi_inquiry_is_gone(inquiry, quote);
}

fxi_rate_query fxi_inquiry_query(const fxi_inquiry *inquiry, fxc_currency base,
                                 fxc_currency quote) {
    return (fxi_rate_query){.base = base,
                            .quote = quote,
                            .source = inquiry->settings->source,
                            .policy = FXC_POLICY_PREVIOUS,
                            .anchored = may_be_carried(inquiry, base, quote),
                            .max_age_days = inquiry->settings->max_age_days};
}

fxi_case fxi_inquiry_case(const fxi_inquiry *inquiry, const fxi_pair *pair) {
    const fxi_figure *figures = inquiry->document->figures->items;
    fxi_case judged = fxi_case_make(
        &figures[pair->left], inquiry->resolutions[pair->left].currency,
        &figures[pair->right], inquiry->resolutions[pair->right].currency);
    fxi_per_unit_apply(&judged, inquiry->document);
    return judged;
}

fxc_span fxi_inquiry_span(const fxi_inquiry *inquiry, size_t left, size_t right) {
    const fxi_figure *figures = inquiry->document->figures->items;
    return (fxc_span){figures[left].span.start, figures[right].span.end};
}

fxc_status fxi_inquiry_report(const fxi_inquiry *inquiry, fxi_rule rule, fxc_span span,
                              const char *message) {
    return fxi_finding_add(
        inquiry->tools->findings, inquiry->tools->arena,
        (fxi_finding){
            .rule = rule, .span = span, .message = message, .pair = SIZE_MAX});
}
