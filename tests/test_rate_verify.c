/* SPDX-License-Identifier: MIT */
/* Sources that are damaged in memory, and tables that are well formed and odd. */
#include <stdlib.h>
#include <string.h>

#include "casefile.h"
#include "rates/book/book.h"

typedef struct text {
    char bytes[1024];
    size_t length;
} text;

static int append(void *context, const char *bytes, size_t length) {
    text *out = context;
    assert_true(out->length + length < sizeof out->bytes);
    memcpy(out->bytes + out->length, bytes, length);
    out->length += length;
    out->bytes[out->length] = '\0';
    return 0;
}

static void add(fxc_rates *rates, const char *name, const char *table) {
    fxc_error error;
    if (fxc_rates_add(rates, name, table, strlen(table), &error) != FXC_OK)
        fail_msg("%u:%u %s", (unsigned)error.line, (unsigned)error.column, error.text);
}

static fxc_rates *book_of(const char *table) {
    fxc_rates *rates = NULL;
    assert_int_equal(fxc_rates_new_empty(&rates, NULL), FXC_OK);
    add(rates, "bank", table);
    return rates;
}

static const char PLAIN[] = "date,base,quote,rate\n"
                            "2024-12-27,EUR,USD,1.0435\n2024-12-30,EUR,USD,1.0444\n"
                            "2024-12-31,EUR,USD,1.0389\n2024-12-30,EUR,JPY,163.00\n";

static void assert_oddities(const fxc_rates *rates, const char *expected) {
    text out = {.length = 0};
    size_t count = 0, lines = 0;
    assert_int_equal(fxc_rates_verify(rates, "bank", append, &out, &count, NULL),
                     FXC_OK);
    assert_string_equal(out.bytes, expected);
    for (const char *at = expected; *at != '\0'; at++)
        lines += *at == '\n';
    assert_int_equal(count, lines);
}

static void assert_damage(const fxc_rates *rates, const char *expected) {
    text out = {.length = 0};
    fxc_error error;
    assert_int_equal(fxc_rates_verify(rates, "bank", append, &out, NULL, &error),
                     FXC_ESYNTAX);
    assert_string_equal(error.text, expected);
    assert_int_equal(out.length, 0);
}

static void a_good_table_has_nothing(void **state) {
    (void)state;
    fxc_rates *rates = book_of(PLAIN);
    assert_oddities(rates, "");
    fxc_rates_free(rates);
}

static void the_shipped_tables_are_whole(void **state) {
    (void)state;
    fxc_rates *rates = NULL;
    text out = {.length = 0};
    assert_int_equal(fxc_rates_verify_shipped(NULL), FXC_OK);
    assert_int_equal(fxc_rates_new(&rates, NULL), FXC_OK);
    for (size_t i = 0; i < fxc_rates_source_count(rates); i++)
        assert_int_equal(fxc_rates_verify(rates, fxc_rates_source(rates, i)->name,
                                          append, &out, NULL, NULL),
                         FXC_OK);
    /* the lira lost a third of its worth on the day that it was let go */
    assert_non_null(strstr(out.bytes, "EUR/TRL 624367 on 2001-02-21, 1050000 on "
                                      "2001-02-22: a move of half or more\n"));
    fxc_rates_free(rates);
}

static void days_out_of_order(void **state) {
    (void)state;
    fxc_rates *rates = book_of(PLAIN);
    fxi_day *days = (fxi_day *)(uintptr_t)rates->sources[0]->days;
    days[2] = days[1];
    assert_damage(rates, "bank: the days are not in order at row 3");
    fxc_rates_free(rates);
}

/* Series by pair: EUR/JPY in one cell, EUR/USD in the next three. */
static void cells_that_are_no_rates(void **state) {
    (void)state;
    fxc_rates *rates = book_of(PLAIN);
    fxi_source *source = (fxi_source *)(uintptr_t)rates->sources[0];
    uint8_t *decimals = (uint8_t *)(uintptr_t)source->decimals;
    uint32_t *mantissas = (uint32_t *)(uintptr_t)source->narrow;
    decimals[2] = 200;
    assert_damage(rates, "bank: EUR/USD 2024-12-30: a rate out of bounds");
    decimals[2] = 4;
    mantissas[3] = 0;
    assert_damage(rates, "bank: EUR/USD 2024-12-31: the series ends with a hole");
    mantissas[3] = 10389;
    mantissas[1] = 0;
    assert_damage(rates, "bank: EUR/USD 2024-12-27: the series begins with a hole");
    fxc_rates_free(rates);
}

