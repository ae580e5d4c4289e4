/* SPDX-License-Identifier: MIT */
/* The same by the vector instructions of x86 processors. */
#include <stdbool.h>

#include "base/byte_block.h"
#include "base/byte_classes.h"

#if defined(FXI_BLOCK_X86)

#include <cpuid.h>
#include <immintrin.h>

enum { CASE_BIT = 0x20, LETTERS = 26, HIGH = 0xD8 };

/* --- 16 bytes a step: every processor of this kind ------------------------------- */

static inline uint64_t mask16(__m128i v) { return (uint32_t)_mm_movemask_epi8(v); }

static inline __m128i equal16(__m128i v, char byte) {
    return _mm_cmpeq_epi8(v, _mm_set1_epi8(byte));
}

static inline __m128i letters16(__m128i v) {
    __m128i low =
        _mm_sub_epi8(_mm_or_si128(v, _mm_set1_epi8(CASE_BIT)), _mm_set1_epi8('a'));
    __m128i rest = _mm_subs_epu8(low, _mm_set1_epi8(LETTERS - 1));
    return _mm_cmpeq_epi8(rest, _mm_setzero_si128());
}

static void classify_sse2(fxi_byte_classes *out, const char *bytes) {
    *out = (fxi_byte_classes){0};
    for (int at = 0; at < FXI_BLOCK_BYTES; at += 16) {
        __m128i v = _mm_loadu_si128((const __m128i *)(bytes + at));
        __m128i points = equal16(v, '.');
        __m128i marks = _mm_or_si128(_mm_or_si128(equal16(v, '$'), equal16(v, '|')),
                                     _mm_or_si128(equal16(v, '\t'), v));
        __m128i high = _mm_cmpeq_epi8(_mm_max_epu8(v, _mm_set1_epi8((char)HIGH)), v);
        __m128i ends = _mm_or_si128(_mm_or_si128(equal16(v, '!'), equal16(v, '?')),
                                    _mm_or_si128(equal16(v, '\n'), points));
        out->letters |= mask16(letters16(v)) << at;
        out->blanks |= mask16(equal16(v, ' ')) << at;
        out->points |= mask16(points) << at;
        out->others |= mask16(marks) << at;
        out->ends |= mask16(_mm_or_si128(ends, high)) << at;
    }
}

static void read_sse2(fxi_byte_block *out, const char *bytes, size_t count, char before,
                      const uint64_t *openings) {
    fxi_blocks_read(out, bytes, count, before, openings, classify_sse2);
}

/* --- 32 bytes a step, and eight words --------------------------------------------- */

#define WITH_AVX2 __attribute__((target("avx2,bmi,bmi2")))

WITH_AVX2 static inline uint64_t mask32(__m256i v) {
    return (uint32_t)_mm256_movemask_epi8(v);
}

WITH_AVX2 static inline __m256i equal32(__m256i v, char byte) {
    return _mm256_cmpeq_epi8(v, _mm256_set1_epi8(byte));
}

WITH_AVX2 static inline __m256i letters32(__m256i v) {
    __m256i low = _mm256_sub_epi8(_mm256_or_si256(v, _mm256_set1_epi8(CASE_BIT)),
                                  _mm256_set1_epi8('a'));
    __m256i rest = _mm256_subs_epu8(low, _mm256_set1_epi8(LETTERS - 1));
    return _mm256_cmpeq_epi8(rest, _mm256_setzero_si256());
}

WITH_AVX2 static inline fxi_byte_classes classify32(const char *bytes) {
    __m256i v = _mm256_loadu_si256((const __m256i *)bytes);
    __m256i points = equal32(v, '.');
    __m256i marks = _mm256_or_si256(_mm256_or_si256(equal32(v, '$'), equal32(v, '|')),
                                    _mm256_or_si256(equal32(v, '\t'), v));
    __m256i high =
        _mm256_cmpeq_epi8(_mm256_max_epu8(v, _mm256_set1_epi8((char)HIGH)), v);
    __m256i ends = _mm256_or_si256(_mm256_or_si256(equal32(v, '!'), equal32(v, '?')),
                                   _mm256_or_si256(equal32(v, '\n'), points));
    return (fxi_byte_classes){.letters = mask32(letters32(v)),
                              .blanks = mask32(equal32(v, ' ')),
                              .points = mask32(points),
                              .others = mask32(marks),
                              .ends = mask32(_mm256_or_si256(ends, high))};
}

WITH_AVX2 static inline fxi_byte_classes classify_avx2(const char *bytes) {
    fxi_byte_classes low = classify32(bytes), high = classify32(bytes + 32);
    return (fxi_byte_classes){.letters = low.letters | high.letters << 32,
                              .blanks = low.blanks | high.blanks << 32,
                              .points = low.points | high.points << 32,
                              .others = low.others | high.others << 32,
                              .ends = low.ends | high.ends << 32};
}

