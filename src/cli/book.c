/* SPDX-License-Identifier: MIT */
#include "cli/book.h"

#include <stdlib.h>
#include <string.h>

#include "cli/input.h"

enum { NAME_MAX_BYTES = 63 };

/* The file name without its directory and its last suffix. */
static void write_stem(char out[NAME_MAX_BYTES + 1], const char *path) {
    const char *slash = strrchr(path, '/');
    const char *name = slash != NULL ? slash + 1 : path;
    const char *dot = strrchr(name, '.');
    size_t length = dot != NULL && dot > name ? (size_t)(dot - name) : strlen(name);
    length = length < NAME_MAX_BYTES ? length : NAME_MAX_BYTES;
    memcpy(out, name, length);
    out[length] = '\0';
}

/* A faulty table is refused by the library whole, and ends the run. */
static bool add_table(fxc_rates *book, const char *path) {
    int fd = cli_input_open(path, path, NULL);
    cli_bytes table;
    if (fd < 0 || !cli_input_read(&table, fd, path))
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
