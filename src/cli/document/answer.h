/* SPDX-License-Identifier: MIT */
/* One line of an NDJSON stream, answered. */
#ifndef CLI_DOCUMENT_ANSWER_H
#define CLI_DOCUMENT_ANSWER_H

#include "cli/document/groups.h"
#include "cli/document/job.h"
#include "cli/document/page.h"
#include "cli/input/lines.h"

/* A bad line is answered with an error object, a blank one not at all. `groups`: what a
   request with a group is compared in; NULL: in none. */
void cli_answer_line(cli_page *out, const cli_job *job, cli_groups *groups,
                     const cli_line *line);

/* The line has to be answered with the groups, and in its turn. */
bool cli_answer_needs_groups(const cli_job *job, const cli_line *line);
/* `id`: JSON text, or NULL. */
void cli_answer_error(cli_page *out, const char *id, const char *code,
                      const char *message);

#endif
