/* SPDX-License-Identifier: MIT */
#include "lexicon/piece.h"

#include "base/unicode.h"
#include "lexicon/fold.h"

/* Where the hashes of other pieces than words of ASCII start. */
#define WIDE_WORD     UINT64_C(0x8CB92BA72F3D8DD7)
#define ONE_CHARACTER UINT64_C(0x9E3779B97F4A7C15)

/* Letters that tell a word beyond ASCII: endings stand behind them. */
enum { STEM = 4 };

/* A letter of a script in which words stand apart, or a mark on one. */
static bool is_in_word(uint32_t shape) {
    uint32_t traits = fxi_unicode_of(shape)->traits;
    return (traits & FXI_UNICODE_MARK) != 0 ||
           ((traits & FXI_UNICODE_LETTER) != 0 && (traits & FXI_UNICODE_APART) != 0);
}

static bool is_letter(uint32_t shape) {
    return (fxi_unicode_of(shape)->traits & FXI_UNICODE_LETTER) != 0;
}

static fxi_piece read_word(const char *bytes, size_t length) {
    fxi_piece piece = {0, WIDE_WORD, false};
    for (int letters = 0; piece.length < length; letters++) {
        fxi_fold_step step = fxi_fold_read(bytes + piece.length, length - piece.length);
        if (step.length == 0 || !is_in_word(step.shape))
            break;
        if (letters < STEM)
            piece.hash = fxi_eight_mix(piece.hash, fxi_fold_case(step.shape));
        piece.length += step.length;
    }
    return piece;
}

fxi_piece fxi_piece_read(const char *bytes, size_t length) {
    fxi_ascii_word word = fxi_ascii_word_read(bytes, length);
    bool is_ascii = word.length == length || (unsigned char)bytes[word.length] < 0x80;
    if (is_ascii && word.length > 0)
        return (fxi_piece){word.length, word.hash, false};
    if (is_ascii)
        return (fxi_piece){1, 0, false};
    fxi_fold_step step = fxi_fold_read(bytes, length);
    if (step.length == 0)
        return (fxi_piece){0, 0, false};
    if (is_in_word(step.shape))
        return read_word(bytes, length);
    return (fxi_piece){step.length, fxi_eight_mix(ONE_CHARACTER, step.shape),
                       is_letter(step.shape)};
}
