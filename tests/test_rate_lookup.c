/* SPDX-License-Identifier: MIT */
/* Look-ups in the shipped tables and in small ones. Expected numbers were worked out
   from the printed quotes with Python's fractions. */
#include <stdlib.h>
#include <string.h>

#include "casefile.h"
#include "rate_fixture.h"
#include "rates/lookup/lookup.h"

static fxc_rates *shipped;

static fxc_policy policy_of(const char *name) {
    static const char *const names[] = {[FXC_POLICY_PREVIOUS] = "previous",
                                        [FXC_POLICY_EXACT] = "exact",
                                        [FXC_POLICY_NEXT] = "next",
                                        [FXC_POLICY_NEAREST] = "nearest",
                                        [FXC_POLICY_PERIOD_END] = "period-end",
                                        [FXC_POLICY_PERIOD_AVERAGE] = "period-average",
                                        [FXC_POLICY_KNOWN_BY] = "known-by"};
    int policy = 0;
    while (policy < FXC_POLICY_KNOWN_BY && strcmp(names[policy], name) != 0)
        policy++;
    assert_string_equal(names[policy], name);
    return (fxc_policy)policy;
}

/* policy=NAME; age=N; source=NAME; mixed. The day is a period for two policies. */
static void check_row(const casefile_row *row) {
    const char *day = strchr(row->input, ' ');
    const char *source = casefile_value(row, "source");
    const char *policy = casefile_value(row, "policy");
    const char *age = casefile_value(row, "age");
    assert_non_null(day);
    fxc_rate_query query = {.base = rate_fixture_currency(row->input),
                            .quote = rate_fixture_currency(row->input + 4),
                            .source = source,
                            .mixed = casefile_value(row, "mixed") != NULL};
    fxc_date last;
    assert_int_equal(
        fxc_period_parse(&query.date, &last, day + 1, strlen(day + 1), NULL), FXC_OK);
    if (policy != NULL)
        query.policy = policy_of(policy);
    if (query.policy == FXC_POLICY_PERIOD_END ||
        query.policy == FXC_POLICY_PERIOD_AVERAGE)
        query.until = last;
    if (age != NULL)
        query.max_age_days = (int32_t)strtol(age, NULL, 10);
    char found[RATE_FIXTURE_TEXT];
    rate_fixture_describe(found, shipped, &query);
    assert_string_equal(found, row->expected);
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
    static const char *const order[] = {"euro", "two",      "one", "ecb",
                                        "h10",  "parities", "imf"};
    assert_int_equal(fxc_rates_source_count(rates), 7);
    for (size_t i = 0; i < 7; i++)
        assert_string_equal(fxc_rates_source(rates, i)->name, order[i]);
    rate_fixture_expect(rates, "EUR/USD", "2025-02-25",
                        "two 2025-02-25 0 6111/5000 [24443/20000, 4889/4000] EUR/USD "
                        "1.2222");
    rate_fixture_expect(
        rates, "EUR/USD", "2025-02-24",
        "one 2025-02-24 0 11111/10000 [22221/20000, 22223/20000] EUR/USD "
        "1.1111");
    rate_fixture_expect(
        rates, "EUR/USD", "2025-02-21",
        "ecb 2025-02-21 0 2093/2000 [20929/20000, 20931/20000] EUR/USD 1.0465");
    rate_fixture_expect(
        rates, "DEM/FRF", "2025-02-24",
        "euro 1999-01-01 0 655957/195583 [655957/195583, 655957/195583] "
        "EUR/DEM 1.95583 EUR/FRF 6.55957");
    fxc_rates_free(rates);
}

/* A newer edition of H.10 is not asked before the ECB because it is newer. */
static void an_edition_keeps_its_place(void **state) {
    (void)state;
    static const char edition[] = "date,base,quote,rate\n2025-02-24,EUR,USD,1.1111\n";
    static const char *const order[] = {"euro", "one", "ecb", "h10", "parities", "imf"};
    fxc_rates *rates = NULL;
    assert_int_equal(fxc_rates_new(&rates, NULL), FXC_OK);
    assert_int_equal(fxc_rates_add(rates, "one", edition, sizeof edition - 1, NULL),
                     FXC_OK);
    assert_int_equal(fxc_rates_add(rates, "h10", edition, sizeof edition - 1, NULL),
                     FXC_OK);
    assert_int_equal(fxc_rates_add(rates, "one", edition, sizeof edition - 1, NULL),
                     FXC_OK);
    assert_int_equal(fxc_rates_source_count(rates), 6);
    for (size_t i = 0; i < 6; i++)
        assert_string_equal(fxc_rates_source(rates, i)->name, order[i]);
    assert_int_equal(fxc_rates_source(rates, 3)->series_count, 1);
    /* one of another kind stands with its kind */
    assert_int_equal(fxc_rates_add(rates, "euro", edition, sizeof edition - 1, NULL),
                     FXC_OK);
    assert_string_equal(fxc_rates_source(rates, 0)->name, "euro");
    assert_string_equal(fxc_rates_source(rates, 1)->name, "one");
    fxc_rates_free(rates);
}

