/* SPDX-License-Identifier: MIT */
#include "cli/command/rates.h"
#include "cli/tables/book.h"

/* What is odd is listed below the line of its source, and is no failure: money does
   lose half its worth in a day. */
static cli_exit verify_source(cli_sink *sink, const fxc_rates *book,
                              const fxc_source *source) {
    fxc_error error = {.code = FXC_OK};
    size_t oddities = 0;
    fxc_status status =
        fxc_rates_verify(book, source->name, cli_sink_write, sink, &oddities, &error);
    if (!cli_succeeded("rates", status, &error))
        return CLI_EXIT_FAILED;
    cli_sink_format(sink, "%s: in order, %zu series, %zu to look at; %s\n",
                    source->name, source->series_count, oddities, source->hash);
    return CLI_EXIT_OK;
}

static cli_exit verify_all(cli_sink *sink, const fxc_rates *book) {
    fxc_error error = {.code = FXC_OK};
    fxc_status status = fxc_rates_verify_shipped(&error);
    cli_exit result = CLI_EXIT_FAILED;
    if (cli_succeeded("rates", status, &error)) {
        cli_sink_text(sink, "shipped tables: as they were packed\n");
        result = CLI_EXIT_OK;
    }
    for (size_t i = 0; i < fxc_rates_source_count(book); i++)
        if (verify_source(sink, book, fxc_rates_source(book, i)) != CLI_EXIT_OK)
            result = CLI_EXIT_FAILED;
    return result;
}

static cli_exit verify(const cli_options *options, const fxc_rates *book,
                       const char *name) {
    const fxc_source *source = name != NULL ? cli_rates_source(book, name) : NULL;
    cli_sink sink;
    if ((name != NULL && source == NULL) || !cli_sink_open(&sink, options->output.path))
        return CLI_EXIT_FAILED;
    cli_exit result =
        source != NULL ? verify_source(&sink, book, source) : verify_all(&sink, book);
    return cli_sink_close(&sink) ? result : CLI_EXIT_FAILED;
}

cli_exit cli_rates_verify(const cli_options *options, char **operands) {
    fxc_rates *book;
    if (!cli_book_open(&book, options))
        return CLI_EXIT_FAILED;
    cli_exit result =
        verify(options, book, options->operand_count > 1 ? operands[0] : NULL);
    fxc_rates_free(book);
    return result;
}
