/* SPDX-License-Identifier: MIT */
#include "judging/evidence/stated_report.h"

#include "base/buffer.h"
#include "judging/dating/stated_time.h"
#include "judging/evidence/statement.h"
#include "reading/figure/figure_relation.h"
#include "reading/rate/rate_wording.h"

static bool is_open(const fxi_statement *statement) {
    return fxi_currency_is_none(statement->base) ||
           fxi_currency_is_none(statement->quote);
}

static fxc_status note(const fxi_inquiry *inquiry, size_t index) {
    const fxi_stated_rate *rate = &inquiry->document->stated_rates->items[index];
    fxi_buffer message = fxi_buffer_in(inquiry->tools->arena);
    fxi_buffer_add_text(&message, "the text states ");
    fxi_stated_word(&message, &inquiry->statements[index], rate);
    return fxi_inquiry_report(inquiry, FXI_RULE_STATED_RATE, rate->span,
                              fxi_buffer_text(&message));
}

/* Both counted in units of the first one's quote. */
static bool contradict(const fxi_inquiry *inquiry, size_t a, size_t b) {
    const fxi_stated_rate *rates = inquiry->document->stated_rates->items;
    const fxi_statement *first = &inquiry->statements[a];
    const fxi_statement *second = &inquiry->statements[b];
    if (rates[a].force != rates[b].force ||
        rates[a].is_average != rates[b].is_average || is_open(second) ||
        !fxi_stated_concerns(second, first->base, first->quote) ||
        !fxi_stated_is_sound(&rates[b]))
        return false;
    fxi_interval x = fxi_stated_interval(&rates[a]);
    fxi_interval y = fxi_stated_interval(&rates[b]);
    if (!fxi_currency_equal(first->base, second->base))
        y = fxi_interval_reciprocal(&y);
    return !fxi_interval_meets(&x, &y);
}

/* "From 47.5 naira per dollar to 17 naira per dollar": a change tells of two times. */
static bool ends_change(const fxi_inquiry *inquiry, size_t index) {
    const fxi_document *document = inquiry->document;
    const fxi_stated_rate *rate = &document->stated_rates->items[index];
    if (rate->quote_figure == SIZE_MAX || rate->sentence != rate[-1].sentence)
        return false;
    const size_t lead = fxi_figure_lead(&document->figures->items[rate->quote_figure],
                                        document->tokens);
    return fxi_rate_is_arrived_at(document->tokens, lead, inquiry->tools);
}

/* Rates before one that it is held against, so that a long list stays linear. */
enum { RATES_BEFORE = 32 };

/* Market quotes of several days may differ. */
static fxc_status warn(const fxi_inquiry *inquiry, size_t index) {
    const fxi_mentions *mentions = inquiry->document->mentions;
    const fxi_stated_rate *rates = inquiry->document->stated_rates->items;
    size_t first = index < RATES_BEFORE ? 0 : index - RATES_BEFORE;
    if (rates[index].force != FXI_STATED_CLAUSE)
        return FXC_OK;
    for (size_t i = first; i < index; i++) {
        if (!contradict(inquiry, index, i) ||
            (i + 1 == index && ends_change(inquiry, index)) ||
            fxi_stated_times_differ(inquiry->document->stated_rates, i, index,
                                    mentions))
            continue;
        fxi_buffer message = fxi_buffer_in(inquiry->tools->arena);
        fxi_stated_word(&message, &inquiry->statements[index], &rates[index]);
        fxi_buffer_add_text(&message, " does not fit ");
        fxi_stated_word(&message, &inquiry->statements[i], &rates[i]);
        fxi_buffer_add_text(&message, ", which the text states too");
        return fxi_inquiry_report(inquiry, FXI_RULE_CONTRADICTORY_RATES,
                                  rates[index].span, fxi_buffer_text(&message));
    }
    return FXC_OK;
}

fxc_status fxi_stated_report(const fxi_inquiry *inquiry) {
    const fxi_stated_rates *rates = inquiry->document->stated_rates;
    for (size_t i = 0; i < rates->count; i++) {
        if (is_open(&inquiry->statements[i]) || !fxi_stated_is_sound(&rates->items[i]))
            continue;
        fxc_status status = note(inquiry, i);
        if (status == FXC_OK)
            status = warn(inquiry, i);
        if (status != FXC_OK)
            return status;
    }
    return FXC_OK;
}
