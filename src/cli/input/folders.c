/* SPDX-License-Identifier: MIT */
#include "cli/input/folders.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A set-user-ID program would read what its caller says, so such a one is told nothing.
 */
static const char *absolute(const char *variable) {
    const char *path = secure_getenv(variable);
    return path != NULL && path[0] == '/' ? path : NULL;
}

static char *join3(const char *a, const char *b, const char *c) {
    size_t size = strlen(a) + strlen(b) + strlen(c) + 1;
    char *path = malloc(size);
    if (path != NULL)
        snprintf(path, size, "%s%s%s", a, b, c);
    return path;
}

char *cli_path_join(const char *folder, const char *name) {
    size_t length = strlen(folder);
    bool has_slash = length > 0 && folder[length - 1] == '/';
    return join3(folder, has_slash ? "" : "/", name);
}

bool cli_path_ends_in(const char *path, const char *ending) {
    size_t length = strlen(path), tail = strlen(ending);
    return length >= tail && strcmp(path + length - tail, ending) == 0;
}

static char *path_below(const char *variable, const char *default_folder,
                        const char *name) {
    const char *folder = absolute(variable);
    if (folder != NULL)
        return join3(folder, "/fxcheck/", name);
    const char *home = absolute("HOME");
    char *place = home != NULL ? join3(home, default_folder, "/fxcheck/") : NULL;
    char *path = place != NULL ? join3(place, name, "") : NULL;
    free(place);
    return path;
}

char *cli_data_path(const char *name) {
    return path_below("XDG_DATA_HOME", "/.local/share", name);
}

char *cli_config_path(const char *name) {
    return path_below("XDG_CONFIG_HOME", "/.config", name);
}
