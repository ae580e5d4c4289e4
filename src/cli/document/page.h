/* SPDX-License-Identifier: MIT */
/* Results in memory, before it is their turn to be written. */
#ifndef CLI_DOCUMENT_PAGE_H
#define CLI_DOCUMENT_PAGE_H

#include <stdbool.h>
#include <stddef.h>

/* All zero: empty. `bytes` is freed by its owner. */
typedef struct cli_page {
    char *bytes;
    size_t length, capacity;
    bool failed; /* memory ran out; what came before stays */
} cli_page;

/* An fxc_write_fn; context is the page. */
int cli_page_write(void *context, const char *bytes, size_t length);
void cli_page_text(cli_page *page, const char *text);

#endif
