/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "casefile.h"
#include "reading.h"
#include "reading/number/number.h"
#include "reading/text/tokens.h"

typedef struct flag_name {
    unsigned flag;
    const char *name;
} flag_name;

static const flag_name flags[] = {
    {FXI_QUANTITY_FRACTION, " fraction"},
    {FXI_QUANTITY_ARTICLE, " article"},
};

/* "value shown coarse flags", and the bytes that were read. */
static void describe(char *out, size_t size, const fxi_quantity *q) {
    char value[FXI_DECIMAL_TEXT];
    fxi_decimal_format(value, &q->value);
    int at = snprintf(out, size, "%s u=%d c=%d", value, q->shown, q->coarse);
    for (size_t i = 0; i < sizeof flags / sizeof flags[0]; i++)
        if ((q->flags & flags[i].flag) != 0)
            at += snprintf(out + at, size - (size_t)at, "%s", flags[i].name);
}

static void describe_refusal(char *out, size_t size, const fxi_quantity *q) {
    snprintf(out, size, "refused %s", fxi_finding_rule(q->rule)->slug);
    assert_non_null(q->reason);
}

/* The number that a row means starts at its first token, or behind the currency mark
   that is there; the option rest= names the text behind it. */
static void check(const casefile_row *row) {
    reading_bench bench;
    fxi_tokens tokens;
    fxi_quantity q;
    size_t count;
    char got[256] = "none";
    reading_start(&bench);
    if (casefile_value(row, "lang") != NULL)
        bench.tools.language = casefile_value(row, "lang");
    assert_int_equal(fxi_tokens_read(&tokens, (fxi_text){row->input, row->length}, NULL,
                                     &bench.tools),
                     FXC_OK);
    size_t first = casefile_value(row, "at") != NULL
                       ? (size_t)(casefile_value(row, "at")[0] - '0')
                       : 0;
    fxi_quantity_status status =
        fxi_number_read(&q, &count, &tokens, first, &bench.tools);
    if (status == FXI_QUANTITY_READ)
        describe(got, sizeof got, &q);
    if (status == FXI_QUANTITY_REFUSED)
        describe_refusal(got, sizeof got, &q);
    assert_string_equal(got, row->expected);
    assert_int_equal(status == FXI_QUANTITY_NONE, count == 0);
    if (count > 0) {
        const char *rest = casefile_value(row, "rest");
        const char *behind = row->input + tokens.items[first + count - 1].span.end;
        assert_string_equal(behind, rest != NULL ? rest : "");
    }
    reading_end(&bench);
}

/* --- ranges share a scale --------------------------------------------------------- */

static void rescaling_moves_value_and_granules(void **state) {
    (void)state;
    reading_bench bench;
    fxi_tokens tokens;
    fxi_quantity q;
    size_t count;
    char got[256];
    reading_start(&bench);
    assert_int_equal(fxi_tokens_read(&tokens, (fxi_text){"5.2", 3}, NULL, &bench.tools),
                     FXC_OK);
    assert_int_equal(fxi_number_read(&q, &count, &tokens, 0, &bench.tools),
                     FXI_QUANTITY_READ);
    assert_true(fxi_quantity_rescale(&q, 9));
    describe(got, sizeof got, &q);
    assert_string_equal(got, "5200000000 u=8 c=8");
    assert_true(fxi_quantity_rescale(&q, 6));
    describe(got, sizeof got, &q);
    assert_string_equal(got, "5200000 u=5 c=5");
    assert_false(fxi_quantity_rescale(&q, 37));
    describe(got, sizeof got, &q);
    assert_string_equal(got, "5200000 u=5 c=5");
    reading_end(&bench);
}

/* --- floods ----------------------------------------------------------------------- */

static const char *const floods[] = {
    "million ",     "1 million ",   "one hundred and ", "five ",         "twenty-",
    "a ",           "half ",        "1\xe5\x85\x86",    "1 crore ",      "hundred ",
    "and ",         "1/",           "one million ",     "5 m ",          "zwei",
    "hundert ",     "zweihundert ", "mille ",           "quatre-vingt-", "\xe4\xb8\x80",
    "\xe7\x99\xbe", "\xec\x98\xa4", "1.5/20/",          "5 , 300 ",      "5 . ",
    "e\xcc\x81",
};

/* Reads on behind every number, as the figures stage does, over a million bytes. */
static void floods_are_linear(void **state) {
    (void)state;
    enum { SIZE = 1000000 };
    char *text = malloc(SIZE);
    for (size_t f = 0; f < sizeof floods / sizeof floods[0]; f++) {
        size_t length = strlen(floods[f]), count;
        for (size_t i = 0; i < SIZE; i++)
            text[i] = floods[f][i % length];
        reading_bench bench;
        fxi_tokens tokens;
        fxi_quantity q;
        reading_start(&bench);
        assert_int_equal(
            fxi_tokens_read(&tokens, (fxi_text){text, SIZE}, NULL, &bench.tools),
            FXC_OK);
        for (size_t i = 0; i<tokens.count; i += count> 0 ? count : 1) {
            fxi_number_read(&q, &count, &tokens, i, &bench.tools);
            assert_true(i + count <= tokens.count);
        }
        reading_end(&bench);
    }
    free(text);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rescaling_moves_value_and_granules),
        cmocka_unit_test(floods_are_linear),
    };
    int failed = casefile_run("quantities.rows", "at lang rest", check);
    failed += casefile_run("number_words.rows", "at lang rest", check);
    failed += cmocka_run_group_tests(tests, NULL, NULL);
    return failed != 0;
}
