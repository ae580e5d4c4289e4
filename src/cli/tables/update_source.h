/* SPDX-License-Identifier: MIT */
/* Where sources are fetched from: those that are known, and those of the user's
   configuration. */
#ifndef CLI_TABLES_UPDATE_SOURCE_H
#define CLI_TABLES_UPDATE_SOURCE_H

#include <stdbool.h>
#include <stddef.h>

enum { CLI_UPDATE_SOURCES_MAX = 64, CLI_UPDATE_NAME = 32, CLI_UPDATE_URL = 2048 };

typedef struct cli_update_source {
    char name[CLI_UPDATE_NAME], url[CLI_UPDATE_URL];
    bool adds; /* the file has the newest days alone, or not all series: the table keeps
                  what it has */
} cli_update_source;

typedef struct cli_update_sources {
    cli_update_source items[CLI_UPDATE_SOURCES_MAX];
    size_t count;
} cli_update_sources;

/* Reads $XDG_CONFIG_HOME/fxcheck/rates.conf, which may be missing: lines "NAME URL" or
   "NAME URL adds", '#' for comments. A known name there has that URL instead. To be
   freed with free(3); NULL after a message. */
cli_update_sources *cli_update_sources_read(void);

/* NULL: there is none of that name. */
const cli_update_source *cli_update_source_of(const cli_update_sources *sources,
                                              const char *name);

#endif
