/* SPDX-License-Identifier: MIT */
/* Broken calls and options are refused at the door with their own status, and
   nothing is changed; arithmetic at its edges. */
#include "casefile.h"
#include "fxcheck.h"

#include <stdio.h>
#include <string.h>

static fxc_rates *rates;

static const fxc_rate_query dollars_per_euro = {
    .base = {"EUR"}, .quote = {"USD"}, .date = {2025, 2, 24}, .source = "ecb"};

static int keep_nothing(void *context, const char *bytes, size_t length) {
    (void)context, (void)bytes, (void)length;
    return 0;
}

static int refuse_all(void *context, const char *bytes, size_t length) {
    (void)context, (void)bytes, (void)length;
    return 7;
}

static void null_arguments_are_refused(void **state) {
    (void)state;
    fxc_report *report;
    fxc_rate rate;
    fxc_conversion conversion;
    fxc_amount amount;
    fxc_error error = {0};
    assert_int_equal(fxc_scan(NULL, "", 0, NULL, &error), FXC_EARG);
    assert_int_equal(error.code, FXC_EARG);
    assert_true(error.text[0] != '\0');
    assert_int_equal(fxc_scan(&report, NULL, 1, NULL, NULL), FXC_EARG);
    assert_int_equal(fxc_check(&report, "", 0, NULL, NULL, NULL), FXC_EARG);
    assert_int_equal(fxc_check(NULL, "", 0, rates, NULL, NULL), FXC_EARG);
    assert_int_equal(fxc_parse(NULL, "$5", 2, NULL, NULL), FXC_EARG);
    assert_int_equal(fxc_parse(&amount, NULL, 2, NULL, NULL), FXC_EARG);
    assert_int_equal(fxc_rates_new(NULL, NULL), FXC_EARG);
    assert_int_equal(fxc_rates_new_empty(NULL, NULL), FXC_EARG);
    assert_int_equal(fxc_rate_find(NULL, rates, &dollars_per_euro, NULL), FXC_EARG);
    assert_int_equal(fxc_rate_find(&rate, NULL, &dollars_per_euro, NULL), FXC_EARG);
    assert_int_equal(fxc_rate_find(&rate, rates, NULL, NULL), FXC_EARG);
    assert_int_equal(fxc_convert(&conversion, rates, NULL, NULL), FXC_EARG);
}

static void refuse_input(fxc_input input, const char *wanted) {
    fxc_report *report;
    fxc_error error;
    assert_int_equal(fxc_scan_input(&report, &input, NULL, &error), FXC_EARG);
    assert_string_equal(error.text, wanted);
}

static void broken_inputs_are_refused(void **state) {
    (void)state;
    const fxc_cell cell = {.span = {1, 3}};
    refuse_input((fxc_input){.length = 2},
                 "the text is NULL, or its length that of no object");
    refuse_input((fxc_input){.text = "$5", .length = 2, .title = {0, 3}},
                 "the title is not in the text");
    refuse_input((fxc_input){.text = "$5", .length = 2, .published = {2023, 2, 29}},
                 "published: there is no such day");
    refuse_input(
        (fxc_input){.text = "$5", .length = 2, .cells = &cell, .cell_count = 1},
        "the cells are NULL, out of order, or not in the text");
    refuse_input((fxc_input){.text = "$5", .length = 2, .cell_count = 1},
                 "the cells are NULL, out of order, or not in the text");
}

static void empty_text_is_read_and_null_is_refused(void **state) {
    (void)state;
    fxc_report *report;
    assert_int_equal(fxc_scan(&report, "$5", SIZE_MAX, NULL, NULL), FXC_EARG);
    assert_int_equal(fxc_scan(&report, NULL, 1, NULL, NULL), FXC_EARG);
    assert_int_equal(fxc_scan(&report, NULL, 0, NULL, NULL), FXC_OK);
    assert_int_equal(fxc_report_figure_count(report), 0);
    assert_null(fxc_report_figure(report, 0));
    assert_null(fxc_report_pair(report, 0));
    assert_null(fxc_report_finding(report, SIZE_MAX));
    fxc_report_free(report);
    fxc_report_free(NULL);
    fxc_rates_free(NULL);
}

