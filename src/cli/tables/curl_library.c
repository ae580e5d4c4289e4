/* SPDX-License-Identifier: MIT */
#include "cli/tables/curl_library.h"

#include <stddef.h>

#include "cli/system/library.h"

/* By their ABI, 4 since 2006. */
static const char *const files[] = {"libcurl.so.4", "libcurl-gnutls.so.4"};

static const cli_library_name names[] = {
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

static const cli_library libcurl = {files, sizeof files / sizeof *files, names,
                                    sizeof names / sizeof *names};

bool cli_curl_open(cli_curl *out) {
    *out = (cli_curl){0};
    if (!cli_library_load(out, &libcurl) ||
        out->global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK)
        return false;
    out->handle = out->easy_init();
    if (out->handle == NULL)
        out->global_cleanup();
    return out->handle != NULL;
}

void cli_curl_close(cli_curl *curl) {
    if (curl->handle == NULL)
        return;
    curl->easy_cleanup(curl->handle);
    curl->global_cleanup();
    curl->handle = NULL;
}
