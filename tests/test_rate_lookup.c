/* SPDX-License-Identifier: MIT */
/* Look-ups in the shipped tables and in small ones. Expected numbers were worked out
   from the printed quotes with Python's fractions. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "casefile.h"
#include "rates/rates.h"

static fxc_rates *shipped;

static fxc_currency currency(const char *code) {
    fxc_currency out = {{0}};
    memcpy(out.code, code, 3);
    return out;
}

static fxc_date date(const char *text) {
    fxc_date out;
    assert_true(fxi_date_parse(&out, text, strlen(text)));
    return out;
}

static fxc_rate_query ask(const char *pair, const char *day, const char *source) {
    return (fxc_rate_query){.base = currency(pair),
                            .quote = currency(pair + 4),
                            .date = date(day),
                            .source = source};
}

/* "source date age value [low, high] legs", and the legs as printed. */
static void describe(char out[1024], const fxc_rates *rates,
                     const fxc_rate_query *query) {
    fxc_rate rate;
    fxc_error error;
    fxc_status status = fxc_rate_find(&rate, rates, query, &error);
    if (status != FXC_OK) {
        assert_int_equal(status, error.code);
        snprintf(out, 1024, "%s", error.text);
        return;
    }
    char day[FXI_DATE_TEXT];
    fxi_date_format(day, rate.date);
    size_t length = (size_t)snprintf(
        out, 1024, "%s %s %d %s [%s, %s]", rate.source[0] != '\0' ? rate.source : "-",
        day, (int)rate.age_days, rate.value, rate.low, rate.high);
    for (size_t i = 0; i < rate.leg_count; i++)
        length += (size_t)snprintf(out + length, 1024 - length, " %s/%s %s",
                                   rate.legs[i].base.code, rate.legs[i].quote.code,
                                   rate.legs[i].printed);
}

/* policy=exact; age=N; source=NAME. */
static void check_row(const casefile_row *row) {
    const char *day = strchr(row->input, ' ');
    const char *source = casefile_value(row, "source");
    const char *policy = casefile_value(row, "policy");
    const char *age = casefile_value(row, "age");
    assert_non_null(day);
    fxc_rate_query query = ask(row->input, day + 1, source);
    if (policy != NULL)
        query.policy = FXC_POLICY_EXACT;
    if (age != NULL)
        query.max_age_days = (int32_t)strtol(age, NULL, 10);
    char found[1024];
    describe(found, shipped, &query);
    assert_string_equal(found, row->expected);
}

static fxc_rates *book_of(const char *table) {
    fxc_rates *rates = NULL;
    fxc_error error;
    assert_int_equal(fxc_rates_new_empty(&rates, NULL), FXC_OK);
    fxc_status status = fxc_rates_add(rates, "mine", table, strlen(table), &error);
    if (status != FXC_OK)
        fail_msg("%u: %s", (unsigned)error.line, error.text);
    return rates;
}

static void assert_answer(const fxc_rates *rates, const char *pair, const char *day,
                          const char *expected) {
    fxc_rate_query query = ask(pair, day, NULL);
    char found[1024];
    describe(found, rates, &query);
    assert_string_equal(found, expected);
}

/* A cross takes the last day on which both legs have a rate. */
static void both_legs_share_their_day(void **state) {
    (void)state;
    fxc_rates *rates = book_of("date,base,quote,rate\n"
                               "2024-12-27,EUR,USD,1.5\n2024-12-27,EUR,CNY,7.5\n"
                               "2024-12-30,EUR,USD,1.6\n2024-12-31,EUR,CNY,7.6\n"
                               "2025-01-02,EUR,USD,1.7\n2025-01-02,EUR,CNY,7.7\n");
    assert_answer(rates, "USD/CNY", "2024-12-31",
                  "mine 2024-12-27 4 5 [149/31, 151/29] EUR/USD 1.5 EUR/CNY 7.5");
    assert_answer(rates, "USD/CNY", "2025-01-01",
                  "mine 2024-12-27 5 5 [149/31, 151/29] EUR/USD 1.5 EUR/CNY 7.5");
    fxc_rates_free(rates);
}

/* B009: of several routes the straight one, then the inverse, then the cross whose
   series comes first; a missing leg is no rate. */
static void routes_have_an_order(void **state) {
    (void)state;
    fxc_rates *rates = book_of("date,base,quote,rate\n"
                               "2024-12-30,AAA,BBB,2\n2024-12-30,BBB,CCC,3\n"
                               "2024-12-30,AAA,PPP,5\n2024-12-30,PPP,CCC,7\n"
                               "2024-12-31,AAA,CCC,11\n2024-12-30,QQQ,DDD,2\n"
                               "2025-01-02,AAA,BBB,4\n2025-01-02,BBB,AAA,4\n");
    assert_answer(rates, "AAA/CCC", "2024-12-31",
                  "mine 2024-12-31 0 11 [21/2, 23/2] "
                  "AAA/CCC 11");
    assert_answer(rates, "AAA/CCC", "2024-12-30",
                  "mine 2024-12-30 0 6 [15/4, 35/4] "
                  "AAA/BBB 2 BBB/CCC 3");
    assert_answer(rates, "CCC/AAA", "2024-12-30",
                  "mine 2024-12-30 0 1/6 [4/35, 4/15] "
                  "BBB/CCC 3 AAA/BBB 2");
    assert_answer(rates, "BBB/AAA", "2025-01-02",
                  "mine 2025-01-02 0 4 [7/2, 9/2] "
                  "BBB/AAA 4");
    assert_answer(rates, "AAA/DDD", "2024-12-30", "no source has a rate of AAA/DDD");
    fxc_rates_free(rates);
}

