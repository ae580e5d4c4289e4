/* SPDX-License-Identifier: MIT */
#include "cli/option/option_value.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "cli/system/message.h"

/* Text is cut off at the end of `out`. */
__attribute__((format(printf, 2, 3))) static void add(char out[CLI_OPTION_VALUES],
                                                      const char *format, ...) {
    size_t used = strlen(out);
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(out + used, CLI_OPTION_VALUES - used, format, arguments);
    va_end(arguments);
}

void cli_option_values(char out[CLI_OPTION_VALUES], const cli_option_row *row) {
    const cli_choice *choice = row->choices;
    out[0] = '\0';
    for (size_t i = 0; choice != NULL && choice[i].word != NULL; i++) {
        bool is_last = choice[i + 1].word == NULL && row->most == 0;
        add(out, "%s%s", i == 0 ? "" : is_last ? " or " : ", ", choice[i].word);
    }
    if (row->most > 0)
        add(out, "%sa number of %s from %d to %d", choice != NULL ? " or " : "",
            row->what, (int)row->least, (int)row->most);
}

static bool take_number(int *out, const cli_option_row *row, const char *value) {
    int32_t number;
    if ((row->choices != NULL && cli_read_choice(out, row->choices, value)))
        return true;
    if (row->most == 0 || !cli_read_integer(&number, value, row->least, row->most))
        return false;
    *out = number;
    return true;
}

static bool refuse(const cli_option_row *row, const char *expected, const char *value) {
    char name[CLI_OPTION_NAME];
    snprintf(name, sizeof name, "--%s", row->name);
    cli_message(name, "expected %s, not '%s'", expected, value);
    return false;
}

bool cli_option_take(cli_options *options, const cli_option_row *row, char *value) {
    void *member = (char *)options + row->member;
    if (row->apply != NULL) {
        const char *expected = row->apply(options, value);
        return expected == NULL || refuse(row, expected, value);
    }
    if (row->argument == NULL) {
        *(bool *)member = true;
        return true;
    }
    char values[CLI_OPTION_VALUES];
    cli_option_values(values, row);
    if (values[0] != '\0')
        return take_number(member, row, value) || refuse(row, values, value);
    *(const char **)member = value;
    return *value != '\0' || refuse(row, row->what, value);
}
