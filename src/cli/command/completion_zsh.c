/* SPDX-License-Identifier: MIT */
#include "cli/command/completion.h"

/* Inside single quotes; what is in brackets has no bracket that closes them. */
static void write_quoted(cli_sink *sink, const char *text) {
    for (; *text != '\0'; text++) {
        if (*text == '\'')
            cli_sink_text(sink, "'\\'");
        if (*text == ']')
            cli_sink_text(sink, "\\");
        cli_sink_write(sink, text, 1);
    }
}

/* ":FORM:(auto text)" */
static void write_value(cli_sink *sink, const cli_option_row *row) {
    cli_sink_format(sink, ":%s:", row->argument);
    if (row->choices != NULL) {
        cli_sink_text(sink, "(");
        cli_completion_choices(sink, row);
        cli_sink_text(sink, ")");
    } else {
        cli_sink_text(sink, cli_completion_takes_file(row) ? "_files" : " ");
    }
}

/* A form of _arguments: '*--strict[accept no tolerance]'. */
static void write_form(cli_sink *sink, const cli_option_row *row, const char *name) {
    cli_sink_format(sink, "            '*%s[", name);
    write_quoted(sink, row->help);
    cli_sink_text(sink, "]");
    if (row->argument != NULL)
        write_value(sink, row);
    cli_sink_text(sink, "'\n");
}

/* A value follows its option, or the equals sign, or the letter. */
static void write_option(cli_sink *sink, const cli_option_row *row) {
    char name[CLI_OPTION_NAME];
    bool takes = row->argument != NULL;
    snprintf(name, sizeof name, "--%s%s", row->name, takes ? "=" : "");
    write_form(sink, row, name);
    if (row->letter == '\0')
        return;
    snprintf(name, sizeof name, "-%c%s", row->letter, takes ? "+" : "");
    write_form(sink, row, name);
}

static void write_command(cli_sink *sink, const cli_command *command) {
    const cli_option_row *row;
    cli_sink_format(sink, "    (%s)\n        operands=(", command->name);
    cli_completion_words(sink, command);
    cli_sink_text(sink, ")\n        options=(\n");
    for (size_t i = 0; (row = cli_option_at(i)) != NULL; i++)
        if ((row->commands & (unsigned)command->bit) != 0)
            write_option(sink, row);
    cli_sink_text(sink, "        ) ;;\n");
}

static void write_summaries(cli_sink *sink) {
    const cli_command *command;
    for (size_t i = 0; (command = cli_command_at(i)) != NULL; i++) {
        cli_sink_format(sink, "        '%s:", command->name);
        write_quoted(sink, command->summary);
        cli_sink_text(sink, "'\n");
    }
}

/* Found in a folder of $fpath, the script is the body of _fxcheck; else it is sourced.
 */
void cli_completion_zsh(cli_sink *sink) {
    const cli_command *command;
    cli_sink_text(sink, "#compdef fxcheck\n"
                        "# Completion for zsh, written by 'fxcheck completion zsh'.\n"
                        "_fxcheck_operand() {\n"
                        "    (( CURRENT > 2 )) || _describe command names\n"
                        "    compadd -a operands || _files\n"
                        "}\n"
                        "_fxcheck() {\n"
                        "    local command=check\n"
                        "    local -a names operands options\n"
                        "    names=(\n");
    write_summaries(sink);
    cli_sink_text(sink, "    )\n"
                        "    case $words[2] in\n    (");
    cli_completion_commands(sink, "|");
    cli_sink_text(sink, ") command=$words[2] ;;\n"
                        "    esac\n"
                        "    case $command in\n");
    for (size_t i = 0; (command = cli_command_at(i)) != NULL; i++)
        write_command(sink, command);
    cli_sink_text(sink, "    esac\n"
                        "    _arguments -S $options '*: :_fxcheck_operand'\n"
                        "}\n"
                        "if [[ $funcstack[1] == _fxcheck ]]; then\n"
                        "    _fxcheck \"$@\"\n"
                        "else\n"
                        "    compdef _fxcheck fxcheck\n"
                        "fi\n");
}
