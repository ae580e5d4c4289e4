/* SPDX-License-Identifier: MIT */
/* What the pairs of two currencies share, against comparing each with each. */
#include "casefile.h"

#include <string.h>

#include "judging/common/common_rate.h"
#include "random.h"

enum { PAIRS = 6, ROUNDS = 20000 };

static fxi_case case_of(const char *base, const char *quote) {
    fxi_case judged = {.base_is_left = true};
    memcpy(judged.base.currency.code, base, 4);
    memcpy(judged.quote.currency.code, quote, 4);
    return judged;
}

static fxi_interval random_interval(uint64_t *state) {
    int low = 1 + random_below(state, 12), high = low + random_below(state, 4);
    fxi_rational a = fxi_rational_from_integer(low);
    fxi_rational b = fxi_rational_from_integer(high);
    fxi_interval interval = fxi_interval_between(&a, &b);
    if (high > low) {
        interval.low_closed = random_below(state, 2) != 0;
        interval.high_closed = random_below(state, 2) != 0;
    }
    return interval;
}

/* Helly in one dimension: all share a point iff each two do. */
static bool all_meet(const fxi_interval *items, size_t without) {
    for (size_t i = 0; i < PAIRS; i++)
        for (size_t j = 0; j < i; j++)
            if (i != without && j != without &&
                !fxi_interval_meets(&items[i], &items[j]))
                return false;
    return true;
}

static size_t only_odd(const fxi_interval *items) {
    size_t found = SIZE_MAX;
    for (size_t i = 0; i < PAIRS; i++) {
        if (!all_meet(items, i))
            continue;
        if (found != SIZE_MAX)
            return SIZE_MAX;
        found = i;
    }
    return found;
}

/* Every other pair comes the other way round. */
static void add_all(fxi_common_rates *rates, const fxi_interval *items) {
    const fxi_case forth = case_of("CNY", "USD"), back = case_of("USD", "CNY");
    *rates = (fxi_common_rates){.count = 0};
    for (size_t i = 0; i < PAIRS; i++) {
        fxi_interval turned = fxi_interval_reciprocal(&items[i]);
        fxi_common_rates_add(rates, i % 2 ? &back : &forth, i % 2 ? &turned : &items[i],
                             i);
    }
}

static void every_pair_is_compared(void **state) {
    (void)state;
    uint64_t seed = 6000;
    static fxi_common_rates rates;
    for (int round = 0; round < ROUNDS; round++) {
        fxi_interval items[PAIRS];
        for (size_t i = 0; i < PAIRS; i++)
            items[i] = random_interval(&seed);
        add_all(&rates, items);
        assert_int_equal(rates.count, 1);
        bool empty = !all_meet(items, SIZE_MAX);
        assert_int_equal(fxi_common_rate_is_empty(&rates.items[0]), empty);
        size_t odd = empty ? only_odd(items) : SIZE_MAX;
        assert_true(fxi_common_rate_odd_pair(&rates.items[0]) == odd);
    }
}

static void others_leave_one_out(void **state) {
    (void)state;
    uint64_t seed = 6001;
    static fxi_common_rates rates;
    const fxi_case forth = case_of("CNY", "USD"), other = case_of("EUR", "USD");
    for (int round = 0; round < ROUNDS; round++) {
        fxi_interval items[PAIRS], shared;
        for (size_t i = 0; i < PAIRS; i++)
            items[i] = random_interval(&seed);
        add_all(&rates, items);
        size_t without = (size_t)random_below(&seed, PAIRS);
        size_t count = fxi_common_rate_of_others(&shared, &rates, &forth, without);
        assert_int_equal(count, all_meet(items, without) ? PAIRS - 1 : 0);
        for (size_t i = 0; count > 0 && i < PAIRS; i++)
            if (i != without)
                assert_true(fxi_interval_meets(&shared, &items[i]));
        assert_int_equal(fxi_common_rate_of_others(&shared, &rates, &other, 0), 0);
    }
}

static void currencies_are_bounded(void **state) {
    (void)state;
    static fxi_common_rates rates;
    char code[4] = "AAA";
    fxi_rational one = fxi_rational_from_integer(1);
    fxi_interval point = fxi_interval_point(&one);
    for (int i = 0; i < 26; i++) {
        code[2] = (char)('A' + i);
        fxi_case judged = case_of(code, "USD");
        fxi_common_rates_add(&rates, &judged, &point, (size_t)i);
    }
    assert_int_equal(rates.count, FXI_COMMON_RATES_MAX);
}

int main(void) {
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_pair_is_compared),
        cmocka_unit_test(others_leave_one_out),
        cmocka_unit_test(currencies_are_bounded),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
