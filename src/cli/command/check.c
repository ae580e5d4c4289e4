/* SPDX-License-Identifier: MIT */
#include "cli/command/check_csv.h"
#include "cli/command/commands.h"
#include "cli/document/documents.h"
#include "cli/option/option_reader.h"
#include "cli/tables/book.h"

cli_exit cli_check_run(const cli_options *options) {
    bool has_columns = options->columns.count > 0;
    fxc_rates *book;
    if (!cli_options_suit(options, has_columns ? CLI_CHECK_COLUMNS : CLI_CHECK_TEXTS) ||
        !cli_book_open(&book, options))
        return CLI_EXIT_FAILED;
    cli_exit status = has_columns ? cli_check_csv_run(options, book)
                                  : cli_documents_run(options, book, fxc_check_input);
    fxc_rates_free(book);
    return status;
}
