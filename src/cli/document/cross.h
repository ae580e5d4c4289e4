/* SPDX-License-Identifier: MIT */
/* Files that are named together, compared with each other at the end of a run. */
#ifndef CLI_DOCUMENT_CROSS_H
#define CLI_DOCUMENT_CROSS_H

#include "cli/document/job.h"
#include "cli/document/text.h"
#include "cli/input/input.h"

/* Texts that are kept for the excerpts, all together; what goes beyond is judged by
   itself. */
#define CLI_CROSS_MAX ((size_t)256 << 20)

/* What a document of the set needs to be rendered. */
typedef struct cli_cross_text {
    char *name, *id, *bytes;
    char *shown; /* of mark-up: what was taken out of the bytes, else NULL */
    fxc_piece *pieces;
    fxc_origin origin;
} cli_cross_text;

typedef struct cli_cross {
    fxc_set *set;
    fxc_document *documents; /* in the order of the set */
    cli_cross_text **texts;  /* which own what the documents point to */
    size_t count, capacity;
    size_t size; /* of all texts */
    bool is_full;
    bool is_broken; /* memory ran out: the set has a document that is not here */
} cli_cross;

/* The options and operands ask for a concordance. */
bool cli_cross_is_wanted(const cli_options *options);

/* False after a message. To be cleared in any case. */
bool cli_cross_open(cli_cross *cross);
void cli_cross_clear(cli_cross *cross);

/* There is room for that text; else a message says once that there is none. */
bool cli_cross_has_room(cli_cross *cross, const cli_text *text, const char *name);

/* The document that joined the set last. Takes over the bytes and what was taken out of
   them, which `text` loses; false after a message. */
bool cli_cross_keep(cli_cross *cross, const cli_bytes *bytes, cli_text *text,
                    const char *name, bool color);

/* False after a message. NULL: there are less than two documents to compare, or
   not all that the set has. */
bool cli_cross_compare(fxc_concordance **out, const cli_cross *cross);

#endif
