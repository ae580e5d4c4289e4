/* SPDX-License-Identifier: MIT */
/* libcurl, loaded when a table is fetched. Linked, it and the thirty libraries that it
   brings would be loaded, and cost 5 ms, whenever the command starts. */
#ifndef CLI_TABLES_CURL_LIBRARY_H
#define CLI_TABLES_CURL_LIBRARY_H

#include <curl/curl.h>
#include <stdbool.h>

typedef struct cli_curl {
    CURL *handle; /* of one transfer after the other */
    CURLcode (*global_init)(long flags);
    void (*global_cleanup)(void);
    CURL *(*easy_init)(void);
    void (*easy_cleanup)(CURL *curl);
    CURLcode (*easy_setopt)(CURL *curl, CURLoption option, ...);
    CURLcode (*easy_getinfo)(CURL *curl, CURLINFO info, ...);
    CURLcode (*easy_perform)(CURL *curl);
    CURLHcode (*easy_header)(CURL *curl, const char *name, size_t index,
                             unsigned origin, int request, struct curl_header **out);
    const char *(*easy_strerror)(CURLcode code);
    struct curl_slist *(*slist_append)(struct curl_slist *list, const char *text);
    void (*slist_free_all)(struct curl_slist *list);
} cli_curl;

/* False: there is no libcurl of that kind, or it can not be used. To be closed in
   either case. */
bool cli_curl_open(cli_curl *out);
void cli_curl_close(cli_curl *curl);

#endif
