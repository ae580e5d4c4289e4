/* SPDX-License-Identifier: MIT */
/* Shared libraries that few runs want, loaded when one does: linked, they would be
   loaded, and paid for, whenever the command starts. */
#ifndef CLI_LIBRARY_H
#define CLI_LIBRARY_H

#include <stdbool.h>
#include <stddef.h>

/* A function, and where in the caller's struct a pointer to it goes. */
typedef struct cli_library_name {
    const char *name;
    size_t member;
} cli_library_name;

typedef struct cli_library {
    const char *const *files; /* any of them will do, the first is the best */
    size_t file_count;
    const cli_library_name *names;
    size_t name_count;
} cli_library;

/* Fills in the members of `out`. False: none of the files is there, or it lacks a name.
   The library stays loaded: those that it brought may not bear to be unloaded. */
bool cli_library_load(void *out, const cli_library *library);

#endif
