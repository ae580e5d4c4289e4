/* SPDX-License-Identifier: MIT */
/* What follows the first word of a key, and in a text a word, as far as eight bytes
   show it: a filter of these tells most words of a text from the start of a longer key.
   Bytes stand as in base/ascii_word.h, folded. */
#ifndef FXI_LEXICON_FOLLOW_H
#define FXI_LEXICON_FOLLOW_H

#include <stdbool.h>
#include <stdint.h>

#include "base/ascii_word.h"

enum {
    FXI_FOLLOWS_MAX = 3,
    FXI_FOLLOW_LETTERS = 6, /* of the second word that are looked at */
    FXI_FOLLOW_SHORT = 4    /* letters of a word with which the third is looked at */
};

/* The first `count` bytes of eight. */
static inline uint64_t fxi_follow_bytes(uint64_t rest, unsigned count) {
    return (rest | FXI_EIGHT_CASE) & ((UINT64_C(1) << 8 * count) - 1);
}

static inline unsigned fxi_follow_byte(uint64_t rest, unsigned at) {
    return rest >> 8 * at & 0xFF;
}

static inline bool fxi_follow_prints(unsigned byte) {
    return byte > ' ' && byte < 0x80;
}

/* Letters behind the first byte. */
static inline unsigned fxi_follow_letters(uint64_t rest) {
    unsigned count = fxi_eight_first(~fxi_eight_letters(rest >> 8) & FXI_EIGHT_TOPS);
    return count < FXI_FOLLOW_LETTERS ? count : FXI_FOLLOW_LETTERS;
}

/* A blank behind the bytes, whatever it is followed by. */
static inline uint64_t fxi_follow_blank(uint64_t rest, unsigned count) {
    return fxi_follow_bytes(rest, count) | (uint64_t)' ' << 8 * count;
}

/* The byte that stands there is of ASCII, or starts a letter of two bytes that is none
   of ASCII in another form (as the long s is) and no mark, which would join the letter
   before it. */
static inline bool fxi_follow_stands(uint64_t rest, unsigned at) {
    enum { FIRST = 0xC3, LONG_S = 0xC5, MARKS = 0xCC, MARKS_LAST = 0xCD, LAST = 0xDF };
    unsigned lead = fxi_follow_byte(rest, at);
    if (lead < 0x80)
        return true;
    return lead >= FIRST && lead <= LAST && lead != LONG_S &&
           (lead < MARKS || lead > MARKS_LAST);
}

/* Behind a sign of ASCII, "l'ouverture": a key may end there. */
static inline unsigned fxi_follow_text_sign(uint64_t out[FXI_FOLLOWS_MAX],
                                            uint64_t rest) {
    unsigned letters = fxi_follow_letters(rest), count = 1 + letters + (letters == 0);
    bool is_told =
        fxi_follow_prints(fxi_follow_byte(rest, 1)) && fxi_follow_stands(rest, count);
    out[0] = fxi_follow_bytes(rest, 1);
    out[1] = is_told ? fxi_follow_bytes(rest, count) : fxi_follow_blank(rest, 1);
    return 2;
}

/* What of a text may be the same in a key: how many of `out` are set. `rest`, not
   empty, starts with a byte of ASCII; what can not be told by its bytes, since a mark
   may join them or another blank stand for one, is told by the blank before it. */
static inline unsigned fxi_follow_text(uint64_t out[FXI_FOLLOWS_MAX], uint64_t rest) {
    unsigned first = fxi_follow_byte(rest, 0), letters = fxi_follow_letters(rest);
    if (first > ' ')
        return fxi_follow_text_sign(out, rest);
    out[0] = fxi_follow_blank(0, 0);
    unsigned count = 1 + letters + (letters == 0), last = fxi_follow_byte(rest, count);
    if (first != ' ' || !fxi_follow_stands(rest, count) ||
        (letters == 0 &&
         (last >= 0x80 || !fxi_follow_prints(fxi_follow_byte(rest, 1)))))
        return 1;
    out[0] = fxi_follow_bytes(rest, count);
    if (letters == 0 || letters > FXI_FOLLOW_SHORT || last > ' ')
        return 1;
    bool is_told = last == ' ' && fxi_follow_prints(fxi_follow_byte(rest, count + 1)) &&
                   fxi_follow_stands(rest, count + 2);
    out[1] =
        is_told ? fxi_follow_bytes(rest, count + 2) : fxi_follow_blank(rest, count);
    return 2;
}

/* All by which a text may find the key, of which there is more than a blank. */
static inline unsigned fxi_follow_key(uint64_t out[FXI_FOLLOWS_MAX], uint64_t rest) {
    unsigned letters = fxi_follow_letters(rest), count = 1 + letters;
    bool is_blank = fxi_follow_byte(rest, 0) == ' ', ends = rest >> 8 == 0;
    out[0] = is_blank ? fxi_follow_bytes(rest, 1) : fxi_follow_blank(rest, 1);
    out[1] = fxi_follow_bytes(rest, count + (letters == 0 && !ends));
    if (!is_blank || letters == 0 || letters > FXI_FOLLOW_SHORT ||
        fxi_follow_byte(rest, count) != ' ')
        return 2;
    out[1] = fxi_follow_blank(rest, count);
    out[2] = fxi_follow_bytes(rest, count + 2);
    return 3;
}

#endif
