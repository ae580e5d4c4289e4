/* SPDX-License-Identifier: MIT */
/* The commands: one file each. A run function reports what fails and returns the exit
   status. */
#ifndef CLI_COMMAND_COMMANDS_H
#define CLI_COMMAND_COMMANDS_H

#include "cli/option/options.h"
#include "cli/system/sink.h"

typedef cli_exit cli_run_fn(const cli_options *options);

cli_run_fn cli_check_run;
cli_run_fn cli_scan_run;
cli_run_fn cli_convert_run;
cli_run_fn cli_rate_run;
cli_run_fn cli_rates_run;
cli_run_fn cli_explain_run;
cli_run_fn cli_lexicon_run;
cli_run_fn cli_completion_run;

/* A word that the first operand of a command may be; NULL past the end. */
typedef const char *cli_word_fn(size_t index);

cli_word_fn cli_rates_word;       /* list, show, ... */
cli_word_fn cli_explain_rule;     /* the rules: the codes are many */
cli_word_fn cli_completion_shell; /* those that are known */

typedef struct cli_command {
    const char *name;
    cli_command_bit bit;
    cli_run_fn *run;
    const char *operands; /* for the help text */
    const char *summary;
    const char *statuses; /* the exit statuses below 2, for the help text */
    cli_word_fn *word_at; /* NULL: its first operand is no word of a list */
} cli_command;

/* NULL past the end. The first is the default. */
const cli_command *cli_command_at(size_t index);

/* Writes the help of one command. */
void cli_help_write(cli_sink *sink, const cli_command *command);

/* "FXCHECK COMMAND: what is wrong with its operands", and where to read on. */
cli_exit cli_usage(const char *command, const char *text);

#endif
