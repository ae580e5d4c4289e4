/* SPDX-License-Identifier: MIT */
/* The groups of an NDJSON stream: requests that report the same events. */
#ifndef CLI_DOCUMENT_GROUPS_H
#define CLI_DOCUMENT_GROUPS_H

#include "fxcheck.h"

enum {
    CLI_GROUPS_MAX = 64,           /* that are remembered: the last ones that came */
    CLI_GROUP_DOCUMENTS_MAX = 256, /* of each: the last ones, ... */
    CLI_GROUP_FIGURES_MAX = 4096   /* ... with no more figures than that */
};

/* `ids` and `documents`, which name them, stand in the order of the set. */
typedef struct cli_group {
    char *key;
    fxc_set *set;
    char **ids;
    fxc_document *documents;
    size_t count;
    uint64_t last_used;
} cli_group;

/* All zero is a valid, empty list. */
typedef struct cli_groups {
    cli_group items[CLI_GROUPS_MAX];
    size_t count;
    uint64_t clock; /* requests so far */
} cli_groups;

/* The group of that key, which may be new and may have taken the place of the one that
   was used least lately. NULL: out of memory. */
cli_group *cli_groups_find(cli_groups *groups, const char *key);
void cli_groups_clear(cli_groups *groups);

/* The document that joined the set last bears this id; NULL: none was given. False: out
   of memory, and the document has none. */
bool cli_group_keep(cli_group *group, const char *id);
/* Forgets the oldest documents until the bounds hold. */
void cli_group_trim(cli_group *group);

#endif