static void assert_options(const fxc_options *options, fxc_status status) {
    fxc_report *report = NULL;
    fxc_error error = {0};
    assert_int_equal(fxc_check(&report, "$5", 2, rates, options, &error), status);
    assert_int_equal(error.code, status);
    assert_null(report);
}

static void bad_options_are_refused(void **state) {
    (void)state;
    static const fxc_symbol no_mark = {NULL, {"CNY"}}, no_currency = {"kr", {"QQQ"}};
    static const fxc_options refused[] = {
        {.version = 0},
        {.version = FXC_OPTIONS_VERSION + 1},
        {.version = 1, .date = {2025, 2, 29}},
        {.version = 1, .reading = (fxc_reading)7},
        {.version = 1, .mode = (fxc_mode)99},
        {.version = 1, .max_age_days = -1},
        {.version = 1, .stale_max_days = INT32_MAX},
        {.version = 1, .source = "no-such-source"},
        {.version = 1, .symbols = NULL, .symbol_count = 1},
        {.version = 1, .symbols = &no_mark, .symbol_count = 1},
        {.version = 1, .symbols = &no_currency, .symbol_count = 1},
    };
    static const char *const tolerances[] = {"",      "bp",   "-1bp", "25",    "1e3bp",
                                             "25 bp", "NaN%", "101%", "1/0bp", "0x1%"};
    static const char *const halves[] = {"", "0", "1/0", "11", "-1", "one"};
    for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++)
        assert_options(&refused[i], FXC_EARG);
    for (size_t i = 0; i < sizeof tolerances / sizeof tolerances[0]; i++)
        assert_options(&(fxc_options){.version = 1, .tolerance = tolerances[i]},
                       FXC_ESYNTAX);
    for (size_t i = 0; i < sizeof halves / sizeof halves[0]; i++)
        assert_options(&(fxc_options){.version = 1, .about_k = halves[i]}, FXC_ESYNTAX);
}

static void a_write_function_stops_its_renderer(void **state) {
    (void)state;
    static const char text[] = "It cost $5 (RMB 90).";
    const fxc_document document = {.text = text, .length = sizeof text - 1};
    fxc_options options = FXC_OPTIONS_INIT;
    fxc_report *report;
    options.date = (fxc_date){2025, 2, 24};
    assert_int_equal(fxc_check(&report, text, sizeof text - 1, rates, &options, NULL),
                     FXC_OK);
    assert_int_equal(fxc_render_text(report, &document, refuse_all, NULL), FXC_EWRITE);
    assert_int_equal(fxc_render_gcc(report, &document, refuse_all, NULL), FXC_EWRITE);
    assert_int_equal(fxc_render_json(report, &document, refuse_all, NULL), FXC_EWRITE);
    assert_int_equal(fxc_render_ndjson(report, &document, refuse_all, NULL),
                     FXC_EWRITE);
    assert_int_equal(fxc_render_json(report, &document, keep_nothing, NULL), FXC_OK);
    fxc_report_free(report);
}

static void unknown_enumerators_are_refused(void **state) {
    (void)state;
    fxc_rate rate;
    fxc_conversion conversion;
    fxc_rate_query query = dollars_per_euro;
    query.policy = (fxc_policy)9;
    assert_int_equal(fxc_rate_find(&rate, rates, &query, NULL), FXC_EARG);
    const fxc_conversion_request request = {.amount = "1",
                                            .amount_length = 1,
                                            .rate = dollars_per_euro,
                                            .rounded = true,
                                            .rounding = (fxc_rounding)99};
    assert_int_equal(fxc_convert(&conversion, rates, &request, NULL), FXC_EARG);
    assert_string_equal(fxc_verdict_name((fxc_verdict)99), "?");
    assert_string_equal(fxc_status_name((fxc_status)-1), "?");
    assert_null(fxc_rule_at(fxc_rule_count()));
    assert_null(fxc_rates_source(rates, SIZE_MAX));
}

