/* SPDX-License-Identifier: MIT */
/* Which way leads from one currency to another, in small tables. Expected numbers were
   worked out from the printed quotes with Python's fractions. */
#include <stdio.h>
#include <string.h>

#include "casefile.h"
#include "rate_fixture.h"
#include "rates/lookup/lookup.h"

/* A cross takes the last day on which both legs have a rate. */
static void both_legs_share_their_day(void **state) {
    (void)state;
    fxc_rates *rates =
        rate_fixture_book("date,base,quote,rate\n"
                          "2024-12-27,EUR,USD,1.5\n2024-12-27,EUR,CNY,7.5\n"
                          "2024-12-30,EUR,USD,1.6\n2024-12-31,EUR,CNY,7.6\n"
                          "2025-01-02,EUR,USD,1.7\n2025-01-02,EUR,CNY,7.7\n");
    rate_fixture_expect(rates, "USD/CNY", "2024-12-31",
                        "mine 2024-12-27 4 5 [149/31, 151/29] EUR/USD 1.5 EUR/CNY 7.5");
    rate_fixture_expect(rates, "USD/CNY", "2025-01-01",
                        "mine 2024-12-27 5 5 [149/31, 151/29] EUR/USD 1.5 EUR/CNY 7.5");
    fxc_rates_free(rates);
}

/* Of several routes the straight one, then the inverse, then the cross whose
   series comes first; a missing leg is no rate. */
static void routes_have_an_order(void **state) {
    (void)state;
    fxc_rates *rates =
        rate_fixture_book("date,base,quote,rate\n"
                          "2024-12-30,AAA,BBB,2\n2024-12-30,BBB,CCC,3\n"
                          "2024-12-30,AAA,PPP,5\n2024-12-30,PPP,CCC,7\n"
                          "2024-12-31,AAA,CCC,11\n2024-12-30,QQQ,DDD,2\n"
                          "2025-01-02,AAA,BBB,4\n2025-01-02,BBB,AAA,4\n");
    rate_fixture_expect(rates, "AAA/CCC", "2024-12-31",
                        "mine 2024-12-31 0 11 [21/2, 23/2] "
                        "AAA/CCC 11");
    rate_fixture_expect(rates, "AAA/CCC", "2024-12-30",
                        "mine 2024-12-30 0 6 [15/4, 35/4] "
                        "AAA/BBB 2 BBB/CCC 3");
    rate_fixture_expect(rates, "CCC/AAA", "2024-12-30",
                        "mine 2024-12-30 0 1/6 [4/35, 4/15] "
                        "BBB/CCC 3 AAA/BBB 2");
    rate_fixture_expect(rates, "BBB/AAA", "2025-01-02",
                        "mine 2025-01-02 0 4 [7/2, 9/2] "
                        "BBB/AAA 4");
    rate_fixture_expect(rates, "AAA/DDD", "2024-12-30",
                        "no source has a rate of AAA/DDD");
    fxc_rates_free(rates);
}

static const char NEAR_AND_FAR[] = "date,base,quote,rate\n"
                                   "2025-01-06,AAA,MMM,2\n2025-01-09,AAA,NNN,4\n"
                                   "2025-01-13,AAA,MMM,2\n2025-01-13,AAA,NNN,4\n";
static const char FAR_SIDE[] = "date,base,quote,rate\n"
                               "2025-01-08,MMM,ZZZ,3\n2025-01-08,NNN,ZZZ,3\n"
                               "2025-01-14,MMM,ZZZ,3\n2025-01-14,NNN,ZZZ,3\n";

/* Of two ways over one currency that with the younger oldest leg; without leave none.
 */
static void mixed_crosses_are_ranked(void **state) {
    (void)state;
    fxc_rates *rates = rate_fixture_book(NEAR_AND_FAR);
    assert_int_equal(fxc_rates_add(rates, "other", FAR_SIDE, sizeof FAR_SIDE - 1, NULL),
                     FXC_OK);
    fxc_rate_query query = rate_fixture_query("AAA/ZZZ", "2025-01-09", NULL);
    char found[RATE_FIXTURE_TEXT];
    rate_fixture_describe(found, rates, &query);
    assert_string_equal(found, "no source has a rate of AAA/ZZZ");
    query.mixed = true;
    rate_fixture_describe(found, rates, &query);
    assert_string_equal(found, "- 2025-01-08 1 12 [35/4, 63/4] AAA/NNN 4 mine "
                               "2025-01-09 NNN/ZZZ 3 other 2025-01-08");
    query = rate_fixture_query("ZZZ/AAA", "2025-01-08", NULL);
    query.mixed = true;
    rate_fixture_describe(found, rates, &query);
    assert_string_equal(found, "- 2025-01-06 2 1/6 [4/35, 4/15] MMM/ZZZ 3 other "
                               "2025-01-08 AAA/MMM 2 mine 2025-01-06");
    query.source = "mine";
    rate_fixture_describe(found, rates, &query);
    assert_string_equal(found, "mine has no rate of ZZZ/AAA");
    fxc_rates_free(rates);
}

