/* SPDX-License-Identifier: MIT */
/* The same by the vector instructions of x86 processors. */
#include <stdbool.h>
#include <stddef.h>

#include "base/byte_block.h"

#if defined(__x86_64__) && defined(__GNUC__) && !defined(FXI_PORTABLE)

#include <cpuid.h>
#include <immintrin.h>

enum { CASE_BIT = 0x20, LETTERS = 26 };

/* --- 16 bytes a step: every processor of this kind ------------------------------- */

static inline uint64_t equal16(__m128i v, char byte) {
    return (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(v, _mm_set1_epi8(byte)));
}

static inline uint64_t letters16(__m128i v) {
    __m128i low =
        _mm_sub_epi8(_mm_or_si128(v, _mm_set1_epi8(CASE_BIT)), _mm_set1_epi8('a'));
    __m128i rest = _mm_subs_epu8(low, _mm_set1_epi8(LETTERS - 1));
    return (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(rest, _mm_setzero_si128()));
}

static void read_sse2(fxi_byte_block *out, const char bytes[FXI_BLOCK_BYTES]) {
    *out = (fxi_byte_block){0};
    for (int at = 0; at < FXI_BLOCK_BYTES; at += 16) {
        __m128i v = _mm_loadu_si128((const __m128i *)(bytes + at));
        out->letters |= letters16(v) << at;
        out->wide |= (uint64_t)(uint32_t)_mm_movemask_epi8(v) << at;
        out->blanks |= equal16(v, ' ') << at;
        out->points |= equal16(v, '.') << at;
        out->marks |= (equal16(v, '$') | equal16(v, '|') | equal16(v, '\t')) << at;
    }
}

/* --- 32 bytes a step -------------------------------------------------------------- */

#define WITH_AVX2 __attribute__((target("avx2")))

WITH_AVX2 static inline uint64_t equal32(__m256i v, char byte) {
    return (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(v, _mm256_set1_epi8(byte)));
}

WITH_AVX2 static inline uint64_t letters32(__m256i v) {
    __m256i low = _mm256_sub_epi8(_mm256_or_si256(v, _mm256_set1_epi8(CASE_BIT)),
                                  _mm256_set1_epi8('a'));
    __m256i rest = _mm256_subs_epu8(low, _mm256_set1_epi8(LETTERS - 1));
    return (uint32_t)_mm256_movemask_epi8(
        _mm256_cmpeq_epi8(rest, _mm256_setzero_si256()));
}

WITH_AVX2 static void read_avx2(fxi_byte_block *out,
                                const char bytes[FXI_BLOCK_BYTES]) {
    *out = (fxi_byte_block){0};
    for (int at = 0; at < FXI_BLOCK_BYTES; at += 32) {
        __m256i v = _mm256_loadu_si256((const __m256i *)(bytes + at));
        out->letters |= letters32(v) << at;
        out->wide |= (uint64_t)(uint32_t)_mm256_movemask_epi8(v) << at;
        out->blanks |= equal32(v, ' ') << at;
        out->points |= equal32(v, '.') << at;
        out->marks |= (equal32(v, '$') | equal32(v, '|') | equal32(v, '\t')) << at;
    }
}

/* --- all at once ------------------------------------------------------------------ */

#define WITH_AVX512 __attribute__((target("avx512f,avx512bw")))

WITH_AVX512 static inline uint64_t equal64(__m512i v, char byte) {
    return _mm512_cmpeq_epi8_mask(v, _mm512_set1_epi8(byte));
}

WITH_AVX512 static void read_avx512(fxi_byte_block *out,
                                    const char bytes[FXI_BLOCK_BYTES]) {
    __m512i v = _mm512_loadu_si512(bytes);
    __m512i low = _mm512_sub_epi8(_mm512_or_si512(v, _mm512_set1_epi8(CASE_BIT)),
                                  _mm512_set1_epi8('a'));
    out->letters = _mm512_cmplt_epu8_mask(low, _mm512_set1_epi8(LETTERS));
    out->wide = _mm512_movepi8_mask(v);
    out->blanks = equal64(v, ' ');
    out->points = equal64(v, '.');
    out->marks = equal64(v, '$') | equal64(v, '|') | equal64(v, '\t');
}

/* --- what the processor has ------------------------------------------------------- */

/* What the system keeps for a process: bits 1 and 2 of the register XCR0 are for the
   vectors of 32 bytes, 5 to 7 for those of 64. */
enum { KEEPS_32 = 0x6, KEEPS_64 = 0xE6 };

static unsigned kept_state(void) {
    unsigned a, b, c, d;
    if (!__get_cpuid(1, &a, &b, &c, &d) || (c & bit_OSXSAVE) == 0)
        return 0;
    __asm__("xgetbv" : "=a"(a), "=d"(d) : "c"(0));
    return a;
}

fxi_byte_block_fn *fxi_byte_block_native(int index) {
    unsigned a, b = 0, c, d, kept = kept_state();
    if (kept != 0 && !__get_cpuid_count(7, 0, &a, &b, &c, &d))
        b = 0;
    bool has_64 = (kept & KEEPS_64) == KEEPS_64 && (b & bit_AVX512F) != 0 &&
                  (b & bit_AVX512BW) != 0;
    bool has_32 = (kept & KEEPS_32) == KEEPS_32 && (b & bit_AVX2) != 0;
    fxi_byte_block_fn *ways[4] = {NULL};
    int count = 0;
    if (has_64)
        ways[count++] = read_avx512;
    if (has_32)
        ways[count++] = read_avx2;
    ways[count++] = read_sse2;
    return index < count ? ways[index] : NULL;
}

#else

fxi_byte_block_fn *fxi_byte_block_native(int index) {
    (void)index;
    return NULL;
}

#endif