static void queries_say_why_they_have_no_rate(void **state) {
    (void)state;
    fxc_rate rate;
    fxc_rate_query query = dollars_per_euro;
    query.date = (fxc_date){1990, 1, 1}; /* before the table */
    assert_int_equal(fxc_rate_find(&rate, rates, &query, NULL), FXC_ENORATE);
    query.date = (fxc_date){9999, 12, 31}; /* behind it: no carrying forward */
    assert_int_equal(fxc_rate_find(&rate, rates, &query, NULL), FXC_ENORATE);
    query = dollars_per_euro;
    query.quote = (fxc_currency){"QQQ"};
    assert_int_equal(fxc_rate_find(&rate, rates, &query, NULL), FXC_ECURRENCY);
    query = dollars_per_euro;
    query.source = "no-such-source";
    assert_int_equal(fxc_rate_find(&rate, rates, &query, NULL), FXC_EARG);
}

/* --- arithmetic ------------------------------------------------------------------- */

/* One euro at 2, 3 or 0.5 dollars. */
static fxc_rates *book_of(const char *rate) {
    char table[128];
    fxc_rates *book;
    const int length = snprintf(table, sizeof table,
                                "date,base,quote,rate\n2025-02-24,EUR,USD,%s\n", rate);
    assert_int_equal(fxc_rates_new_empty(&book, NULL), FXC_OK);
    if (fxc_rates_add(book, "user", table, (size_t)length, NULL) != FXC_OK) {
        fxc_rates_free(book);
        return NULL;
    }
    return book;
}

static fxc_conversion_request request_of(const char *amount, fxc_rounding rounding) {
    return (fxc_conversion_request){
        .amount = amount,
        .amount_length = strlen(amount),
        .rate = {.base = {"EUR"}, .quote = {"USD"}, .date = {2025, 2, 24}},
        .rounded = true,
        .decimals = 0,
        .rounding = rounding};
}

static void rate_of_zero_is_refused(void **state) {
    (void)state;
    static const char *const refused[] = {"0",   "0.0000", "-0",   "-1.5",
                                          "1/0", "",       "1e400"};
    for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++)
        assert_null(book_of(refused[i]));
}

static void ties_go_where_the_mode_says(void **state) {
    (void)state;
    static const struct {
        fxc_rounding rounding;
        const char *amount, *result;
    } rows[] = {
        {FXC_ROUND_HALF_EVEN, "5", "2"},   {FXC_ROUND_HALF_EVEN, "7", "4"},
        {FXC_ROUND_HALF_EVEN, "-5", "-2"}, {FXC_ROUND_HALF_UP, "5", "3"},
        {FXC_ROUND_HALF_UP, "-5", "-3"},   {FXC_ROUND_HALF_DOWN, "5", "2"},
        {FXC_ROUND_HALF_DOWN, "-5", "-2"}, {FXC_ROUND_UP, "4.2", "3"},
        {FXC_ROUND_UP, "-4.2", "-3"},      {FXC_ROUND_DOWN, "5.8", "2"},
        {FXC_ROUND_DOWN, "-5.8", "-2"},    {FXC_ROUND_FLOOR, "-5", "-3"},
        {FXC_ROUND_CEILING, "-5", "-2"},   {FXC_ROUND_CEILING, "5", "3"},
    };
    fxc_rates *half = book_of("0.5");
    assert_non_null(half);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const fxc_conversion_request request =
            request_of(rows[i].amount, rows[i].rounding);
        fxc_conversion conversion;
        assert_int_equal(fxc_convert(&conversion, half, &request, NULL), FXC_OK);
        assert_string_equal(conversion.amount, rows[i].result);
        assert_true(conversion.inexact);
    }
    fxc_rates_free(half);
}

static void thirds_and_long_numbers_stay_exact(void **state) {
    (void)state;
    fxc_rates *three = book_of("3");
    fxc_conversion conversion;
    assert_non_null(three);
    fxc_conversion_request request = request_of("1", FXC_ROUND_HALF_EVEN);
    request.rate.base = (fxc_currency){"USD"};
    request.rate.quote = (fxc_currency){"EUR"};
    request.decimals = -2;
    assert_int_equal(fxc_convert(&conversion, three, &request, NULL), FXC_EARG);
    request.decimals = -1;
    assert_int_equal(fxc_convert(&conversion, three, &request, NULL), FXC_OK);
    assert_string_equal(conversion.exact, "1/3");
    assert_string_equal(conversion.amount, "0.33");
    assert_true(conversion.inexact);

    request = request_of("1000000000000000000000000000000000000000", FXC_ROUND_DOWN);
    assert_int_equal(fxc_convert(&conversion, three, &request, NULL), FXC_OK);
    assert_string_equal(conversion.amount, "3000000000000000000000000000000000000000");
    assert_false(conversion.inexact);
    request = request_of("0.0000000000000000000000000000000000000001", FXC_ROUND_UP);
    assert_int_equal(fxc_convert(&conversion, three, &request, NULL), FXC_OK);
    assert_string_equal(conversion.amount, "1");
    fxc_rates_free(three);
}

