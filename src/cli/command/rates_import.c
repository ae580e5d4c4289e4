/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "cli/command/rates.h"
#include "cli/tables/table_file.h"

/* The head of the table to come; it may be left out. */
static bool read_head(cli_bytes *out, const char *path, cli_sink *results) {
    *out = (cli_bytes){NULL, 0};
    if (path == NULL)
        return true;
    int fd = cli_input_open(path, path, results);
    return fd >= 0 && cli_input_read(out, fd, path);
}

static cli_exit fail(const char *subject, fxc_status status, fxc_error *error) {
    error->code = status;
    cli_message_error(subject, error);
    return CLI_EXIT_FAILED;
}

static cli_exit write_table(cli_sink *sink, const cli_import_options *import,
                            const cli_bytes *table, const char *path,
                            const cli_bytes *head) {
    fxc_rates *book = NULL;
    fxc_error error = {.code = FXC_OK};
    cli_exit result = CLI_EXIT_OK;
    fxc_status status = fxc_rates_new_empty(&book, &error);
    if (status == FXC_OK)
        status = fxc_rates_add(book, import->name, table->bytes, table->length, &error);
    if (status != FXC_OK) {
        result = fail(path, status, &error);
        goto done;
    }
    if (!cli_rates_holds(book, import->name, path)) {
        result = CLI_EXIT_FAILED;
        goto done;
    }
    status = fxc_rates_export(book, import->name, head->bytes, head->length,
                              cli_sink_write, sink, &error);
    if (status != FXC_OK && status != FXC_EWRITE)
        result = fail(import->head != NULL ? import->head : path, status, &error);
done:
    fxc_rates_free(book);
    return result;
}

static cli_exit import_into(cli_sink *sink, const cli_options *options,
                            const char *path) {
    cli_bytes table;
    cli_bytes head = {NULL, 0};
    cli_exit status = CLI_EXIT_FAILED;
    if (cli_table_read(&table, path, sink) &&
        read_head(&head, options->import.head, sink))
        status = write_table(sink, &options->import, &table, path, &head);
    free(table.bytes);
    free(head.bytes);
    return status;
}

cli_exit cli_rates_import(const cli_options *options, char **operands) {
    const char *path = operands[0];
    if (options->import.name == NULL)
        return cli_usage("rates", "import needs the name of the source, --name");
    cli_sink sink;
    if (!cli_sink_open(&sink, options->output.path))
        return CLI_EXIT_FAILED;
    cli_exit status = import_into(&sink, options, path);
    if (status != CLI_EXIT_OK) {
        cli_sink_discard(&sink);
        return status;
    }
    return cli_sink_close(&sink) ? CLI_EXIT_OK : CLI_EXIT_FAILED;
}
