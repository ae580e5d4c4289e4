/* SPDX-License-Identifier: MIT */
/* The files of rate tables that a run adds to the shipped ones. */
#ifndef CLI_TABLES_TABLES_H
#define CLI_TABLES_TABLES_H

#include "cli/option/options.h"

enum { CLI_TABLE_NAME = 64, CLI_TABLE_HASH = 72 };

typedef struct cli_rate_table {
    char *path;
    char hash[CLI_TABLE_HASH]; /* empty: it is not loaded */
} cli_rate_table;

/* In the order in which they are added: the last one is asked first. */
typedef struct cli_tables {
    cli_rate_table *items;
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
/* Notes which sources of the book come from the table that was added last, which may
   hold several. */
void cli_tables_loaded(cli_rate_table *table, const cli_tables *tables,
                       const fxc_rates *book);
/* The file that a source comes from, or "shipped". Borrowed. */
const char *cli_tables_path(const cli_tables *tables, const fxc_source *source);

#endif
