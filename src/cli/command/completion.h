/* SPDX-License-Identifier: MIT */
/* Completion scripts, one file a shell: made from the commands and the table of
   options, so that they have what --help has. */
#ifndef CLI_COMMAND_COMPLETION_H
#define CLI_COMMAND_COMPLETION_H

#include "cli/command/commands.h"
#include "cli/option/option_row.h"

typedef void cli_completion_fn(cli_sink *sink);

cli_completion_fn cli_completion_bash;
cli_completion_fn cli_completion_zsh;

/* The names of all commands, with `separator` between them. */
void cli_completion_commands(cli_sink *sink, const char *separator);
/* "auto text html": the choices of the row. */
void cli_completion_choices(cli_sink *sink, const cli_option_row *row);
/* The words that the first operand of the command may be; nothing where it is any. */
void cli_completion_words(cli_sink *sink, const cli_command *command);
/* Its value names a file. */
bool cli_completion_takes_file(const cli_option_row *row);

#endif
