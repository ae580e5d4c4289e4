/* SPDX-License-Identifier: MIT */
/* Paths, and where the XDG Base Directory Specification puts a user's files. */
#ifndef CLI_INPUT_FOLDERS_H
#define CLI_INPUT_FOLDERS_H

#include <stdbool.h>

/* "$XDG_DATA_HOME/fxcheck/NAME", by default below ~/.local/share; a variable that is no
   absolute path is passed over. The caller's; NULL: there is no such place, or memory
   ran out. */
char *cli_data_path(const char *name);
/* The same below $XDG_CONFIG_HOME, or ~/.config. */
char *cli_config_path(const char *name);

/* "FOLDER/NAME"; the caller's, NULL when memory runs out. */
char *cli_path_join(const char *folder, const char *name);
/* ".csv" */
bool cli_path_ends_in(const char *path, const char *ending);

#endif
