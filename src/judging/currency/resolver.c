/* SPDX-License-Identifier: MIT */
#include "judging/currency/resolver.h"

#include "base/buffer.h"
#include "judging/currency/currency_time.h"

static const char *build_reason(fxi_resolver *self, const char *lead,
                                fxc_currency currency) {
    fxi_buffer buffer = fxi_buffer_in(self->inquiry->tools->arena);
    fxi_buffer_add_text(&buffer, lead);
    fxi_buffer_add_text(&buffer, currency.code);
    const char *text = fxi_buffer_text(&buffer);
    self->failed = self->failed || text == NULL;
    return text;
}

/* One string per lead and currency, however many figures share it. */
static const char *reason_for(fxi_resolver *self, const char *lead,
                              fxc_currency currency) {
    for (size_t i = 0; i < self->reason_count; i++)
        if (self->reasons[i].lead == lead &&
            fxi_currency_equal(self->reasons[i].currency, currency))
            return self->reasons[i].text;
    const char *text = build_reason(self, lead, currency);
    if (self->reason_count < FXI_REASONS_MAX)
        self->reasons[self->reason_count++] = (fxi_known_reason){lead, currency, text};
    return text;
}

void fxi_resolver_settle(fxi_resolver *self, size_t figure, fxc_currency currency,
                         fxc_basis basis, const char *lead) {
    *fxi_resolver_of(self, figure) =
        (fxi_resolution){.currency = currency,
                         .basis = basis,
                         .reason = reason_for(self, lead, currency)};
}

static const char *certain_reason(fxc_basis basis) {
    if (basis == FXC_BASIS_CODE)
        return "an ISO 4217 code";
    return basis == FXC_BASIS_SYMBOL ? "a sign of one currency only"
                                     : "a name of one currency only";
}

static void settle_marks(fxi_resolver *self) {
    const fxi_figures *figures = self->inquiry->document->figures;
    for (size_t i = 0; i < figures->count; i++) {
        const fxi_figure *figure = &figures->items[i];
        *fxi_resolver_of(self, i) = (fxi_resolution){
            .reason = figure->candidate_count == 0 ? "the text names no currency" : ""};
        if (figure->candidate_count == 1)
            *fxi_resolver_of(self, i) =
                (fxi_resolution){.currency = figure->candidates[0],
                                 .basis = figure->basis,
                                 .reason = certain_reason(figure->basis)};
    }
}

/* "Turkish lira" of 2003, "zł" of 1994: the unit that had the name then. */
static void take_former_units(fxi_resolver *self) {
    const fxi_currency_time time = fxi_currency_time_of(self->inquiry);
    const fxi_figures *figures = self->inquiry->document->figures;
    if (time.oldest_year == 0) /* nothing is of any time */
        return;
    for (size_t i = 0; i < figures->count; i++) {
        fxi_resolution *found = fxi_resolver_of(self, i);
        if (found->basis != FXC_BASIS_NAME && found->basis != FXC_BASIS_SYMBOL)
            continue;
        const fxi_ambiguous_mark mark = fxi_ambiguous_mark_of(&figures->items[i]);
        found->currency = fxi_currency_time_once(&time, &mark, found->currency);
    }
}

void fxi_resolver_settle_certain(fxi_resolver *self) {
    settle_marks(self);
    take_former_units(self);
}

void fxi_resolver_remember(fxi_resolver *self, const fxi_sense *mark,
                           fxc_currency currency) {
    if (mark == NULL)
        return;
    for (size_t i = 0; i < self->mark_count; i++) {
        fxi_known_mark *known = &self->marks[i];
        if (known->mark != mark)
            continue;
        known->is_disputed =
            known->is_disputed || !fxi_currency_equal(known->currency, currency);
        return;
    }
    if (self->mark_count < FXI_MARKS_MAX)
        self->marks[self->mark_count++] =
            (fxi_known_mark){.mark = mark, .currency = currency};
}

void fxi_resolver_settle_by_rate(fxi_resolver *self, size_t figure,
                                 fxc_currency currency, const char *lead) {
    fxi_resolver_settle(self, figure, currency, FXC_BASIS_PAIR_RATE, lead);
    fxi_resolver_remember(self, self->inquiry->document->figures->items[figure].mark,
                          currency);
}

fxc_currency fxi_resolver_known(const fxi_resolver *self, const fxi_figure *figure,
                                fxc_currency barred) {
    for (size_t i = 0; i < self->mark_count; i++)
        if (self->marks[i].mark == figure->mark && !self->marks[i].is_disputed &&
            !fxi_currency_equal(self->marks[i].currency, barred))
            return self->marks[i].currency;
    return (fxc_currency){""};
}
