/* SPDX-License-Identifier: MIT */
#include "cli/system/library.h"

#include <dlfcn.h>
#include <string.h>

static void *open_any(const cli_library *library) {
    void *opened = NULL;
    for (size_t i = 0; opened == NULL && i < library->file_count; i++)
        opened = dlopen(library->files[i], RTLD_NOW | RTLD_LOCAL);
    return opened;
}

/* POSIX lets the address of a function stand in a pointer to an object, ISO C does not:
   its bytes are copied. */
static bool find(void *out, void *opened, const cli_library_name *wanted) {
    void *found = dlsym(opened, wanted->name);
    if (found != NULL)
        memcpy((char *)out + wanted->member, &found, sizeof found);
    return found != NULL;
}

bool cli_library_load(void *out, const cli_library *library) {
    void *opened = open_any(library);
    if (opened == NULL)
        return false;
    for (size_t i = 0; i < library->name_count; i++)
        if (!find(out, opened, &library->names[i]))
            return false;
    return true;
}

void cli_library_prepare(char **arguments) { (void)arguments; }
