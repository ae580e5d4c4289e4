/* SPDX-License-Identifier: MIT */
#include "cli/command/completion.h"

#include <string.h>

/* An option of several commands may have a row for each, with one kind of value. */
static bool is_repeated(size_t index) {
    const char *name = cli_option_at(index)->name;
    for (size_t i = 0; i < index; i++)
        if (strcmp(cli_option_at(i)->name, name) == 0)
            return true;
    return false;
}

/* What may stand behind an option: one of its words, a file, or what nobody can guess.
 */
static void write_value(cli_sink *sink, const cli_option_row *row) {
    if (row->choices != NULL) {
        cli_sink_text(sink, "words='");
        cli_completion_choices(sink, row);
        cli_sink_text(sink, "'");
    } else if (cli_completion_takes_file(row)) {
        cli_sink_text(sink, "return");
    } else {
        cli_sink_text(sink, "compopt +o default; return");
    }
}

/* "    --input | -i) words='auto text html markdown ndjson' ;;" */
static void write_values(cli_sink *sink) {
    const cli_option_row *row;
    for (size_t i = 0; (row = cli_option_at(i)) != NULL; i++) {
        if (row->argument == NULL || is_repeated(i))
            continue;
        cli_sink_format(sink, "    --%s", row->name);
        if (row->letter != '\0')
            cli_sink_format(sink, " | -%c", row->letter);
        cli_sink_text(sink, ") ");
        write_value(sink, row);
        cli_sink_text(sink, " ;;\n");
    }
}

static void write_options(cli_sink *sink, const cli_command *command) {
    const cli_option_row *row;
    cli_sink_format(sink, "    %s:-*) words='", command->name);
    for (size_t i = 0; (row = cli_option_at(i)) != NULL; i++)
        if ((row->commands & (unsigned)command->bit) != 0)
            cli_sink_format(sink, " --%s", row->name);
    cli_sink_text(sink, "' ;;\n");
}

static void write_operands(cli_sink *sink, const cli_command *command) {
    if (command->word_at == NULL)
        return;
    cli_sink_format(sink, "    %s:*) words='", command->name);
    cli_completion_words(sink, command);
    cli_sink_text(sink, "' ;;\n");
}

/* "--format=" comes as two words. Where no word is offered, bash offers files. */
void cli_completion_bash(cli_sink *sink) {
    const cli_command *command;
    cli_sink_text(sink, "# Completion for bash, written by 'fxcheck completion bash'.\n"
                        "_fxcheck() {\n"
                        "    local word=$2 before=$3 command=check words=\n"
                        "    if [[ $word == = ]]; then\n"
                        "        word=\n"
                        "    elif [[ $before == = ]]; then\n"
                        "        before=${COMP_WORDS[COMP_CWORD - 2]}\n"
                        "    fi\n"
                        "    case ${COMP_WORDS[1]} in\n    ");
    cli_completion_commands(sink, " | ");
    cli_sink_text(sink, ") command=${COMP_WORDS[1]} ;;\n"
                        "    esac\n"
                        "    COMPREPLY=()\n"
                        "    case $before in\n");
    write_values(sink);
    cli_sink_text(sink, "    esac\n"
                        "    [[ -n $words ]] || case $command:$word in\n");
    for (size_t i = 0; (command = cli_command_at(i)) != NULL; i++) {
        write_options(sink, command);
        write_operands(sink, command);
    }
    cli_sink_text(sink, "    esac\n"
                        "    ((COMP_CWORD > 1)) || words+=' ");
    cli_completion_commands(sink, " ");
    cli_sink_text(sink, "'\n"
                        "    mapfile -t COMPREPLY < <(compgen -W \"$words\" -- "
                        "\"$word\")\n"
                        "}\n"
                        "complete -o default -F _fxcheck fxcheck\n");
}
