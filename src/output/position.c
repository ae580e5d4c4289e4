/* SPDX-License-Identifier: MIT */
#include "output/position.h"

#include "output/codepoint.h"
#include "output/plain.h"

enum { MIN_STRIDE = 1024, ORDER_MARK_BYTES = 3 };

static const fxi_position start_of_text = {.offset = 0, .line = 1, .column = 1};

/* A byte order mark at the very start of a document, not of a later part of it. */
static bool has_order_mark(const fxi_position *at, const char *text, size_t length) {
    uint32_t code_point;
    return at->offset == 0 && at->line == 1 && at->column == 1 && length > 0 &&
           fxi_codepoint_read(&code_point, text, length) == ORDER_MARK_BYTES &&
           code_point == FXI_BYTE_ORDER_MARK;
}

/* To the last line feed before `target`: no code point but itself has its byte. */
static fxi_position skip_lines(fxi_position from, const char *text, size_t target) {
    while (from.offset < target) {
        const char *feed = memchr(text + from.offset, '\n', target - from.offset);
        if (feed == NULL)
            break;
        from = (fxi_position){(size_t)(feed - text) + 1, from.line + 1, 1};
    }
    return from;
}

/* Behind the characters of three bytes at `at`, of which the texts of East Asia are
   made. */
static size_t pass_threes(const char *text, size_t at, size_t target) {
    while (target - at >= 3 && (unsigned char)text[at] > 0xE0 &&
           (unsigned char)text[at] < 0xED && fxi_codepoint_goes_on(text[at + 1]) &&
           fxi_codepoint_goes_on(text[at + 2]))
        at += 3;
    return at;
}

/* Bytes of what stands at `at`, with its columns: plain ASCII, characters of three
   bytes, or one character. */
static size_t pass_alike(size_t *columns, const char *text, size_t at, size_t length,
                         size_t target) {
    uint32_t ignored;
    *columns = (unsigned char)text[at] < 0x80
                   ? fxi_plain_length(text + at, target - at, fxi_no_signs)
                   : 0;
    if (*columns > 0)
        return *columns;
    size_t threes = pass_threes(text, at, target) - at;
    *columns = threes > 0 ? threes / 3 : 1;
    return threes > 0 ? threes : fxi_codepoint_read(&ignored, text + at, length - at);
}

/* `from` is on a code point boundary that a walk from the start of the text reaches,
   and so is the result: ill-formed bytes are passed one by one in either walk. */
static fxi_position advance(fxi_position from, const char *text, size_t length,
                            size_t target) {
    from = skip_lines(from, text, target);
    size_t at = from.offset, column = from.column, part, columns;
    if (target >= ORDER_MARK_BYTES && has_order_mark(&from, text, length))
        at = ORDER_MARK_BYTES;
    for (; at < target; at += part, column += columns) {
        part = pass_alike(&columns, text, at, length, target);
        if (part > target - at)
            break;
    }
    return (fxi_position){at, from.line, column};
}

void fxi_positions_init(fxi_positions *positions, const fxc_document *document) {
    const fxc_origin *origin = document->origin;
    positions->origin = origin;
    positions->text = origin != NULL ? origin->text : document->text;
    positions->length = origin != NULL ? origin->length : document->length;
    positions->stride = positions->length / FXI_POSITION_MARKS + MIN_STRIDE;
    positions->count = 1;
    positions->last = start_of_text;
    if (document->stretch != NULL) {
        positions->last.line = document->stretch->line;
        positions->last.column = document->stretch->column;
    }
    positions->marks[0] = positions->last;
}

/* From there, or from what was found last if that is nearer. */
static fxi_position find(const fxi_positions *positions, fxi_position from,
                         size_t offset) {
    if (positions->last.offset > from.offset && positions->last.offset <= offset)
        from = positions->last;
    return advance(from, positions->text, positions->length, offset);
}

fxi_position fxi_positions_at(fxi_positions *positions, size_t offset) {
    if (positions->origin != NULL)
        offset = fxc_origin_span(positions->origin, (fxc_span){offset, offset}).start;
    if (offset > positions->length)
        offset = positions->length;
    size_t mark = offset / positions->stride;
    for (; positions->count <= mark; positions->count++)
        positions->marks[positions->count] =
            find(positions, positions->marks[positions->count - 1],
                 positions->count * positions->stride);
    positions->last = find(positions, positions->marks[mark], offset);
    return positions->last;
}

void fxc_text_position(const char *text, size_t length, size_t offset, size_t *line,
                       size_t *column) {
    size_t target = offset < length ? offset : length;
    fxi_position found = advance(start_of_text, text, length, target);
    *line = found.line;
    *column = found.column;
}
