/* SPDX-License-Identifier: MIT */
/* The command line, read by the table of options. */
#ifndef CLI_OPTION_OPTION_READER_H
#define CLI_OPTION_OPTION_READER_H

#include "cli/option/options.h"

/* Reads all arguments behind argv[0]; a fault is reported and gives false. The options
   are to be cleared in either case. */
bool cli_options_read(cli_options *out, int argc, char **argv, cli_command_bit command);
/* False after a message: an option was given that `use` does not take. */
bool cli_options_suit(const cli_options *options, cli_use use);
void cli_options_clear(cli_options *options);

#endif
