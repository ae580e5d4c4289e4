/* SPDX-License-Identifier: MIT */
#include "rates/text/lines.h"

#include <string.h>

#include "base/ascii.h"
#include "base/error.h"
#include "base/utf8.h"

enum { TABLE_BYTES_MAX = 256 << 20, FOUND_BYTES_MAX = 40 };
enum { PLAIN_BYTES = 240 }; /* vectors of 16; as many LF fit into a byte */
enum { AHEAD = 4096, CACHE_LINE = 64 };

/* Refuses at `offset`, which is turned into a line and a column. */
static fxc_status refuse_at(const char *bytes, size_t offset, fxc_error *error,
                            const char *what) {
    uint32_t line = 1, column = 1;
    for (size_t i = 0; i < offset; i++) {
        column = bytes[i] == '\n' ? 1 : column + 1;
        line += bytes[i] == '\n';
    }
    return fxi_error_at(error, FXC_ESYNTAX, line, column, "%s", what);
}

/* Neither NUL nor CR nor the start of a longer sequence; counts the LF. By what is
   least and most, not by branches, so that the compiler can look at many bytes at once.
 */
static bool is_plain(const char *bytes, unsigned *feeds) {
    unsigned char most = 0, least = UINT8_MAX, nearest = UINT8_MAX, count = 0;
    for (size_t i = 0; i < PLAIN_BYTES; i++) {
        unsigned char byte = (unsigned char)bytes[i];
        unsigned char from_return = byte ^ '\r';
        most |= byte;
        least = byte < least ? byte : least;
        nearest = from_return < nearest ? from_return : nearest;
        count = (unsigned char)(count + (byte == '\n'));
    }
    *feeds = count;
    return most < 0x80 && least > 0 && nearest > 0;
}

/* The code points of a part of the text, which may go on behind `end`; `at` moves on.
 */
static fxc_status check_part(fxi_lines *lines, size_t *at, size_t end,
                             bool *has_returns, fxc_error *error) {
    const char *bytes = lines->bytes;
    for (size_t i = *at, width; i < end; *at = i += width) {
        uint32_t code_point;
        width = fxi_utf8_decode(&code_point, bytes + i, lines->length - i);
        if (width == 0)
            return refuse_at(bytes, i, error,
                             "expected UTF-8, found an ill-formed byte");
        if (code_point == 0)
            return refuse_at(bytes, i, error, "expected text, found a NUL byte");
        bool is_return = code_point == '\r';
        if (is_return && (i + 1 == lines->length || bytes[i + 1] != '\n'))
            return refuse_at(bytes, i, error, "expected LF after CR");
        *has_returns |= is_return;
        lines->count += code_point == '\n';
    }
    return FXC_OK;
}

/* Also counts the lines, and finds whether any CR has to go. This is the first look at
   the text: memory is asked for it ahead, since a processor does so by itself only up
   to the end of a page. */
static fxc_status check_bytes(fxi_lines *lines, bool *has_returns, fxc_error *error) {
    const size_t length = lines->length;
    for (size_t i = 0; i < length;) {
        unsigned feeds;
        for (size_t line = 0; line < PLAIN_BYTES && length - i > 2 * AHEAD;
             line += CACHE_LINE)
            __builtin_prefetch(lines->bytes + i + AHEAD + line);
        if (length - i >= PLAIN_BYTES && is_plain(lines->bytes + i, &feeds)) {
            lines->count += feeds;
            i += PLAIN_BYTES;
            continue;
        }
        size_t end = length - i < PLAIN_BYTES ? length : i + PLAIN_BYTES;
        fxc_status status = check_part(lines, &i, end, has_returns, error);
        if (status != FXC_OK)
            return status;
    }
    lines->count += length > 0 && lines->bytes[length - 1] != '\n';
    return FXC_OK;
}

static char *copy_without_returns(fxi_lines *lines, fxi_arena *arena) {
    char *copy = fxi_arena_alloc(arena, lines->length);
    size_t count = 0;
    for (size_t i = 0; copy != NULL && i < lines->length; i++)
        if (lines->bytes[i] != '\r')
            copy[count++] = lines->bytes[i];
    lines->length = count;
    return copy;
}

fxc_status fxi_lines_open(fxi_lines *out, const char *bytes, size_t length,
                          fxi_arena *arena, fxc_error *error) {
    if (length > TABLE_BYTES_MAX)
        return fxi_error_set(error, FXC_ELIMIT, "a table of more than 256 MiB");
    if (length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0) {
        bytes += 3;
        length -= 3;
    }
    bool has_returns = false;
    *out = (fxi_lines){.bytes = bytes, .length = length};
    fxc_status status = check_bytes(out, &has_returns, error);
    if (status != FXC_OK)
        return status;
    if (has_returns)
        out->bytes = copy_without_returns(out, arena);
    return out->bytes != NULL ? FXC_OK : FXC_ENOMEM;
}

bool fxi_lines_next(fxi_line *out, fxi_lines *lines) {
    if (lines->offset == lines->length)
        return false;
    const char *start = lines->bytes + lines->offset;
    const char *end = memchr(start, '\n', lines->length - lines->offset);
    size_t length = end ? (size_t)(end - start) : lines->length - lines->offset;
    lines->offset += length + (end != NULL);
    *out = (fxi_line){{start, length}, ++lines->number};
    return true;
}

bool fxi_lines_next_row(fxi_line *out, fxi_lines *lines) {
    while (fxi_lines_next(out, lines))
        if (out->text.length > 0 && out->text.bytes[0] != '#')
            return true;
    return false;
}

fxc_status fxi_line_expected(const fxi_line *line, fxi_slice found, const char *what,
                             fxc_error *error) {
    uint32_t column = fxi_line_column(line, found.bytes);
    if (found.length == 0)
        return fxi_error_at(error, FXC_ESYNTAX, line->number, column,
                            "expected %s, found nothing", what);
    bool cut = found.length > FOUND_BYTES_MAX;
    return fxi_error_at(
        error, FXC_ESYNTAX, line->number, column, "expected %s, found '%.*s'%s", what,
        cut ? (int)FOUND_BYTES_MAX : (int)found.length, found.bytes, cut ? "..." : "");
}

uint32_t fxi_line_column(const fxi_line *line, const char *at) {
    return (uint32_t)(at - line->text.bytes) + 1;
}

fxi_line fxi_line_from(const char *start, const char *end, uint32_t number) {
    const char *feed = memchr(start, '\n', (size_t)(end - start));
    return (fxi_line){{start, (size_t)((feed != NULL ? feed : end) - start)}, number};
}

bool fxi_slice_equal(fxi_slice a, fxi_slice b) {
    return a.length == b.length && memcmp(a.bytes, b.bytes, a.length) == 0;
}

bool fxi_slice_is(fxi_slice slice, const char *word) {
    return fxi_ascii_equal(slice.bytes, slice.length, word);
}
