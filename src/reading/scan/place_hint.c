/* SPDX-License-Identifier: MIT */
#include "reading/scan/place_hint.h"

#include <string.h>

#include "base/ascii.h"
#include "lexicon/filter.h"
#include "lexicon/piece.h"

enum { YEAR = 4 }; /* its digits */

static size_t digits_at(fxi_text text, size_t at, size_t end) {
    size_t start = at;
    while (at < end && fxi_ascii_is_digit(text.bytes[at]))
        at++;
    return at - start;
}

static bool is_year(const char *digits, size_t count) {
    return count == YEAR &&
           (memcmp(digits, "19", 2) == 0 || memcmp(digits, "20", 2) == 0);
}

/* Of other scripts. */
static bool is_digit(const char *bytes, size_t length) {
    fxi_unicode_step step = fxi_unicode_read(bytes, length);
    return step.length != 0 && step.row->letter == FXI_LETTER_DIGIT;
}

static bool tells(const fxc_lexicon *lexicon, const fxi_piece *piece,
                  const fxi_piece *before, const char *bytes) {
    fxi_capitals capitals = fxi_capitals_of(bytes, piece->length);
    return fxi_lexicon_may_be_place(lexicon, piece->hash, capitals) ||
           (piece->is_solid && before->is_solid &&
            fxi_lexicon_may_be_place(lexicon, fxi_piece_pair(before->hash, piece->hash),
                                     capitals));
}

/* A blank or a sign of ASCII. */
static bool is_mute(char byte) {
    return (unsigned char)byte < 0x80 && !fxi_ascii_is_letter(byte) &&
           !fxi_ascii_is_digit(byte);
}

bool fxi_has_place_hint(fxi_text text, fxc_span span, const fxc_lexicon *lexicon) {
    fxi_piece piece, before = {0};
    for (size_t at = span.start; at < span.end; at += piece.length, before = piece) {
        const char *bytes = text.bytes + at;
        if (is_mute(*bytes)) {
            piece = (fxi_piece){.length = 1};
            continue;
        }
        size_t left = text.length - at, digits = digits_at(text, at, span.end);
        if (digits > 0) {
            if (is_year(bytes, digits))
                return true;
            piece = (fxi_piece){.length = digits};
            continue;
        }
        piece = fxi_piece_read(bytes, left);
        if (piece.length == 0) {
            piece.length = 1;
            continue;
        }
        if (tells(lexicon, &piece, &before, bytes) ||
            ((unsigned char)*bytes >= 0x80 && is_digit(bytes, left)))
            return true;
    }
    return false;
}
