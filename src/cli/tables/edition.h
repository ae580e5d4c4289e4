/* SPDX-License-Identifier: MIT */
/* Two editions of a source, each as the list of its rates that fxc_rates_list writes.
 */
#ifndef CLI_TABLES_EDITION_H
#define CLI_TABLES_EDITION_H

#include "cli/input/input.h"

enum { CLI_EDITION_EXAMPLE = 96 };

typedef struct cli_comparison {
    size_t added, changed, missing;    /* rates of the new edition, and of the old */
    char example[CLI_EDITION_EXAMPLE]; /* the first one that changed or is missing */
} cli_comparison;

/* The list of one source of a book. False after a message; `*out` is then empty, else
   the caller's. */
bool cli_edition_list(cli_bytes *out, const fxc_rates *book, const char *source);

/* Compares rate by rate; zeros at the end of a decimal count for nothing. If `both` is
   not NULL, it is set to the list of all rates of either, those of the new edition
   where they differ: the caller's. False: memory ran out, after a message. */
bool cli_edition_compare(cli_comparison *out, cli_bytes *both, const cli_bytes *old,
                         const cli_bytes *new);

#endif
