/* SPDX-License-Identifier: MIT */
/* Sixteen bytes at a look, by what every x86 processor of 64 bits has. */
#ifndef FXI_BASE_SIXTEEN_H
#define FXI_BASE_SIXTEEN_H

#include "base/processor.h"

enum { FXI_SIXTEEN = 16 };

#ifdef FXI_X86

#include <emmintrin.h>

static inline __m128i fxi_sixteen_load(const char *bytes) {
    return _mm_loadu_si128((const __m128i *)(const void *)bytes);
}

/* Each of these sets all bits of the bytes that it finds. */
static inline __m128i fxi_sixteen_equal(__m128i v, char byte) {
    return _mm_cmpeq_epi8(v, _mm_set1_epi8(byte));
}

/* One of `count` bytes from `first` on. */
static inline __m128i fxi_sixteen_among(__m128i v, int first, int count) {
    __m128i low = _mm_sub_epi8(v, _mm_set1_epi8((char)first));
    return _mm_cmpeq_epi8(_mm_min_epu8(low, _mm_set1_epi8((char)(count - 1))), low);
}

/* Letters of ASCII. */
static inline __m128i fxi_sixteen_letters(__m128i v) {
    return fxi_sixteen_among(_mm_or_si128(v, _mm_set1_epi8(0x20)), 'a', 'z' - 'a' + 1);
}

/* The top bit of each byte, the first lowest. */
static inline unsigned fxi_sixteen_bits(__m128i v) {
    return (unsigned)_mm_movemask_epi8(v);
}

#endif

#endif
