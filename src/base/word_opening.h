/* SPDX-License-Identifier: MIT */
/* A table by which most words of ASCII letters are told apart from those that count,
   without a look at their ends. */
#ifndef FXI_BASE_WORD_OPENING_H
#define FXI_BASE_WORD_OPENING_H

#include <stdint.h>

/* The opening of a word: its first four letters in one number, the first lowest, and
   their case folded; of a shorter word all letters, and the case of its second one is
   kept, which tells codes from words: "TRY" and "try". */
enum { FXI_OPENING_LETTERS = 4, FXI_OPENING_BITS_LOG = 16 };
enum { FXI_OPENING_BITS = 1 << FXI_OPENING_BITS_LOG };

/* What is kept of four bytes, and what folds it, by which of them are letters: the bit
   of the first is the lowest, and set. */
static inline uint32_t fxi_opening_of(uint32_t four, unsigned letters) {
    static const uint32_t kept[] = {0, 0xFF, 0, 0xFFFF, 0, 0xFF, 0, 0xFFFFFF,
                                    0, 0xFF, 0, 0xFFFF, 0, 0xFF, 0, 0xFFFFFFFF};
    static const uint32_t fold[] = {0, 0x20, 0, 0x20, 0, 0x20, 0, 0x200020,
                                    0, 0x20, 0, 0x20, 0, 0x20, 0, 0x20202020};
    return (four & kept[letters]) | fold[letters];
}

#define FXI_OPENING_FACTOR UINT32_C(0x9E3779B1)

/* The bit of an opening. */
static inline uint32_t fxi_opening_bit(uint32_t opening) {
    return opening * FXI_OPENING_FACTOR >> (32 - FXI_OPENING_BITS_LOG);
}

#endif
