/* SPDX-License-Identifier: MIT */
/* Sixteen bytes at a look. */
#ifndef FXI_BASE_FIND16_H
#define FXI_BASE_FIND16_H

#ifdef __SSE2__
#include <emmintrin.h>
#endif

enum { FXI_FIND16 = 16 };

/* Bit n: byte n is that one. */
static inline unsigned fxi_find16(const char bytes[FXI_FIND16], char wanted) {
#ifdef __SSE2__
    __m128i all = _mm_loadu_si128((const __m128i *)bytes);
    return (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(all, _mm_set1_epi8(wanted)));
#else
    unsigned found = 0;
    for (int i = 0; i < FXI_FIND16; i++)
        found |= (unsigned)(bytes[i] == wanted) << i;
    return found;
#endif
}

#endif
