/* SPDX-License-Identifier: MIT */
#include "cli/tables/book.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/tables/table_file.h"

/* A faulty table is refused by the library whole, and ends the run. */
static bool add_table(fxc_rates *book, const char *path) {
    cli_bytes table;
    if (!cli_table_read(&table, path, NULL))
        return false;
    char name[CLI_TABLE_NAME];
    cli_table_name(name, path);
    fxc_error error = {.code = FXC_OK};
    fxc_status status = fxc_rates_add(book, name, table.bytes, table.length, &error);
    free(table.bytes);
    return cli_succeeded(path, status, &error);
}

bool cli_book_fill(fxc_rates **out, cli_tables *tables) {
    *out = NULL;
    fxc_rates *book = NULL;
    fxc_error error = {.code = FXC_OK};
    fxc_status status = fxc_rates_new(&book, &error);
    if (!cli_succeeded(NULL, status, &error))
        return false;
    for (size_t i = 0; i < tables->count; i++) {
        cli_rate_table *table = &tables->items[i];
        if (!add_table(book, table->path)) {
            fxc_rates_free(book);
            return false;
        }
        cli_tables_loaded(table, tables, book);
    }
    *out = book;
    return true;
}

bool cli_book_open(fxc_rates **out, const cli_options *options) {
    cli_tables tables;
    *out = NULL;
    bool good = cli_tables_find(&tables, options) && cli_book_fill(out, &tables);
    cli_tables_clear(&tables);
    return good;
}

static bool answers(const fxc_rates *book, fxc_rate_query query, const char *source,
                    bool mixed) {
    fxc_rate rate;
    query.source = source;
    query.mixed = mixed;
    return fxc_rate_find(&rate, book, &query, NULL) == FXC_OK;
}

static void add_hint(fxc_error *error, const char *option, const char *name,
                     const char *gives) {
    size_t length = strlen(error->text);
    snprintf(error->text + length, sizeof error->text - length, "; %s%s %s", option,
             name, gives);
}

void cli_book_hint(fxc_error *error, const fxc_rates *book,
                   const fxc_rate_query *query) {
    if (query->source != NULL)
        return;
    if (!query->mixed && answers(book, *query, NULL, true)) {
        add_hint(error, "--mixed", "", "makes a cross of several sources");
        return;
    }
    for (size_t i = 0; i < fxc_rates_source_count(book); i++) {
        const fxc_source *source = fxc_rates_source(book, i);
        if (source->kind == FXC_SOURCE_ANNUAL &&
            answers(book, *query, source->name, false)) {
            add_hint(error, "--source ", source->name, "has the average of the year");
            return;
        }
    }
}