static void broken_queries_are_refused(void **state) {
    (void)state;
    fxc_rate rate;
    fxc_rate_query good = rate_fixture_query("EUR/USD", "2025-02-24", NULL), bad = good;
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
    bad.quote = rate_fixture_currency("usd");
    assert_int_equal(fxc_rate_find(&rate, shipped, &bad, NULL), FXC_ECURRENCY);
    bad.quote = rate_fixture_currency("XQX");
    assert_int_equal(fxc_rate_find(&rate, shipped, &bad, NULL), FXC_ECURRENCY);
    bad = good;
    bad.until = (fxc_date){2025, 2, 28};
    assert_int_equal(fxc_rate_find(&rate, shipped, &bad, NULL), FXC_EARG);
    bad.policy = FXC_POLICY_PERIOD_END;
    assert_int_equal(fxc_rate_find(&rate, shipped, &bad, NULL), FXC_OK);
    bad.mixed = true;
    assert_int_equal(fxc_rate_find(&rate, shipped, &bad, NULL), FXC_EARG);
    bad.mixed = false;
    bad.until = (fxc_date){2025, 2, 23};
    assert_int_equal(fxc_rate_find(&rate, shipped, &bad, NULL), FXC_EARG);
    bad.until = (fxc_date){0};
    assert_int_equal(fxc_rate_find(&rate, shipped, &bad, NULL), FXC_EARG);
    bad = good;
    bad.max_age_days = INT32_MAX;
    assert_int_equal(fxc_rate_find(&rate, shipped, &bad, NULL), FXC_OK);
}

/* Means that the Federal Reserve published: G.5A of 2024-02-01 and of 2021-11-01, G.5
   of 2024-07-01, for CNY the monthly series of 2025-03-03; the years 2014 to 2018 and
   2024 from the annual series of FRED, AEXCHUS and AEXUSEU; each with its decimals. */
