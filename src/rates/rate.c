/* SPDX-License-Identifier: MIT */
/* The public door to look-ups. */
#include <stdio.h>
#include <string.h>

#include "base/error.h"
#include "rates/book.h"

/* The bounds of fxcheck.h suffice: a cross has at most 2 * 37 digits and a line. */
static void export_rational(char *out, size_t size, const fxi_rational *value) {
    char text[FXI_RATIONAL_TEXT];
    size_t length = fxi_rational_format(text, value);
    if (length >= size)
        length = size - 1;
    memcpy(out, text, length);
    out[length] = '\0';
}

void fxi_rate_export(fxc_rate *out, const fxi_rate *rate) {
    *out = (fxc_rate){.base = rate->base,
                      .quote = rate->quote,
                      .date = fxi_date_from_day(rate->day),
                      .age_days = rate->age_days,
                      .leg_count = rate->leg_count};
    if (rate->source != NULL)
        snprintf(out->source, sizeof out->source, "%s", rate->source->name);
    export_rational(out->value, sizeof out->value, &rate->point);
    export_rational(out->low, sizeof out->low, &rate->interval.low);
    export_rational(out->high, sizeof out->high, &rate->interval.high);
    for (size_t i = 0; i < rate->leg_count; i++) {
        const fxi_leg *leg = &rate->legs[i];
        out->legs[i] = (fxc_leg){.base = leg->base,
                                 .quote = leg->quote,
                                 .date = fxi_date_from_day(leg->day)};
        memcpy(out->legs[i].printed, leg->printed, sizeof leg->printed);
    }
}

static bool is_known(const fxc_rates *rates, fxc_currency currency) {
    for (size_t i = 0; i < rates->count; i++)
        for (size_t k = 0; k < rates->sources[i]->info.series_count; k++) {
            const fxi_series *series = &rates->sources[i]->series[k];
            if (fxi_currency_equal(series->base, currency) ||
                fxi_currency_equal(series->quote, currency))
                return true;
        }
    return false;
}

static fxc_status check_currency(const fxc_rates *rates, fxc_currency currency,
                                 fxc_error *error) {
    fxc_currency read;
    if (currency.code[3] != '\0' || !fxi_currency_read(&read, currency.code, 3))
        return fxi_error_set(error, FXC_ECURRENCY,
                             "expected a currency code of three capital letters, found "
                             "'%.4s'",
                             currency.code);
    return is_known(rates, currency)
               ? FXC_OK
               : fxi_error_set(error, FXC_ECURRENCY, "no source has a rate of %s",
                               currency.code);
}

static fxc_status check_source(size_t *out, const fxc_rates *rates, const char *name,
                               fxc_error *error) {
    *out = name != NULL ? fxi_rates_source_index(rates, name) : SIZE_MAX;
    return name == NULL || *out != SIZE_MAX
               ? FXC_OK
               : fxi_error_set(error, FXC_EARG, "the book has no source '%s'", name);
}

static fxc_status check_query(fxi_rate_query *out, const fxc_rates *rates,
                              const fxc_rate_query *query, fxc_error *error) {
    if (!fxi_date_is_valid(query->date))
        return fxi_error_set(error, FXC_EARG, "the query has no date of the calendar");
    if (query->policy != FXC_POLICY_PREVIOUS && query->policy != FXC_POLICY_EXACT)
        return fxi_error_set(error, FXC_EARG, "an unknown policy");
    if (query->max_age_days < 0)
        return fxi_error_set(error, FXC_EARG, "the limit on age is below zero");
    *out =
        (fxi_rate_query){.base = query->base,
                         .quote = query->quote,
                         .day = fxi_day_from_date(query->date),
                         .policy = query->policy,
                         .max_age_days = query->max_age_days > 0 ? query->max_age_days
                                                                 : FXI_RATE_MAX_AGE};
    fxc_status status = check_source(&out->source, rates, query->source, error);
    if (status == FXC_OK)
        status = check_currency(rates, query->base, error);
    return status == FXC_OK ? check_currency(rates, query->quote, error) : status;
}

fxc_status fxc_rate_find(fxc_rate *out, const fxc_rates *rates,
                         const fxc_rate_query *query, fxc_error *error) {
    if (error != NULL)
        *error = (fxc_error){0};
    if (out == NULL || rates == NULL || query == NULL)
        return fxi_error_set(error, FXC_EARG, "a required argument is NULL");
    fxi_rate_query inner;
    fxc_status status = check_query(&inner, rates, query, error);
    if (status != FXC_OK)
        return status;
    fxi_rate rate = {0};
    status = fxi_rates_find(&rate, rates, &inner, error);
    if (status == FXC_OK)
        fxi_rate_export(out, &rate);
    return status;
}
