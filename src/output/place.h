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
fxc_span fxi_span_clip(fxc_span span, const fxc_document *document);

/* Where a span of the text stands in its origin, or in the text if it has none. */
fxc_span fxi_span_place(fxc_span span, const fxc_document *document);

/* The same in the whole document, where the text is a part of a longer one. */
fxc_span fxi_span_whole(fxc_span span, const fxc_document *document);

#endif
