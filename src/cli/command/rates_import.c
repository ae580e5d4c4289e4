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

static cli_exit write_table(cli_sink *sink, const cli_import_options *import,
                            const cli_bytes *table, const char *path,
                            const cli_bytes *head) {
    fxc_error error = {.code = FXC_OK};
    fxc_rates *book = cli_rates_read(table, import->name, path);
    if (book == NULL)
        return CLI_EXIT_FAILED;
    fxc_status status = fxc_rates_export(book, import->name, head->bytes, head->length,
                                         cli_sink_write, sink, &error);
    fxc_rates_free(book);
    bool good =
        status == FXC_EWRITE || /* which the sink reports */
        cli_succeeded(import->head != NULL ? import->head : path, status, &error);
    return good ? CLI_EXIT_OK : CLI_EXIT_FAILED;
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
