/* SPDX-License-Identifier: MIT */
/* What 'fxcheck rates' can do, one file each but for the two that print. */
#ifndef CLI_COMMAND_RATES_H
#define CLI_COMMAND_RATES_H

#include "cli/command/commands.h"
#include "cli/input/input.h"

/* `operands` are those behind the word, as many as it takes. */
typedef cli_exit cli_rates_fn(const cli_options *options, char **operands);

cli_rates_fn cli_rates_import;
cli_rates_fn cli_rates_export;
cli_rates_fn cli_rates_verify;
cli_rates_fn cli_rates_update;

/* NULL: the book does not have it. */
const fxc_source *cli_rates_find(const fxc_rates *book, const char *name);
/* The same, and says so. */
const fxc_source *cli_rates_source(const fxc_rates *book, const char *name);
/* A book of one table, read as the source `name`; NULL after a message, which begins
   with `subject`: it is no table, or one of several sources, and none of them is that.
 */
fxc_rates *cli_rates_read(const cli_bytes *table, const char *name,
                          const char *subject);

#endif
