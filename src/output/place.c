/* SPDX-License-Identifier: MIT */
#include "output/place.h"

#include "output/escape.h"

void fxi_place_write(fxi_writer *writer, const fxc_document *document,
                     fxi_position position) {
    if (document->name != NULL) {
        fxi_escape_visible_text(writer, document->name);
        fxi_writer_add_char(writer, ':');
    }
    fxi_writer_add_size(writer, position.line);
    fxi_writer_add_char(writer, ':');
    fxi_writer_add_size(writer, position.column);
}

fxc_span fxi_span_clip(fxc_span span, const fxc_document *document) {
    if (span.end > document->length)
        span.end = document->length;
    if (span.start > span.end)
        span.start = span.end;
    return span;
}

fxc_span fxi_span_place(fxc_span span, const fxc_document *document) {
    fxc_span clipped = fxi_span_clip(span, document);
    return document->origin != NULL ? fxc_origin_span(document->origin, clipped)
                                    : clipped;
}

fxc_span fxi_span_whole(fxc_span span, const fxc_document *document) {
    fxc_span place = fxi_span_place(span, document);
    size_t before = document->stretch != NULL ? document->stretch->offset : 0;
    return (fxc_span){before + place.start, before + place.end};
}
