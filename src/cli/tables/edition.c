/* SPDX-License-Identifier: MIT */
#include "cli/tables/edition.h"

#include <stdlib.h>
#include <string.h>

/* "2025-02-24,EUR,USD": lines are in the order of their keys. */
enum { KEY = 18 };

typedef struct line {
    const char *text;
    size_t length; /* without the LF; 0: the end of the list */
} line;

bool cli_edition_list(cli_bytes *out, const fxc_rates *book, const char *source) {
    *out = (cli_bytes){NULL, 0};
    const fxc_selection what = {.source = source};
    fxc_error error = {.code = FXC_OK};
    fxc_status status =
        fxc_rates_list(book, &what, FXC_LIST_CSV, cli_bytes_append, out, &error);
    if (cli_succeeded(source, status, &error))
        return true;
    free(out->bytes);
    *out = (cli_bytes){NULL, 0};
    return false;
}

/* The line at an offset, which moves behind it. */
static line next_line(const cli_bytes *list, size_t *offset) {
    if (*offset == list->length)
        return (line){NULL, 0};
    const char *start = list->bytes + *offset;
    const char *end = memchr(start, '\n', list->length - *offset);
    if (end == NULL)
        return (line){NULL, 0};
    *offset = (size_t)(end + 1 - list->bytes);
    return (line){start, (size_t)(end - start)};
}

/* Without zeros, and a point, at the end of its decimals. */
static line plain(line from) {
    if (memchr(from.text + KEY, '.', from.length - KEY) == NULL)
        return from;
    while (from.text[from.length - 1] == '0')
        from.length--;
    from.length -= from.text[from.length - 1] == '.';
    return from;
}

static bool same_rate(line a, line b) {
    a = plain(a);
    b = plain(b);
    return a.length == b.length && memcmp(a.text, b.text, a.length) == 0;
}

/* <0: the old line comes first; 0: both are of one day and pair. */
static int order(line old, line new) {
    if (old.length == 0 || new.length == 0)
        return (old.length == 0) - (new.length == 0);
    return memcmp(old.text, new.text, KEY);
}

static void note(cli_comparison *out, line old, line new) {
    if (out->example[0] != '\0')
        return;
    snprintf(out->example, sizeof out->example, "%.*s, now %.*s", (int)old.length,
             old.text, new.length > 0 ? (int)(new.length - KEY - 1) : 4,
             new.length > 0 ? new.text + KEY + 1 : "none");
}

static void count(cli_comparison *out, int which, line old, line new) {
    if (which > 0) {
        out->added++;
    } else if (which < 0) {
        out->missing++;
        note(out, old, (line){NULL, 0});
    } else if (!same_rate(old, new)) {
        out->changed++;
        note(out, old, new);
    }
}

/* Both lists start with the same row of column names. */
static void merge(cli_comparison *out, cli_bytes *both, const cli_bytes *old,
                  const cli_bytes *new) {
    size_t at_old = 0, at_new = 0;
    line head = next_line(new, &at_new);
    line left = next_line(old, &at_old);
    left = next_line(old, &at_old);
    line right = next_line(new, &at_new);
    if (both != NULL)
        memcpy(both->bytes, head.text, both->length = head.length + 1);
    while (left.length > 0 || right.length > 0) {
        int which = order(left, right);
        line taken = which < 0 ? left : right;
        count(out, which, left, right);
        if (both != NULL) {
            memcpy(both->bytes + both->length, taken.text, taken.length + 1);
            both->length += taken.length + 1;
        }
        if (which <= 0)
            left = next_line(old, &at_old);
        if (which >= 0)
            right = next_line(new, &at_new);
    }
}

bool cli_edition_compare(cli_comparison *out, cli_bytes *both, const cli_bytes *old,
                         const cli_bytes *new) {
    *out = (cli_comparison){0};
    if (both != NULL) {
        *both = (cli_bytes){malloc(old->length + new->length), 0};
        if (both->bytes == NULL) {
            cli_message(NULL, "memory ran out");
            return false;
        }
    }
    merge(out, both, old, new);
    return true;
}
