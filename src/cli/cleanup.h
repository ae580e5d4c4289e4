/* SPDX-License-Identifier: MIT */
/* The unfinished output file, removed when a signal ends the program. */
#ifndef CLI_CLEANUP_H
#define CLI_CLEANUP_H

/* path NULL: nothing to remove any more. The path is borrowed until the next call. */
void cli_cleanup_set(const char *path);

#endif
