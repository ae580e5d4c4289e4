/* SPDX-License-Identifier: MIT */
/* Lines of one rate have a short way into a draft, if they are plain and say nothing
   that is new. A column of units that says 1, or a comment behind the price, which
   change nothing, send the reader the long way: both must end alike. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "casefile.h"
#include "random.h"
#include "rates/table/table.h"
#include "source_listing.h"

enum { TEXT_BYTES = 4096, LIST_BYTES = 16384, ROUNDS = 20000, LINES_MAX = 40 };
enum { LINE_BYTES = TEXT_BYTES / (LINES_MAX + 1) };

typedef struct table_text {
    char bytes[TEXT_BYTES];
    size_t length;
} table_text;

typedef struct rate_line {
    char date[16], base[8], quote[8], rate[32];
} rate_line;

/* Writes a line; `is_far`: so that it goes the long way. */
typedef int write_fn(char out[LINE_BYTES], const rate_line *line, bool is_far);

static int write_long(char out[LINE_BYTES], const rate_line *line, bool is_far) {
    return snprintf(out, LINE_BYTES, "%s,%s,%s,%s%s\n", line->date, line->base,
                    line->quote, line->rate, is_far ? ",1" : "");
}

static int write_price(char out[LINE_BYTES], const rate_line *line, bool is_far) {
    return snprintf(out, LINE_BYTES, "P %s %s %s %s%s\n", line->date, line->base,
                    line->rate, line->quote, is_far ? " ; now" : "");
}

typedef struct form {
    const char *head[2]; /* the second one of the lines that go far */
    write_fn *write;
} form;

static const form long_form = {
    {"date,base,quote,rate\n", "date,base,quote,rate,units\n"}, write_long};
static const form price_form = {{"", ""}, write_price};

static void make_rate(char out[32], uint64_t *random) {
    static const char *const odd[] = {"0.0",  "01.5", "x",          "1.",
                                      "1..5", ".5",   "123456.789", "4294967296.5",
                                      "-1.5", "7",    "99999999",   "0.00000001"};
    static const int wholes[] = {2, 10, 100, 100000};
    if (random_below(random, 60) == 0) {
        strcpy(out, odd[random_below(random, sizeof odd / sizeof odd[0])]);
        return;
    }
    int whole = random_below(random, wholes[random_below(random, 4)]);
    int places = random_below(random, 8) > 0 ? 4 : 1 + random_below(random, 6);
    snprintf(out, 32, "%d.%.*s%d", whole, places - 1, "00000",
             1 + random_below(random, 9));
}

static void make_line(rate_line *out, int day, uint64_t *random) {
    static const char *const codes[] = {"USD", "JPY", "CNY", "GBP", "CHF", "EUR"};
    static const char *const odd[] = {"usd", "US", "\"USD\"", "USDX", "", "E R"};
    bool is_odd = random_below(random, 400) == 0;
    snprintf(out->date, sizeof out->date, "2024-%02d-%02d", 1 + day / 28 % 12,
             1 + day % 28);
    strcpy(out->base, random_below(random, 20) > 0 ? "EUR" : "GBP");
    strcpy(out->quote,
           is_odd ? odd[random_below(random, 6)] : codes[random_below(random, 5)]);
    make_rate(out->rate, random);
    if (random_below(random, 600) == 0)
        out->date[random_below(random, 10)] = (char)('-' + random_below(random, 14));
}

/* The same lines in both ways of writing them. */
static void make_tables(table_text out[2], const form *of, uint64_t *random) {
    int count = 1 + random_below(random, LINES_MAX), day = random_below(random, 300);
    for (int far = 0; far < 2; far++)
        out[far].length = (size_t)sprintf(out[far].bytes, "%s", of->head[far]);
    for (int i = 0; i < count; i++) {
        rate_line line;
        day += random_below(random, 4) - (random_below(random, 30) == 0 ? 3 : 0);
        make_line(&line, day < 0 ? 0 : day, random);
        for (int far = 0; far < 2; far++)
            out[far].length +=
                (size_t)of->write(out[far].bytes + out[far].length, &line, far == 1);
    }
}

/* True: it loads, and is named by the hash of its text. The text is given in memory of
   exactly its length, so that a sanitizer sees a read past the end. */
static bool describe(char out[LIST_BYTES], const table_text *text) {
    fxi_source *source = NULL;
    fxc_error error = {0};
    char hash[FXI_SHA256_TEXT], *exact = malloc(text->length);
    assert_non_null(exact);
    memcpy(exact, text->bytes, text->length);
    fxc_status status = fxi_table_read_one(&source, "x", exact, text->length, &error);
    fxi_sha256_text(hash, exact, text->length);
    free(exact);
    if (status != FXC_OK) {
        snprintf(out, LIST_BYTES, "%u:%u %s", (unsigned)error.line,
                 (unsigned)error.column, error.text);
        return false;
    }
    assert_string_equal(source->hash, hash);
    source_listing(out, source);
    fxi_source_free(source);
    return true;
}

static void hold_against_each_other(const form *of, uint64_t random) {
    static table_text texts[2];
    static char one[LIST_BYTES], other[LIST_BYTES];
    int loaded = 0;
    for (int round = 0; round < ROUNDS; round++) {
        make_tables(texts, of, &random);
        bool loads = describe(one, &texts[0]), loads_too = describe(other, &texts[1]);
        if (loads != loads_too || strcmp(one, other) != 0)
            fail_msg("%s\n%s\n%s", texts[0].bytes, one, other);
        loaded += loads;
    }
    assert_true(loaded > ROUNDS / 10);
    assert_true(loaded < ROUNDS);
}

static void long_lines_end_alike(void **state) {
    (void)state;
    hold_against_each_other(&long_form, 3);
}

static void prices_end_alike(void **state) {
    (void)state;
    hold_against_each_other(&price_form, 4);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(long_lines_end_alike),
                                       cmocka_unit_test(prices_end_alike)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
