/* SPDX-License-Identifier: MIT */
/* What a program that hosts the library may count on: its own allocators of GMP, many
   books and reports one after the other, threads with a small stack, children. */
#include "casefile.h"

#include <gmp.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fxcheck.h"

static const char article[] =
    "Tarn Mills will spend ¥380 billion ($53 billion), or about €50.7 billion. Sales "
    "were "
    "RMB280,154 million (US$38,381 million) in the quarter ended December 31, 2024.";

static void *host_allocate(size_t size) { return malloc(size); }

static void *host_reallocate(void *block, size_t old_size, size_t size) {
    (void)old_size;
    return realloc(block, size);
}

static void host_free(void *block, size_t size) {
    (void)size;
    free(block);
}

/* Checks the article and counts its pairs; 0: it failed. */
static size_t check_article(const fxc_rates *rates) {
    fxc_options options = FXC_OPTIONS_INIT;
    options.date = (fxc_date){2025, 2, 24};
    fxc_report *report = NULL;
    if (fxc_check(&report, article, strlen(article), rates, &options, NULL) != FXC_OK)
        return 0;
    size_t count = fxc_report_pair_count(report);
    fxc_report_free(report);
    return count;
}

static void the_allocators_of_the_host_stay(void **state) {
    (void)state;
    void *(*allocate)(size_t);
    void *(*reallocate)(void *, size_t, size_t);
    void (*release)(void *, size_t);
    fxc_rates *rates;
    mp_set_memory_functions(host_allocate, host_reallocate, host_free);
    assert_int_equal(fxc_rates_new(&rates, NULL), FXC_OK);
    assert_int_not_equal(check_article(rates), 0);
    fxc_rates_free(rates);
    mp_get_memory_functions(&allocate, &reallocate, &release);
    assert_ptr_equal(allocate, host_allocate);
    assert_ptr_equal(reallocate, host_reallocate);
    assert_ptr_equal(release, host_free);
}

static void ten_thousand_books_come_and_go(void **state) {
    (void)state;
    enum { BOOKS = 10000 };
    for (int i = 0; i < BOOKS; i++) {
        fxc_rates *rates;
        assert_int_equal(fxc_rates_new(&rates, NULL), FXC_OK);
        fxc_rates_free(rates);
    }
}

static void *check_in_thread(void *context) {
    size_t *count = context;
    fxc_rates *rates;
    if (fxc_rates_new(&rates, NULL) != FXC_OK)
        return NULL;
    *count = check_article(rates);
    fxc_rates_free(rates);
    return NULL;
}

static void a_small_stack_is_enough(void **state) {
    (void)state;
    const size_t wanted = (size_t)64 * 1024;
    long least = sysconf(_SC_THREAD_STACK_MIN);
    size_t stack = least > 0 && (size_t)least > wanted ? (size_t)least : wanted;
#ifdef __SANITIZE_ADDRESS__
    skip(); /* its frames are several times as large */
#endif
    pthread_attr_t attributes;
    pthread_t thread;
    size_t count = 0;
    assert_int_equal(pthread_attr_init(&attributes), 0);
    assert_int_equal(pthread_attr_setstacksize(&attributes, stack), 0);
    assert_int_equal(pthread_create(&thread, &attributes, check_in_thread, &count), 0);
    assert_int_equal(pthread_join(thread, NULL), 0);
    pthread_attr_destroy(&attributes);
    assert_int_not_equal(count, 0);
}

static void *check_many_times(void *context) {
    enum { TIMES = 200 };
    for (int i = 0; i < TIMES; i++)
        if (check_in_thread(context) != NULL || *(size_t *)context == 0)
            break;
    return NULL;
}

static int status_of_a_child(void) {
    size_t count = 0;
    pid_t child = fork();
    if (child == 0) {
        check_in_thread(&count);
        _exit(count != 0 ? EXIT_SUCCESS : EXIT_FAILURE);
    }
    int status = -1;
    return child > 0 && waitpid(child, &status, 0) == child ? status : -1;
}

/* The library holds no lock that another thread could have had at the fork. */
static void a_child_of_a_threaded_host_checks(void **state) {
    (void)state;
    enum { CHILDREN = 20 };
#ifdef __SANITIZE_ADDRESS__
    skip(); /* the lock of its own allocator stays held in the child */
#endif
    pthread_t thread;
    size_t count = 0;
    assert_int_equal(pthread_create(&thread, NULL, check_many_times, &count), 0);
    for (int i = 0; i < CHILDREN; i++)
        assert_int_equal(status_of_a_child(), 0);
    assert_int_equal(pthread_join(thread, NULL), 0);
    assert_int_not_equal(count, 0);
}

/* A program may look at the error alone, and use one for many calls. */
static void after_success_the_error_is_none(void **state) {
    (void)state;
    const fxc_rate_query query = {
        .base = {"EUR"}, .quote = {"USD"}, .date = {2024, 5, 6}};
    fxc_error error;
    fxc_rates *rates;
    fxc_report *report;
    fxc_set *set;
    fxc_concordance *concordance;
    fxc_rate rate;
    fxc_amount amount;
#define SUCCEEDS(call)                                                                 \
    memset(&error, 'x', sizeof error);                                                 \
    assert_int_equal(call, FXC_OK);                                                    \
    assert_int_equal(error.code, FXC_OK);                                              \
    assert_int_equal(error.line, 0);                                                   \
    assert_string_equal(error.text, "")
    SUCCEEDS(fxc_rates_new(&rates, &error));
    SUCCEEDS(fxc_rate_find(&rate, rates, &query, &error));
    SUCCEEDS(fxc_parse(&amount, "$5", 2, NULL, &error));
    SUCCEEDS(fxc_scan(&report, "$5", 2, NULL, &error));
    fxc_report_free(report);
    SUCCEEDS(fxc_set_new(&set, &error));
    SUCCEEDS(fxc_set_check(&report, set, "$5", 2, rates, NULL, &error));
    fxc_report_free(report);
    SUCCEEDS(fxc_set_compare(&concordance, set, FXC_EVERY_DOCUMENT, &error));
    fxc_concordance_free(concordance);
    fxc_set_free(set);
    fxc_rates_free(rates);
#undef SUCCEEDS
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_allocators_of_the_host_stay),
        cmocka_unit_test(ten_thousand_books_come_and_go),
        cmocka_unit_test(a_small_stack_is_enough),
        cmocka_unit_test(a_child_of_a_threaded_host_checks),
        cmocka_unit_test(after_success_the_error_is_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