/* The bits of eight openings, as fxi_opening_bit has them: of words that start at `at`
   in `bytes`. */
WITH_AVX2 static inline __m256i bits_of_eight(const char *bytes, __m256i at) {
    const __m256i ones = _mm256_set1_epi8(-1);
    __m256i four = _mm256_i32gather_epi32((const int *)(const void *)bytes, at, 1);
    __m256i ends = _mm256_andnot_si256(letters32(four), ones);
    __m256i kept = _mm256_andnot_si256(ends, _mm256_add_epi32(ends, ones));
    __m256i is_long = _mm256_cmpeq_epi32(ends, _mm256_setzero_si256());
    __m256i fold =
        _mm256_or_si256(_mm256_set1_epi32(CASE_BIT | CASE_BIT << 16 | CASE_BIT << 24),
                        _mm256_and_si256(is_long, _mm256_set1_epi32(CASE_BIT << 8)));
    __m256i opening = _mm256_and_si256(_mm256_or_si256(four, fold), kept);
    __m256i mixed =
        _mm256_mullo_epi32(opening, _mm256_set1_epi32((int)FXI_OPENING_FACTOR));
    return _mm256_srli_epi32(mixed, 32 - FXI_OPENING_BITS_LOG);
}

/* A bit each of eight words, the first lowest: whether its opening passes. */
WITH_AVX2 static inline unsigned eight_pass(const char *bytes, __m256i at,
                                            const uint64_t *openings) {
    __m256i bits = bits_of_eight(bytes, at);
    __m256i words = _mm256_i32gather_epi32((const int *)(const void *)openings,
                                           _mm256_srli_epi32(bits, 5), 4);
    __m256i low = _mm256_and_si256(bits, _mm256_set1_epi32(31));
    __m256i tops =
        _mm256_sllv_epi32(words, _mm256_sub_epi32(_mm256_set1_epi32(31), low));
    return (unsigned)_mm256_movemask_ps(_mm256_castsi256_ps(tops));
}

/* As fxi_words_pass_block. The eighth of three words is at 64, behind the block. */
WITH_AVX2 static inline uint64_t words_avx2(uint64_t starts, const char *bytes,
                                            const uint64_t *openings) {
    uint64_t passed = 0;
    unsigned done = 0;
    for (uint64_t rest = starts; rest != 0; done += 8) {
        uint64_t at = 0;
        for (int i = 0; i < 64; i += 8, rest = _blsr_u64(rest))
            at |= _tzcnt_u64(rest) << i;
        __m256i places = _mm256_cvtepu8_epi32(_mm_cvtsi64_si128((long long)at));
        passed |= (uint64_t)eight_pass(bytes, places, openings) << done;
    }
    return _pdep_u64(passed, starts);
}

WITH_AVX2 static void read_avx2(fxi_byte_block *out, const char *bytes, size_t count,
                                char before, const uint64_t *openings) {
    fxi_byte_carry carry = fxi_byte_carry_of(before);
    for (; count > 0; count--, out++, bytes += FXI_BLOCK_BYTES) {
        fxi_byte_classes classes = classify_avx2(bytes);
        uint64_t starts = fxi_word_starts(&classes, carry);
        out->events =
            fxi_sign_events(&classes, carry) | words_avx2(starts, bytes, openings);
        out->ends = classes.ends;
        carry = fxi_byte_carry_next(&classes);
    }
}

/* --- all at once, and sixteen words ----------------------------------------------- */

#define WITH_AVX512                                                                    \
    __attribute__((target("avx512f,avx512bw,avx512vbmi,avx512vbmi2,bmi2")))

WITH_AVX512 static inline uint64_t equal64(__m512i v, char byte) {
    return _mm512_cmpeq_epi8_mask(v, _mm512_set1_epi8(byte));
}

WITH_AVX512 static inline uint64_t letters64(__m512i v) {
    __m512i low = _mm512_sub_epi8(_mm512_or_si512(v, _mm512_set1_epi8(CASE_BIT)),
                                  _mm512_set1_epi8('a'));
    return _mm512_cmplt_epu8_mask(low, _mm512_set1_epi8(LETTERS));
}

WITH_AVX512 static inline fxi_byte_classes classify_avx512(__m512i v) {
    uint64_t points = equal64(v, '.');
    return (fxi_byte_classes){
        .letters = letters64(v),
        .blanks = equal64(v, ' '),
        .points = points,
        .others = equal64(v, '$') | equal64(v, '|') | equal64(v, '\t') |
                  _mm512_movepi8_mask(v),
        .ends = points | equal64(v, '!') | equal64(v, '?') | equal64(v, '\n') |
                _mm512_cmpge_epu8_mask(v, _mm512_set1_epi8((char)HIGH))};
}

