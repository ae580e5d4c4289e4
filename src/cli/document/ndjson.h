/* SPDX-License-Identifier: MIT */
/* The NDJSON stream: one answer a line, in order, as soon as it is ready. */
#ifndef CLI_DOCUMENT_NDJSON_H
#define CLI_DOCUMENT_NDJSON_H

#include "cli/document/job.h"

/* Takes over fd. A bad line is answered with an error object; blank lines are passed
   over. False, after a message, if the stream cannot be read or answered. */
bool cli_ndjson_run(const cli_job *job, int fd, const char *name);

#endif
