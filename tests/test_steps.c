/* SPDX-License-Identifier: MIT */
/* The cost of a text is linear in its length, whatever it holds. The library is
   compiled with a call at each basic block; twice the text may take at most a little
   more than twice the blocks. No clock is read. */
#include "casefile.h"
#include "fxcheck.h"

#include <stdlib.h>
#include <string.h>

enum { BYTES = 40000, SLACK = 2000 };

static uint64_t steps;

void __sanitizer_cov_trace_pc(void);
void __sanitizer_cov_trace_pc(void) { steps++; }

static const fxc_rates *book;

/* head, then unit until the length is reached, then tail */
typedef struct pattern {
    const char *id, *head, *unit, *tail;
} pattern;

static const pattern patterns[] = {
    {"digits", "$", "9", ""},
    {"decimals", "$0.", "0", "1"},
    {"leading zeros", "$", "0", "5"},
    {"dollar signs", "", "$", ""},
    {"euro signs", "", "\xE2\x82\xAC", ""},
    {"spaced signs", "", "$ ", ""},
    {"codes", "", "USD ", ""},
    {"commas", "", "1,", ""},
    {"groups", "", "1,000,", ""},
    {"spaces", "", "1 ", ""},
    {"dots", "", "1.", ""},
    {"apostrophes", "", "1'", ""},
    {"brackets", "", "(", "$5)"},
    {"open brackets", "$5", "(", ""},
    {"figures", "", "$1 million ", ""},
    {"pairs", "",
     "$1 (\xE2\x82\xAC"
     "1) ",
     ""},
    {"open pairs", "", "$5 (", ""},
    {"scales", "", "million ", ""},
    {"scaled", "$1 ", "million ", ""},
    {"number words", "", "one hundred and ", "dollars"},
    {"number words", "", "five ", "dollars"},
    {"compounds", "", "zweihundert ", "Euro"},
    {"one compound", "", "zweihundert", " Euro"},
    {"twenties", "", "quatre-vingt-", "dix euros"},
    {"ideographs", "", "\xE4\xB8\x80", "\xE5\x85\x83"},
    {"bare hundreds", "", "\xE7\x99\xBE", "\xE5\x85\x83"},
    {"Hangul digits", "", "\xEC\x98\xA4", " \xEC\x9B\x90"},
    {"split amounts", "", "1\xE2\x82\xAC", "50"},
    {"minor parts", "", "5 pounds ", "20 pence"},
    {"quotes", "", "1.8220/30/", " marks"},
    {"spaced points", "$", "5 . ", "3 billion"},
    {"letters", "", "a", ""},
    {"soft hyphens", "$5 a", "\xC2\xAD", "b"},
    {"soft letters", "$5 ", "a\xC2\xAD", "b"},
    {"marks apart", "$5 ", "e\xCC\x81", ""},
    {"words between", "$5 (", "word ",
     "\xE2\x82\xAC"
     "4)"},
    {"signs", "", "-", "$5"},
    {"range chain", "", "$1-", ""},
    {"dash chain", "", "$1\xE2\x80\x93", ""},
    {"combining marks", "$", "\xCC\x81", "5"},
    {"ligatures", "", "\xEF\xB7\xBA", ""},
    {"letters like codes", "", "QQA ZZX ", ""},
    {"ill-formed", "", "\xFF", ""},
    {"slashes behind amounts", "", "$5/", ""},
    {"hidden", "$", "1\xE2\x80\x8B", ""},
    {"addresses", "", "http://a/", ""},
    {"dates", "", "February 24, 2024 ", ""},
    {"stated rates", "", "($1 = 7.25 yuan) ", ""},
    {"title", "A $7 million bet\n\n", "$5 million. ", ""},
    {"undated pairs", "", "100 yuan ($14.00). ", ""},
    {"times without a year", "", "On 4 July $5 (RMB 36). ", ""},
    {"dated pairs", "", "On 24 February 2025 $5 (RMB 36). ", ""},
    {"lists", "",
     "$5; \xE2\x82\xAC"
     "4; ",
     ""},
    {"slashes", "",
     "$5/\xE2\x82\xAC"
     "4/",
     ""},
    {"table", "\tRMB\tUS$\n", "Sales\t1,234\t5,678\n", ""},
    {"lines", "", "\n", ""},
    {"paragraphs", "", "$5\n\n", ""},
    {"two sentences", "",
     "It cost $5. That is \xE2\x82\xAC"
     "4. ",
     ""},
    {"hedges", "", "more than ", "$5"},
    {"quarters", "", "fourth-quarter ", "$5"},
};

static char *make_text(const pattern *p, size_t size, size_t *length) {
    char *text = malloc(size + 64);
    assert_non_null(text);
    const size_t unit = strlen(p->unit);
    *length = strlen(p->head);
    memcpy(text, p->head, *length);
    while (*length < size) {
        memcpy(text + *length, p->unit, unit);
        *length += unit;
    }
    memcpy(text + *length, p->tail, strlen(p->tail));
    *length += strlen(p->tail);
    return text;
}

static uint64_t cost(const pattern *p, size_t size) {
    size_t length;
    fxc_report *report = NULL;
    char *text = make_text(p, size, &length);
    steps = 0;
    const fxc_status status = fxc_check(&report, text, length, book, NULL, NULL);
    const uint64_t counted = steps;
    assert_int_equal(status, FXC_OK);
    fxc_report_free(report);
    free(text);
    return counted;
}

static void check_linear(void **state) {
    const pattern *p = *state;
    const uint64_t once = cost(p, BYTES), twice = cost(p, 2 * BYTES);
    if (twice > 2 * once + once / 5 + SLACK)
        fail_msg("%s: %llu steps, %llu for twice the text", p->id,
                 (unsigned long long)once, (unsigned long long)twice);
}

int main(void) {
    enum { COUNT = sizeof patterns / sizeof patterns[0] };
    struct CMUnitTest tests[COUNT];
    fxc_rates *rates;
    if (fxc_rates_new(&rates, NULL) != FXC_OK)
        return 1;
    book = rates;
    for (size_t i = 0; i < COUNT; i++)
        tests[i] =
            (struct CMUnitTest){.name = patterns[i].id,
                                .test_func = check_linear,
                                .initial_state = (void *)(uintptr_t)&patterns[i]};
    const int failed = _cmocka_run_group_tests("steps", tests, COUNT, NULL, NULL);
    fxc_rates_free(rates);
    return failed;
}
