/* SPDX-License-Identifier: MIT */
/* The options by what they are about, one row each, with what each does to cli_options.
   The help lists them in the order of the groups. */
#ifndef CLI_OPTION_OPTION_GROUP_H
#define CLI_OPTION_OPTION_GROUP_H

#include "cli/option/option_row.h"

/* Commands that share options. */
enum {
    CLI_ALL = CLI_CHECK | CLI_SCAN | CLI_CONVERT | CLI_RATE | CLI_RATES | CLI_EXPLAIN |
              CLI_LEXICON | CLI_COMPLETION,
    CLI_DOCUMENTS = CLI_CHECK | CLI_SCAN,
    CLI_TEXTS = CLI_DOCUMENTS | CLI_EXPLAIN,
    CLI_READERS = CLI_TEXTS | CLI_CONVERT,
    CLI_JUDGES = CLI_CHECK | CLI_EXPLAIN,
    CLI_LOOKERS = CLI_CONVERT | CLI_RATE,
    CLI_BOOK_SHOWN = CLI_RATES | CLI_RATES_LIST | CLI_RATES_SHOW | CLI_RATES_EXPORT |
                     CLI_RATES_VERIFY
};

typedef struct cli_option_group {
    const cli_option_row *rows;
    size_t count;
} cli_option_group;

extern const cli_option_group cli_judging_options, cli_document_options,
    cli_conversion_options, cli_rates_options, cli_general_options;

#endif
