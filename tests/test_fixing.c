/* SPDX-License-Identifier: MIT */
/* Many days of one pair at once, held against one look-up a day and against intervals
   of rationals: fixings, and the sieve that they and scans are tested by. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "casefile.h"
#include "random.h"
#include "rates/lookup/fixing.h"

static fxc_currency code(const char *text) {
    fxc_currency out = {""};
    memcpy(out.code, text, 3);
    return out;
}

static fxi_day day(int year, int month, int number) {
    return fxi_day_from_date(
        (fxc_date){(int16_t)year, (uint8_t)month, (uint8_t)number});
}

static bool is_same_rate(const fxi_rate *a, const fxi_rate *b) {
    return a->source == b->source && a->day == b->day && a->age_days == b->age_days &&
           a->leg_count == b->leg_count && a->legs[0].age_days == b->legs[0].age_days &&
           fxi_rational_equal(&a->point, &b->point) &&
           fxi_rational_equal(&a->interval.low, &b->interval.low) &&
           fxi_rational_equal(&a->interval.high, &b->interval.high);
}

/* --- fixings of the shipped book -------------------------------------------------- */

enum { DAYS = 9 };

static fxi_rate_query draw_query(const fxc_rates *rates, uint64_t *random) {
    static const char *const codes[] = {"EUR", "USD", "GBP", "JPY", "CNY",
                                        "DEM", "FRF", "ISK", "RUB", "XOF",
                                        "AED", "TRY", "THB", "QQQ"};
    static const fxc_policy policies[] = {FXC_POLICY_PREVIOUS, FXC_POLICY_EXACT,
                                          FXC_POLICY_NEXT, FXC_POLICY_NEAREST,
                                          FXC_POLICY_KNOWN_BY};
    enum { CODES = sizeof codes / sizeof codes[0] };
    int base = random_below(random, CODES), step = 1 + random_below(random, CODES - 1);
    int source = random_below(random, 2 * (int)fxc_rates_source_count(rates));
    return (fxi_rate_query){.base = code(codes[base]),
                            .quote = code(codes[(base + step) % CODES]),
                            .source = source < (int)fxc_rates_source_count(rates)
                                          ? (size_t)source
                                          : SIZE_MAX,
                            .policy = policies[random_below(random, 5)],
                            .coarse = random_below(random, 2) == 0,
                            .max_age_days = 7};
}

static void check_fixing(const fxc_rates *rates, const fxi_fixing *fixing,
                         fxi_rate_query query, bool is_met, const fxi_interval *goal) {
    fxi_rate wanted, found;
    if (fxi_rates_find(&wanted, rates, &query, NULL) != FXC_OK) {
        assert_true(fixing->source == NULL && !is_met);
        return;
    }
    assert_non_null(fixing->source);
    fxi_fixing_rate(&found, fixing, &query);
    assert_true(is_same_rate(&wanted, &found));
    assert_int_equal(fxi_fixing_day(fixing), wanted.day);
    assert_int_equal(is_met, fxi_interval_meets(&wanted.interval, goal));
}

static void fixings_are_those_of_look_ups(void **state) {
    (void)state;
    const fxc_rates *rates = fxc_rates_shipped();
    uint64_t random = 29;
    size_t met = 0;
    for (int i = 0; i < 3000; i++) {
        fxi_rate_query query = draw_query(rates, &random);
        fxi_day days[DAYS];
        fxi_fixing fixings[DAYS];
        bool is_met[DAYS];
        for (int k = 0; k < DAYS; k++)
            days[k] = day(1997, 1, 1) + random_below(&random, 11000);
        fxi_fixings_find(fixings, rates, &query, days, DAYS);
        fxi_rate some = {0};
        query.day = days[0];
        fxi_interval goal = {.low = {.invalid = true}, .high = {.invalid = true}};
        if (fxi_rates_find(&some, rates, &query, NULL) == FXC_OK) {
            fxi_rational percent = fxi_rational_from_fraction(1, 100);
            goal = fxi_interval_widen(&some.interval, &percent);
        }
        fxi_fixings_meet(is_met, fixings, DAYS, &goal);
        for (int k = 0; k < DAYS; k++) {
            query.day = days[k];
            check_fixing(rates, &fixings[k], query, is_met[k], &goal);
            met += is_met[k];
        }
    }
    assert_in_range(met, 1000, 3000 * DAYS / 2);
}

/* --- the sieve on tables of odd numbers ------------------------------------------- */

enum { ROWS = 150, TABLE = 64 * 2 * ROWS };

/* Two columns: quotes of a few digits, of just under and over 31 and 32 bits, and of
   18; mostly of the same decimals; some days have none. */
typedef enum column_kind { SMALL, SEAM, LARGE, KINDS } column_kind;

