/* SPDX-License-Identifier: MIT */
/* The unfinished output file, removed when a signal ends the program. */
#ifndef CLI_SYSTEM_CLEANUP_H
#define CLI_SYSTEM_CLEANUP_H

/* Makes the file, as mkostemp(3) does, and has it removed if a signal ends the program.
   `pattern` is borrowed until the file is forgotten. -1: errno says why. */
int cli_cleanup_create(char *pattern);

/* The file is finished, or removed already. */
void cli_cleanup_forget(void);

#endif
