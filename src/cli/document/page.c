/* SPDX-License-Identifier: MIT */
#include "cli/document/page.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_SIZE = 4096 };

static bool make_room(cli_page *page, size_t length) {
    if (length <= page->capacity - page->length)
        return true;
    if (length > SIZE_MAX / 4 || page->length > SIZE_MAX / 4)
        return false;
    size_t capacity = 2 * (page->length + length) + FIRST_SIZE;
    char *larger = realloc(page->bytes, capacity);
    if (larger == NULL)
        return false;
    page->bytes = larger;
    page->capacity = capacity;
    return true;
}

int cli_page_write(void *context, const char *bytes, size_t length) {
    cli_page *page = context;
    page->failed = page->failed || !make_room(page, length);
    if (page->failed)
        return 1;
    if (length > 0)
        memcpy(page->bytes + page->length, bytes, length);
    page->length += length;
    return 0;
}

void cli_page_text(cli_page *page, const char *text) {
    cli_page_write(page, text, strlen(text));
}