/* A book that knows the two anchors by a third currency needs four quotes. The parity
   of a currency with several series ties nothing: no source has the euro in lei. */
static void anchored_rates_are_carried(void **state) {
    (void)state;
    static const char zloty[] = "date,base,quote,rate\n2025-02-24,EUR,PLN,4\n"
                                "2025-02-24,USD,PLN,5\n2025-02-24,XOF,RON,2\n";
    fxc_rates *rates = NULL;
    assert_int_equal(fxc_rates_new(&rates, NULL), FXC_OK);
    assert_int_equal(fxc_rates_add(rates, "mine", zloty, sizeof zloty - 1, NULL),
                     FXC_OK);
    static const struct {
        const char *base, *quote, *source, *value;
        size_t legs;
    } rows[] = {{"XOF", "AED", "mine", "2938/655957", 4},
                {"AED", "XOF", "mine", "655957/2938", 4},
                {"EUR", "RON", "mine", NULL, 0},
                {"AED", "SAR", "mine", NULL, 0},
                {"AED", "USD", "mine", NULL, 0}};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        fxi_rate_query query = {.base = rate_fixture_currency(rows[i].base),
                                .quote = rate_fixture_currency(rows[i].quote),
                                .day = fxi_day_from_date((fxc_date){2025, 2, 24}),
                                .source = fxi_rates_source_index(rates, rows[i].source),
                                .max_age_days = 7,
                                .anchored = true};
        fxi_rate rate;
        fxc_status status = fxi_rates_find(&rate, rates, &query, NULL);
        assert_int_equal(status, rows[i].value != NULL ? FXC_OK : FXC_ENORATE);
        if (status != FXC_OK)
            continue;
        char value[FXI_RATIONAL_TEXT];
        fxi_rational_format(value, &rate.point);
        assert_string_equal(value, rows[i].value);
        assert_int_equal(rate.leg_count, rows[i].legs);
        assert_string_equal(rate.source->name, "mine");
        query.anchored = false;
        assert_int_equal(fxi_rates_find(&rate, rates, &query, NULL), FXC_ENORATE);
    }
    fxc_rates_free(rates);
}

/* Each of a hundred currencies has a rate to the next alone. Three such rates
   make a cross where that is allowed, and no chain is longer. */
static void a_chain_of_currencies_is_cut(void **state) {
    (void)state;
    enum { CHAIN = 100, ROW = 32 };
    static char text[ROW * (CHAIN + 1)];
    size_t length = (size_t)sprintf(text, "date,base,quote,rate\n");
    for (int i = 0; i < CHAIN; i++)
        length +=
            (size_t)sprintf(text + length, "2025-01-09,A%c%c,A%c%c,2\n", 'A' + i / 26,
                            'A' + i % 26, 'A' + (i + 1) / 26, 'A' + (i + 1) % 26);
    fxc_rates *rates = rate_fixture_book(text);
    const char *const pairs[] = {"AAA/AAC", "AAA/AAD", "AAA/AAE", "AAA/ADW"};
    const char *const found[] = {
        "mine 2025-01-09 0 4 [9/4, 25/4] AAA/AAB 2 AAB/AAC 2",
        "- 2025-01-09 0 8 [27/8, 125/8] AAA/AAB 2 mine 2025-01-09 AAB/AAC 2 mine "
        "2025-01-09 AAC/AAD 2 mine 2025-01-09",
        "no source has a rate of AAA/AAE", "no source has a rate of AAA/ADW"};
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
        char answer[RATE_FIXTURE_TEXT];
        fxc_rate_query query = rate_fixture_query(pairs[i], "2025-01-09", NULL);
        query.mixed = true;
        rate_fixture_describe(answer, rates, &query);
        assert_string_equal(answer, found[i]);
    }
    fxc_rates_free(rates);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(both_legs_share_their_day),
        cmocka_unit_test(routes_have_an_order),
        cmocka_unit_test(mixed_crosses_are_ranked),
        cmocka_unit_test(anchored_rates_are_carried),
        cmocka_unit_test(a_chain_of_currencies_is_cut),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
