/* SPDX-License-Identifier: MIT */
#include "cli/command/rates.h"
#include "cli/system/values.h"
#include "cli/tables/book.h"

/* The project's own form holds a whole source; a list holds rates. */
static fxc_status write_as(cli_sink *sink, const fxc_rates *book,
                           const fxc_selection *what, int form, fxc_error *error) {
    if (form == CLI_AS_TABLE) {
        return fxc_rates_export(book, what->source, NULL, 0, cli_sink_write, sink,
                                error);
    }
    return fxc_rates_list(book, what, (fxc_list_form)form, cli_sink_write, sink, error);
}

static cli_exit write_rates(const cli_options *options, const fxc_rates *book,
                            const fxc_selection *what) {
    cli_sink sink;
    if (!cli_sink_open(&sink, options->output.path))
        return CLI_EXIT_FAILED;
    fxc_error error = {.code = FXC_OK};
    fxc_status status = write_as(&sink, book, what, options->export_form, &error);
    if (status != FXC_EWRITE && !cli_succeeded("rates", status, &error)) {
        cli_sink_discard(&sink);
        return CLI_EXIT_FAILED;
    }
    return cli_sink_close(&sink) ? CLI_EXIT_OK : CLI_EXIT_FAILED;
}

cli_exit cli_rates_export(const cli_options *options, char **operands) {
    fxc_selection what = {.source = options->operand_count > 1 ? operands[0] : NULL};
    bool has_pair = options->operand_count > 2;
    if (has_pair && !cli_read_pair(&what.base, &what.quote, operands[1])) {
        cli_message(operands[1], "expected a pair such as EUR/USD");
        return CLI_EXIT_FAILED;
    }
    if (options->export_form == CLI_AS_TABLE && (what.source == NULL || has_pair))
        return cli_usage("rates", "export --as table needs one source, whole");
    fxc_rates *book;
    if (!cli_book_open(&book, options))
        return CLI_EXIT_FAILED;
    cli_exit status = write_rates(options, book, &what);
    fxc_rates_free(book);
    return status;
}
