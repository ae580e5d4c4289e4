/* SPDX-License-Identifier: MIT */
/* A line on the terminal that tells of a long run how far it is. */
#ifndef CLI_OPTION_PROGRESS_H
#define CLI_OPTION_PROGRESS_H

#include "cli/option/options.h"

typedef struct cli_progress {
    bool is_wanted, is_shown;
    uint64_t documents, bytes;
    int64_t shown; /* milliseconds of the clock; at first the start of the run */
} cli_progress;

/* Wanted where standard error is a terminal and the results do not go to one. */
void cli_progress_start(cli_progress *progress, const cli_output_options *output);
/* So much was read; on the thread that writes results. From the second second on the
   line is renewed five times a second. */
void cli_progress_add(cli_progress *progress, size_t documents, size_t bytes);
/* Takes the line away. */
void cli_progress_end(cli_progress *progress);

#endif
