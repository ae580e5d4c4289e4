/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cli/system/library.h"

enum { PATH_SIZE = 4096 };

/* The folder that this program was started from, with its last slash; 0: not known. */
static size_t read_folder(char *out, size_t size) {
    ssize_t length = readlink("/proc/self/exe", out, size - 1);
    if (length <= 0)
        return 0;
    out[length] = '\0';
    const char *slash = strrchr(out, '/');
    return slash == NULL ? 0 : (size_t)(slash + 1 - out);
}

void cli_library_prepare(char **arguments) {
    char path[PATH_SIZE];
    size_t length = read_folder(path, sizeof path);
    size_t left = sizeof path - length;
    if (length > 0 &&
        (size_t)snprintf(path + length, left, "%s", CLI_DYNAMIC_COMMAND) < left)
        execv(path, arguments);
}

bool cli_library_load(void *out, const cli_library *library) {
    (void)out;
    (void)library;
    return false;
}
