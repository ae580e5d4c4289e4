/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "cli/document/page.h"
#include "cli/system/crew.h"

enum { PIECES = 2000 };

typedef struct piece {
    size_t number;
    uint64_t sum; /* what the work is: some pieces take long, most do not */
} piece;

typedef struct taken {
    size_t count;
} taken;

static uint64_t sum_of(size_t number) {
    uint64_t sum = 0;
    for (size_t i = 0; i < (number % 7 == 0 ? 20000 : 10); i++)
        sum = sum * 31 + number + i;
    return sum;
}

static void work_out(void *work) {
    piece *p = work;
    p->sum = sum_of(p->number);
}

static void take(void *context, void *work) {
    taken *so_far = context;
    piece *p = work;
    assert_int_equal(p->number, so_far->count++);
    assert_true(p->sum == sum_of(p->number));
    free(p);
}

static void give(cli_crew *crew, size_t number) {
    piece *p = calloc(1, sizeof *p);
    assert_non_null(p);
    p->number = number;
    cli_crew_give(crew, p);
}

static void work_is_taken_in_order(void **state) {
    (void)state;
    static const size_t threads[] = {1, 2, 3, CLI_THREADS_MAX, 1000};
    for (size_t i = 0; i < sizeof threads / sizeof threads[0]; i++) {
        taken so_far = {0};
        cli_crew *crew = cli_crew_new(threads[i], work_out, take, &so_far);
        assert_non_null(crew);
        for (size_t number = 0; number < PIECES; number++)
            give(crew, number);
        cli_crew_free(crew);
        assert_int_equal(so_far.count, PIECES);
    }
}

static void a_drain_takes_all(void **state) {
    (void)state;
    taken so_far = {0};
    cli_crew *crew = cli_crew_new(4, work_out, take, &so_far);
    assert_non_null(crew);
    cli_crew_drain(crew);
    for (size_t number = 0; number < 30; number++) {
        give(crew, number);
        if (number % 3 == 0) {
            cli_crew_drain(crew);
            assert_int_equal(so_far.count, number + 1);
        }
    }
    cli_crew_free(crew);
    assert_int_equal(so_far.count, 30);
    cli_crew_free(NULL);
}

static void a_page_grows(void **state) {
    (void)state;
    cli_page page = {0};
    assert_int_equal(cli_page_write(&page, NULL, 0), 0);
    assert_int_equal(page.length, 0);
    for (size_t i = 0; i < 10000; i++)
        cli_page_text(&page, "0123456789");
    assert_false(page.failed);
    assert_int_equal(page.length, 100000);
    assert_memory_equal(page.bytes + 99990, "0123456789", 10);
    free(page.bytes);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(work_is_taken_in_order),
        cmocka_unit_test(a_drain_takes_all),
        cmocka_unit_test(a_page_grows),
    };
    return cmocka_run_group_tests_name("crew", tests, NULL, NULL);
}
