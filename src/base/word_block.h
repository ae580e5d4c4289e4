/* SPDX-License-Identifier: MIT */
/* Sixty-four bytes of a text at once: where words of ASCII letters are, and what may
   end a run of them. */
#ifndef FXI_BASE_WORD_BLOCK_H
#define FXI_BASE_WORD_BLOCK_H

#include <stdint.h>

#include "base/ascii_word.h"

enum { FXI_WORD_BLOCK = 64 };

/* A bit a byte, the first lowest. */
typedef struct fxi_word_block {
    uint64_t letters; /* of ASCII */
    uint64_t blanks;  /* ' ' */
    uint64_t stops;   /* '.', '!' and '?' */
    uint64_t breaks;  /* line feeds and what is beyond ASCII */
} fxi_word_block;

#ifdef FXI_X86

static inline fxi_word_block fxi_word_block_read(const char bytes[FXI_WORD_BLOCK]) {
    fxi_word_block out = {0};
    for (int at = 0; at < FXI_WORD_BLOCK; at += FXI_SIXTEEN) {
        __m128i v = fxi_sixteen_load(bytes + at);
        __m128i stops = _mm_or_si128(
            fxi_sixteen_equal(v, '.'),
            _mm_or_si128(fxi_sixteen_equal(v, '!'), fxi_sixteen_equal(v, '?')));
        __m128i breaks = _mm_or_si128(v, fxi_sixteen_equal(v, '\n'));
        out.letters |= (uint64_t)fxi_sixteen_bits(fxi_sixteen_letters(v)) << at;
        out.blanks |= (uint64_t)fxi_sixteen_bits(fxi_sixteen_equal(v, ' ')) << at;
        out.stops |= (uint64_t)fxi_sixteen_bits(stops) << at;
        out.breaks |= (uint64_t)fxi_sixteen_bits(breaks) << at;
    }
    return out;
}

#else

/* The bytes that are that one, marked by their top bits. */
static inline uint64_t fxi_eight_equal(uint64_t eight, char byte) {
    uint64_t other = eight ^ FXI_EIGHT_EACH * (unsigned char)byte;
    uint64_t low = (other & ~FXI_EIGHT_TOPS) + ~FXI_EIGHT_TOPS;
    return ~(low | other) & FXI_EIGHT_TOPS;
}

static inline fxi_word_block fxi_word_block_read(const char bytes[FXI_WORD_BLOCK]) {
    fxi_word_block out = {0};
    for (int at = 0; at < FXI_WORD_BLOCK; at += FXI_EIGHT) {
        uint64_t v = fxi_eight_load(bytes + at);
        uint64_t stops =
            fxi_eight_equal(v, '.') | fxi_eight_equal(v, '!') | fxi_eight_equal(v, '?');
        uint64_t breaks = (v & FXI_EIGHT_TOPS) | fxi_eight_equal(v, '\n');
        out.letters |= fxi_eight_bits(fxi_eight_letters(v)) << at;
        out.blanks |= fxi_eight_bits(fxi_eight_equal(v, ' ')) << at;
        out.stops |= fxi_eight_bits(stops) << at;
        out.breaks |= fxi_eight_bits(breaks) << at;
    }
    return out;
}

#endif

#endif
