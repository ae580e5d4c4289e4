/* SPDX-License-Identifier: MIT */
/* The same by AVX-512 with its moves of bytes: a block at once, and sixteen words. */
#include "base/byte_block.h"
#include "base/byte_classes.h"

#ifdef FXI_X86

#include <immintrin.h>

#define WITH_AVX512                                                                    \
    __attribute__((target("avx512f,avx512bw,avx512vbmi,avx512vbmi2,bmi2")))

/* The classes of a byte of ASCII, a bit each. */
enum { LETTER = 1, BLANK = 2, POINT = 4, OTHER = 8, END = 16 };

static const uint8_t ascii_classes[128] = {
    FXI_ASCII_CLASSES(0, LETTER, BLANK, OTHER, END, POINT | END)};

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
        out.ends |=
            among64(v, FXI_HIGH, 0x100 - FXI_HIGH) & ~among64(v, FXI_HAN, FXI_HANS);
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
    const __m512i second = _mm512_set1_epi32(FXI_CASE_BIT << 8);
    const __m512i fourth = _mm512_set1_epi32((int)0xFF000000);
    __mmask16 is_long = _mm512_test_epi32_mask(words->low, fourth);
    __m512i low = _mm512_or_si512(words->low, _mm512_set1_epi32(FXI_CASES_BUT_SECOND));
    __m512i high = _mm512_or_si512(words->high, _mm512_set1_epi8(FXI_CASE_BIT));
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

WITH_AVX512 void fxi_byte_block_avx512(fxi_byte_block *out, const char *bytes,
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

#else

typedef int fxi_byte_block_avx512_is_empty;

#endif