static void means_equal_the_published_ones(void **state) {
    (void)state;
    static const struct {
        const char *pair, *period, *published;
    } rows[] = {
        {"USD/CNY", "2023", "7.0809"},    {"USD/CNY", "2022", "6.7290"},
        {"USD/CNY", "2021", "6.4508"},    {"USD/CNY", "2020", "6.9042"},
        {"USD/CNY", "2019", "6.9081"},    {"USD/JPY", "2023", "140.5001"},
        {"USD/MXN", "2023", "17.7334"},   {"GBP/USD", "2022", "1.2371"},
        {"EUR/USD", "2023", "1.0817"},    {"USD/CNY", "2024-12", "7.2807"},
        {"USD/CNY", "2024-11", "7.2063"}, {"USD/JPY", "2024-06", "157.8600"},
        {"EUR/USD", "2024-06", "1.0763"}, {"USD/CAD", "2024-05", "1.3667"},
        {"USD/CNY", "2024", "7.1957"},    {"EUR/USD", "2024", "1.0820"},
        {"USD/CNY", "2018", "6.6090"},    {"USD/CNY", "2017", "6.7569"},
        {"USD/CNY", "2016", "6.6400"},    {"USD/CNY", "2015", "6.2827"},
        {"USD/CNY", "2014", "6.1620"},    {"EUR/USD", "2015", "1.1096"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        fxc_rate_query query = {.base = rate_fixture_currency(rows[i].pair),
                                .quote = rate_fixture_currency(rows[i].pair + 4),
                                .source = "h10",
                                .policy = FXC_POLICY_PERIOD_AVERAGE};
        fxc_rate rate;
        fxi_rational mean;
        char text[FXI_RATIONAL_TEXT];
        assert_int_equal(fxc_period_parse(&query.date, &query.until, rows[i].period,
                                          strlen(rows[i].period), NULL),
                         FXC_OK);
        assert_int_equal(fxc_rate_find(&rate, shipped, &query, NULL), FXC_OK);
        assert_true(fxi_rational_parse(&mean, rate.value, strlen(rate.value)));
        fxi_rational_format_decimal(text, &mean, 4, FXC_ROUND_HALF_UP);
        assert_string_equal(text, rows[i].published);
    }
}

/* The table ends in September: the year's published mean, 7.1875, is not guessed from
   what there is. */
static void a_year_that_is_not_whole_has_no_mean(void **state) {
    (void)state;
    fxc_rate_query query = {.base = {"USD"},
                            .quote = {"CNY"},
                            .date = {2025, 1, 1},
                            .until = {2025, 12, 31},
                            .source = "h10",
                            .policy = FXC_POLICY_PERIOD_AVERAGE};
    fxc_rate rate;
    assert_int_equal(fxc_rate_find(&rate, shipped, &query, NULL), FXC_ENORATE);
}

static void periods_are_read_or_refused(void **state) {
    (void)state;
    static const struct {
        const char *text;
        fxc_date first, last;
    } good[] = {
        {"2024", {2024, 1, 1}, {2024, 12, 31}},
        {"2024-02", {2024, 2, 1}, {2024, 2, 29}},
        {"2023-Q4", {2023, 10, 1}, {2023, 12, 31}},
        {"2024-02-29", {2024, 2, 29}, {2024, 2, 29}},
    };
    static const char *const bad[] = {
        "",       "24",      "0000",    "2024-13",    "2024-00", "2024-Q0", "2024-Q5",
        "2024-Q", "2024Q10", "2024-Qx", "2023-02-29", "2024-1",  "2024 ",   "20x4"};
    fxc_date first, last;
    for (size_t i = 0; i < sizeof good / sizeof good[0]; i++) {
        assert_int_equal(
            fxc_period_parse(&first, &last, good[i].text, strlen(good[i].text), NULL),
            FXC_OK);
        assert_memory_equal(&first, &good[i].first, sizeof first);
        assert_memory_equal(&last, &good[i].last, sizeof last);
    }
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        assert_int_equal(fxc_period_parse(&first, &last, bad[i], strlen(bad[i]), NULL),
                         FXC_ESYNTAX);
    assert_int_equal(fxc_period_parse(NULL, &last, "2024", 4, NULL), FXC_EARG);
}

/* Whatever the policy and the day: the answer is of a printed day, no farther than the
   limit, on the side that the policy looks to. */
static void every_answer_keeps_its_policy(void **state) {
    (void)state;
    static const fxc_policy policies[] = {FXC_POLICY_PREVIOUS, FXC_POLICY_EXACT,
                                          FXC_POLICY_NEXT, FXC_POLICY_NEAREST};
    fxi_day first = fxi_day_from_date((fxc_date){2007, 1, 1});
    for (fxi_day day = first; day < first + 1200; day++)
        for (size_t i = 0; i < 4; i++) {
            fxc_rate_query query = rate_fixture_query("EUR/ISK", "2024-01-01", "ecb");
            fxc_rate rate;
            query.policy = policies[i];
            query.date = fxi_date_from_day(day);
            if (fxc_rate_find(&rate, shipped, &query, NULL) != FXC_OK)
                continue;
            int age = rate.age_days;
            assert_int_equal(day - fxi_day_from_date(rate.date), age);
            assert_true(age <= 7 && age >= -7);
            assert_true(policies[i] == FXC_POLICY_NEAREST ||
                        (policies[i] == FXC_POLICY_NEXT ? age <= 0 : age >= 0));
            assert_true(policies[i] != FXC_POLICY_EXACT || age == 0);
            query = rate_fixture_query("EUR/ISK", "2024-01-01", "ecb");
            query.date = rate.date;
            query.policy = FXC_POLICY_EXACT;
            assert_int_equal(fxc_rate_find(&rate, shipped, &query, NULL), FXC_OK);
        }
}

/* A table that goes on under a code that is gone, or begins before its code came. */
static void a_currency_that_is_not_valid_has_no_market_rate(void **state) {
    (void)state;
    fxc_rates *rates =
        rate_fixture_book("date,base,quote,rate\n"
                          "2016-06-30,USD,BYN,2\n2016-07-01,USD,BYN,2\n"
                          "2017-01-31,USD,BYR,20000\n2020-01-02,USD,BYR,2\n"
                          "2020-01-02,USD,ESP,2\n");
    rate_fixture_expect(rates, "USD/BYN", "2016-06-30",
                        "BYN came on 2016-07-01, 1 for 10000 BYR");
    rate_fixture_expect(rates, "USD/BYN", "2016-07-01",
                        "mine 2016-07-01 0 2 [3/2, 5/2] USD/BYN 2");
    rate_fixture_expect(rates, "USD/BYR", "2017-01-31",
                        "mine 2017-01-31 0 20000 [39999/2, 40001/2] USD/BYR 20000");
    rate_fixture_expect(rates, "BYR/USD", "2020-01-02",
                        "BYR was withdrawn in 2017-01: 10000 BYR became 1 BYN");
    rate_fixture_expect(rates, "USD/ESP", "2020-01-02", "ESP was withdrawn in 2002-03");
    fxc_rates_free(rates);
}

static void answers_say_how_they_were_made(void **state) {
    (void)state;
    static const struct {
        const char *pair;
        fxc_direction direction;
        bool first_is_inverted;
    } rows[] = {{"EUR/USD", FXC_DIRECTION_DIRECT, false},
                {"USD/EUR", FXC_DIRECTION_INVERSE, true},
                {"USD/CNY", FXC_DIRECTION_CROSS, true},
                {"USD/USD", FXC_DIRECTION_SAME, false},
                {"XOF/USD", FXC_DIRECTION_MIXED_CROSS, true}};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        fxc_rate_query query = rate_fixture_query(rows[i].pair, "2025-02-24", NULL);
        fxc_rate rate;
        query.mixed = true;
        assert_int_equal(fxc_rate_find(&rate, shipped, &query, NULL), FXC_OK);
        assert_int_equal(rate.direction, rows[i].direction);
        if (rate.direction == FXC_DIRECTION_SAME)
            continue;
        assert_int_equal(rate.legs[0].inverted, rows[i].first_is_inverted);
        bool is_mixed = rate.direction == FXC_DIRECTION_MIXED_CROSS;
        assert_string_equal(rate.hash, is_mixed ? fxc_rates_hash(shipped)
                                                : fxc_rates_source(shipped, 1)->hash);
    }
}

