/* SPDX-License-Identifier: MIT */
#include "cli/command/commands.h"
#include "cli/document/documents.h"

static fxc_status scan(fxc_report **out, const fxc_input *input, const fxc_rates *book,
                       const fxc_options *options, fxc_error *error) {
    (void)book;
    return fxc_scan_input(out, input, options, error);
}

cli_exit cli_scan_run(const cli_options *options) {
    return cli_documents_run(options, NULL, scan);
}
