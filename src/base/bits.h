/* SPDX-License-Identifier: MIT */
#ifndef FXI_BASE_BITS_H
#define FXI_BASE_BITS_H

#include <stdint.h>

/* How many bits of the word are set: by pairs, fours and bytes, and all bytes into the
   top one. Processors have an instruction for it, but not every one that this is built
   for. */
static inline unsigned fxi_bits_count(uint64_t word) {
    word -= word >> 1 & 0x5555555555555555u;
    word = (word & 0x3333333333333333u) + (word >> 2 & 0x3333333333333333u);
    word = (word + (word >> 4)) & 0x0F0F0F0F0F0F0F0Fu;
    return (unsigned)(word * 0x0101010101010101u >> 56);
}

#endif
