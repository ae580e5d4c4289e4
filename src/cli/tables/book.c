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
    if (status != FXC_OK) {
        error.code = status;
        cli_message_error(path, &error);
    }
    return status == FXC_OK;
}

bool cli_book_fill(fxc_rates **out, cli_tables *tables) {
    *out = NULL;
    fxc_rates *book = NULL;
    fxc_error error = {.code = FXC_OK};
    fxc_status status = fxc_rates_new(&book, &error);
    if (status != FXC_OK) {
        error.code = status;
        cli_message_error(NULL, &error);
        return false;
    }
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

void cli_book_hint_mixed(fxc_error *error, const fxc_rates *book,
                         const fxc_rate_query *query) {
    fxc_rate_query mixed = *query;
    fxc_rate rate;
    mixed.mixed = true;
    if (query->mixed || query->source != NULL ||
        fxc_rate_find(&rate, book, &mixed, NULL) != FXC_OK)
        return;
    size_t length = strlen(error->text);
    snprintf(error->text + length, sizeof error->text - length,
             "; --mixed makes a cross of several sources");
}
