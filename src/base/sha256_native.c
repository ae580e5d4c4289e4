/* SPDX-License-Identifier: MIT */
/* SHA-256 by the SHA extensions of x86 processors: Intel's Software Developer's Manual,
   volume 2, SHA256RNDS2, SHA256MSG1 and SHA256MSG2. */
#include "base/sha256.h"

#if defined(__x86_64__) && defined(__GNUC__) && !defined(FXI_PORTABLE)

#include <cpuid.h>
#include <immintrin.h>
#include <stdbool.h>

enum { GROUPS = 16, SCHEDULED = 12 }; /* of four rounds; of words to be made */

static bool has_instructions(void) {
    unsigned a, b, c, d;
    if (!__get_cpuid(1, &a, &b, &c, &d) || (c & bit_SSSE3) == 0 ||
        (c & bit_SSE4_1) == 0)
        return false;
    return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & bit_SHA) != 0;
}

/* The four words of the schedule that stand 16 behind `oldest`; the other three follow
   it in order. */
__attribute__((target("sha,sse4.1"))) static inline __m128i
next_words(__m128i oldest, __m128i second, __m128i third, __m128i newest) {
    __m128i seven_back = _mm_alignr_epi8(newest, third, 4);
    __m128i sum = _mm_add_epi32(_mm_sha256msg1_epu32(oldest, second), seven_back);
    return _mm_sha256msg2_epu32(sum, newest);
}

/* The instructions keep the state as the words a, b, e, f and c, d, g, h. */
typedef struct state {
    __m128i abef, cdgh;
} state;

__attribute__((target("sha,sse4.1"))) static inline state
compress(state in, const unsigned char *block) {
    const __m128i big_endian =
        _mm_set_epi8(12, 13, 14, 15, 8, 9, 10, 11, 4, 5, 6, 7, 0, 1, 2, 3);
    __m128i words[4];
    for (int i = 0; i < 4; i++)
        words[i] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(block + 16 * i)),
                                    big_endian);
    state s = in;
#pragma GCC unroll 16
    for (int group = 0; group < GROUPS; group++) {
        __m128i constants =
            _mm_loadu_si128((const __m128i *)(fxi_sha256_constants + 4 * group));
        __m128i added = _mm_add_epi32(words[group % 4], constants);
        s.cdgh = _mm_sha256rnds2_epu32(s.cdgh, s.abef, added);
        s.abef = _mm_sha256rnds2_epu32(s.abef, s.cdgh, _mm_shuffle_epi32(added, 0x0E));
        if (group < SCHEDULED)
            words[group % 4] =
                next_words(words[group % 4], words[(group + 1) % 4],
                           words[(group + 2) % 4], words[(group + 3) % 4]);
    }
    return (state){_mm_add_epi32(s.abef, in.abef), _mm_add_epi32(s.cdgh, in.cdgh)};
}

/* Orders of four words, a choice of eight half words, and half of a vector in bytes. */
enum { REVERSED = 0x1B, SWAPPED = 0xB1, UPPER = 0xF0, HALF = 8 };

/* The state from the words a to d and e to h, of which the first one is the lowest. */
__attribute__((target("sha,sse4.1"))) static inline state spread(__m128i abcd,
                                                                 __m128i efgh) {
    abcd = _mm_shuffle_epi32(abcd, SWAPPED);
    efgh = _mm_shuffle_epi32(efgh, REVERSED);
    return (state){_mm_alignr_epi8(abcd, efgh, HALF),
                   _mm_blend_epi16(efgh, abcd, UPPER)};
}

__attribute__((target("sha,sse4.1"))) static void
take_blocks(uint32_t hash[FXI_SHA256_WORDS], const unsigned char *blocks,
            size_t count) {
    __m128i *halves = (__m128i *)hash;
    state s = spread(_mm_loadu_si128(halves), _mm_loadu_si128(halves + 1));
    for (size_t i = 0; i < count; i++)
        s = compress(s, blocks + i * FXI_SHA256_BLOCK);
    __m128i abef = _mm_shuffle_epi32(s.abef, REVERSED);
    __m128i cdgh = _mm_shuffle_epi32(s.cdgh, SWAPPED);
    _mm_storeu_si128(halves, _mm_blend_epi16(abef, cdgh, UPPER));
    _mm_storeu_si128(halves + 1, _mm_alignr_epi8(cdgh, abef, HALF));
}

fxi_sha256_blocks_fn *fxi_sha256_blocks_native(void) {
    return has_instructions() ? take_blocks : NULL;
}

#else

fxi_sha256_blocks_fn *fxi_sha256_blocks_native(void) { return NULL; }

#endif
