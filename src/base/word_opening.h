/* SPDX-License-Identifier: MIT */
/* A table by which most words of ASCII letters are told apart from those that count,
   with one look at it a word. */
#ifndef FXI_BASE_WORD_OPENING_H
#define FXI_BASE_WORD_OPENING_H

#include <stdbool.h>
#include <stdint.h>

/* The opening of a word: its first eight letters in one number, the first lowest, their
   case folded; of a shorter word all, and the bit of the case where it has none. Where
   the word has three letters or less the case of the second one is kept, which tells
   codes from words: "TRY" and "try". */
enum { FXI_OPENING_LETTERS = 8, FXI_OPENING_SHORT = 3 };

/* Bits of the table, in words of 32, of which an opening sets two in one. */
enum { FXI_OPENING_WORDS = 1 << 12 };

/* The bytes start with `count` letters, 1 to FXI_OPENING_LETTERS. */
static inline uint64_t fxi_opening_of(uint64_t eight, unsigned count) {
    const uint64_t but_second = UINT64_C(0x2020202020200020);
    uint64_t second = (uint64_t)(count > FXI_OPENING_SHORT) << 13;
    uint64_t letters = eight & ~UINT64_C(0) >> 8 * (FXI_OPENING_LETTERS - count);
    return letters | but_second | second;
}

#define FXI_OPENING_FACTOR  UINT32_C(0x9E3779B1)
#define FXI_OPENING_FACTOR2 UINT32_C(0x85EBCA6B)

/* The top twelve bits are the number of the word, the lowest five and the five above
   them are the two bits. */
static inline uint32_t fxi_opening_hash(uint64_t opening) {
    uint32_t hash = (uint32_t)opening * FXI_OPENING_FACTOR +
                    (uint32_t)(opening >> 32) * FXI_OPENING_FACTOR2;
    return hash ^ hash >> 15;
}

enum { FXI_OPENING_SHIFT = 20, FXI_OPENING_SECOND = 5 };

static inline bool fxi_opening_has(const uint32_t *table, uint32_t hash) {
    uint32_t word = table[hash >> FXI_OPENING_SHIFT];
    return (word >> hash % 32 & word >> (hash >> FXI_OPENING_SECOND) % 32 & 1) != 0;
}

#endif
