/* SPDX-License-Identifier: MIT */
/* Directories to files. */
#ifndef CLI_INPUT_WALK_H
#define CLI_INPUT_WALK_H

#include <stdbool.h>

/* False ends the walk. */
typedef bool cli_visit_fn(void *context, const char *path);

/* Visits the operand itself, unless it is a directory: then every regular file
   below it, in the order of the bytes of their names. Names that start with '.' and
   symbolic links are passed over inside directories. A directory that cannot be
   read, or without any file, is reported. False if something was reported or the
   visitor ended the walk. */
bool cli_walk(const char *operand, cli_visit_fn *visit, void *context);

/* Or a link to one. */
bool cli_walk_is_directory(const char *path);

#endif
