/* SPDX-License-Identifier: MIT */
/* The files of rate tables that a run adds to the shipped ones. */
#ifndef CLI_TABLES_H
#define CLI_TABLES_H

#include "cli/options.h"

enum { CLI_TABLE_NAME = 64 };

typedef struct cli_tables {
    char *
        *paths; /* in the order in which they are added: the last one is asked first */
    size_t count, capacity;
} cli_tables;

/* Those of $FXCHECK_RATES, paths parted by ':', or without that variable those in the
   user's data folder, by name; then those of --rates. False after a message. To be
   cleared in either case. */
bool cli_tables_find(cli_tables *out, const cli_options *options);
void cli_tables_clear(cli_tables *tables);

/* The name of the source in a file: without folder and suffixes, "ecb" of
   "there/ecb.csv.gz". */
void cli_table_name(char out[CLI_TABLE_NAME], const char *path);
/* The file that a source comes from; NULL: it is a shipped one. Borrowed. */
const char *cli_tables_path(const cli_tables *tables, const char *source);

#endif
