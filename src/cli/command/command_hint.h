/* SPDX-License-Identifier: MIT */
/* What was meant where a word that names no command is taken for the name of a file. */
#ifndef CLI_COMMAND_COMMAND_HINT_H
#define CLI_COMMAND_COMMAND_HINT_H

#include "cli/option/options.h"

/* True after a message: no command was named, and the first operand is no file, but a
   command behind options, or the name of one with one slip of the keys. */
bool cli_command_hint(const cli_options *options);

#endif