static size_t write_quote(char *out, size_t size, column_kind kind, uint64_t *random) {
    uint64_t mantissa = 20000 + random_next(random) % 400;
    if (kind == SEAM)
        mantissa = (UINT64_C(1) << (31 + random_below(random, 2))) - 20 +
                   random_next(random) % 19;
    if (kind == LARGE)
        mantissa = 200000000000000000u + random_next(random) % 9999999999999u;
    int decimals = random_below(random, 40) == 0 ? 3 : 4;
    char digits[32];
    int length = snprintf(digits, sizeof digits, "%llu", (unsigned long long)mantissa);
    return (size_t)snprintf(out, size, "%.*s.%s", length - decimals, digits,
                            digits + length - decimals);
}

static void write_table(char *out, size_t size, const char *first, const char *second,
                        column_kind kind, uint64_t *random) {
    size_t length = (size_t)snprintf(out, size, "date,base,quote,rate\n");
    for (int i = 0; i < ROWS; i++) {
        char date[FXI_DATE_TEXT];
        fxi_date_format(date, fxi_date_from_day(day(2020, 1, 1) + i));
        for (int column = 0; column < 2; column++) {
            if (random_below(random, 30) == 0 && i > 0)
                continue;
            char quote[40];
            write_quote(quote, sizeof quote, column == 0 ? kind : SMALL, random);
            length += (size_t)snprintf(out + length, size - length, "%s,%s,%s\n", date,
                                       column == 0 ? first : second, quote);
        }
    }
}

/* Between the ends of two rows' rates, so that it touches those. */
static fxi_interval draw_goal(const fxc_rates *rates, fxi_rate_query query,
                              uint64_t *random) {
    fxi_rate one, other;
    do
        query.day = day(2020, 1, 1) + random_below(random, ROWS);
    while (fxi_rates_find(&one, rates, &query, NULL) != FXC_OK);
    do
        query.day = day(2020, 1, 1) + random_below(random, ROWS);
    while (fxi_rates_find(&other, rates, &query, NULL) != FXC_OK);
    bool ascends = fxi_rational_compare(&one.interval.high, &other.interval.low) <= 0;
    fxi_interval goal =
        ascends ? fxi_interval_between(&one.interval.high, &other.interval.low)
                : fxi_interval_hull(&one.interval, &other.interval);
    goal.low_closed = random_below(random, 2) == 0;
    goal.high_closed = random_below(random, 2) == 0;
    return goal;
}

static size_t check_sieve(const fxc_rates *rates, const char *base, const char *quote,
                          uint64_t *random) {
    fxi_rate_query query = {.base = code(base),
                            .quote = code(quote),
                            .source = SIZE_MAX,
                            .policy = FXC_POLICY_EXACT,
                            .max_age_days = 7};
    fxi_interval goal = draw_goal(rates, query, random);
    size_t days = 0, hits = 0;
    fxi_rate latest = {0};
    for (int i = 0; i < ROWS; i++) {
        fxi_rate rate;
        query.day = day(2020, 1, 1) + i;
        if (fxi_rates_find(&rate, rates, &query, NULL) != FXC_OK)
            continue;
        days++;
        if (!fxi_interval_meets(&rate.interval, &goal))
            continue;
        hits++;
        latest = rate;
    }
    fxi_rate_hits found;
    fxi_rates_meeting(&found, rates, &query, &goal, day(2020, 1, 1),
                      day(2020, 1, 1) + ROWS - 1);
    assert_int_equal(found.days, days);
    assert_int_equal(found.hits, hits);
    if (hits > 0)
        assert_int_equal(found.latest.day, latest.day);
    return hits;
}

static void sieves_agree_with_intervals(void **state) {
    (void)state;
    static const char *const columns[][2] = {{"AAA,PPP", "BBB,PPP"},
                                             {"PPP,AAA", "PPP,BBB"},
                                             {"AAA,PPP", "PPP,BBB"},
                                             {"PPP,AAA", "BBB,PPP"}};
    static const char *const pairs[][2] = {
        {"AAA", "PPP"}, {"PPP", "AAA"}, {"AAA", "BBB"}, {"BBB", "AAA"}};
    uint64_t random = 31;
    size_t hits = 0, rounds = 0;
    char *table = malloc(TABLE);
    assert_non_null(table);
    for (size_t i = 0; i < 4 * KINDS * 4; i++) {
        fxc_rates *rates;
        write_table(table, TABLE, columns[i % 4][0], columns[i % 4][1],
                    (column_kind)(i / 4 % KINDS), &random);
        assert_int_equal(fxc_rates_new_empty(&rates, NULL), FXC_OK);
        assert_int_equal(fxc_rates_add(rates, "odd", table, strlen(table), NULL),
                         FXC_OK);
        for (size_t k = 0; k < 4 * 10; k++, rounds++)
            hits += check_sieve(rates, pairs[k % 4][0], pairs[k % 4][1], &random);
        fxc_rates_free(rates);
    }
    assert_in_range(hits, rounds, rounds * ROWS - rounds);
    free(table);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fixings_are_those_of_look_ups),
        cmocka_unit_test(sieves_agree_with_intervals),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
