/* SPDX-License-Identifier: MIT */
/* The same by the vector instructions of x86 processors. */
#include <stdbool.h>

#include "base/byte_block.h"
#include "base/byte_classes.h"
#include "base/sixteen.h"

#ifdef FXI_X86

#include <immintrin.h>

/* --- 16 bytes a step: every processor of this kind ------------------------------- */

static inline uint64_t mask16(__m128i v) { return fxi_sixteen_bits(v); }

static void classify_sse2(fxi_byte_classes *out, const char *bytes) {
    *out = (fxi_byte_classes){0};
    for (int at = 0; at < FXI_BLOCK_BYTES; at += FXI_SIXTEEN) {
        __m128i v = fxi_sixteen_load(bytes + at);
        __m128i points = fxi_sixteen_equal(v, '.');
        __m128i marks = _mm_or_si128(
            _mm_or_si128(fxi_sixteen_equal(v, '$'), fxi_sixteen_equal(v, '|')),
            _mm_or_si128(fxi_sixteen_equal(v, '\t'), v));
        __m128i high =
            _mm_andnot_si128(fxi_sixteen_among(v, FXI_HAN, FXI_HANS),
                             fxi_sixteen_among(v, FXI_HIGH, 0x100 - FXI_HIGH));
        __m128i ends = _mm_or_si128(
            _mm_or_si128(fxi_sixteen_equal(v, '!'), fxi_sixteen_equal(v, '?')),
            _mm_or_si128(fxi_sixteen_equal(v, '\n'), points));
        out->letters |= mask16(fxi_sixteen_letters(v)) << at;
        out->blanks |= mask16(fxi_sixteen_equal(v, ' ')) << at;
        out->points |= mask16(points) << at;
        out->others |= mask16(marks) << at;
        out->ends |= mask16(_mm_or_si128(ends, high)) << at;
    }
}

