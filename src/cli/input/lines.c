/* SPDX-License-Identifier: MIT */
#include "cli/input/lines.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { READ_SIZE = 65536 };

void cli_lines_init(cli_lines *lines, int fd) { *lines = (cli_lines){.fd = fd}; }

void cli_lines_clear(cli_lines *lines) {
    close(lines->fd);
    free(lines->buffer);
}

/* Moves each byte at most once a read, however many lines a read brings. */
static void drop_handed_out(cli_lines *lines) {
    if (lines->start > 0) {
        size_t left = lines->end - lines->start;
        memmove(lines->buffer, lines->buffer + lines->start, left);
        lines->searched -= lines->start;
        lines->start = 0;
        lines->end = left;
    }
}

/* Room for another read, and for a byte behind the last. */
static bool make_room(cli_lines *lines) {
    drop_handed_out(lines);
    if (lines->capacity - lines->end > READ_SIZE)
        return true;
    size_t capacity = lines->capacity * 2 + 2 * READ_SIZE;
    char *larger = realloc(lines->buffer, capacity);
    if (larger == NULL)
        return false;
    lines->buffer = larger;
    lines->capacity = capacity;
    return true;
}

static bool read_more(cli_lines *lines) {
    if (!make_room(lines)) {
        errno = ENOMEM;
        return false;
    }
    for (;;) {
        ssize_t count = read(lines->fd, lines->buffer + lines->end, READ_SIZE);
        if (count >= 0) {
            lines->end += (size_t)count;
            lines->at_end = count == 0;
            return true;
        }
        if (errno != EINTR)
            return false;
    }
}

static const char *find_feed(const cli_lines *lines) {
    size_t length = lines->end - lines->searched;
    return length == 0 ? NULL : memchr(lines->buffer + lines->searched, '\n', length);
}

static bool is_readable(int fd) {
    struct pollfd waiting = {.fd = fd, .events = POLLIN};
    return poll(&waiting, 1, 0) > 0;
}

/* What is there is read: half a line in a pipe is none. A failure is met again by who
   asks for the line. */
bool cli_lines_are_waiting(cli_lines *lines) {
    while (find_feed(lines) == NULL && !lines->at_end) {
        lines->searched = lines->end;
        if (lines->end - lines->start > CLI_LINE_MAX || !is_readable(lines->fd) ||
            !read_more(lines))
            return false;
    }
    return true;
}

static void hand_out(cli_line *out, cli_lines *lines, size_t end) {
    out->bytes = lines->buffer + lines->start;
    out->length = end - lines->start;
    if (out->length > 0 && out->bytes[out->length - 1] == '\r')
        out->length--;
    size_t next = end < lines->end ? end + 1 : end;
    lines->start = lines->searched = next;
}

cli_line_kind cli_lines_next(cli_line *out, cli_lines *lines) {
    bool too_long = false;
    for (;;) {
        const char *feed = find_feed(lines);
        if (feed != NULL || (lines->at_end && lines->end > lines->start)) {
            size_t end = feed != NULL ? (size_t)(feed - lines->buffer) : lines->end;
            hand_out(out, lines, end);
            too_long = too_long || out->length > CLI_LINE_MAX;
            return too_long ? CLI_LINE_TOO_LONG : CLI_LINE_READ;
        }
        if (lines->at_end)
            return too_long ? CLI_LINE_TOO_LONG : CLI_LINE_END;
        lines->searched = lines->end;
        if (lines->end - lines->start > CLI_LINE_MAX) {
            too_long = true;
            lines->start = lines->end;
        }
        if (!read_more(lines))
            return CLI_LINE_FAILED;
    }
}
