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

size_t fxi_tight_list_read(const fxi_tight_lines *lines, size_t from, size_t at) {
    fxi_tight_line line;
    size_t end = at, signs = 0, others = 0;
    if (!has_caption(lines, from, at))
        return at;
    for (size_t next = at; next < lines->text.length && others <= OTHERS_MAX;) {
        next = fxi_tight_line_read(&line, lines->text, next, lines->lexicon);
        if (fxi_tight_list_has_row(&line)) {
            signs += line.signs;
            end = next;
            others = 0;
        } else if (line.kind == FXI_TIGHT_EMPTY || line.kind == FXI_TIGHT_TEXT) {
            others++;
        } else if (line.kind == FXI_TIGHT_ROW) {
            return at; /* a table */
        } else {
            break;
        }
    }
    return signs < SIGNS_LEAST ? at : end;
}
