/* SPDX-License-Identifier: MIT */
/* The same by the vector instructions of x86 processors. */
#include <stdbool.h>

#include "base/byte_block.h"
#include "base/byte_classes.h"
#include "base/sixteen.h"

#ifdef FXI_X86

#include <cpuid.h>
#include <immintrin.h>

enum { CASE_BIT = 0x20, CASES_BUT_SECOND = 0x20200020, LETTERS = 26 };

/* The bytes that lead characters which may end a sentence: HIGH and above, but for
   those of Han and Hangul, of which none does. */
enum { HIGH = 0xD8, HAN = 0xE4, HANS = 0xEF - HAN };

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
        __m128i high = _mm_andnot_si128(fxi_sixteen_among(v, HAN, HANS),
                                        fxi_sixteen_among(v, HIGH, 0x100 - HIGH));
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
    return among32(_mm256_or_si256(v, _mm256_set1_epi8(CASE_BIT)), 'a', LETTERS);
}

WITH_AVX2 static inline fxi_byte_classes classify32(const char *bytes) {
    __m256i v = _mm256_loadu_si256((const __m256i *)bytes);
    __m256i points = equal32(v, '.');
    __m256i marks = _mm256_or_si256(_mm256_or_si256(equal32(v, '$'), equal32(v, '|')),
                                    _mm256_or_si256(equal32(v, '\t'), v));
    __m256i high =
        _mm256_andnot_si256(among32(v, HAN, HANS), among32(v, HIGH, 0x100 - HIGH));
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
    const __m256i cases = _mm256_set1_epi8(CASE_BIT);
    const __m256i but_second = _mm256_set1_epi32(CASES_BUT_SECOND);
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

/* --- all at once, and sixteen words ----------------------------------------------- */

#define WITH_AVX512                                                                    \
    __attribute__((target("avx512f,avx512bw,avx512vbmi,avx512vbmi2,bmi2")))

/* The classes of a byte of ASCII, a bit each. */
enum { LETTER = 1, BLANK = 2, POINT = 4, OTHER = 8, END = 16 };

#define N 0
#define L LETTER
#define B BLANK
#define O OTHER
#define E END
#define P (POINT | END)
static const uint8_t ascii_classes[128] = {
    // clang-format off
    N, N, N, N, N, N, N, N, N, O, E, N, N, N, N, N, /* 00 */
    N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, /* 10 */
    B, E, N, N, O, N, N, N, N, N, N, N, N, N, P, N, /* 20 */
    N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, E, /* 30 */
    N, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, /* 40 */
    L, L, L, L, L, L, L, L, L, L, L, N, N, N, N, N, /* 50 */
    N, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, /* 60 */
    L, L, L, L, L, L, L, L, L, L, L, N, O, N, N, N, /* 70 */
    // clang-format on
};
#undef N
#undef L
#undef B
#undef O
#undef E
#undef P

WITH_AVX512 static inline uint64_t among64(__m512i v, int first, int count) {
    __m512i low = _mm512_sub_epi8(v, _mm512_set1_epi8((char)first));
    return _mm512_cmplt_epu8_mask(low, _mm512_set1_epi8((char)count));
}

WITH_AVX512 static inline uint64_t has64(__m512i classes, char class) {
    return _mm512_test_epi8_mask(classes, _mm512_set1_epi8(class));
}

WITH_AVX512 static inline fxi_byte_classes classify_avx512(__m512i v) {
    uint64_t beyond = _mm512_movepi8_mask(v);
    __m512i low = _mm512_loadu_si512(ascii_classes);
    __m512i high = _mm512_loadu_si512(ascii_classes + 64);
    __m512i classes = _mm512_maskz_permutex2var_epi8(~beyond, low, v, high);
    fxi_byte_classes out = {.letters = has64(classes, LETTER),
                            .blanks = has64(classes, BLANK),
                            .points = has64(classes, POINT),
                            .others = has64(classes, OTHER) | beyond,
                            .ends = has64(classes, END)};
    if (beyond != 0)
        out.ends |= among64(v, HIGH, 0x100 - HIGH) & ~among64(v, HAN, HANS);
    return out;
}

/* Where the words of a block start, and how many letters stand behind the first one: a
   byte a word. One that goes on behind the block has as many as count there. */
typedef struct word_places {
    __m512i starts, tails;
} word_places;

WITH_AVX512 static inline word_places places_of(uint64_t starts, uint64_t lasts) {
    enum { FAR = FXI_BLOCK_BYTES + FXI_BLOCK_BEHIND };
    const __m512i counting =
        _mm512_set_epi8(63, 62, 61, 60, 59, 58, 57, 56, 55, 54, 53, 52, 51, 50, 49, 48,
                        47, 46, 45, 44, 43, 42, 41, 40, 39, 38, 37, 36, 35, 34, 33, 32,
                        31, 30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17, 16,
                        15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0);
    const __m512i ends =
        _mm512_set_epi8(FAR, 62, 61, 60, 59, 58, 57, 56, 55, 54, 53, 52, 51, 50, 49, 48,
                        47, 46, 45, 44, 43, 42, 41, 40, 39, 38, 37, 36, 35, 34, 33, 32,
                        31, 30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17, 16,
                        15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0);
    __m512i first = _mm512_maskz_compress_epi8(starts, counting);
    __m512i last = _mm512_maskz_compress_epi8(lasts, ends);
    return (word_places){first, _mm512_sub_epi8(last, first)};
}

/* The letters at the start of eight bytes; 0 behind them. */
WITH_AVX512 static inline __m512i letters_at(const char *bytes) {
    uint64_t eight = fxi_eight_load(bytes);
    uint64_t others = ~fxi_eight_letters(eight) & FXI_EIGHT_TOPS;
    uint64_t kept = eight & (((others & (0 - others)) >> 7) - 1);
    return _mm512_zextsi128_si512(_mm_cvtsi64_si128((long long)kept));
}

/* Sixteen words, in the two halves of their first eight bytes; 0 behind the word. */
typedef struct sixteen {
    __m512i low, high;
} sixteen;

/* Those from number `from` on. */
WITH_AVX512 static inline sixteen sixteen_of(const word_places *places, int from,
                                             __m512i block, __m512i behind) {
    const __m512i four_times =
        _mm512_set_epi32(0x0F0F0F0F, 0x0E0E0E0E, 0x0D0D0D0D, 0x0C0C0C0C, 0x0B0B0B0B,
                         0x0A0A0A0A, 0x09090909, 0x08080808, 0x07070707, 0x06060606,
                         0x05050505, 0x04040404, 0x03030303, 0x02020202, 0x01010101, 0);
    const __m512i low = _mm512_set1_epi32(0x03020100);
    const __m512i high = _mm512_set1_epi32(0x07060504);
    __m512i which = _mm512_add_epi8(four_times, _mm512_set1_epi8((char)from));
    __m512i start = _mm512_permutexvar_epi8(which, places->starts);
    __m512i tail = _mm512_permutexvar_epi8(which, places->tails);
    __mmask64 in_low = _mm512_cmple_epu8_mask(low, tail);
    __mmask64 in_high = _mm512_cmple_epu8_mask(high, tail);
    return (sixteen){_mm512_maskz_permutex2var_epi8(
                         in_low, block, _mm512_add_epi8(start, low), behind),
                     _mm512_maskz_permutex2var_epi8(
                         in_high, block, _mm512_add_epi8(start, high), behind)};
}

WITH_AVX512 static inline __m512i hash_sixteen(const sixteen *words) {
    const __m512i second = _mm512_set1_epi32(CASE_BIT << 8);
    const __m512i fourth = _mm512_set1_epi32((int)0xFF000000);
    __mmask16 is_long = _mm512_test_epi32_mask(words->low, fourth);
    __m512i low = _mm512_or_si512(words->low, _mm512_set1_epi32(CASES_BUT_SECOND));
    __m512i high = _mm512_or_si512(words->high, _mm512_set1_epi8(CASE_BIT));
    low = _mm512_mask_or_epi32(low, is_long, low, second);
    low = _mm512_mullo_epi32(low, _mm512_set1_epi32((int)FXI_OPENING_FACTOR));
    high = _mm512_mullo_epi32(high, _mm512_set1_epi32((int)FXI_OPENING_FACTOR2));
    __m512i hash = _mm512_add_epi32(low, high);
    return _mm512_xor_si512(hash, _mm512_srli_epi32(hash, 15));
}

/* Without optimisation gcc has a macro for this, and warns of the mask in it. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wsign-conversion"
WITH_AVX512 static inline __m512i gather_sixteen(const uint32_t *table, __m512i at) {
    return _mm512_i32gather_epi32(at, table, 4);
}
#pragma GCC diagnostic pop

/* A bit each of sixteen words. */
WITH_AVX512 static inline unsigned sixteen_pass(const sixteen *words,
                                                const uint32_t *openings) {
    const __m512i low = _mm512_set1_epi32(31), bit = _mm512_set1_epi32(1);
    __m512i hash = hash_sixteen(words);
    __m512i found =
        gather_sixteen(openings, _mm512_srli_epi32(hash, FXI_OPENING_SHIFT));
    __m512i second = _mm512_srli_epi32(hash, FXI_OPENING_SECOND);
    __m512i one = _mm512_srlv_epi32(found, _mm512_and_si512(hash, low));
    __m512i two = _mm512_srlv_epi32(found, _mm512_and_si512(second, low));
    return _mm512_test_epi32_mask(_mm512_and_si512(one, two), bit);
}

WITH_AVX512 static inline uint64_t words_avx512(uint64_t starts, uint64_t lasts,
                                                __m512i block, const char *bytes,
                                                const uint32_t *openings) {
    __m512i behind = letters_at(bytes + FXI_BLOCK_BYTES);
    word_places places = places_of(starts, lasts);
    sixteen words = sixteen_of(&places, 0, block, behind);
    uint64_t passed = sixteen_pass(&words, openings);
    __m128i rest = _mm512_extracti32x4_epi32(places.starts, 1);
    if (!_mm_testz_si128(rest, rest)) {
        words = sixteen_of(&places, 16, block, behind);
        passed |= (uint64_t)sixteen_pass(&words, openings) << 16;
    }
    return _pdep_u64(passed, starts);
}

/* Without that of a word that the block before started. */
static inline uint64_t last_letters(uint64_t letters, uint64_t carried) {
    uint64_t lasts = letters & ~(letters >> 1);
    return lasts & (lasts - (carried & letters));
}

WITH_AVX512 static void read_avx512(fxi_byte_block *out, const char *bytes,
                                    size_t count, char before,
                                    const uint32_t *openings) {
    fxi_byte_carry carry = fxi_byte_carry_of(before);
    for (; count > 0; count--, out++, bytes += FXI_BLOCK_BYTES) {
        __m512i block = _mm512_loadu_si512(bytes);
        fxi_byte_classes classes = classify_avx512(block);
        uint64_t starts = fxi_word_starts(&classes, carry);
        uint64_t lasts = last_letters(classes.letters, carry.letter);
        out->events = fxi_sign_events(&classes, carry);
        if (starts != 0)
            out->events |= words_avx512(starts, lasts, block, bytes, openings);
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

const fxi_byte_way *fxi_byte_way_native(int index) {
    static const fxi_byte_way sse2 = {read_sse2, fxi_quiet_run_plain},
                              avx2 = {read_avx2, pass_quiet_avx2},
                              avx512 = {read_avx512, pass_quiet_avx2};
    const unsigned needs_32 = bit_AVX2 | bit_BMI | bit_BMI2;
    const unsigned needs_64 = bit_AVX512F | bit_AVX512BW | bit_BMI2;
    const unsigned moves = bit_AVX512VBMI | bit_AVX512VBMI2;
    unsigned a, b = 0, c = 0, d, kept = kept_state();
    if (kept != 0 && !__get_cpuid_count(7, 0, &a, &b, &c, &d))
        b = c = 0;
    const fxi_byte_way *ways[4] = {NULL};
    int count = 0;
    if ((kept & KEEPS_64) == KEEPS_64 && (b & needs_64) == needs_64 &&
        (c & moves) == moves)
        ways[count++] = &avx512;
    if ((kept & KEEPS_32) == KEEPS_32 && (b & needs_32) == needs_32)
        ways[count++] = &avx2;
    ways[count++] = &sse2;
    return index < count ? ways[index] : NULL;
}

#else

typedef int fxi_byte_block_x86_is_empty;

#endif
