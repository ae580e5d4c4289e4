/* SPDX-License-Identifier: MIT */
#include "cli/command/completion.h"

#include <string.h>

static const struct {
    const char *name;
    cli_completion_fn *write;
} shells[] = {{"bash", cli_completion_bash}, {"zsh", cli_completion_zsh}};

enum { SHELLS = sizeof shells / sizeof *shells };

/* --- what the scripts are made of ------------------------------------------------- */

/* `count` tells how many words were written before. */
static void write_word(cli_sink *sink, size_t *count, const char *separator,
                       const char *word) {
    cli_sink_text(sink, (*count)++ > 0 ? separator : "");
    cli_sink_text(sink, word);
}

void cli_completion_commands(cli_sink *sink, const char *separator) {
    const cli_command *command;
    for (size_t i = 0, count = 0; (command = cli_command_at(i)) != NULL; i++)
        write_word(sink, &count, separator, command->name);
}

void cli_completion_choices(cli_sink *sink, const cli_option_row *row) {
    size_t count = 0;
    for (const cli_choice *choice = row->choices; choice->word != NULL; choice++)
        write_word(sink, &count, " ", choice->word);
}

void cli_completion_words(cli_sink *sink, const cli_command *command) {
    const char *word;
    for (size_t i = 0, count = 0;
         command->word_at != NULL && (word = command->word_at(i)) != NULL; i++)
        write_word(sink, &count, " ", word);
}

bool cli_completion_takes_file(const cli_option_row *row) {
    return row->argument != NULL && strcmp(row->argument, "FILE") == 0;
}

/* --- the command ------------------------------------------------------------------ */

const char *cli_completion_shell(size_t index) {
    return index < SHELLS ? shells[index].name : NULL;
}

static cli_exit write_script(const cli_options *options, cli_completion_fn *write) {
    cli_sink sink;
    if (!cli_sink_open(&sink, options->output.path))
        return CLI_EXIT_FAILED;
    write(&sink);
    return cli_sink_close(&sink) ? CLI_EXIT_OK : CLI_EXIT_FAILED;
}

cli_exit cli_completion_run(const cli_options *options) {
    for (size_t i = 0; options->operand_count == 1 && i < SHELLS; i++)
        if (strcmp(options->operands[0], shells[i].name) == 0)
            return write_script(options, shells[i].write);
    return cli_usage("completion", "needs one shell, bash or zsh");
}
