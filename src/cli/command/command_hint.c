/* SPDX-License-Identifier: MIT */
#include "cli/command/command_hint.h"

#include <string.h>
#include <unistd.h>

#include "cli/command/commands.h"

enum { NAMES_TEXT = 128 };

/* One letter too many, too few or wrong, or two that changed places. */
static bool is_slip_of(const char *name, const char *word) {
    size_t left = strlen(name), right = strlen(word);
    while (left > 0 && right > 0 && *name == *word)
        name++, word++, left--, right--;
    while (left > 0 && right > 0 && name[left - 1] == word[right - 1])
        left--, right--;
    bool is_swap = left == 2 && right == 2 && name[0] == word[1] && name[1] == word[0];
    return (left <= 1 && right <= 1) || is_swap;
}

/* "'rate' or 'rates'"; empty: no command is near. */
static void list_near(char out[NAMES_TEXT], const char *word) {
    const cli_command *command;
    size_t used = 0;
    out[0] = '\0';
    for (size_t i = 0; (command = cli_command_at(i)) != NULL; i++)
        if (is_slip_of(command->name, word) && used < NAMES_TEXT)
            used += (size_t)snprintf(out + used, NAMES_TEXT - used, "%s'%s'",
                                     used > 0 ? " or " : "", command->name);
}

bool cli_command_hint(const cli_options *options) {
    char near[NAMES_TEXT];
    const char *word = options->operand_count > 0 ? options->operands[0] : "";
    list_near(near, word);
    if (near[0] == '\0' || access(word, F_OK) == 0)
        return false;
    for (size_t i = 0; cli_command_at(i) != NULL; i++)
        if (strcmp(cli_command_at(i)->name, word) == 0) {
            cli_message(word,
                        "no such file; a command goes before its options: "
                        "fxcheck %s ...",
                        word);
            return true;
        }
    cli_message(word, "no such file; did you mean the command %s?", near);
    return true;
}
