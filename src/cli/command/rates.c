/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "cli/command/rates.h"
#include "cli/option/option_reader.h"
#include "cli/system/values.h"
#include "cli/tables/book.h"

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
    cli_sink_format(sink, "  %4zu series  ", source->series_count);
    cli_sink_visible(sink, source->title);
    cli_sink_text(sink, "\n");
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

static void write_source(cli_sink *sink, const fxc_source *source,
                         const cli_tables *tables) {
    cli_sink_format(sink, "name    %s\ntitle   ", source->name);
    cli_sink_visible(sink, source->title);
    cli_sink_text(sink, "\ndays    ");
    write_span(sink, source);
    bool is_late = source->publication == FXC_PUBLISHED_NEXT_MONDAY;
    cli_sink_format(sink, "\nkind    %s%s\nseries  %zu\nhash    %s\n",
                    kind_text(source->kind), is_late ? ", out on the next Monday" : "",
                    source->series_count, source->hash);
    cli_sink_text(sink, "file    ");
    cli_sink_visible(sink, cli_tables_path(tables, source));
    cli_sink_text(sink, "\n");
}

static void list_sources(cli_sink *sink, const fxc_rates *book) {
    for (size_t i = 0; i < fxc_rates_source_count(book); i++)
        write_row(sink, fxc_rates_source(book, i));
}

const fxc_source *cli_rates_find(const fxc_rates *book, const char *name) {
    for (size_t i = 0; i < fxc_rates_source_count(book); i++) {
        const fxc_source *source = fxc_rates_source(book, i);
        if (strcmp(source->name, name) == 0)
            return source;
    }
    return NULL;
}

const fxc_source *cli_rates_source(const fxc_rates *book, const char *name) {
    const fxc_source *source = cli_rates_find(book, name);
    if (source == NULL)
        cli_message(name, "no such source; 'fxcheck rates list' names them");
    return source;
}

/* A table of several sources gives them its own names. False after a message. */
static bool holds(const fxc_rates *book, const char *name, const char *subject) {
    if (cli_rates_find(book, name) != NULL)
        return true;
    cli_message(subject, "holds several sources, '%s' and others, and none is '%s'",
                fxc_rates_source(book, 0)->name, name);
    return false;
}

fxc_rates *cli_rates_read(const cli_bytes *table, const char *name,
                          const char *subject) {
    fxc_rates *book = NULL;
    fxc_error error = {.code = FXC_OK};
    fxc_status status = fxc_rates_new_empty(&book, &error);
    if (status == FXC_OK)
        status = fxc_rates_add(book, name, table->bytes, table->length, &error);
    if (cli_succeeded(subject, status, &error) && holds(book, name, subject))
        return book;
    fxc_rates_free(book);
    return NULL;
}

/* One source, or all if `name` is NULL. */
static cli_exit print(const cli_options *options, const fxc_rates *book,
                      const cli_tables *tables, const char *name) {
    const fxc_source *source = name != NULL ? cli_rates_source(book, name) : NULL;
    cli_sink sink;
    if ((name != NULL && source == NULL) || !cli_sink_open(&sink, options->output.path))
        return CLI_EXIT_FAILED;
    if (source != NULL)
        write_source(&sink, source, tables);
    else
        list_sources(&sink, book);
    return cli_sink_close(&sink) ? CLI_EXIT_OK : CLI_EXIT_FAILED;
}

static cli_exit print_from_book(const cli_options *options, const char *name) {
    fxc_rates *book = NULL;
    cli_tables tables;
    cli_exit status = CLI_EXIT_FAILED;
    if (cli_tables_find(&tables, options) && cli_book_fill(&book, &tables))
        status = print(options, book, &tables, name);
    fxc_rates_free(book);
    cli_tables_clear(&tables);
    return status;
}

static cli_exit list(const cli_options *options, char **operands) {
    (void)operands;
    return print_from_book(options, NULL);
}

static cli_exit show(const cli_options *options, char **operands) {
    return print_from_book(options, operands[0]);
}

/* By the first word; operands are those behind it. */
static const struct {
    const char *word;
    cli_use use;
    size_t least, most;
    cli_rates_fn *run;
    const char *usage; /* when there are too few or too many */
} commands[] = {
    {"list", CLI_RATES_LIST, 0, 0, list,
     "list takes no name; 'rates show NAME' shows one source"},
    {"show", CLI_RATES_SHOW, 1, 1, show,
     "show needs the name of one source; 'rates list' has them"},
    {"import", CLI_RATES_IMPORT, 1, 1, cli_rates_import, "import needs one file"},
    {"export", CLI_RATES_EXPORT, 0, 2, cli_rates_export,
     "export takes a source, and a pair behind it"},
    {"verify", CLI_RATES_VERIFY, 0, 1, cli_rates_verify,
     "verify takes one source, or none for all"},
    {"update", CLI_RATES_UPDATE, 0, 1, cli_rates_update,
     "update takes one source, or none for all"},
};

const char *cli_rates_word(size_t index) {
    return index < sizeof commands / sizeof *commands ? commands[index].word : NULL;
}

cli_exit cli_rates_run(const cli_options *options) {
    size_t count = options->operand_count;
    for (size_t i = 0; count > 0 && i < sizeof commands / sizeof *commands; i++) {
        if (strcmp(options->operands[0], commands[i].word) != 0)
            continue;
        if (count - 1 < commands[i].least || count - 1 > commands[i].most)
            return cli_usage("rates", commands[i].usage);
        if (!cli_options_suit(options, commands[i].use))
            return CLI_EXIT_FAILED;
        return commands[i].run(options, options->operands + 1);
    }
    return cli_usage("rates", "needs list, show, import, export, verify or update");
}
