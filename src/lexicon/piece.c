/* SPDX-License-Identifier: MIT */
#include "lexicon/piece.h"

#include "base/ascii.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "lexicon/fold.h"

/* Where the hashes of other pieces than words of ASCII start. */
#define WIDE_WORD     UINT64_C(0x8CB92BA72F3D8DD7)
#define ONE_CHARACTER UINT64_C(0x9E3779B97F4A7C15)

/* Letters that tell a word beyond ASCII: endings stand behind them. */
enum { STEM = 4 };

/* Of what is beyond ASCII: most of it has two or three bytes. */
static inline fxi_unicode_step read_step(const char *bytes, size_t length) {
    fxi_unicode_step step = fxi_unicode_read_two(bytes, length);
    if (step.length == 0)
        step = fxi_unicode_read_three(bytes, length);
    return step.length != 0 ? step : fxi_unicode_read(bytes, length);
}

/* Bytes of the letter or mark at the start of the rest of a word; 0: the word ends. */
static inline size_t pass_letter(const char *bytes, size_t length) {
    unsigned lead = length > 1 ? (unsigned char)bytes[0] : 0;
    if (lead < 0x80)
        return length > 0 && fxi_ascii_is_letter(bytes[0]);
    if (lead >= 0xC0 && lead < 0xE0 &&
        (fxi_unicode_word_leads >> (lead - 0xC0) & 1) != 0 &&
        fxi_utf8_continues(bytes[1]))
        return 2;
    fxi_unicode_step step = read_step(bytes, length);
    return step.length != 0 && (step.row->traits & FXI_UNICODE_IN_WORD) != 0
               ? step.length
               : 0;
}

static size_t pass_word(const char *bytes, size_t length) {
    size_t at = 0, size;
    while ((size = pass_letter(bytes + at, length - at)) != 0)
        at += size;
    return at;
}

static fxi_piece read_word(const char *bytes, size_t length) {
    fxi_piece piece = {0, WIDE_WORD, false};
    for (int letters = 0; letters < STEM && piece.length < length; letters++) {
        fxi_fold_step step = fxi_fold_read(bytes + piece.length, length - piece.length);
        if (step.length == 0 || !fxi_unicode_is(step.shape, FXI_UNICODE_IN_WORD))
            return piece;
        piece.hash = fxi_eight_mix(piece.hash, step.key);
        piece.length += step.length;
    }
    piece.length += pass_word(bytes + piece.length, length - piece.length);
    return piece;
}

/* A letter of a word, with what it is told by. */
typedef struct letter {
    size_t length; /* 0: none is there, or, if `is_marked`, one that is not plain */
    uint32_t folded;
    bool is_marked;
} letter;

static inline letter read_letter(const char *bytes, size_t length) {
    if (length > 0 && (unsigned char)bytes[0] < 0x80)
        return fxi_ascii_is_letter(bytes[0])
                   ? (letter){1, (unsigned char)bytes[0] | 0x20u, false}
                   : (letter){0};
    fxi_unicode_step step = read_step(bytes, length);
    if (step.length == 0)
        return (letter){0};
    if ((step.row->traits & FXI_UNICODE_PLAIN) == 0)
        return (letter){.is_marked = (step.row->traits & FXI_UNICODE_IN_WORD) != 0};
    return (letter){step.length, step.code_point + (uint32_t)step.row->folded, false};
}

fxi_piece fxi_piece_plain(const char *bytes, size_t length) {
    fxi_piece piece = {0, WIDE_WORD, false};
    for (int letters = 0; letters <= STEM; letters++) {
        letter next = read_letter(bytes + piece.length, length - piece.length);
        if (next.length == 0)
            return next.is_marked ? (fxi_piece){0} : piece;
        piece.length += next.length;
        if (letters < STEM)
            piece.hash = fxi_eight_mix(piece.hash, next.folded);
    }
    piece.length += pass_word(bytes + piece.length, length - piece.length);
    return piece;
}

static fxi_piece one_character(uint32_t shape, size_t length, bool is_solid) {
    return (fxi_piece){length, fxi_eight_mix(ONE_CHARACTER, shape), is_solid};
}

bool fxi_piece_goes_on(const char *bytes, size_t length) {
    if (length == 0 || (unsigned char)bytes[0] < 0x80)
        return false;
    fxi_fold_step step = fxi_fold_read(bytes, length);
    return step.length > 0 && fxi_unicode_is(step.shape, FXI_UNICODE_IN_WORD);
}

/* What starts beyond ASCII, or is a word that goes on there. */
static fxi_piece read_wide(const char *bytes, size_t length) {
    fxi_piece plain = fxi_piece_plain(bytes, length);
    if (plain.length != 0)
        return plain;
    fxi_fold_step step = fxi_fold_read(bytes, length);
    if (step.length == 0)
        return (fxi_piece){0, 0, false};
    uint32_t traits = fxi_unicode_of(step.shape)->traits;
    if ((traits & FXI_UNICODE_IN_WORD) != 0)
        return read_word(bytes, length);
    return one_character(step.shape, step.length, (traits & FXI_UNICODE_LETTER) != 0);
}

fxi_piece fxi_piece_read(const char *bytes, size_t length) {
    if ((unsigned char)bytes[0] >= 0x80)
        return read_wide(bytes, length);
    fxi_ascii_word word = fxi_ascii_word_read(bytes, length);
    if (word.length == 0)
        return (fxi_piece){1, 0, false};
    bool goes_on = fxi_piece_goes_on(bytes + word.length, length - word.length);
    return goes_on ? read_wide(bytes, length)
                   : (fxi_piece){word.length, word.hash, false};
}
