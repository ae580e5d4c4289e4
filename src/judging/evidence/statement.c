/* SPDX-License-Identifier: MIT */
#include "judging/evidence/statement.h"

#include "judging/case/phrase.h"

static fxi_rational point_of(const fxi_stated_rate *rate) {
    fxi_rational base = fxi_rational_from_decimal(&rate->base_amount);
    fxi_rational quote = fxi_rational_from_decimal(&rate->quote_amount);
    return fxi_rational_divide(&quote, &base);
}

fxi_interval fxi_stated_interval(const fxi_stated_rate *rate) {
    fxi_rational base = fxi_rational_from_decimal(&rate->base_amount);
    fxi_rational quote = fxi_rational_from_decimal(&rate->quote_amount);
    fxi_rational granule = fxi_rational_power10(rate->shown);
    fxi_rational two = fxi_rational_from_integer(2);
    fxi_rational half = fxi_rational_divide(&granule, &two);
    fxi_interval printed = fxi_interval_around(&quote, &half);
    fxi_interval unit = fxi_interval_point(&base);
    return fxi_interval_divide(&printed, &unit);
}

bool fxi_stated_is_sound(const fxi_stated_rate *rate) {
    fxi_interval interval = fxi_stated_interval(rate);
    return fxi_interval_is_valid(&interval) && fxi_rational_sign(&interval.low) > 0;
}

bool fxi_stated_concerns(const fxi_statement *statement, fxc_currency a,
                         fxc_currency b) {
    return (fxi_currency_equal(statement->base, a) &&
            fxi_currency_equal(statement->quote, b)) ||
           (fxi_currency_equal(statement->base, b) &&
            fxi_currency_equal(statement->quote, a));
}

fxi_rate fxi_stated_rate_of(const fxi_statement *statement,
                            const fxi_stated_rate *stated) {
    return (fxi_rate){.base = statement->base,
                      .quote = statement->quote,
                      .point = point_of(stated),
                      .interval = fxi_stated_interval(stated)};
}

void fxi_stated_word(fxi_buffer *buffer, const fxi_statement *statement,
                     const fxi_stated_rate *stated) {
    const fxi_rate rate = fxi_stated_rate_of(statement, stated);
    fxi_phrase_printed_rate(buffer, &rate);
}
