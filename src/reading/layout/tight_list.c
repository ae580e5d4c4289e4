/* SPDX-License-Identifier: MIT */
#include "reading/layout/tight_list.h"

#include "reading/layout/caption_shape.h"

enum {
    SIGNS_LEAST = 2,
    ABOVE_MAX = 3, /* lines from the first row up to its caption */
    HEAD_MAX = 48, /* bytes of one between them */
    OTHERS_MAX = 2 /* lines in a row that are no rows of it */
};

/* "(in thousands)", and below it no more than heads: "Year ending June 30,". */
static bool has_caption(const fxi_tight_lines *lines, size_t from, size_t at) {
    fxi_tight_line line;
    for (int i = 0; i < ABOVE_MAX && at > from; i++) {
        const size_t below = at;
        at = fxi_text_line_above(lines->text, from, at);
        if (fxi_caption_shape_ends(lines->text.bytes, (fxc_span){at, below - 1},
                                   lines->lexicon))
            return true;
        fxi_tight_line_read(&line, lines->text, at, lines->lexicon);
        if (line.kind == FXI_TIGHT_ROW || below - at > HEAD_MAX)
            return false;
    }
    return false;
}

/* Where the lines of the list that starts at `at` were left, and its end in *end; the
   latter is `at` if it is none. */
static size_t read_list(size_t *end, const fxi_tight_lines *lines, size_t at) {
    fxi_tight_line line;
    size_t next = at, signs = 0, others = 0;
    *end = at;
    while (next < lines->text.length && others <= OTHERS_MAX) {
        next = fxi_tight_line_read(&line, lines->text, next, lines->lexicon);
        if (fxi_tight_list_has_row(&line)) {
            signs += line.signs;
            *end = next;
            others = 0;
        } else if (line.kind == FXI_TIGHT_EMPTY || line.kind == FXI_TIGHT_TEXT) {
            others++;
        } else {
            signs = line.kind == FXI_TIGHT_ROW ? 0 : signs; /* a table */
            break;
        }
    }
    if (signs < SIGNS_LEAST)
        *end = at;
    return next;
}

size_t fxi_tight_list_read(const fxi_tight_lines *lines, size_t from, size_t at,
                           size_t *none_before) {
    size_t end;
    if (at < *none_before || !has_caption(lines, from, at))
        return at;
    const size_t left = read_list(&end, lines, at);
    if (end == at)
        *none_before = left;
    return end;
}