static void the_shipped_sources_are_named(void **state) {
    (void)state;
    static const struct {
        const char *name, *title;
        fxc_date first, last;
        size_t series;
        fxc_source_kind kind;
        fxc_publication publication;
    } rows[] = {
        {"euro",
         "Irrevocably fixed conversion rates of the euro",
         {1999, 1, 1},
         {2026, 1, 1},
         22,
         FXC_SOURCE_LEGAL,
         FXC_PUBLISHED_SAME_DAY},
        {"ecb",
         "European Central Bank, euro foreign exchange reference rates",
         {1999, 1, 4},
         {2026, 4, 13},
         41,
         FXC_SOURCE_DAILY,
         FXC_PUBLISHED_SAME_DAY},
        {"h10",
         "Federal Reserve, H.10 noon buying rates in New York",
         {1971, 1, 4},
         {2026, 3, 27},
         23,
         FXC_SOURCE_DAILY,
         FXC_PUBLISHED_NEXT_MONDAY},
        {"parities",
         "Official parities to the euro, the dollar and others",
         {1974, 1, 1},
         {2018, 1, 1},
         17,
         FXC_SOURCE_PARITY,
         FXC_PUBLISHED_SAME_DAY},
        {"imf",
         "International Monetary Fund, average exchange rates of years",
         {1995, 12, 31},
         {2024, 12, 31},
         163,
         FXC_SOURCE_ANNUAL,
         FXC_PUBLISHED_SAME_DAY},
    };
    assert_int_equal(fxc_rates_source_count(shipped), 5);
    for (size_t i = 0; i < 5; i++) {
        const fxc_source *source = fxc_rates_source(shipped, i);
        assert_string_equal(source->name, rows[i].name);
        assert_string_equal(source->title, rows[i].title);
        assert_memory_equal(&source->first, &rows[i].first, sizeof(fxc_date));
        assert_memory_equal(&source->last, &rows[i].last, sizeof(fxc_date));
        assert_int_equal(source->series_count, rows[i].series);
        assert_int_equal(source->kind, rows[i].kind);
        assert_int_equal(source->publication, rows[i].publication);
        assert_int_equal(strlen(source->hash), 71);
    }
    assert_int_equal(strncmp(fxc_rates_hash(shipped), "sha256:", 7), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_last_added_answers_first),
        cmocka_unit_test(an_edition_keeps_its_place),
        cmocka_unit_test(broken_queries_are_refused),
        cmocka_unit_test(the_shipped_sources_are_named),
        cmocka_unit_test(means_equal_the_published_ones),
        cmocka_unit_test(a_year_that_is_not_whole_has_no_mean),
        cmocka_unit_test(periods_are_read_or_refused),
        cmocka_unit_test(every_answer_keeps_its_policy),
        cmocka_unit_test(a_currency_that_is_not_valid_has_no_market_rate),
        cmocka_unit_test(answers_say_how_they_were_made),
    };
    if (fxc_rates_new(&shipped, NULL) != FXC_OK)
        return 1;
    int failed = casefile_run("rates.rows", "source policy age mixed", check_row) +
                 cmocka_run_group_tests(tests, NULL, NULL);
    fxc_rates_free(shipped);
    return failed;
}
