/* SPDX-License-Identifier: MIT */
/* The folder of fetched tables, and what is remembered of each. One update at a time
   has it; readers need no lock, as files are replaced whole. */
#ifndef CLI_TABLES_STORE_H
#define CLI_TABLES_STORE_H

#include "cli/tables/fetch.h"

enum { CLI_STORE_HASH = 80, CLI_STORE_URL = 2048 };

typedef struct cli_store {
    char *folder;
    int lock;
} cli_store;

/* Of which edition a table is: it serves the next request if the file is still the one
   that was written then. */
typedef struct cli_store_state {
    char url[CLI_STORE_URL];
    char hash[CLI_STORE_HASH]; /* of the table */
    cli_edition_tag tag;
} cli_store_state;

/* Makes the folder if there is none, and waits for another update to end. False after a
   message: there is no place for it, or others may write there. */
bool cli_store_open(cli_store *out);
void cli_store_close(cli_store *store);

/* "FOLDER/NAME.txt", the caller's; NULL after a message. */
char *cli_store_path(const cli_store *store, const char *name);

/* All empty if nothing is remembered, or nothing that can be read. */
void cli_store_recall(cli_store_state *out, const cli_store *store, const char *name);
/* False after a message. */
bool cli_store_remember(const cli_store *store, const char *name,
                        const cli_store_state *state);

/* Replaces a table, or makes it. False after a message: the file is as it was. */
bool cli_store_write(const cli_store *store, const char *name, const cli_bytes *table);

/* Removes what updates that were killed have left of a table. */
void cli_store_tidy(const cli_store *store, const char *name);

#endif
