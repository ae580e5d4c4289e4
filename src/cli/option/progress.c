/* SPDX-License-Identifier: MIT */
#include "cli/option/progress.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { FIRST_AFTER = 1000, RENEWED_AFTER = 200, MEGABYTE = 1000000 };

static int64_t milliseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static bool is_terminal(void) {
    const char *name = getenv("TERM");
    return isatty(STDERR_FILENO) && name != NULL && strcmp(name, "dumb") != 0;
}

void cli_progress_start(cli_progress *progress, const cli_output_options *output) {
    bool is_free = output->path != NULL || output->quiet || !isatty(STDOUT_FILENO);
    *progress = (cli_progress){.is_wanted = is_free && is_terminal()};
    if (progress->is_wanted)
        progress->shown = milliseconds();
}

/* The cursor stays at the start of the line, so that a message writes over it. */
static void show(cli_progress *progress) {
    fprintf(stderr, "\r\033[K%" PRIu64 " MB, %" PRIu64 " documents\r",
            progress->bytes / MEGABYTE, progress->documents);
    fflush(stderr);
    progress->is_shown = true;
}

void cli_progress_add(cli_progress *progress, size_t documents, size_t bytes) {
    progress->documents += documents;
    progress->bytes += bytes;
    if (!progress->is_wanted)
        return;
    int64_t now = milliseconds();
    if (now - progress->shown < (progress->is_shown ? RENEWED_AFTER : FIRST_AFTER))
        return;
    progress->shown = now;
    show(progress);
}

void cli_progress_end(cli_progress *progress) {
    if (progress->is_shown)
        fprintf(stderr, "\r\033[K");
}