/* The last added source is asked first, the shipped ones behind it, and the law before
   all. One that has no rate that day does not stand in the way. */
static void the_last_added_answers_first(void **state) {
    (void)state;
    static const char one[] = "date,base,quote,rate\n2025-02-24,EUR,USD,1.1111\n"
                              "2025-02-24,DEM,FRF,9\n";
    static const char two[] = "date,base,quote,rate\n2025-02-25,EUR,USD,1.2222\n";
    fxc_rates *rates = NULL;
    assert_int_equal(fxc_rates_new(&rates, NULL), FXC_OK);
    assert_int_equal(fxc_rates_add(rates, "one", one, sizeof one - 1, NULL), FXC_OK);
    assert_int_equal(fxc_rates_add(rates, "two", two, sizeof two - 1, NULL), FXC_OK);
    static const char *const order[] = {"euro", "two", "one", "ecb", "h10"};
    assert_int_equal(fxc_rates_source_count(rates), 5);
    for (size_t i = 0; i < 5; i++)
        assert_string_equal(fxc_rates_source(rates, i)->name, order[i]);
    assert_answer(rates, "EUR/USD", "2025-02-25",
                  "two 2025-02-25 0 6111/5000 [24443/20000, 4889/4000] EUR/USD "
                  "1.2222");
    assert_answer(rates, "EUR/USD", "2025-02-24",
                  "one 2025-02-24 0 11111/10000 [22221/20000, 22223/20000] EUR/USD "
                  "1.1111");
    assert_answer(
        rates, "EUR/USD", "2025-02-21",
        "ecb 2025-02-21 0 2093/2000 [20929/20000, 20931/20000] EUR/USD 1.0465");
    assert_answer(rates, "DEM/FRF", "2025-02-24",
                  "euro 1999-01-01 0 655957/195583 [655957/195583, 655957/195583] "
                  "EUR/DEM 1.95583 EUR/FRF 6.55957");
    assert_int_equal(fxc_rates_add(rates, "one", two, sizeof two - 1, NULL), FXC_OK);
    assert_int_equal(fxc_rates_source_count(rates), 5);
    assert_string_equal(fxc_rates_source(rates, 1)->name, "one");
    fxc_rates_free(rates);
}

static void broken_queries_are_refused(void **state) {
    (void)state;
    fxc_rate rate;
    fxc_rate_query good = ask("EUR/USD", "2025-02-24", NULL), bad = good;
    assert_int_equal(fxc_rate_find(NULL, shipped, &good, NULL), FXC_EARG);
    assert_int_equal(fxc_rate_find(&rate, NULL, &good, NULL), FXC_EARG);
    assert_int_equal(fxc_rate_find(&rate, shipped, NULL, NULL), FXC_EARG);
    bad.date = (fxc_date){2025, 2, 29};
    assert_int_equal(fxc_rate_find(&rate, shipped, &bad, NULL), FXC_EARG);
    bad = good;
    bad.policy = (fxc_policy)7;
    assert_int_equal(fxc_rate_find(&rate, shipped, &bad, NULL), FXC_EARG);
    bad = good;
    bad.max_age_days = -1;
    assert_int_equal(fxc_rate_find(&rate, shipped, &bad, NULL), FXC_EARG);
    bad = good;
    bad.source = "nobody";
    assert_int_equal(fxc_rate_find(&rate, shipped, &bad, NULL), FXC_EARG);
    bad = good;
    bad.quote = currency("usd");
    assert_int_equal(fxc_rate_find(&rate, shipped, &bad, NULL), FXC_ECURRENCY);
    bad.quote = currency("XQX");
    assert_int_equal(fxc_rate_find(&rate, shipped, &bad, NULL), FXC_ECURRENCY);
    bad = good;
    bad.max_age_days = INT32_MAX;
    assert_int_equal(fxc_rate_find(&rate, shipped, &bad, NULL), FXC_OK);
}

static void the_shipped_sources_are_named(void **state) {
    (void)state;
    static const struct {
        const char *name, *title;
        fxc_date first, last;
        size_t series;
    } rows[] = {
        {"euro",
         "Irrevocably fixed conversion rates of the euro",
         {1999, 1, 1},
         {2026, 1, 1},
         22},
        {"ecb",
         "European Central Bank, euro foreign exchange reference rates",
         {1999, 1, 4},
         {2026, 4, 13},
         41},
        {"h10",
         "Federal Reserve, H.10 noon buying rates in New York",
         {1971, 1, 4},
         {2026, 3, 27},
         23},
    };
    assert_int_equal(fxc_rates_source_count(shipped), 3);
    for (size_t i = 0; i < 3; i++) {
        const fxc_source *source = fxc_rates_source(shipped, i);
        assert_string_equal(source->name, rows[i].name);
        assert_string_equal(source->title, rows[i].title);
        assert_memory_equal(&source->first, &rows[i].first, sizeof(fxc_date));
        assert_memory_equal(&source->last, &rows[i].last, sizeof(fxc_date));
        assert_int_equal(source->series_count, rows[i].series);
        assert_int_equal(strlen(source->hash), 71);
    }
    assert_int_equal(strncmp(fxc_rates_hash(shipped), "sha256:", 7), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(both_legs_share_their_day),
        cmocka_unit_test(routes_have_an_order),
        cmocka_unit_test(the_last_added_answers_first),
        cmocka_unit_test(broken_queries_are_refused),
        cmocka_unit_test(the_shipped_sources_are_named),
    };
    if (fxc_rates_new(&shipped, NULL) != FXC_OK)
        return 1;
    int failed = casefile_run("rates.rows", "source policy age", check_row) +
                 cmocka_run_group_tests(tests, NULL, NULL);
    fxc_rates_free(shipped);
    return failed;
}
