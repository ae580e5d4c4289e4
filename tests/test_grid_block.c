/* SPDX-License-Identifier: MIT */
/* Plain grids have a short way into a source. A comment behind the rows, which changes
   nothing else, sends the reader the long way: both must end alike. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "casefile.h"
#include "random.h"
#include "rates/table/table.h"
#include "source_listing.h"

enum { GRID_BYTES = 8192, ROUNDS = 20000, ROWS_MAX = 8, COLUMNS_MAX = 10 };

typedef struct grid_text {
    char bytes[GRID_BYTES];
    size_t length;
} grid_text;

static void add(grid_text *text, const char *piece) {
    size_t length = strlen(piece);
    assert_true(text->length + length < GRID_BYTES);
    memcpy(text->bytes + text->length, piece, length + 1);
    text->length += length;
}

/* Mostly short rates and words for none; now and then zeros, long ones, and faults. */
static void add_cell(grid_text *text, uint64_t *random) {
    static const char *const words[] = {
        "N/A",   "",     "-",          ".",          "ND",         "N/A",
        "0",     "01.5", "x",          "1.",         "0.0",        "\"1.5\"",
        " 2.5 ", "n/a",  "4294967295", "4294967296", "99999.99999"};
    int kind = random_below(random, 200), whole = random_below(random, 4);
    if (kind < 30 || kind >= 198) {
        int count = kind < 30 ? 6 : (int)(sizeof words / sizeof words[0]);
        add(text, words[random_below(random, count)]);
        return;
    }
    char rate[40];
    int decimals = kind < 180 ? 4 - (kind % 8 == 0) : random_below(random, 8);
    static const int wholes[] = {1, 10, 1000, 100000};
    int length =
        snprintf(rate, sizeof rate, "%d", 1 + random_below(random, wholes[whole]));
    if (decimals > 0)
        snprintf(rate + length, sizeof rate - (size_t)length, ".%0*d", decimals,
                 random_below(random, 1000));
    add(text, rate);
}

static void make_grid(grid_text *text, uint64_t *random) {
    static const char *const codes[] = {"USD", "JPY", "CNY", "GBP", "CHF",
                                        "SEK", "NOK", "CAD", "AUD", "NZD"};
    bool falls = random_below(random, 2) == 0;
    int rows = 1 + random_below(random, ROWS_MAX), day = 10;
    int columns = 1 + random_below(random, COLUMNS_MAX);
    bool has_end = random_below(random, 2) == 0;
    text->length = 0;
    add(text, "Date");
    for (int i = 0; i < columns; i++) {
        add(text, ",");
        add(text, codes[i]);
    }
    add(text, has_end ? ",\n" : "\n");
    for (int row = 0; row < rows; row++) {
        char date[16];
        day += random_below(random, 40) == 0 ? -1 : 1 + random_below(random, 2);
        snprintf(date, sizeof date, "2024-01-%02d", falls ? 40 - day : day);
        add(text, date);
        for (int i = 0; i < columns; i++) {
            add(text, ",");
            add_cell(text, random);
        }
        add(text, has_end && random_below(random, 60) > 0 ? ",\n" : "\n");
    }
}

static void list(char out[GRID_BYTES], const fxi_source *source) {
    int length = sprintf(out, "%s %zu:", source->hash, source->day_count);
    source_listing(out + length, source);
}

/* True: it loads. The text is given in memory of exactly its length, so that a
   sanitizer sees a read past the end. */
static bool describe(char out[GRID_BYTES], const grid_text *text) {
    fxi_source *source = NULL;
    fxc_error error = {0};
    char *exact = malloc(text->length);
    assert_non_null(exact);
    memcpy(exact, text->bytes, text->length);
    fxc_status status = fxi_table_read_one(&source, "x", exact, text->length, &error);
    free(exact);
    if (status != FXC_OK) {
        snprintf(out, GRID_BYTES, "%u:%u %s", (unsigned)error.line,
                 (unsigned)error.column, error.text);
        return false;
    }
    list(out, source);
    fxi_source_free(source);
    return true;
}

static void both_ways_end_alike(void **state) {
    (void)state;
    static grid_text text;
    static char one[GRID_BYTES], other[GRID_BYTES];
    uint64_t random = 7;
    int loaded = 0;
    for (int round = 0; round < ROUNDS; round++) {
        make_grid(&text, &random);
        bool loads = describe(one, &text);
        add(&text, "# the long way\n");
        bool loads_too = describe(other, &text);
        if (loads != loads_too || strcmp(one, other) != 0)
            fail_msg("%s\n%s\n%s", text.bytes, one, other);
        loaded += loads;
    }
    assert_true(loaded > ROUNDS / 2);
    assert_true(loaded < ROUNDS);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(both_ways_end_alike)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