static void read_sse2(fxi_byte_block *out, const char *bytes, size_t count, char before,
                      const uint32_t *openings) {
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

WITH_AVX2 static inline __m256i among32(__m256i v, int first, int count) {
    __m256i low = _mm256_sub_epi8(v, _mm256_set1_epi8((char)first));
    return _mm256_cmpeq_epi8(_mm256_min_epu8(low, _mm256_set1_epi8((char)(count - 1))),
                             low);
}

WITH_AVX2 static inline __m256i letters32(__m256i v) {
    return among32(_mm256_or_si256(v, _mm256_set1_epi8(FXI_CASE_BIT)), 'a',
                   FXI_LETTERS);
}

WITH_AVX2 static inline fxi_byte_classes classify32(const char *bytes) {
    __m256i v = _mm256_loadu_si256((const __m256i *)bytes);
    __m256i points = equal32(v, '.');
    __m256i marks = _mm256_or_si256(_mm256_or_si256(equal32(v, '$'), equal32(v, '|')),
                                    _mm256_or_si256(equal32(v, '\t'), v));
    __m256i high = _mm256_andnot_si256(among32(v, FXI_HAN, FXI_HANS),
                                       among32(v, FXI_HIGH, 0x100 - FXI_HIGH));
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

/* Four bytes each, of which letters that the word goes on with are kept. */
WITH_AVX2 static inline __m256i kept32(__m256i ends) {
    const __m256i ones = _mm256_set1_epi32(-1);
    return _mm256_andnot_si256(ends, _mm256_add_epi32(ends, ones));
}

WITH_AVX2 static inline __m256i fours32(const char *bytes, __m256i at) {
    return _mm256_i32gather_epi32((const int *)(const void *)bytes, at, 1);
}

WITH_AVX2 static inline __m256i ends32(__m256i four) {
    return _mm256_xor_si256(letters32(four), _mm256_set1_epi32(-1));
}

/* fxi_opening_hash of eight words that start at `at` in `bytes`. */
WITH_AVX2 static inline __m256i hash_eight(const char *bytes, __m256i at) {
    const __m256i cases = _mm256_set1_epi8(FXI_CASE_BIT);
    const __m256i but_second = _mm256_set1_epi32(FXI_CASES_BUT_SECOND);
    __m256i low = fours32(bytes, at), high = fours32(bytes + 4, at);
    __m256i low_ends = ends32(low);
    __m256i is_long = _mm256_cmpeq_epi32(low_ends, _mm256_setzero_si256());
    __m256i fold = _mm256_blendv_epi8(but_second, cases, is_long);
    __m256i high_kept = _mm256_and_si256(kept32(ends32(high)), is_long);
    low = _mm256_or_si256(_mm256_and_si256(low, kept32(low_ends)), fold);
    high = _mm256_or_si256(_mm256_and_si256(high, high_kept), cases);
    low = _mm256_mullo_epi32(low, _mm256_set1_epi32((int)FXI_OPENING_FACTOR));
    high = _mm256_mullo_epi32(high, _mm256_set1_epi32((int)FXI_OPENING_FACTOR2));
    __m256i hash = _mm256_add_epi32(low, high);
    return _mm256_xor_si256(hash, _mm256_srli_epi32(hash, 15));
}

/* A bit each of eight words, the first lowest: whether its opening passes. */
WITH_AVX2 static inline unsigned eight_pass(const char *bytes, __m256i at,
                                            const uint32_t *openings) {
    const __m256i low = _mm256_set1_epi32(31);
    __m256i hash = hash_eight(bytes, at);
    __m256i words =
        _mm256_i32gather_epi32((const int *)(const void *)openings,
                               _mm256_srli_epi32(hash, FXI_OPENING_SHIFT), 4);
    __m256i second = _mm256_srli_epi32(hash, FXI_OPENING_SECOND);
    __m256i one = _mm256_srlv_epi32(words, _mm256_and_si256(hash, low));
    __m256i two = _mm256_srlv_epi32(words, _mm256_and_si256(second, low));
    __m256i tops = _mm256_slli_epi32(_mm256_and_si256(one, two), 31);
    return (unsigned)_mm256_movemask_ps(_mm256_castsi256_ps(tops));
}

/* As fxi_words_pass. Of three words the other five are at 64, behind the block,
   and do not count. */
WITH_AVX2 static inline uint64_t words_avx2(uint64_t starts, const char *bytes,
                                            const uint32_t *openings) {
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
                                char before, const uint32_t *openings) {
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

/* --- eight characters of three bytes ------------------------------------------- */

enum { EIGHT_THREES = 24 };

/* Their code points. A lane of 16 bytes has four of them; in each, the product of bits
   that were kept brings the second byte 6 bits up and the first one 12. */
WITH_AVX2 static inline __m256i code_points(__m256i bytes) {
    const __m256i bits = _mm256_set1_epi32(0x000F3F3F);
    __m256i kept = _mm256_and_si256(bytes, bits);
    __m256i low = _mm256_maddubs_epi16(kept, _mm256_set1_epi32(0x00014001));
    return _mm256_madd_epi16(low, _mm256_set1_epi32(0x10000001));
}

/* Each in 32 bits, its last byte lowest. Reads FXI_QUIET_BEHIND bytes. */
WITH_AVX2 static inline __m256i load_threes(const char *bytes) {
    const __m256i lanes = _mm256_setr_epi32(0, 1, 2, 3, 3, 4, 5, 6);
    const __m256i order =
        _mm256_setr_epi8(2, 1, 0, -1, 5, 4, 3, -1, 8, 7, 6, -1, 11, 10, 9, -1, 2, 1, 0,
                         -1, 5, 4, 3, -1, 8, 7, 6, -1, 11, 10, 9, -1);
    __m256i v = _mm256_loadu_si256((const __m256i *)(const void *)bytes);
    return _mm256_shuffle_epi8(_mm256_permutevar8x32_epi32(v, lanes), order);
}

/* A bit each, the first lowest: whether it is of three bytes, and quiet. */
WITH_AVX2 static inline unsigned quiet_threes(const char *bytes, const uint64_t *loud) {
    __m256i threes = load_threes(bytes), c = code_points(threes);
    __m256i form = _mm256_and_si256(threes, _mm256_set1_epi32(0x00F0C0C0));
    __m256i formed = _mm256_cmpeq_epi32(form, _mm256_set1_epi32(0x00E08080));
    __m256i is_three = _mm256_cmpgt_epi32(c, _mm256_set1_epi32(FXI_THREE_MIN - 1));
    __m256i words = _mm256_i32gather_epi32((const int *)(const void *)loud,
                                           _mm256_srli_epi32(c, 5), 4);
    __m256i bit = _mm256_and_si256(c, _mm256_set1_epi32(31));
    __m256i tops = _mm256_slli_epi32(_mm256_srlv_epi32(words, bit), 31);
    __m256i quiet = _mm256_andnot_si256(tops, _mm256_and_si256(formed, is_three));
    return (unsigned)_mm256_movemask_ps(_mm256_castsi256_ps(quiet));
}

WITH_AVX2 static size_t pass_quiet_avx2(const char *bytes, size_t length,
                                        const uint64_t *loud) {
    enum { FEW = 4 * FXI_THREE, LOOKED_AT = FEW - FXI_THREE + FXI_EIGHT };
    size_t few = length < LOOKED_AT ? length : LOOKED_AT;
    size_t at = fxi_quiet_run_plain(bytes, few, loud);
    if (at < FEW) /* as short as most runs */
        return at;
    for (; length - at >= FXI_QUIET_BEHIND; at += EIGHT_THREES) {
        unsigned others = ~quiet_threes(bytes + at, loud) & 0xFF;
        if (others != 0)
            return at + FXI_THREE * (size_t)__builtin_ctz(others);
    }
    return at;
}

/* --- what the processor has ------------------------------------------------------- */

static bool has_64(void) {
    return FXI_PROCESSOR_HAS(AVX512F) && FXI_PROCESSOR_HAS(AVX512BW) &&
           FXI_PROCESSOR_HAS(AVX512_VBMI) && FXI_PROCESSOR_HAS(AVX512_VBMI2) &&
           FXI_PROCESSOR_HAS(BMI2);
}

static bool has_32(void) {
    return FXI_PROCESSOR_HAS(AVX2) && FXI_PROCESSOR_HAS(BMI1) &&
           FXI_PROCESSOR_HAS(BMI2);
}

const fxi_byte_way *fxi_byte_way_native(int index) {
    static const fxi_byte_way sse2 = {read_sse2, fxi_quiet_run_plain},
                              avx2 = {read_avx2, pass_quiet_avx2},
                              avx512 = {fxi_byte_block_avx512, pass_quiet_avx2};
    const fxi_byte_way *ways[4] = {NULL};
    int count = 0;
    if (has_64())
        ways[count++] = &avx512;
    if (has_32())
        ways[count++] = &avx2;
    ways[count++] = &sse2;
    return index < count ? ways[index] : NULL;
}

#else

typedef int fxi_byte_block_x86_is_empty;

#endif
