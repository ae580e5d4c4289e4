/* SPDX-License-Identifier: MIT */
/* Which rate governs a pair. */
#include "judging_fixture.h"

static const fxi_period feb24_2024 = {FXI_PERIOD_DAY, 2024, 2, 24, 0, 0};
static const fxi_period fourth_quarter = {FXI_PERIOD_QUARTER, 0, 4, 0, 0, 0};

static void open_pair(judging_fixture *f, const char *date) {
    judging_fixture_open(f, date);
    judging_fixture_figure(f, "380000000000", 9, 10, "CNY");
    judging_fixture_figure(f, "52410000000", 7, 7, "USD");
    judging_fixture_pair(f, 0, 1);
}

static void expect_rate(judging_fixture *f, fxc_evidence rank, int year, int month,
                        int day) {
    const fxc_pair *pair = judging_fixture_judge(f, 0);
    assert_int_equal(pair->rate.evidence, rank);
    assert_int_equal(pair->rate.date.year, year);
    assert_int_equal(pair->rate.date.month, month);
    assert_int_equal(pair->rate.date.day, day);
}

static void expect_none(judging_fixture *f, const char *reason) {
    const fxc_pair *pair = judging_fixture_judge(f, 0);
    assert_int_equal(pair->verdict, FXC_VERDICT_CANNOT_JUDGE);
    assert_string_equal(pair->reason, reason);
    assert_int_equal(pair->rate.evidence, FXC_EVIDENCE_NONE);
}

static void the_date_of_the_document_governs(void **state) {
    (void)state;
    judging_fixture f;
    open_pair(&f, "2025-02-24");
    expect_rate(&f, FXC_EVIDENCE_DOCUMENT, 2025, 2, 24);
    assert_int_equal(f.out.pairs[0].verdict, FXC_VERDICT_EXACT);
    assert_string_equal(f.out.pairs[0].rate.path[0], "EUR/USD");
    assert_string_equal(f.out.pairs[0].rate.path[1], "EUR/CNY");
    assert_string_equal(f.out.pairs[0].rate.printed[0], "1.0466");
    assert_string_equal(f.out.pairs[0].rate.printed[1], "7.5879");
    f.settings.date = (fxc_date){2025, 2, 23}; /* a Sunday */
    expect_rate(&f, FXC_EVIDENCE_DOCUMENT, 2025, 2, 21);
    judging_fixture_close(&f);
}

/* 10 billion francs of the CFA and 58.6 million dirhams: 655.957 for a euro, 3.6725 for
   a dollar, and the dollars of a euro between them. */
static void a_fixing_is_carried_over_parities(void **state) {
    (void)state;
    static const struct {
        const char *path, *printed, *source;
        fxc_date date;
    } legs[] = {{"USD/AED", "3.6725", "parities", {1998, 1, 1}},
                {"EUR/USD", "1.0466", "ecb", {2025, 2, 24}},
                {"EUR/XOF", "655.957", "parities", {1999, 1, 1}}};
    judging_fixture f;
    judging_fixture_open(&f, "2025-02-24");
    judging_fixture_figure(&f, "10000000000", 8, 9, "XOF");
    judging_fixture_figure(&f, "58600000", 5, 5, "AED");
    judging_fixture_pair(&f, 0, 1);
    expect_rate(&f, FXC_EVIDENCE_DOCUMENT, 2025, 2, 24);
    const fxc_pair *pair = &f.out.pairs[0];
    assert_int_equal(pair->verdict, FXC_VERDICT_EXACT);
    assert_string_equal(pair->rate.source, "ecb+parities");
    assert_string_equal(pair->rate.value, "1311914000/7687277");
    for (size_t i = 0; i < sizeof legs / sizeof legs[0]; i++) {
        const fxc_quote_origin *from = &pair->rate.from[i];
        assert_string_equal(pair->rate.path[i], legs[i].path);
        assert_string_equal(pair->rate.printed[i], legs[i].printed);
        assert_string_equal(from->source, legs[i].source);
        assert_memory_equal(&from->date, &legs[i].date, sizeof from->date);
    }
    assert_string_equal(pair->rate.hash, pair->rate.from[1].hash);
    assert_null(pair->rate.path[3]);
    assert_null(pair->rate.from[3].source);
    judging_fixture_close(&f);
}

