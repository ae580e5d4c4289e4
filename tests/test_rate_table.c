/* SPDX-License-Identifier: MIT */
/* The loader of rate tables: row by row, and against damage. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "casefile.h"
#include "rates/table/table.h"

enum { TEXT_MAX = 4096 };

/* Appends the rates of a source, as many as fit: "EUR/USD 2024-12-30 1.0444; ...". */
static void list_rates(char out[TEXT_MAX], const fxi_source *source) {
    size_t length = strlen(out), start = length;
    for (size_t i = 0; i < source->info.series_count; i++) {
        const fxi_series *series = &source->series[i];
        for (size_t row = 0; row < source->day_count; row++) {
            char date[FXI_DATE_TEXT], rate[FXI_QUOTE_TEXT];
            fxi_quote quote = fxi_source_quote(source, series, row);
            if (quote.mantissa == 0 || length + 64 > TEXT_MAX)
                continue;
            fxi_date_format(date, fxi_date_from_day(source->days[row]));
            fxi_quote_format(rate, quote);
            length += (size_t)snprintf(out + length, TEXT_MAX - length, "%s%s/%s %s %s",
                                       length > start ? "; " : "", series->base.code,
                                       series->quote.code, date, rate);
        }
    }
}

/* Several sources under their names: "cbr: JPY/RUB ...; nbp: ...". */
static void list_sources(char out[TEXT_MAX], const fxi_table *table) {
    out[0] = '\0';
    for (size_t i = 0; i < table->count; i++) {
        size_t length = strlen(out);
        if (table->count > 1)
            snprintf(out + length, TEXT_MAX - length, "%s%s: ", i > 0 ? "; " : "",
                     table->sources[i]->name);
        list_rates(out, table->sources[i]);
    }
}

/* What the loader makes of the bytes, in the words of the row file. The bytes are given
   in memory of exactly their length, so that a sanitizer sees a read past the end. */
static void load(char out[TEXT_MAX], const char *bytes, size_t length) {
    char *exact = malloc(length > 0 ? length : 1);
    assert_non_null(exact);
    memcpy(exact, bytes, length);
    fxi_table table;
    fxc_error error = {0};
    fxc_status status = fxi_table_read(&table, "x", exact, length, &error);
    free(exact);
    if (status == FXC_OK) {
        list_sources(out, &table);
        fxi_table_clear(&table);
        return;
    }
    assert_int_equal(table.count, 0);
    assert_int_equal(status, error.code);
    snprintf(out, TEXT_MAX, "%u:%u %s", (unsigned)error.line, (unsigned)error.column,
             error.text);
}

/* Appends the row `rows` to the text, and returns the length. Every line that is not
   empty and no comment is hashed; those behind the column names are counted. */
static size_t seal(char *out, const char *text, size_t length) {
    static char significant[TEXT_MAX];
    char hash[FXI_SHA256_TEXT];
    size_t hashed = 0, rows = 0;
    bool counting = false;
    for (size_t start = 0, end; start < length; start = end + 1) {
        for (end = start; end < length && text[end] != '\n'; end++)
            ;
        size_t last = end > start && text[end - 1] == '\r' ? end - 1 : end;
        if (last == start || text[start] == '#')
            continue;
        memcpy(significant + hashed, text + start, last - start);
        hashed += last - start;
        significant[hashed++] = '\n';
        rows += counting;
        counting = counting || memcmp(text + start, "date\t", 5) == 0 ||
                   memcmp(text + start, "from\t", 5) == 0;
    }
    fxi_sha256_text(hash, significant, hashed);
    memcpy(out, text, length);
    return length + (size_t)sprintf(out + length, "rows\t%zu\t%s\n", rows, hash);
}

static void check_row(const casefile_row *row) {
    static char sealed[2 * TEXT_MAX], found[TEXT_MAX];
    const char *bytes = row->input;
    size_t length = row->length;
    if (casefile_value(row, "sealed") != NULL) {
        assert_true(length < TEXT_MAX);
        length = seal(sealed, bytes, length);
        bytes = sealed;
    }
    load(found, bytes, length);
    assert_string_equal(found, row->expected);
}

static const char WHOLE[] = "# Rates of an invented bank.\n"
                            "fxcheck-rates 1\n"
                            "source bank\n"
                            "title Bank of Sample\n"
                            "series EUR/CNY decimals 4\n"
                            "series EUR/USD decimals 4\n"
                            "date\tEUR/CNY\tEUR/USD\n"
                            "2024-12-30\t7.6233\t1.0444\n"
                            "2024-12-31\t7.5833\t1.0389\n";
static const char WHOLE_RATES[] =
    "EUR/CNY 2024-12-30 7.6233; EUR/CNY 2024-12-31 7.5833; "
    "EUR/USD 2024-12-30 1.0444; EUR/USD 2024-12-31 1.0389";

/* The only proper prefix that loads is the one that lacks but the last LF, which
   says the same. */
static void every_prefix_is_refused(void **state) {
    (void)state;
    char table[TEXT_MAX], found[TEXT_MAX];
    size_t length = seal(table, WHOLE, sizeof WHOLE - 1);
    load(found, table, length);
    assert_string_equal(found, WHOLE_RATES);
    load(found, table, length - 1);
    assert_string_equal(found, WHOLE_RATES);
    for (size_t cut = 0; cut < length - 1; cut++) {
        load(found, table, cut);
        if (strstr(found, "EUR/") == found)
            fail_msg("the first %zu bytes load", cut);
    }
}

