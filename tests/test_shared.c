/* SPDX-License-Identifier: MIT */
/* What the host does - threads, locale, rounding mode, errno - changes no
   answer. */
#include "casefile.h"
#include "rendering.h"

#include <errno.h>
#include <fenv.h>
#include <locale.h>
#include <pthread.h>

enum { THREADS = 8, ROUNDS = 10 };

static const fxc_rates *book;
static rendering expected;

typedef struct worker {
    pthread_t thread;
    rendering actual;
    bool equal;
} worker;

static void *work(void *argument) {
    worker *w = argument;
    w->equal = true;
    for (int i = 0; i < ROUNDS && w->equal; i++)
        w->equal = rendering_of(&w->actual, rendering_text, book, NULL) == FXC_OK &&
                   rendering_equal(&w->actual, &expected);
    return NULL;
}

static void threads_share_book_and_lexicon(void **state) {
    (void)state;
    static worker workers[THREADS];
    for (int i = 0; i < THREADS; i++)
        assert_int_equal(pthread_create(&workers[i].thread, NULL, work, &workers[i]),
                         0);
    for (int i = 0; i < THREADS; i++)
        pthread_join(workers[i].thread, NULL);
    for (int i = 0; i < THREADS; i++)
        assert_true(workers[i].equal);
}

static void assert_same(void) {
    static rendering actual;
    assert_int_equal(rendering_of(&actual, rendering_text, book, NULL), FXC_OK);
    assert_true(rendering_equal(&actual, &expected));
}

/* Locales that are not installed are passed over. */
static void no_locale_changes_a_report(void **state) {
    (void)state;
    static const char *const names[] = {
        "C",           "POSIX",       "C.UTF-8",      "de_DE.UTF-8",
        "tr_TR.UTF-8", "ar_EG.UTF-8", "zh_CN.GB18030"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (setlocale(LC_ALL, names[i]) != NULL)
            assert_same();
    setlocale(LC_ALL, "C");
}

static void no_rounding_mode_changes_a_report(void **state) {
    (void)state;
    fesetround(FE_UPWARD);
    assert_same();
    fesetround(FE_TONEAREST);
}

static void errno_stays_as_it_was(void **state) {
    (void)state;
    errno = EDOM;
    assert_same();
    assert_int_equal(errno, EDOM);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(threads_share_book_and_lexicon),
        cmocka_unit_test(no_locale_changes_a_report),
        cmocka_unit_test(no_rounding_mode_changes_a_report),
        cmocka_unit_test(errno_stays_as_it_was),
    };
    fxc_rates *rates;
    if (fxc_rates_new(&rates, NULL) != FXC_OK)
        return 1;
    book = rates;
    if (rendering_of(&expected, rendering_text, book, NULL) != FXC_OK)
        return 1;
    const int failed = cmocka_run_group_tests(tests, NULL, NULL);
    fxc_rates_free(rates);
    return failed;
}
