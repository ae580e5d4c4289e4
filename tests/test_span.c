/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/span.h"

typedef struct thing {
    fxc_span span;
    int weight;
} thing;

static const thing things[] = {
    {{10, 12}, 1}, {{20, 25}, 2}, {{20, 22}, 3}, {{30, 31}, 4}};

enum { COUNT = sizeof things / sizeof things[0] };

static void distances_are_of_the_bytes_between(void **state) {
    (void)state;
    assert_int_equal(fxi_span_distance(things[0].span, things[1].span), 8);
    assert_int_equal(fxi_span_distance(things[1].span, things[0].span), 8);
    assert_int_equal(fxi_span_distance(things[1].span, things[2].span), 0);
}

static void the_first_behind_is_the_first_of_equals(void **state) {
    static const struct {
        size_t offset, first;
    } rows[] = {{0, 0}, {10, 0}, {11, 1}, {20, 1}, {21, 3}, {30, 3}, {31, COUNT}};
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        assert_int_equal(
            fxi_span_first_behind(things, sizeof *things, COUNT, rows[i].offset),
            rows[i].first);
}

static void a_run_around_a_place_ends_with_the_list(void **state) {
    static const struct {
        size_t offset, each_side, first, end;
    } rows[] = {{0, 1, 0, 1},
                {20, 1, 0, 2},
                {20, 0, 1, 1},
                {25, 2, 1, COUNT},
                {99, 1, 3, COUNT},
                {20, 99, 0, COUNT},
                {20, SIZE_MAX, 0, COUNT}};
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        fxi_run run = fxi_span_run_around(things, sizeof *things, COUNT, rows[i].offset,
                                          rows[i].each_side);
        assert_int_equal(run.first, rows[i].first);
        assert_int_equal(run.end, rows[i].end);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(distances_are_of_the_bytes_between),
        cmocka_unit_test(the_first_behind_is_the_first_of_equals),
        cmocka_unit_test(a_run_around_a_place_ends_with_the_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
