/* SPDX-License-Identifier: MIT */
/* The public door to look-ups. The rate book knows numbers and days; what a code means
   on a day is the lexicon's to say, and the two meet only here. */
#include <stdio.h>

#include "base/error.h"
#include "lexicon/iso4217.h"
#include "lexicon/redenomination.h"
#include "rate.h"

enum { NOTE_BYTES = 96 };

static bool is_withdrawn(char note[NOTE_BYTES], fxc_currency currency, fxc_date day) {
    if (!fxi_currency_is_gone(currency, day))
        return false;
    fxc_date end = fxi_currency_withdrawn(currency);
    const fxi_redenomination *next = fxi_redenomination_from(currency);
    int used = snprintf(note, NOTE_BYTES, "%s was withdrawn in %04d-%02d",
                        currency.code, end.year, end.month);
    if (next != NULL && used > 0)
        snprintf(note + used, NOTE_BYTES - (size_t)used, ": %s %s became 1 %s",
                 next->ratio, currency.code, next->code);
    return true;
}

static bool is_to_come(char note[NOTE_BYTES], fxc_currency currency, fxc_date day) {
    const fxi_redenomination *row = fxi_redenomination_ahead(currency, day);
    if (row == NULL)
        return false;
    snprintf(note, NOTE_BYTES, "%s came on %04d-%02d-%02d, 1 for %s %s", currency.code,
             row->day.year, row->day.month, row->day.day, row->ratio, row->former);
    return true;
}

/* False, and what is wrong with the currency on that day. */
static bool is_valid(char note[NOTE_BYTES], fxc_currency currency, fxc_date day) {
    return !is_withdrawn(note, currency, day) && !is_to_come(note, currency, day);
}

/* Rates in force hold for old amounts for ever, and averages of years are restated in
   the unit of today. */
static bool is_market(const fxc_rates *rates, const char *source) {
    size_t index = fxi_rates_source_index(rates, source);
    return index != SIZE_MAX &&
           fxc_rates_source(rates, index)->kind == FXC_SOURCE_DAILY;
}

/* The leg that has the currency is a market rate of a day on which there was no such
   currency. */
static bool is_phantom(char note[NOTE_BYTES], const fxc_rates *rates,
                       const fxc_leg *leg, fxc_currency currency, fxc_date day) {
    return is_market(rates, leg->source) && !is_valid(note, currency, day);
}

static fxc_status check_answer(const fxc_rate *rate, const fxc_rates *rates,
                               fxc_date day, fxc_error *error) {
    char note[NOTE_BYTES];
    if (rate->leg_count == 0)
        return FXC_OK;
    const fxc_leg *first = &rate->legs[0], *last = &rate->legs[rate->leg_count - 1];
    if (is_phantom(note, rates, first, rate->base, day) ||
        is_phantom(note, rates, last, rate->quote, day))
        return fxi_error_set(error, FXC_ENORATE, "%s", note);
    return FXC_OK;
}

/* A refusal also says what is wrong with the currencies. */
static fxc_status explain_refusal(const fxc_rate_query *query, fxc_error *error) {
    char note[NOTE_BYTES];
    if (error != NULL && (!is_valid(note, query->base, query->date) ||
                          !is_valid(note, query->quote, query->date))) {
        fxc_error before = *error;
        fxi_error_clear(error);
        return fxi_error_set(error, FXC_ENORATE, "%s; %s", note, before.text);
    }
    return FXC_ENORATE;
}

fxc_status fxi_rate_answer(fxi_rate *found, fxc_rate *out, const fxc_rates *rates,
                           const fxc_rate_query *query, fxc_error *error) {
    fxc_status status = fxi_rates_answer(found, out, rates, query, error);
    if (status == FXC_ENORATE)
        return explain_refusal(query, error);
    return status == FXC_OK ? check_answer(out, rates, query->date, error) : status;
}

fxc_status fxc_rate_find(fxc_rate *out, const fxc_rates *rates,
                         const fxc_rate_query *query, fxc_error *error) {
    fxi_error_clear(error);
    if (out == NULL || rates == NULL || query == NULL)
        return fxi_error_null(error);
    fxi_rate found;
    fxc_rate rate;
    fxc_status status = fxi_rate_answer(&found, &rate, rates, query, error);
    if (status == FXC_OK)
        *out = rate;
    return status;
}
