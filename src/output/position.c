/* SPDX-License-Identifier: MIT */
#include "output/position.h"

#include <string.h>

#include "output/codepoint.h"

enum { MIN_STRIDE = 1024, ORDER_MARK_BYTES = 3 };

static const fxi_position start_of_text = {.offset = 0, .line = 1, .column = 1};

/* A byte order mark at the very start of a document, not of a later part of it. */
static bool has_order_mark(const fxi_position *at, const char *text, size_t length) {
    uint32_t code_point;
    return at->offset == 0 && at->line == 1 && at->column == 1 && length > 0 &&
           fxi_codepoint_read(&code_point, text, length) == ORDER_MARK_BYTES &&
           code_point == FXI_BYTE_ORDER_MARK;
}

/* --- lines ----------------------------------------------------------------------- */

enum { BLOCK = 64 };

/* No branches, so that vectors can do it. */
static unsigned count_feeds(const char *block) {
    uint8_t count = 0;
    for (int i = 0; i < BLOCK; i++)
        count = (uint8_t)(count + (block[i] == '\n'));
    return count;
}

static size_t behind_last_feed(const char *text, size_t end) {
    while (text[end - 1] != '\n')
        end--;
    return end;
}

/* To the last line feed in the blocks of which `target` lies behind the last. Lines are
   short: to go from one to the next takes longer. */
static fxi_position skip_blocks(fxi_position from, const char *text, size_t target) {
    size_t last = 0, at = from.offset;
    for (; target - at >= BLOCK; at += BLOCK) {
        unsigned feeds = count_feeds(text + at);
        from.line += feeds;
        last = feeds > 0 ? at + BLOCK : last;
    }
    return last == 0 ? from
                     : (fxi_position){behind_last_feed(text, last), from.line, 1};
}

/* To the last line feed before `target`: no code point but itself has its byte. */
static fxi_position skip_lines(fxi_position from, const char *text, size_t target) {
    size_t at = from.offset, blocks = (target - at) / BLOCK * BLOCK;
    if (blocks > 0 && memchr(text + at, '\n', blocks) != NULL)
        from = skip_blocks(from, text, target);
    for (at += blocks; at < target; at = from.offset) {
        const char *feed = memchr(text + at, '\n', target - at);
        if (feed == NULL)
            break;
        from = (fxi_position){(size_t)(feed - text) + 1, from.line + 1, 1};
    }
    return from;
}

/* --- columns --------------------------------------------------------------------- */

static bool is_ascii_block(const char *block) {
    uint8_t any = 0;
    for (int i = 0; i < BLOCK; i++)
        any |= (uint8_t)block[i];
    return any < 0x80;
}

/* Sixteen characters of three bytes each, of which the texts of East Asia are made:
   with leads from E1 to EC they are well-formed whatever goes on. */
enum { SPAN = 48, CHARACTERS = SPAN / 3 };

static bool is_span_of_threes(const char *bytes) {
#define SIXTEEN_TIMES(c) c c c c c c c c c c c c c c c c
    static const char least[] = SIXTEEN_TIMES("\xE1\x80\x80");
    static const char range[] = SIXTEEN_TIMES("\x0B\x3F\x3F");
#undef SIXTEEN_TIMES
    uint8_t faults = 0;
    for (int i = 0; i < SPAN; i++) {
        uint8_t above = (uint8_t)((uint8_t)bytes[i] - (uint8_t)least[i]);
        faults |= above > (uint8_t)range[i];
    }
    return faults == 0;
}

/* Behind blocks of ASCII and such spans. */
static void pass_spans(fxi_position *at, const char *text, size_t target) {
    for (size_t left; (left = target - at->offset) >= SPAN;) {
        const char *bytes = text + at->offset;
        bool is_ascii = left >= BLOCK && (unsigned char)*bytes < 0x80;
        if (is_ascii ? !is_ascii_block(bytes) : !is_span_of_threes(bytes))
            return;
        at->offset += is_ascii ? BLOCK : SPAN;
        at->column += is_ascii ? BLOCK : CHARACTERS;
    }
}

enum { WORD = 8 };

static bool is_ascii_word(const char *bytes) {
    uint64_t word;
    memcpy(&word, bytes, sizeof word);
    return (word & UINT64_C(0x8080808080808080)) == 0;
}

/* Bytes of what stands at `at`, with its columns: ASCII or one character. */
static size_t pass_alike(size_t *columns, const char *text, size_t at, size_t length,
                         size_t target) {
    uint32_t ignored;
    size_t end = at;
    while (target - end >= WORD && is_ascii_word(text + end))
        end += WORD;
    while (end < target && (unsigned char)text[end] < 0x80)
        end++;
    *columns = end > at ? end - at : 1;
    return end > at ? end - at : fxi_codepoint_read(&ignored, text + at, length - at);
}

/* But for a character that goes on behind `target`. */
static void pass_characters(fxi_position *at, const char *text, size_t length,
                            size_t target) {
    size_t size, columns;
    for (; at->offset < target; at->offset += size, at->column += columns) {
        size = pass_alike(&columns, text, at->offset, length, target);
        if (size > target - at->offset)
            break;
    }
}

/* `from` is on a code point boundary that a walk from the start of the text reaches,
   and so is the result: ill-formed bytes are passed one by one in either walk. */
static fxi_position advance(fxi_position from, const char *text, size_t length,
                            size_t target) {
    fxi_position at = skip_lines(from, text, target);
    if (target >= ORDER_MARK_BYTES && has_order_mark(&at, text, length))
        at.offset = ORDER_MARK_BYTES;
    while (target - at.offset >= SPAN) {
        pass_spans(&at, text, target);
        size_t some = target - at.offset < SPAN ? target : at.offset + SPAN;
        pass_characters(&at, text, length, some);
    }
    pass_characters(&at, text, length, target);
    return at;
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
