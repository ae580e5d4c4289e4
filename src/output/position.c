/* SPDX-License-Identifier: MIT */
#include "output/position.h"

#include "output/codepoint.h"

enum { MIN_STRIDE = 1024 };

static const fxi_position start_of_text = {.offset = 0, .line = 1, .column = 1};

/* What stands at the very start of a document, not of a later part of it. */
static bool is_order_mark(const fxi_position *at, uint32_t code_point) {
    return code_point == FXI_BYTE_ORDER_MARK && at->offset == 0 && at->line == 1 &&
           at->column == 1;
}

/* `from` is on a code point boundary that a walk from the start of the text reaches,
   and so is the result: ill-formed bytes are passed one by one in either walk. */
static fxi_position advance(fxi_position from, const char *text, size_t length,
                            size_t target) {
    while (from.offset < target) {
        uint32_t code_point;
        size_t left = length - from.offset;
        size_t part = fxi_codepoint_read(&code_point, text + from.offset, left);
        if (part > target - from.offset)
            break;
        size_t columns = is_order_mark(&from, code_point) ? 0 : 1;
        from.offset += part;
        from.line += code_point == '\n';
        from.column = code_point == '\n' ? 1 : from.column + columns;
    }
    return from;
}

void fxi_positions_init(fxi_positions *positions, const fxc_document *document) {
    const fxc_origin *origin = document->origin;
    positions->origin = origin;
    positions->text = origin != NULL ? origin->text : document->text;
    positions->length = origin != NULL ? origin->length : document->length;
    positions->stride = positions->length / FXI_POSITION_MARKS + MIN_STRIDE;
    positions->count = 0;
    positions->start = start_of_text;
    if (document->stretch != NULL) {
        positions->start.line = document->stretch->line;
        positions->start.column = document->stretch->column;
    }
    positions->last = positions->start;
}

/* Mark i is the last position at or before i * stride. */
static void set_marks(fxi_positions *positions) {
    fxi_position here = positions->start;
    size_t target = 0;
    while (target <= positions->length && positions->count < FXI_POSITION_MARKS) {
        here = advance(here, positions->text, positions->length, target);
        positions->marks[positions->count++] = here;
        target += positions->stride;
    }
}

fxi_position fxi_positions_at(fxi_positions *positions, size_t offset) {
    if (positions->count == 0)
        set_marks(positions);
    if (positions->origin != NULL)
        offset = fxc_origin_span(positions->origin, (fxc_span){offset, offset}).start;
    if (offset > positions->length)
        offset = positions->length;
    fxi_position from = positions->marks[offset / positions->stride];
    if (positions->last.offset > from.offset && positions->last.offset <= offset)
        from = positions->last;
    positions->last = advance(from, positions->text, positions->length, offset);
    return positions->last;
}

void fxc_text_position(const char *text, size_t length, size_t offset, size_t *line,
                       size_t *column) {
    size_t target = offset < length ? offset : length;
    fxi_position found = advance(start_of_text, text, length, target);
    *line = found.line;
    *column = found.column;
}