/* The mark counts to the end of March 2002, by when it was withdrawn. */
static void a_currency_that_is_gone_is_not_carried(void **state) {
    (void)state;
    judging_fixture f;
    judging_fixture_open(&f, "2002-03-28");
    judging_fixture_figure(&f, "22400000", 5, 5, "DEM");
    judging_fixture_figure(&f, "10000000", 5, 5, "USD");
    judging_fixture_pair(&f, 0, 1);
    expect_rate(&f, FXC_EVIDENCE_DOCUMENT, 2002, 3, 28);
    assert_string_equal(f.out.pairs[0].rate.source, "ecb+euro");
    f.settings.date = (fxc_date){2002, 4, 2};
    expect_none(&f, "no-rate");
    judging_fixture_close(&f);
}

static void byline_dates_the_document(void **state) {
    (void)state;
    judging_fixture f;
    open_pair(&f, "");
    fxi_date_mention *byline =
        judging_fixture_date(&f, (fxi_period){FXI_PERIOD_DAY, 2025, 2, 24, 0, 0});
    expect_rate(&f, FXC_EVIDENCE_EVENT, 2025, 2, 24);
    byline->byline = FXI_BYLINE_SAID;
    expect_rate(&f, FXC_EVIDENCE_DOCUMENT, 2025, 2, 24);
    assert_int_equal(f.out.date.year, 2025);
    f.settings.date = (fxc_date){2025, 1, 15};
    expect_rate(&f, FXC_EVIDENCE_DOCUMENT, 2025, 1, 15);
    judging_fixture_close(&f);
}

static void event_in_the_sentence(void **state) {
    (void)state;
    judging_fixture f;
    open_pair(&f, "2025-07-16");
    fxi_date_mention *event = judging_fixture_date(&f, feb24_2024);
    expect_rate(&f, FXC_EVIDENCE_EVENT, 2024, 2, 23); /* the 24th was a Saturday */
    event->period.year = 0; /* "on February 24": the last one */
    expect_rate(&f, FXC_EVIDENCE_EVENT, 2025, 2, 24);
    event->sentence = 1;
    expect_rate(&f, FXC_EVIDENCE_DOCUMENT, 2025, 7, 16);
    judging_fixture_close(&f);
}

static void event_outranks_period(void **state) {
    (void)state;
    judging_fixture f;
    open_pair(&f, "2025-02-24");
    judging_fixture_date(&f, fourth_quarter);
    expect_rate(&f, FXC_EVIDENCE_PERIOD, 2024, 12, 31);
    judging_fixture_date(&f, feb24_2024);
    expect_rate(&f, FXC_EVIDENCE_EVENT, 2024, 2, 23);
    judging_fixture_close(&f);
}

static void dates_that_cannot_be(void **state) {
    (void)state;
    judging_fixture f;
    open_pair(&f, "2025-02-24");
    fxi_date_mention *later =
        judging_fixture_date(&f, (fxi_period){FXI_PERIOD_DAY, 2025, 3, 14, 0, 0});
    expect_rate(&f, FXC_EVIDENCE_DOCUMENT, 2025, 2, 24);
    assert_true(judging_fixture_has_finding(&f, FXI_RULE_COMING_DATE));
    f.findings.count = 0;
    later->sentence = 3; /* beside no pair */
    expect_rate(&f, FXC_EVIDENCE_DOCUMENT, 2025, 2, 24);
    assert_false(judging_fixture_has_finding(&f, FXI_RULE_COMING_DATE));
    later->is_impossible = true;
    judging_fixture_judge(&f, 0);
    assert_true(judging_fixture_has_finding(&f, FXI_RULE_IMPOSSIBLE_DATE));
    judging_fixture_close(&f);
}

static void bare_year_is_no_evidence(void **state) {
    (void)state;
    judging_fixture f;
    open_pair(&f, "2025-02-24");
    fxi_date_mention *year =
        judging_fixture_date(&f, (fxi_period){FXI_PERIOD_YEAR, 2024, 0, 0, 0, 0});
    year->is_bare = true;
    expect_rate(&f, FXC_EVIDENCE_DOCUMENT, 2025, 2, 24);
    year->is_bare = false; /* "full year 2024" */
    expect_rate(&f, FXC_EVIDENCE_PERIOD, 2024, 12, 31);
    judging_fixture_close(&f);
}

/* "In 2011 ... at the time": any fixing of that year; 40 billion yen were between 470
   and 527 million dollars. */
