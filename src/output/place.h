/* SPDX-License-Identifier: MIT */
/* "article.txt:3:27: ", the head of every line that names a place, and spans held
   against the text at hand. */
#ifndef FXI_OUTPUT_PLACE_H
#define FXI_OUTPUT_PLACE_H

#include "output/position.h"
#include "output/writer.h"

/* Writes "NAME:LINE:COLUMN"; without a name "LINE:COLUMN". */
void fxi_place_write(fxi_writer *writer, const fxc_document *document,
                     fxi_position position);

/* The same span with both ends inside the text. */
static inline fxc_span fxi_span_clip(fxc_span span, const fxc_document *document) {
    if (span.end > document->length)
        span.end = document->length;
    if (span.start > span.end)
        span.start = span.end;
    return span;
}

/* Where a span of the text stands in its origin, or in the text if it has none. */
static inline fxc_span fxi_span_place(fxc_span span, const fxc_document *document) {
    fxc_span clipped = fxi_span_clip(span, document);
    return document->origin != NULL ? fxc_origin_span(document->origin, clipped)
                                    : clipped;
}

/* The same in the whole document, where the text is a part of a longer one. */
static inline fxc_span fxi_span_whole(fxc_span span, const fxc_document *document) {
    fxc_span place = fxi_span_place(span, document);
    size_t before = document->stretch != NULL ? document->stretch->offset : 0;
    return (fxc_span){before + place.start, before + place.end};
}

/* That, as "start" and "end" of a JSON object. */
void fxi_span_json_put(fxi_writer *out, const fxc_document *document, fxc_span span);

#endif
