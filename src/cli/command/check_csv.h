/* SPDX-License-Identifier: MIT */
/* fxcheck check --columns: every record of a CSV stream states one value in the
   currencies of its columns. */
#ifndef CLI_COMMAND_CHECK_CSV_H
#define CLI_COMMAND_CHECK_CSV_H

#include "cli/command/commands.h"

/* Findings and answers name the line of their record. */
cli_exit cli_check_csv_run(const cli_options *options, const fxc_rates *book);

#endif
