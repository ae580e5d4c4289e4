/* SPDX-License-Identifier: MIT */
/* fxcheck convert --csv: every record of a stream, in order, with the result behind it.
 */
#ifndef CLI_COMMAND_CONVERT_CSV_H
#define CLI_COMMAND_CONVERT_CSV_H

#include "cli/command/commands.h"

/* Records that cannot be converted say why in their last column, and give exit status
   1. */
cli_run_fn cli_convert_csv_run;

/* What the options ask of one amount. The text is borrowed. */
fxc_conversion_request cli_conversion_request(const cli_options *options,
                                              fxc_currency currency, const char *number,
                                              size_t length);

#endif