static void series_outside_of_the_table(void **state) {
    (void)state;
    fxc_rates *rates = book_of(PLAIN);
    fxi_series *series = (fxi_series *)(uintptr_t)rates->sources[0]->series;
    series[1].row_count = 4;
    assert_damage(rates, "bank: EUR/USD lies outside of the table");
    series[1].row_count = 3;
    series[1].first_cell = 2;
    assert_damage(rates, "bank: EUR/USD lies outside of the table");
    fxc_rates_free(rates);
}

static void a_rate_in_a_gap(void **state) {
    (void)state;
    fxc_rates *rates = book_of(PLAIN);
    fxi_source *source = (fxi_source *)(uintptr_t)rates->sources[0];
    fxi_series_gap gap = {1, source->days[0], source->days[2], 0};
    source->gaps = &gap;
    source->gap_count = 1;
    assert_damage(rates, "bank: EUR/USD 2024-12-30: a rate in a gap");
    gap = (fxi_series_gap){0, source->days[0], source->days[1], 0};
    assert_damage(rates, "bank: EUR/JPY 2024-12-27: a gap that no rate opens");
    gap = (fxi_series_gap){7, source->days[0], source->days[1], 0};
    assert_damage(rates, "bank: a gap of no series");
    fxc_rates_free(rates);
}

/* One digit is wrong, and the table well formed. */
static void a_digit_that_is_wrong(void **state) {
    (void)state;
    fxc_rates *rates =
        book_of("date,base,quote,rate\n2024-12-27,EUR,USD,1.0435\n"
                "2024-12-30,EUR,USD,4.0444\n2024-12-31,EUR,USD,1.0389\n");
    assert_oddities(rates,
                    "EUR/USD 1.0435 on 2024-12-27, 4.0444 on 2024-12-30: a move of "
                    "half or more\n"
                    "EUR/USD 4.0444 on 2024-12-30, 1.0389 on 2024-12-31: a move of "
                    "half or more\n");
    fxc_rates_free(rates);
    rates = book_of("date,base,quote,rate\n2024-12-27,EUR,USD,1.0000\n"
                    "2024-12-30,EUR,USD,1.4999\n2024-12-31,EUR,USD,1.0001\n");
    assert_oddities(rates, "");
    fxc_rates_free(rates);
}

/* The wrong way round, and per hundred units. */
static void directions_and_units_that_are_wrong(void **state) {
    (void)state;
    static const char good[] = "date,base,quote,rate\n2024-12-30,USD,CNY,7.2993\n2024-"
                               "12-30,JPY,USD,0.006369\n";
    fxc_rates *rates = book_of("date,base,quote,rate\n2024-12-30,CNY,USD,7.2993\n"
                               "2024-12-30,JPY,USD,0.6369\n");
    assert_oddities(rates, "");
    add(rates, "other", good);
    assert_oddities(rates,
                    "CNY/USD 7.2993 on 2024-12-30: off by a factor of two or more from "
                    "other\n"
                    "JPY/USD 0.6369 on 2024-12-30: off by a factor of two or more from "
                    "other\n");
    add(rates, "bank", good);
    assert_oddities(rates, "");
    fxc_rates_free(rates);
}

static int refuse(void *context, const char *bytes, size_t length) {
    (void)context;
    (void)bytes;
    (void)length;
    return 1;
}

static void broken_calls_are_refused(void **state) {
    (void)state;
    fxc_rates *rates =
        book_of("date,base,quote,rate\n2024-12-27,EUR,USD,1\n2024-12-30,EUR,USD,2\n");
    assert_int_equal(fxc_rates_verify(NULL, "bank", append, NULL, NULL, NULL),
                     FXC_EARG);
    assert_int_equal(fxc_rates_verify(rates, NULL, append, NULL, NULL, NULL), FXC_EARG);
    assert_int_equal(fxc_rates_verify(rates, "bank", NULL, NULL, NULL, NULL), FXC_EARG);
    assert_int_equal(fxc_rates_verify(rates, "nobody", append, NULL, NULL, NULL),
                     FXC_EARG);
    assert_int_equal(fxc_rates_verify(rates, "bank", refuse, NULL, NULL, NULL),
                     FXC_EWRITE);
    fxc_rates_free(rates);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_good_table_has_nothing),
        cmocka_unit_test(the_shipped_tables_are_whole),
        cmocka_unit_test(days_out_of_order),
        cmocka_unit_test(cells_that_are_no_rates),
        cmocka_unit_test(series_outside_of_the_table),
        cmocka_unit_test(a_rate_in_a_gap),
        cmocka_unit_test(a_digit_that_is_wrong),
        cmocka_unit_test(directions_and_units_that_are_wrong),
        cmocka_unit_test(broken_calls_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
