/* SPDX-License-Identifier: MIT */
#include "cli/command/check_csv.h"
#include "cli/command/commands.h"
#include "cli/document/documents.h"
#include "cli/tables/book.h"

cli_exit cli_check_run(const cli_options *options) {
    fxc_rates *book;
    if (!cli_book_open(&book, options))
        return CLI_EXIT_FAILED;
    cli_exit status = options->columns.count > 0
                          ? cli_check_csv_run(options, book)
                          : cli_documents_run(options, book, fxc_check_input);
    fxc_rates_free(book);
    return status;
}