static void zero_converts_to_zero(void **state) {
    (void)state;
    fxc_conversion conversion;
    fxc_rates *two = book_of("2");
    assert_non_null(two);
    fxc_conversion_request request = request_of("-0.00", FXC_ROUND_HALF_EVEN);
    assert_int_equal(fxc_convert(&conversion, two, &request, NULL), FXC_OK);
    assert_string_equal(conversion.exact, "0");
    assert_string_equal(conversion.amount, "0");
    assert_false(conversion.inexact);
    fxc_rates_free(two);
}

static void amounts_past_the_bounds_are_refused(void **state) {
    (void)state;
    static const char *const refused[] = {"",     "-",   ".",    "1e5", "1,000", " 1",
                                          "0x10", "NaN", "1..5", "٣",   "1/3"};
    char digits[66];
    fxc_conversion conversion;
    fxc_rates *two = book_of("2");
    assert_non_null(two);
    for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++) {
        const fxc_conversion_request request =
            request_of(refused[i], FXC_ROUND_HALF_EVEN);
        assert_int_equal(fxc_convert(&conversion, two, &request, NULL), FXC_ESYNTAX);
    }
    memset(digits, '9', 65);
    digits[65] = '\0';
    fxc_conversion_request request = request_of(digits, FXC_ROUND_HALF_EVEN);
    assert_int_not_equal(fxc_convert(&conversion, two, &request, NULL), FXC_OK);
    digits[64] = '\0';
    request = request_of(digits, FXC_ROUND_HALF_EVEN);
    assert_int_equal(fxc_convert(&conversion, two, &request, NULL), FXC_OK);
    assert_int_equal(strlen(conversion.amount), 65);
    fxc_rates_free(two);
}

/* No rate of the day, and a rounding that is refused once the product is there. */
static void a_failure_leaves_the_conversion(void **state) {
    (void)state;
    fxc_conversion conversion, before;
    memset(&before, 0x5A, sizeof before);
    memcpy(&conversion, &before, sizeof before);
    fxc_conversion_request request = request_of("1", FXC_ROUND_HALF_EVEN);
    request.rate = dollars_per_euro;
    request.rate.date = (fxc_date){1990, 1, 1};
    assert_int_equal(fxc_convert(&conversion, rates, &request, NULL), FXC_ENORATE);
    assert_memory_equal(&conversion, &before, sizeof before);
    request.rate = dollars_per_euro;
    request.decimals = 31;
    assert_int_equal(fxc_convert(&conversion, rates, &request, NULL), FXC_EARG);
    assert_memory_equal(&conversion, &before, sizeof before);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(null_arguments_are_refused),
        cmocka_unit_test(broken_inputs_are_refused),
        cmocka_unit_test(empty_text_is_read_and_null_is_refused),
        cmocka_unit_test(bad_options_are_refused),
        cmocka_unit_test(a_write_function_stops_its_renderer),
        cmocka_unit_test(unknown_enumerators_are_refused),
        cmocka_unit_test(queries_say_why_they_have_no_rate),
        cmocka_unit_test(rate_of_zero_is_refused),
        cmocka_unit_test(ties_go_where_the_mode_says),
        cmocka_unit_test(thirds_and_long_numbers_stay_exact),
        cmocka_unit_test(zero_converts_to_zero),
        cmocka_unit_test(amounts_past_the_bounds_are_refused),
        cmocka_unit_test(a_failure_leaves_the_conversion),
    };
    if (fxc_rates_new(&rates, NULL) != FXC_OK)
        return 1;
    const int failed = cmocka_run_group_tests(tests, NULL, NULL);
    fxc_rates_free(rates);
    return failed;
}
