/* SPDX-License-Identifier: MIT */
#include "fxcheck.h"

/* The last piece that starts at or before `offset`; NULL: there is none. */
static const fxc_piece *piece_at(const fxc_origin *origin, size_t offset) {
    size_t low = 0, high = origin->piece_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (origin->pieces[middle].start <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low > 0 ? &origin->pieces[low - 1] : NULL;
}

static bool is_literal(const fxc_piece *piece) {
    return piece->length == piece->source_length;
}

/* Where the byte at `offset` begins. */
static size_t source_start(const fxc_origin *origin, size_t offset) {
    const fxc_piece *piece = piece_at(origin, offset);
    if (piece == NULL)
        return 0;
    size_t inside = offset - piece->start;
    if (inside >= piece->length)
        return piece->source_start + piece->source_length;
    return piece->source_start + (is_literal(piece) ? inside : 0);
}

/* Where the byte before `offset` ends. */
static size_t source_end(const fxc_origin *origin, size_t offset) {
    const fxc_piece *piece = offset > 0 ? piece_at(origin, offset - 1) : NULL;
    if (piece == NULL)
        return 0;
    size_t inside = offset - piece->start;
    return piece->source_start + (is_literal(piece) && inside < piece->length
                                      ? inside
                                      : piece->source_length);
}

fxc_span fxc_origin_span(const fxc_origin *origin, fxc_span span) {
    fxc_span place = {source_start(origin, span.start), 0};
    place.end = span.end > span.start ? source_end(origin, span.end) : place.start;
    return place;
}
