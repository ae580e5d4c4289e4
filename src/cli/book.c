/* SPDX-License-Identifier: MIT */
#include "cli/book.h"

#include <stdlib.h>
#include <string.h>

#include "cli/table_file.h"

enum { NAME_MAX_BYTES = 63 };

/* Cuts off the last suffix, if it is that one; NULL: any. */
static void cut_suffix(char *name, const char *suffix) {
    char *dot = strrchr(name, '.');
    if (dot != NULL && dot > name && (suffix == NULL || strcmp(dot, suffix) == 0))
        *dot = '\0';
}

/* The file name without its directory and its suffixes: "ecb" of "there/ecb.csv.gz". */
static void write_stem(char out[NAME_MAX_BYTES + 1], const char *path) {
    const char *slash = strrchr(path, '/');
    snprintf(out, NAME_MAX_BYTES + 1, "%s", slash != NULL ? slash + 1 : path);
    cut_suffix(out, ".gz");
    cut_suffix(out, NULL);
}

/* A faulty table is refused by the library whole, and ends the run. */
static bool add_table(fxc_rates *book, const char *path) {
    cli_bytes table;
    if (!cli_table_read(&table, path, NULL))
        return false;
    char name[NAME_MAX_BYTES + 1];
    write_stem(name, path);
    fxc_error error = {.code = FXC_OK};
    fxc_status status = fxc_rates_add(book, name, table.bytes, table.length, &error);
    free(table.bytes);
    if (status != FXC_OK) {
        error.code = status;
        cli_message_error(path, &error);
    }
    return status == FXC_OK;
}

bool cli_book_open(fxc_rates **out, const cli_options *options) {
    *out = NULL;
    fxc_rates *book = NULL;
    fxc_error error = {.code = FXC_OK};
    fxc_status status = fxc_rates_new(&book, &error);
    if (status != FXC_OK) {
        error.code = status;
        cli_message_error(NULL, &error);
        return false;
    }
    for (size_t i = 0; i < options->rate_count; i++) {
        if (!add_table(book, options->rates[i])) {
            fxc_rates_free(book);
            return false;
        }
    }
    *out = book;
    return true;
}
