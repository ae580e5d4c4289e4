/* SPDX-License-Identifier: MIT */
/* What all ways to look at a block have in common: for src/base alone. */
#ifndef FXI_BASE_BYTE_CLASSES_H
#define FXI_BASE_BYTE_CLASSES_H

#include <stddef.h>
#include <stdint.h>

#include "base/ascii.h"
#include "base/ascii_word.h"
#include "base/byte_block.h"
#include "base/processor.h"
#include "base/word_opening.h"

/* The bytes of a block, a bit each, the first lowest. */
typedef struct fxi_byte_classes {
    uint64_t letters; /* of ASCII */
    uint64_t blanks;  /* ' ' */
    uint64_t points;  /* '.' */
    uint64_t others;  /* beyond ASCII, '$', '|' and tabs */
    uint64_t ends;    /* as in byte_block.h */
} fxi_byte_classes;

/* The classes of all bytes of ASCII, as a way to look at them writes down that of a
   byte of none, a letter, a blank, another one, an end and a point. */
// clang-format off
#define FXI_ASCII_CLASSES(N, L, B, O, E, P) \
    N, N, N, N, N, N, N, N, N, O, E, N, N, N, N, N, /* 00 */ \
    N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, /* 10 */ \
    B, E, N, N, O, N, N, N, N, N, N, N, N, N, P, N, /* 20 */ \
    N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, E, /* 30 */ \
    N, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, /* 40 */ \
    L, L, L, L, L, L, L, L, L, L, L, N, N, N, N, N, /* 50 */ \
    N, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, /* 60 */ \
    L, L, L, L, L, L, L, L, L, L, L, N, O, N, N, N /* 70 */
// clang-format on

enum { FXI_CASE_BIT = 0x20, FXI_CASES_BUT_SECOND = 0x20200020, FXI_LETTERS = 26 };

/* The bytes that lead characters which may end a sentence: FXI_HIGH and above, but for
   those of Han and Hangul, of which none does. */
enum { FXI_HIGH = 0xD8, FXI_HAN = 0xE4, FXI_HANS = 0xEF - FXI_HAN };

/* The bits of the byte before a block, each the lowest. */
typedef struct fxi_byte_carry {
    uint64_t letter, blank, point;
} fxi_byte_carry;

static inline fxi_byte_carry fxi_byte_carry_of(char before) {
    return (fxi_byte_carry){fxi_ascii_is_letter(before), before == ' ', before == '.'};
}

static inline fxi_byte_carry fxi_byte_carry_next(const fxi_byte_classes *c) {
    return (fxi_byte_carry){c->letters >> 63, c->blanks >> 63, c->points >> 63};
}

static inline uint64_t fxi_word_starts(const fxi_byte_classes *c,
                                       fxi_byte_carry carry) {
    return c->letters & ~(c->letters << 1 | carry.letter);
}

/* The events that are no words. */
static inline uint64_t fxi_sign_events(const fxi_byte_classes *c,
                                       fxi_byte_carry carry) {
    return c->others | (c->blanks & (c->blanks << 1 | carry.blank)) |
           (c->points & (c->points << 1 | carry.point));
}

/* Of the words that start at the bits of `starts`, those whose opening is in the table.
   Some go on behind the block. */
static inline uint64_t fxi_words_pass(uint64_t starts, uint64_t letters,
                                      const char *bytes, const uint32_t *openings) {
    uint64_t passed = 0, behind = fxi_eight_bits(fxi_eight_letters(
                             fxi_eight_load(bytes + FXI_BLOCK_BYTES)));
    for (; starts != 0; starts &= starts - 1) {
        unsigned at = (unsigned)__builtin_ctzll(starts);
        uint64_t run = letters >> at | behind << 1 << (FXI_BLOCK_BYTES - 1 - at);
        unsigned count =
            (unsigned)__builtin_ctzll(~run | UINT64_C(1) << FXI_OPENING_LETTERS);
        uint64_t opening = fxi_opening_of(fxi_eight_load(bytes + at), count);
        passed |= (uint64_t)fxi_opening_has(openings, fxi_opening_hash(opening)) << at;
    }
    return passed;
}

/* Characters that take three bytes, and the least of them. */
enum { FXI_THREE = 3, FXI_THREE_MIN = 0x800 };

/* Eight bytes a look. */
fxi_quiet_run_fn fxi_quiet_run_plain;

/* Of a processor that has AVX-512 with VBMI and VBMI2, and BMI2. */
fxi_byte_block_fn fxi_byte_block_avx512;

typedef void fxi_classify_fn(fxi_byte_classes *out, const char *bytes);

/* A way to look at blocks that has vectors for their classes alone; `classify` is
   inlined. */
static inline void fxi_blocks_read(fxi_byte_block *out, const char *bytes, size_t count,
                                   char before, const uint32_t *openings,
                                   fxi_classify_fn *classify) {
    fxi_byte_carry carry = fxi_byte_carry_of(before);
    for (; count > 0; count--, out++, bytes += FXI_BLOCK_BYTES) {
        fxi_byte_classes classes;
        classify(&classes, bytes);
        uint64_t starts = fxi_word_starts(&classes, carry);
        out->events = fxi_sign_events(&classes, carry) |
                      fxi_words_pass(starts, classes.letters, bytes, openings);
        out->ends = classes.ends;
        carry = fxi_byte_carry_next(&classes);
    }
}

#endif