static void year_of_then(void **state) {
    (void)state;
    judging_fixture f;
    judging_fixture_open(&f, "2025-02-24");
    judging_fixture_figure(&f, "40000000000", 9, 9, "JPY");
    judging_fixture_figure(&f, "520000000", 6, 7, "USD");
    judging_fixture_pair(&f, 0, 1)->tense = FXI_TENSE_THEN;
    judging_fixture_date(&f, (fxi_period){FXI_PERIOD_YEAR, 2011, 0, 0, 0, 0});
    const fxc_pair *pair = judging_fixture_judge(&f, 0);
    assert_true(pair->verdict <= FXC_VERDICT_ROUNDING);
    assert_int_equal(pair->rate.evidence, FXC_EVIDENCE_EVENT);
    assert_int_equal(pair->rate.date.year, 2011);
    f.figure_items[1].low = judging_fixture_quantity("270000000", 6, 7);
    pair = judging_fixture_judge(&f, 0);
    assert_int_equal(pair->verdict, FXC_VERDICT_DISAGREE);
    assert_null(pair->rate.path[0]);
    judging_fixture_close(&f);
}

static void then_needs_its_time(void **state) {
    (void)state;
    judging_fixture f;
    open_pair(&f, "2025-02-24");
    f.pair_items[0].tense = FXI_TENSE_THEN;
    expect_none(&f, "no-date");
    judging_fixture_close(&f);
}

static void now_is_the_document(void **state) {
    (void)state;
    judging_fixture f;
    open_pair(&f, "2025-02-24");
    judging_fixture_date(&f, feb24_2024);
    f.pair_items[0].tense = FXI_TENSE_NOW;
    expect_rate(&f, FXC_EVIDENCE_DOCUMENT, 2025, 2, 24);
    f.settings.date = (fxc_date){0};
    expect_none(&f, "no-date");
    judging_fixture_close(&f);
}

static void stated_rate_governs(void **state) {
    (void)state;
    judging_fixture f;
    open_pair(&f, "2025-02-24");
    judging_fixture_stated(&f, "USD", "CNY", "7.2450", -4);
    const fxc_pair *pair = judging_fixture_judge(&f, 0);
    assert_int_equal(pair->rate.evidence, FXC_EVIDENCE_STATED);
    assert_string_equal(pair->rate.source, "text");
    assert_string_equal(pair->rate.low, "144899/20000");
    assert_string_equal(pair->rate.high, "144901/20000");
    assert_int_equal(pair->rate.date.year, 0);
    assert_true(judging_fixture_has_finding(&f, FXI_RULE_STATED_RATE));
    judging_fixture_close(&f);
}

/* "1 yuan = $0.1380": [0.13795,0.13805] USD is [20000/2761,20000/2759] CNY. */
static void stated_rate_in_the_other_direction(void **state) {
    (void)state;
    judging_fixture f;
    open_pair(&f, "");
    judging_fixture_stated(&f, "CNY", "USD", "0.1380", -4);
    const fxc_pair *pair = judging_fixture_judge(&f, 0);
    assert_int_equal(pair->rate.evidence, FXC_EVIDENCE_STATED);
    assert_string_equal(pair->rate.low, "20000/2761");
    assert_string_equal(pair->rate.high, "20000/2759");
    judging_fixture_close(&f);
}

static void stated_rate_of_others_is_no_evidence(void **state) {
    (void)state;
    judging_fixture f;
    open_pair(&f, "2025-02-24");
    judging_fixture_stated(&f, "USD", "JPY", "149.83", -2);
    expect_rate(&f, FXC_EVIDENCE_DOCUMENT, 2025, 2, 24);
    judging_fixture_close(&f);
}

static void clause_outranks_market_quote(void **state) {
    (void)state;
    judging_fixture f;
    open_pair(&f, "2025-02-24");
    judging_fixture_stated(&f, "USD", "CNY", "7.3000", -4)->force = FXI_STATED_MARKET;
    judging_fixture_stated(&f, "USD", "CNY", "7.2450", -4);
    assert_string_equal(judging_fixture_judge(&f, 0)->rate.low, "144899/20000");
    f.stated_items[0].sentence = 0; /* that of the pair */
    assert_string_equal(judging_fixture_judge(&f, 0)->rate.low, "145999/20000");
    assert_false(judging_fixture_has_finding(&f, FXI_RULE_CONTRADICTORY_RATES));
    judging_fixture_close(&f);
}

