/* SPDX-License-Identifier: MIT */
#include "output/pair_excerpt.h"

#include <string.h>

#include "output/place.h"

static fxi_excerpt excerpt_of(const fxc_document *document, fxi_positions *positions,
                              fxc_span span, char sign) {
    fxi_excerpt_mark mark = {fxi_span_clip(span, document), sign};
    size_t line = fxi_positions_at(positions, mark.span.start).line;
    return (fxi_excerpt){.line = line, .count = 1, .marks = {mark}};
}

/* The line of the text that is shown: cells of one row may stand on several lines of
   its origin. */
static bool share_line(const fxc_document *document, fxc_span first, fxc_span second) {
    return first.start > second.start || memchr(document->text + first.start, '\n',
                                                second.start - first.start) == NULL;
}

void fxi_span_excerpt_write(fxi_writer *writer, const fxc_document *document,
                            fxi_positions *positions, fxc_span span) {
    fxi_excerpt excerpt = excerpt_of(document, positions, span, '^');
    fxi_excerpt_write(writer, document, &excerpt);
}

void fxi_pair_excerpt_write(fxi_writer *writer, const fxc_document *document,
                            fxi_positions *positions, fxc_span first, fxc_span second) {
    fxi_excerpt excerpt = excerpt_of(document, positions, first, '^');
    fxi_excerpt other = excerpt_of(document, positions, second, '~');
    if (share_line(document, excerpt.marks[0].span, other.marks[0].span)) {
        excerpt.marks[excerpt.count++] = other.marks[0];
        fxi_excerpt_write(writer, document, &excerpt);
        return;
    }
    fxi_excerpt_write(writer, document, &excerpt);
    fxi_excerpt_write(writer, document, &other);
}
