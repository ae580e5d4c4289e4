/* SPDX-License-Identifier: MIT */
/* The lines of a table's text, and refusals that name line, byte column and what was
   expected there. */
#ifndef FXI_RATES_TEXT_LINES_H
#define FXI_RATES_TEXT_LINES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/ascii.h"
#include "fxcheck.h"

/* Bytes of one line, or of a part of it. */
typedef struct fxi_slice {
    const char *bytes;
    size_t length;
} fxi_slice;

typedef struct fxi_line {
    fxi_slice text; /* without its end */
    uint32_t number;
} fxi_line;

typedef struct fxi_lines {
    const char *bytes;
    size_t length, offset;
    uint32_t number; /* of the line read last */
    uint32_t count;  /* of all lines */
} fxi_lines;

/* The text with LF line ends and without a byte order mark: the caller's own bytes, or
   a copy in the arena where they differ. Refuses NUL, ill-formed UTF-8, a CR that no LF
   follows, and texts larger than the bound. */
fxc_status fxi_lines_open(fxi_lines *out, const char *bytes, size_t length,
                          fxi_arena *arena, fxc_error *error);

/* False at the end of the text. A last line without LF is a line. */
bool fxi_lines_next(fxi_line *out, fxi_lines *lines);
/* The same, past empty lines and lines that start with '#'. */
bool fxi_lines_next_row(fxi_line *out, fxi_lines *lines);

/* Cuts the next field off `rest`, up to `separator` or the end. False: nothing was left
   behind the last separator. `rest->bytes` NULL: all fields were read. Fields are
   short: a loop over their bytes is done before a call would be. */
static inline bool fxi_field_next(fxi_slice *out, fxi_slice *rest, char separator) {
    if (rest->bytes == NULL)
        return false;
    const char *start = rest->bytes, *end = start + rest->length, *at = start;
    while (at < end && *at != separator)
        at++;
    *out = (fxi_slice){start, (size_t)(at - start)};
    *rest =
        at < end ? (fxi_slice){at + 1, (size_t)(end - at - 1)} : (fxi_slice){NULL, 0};
    return true;
}

/* The next word between blanks; false: only blanks are left. */
static inline bool fxi_word_next(fxi_slice *out, fxi_slice *rest) {
    const char *start = rest->bytes, *end = start + rest->length;
    while (start < end && fxi_ascii_is_blank(*start))
        start++;
    const char *at = start;
    while (at < end && !fxi_ascii_is_blank(*at))
        at++;
    *out = (fxi_slice){start, (size_t)(at - start)};
    *rest = (fxi_slice){at, (size_t)(end - at)};
    return at > start;
}

/* "expected WHAT, found 'TEXT'" at the place of `found`, which lies in the line. */
fxc_status fxi_line_expected(const fxi_line *line, fxi_slice found, const char *what,
                             fxc_error *error);
uint32_t fxi_line_column(const fxi_line *line, const char *at);
/* The line that starts at `start` of a text that goes on to `end`, without its end. */
fxi_line fxi_line_from(const char *start, const char *end, uint32_t number);
bool fxi_slice_equal(fxi_slice a, fxi_slice b);
/* The bytes are exactly those of the word. */
bool fxi_slice_is(fxi_slice slice, const char *word);

#endif