static void rates_that_differ_contradict_each_other(void **state) {
    (void)state;
    judging_fixture f;
    open_pair(&f, "2025-02-24");
    judging_fixture_stated(&f, "USD", "CNY", "7.2450", -4);
    judging_fixture_stated(&f, "CNY", "USD", "0.1380", -4);
    judging_fixture_judge(&f, 0);
    assert_false(judging_fixture_has_finding(&f, FXI_RULE_CONTRADICTORY_RATES));
    judging_fixture_stated(&f, "USD", "CNY", "7.3", -1);
    judging_fixture_judge(&f, 0);
    assert_true(judging_fixture_has_finding(&f, FXI_RULE_CONTRADICTORY_RATES));
    judging_fixture_close(&f);
}

/* The date stands behind the rate, in its sentence. */
static void date_beside(judging_fixture *f, const fxi_stated_rate *rate, int16_t year) {
    fxi_date_mention *date =
        judging_fixture_date(f, (fxi_period){FXI_PERIOD_YEAR, year, 0, 0, 0, 0});
    date->span = (fxc_span){rate->span.end + 5, rate->span.end + 9};
    date->sentence = rate->sentence;
}

static void rates_of_two_years_do_not_contradict(void **state) {
    (void)state;
    judging_fixture f;
    open_pair(&f, "2025-02-24");
    date_beside(&f, judging_fixture_stated(&f, "USD", "CNY", "7.0999", -4), 2023);
    date_beside(&f, judging_fixture_stated(&f, "USD", "CNY", "7.2993", -4), 2024);
    judging_fixture_judge(&f, 0);
    assert_false(judging_fixture_has_finding(&f, FXI_RULE_CONTRADICTORY_RATES));
    f.date_items[1].period.year = 2023;
    judging_fixture_judge(&f, 0);
    assert_true(judging_fixture_has_finding(&f, FXI_RULE_CONTRADICTORY_RATES));
    judging_fixture_close(&f);
}

/* One euro is 1.95583 marks by law, whatever the date. */
static void law_needs_no_date(void **state) {
    (void)state;
    judging_fixture f;
    judging_fixture_open(&f, "");
    judging_fixture_figure(&f, "1000000", 3, 5, "DEM");
    judging_fixture_figure(&f, "511292", 0, 0, "EUR");
    judging_fixture_pair(&f, 0, 1);
    const fxc_pair *pair = judging_fixture_judge(&f, 0);
    assert_int_equal(pair->verdict, FXC_VERDICT_EXACT);
    assert_int_equal(pair->rate.evidence, FXC_EVIDENCE_LEGAL);
    assert_string_equal(pair->implied.base.code, "EUR");
    assert_string_equal(pair->rate.low, "195583/100000");
    assert_string_equal(pair->rate.high, "195583/100000");
    judging_fixture_close(&f);
}

static void dates_outside_the_tables(void **state) {
    (void)state;
    judging_fixture f;
    open_pair(&f, "1950-06-01");
    expect_none(&f, "no-rate");
    f.settings.date = (fxc_date){9999, 12, 31};
    expect_none(&f, "no-rate");
    judging_fixture_close(&f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_date_of_the_document_governs),
        cmocka_unit_test(a_fixing_is_carried_over_parities),
        cmocka_unit_test(a_currency_that_is_gone_is_not_carried),
        cmocka_unit_test(byline_dates_the_document),
        cmocka_unit_test(event_in_the_sentence),
        cmocka_unit_test(event_outranks_period),
        cmocka_unit_test(dates_that_cannot_be),
        cmocka_unit_test(bare_year_is_no_evidence),
        cmocka_unit_test(year_of_then),
        cmocka_unit_test(then_needs_its_time),
        cmocka_unit_test(now_is_the_document),
        cmocka_unit_test(stated_rate_governs),
        cmocka_unit_test(stated_rate_in_the_other_direction),
        cmocka_unit_test(stated_rate_of_others_is_no_evidence),
        cmocka_unit_test(clause_outranks_market_quote),
        cmocka_unit_test(rates_that_differ_contradict_each_other),
        cmocka_unit_test(rates_of_two_years_do_not_contradict),
        cmocka_unit_test(law_needs_no_date),
        cmocka_unit_test(dates_outside_the_tables),
    };
    return cmocka_run_group_tests_name("evidence", tests, NULL, NULL);
}
