/* SPDX-License-Identifier: MIT */
/* Of rate tables. */
#include <stddef.h>

#include "cli/option/option_group.h"

enum { SECONDS_MAX = 3600 };

static const cli_choice forms[] = {{"csv", FXC_LIST_CSV},
                                   {"ledger", FXC_LIST_LEDGER},
                                   {"beancount", FXC_LIST_BEANCOUNT},
                                   {"table", CLI_AS_TABLE},
                                   {NULL, 0}};

static const cli_option_row rates_rows[] = {
    {.name = "name",
     .argument = "NAME",
     .commands = CLI_RATES | CLI_RATES_IMPORT,
     .member = offsetof(cli_options, import.name),
     .what = "the name of a source",
     .help = "name of the imported source"},
    {.name = "head",
     .argument = "FILE",
     .commands = CLI_RATES | CLI_RATES_IMPORT,
     .member = offsetof(cli_options, import.head),
     .what = "a file",
     .help = "provenance that heads the imported table"},
    {.name = "as",
     .argument = "FORM",
     .commands = CLI_RATES | CLI_RATES_EXPORT,
     .member = offsetof(cli_options, export_form),
     .choices = forms,
     .help = "form of the exported rates"},
    {.name = "offline",
     .commands = CLI_RATES | CLI_RATES_UPDATE,
     .member = offsetof(cli_options, update.offline),
     .help = "fetch nothing; say what an update would start from"},
    {.name = "allow-rollback",
     .commands = CLI_RATES | CLI_RATES_UPDATE,
     .member = offsetof(cli_options, update.allow_rollback),
     .help = "let an update change or remove rates of the past"},
    {.name = "time-limit",
     .argument = "SECONDS",
     .commands = CLI_RATES | CLI_RATES_UPDATE,
     .member = offsetof(cli_options, update.seconds),
     .least = 1,
     .most = SECONDS_MAX,
     .what = "seconds",
     .help = "longest time to fetch one file; 120"},
};

const cli_option_group cli_rates_options = {rates_rows,
                                            sizeof rates_rows / sizeof *rates_rows};
