/* SPDX-License-Identifier: MIT */
/* Conversion and its rounding, and splitting without loss. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "casefile.h"
#include "fxcheck.h"

enum { PARTS = 16, TEXT = 128, LIST = PARTS * 161 };

static const char *const modes[] = {
    [FXC_ROUND_HALF_EVEN] = "half-even", [FXC_ROUND_HALF_UP] = "half-up",
    [FXC_ROUND_HALF_DOWN] = "half-down", [FXC_ROUND_UP] = "up",
    [FXC_ROUND_DOWN] = "down",           [FXC_ROUND_FLOOR] = "floor",
    [FXC_ROUND_CEILING] = "ceiling"};

static fxc_rounding mode_of(const casefile_row *row) {
    const char *name = casefile_value(row, "mode");
    int mode = 0;
    while (name != NULL && mode < FXC_ROUND_CEILING && strcmp(modes[mode], name) != 0)
        mode++;
    assert_true(name == NULL || strcmp(modes[mode], name) == 0);
    return (fxc_rounding)mode;
}

static int32_t number_of(const casefile_row *row, const char *key, int32_t usual) {
    const char *value = casefile_value(row, key);
    return value == NULL ? usual : (int32_t)strtol(value, NULL, 10);
}

static fxc_rates *book_of(const char *rate, const char *code) {
    char table[2 * TEXT];
    fxc_rates *rates = NULL;
    snprintf(table, sizeof table, "date,base,quote,rate\n2025-02-24,USD,%s,%s\n", code,
             rate);
    assert_int_equal(fxc_rates_new_empty(&rates, NULL), FXC_OK);
    assert_int_equal(fxc_rates_add(rates, "x", table, strlen(table), NULL), FXC_OK);
    return rates;
}

static void convert_row(const casefile_row *row) {
    char amount[TEXT], rate[TEXT], found[512];
    fxc_conversion_request request = {.amount = amount,
                                      .rate = {.base = {"USD"}, .date = {2025, 2, 24}},
                                      .rounded = casefile_value(row, "none") == NULL,
                                      .decimals = number_of(row, "decimals", -1),
                                      .significant = number_of(row, "digits", 0),
                                      .cash = casefile_value(row, "cash") != NULL,
                                      .rounding = mode_of(row)};
    assert_int_equal(
        sscanf(row->input, "%127s %127s %3s", amount, rate, request.rate.quote.code),
        3);
    request.amount_length = strlen(amount);
    fxc_rates *rates = book_of(rate, request.rate.quote.code);
    fxc_conversion out;
    fxc_error error;
    if (fxc_convert(&out, rates, &request, &error) != FXC_OK)
        snprintf(found, sizeof found, "%s", error.text);
    else
        snprintf(found, sizeof found, "%s%s", request.rounded ? out.amount : out.exact,
                 out.inexact ? " inexact" : "");
    fxc_rates_free(rates);
    assert_string_equal(found, row->expected);
}

static void split_row(const casefile_row *row) {
    char amount[TEXT], found[LIST] = "";
    uint32_t weights[PARTS];
    fxc_part parts[PARTS];
    int used = 0;
    fxc_allocation_request request = {.amount = amount,
                                      .decimals = number_of(row, "decimals", -1),
                                      .weights = weights};
    assert_int_equal(
        sscanf(row->input, "%127s %3s%n", amount, request.currency.code, &used), 2);
    request.amount_length = strlen(amount);
    const char *at = row->input + used;
    for (char *end; *at != '\0'; at = end)
        weights[request.count++] = (uint32_t)strtoul(at, &end, 10);
    fxc_error error;
    if (fxc_allocate(parts, &request, &error) != FXC_OK) {
        assert_string_equal(error.text, row->expected);
        return;
    }
    for (size_t i = 0; i < request.count; i++) {
        strcat(found, i > 0 ? " " : "");
        strcat(found, parts[i].amount);
    }
    assert_string_equal(found, row->expected);
}

/* Whatever the amount and the weights: the parts add up, and none is a unit away from
   its share. */
static void parts_add_up(void **state) {
    (void)state;
    uint32_t seed = 1, weights[PARTS];
    fxc_part parts[PARTS];
    for (int round = 0; round < 2000; round++) {
        char amount[32];
        int64_t sum = 0, total = 0;
        seed = seed * 1664525u + 1013904223u;
        int64_t cents = (int64_t)(seed >> 4) - (1 << 27);
        size_t count = 1 + (seed >> 20) % PARTS;
        for (size_t i = 0; i < count; i++) {
            seed = seed * 1664525u + 1013904223u;
            weights[i] = (seed >> 24) + (i == 0);
            total += weights[i];
        }
        snprintf(amount, sizeof amount, "%lld", (long long)cents);
        fxc_allocation_request request = {.amount = amount,
                                          .amount_length = strlen(amount),
                                          .weights = weights,
                                          .count = count};
        assert_int_equal(fxc_allocate(parts, &request, NULL), FXC_OK);
        for (size_t i = 0; i < count; i++) {
            int64_t part = strtoll(parts[i].amount, NULL, 10);
            int64_t off = part * total - cents * weights[i];
            assert_true(off < total && off > -total);
            sum += part;
        }
        assert_int_equal(sum, cents);
    }
}

static void broken_calls_are_refused(void **state) {
    (void)state;
    static const uint32_t weights[] = {1};
    fxc_part parts[1];
    fxc_allocation_request request = {
        .amount = "1", .amount_length = 1, .weights = weights, .count = 1};
    assert_int_equal(fxc_allocate(parts, &request, NULL), FXC_OK);
    assert_int_equal(fxc_allocate(NULL, &request, NULL), FXC_EARG);
    assert_int_equal(fxc_allocate(parts, NULL, NULL), FXC_EARG);
    request.count = 10001;
    assert_int_equal(fxc_allocate(parts, &request, NULL), FXC_EARG);
    request.count = 1;
    request.weights = NULL;
    assert_int_equal(fxc_allocate(parts, &request, NULL), FXC_EARG);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parts_add_up),
        cmocka_unit_test(broken_calls_are_refused),
    };
    return casefile_run("conversions.rows", "none decimals digits cash mode",
                        convert_row) +
           casefile_run("allocations.rows", "decimals", split_row) +
           cmocka_run_group_tests(tests, NULL, NULL);
}
