/* SPDX-License-Identifier: MIT */
/* One line of the NDJSON stream: {"id": any, "text": string, "date"?, "lang"?,
   "group"?}. */
#ifndef CLI_DOCUMENT_REQUEST_H
#define CLI_DOCUMENT_REQUEST_H

#include <jansson.h>

#include "cli/input/lines.h"
#include "fxcheck.h"

/* What it points to is in `root` and `memory`, either of which may be NULL. */
typedef struct cli_request {
    json_t *root;
    char *memory;
    const char *id; /* JSON text; NULL: none was given */
    const char *text;
    size_t length;
    fxc_date date;        /* none: not given */
    const char *language; /* NULL: not given, or "auto" */
    const char *group;    /* NULL: not given */
} cli_request;

/* What the answer to a bad line says. */
typedef struct cli_refusal {
    const char *code; /* "bad-json"; static */
    char message[256];
} cli_refusal;

/* False: `refusal` is filled, and the request holds the id if there was one. To be
   cleared in either case. */
bool cli_request_read(cli_request *out, const cli_line *line, cli_refusal *refusal);
void cli_request_clear(cli_request *request);

#endif
