/* SPDX-License-Identifier: MIT */
#include "output/place.h"

#include "output/escape.h"
#include "output/json_writer.h"

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

void fxi_span_json_put(fxi_writer *out, const fxc_document *document, fxc_span span) {
    fxc_span place = fxi_span_whole(span, document);
    fxi_json_put_size(out, "start", place.start);
    fxi_json_put_size(out, "end", place.end);
}
