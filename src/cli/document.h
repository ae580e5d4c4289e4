/* SPDX-License-Identifier: MIT */
/* One file of a run: read, judged and rendered into memory. */
#ifndef CLI_DOCUMENT_H
#define CLI_DOCUMENT_H

#include "cli/cross.h"
#include "cli/job.h"
#include "cli/page.h"

typedef struct cli_document {
    const cli_job *job;
    char *name; /* for messages and results */
    int fd;     /* open for reading */
    bool color;
    cli_cross *cross; /* that it is to join; NULL: none. Not shared with other work */
    /* results */
    cli_page page;
    bool rendered;      /* `page` is one, maybe with nothing on it */
    bool found, failed; /* a finding at the level that counts; a message was given */
} cli_document;

/* Fills in the results and closes the file; a cli_crew_do. */
void cli_document_read(void *work);

#endif
