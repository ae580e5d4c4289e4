/* SPDX-License-Identifier: MIT */
/* The values of options. */
#ifndef CLI_OPTION_OPTION_VALUE_H
#define CLI_OPTION_OPTION_VALUE_H

#include "cli/option/option_row.h"

enum { CLI_OPTION_VALUES = 160 };

/* "both, shown or coarse", "a number of days from 1 to 3660"; empty if the choices and
   bounds of the row say nothing. */
void cli_option_values(char out[CLI_OPTION_VALUES], const cli_option_row *row);

/* Sets what the option is to set; `value` NULL: it takes none. False after a message.
 */
bool cli_option_take(cli_options *options, const cli_option_row *row, char *value);

#endif
