/* SPDX-License-Identifier: MIT */
/* Where a byte is among sixteen. */
#ifndef FXI_BASE_FIND16_H
#define FXI_BASE_FIND16_H

#include "base/sixteen.h"

/* Bit n: byte n is that one. */
static inline unsigned fxi_find16(const char bytes[FXI_SIXTEEN], char wanted) {
#ifdef FXI_X86
    return fxi_sixteen_bits(fxi_sixteen_equal(fxi_sixteen_load(bytes), wanted));
#else
    unsigned found = 0;
    for (int i = 0; i < FXI_SIXTEEN; i++)
        found |= (unsigned)(bytes[i] == wanted) << i;
    return found;
#endif
}

/* The same of the digits of ASCII. */
static inline unsigned fxi_find16_digits(const char bytes[FXI_SIXTEEN]) {
#ifdef FXI_X86
    return fxi_sixteen_bits(fxi_sixteen_among(fxi_sixteen_load(bytes), '0', 10));
#else
    unsigned found = 0;
    for (int i = 0; i < FXI_SIXTEEN; i++)
        found |= (unsigned)(bytes[i] >= '0' && bytes[i] <= '9') << i;
    return found;
#endif
}

#endif
