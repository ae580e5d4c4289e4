/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "bench_rates.h"
#include "exact/power10.h"
#include "fxcheck.h"
#include "mpq_oracle.h"
#include "rates/source/quote.h"

enum { AMOUNTS = 4096, ROUNDS = 32, CASES = 10000000 };

/* Dollars and cents, and what a euro is in dollars and in yuan on some day. */
typedef struct work {
    fxi_scaled amount;
    fxi_quote usd, cny;
} work;

static void make_work(work items[AMOUNTS]) {
    uint64_t random = 3;
    for (size_t i = 0; i < AMOUNTS; i++) {
        items[i].amount = (fxi_scaled){random_next(&random) >> 30, 2, false};
        items[i].usd = (fxi_quote){10000 + (uint64_t)random_below(&random, 3000), 4};
        items[i].cny = (fxi_quote){70000 + (uint64_t)random_below(&random, 9000), 4};
    }
}

static fxi_ratio cross(const work *item) {
    return (fxi_ratio){item->cny.mantissa * fxi_power10[item->usd.decimals],
                       item->usd.mantissa * fxi_power10[item->cny.decimals]};
}

int bench_convert(const char *unused) {
    (void)unused;
    static work items[AMOUNTS];
    make_work(items);
    char text[FXI_SCALED_TEXT];
    size_t length = 0;
    stopwatch start = stopwatch_start();
    for (size_t round = 0; round < ROUNDS; round++)
        for (size_t i = 0; i < AMOUNTS; i++) {
            fxi_scaled out = {0};
            bool inexact;
            fxi_ratio rate = cross(&items[i]);
            if (fxi_scaled_convert(&out, &inexact, &items[i].amount, &rate, 2,
                                   FXC_ROUND_HALF_EVEN))
                length += fxi_scaled_format(text, &out);
        }
    stopwatch_print(start, ROUNDS * AMOUNTS);
    return length == 0;
}

int bench_convert_mpq(const char *unused) {
    (void)unused;
    static work items[AMOUNTS];
    make_work(items);
    mpq_oracle oracle;
    oracle_init(&oracle);
    char text[160];
    size_t length = 0;
    stopwatch start = stopwatch_start();
    for (size_t i = 0; i < AMOUNTS; i++) {
        fxi_ratio rate = cross(&items[i]);
        oracle_convert(text, &oracle, &items[i].amount, &rate, 2, FXC_ROUND_HALF_EVEN);
        length += strlen(text);
    }
    stopwatch_print(start, AMOUNTS);
    oracle_clear(&oracle);
    return length == 0;
}

int bench_convert_public(const char *unused) {
    (void)unused;
    fxc_rates *rates = NULL;
    if (fxc_rates_new(&rates, NULL) != FXC_OK)
        return 1;
    fxc_conversion_request request = {
        .amount = "123456789.25",
        .amount_length = 12,
        .rate = {.base = {"USD"}, .quote = {"CNY"}, .source = "ecb"},
        .rounded = true,
        .decimals = 2};
    fxc_conversion out;
    size_t done = 0;
    stopwatch start = stopwatch_start();
    for (size_t i = 0; i < AMOUNTS; i++) {
        request.rate.date = (fxc_date){(int16_t)(2006 + i % 19), (uint8_t)(1 + i % 12),
                                       (uint8_t)(1 + i % 28)};
        done += fxc_convert(&out, rates, &request, NULL) == FXC_OK;
    }
    stopwatch_print(start, AMOUNTS);
    fxc_rates_free(rates);
    return done == 0;
}

int bench_identity(const char *unused) {
    (void)unused;
    mpq_oracle oracle;
    oracle_init(&oracle);
    uint64_t random = 17;
    size_t quick = 0;
    for (int i = 0; i < CASES; i++) {
        fxi_scaled amount, rounded;
        fxi_ratio rate;
        unsigned decimals;
        fxc_rounding mode;
        bool inexact;
        char one[FXI_SCALED_TEXT], other[160];
        oracle_case(&amount, &rate, &decimals, &mode, &random);
        if (!fxi_scaled_convert(&rounded, &inexact, &amount, &rate, decimals, mode))
            continue;
        quick++;
        fxi_scaled_format(one, &rounded);
        if (inexact != oracle_convert(other, &oracle, &amount, &rate, decimals, mode) ||
            strcmp(one, other) != 0) {
            fprintf(stderr, "case %d: %s by integers, %s by mpq\n", i, one, other);
            return 1;
        }
    }
    oracle_clear(&oracle);
    printf("%zu of %d cases fit 128 bits, and are those of mpq\n", quick, CASES);
    return 0;
}