/* A flip in the comment changes nothing; anywhere else it is found. */
static void every_flipped_bit_is_found(void **state) {
    (void)state;
    char table[TEXT_MAX], found[TEXT_MAX];
    size_t length = seal(table, WHOLE, sizeof WHOLE - 1);
    size_t comment = strcspn(WHOLE, "\n");
    for (size_t i = 0; i < length - 1; i++)
        for (unsigned bit = 0; bit < 8; bit++) {
            table[i] = (char)(table[i] ^ (1 << bit));
            load(found, table, length);
            table[i] = (char)(table[i] ^ (1 << bit));
            bool loads = strstr(found, "EUR/") == found;
            if (loads && (i > comment || strcmp(found, WHOLE_RATES) != 0))
                fail_msg("bit %u of byte %zu: %s", bit, i, found);
        }
}

/* The order of the rows of the long form is of no account. */
static void order_is_of_no_account(void **state) {
    (void)state;
    static const char *const rows[] = {
        "2024-12-27,EUR,USD,1.04\n", "2024-12-30,EUR,USD,1.0444\n",
        "2024-12-30,EUR,CNY,7.6233\n", "2024-12-31,USD,CNY,7.2993\n"};
    for (unsigned order = 0; order < 24; order++) {
        char table[TEXT_MAX] = "date,base,quote,rate\n", found[TEXT_MAX];
        bool used[4] = {false};
        unsigned rest = order;
        for (unsigned left = 4; left > 0; left--) {
            unsigned skip = rest % left, at = 0;
            rest /= left;
            while (used[at] || skip-- > 0)
                at++;
            used[at] = true;
            strcat(table, rows[at]);
        }
        load(found, table, strlen(table));
        assert_string_equal(found,
                            "EUR/CNY 2024-12-30 7.6233; EUR/USD 2024-12-27 1.0400; "
                            "EUR/USD 2024-12-30 1.0444; USD/CNY 2024-12-31 7.2993");
    }
}

/* A table with a fault leaves the book as it was. */
static void a_fault_leaves_the_book(void **state) {
    (void)state;
    static const char good[] = "date,base,quote,rate\n2024-12-30,EUR,USD,1.0444\n";
    static const char bad[] = "date,base,quote,rate\n2024-12-30,EUR,USD,1.05\nx\n";
    fxc_rates *rates = NULL;
    fxc_error error;
    assert_int_equal(fxc_rates_new_empty(&rates, NULL), FXC_OK);
    assert_int_equal(fxc_rates_add(rates, "mine", good, sizeof good - 1, NULL), FXC_OK);
    char before[80];
    strcpy(before, fxc_rates_hash(rates));
    assert_int_equal(fxc_rates_add(rates, "mine", bad, sizeof bad - 1, &error),
                     FXC_ESYNTAX);
    assert_int_equal(error.line, 3);
    assert_int_equal(fxc_rates_source_count(rates), 1);
    assert_string_equal(fxc_rates_hash(rates), before);
    const fxc_source *source = fxc_rates_source(rates, 0);
    assert_string_equal(source->name, "mine");
    assert_int_equal(source->series_count, 1);
    assert_int_equal(source->first.year, 2024);
    assert_null(fxc_rates_source(rates, 1));
    fxc_rates_free(rates);
}

static void names_are_checked(void **state) {
    (void)state;
    static const char table[] = "date,base,quote,rate\n2024-12-30,EUR,USD,1.0444\n";
    static const char *const bad[] = {"", "a b", "a/b", "n\xc3\xa4me",
                                      "a-name-of-exactly-32-bytes-here-x"};
    fxc_rates *rates = NULL;
    assert_int_equal(fxc_rates_new_empty(&rates, NULL), FXC_OK);
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        assert_int_equal(fxc_rates_add(rates, bad[i], table, sizeof table - 1, NULL),
                         FXC_EARG);
    assert_int_equal(fxc_rates_add(rates, "a-name-of-exactly-31-bytes-here", table,
                                   sizeof table - 1, NULL),
                     FXC_OK);
    assert_int_equal(fxc_rates_add(rates, NULL, table, 1, NULL), FXC_EARG);
    assert_int_equal(fxc_rates_add(NULL, "x", table, 1, NULL), FXC_EARG);
    fxc_rates_free(rates);
}

/* Series and cells have bounds. */
static void sizes_are_bounded(void **state) {
    (void)state;
    enum { ROWS = 1100, ROW = 40 };
    char *table = malloc(ROWS * ROW), found[TEXT_MAX];
    assert_non_null(table);
    size_t length = (size_t)sprintf(table, "date,base,quote,rate\n");
    for (unsigned i = 0; i < ROWS; i++)
        length += (size_t)sprintf(table + length, "2024-12-30,X%c%c,EUR,1.5\n",
                                  'A' + i / 26 % 26, 'A' + i % 26);
    load(found, table, length);
    assert_true(strstr(found, "XAA/EUR 2024-12-30 1.5") == found);
    length = (size_t)sprintf(table, "date,base,quote,rate\n");
    for (unsigned i = 0; i < ROWS; i++)
        length += (size_t)sprintf(table + length, "2024-12-30,%c%c%c,EUR,1.5\n",
                                  'M' + i / 676, 'A' + i / 26 % 26, 'A' + i % 26);
    load(found, table, length);
    assert_string_equal(found, "1002:0 more than 1000 series");
    free(table);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_prefix_is_refused),
        cmocka_unit_test(every_flipped_bit_is_found),
        cmocka_unit_test(order_is_of_no_account),
        cmocka_unit_test(a_fault_leaves_the_book),
        cmocka_unit_test(names_are_checked),
        cmocka_unit_test(sizes_are_bounded),
    };
    int failed = casefile_run("rate_tables.rows", "sealed", check_row) +
                 casefile_run("imports.rows", "", check_row);
    return cmocka_run_group_tests(tests, NULL, NULL) + failed;
}
