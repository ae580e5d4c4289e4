/* SPDX-License-Identifier: MIT */
/* Shared libraries that few runs want, loaded when one does: linked, they would be
   loaded, and paid for, whenever the command starts. library.c is for a command that is
   linked dynamically, library_static.c for one that is not. */
#ifndef CLI_SYSTEM_LIBRARY_H
#define CLI_SYSTEM_LIBRARY_H

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

/* For a run that may want a library: the command that is linked statically, which can
   load none, leaves it to the one that is linked dynamically, and comes back only where
   that is missing. `arguments` are those of main. */
void cli_library_prepare(char **arguments);

#endif
