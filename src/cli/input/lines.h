/* SPDX-License-Identifier: MIT */
/* A stream of bytes, one line at a time. */
#ifndef CLI_INPUT_LINES_H
#define CLI_INPUT_LINES_H

#include <stdbool.h>
#include <stddef.h>

/* Longest line that is read. */
#define CLI_LINE_MAX ((size_t)64 << 20)

typedef enum cli_line_kind {
    CLI_LINE_READ,
    CLI_LINE_TOO_LONG, /* it was passed over */
    CLI_LINE_END,
    CLI_LINE_FAILED /* errno says why */
} cli_line_kind;

/* Borrowed until the next call; without the line feed and a carriage return before it.
   bytes[length] may be read. */
typedef struct cli_line {
    const char *bytes;
    size_t length;
} cli_line;

typedef struct cli_lines {
    int fd;
    char *buffer;
    size_t capacity;
    size_t start, end; /* what is not handed out yet */
    size_t searched;   /* no line feed before this */
    bool at_end;
} cli_lines;

/* Takes over fd. */
void cli_lines_init(cli_lines *lines, int fd);
cli_line_kind cli_lines_next(cli_line *out, cli_lines *lines);
/* The next line can be had without waiting for more input. The last one is given up. */
bool cli_lines_are_waiting(cli_lines *lines);
void cli_lines_clear(cli_lines *lines);

#endif
