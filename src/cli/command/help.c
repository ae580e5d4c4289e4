/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "cli/command/commands.h"
#include "cli/option/option_row.h"
#include "cli/option/option_value.h"

enum { OPTION_WIDTH = 29 };

#define FINDS "0 nothing found at or above --fail-on, 1 something"

static const cli_command commands[] = {
    {.name = "check",
     .bit = CLI_CHECK,
     .run = cli_check_run,
     .operands = "[FILE|DIRECTORY|-]...",
     .summary =
         "find figures and pairs, judge the pairs, print the findings (the default)",
     .statuses = FINDS},
    {.name = "scan",
     .bit = CLI_SCAN,
     .run = cli_scan_run,
     .operands = "[FILE|DIRECTORY|-]...",
     .summary = "list the figures and judge nothing",
     .statuses = FINDS},
    {.name = "convert",
     .bit = CLI_CONVERT,
     .run = cli_convert_run,
     .operands = "AMOUNT --to CODE --date YYYY-MM-DD",
     .summary = "convert one amount exactly: '380 billion yuan'",
     .statuses = "0 converted, 1 not every record of --csv"},
    {.name = "rate",
     .bit = CLI_RATE,
     .run = cli_rate_run,
     .operands = "BASE/QUOTE YYYY-MM-DD",
     .summary = "look one exchange rate up",
     .statuses = "0 done"},
    {.name = "rates",
     .bit = CLI_RATES,
     .run = cli_rates_run,
     .operands = "list | show NAME | import FILE --name NAME [--head FILE] | "
                 "export [NAME [BASE/QUOTE]] | verify [NAME] | update [NAME]",
     .summary =
         "list the sources, show one, read or write a table, look for damage, fetch",
     .statuses = "0 done",
     .word_at = cli_rates_word},
    {.name = "explain",
     .bit = CLI_EXPLAIN,
     .run = cli_explain_run,
     .operands = "RULE | CODE | FILE:LINE[:COLUMN] | --list",
     .summary =
         "say what a word of an answer means, or how the pairs at a place were judged",
     .statuses = "0 done",
     .word_at = cli_explain_rule},
    {.name = "lexicon",
     .bit = CLI_LEXICON,
     .run = cli_lexicon_run,
     .operands = "[--lang CODE]",
     .summary = "list the languages, or the words of one and where they come from",
     .statuses = "0 done"},
    {.name = "completion",
     .bit = CLI_COMPLETION,
     .run = cli_completion_run,
     .operands = "bash | zsh",
     .summary = "write the script by which a shell completes commands and options",
     .statuses = "0 done",
     .word_at = cli_completion_shell},
};

const cli_command *cli_command_at(size_t index) {
    return index < sizeof commands / sizeof *commands ? &commands[index] : NULL;
}

static void write_option(cli_sink *sink, const cli_option_row *row) {
    char left[64];
    char letter[] = {'-', row->letter, ',', '\0'};
    const char *argument = row->argument != NULL ? row->argument : "";
    char values[CLI_OPTION_VALUES] = "";
    if (row->choices != NULL)
        cli_option_values(values, row);
    snprintf(left, sizeof left, "%3s --%s%s%s", row->letter != '\0' ? letter : "",
             row->name, *argument != '\0' ? " " : "", argument);
    cli_sink_format(sink, "  %-*s %s%s%s\n", OPTION_WIDTH, left, row->help,
                    values[0] != '\0' ? ": " : "", values);
}

static void write_commands(cli_sink *sink) {
    cli_sink_text(sink, "\nCommands (fxcheck COMMAND --help says more):\n");
    const cli_command *command;
    for (size_t i = 0; (command = cli_command_at(i)) != NULL; i++)
        cli_sink_format(sink, "  %-10s %s\n", command->name, command->summary);
}

void cli_help_write(cli_sink *sink, const cli_command *command) {
    bool is_default = command->bit == CLI_CHECK;
    cli_sink_format(sink, "Usage: fxcheck %s%s%s [OPTION]... %s\n",
                    is_default ? "[" : "", command->name, is_default ? "]" : "",
                    command->operands);
    cli_sink_format(sink, "fxcheck %s: %s.\n", command->name, command->summary);
    if (is_default)
        write_commands(sink);
    cli_sink_text(sink, "\nOptions:\n");
    const cli_option_row *row;
    for (size_t i = 0; (row = cli_option_at(i)) != NULL; i++)
        if ((row->commands & (unsigned)command->bit) != 0)
            write_option(sink, row);
    cli_sink_format(
        sink,
        "\nExit status: %s, 2 a failure.\nThe manual page fxcheck(1) has the "
        "rest.\n",
        command->statuses);
}

cli_exit cli_usage(const char *command, const char *text) {
    cli_message(command, "%s; see 'fxcheck %s --help'", text, command);
    return CLI_EXIT_FAILED;
}