/* Sixteen times the four bytes from a place on: `at` has the places, a byte each. */
WITH_AVX512 static inline __m512i fours_at(__m128i at, __m512i block, __m512i behind) {
    const __m512i steps = _mm512_set1_epi32(0x03020100);
    __m512i each =
        _mm512_mullo_epi32(_mm512_cvtepu8_epi32(at), _mm512_set1_epi32(0x01010101));
    return _mm512_permutex2var_epi8(block, _mm512_add_epi32(each, steps), behind);
}

/* A bit each of sixteen words that start with the four bytes. */
WITH_AVX512 static inline unsigned sixteen_pass(__m512i four,
                                                const uint64_t *openings) {
    const __m512i ones = _mm512_set1_epi32(-1);
    __m512i ends = _mm512_movm_epi8(~letters64(four));
    __m512i kept = _mm512_andnot_si512(ends, _mm512_add_epi32(ends, ones));
    __mmask16 is_long = _mm512_testn_epi32_mask(ends, ends);
    __m512i fold = _mm512_set1_epi32(CASE_BIT | CASE_BIT << 16 | CASE_BIT << 24);
    fold = _mm512_mask_or_epi32(fold, is_long, fold, _mm512_set1_epi32(CASE_BIT << 8));
    __m512i opening = _mm512_and_si512(_mm512_or_si512(four, fold), kept);
    __m512i mixed =
        _mm512_mullo_epi32(opening, _mm512_set1_epi32((int)FXI_OPENING_FACTOR));
    __m512i bits = _mm512_srli_epi32(mixed, 32 - FXI_OPENING_BITS_LOG);
    __m512i words = _mm512_i32gather_epi32(_mm512_srli_epi32(bits, 5), openings, 4);
    __m512i one = _mm512_sllv_epi32(_mm512_set1_epi32(1),
                                    _mm512_and_si512(bits, _mm512_set1_epi32(31)));
    return _mm512_test_epi32_mask(words, one);
}

WITH_AVX512 static inline uint64_t words_avx512(uint64_t starts, __m512i block,
                                                const char *bytes,
                                                const uint64_t *openings) {
    __m512i behind = _mm512_maskz_loadu_epi8(0xF, bytes + FXI_BLOCK_BYTES);
    __m512i counting =
        _mm512_set_epi8(63, 62, 61, 60, 59, 58, 57, 56, 55, 54, 53, 52, 51, 50, 49, 48,
                        47, 46, 45, 44, 43, 42, 41, 40, 39, 38, 37, 36, 35, 34, 33, 32,
                        31, 30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17, 16,
                        15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0);
    __m512i at = _mm512_maskz_compress_epi8(starts, counting);
    __m512i first = fours_at(_mm512_castsi512_si128(at), block, behind);
    uint64_t passed = sixteen_pass(first, openings);
    __m128i rest = _mm512_extracti32x4_epi32(at, 1);
    if (!_mm_testz_si128(rest, rest))
        passed |= (uint64_t)sixteen_pass(fours_at(rest, block, behind), openings) << 16;
    return _pdep_u64(passed, starts);
}

WITH_AVX512 static void read_avx512(fxi_byte_block *out, const char *bytes,
                                    size_t count, char before,
                                    const uint64_t *openings) {
    fxi_byte_carry carry = fxi_byte_carry_of(before);
    for (; count > 0; count--, out++, bytes += FXI_BLOCK_BYTES) {
        __m512i block = _mm512_loadu_si512(bytes);
        fxi_byte_classes classes = classify_avx512(block);
        uint64_t starts = fxi_word_starts(&classes, carry);
        out->events = fxi_sign_events(&classes, carry);
        if (starts != 0)
            out->events |= words_avx512(starts, block, bytes, openings);
        out->ends = classes.ends;
        carry = fxi_byte_carry_next(&classes);
    }
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
    const unsigned needs_32 = bit_AVX2 | bit_BMI | bit_BMI2;
    const unsigned needs_64 = bit_AVX512F | bit_AVX512BW | bit_BMI2;
    const unsigned moves = bit_AVX512VBMI | bit_AVX512VBMI2;
    unsigned a, b = 0, c = 0, d, kept = kept_state();
    if (kept != 0 && !__get_cpuid_count(7, 0, &a, &b, &c, &d))
        b = c = 0;
    fxi_byte_block_fn *ways[4] = {NULL};
    int count = 0;
    if ((kept & KEEPS_64) == KEEPS_64 && (b & needs_64) == needs_64 &&
        (c & moves) == moves)
        ways[count++] = read_avx512;
    if ((kept & KEEPS_32) == KEEPS_32 && (b & needs_32) == needs_32)
        ways[count++] = read_avx2;
    ways[count++] = read_sse2;
    return index < count ? ways[index] : NULL;
}

#else

typedef int fxi_byte_block_x86_is_empty;

#endif
