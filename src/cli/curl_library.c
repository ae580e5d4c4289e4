/* SPDX-License-Identifier: MIT */
#include "cli/curl_library.h"

#include <dlfcn.h>
#include <stddef.h>
#include <string.h>

/* By their ABI, 4 since 2006. */
static const char *const libraries[] = {"libcurl.so.4", "libcurl-gnutls.so.4"};

typedef struct name_row {
    const char *name;
    size_t member;
} name_row;

static const name_row names[] = {
    {"curl_global_init", offsetof(cli_curl, global_init)},
    {"curl_global_cleanup", offsetof(cli_curl, global_cleanup)},
    {"curl_easy_init", offsetof(cli_curl, easy_init)},
    {"curl_easy_cleanup", offsetof(cli_curl, easy_cleanup)},
    {"curl_easy_setopt", offsetof(cli_curl, easy_setopt)},
    {"curl_easy_getinfo", offsetof(cli_curl, easy_getinfo)},
    {"curl_easy_perform", offsetof(cli_curl, easy_perform)},
    {"curl_easy_header", offsetof(cli_curl, easy_header)},
    {"curl_easy_strerror", offsetof(cli_curl, easy_strerror)},
    {"curl_slist_append", offsetof(cli_curl, slist_append)},
    {"curl_slist_free_all", offsetof(cli_curl, slist_free_all)},
};

/* POSIX lets the address of a function stand in a pointer to an object, ISO C does not:
   its bytes are copied. */
static bool find_names(cli_curl *out) {
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        void *found = dlsym(out->library, names[i].name);
        if (found == NULL)
            return false;
        memcpy((char *)out + names[i].member, &found, sizeof found);
    }
    return true;
}

bool cli_curl_open(cli_curl *out) {
    *out = (cli_curl){0};
    for (size_t i = 0; out->library == NULL && i < sizeof libraries / sizeof *libraries;
         i++)
        out->library = dlopen(libraries[i], RTLD_NOW | RTLD_LOCAL);
    if (out->library == NULL || !find_names(out) ||
        out->global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK)
        return false;
    out->handle = out->easy_init();
    if (out->handle == NULL)
        out->global_cleanup();
    return out->handle != NULL;
}

/* The library stays loaded: those that it brought may not bear to be unloaded. */
void cli_curl_close(cli_curl *curl) {
    if (curl->handle == NULL)
        return;
    curl->easy_cleanup(curl->handle);
    curl->global_cleanup();
    curl->handle = NULL;
}
