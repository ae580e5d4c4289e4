/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "cli/book.h"
#include "cli/commands.h"
#include "cli/table_file.h"
#include "cli/values.h"

static void write_span(cli_sink *sink, const fxc_source *source) {
    char first[CLI_DATE_TEXT];
    char last[CLI_DATE_TEXT];
    cli_write_date(first, source->first);
    cli_write_date(last, source->last);
    cli_sink_format(sink, "%s to %s", first, last);
}

static void write_row(cli_sink *sink, const fxc_source *source) {
    cli_sink_format(sink, "%-12s ", source->name);
    write_span(sink, source);
    cli_sink_format(sink, "  %4zu series  %s\n", source->series_count, source->title);
}

static const char *kind_text(fxc_source_kind kind) {
    switch (kind) {
    case FXC_SOURCE_DAILY:
        return "daily fixings";
    case FXC_SOURCE_LEGAL:
        return "fixed by law";
    case FXC_SOURCE_PARITY:
        return "official parities";
    case FXC_SOURCE_ANNUAL:
        return "averages of years, for look-ups that name the source";
    }
    return "?";
}

static void write_source(cli_sink *sink, const fxc_source *source) {
    cli_sink_format(sink, "name    %s\ntitle   %s\ndays    ", source->name,
                    source->title);
    write_span(sink, source);
    bool is_late = source->publication == FXC_PUBLISHED_NEXT_MONDAY;
    cli_sink_format(sink, "\nkind    %s%s\nseries  %zu\nhash    %s\n",
                    kind_text(source->kind), is_late ? ", out on the next Monday" : "",
                    source->series_count, source->hash);
}

static cli_exit list_sources(cli_sink *sink, const fxc_rates *book) {
    for (size_t i = 0; i < fxc_rates_source_count(book); i++) {
        write_row(sink, fxc_rates_source(book, i));
    }
    return CLI_EXIT_OK;
}

static cli_exit show_source(cli_sink *sink, const fxc_rates *book, const char *name) {
    for (size_t i = 0; i < fxc_rates_source_count(book); i++) {
        const fxc_source *source = fxc_rates_source(book, i);
        if (strcmp(source->name, name) == 0) {
            write_source(sink, source);
            return CLI_EXIT_OK;
        }
    }
    cli_message(name, "no such source; 'fxcheck rates list' names them");
    return CLI_EXIT_FAILED;
}

static cli_exit with_book(const cli_options *options, const char *name) {
    fxc_rates *book;
    if (!cli_book_open(&book, options)) {
        return CLI_EXIT_FAILED;
    }
    cli_sink sink;
    cli_exit status = CLI_EXIT_FAILED;
    if (cli_sink_open(&sink, options->output.path)) {
        status =
            name != NULL ? show_source(&sink, book, name) : list_sources(&sink, book);
        status = cli_sink_close(&sink) ? status : CLI_EXIT_FAILED;
    }
    fxc_rates_free(book);
    return status;
}

static cli_exit fail(const char *subject, fxc_status status, fxc_error *error) {
    error->code = status;
    cli_message_error(subject, error);
    return CLI_EXIT_FAILED;
}

/* Reads a file that may be left out. */
static bool read_file(cli_bytes *out, const char *path, cli_sink *results) {
    *out = (cli_bytes){NULL, 0};
    if (path == NULL) {
        return true;
    }
    int fd = cli_input_open(path, path, results);
    return fd >= 0 && cli_input_read(out, fd, path);
}

static cli_exit write_table(cli_sink *sink, const cli_import_options *import,
                            const cli_bytes *table, const char *path,
                            const cli_bytes *head) {
    fxc_rates *book = NULL;
    fxc_error error = {.code = FXC_OK};
    cli_exit result = CLI_EXIT_OK;
    fxc_status status = fxc_rates_new_empty(&book, &error);
    if (status == FXC_OK) {
        status = fxc_rates_add(book, import->name, table->bytes, table->length, &error);
    }
    if (status != FXC_OK) {
        result = fail(path, status, &error);
        goto done;
    }
    status = fxc_rates_export(book, import->name, head->bytes, head->length,
                              cli_sink_write, sink, &error);
    if (status != FXC_OK && status != FXC_EWRITE) {
        result = fail(import->head != NULL ? import->head : path, status, &error);
    }
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
        read_file(&head, options->import.head, sink)) {
        status = write_table(sink, &options->import, &table, path, &head);
    }
    free(table.bytes);
    free(head.bytes);
    return status;
}

static cli_exit import_table(const cli_options *options, const char *path) {
    if (options->import.name == NULL) {
        return cli_usage("rates", "import needs the name of the source, --name");
    }
    cli_sink sink;
    if (!cli_sink_open(&sink, options->output.path)) {
        return CLI_EXIT_FAILED;
    }
    cli_exit status = import_into(&sink, options, path);
    if (status != CLI_EXIT_OK) {
        cli_sink_discard(&sink);
        return status;
    }
    return cli_sink_close(&sink) ? CLI_EXIT_OK : CLI_EXIT_FAILED;
}

cli_exit cli_rates_run(const cli_options *options) {
    char **words = options->operands;
    size_t count = options->operand_count;
    if (count == 1 && strcmp(words[0], "list") == 0) {
        return with_book(options, NULL);
    }
    if (count == 2 && strcmp(words[0], "show") == 0) {
        return with_book(options, words[1]);
    }
    if (count == 2 && strcmp(words[0], "import") == 0) {
        return import_table(options, words[1]);
    }
    return cli_usage("rates", "needs list, show NAME or import FILE");
}
