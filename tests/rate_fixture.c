/* SPDX-License-Identifier: MIT */
#include "rate_fixture.h"

#include <stdio.h>
#include <string.h>

#include "casefile.h"
#include "time/date.h"

fxc_currency rate_fixture_currency(const char *code) {
    fxc_currency out = {{0}};
    memcpy(out.code, code, 3);
    return out;
}

static fxc_date date(const char *text) {
    fxc_date out;
    assert_true(fxi_date_parse(&out, text, strlen(text)));
    return out;
}

fxc_rate_query rate_fixture_query(const char *pair, const char *day,
                                  const char *source) {
    return (fxc_rate_query){.base = rate_fixture_currency(pair),
                            .quote = rate_fixture_currency(pair + 4),
                            .date = date(day),
                            .source = source};
}

static void describe_leg(char *out, size_t size, const fxc_rate *rate,
                         const fxc_leg *leg) {
    char day[FXI_DATE_TEXT];
    fxi_date_format(day, leg->date);
    size_t length =
        (size_t)snprintf(out, size, " %s/%s %s", leg->base.code, leg->quote.code,
                         leg->printed[0] != '\0' ? leg->printed : "mean");
    if (rate->direction == FXC_DIRECTION_MIXED_CROSS)
        snprintf(out + length, size - length, " %s %s", leg->source, day);
}

void rate_fixture_describe(char out[RATE_FIXTURE_TEXT], const fxc_rates *rates,
                           const fxc_rate_query *query) {
    fxc_rate rate;
    fxc_error error;
    fxc_status status = fxc_rate_find(&rate, rates, query, &error);
    if (status != FXC_OK) {
        assert_int_equal(status, error.code);
        snprintf(out, RATE_FIXTURE_TEXT, "%s", error.text);
        return;
    }
    char day[FXI_DATE_TEXT];
    fxi_date_format(day, rate.date);
    char count[32] = "";
    if (rate.observation_count > 1)
        snprintf(count, sizeof count, " x%zu", rate.observation_count);
    snprintf(out, RATE_FIXTURE_TEXT, "%s %s %d%s %s [%s, %s]",
             rate.source[0] != '\0' ? rate.source : "-", day, (int)rate.age_days, count,
             rate.value, rate.low, rate.high);
    for (size_t i = 0; i < rate.leg_count; i++)
        describe_leg(out + strlen(out), RATE_FIXTURE_TEXT - strlen(out), &rate,
                     &rate.legs[i]);
}

fxc_rates *rate_fixture_book(const char *table) {
    fxc_rates *rates = NULL;
    fxc_error error;
    assert_int_equal(fxc_rates_new_empty(&rates, NULL), FXC_OK);
    fxc_status status = fxc_rates_add(rates, "mine", table, strlen(table), &error);
    if (status != FXC_OK)
        fail_msg("%u: %s", (unsigned)error.line, error.text);
    return rates;
}

void rate_fixture_expect(const fxc_rates *rates, const char *pair, const char *day,
                         const char *expected) {
    fxc_rate_query query = rate_fixture_query(pair, day, NULL);
    char found[RATE_FIXTURE_TEXT];
    rate_fixture_describe(found, rates, &query);
    assert_string_equal(found, expected);
}
