/* SPDX-License-Identifier: MIT */
/* SHA-256 by the SHA extensions of x86 processors: Intel's Software Developer's Manual,
   volume 2, SHA256RNDS2, SHA256MSG1 and SHA256MSG2. */
#include "base/processor.h"
#include "base/sha256.h"

#ifdef FXI_X86

#include <immintrin.h>
#include <stdbool.h>

static bool has_instructions(void) {
    return FXI_PROCESSOR_HAS(SSSE3) && FXI_PROCESSOR_HAS(SSE4_1) &&
           FXI_PROCESSOR_HAS(SHA);
}

/* The four words of the schedule that stand 16 behind `oldest`; the other three follow
   it in order. */
__attribute__((target("sha,sse4.1"))) static inline __m128i
next_words(__m128i oldest, __m128i second, __m128i third, __m128i newest) {
    __m128i seven_back = _mm_alignr_epi8(newest, third, 4);
    __m128i sum = _mm_add_epi32(_mm_sha256msg1_epu32(oldest, second), seven_back);
    return _mm_sha256msg2_epu32(sum, newest);
}

/* The instructions keep the words a, b, e, f and c, d, g, h together, the first ones on
   top. */
typedef struct state {
    __m128i abef, cdgh;
} state;

__attribute__((target("sha,sse4.1"))) static inline state
load_state(const uint32_t words[FXI_SHA256_WORDS]) {
    const __m128i *halves = (const __m128i *)words;
    return (state){_mm_load_si128(halves), _mm_load_si128(halves + 1)};
}

__attribute__((target("sha,sse4.1"))) static inline void
store_state(uint32_t words[FXI_SHA256_WORDS], state s) {
    __m128i *halves = (__m128i *)words;
    _mm_store_si128(halves, s.abef);
    _mm_store_si128(halves + 1, s.cdgh);
}

__attribute__((target("sha,sse4.1"))) static inline state sum(state a, state b) {
    return (state){_mm_add_epi32(a.abef, b.abef), _mm_add_epi32(a.cdgh, b.cdgh)};
}

/* The last 16 words of the schedule. They stay in registers: an array would not, and
   their own chain of steps is as long as that of the rounds. */
typedef struct schedule {
    __m128i oldest, second, third, newest;
} schedule;

__attribute__((target("sha,sse4.1"))) static inline __m128i
load_words(const char *bytes) {
    const __m128i big_endian =
        _mm_set_epi8(12, 13, 14, 15, 8, 9, 10, 11, 4, 5, 6, 7, 0, 1, 2, 3);
    return _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)bytes), big_endian);
}

__attribute__((target("sha,sse4.1"))) static inline schedule
load_block(const char *block) {
    return (schedule){load_words(block), load_words(block + 16), load_words(block + 32),
                      load_words(block + 48)};
}

/* Four rounds with the oldest words. */
__attribute__((target("sha,sse4.1"))) static inline state
take_words(state s, __m128i words, const uint32_t constants[4]) {
    __m128i added = _mm_add_epi32(words, _mm_load_si128((const __m128i *)constants));
    s.cdgh = _mm_sha256rnds2_epu32(s.cdgh, s.abef, added);
    s.abef = _mm_sha256rnds2_epu32(s.abef, s.cdgh, _mm_shuffle_epi32(added, 0x0E));
    return s;
}

__attribute__((target("sha,sse4.1"))) static inline state
take_schedule(state s, schedule w, const uint32_t constants[16]) {
    s = take_words(s, w.oldest, constants);
    s = take_words(s, w.second, constants + 4);
    s = take_words(s, w.third, constants + 8);
    return take_words(s, w.newest, constants + 12);
}

/* The 16 words behind those. */
__attribute__((target("sha,sse4.1"))) static inline schedule next_schedule(schedule w) {
    schedule next;
    next.oldest = next_words(w.oldest, w.second, w.third, w.newest);
    next.second = next_words(w.second, w.third, w.newest, next.oldest);
    next.third = next_words(w.third, w.newest, next.oldest, next.second);
    next.newest = next_words(w.newest, next.oldest, next.second, next.third);
    return next;
}

__attribute__((target("sha,sse4.1"))) static inline state compress(state in,
                                                                   const char *block) {
    schedule w = load_block(block);
    state s = take_schedule(in, w, fxi_sha256_constants);
#pragma GCC unroll 3
    for (int turn = 1; turn < FXI_SHA256_TURNS; turn++) {
        w = next_schedule(w);
        s = take_schedule(s, w, fxi_sha256_constants + 16 * turn);
    }
    return sum(s, in);
}

__attribute__((target("sha,sse4.1"))) static void
take_blocks(fxi_sha256 *sha, const char *blocks, size_t count) {
    state s = load_state(sha->hash);
    for (size_t i = 0; i < count; i++)
        s = compress(s, blocks + i * FXI_SHA256_BLOCK);
    store_state(sha->hash, s);
}

__attribute__((target("sha,sse4.1"))) static inline schedule
load_schedule(const uint32_t words[16]) {
    const __m128i *fours = (const __m128i *)words;
    return (schedule){_mm_load_si128(fours), _mm_load_si128(fours + 1),
                      _mm_load_si128(fours + 2), _mm_load_si128(fours + 3)};
}

__attribute__((target("sha,sse4.1"))) static inline void
store_schedule(uint32_t words[16], schedule w) {
    __m128i *fours = (__m128i *)words;
    _mm_store_si128(fours, w.oldest);
    _mm_store_si128(fours + 1, w.second);
    _mm_store_si128(fours + 2, w.third);
    _mm_store_si128(fours + 3, w.newest);
}

__attribute__((target("sha,sse4.1"))) static size_t take_first_turn(fxi_sha256 *sha,
                                                                    const char *bytes) {
    if (sha->length % FXI_SHA256_BLOCK != 0)
        return fxi_sha256_complete(sha, bytes, FXI_SHA256_BLOCK);
    schedule w = load_block(bytes);
    store_schedule(sha->schedule, next_schedule(w));
    store_state(sha->state,
                take_schedule(load_state(sha->hash), w, fxi_sha256_constants));
    sha->turn = 1;
    return 0;
}

__attribute__((target("sha,sse4.1"))) static size_t take_turn(fxi_sha256 *sha,
                                                              const char *bytes) {
    const unsigned turn = sha->turn;
    if (turn == 0)
        return take_first_turn(sha, bytes);
    schedule w = load_schedule(sha->schedule);
    state s =
        take_schedule(load_state(sha->state), w, fxi_sha256_constants + 16 * turn);
    sha->turn = (turn + 1) % FXI_SHA256_TURNS;
    if (sha->turn != 0) {
        store_schedule(sha->schedule, next_schedule(w));
        store_state(sha->state, s);
        return 0;
    }
    sha->length += FXI_SHA256_BLOCK;
    store_state(sha->hash, sum(s, load_state(sha->hash)));
    return FXI_SHA256_BLOCK;
}

const fxi_sha256_way *fxi_sha256_native(void) {
    static const fxi_sha256_way way = {
        {3, 2, 7, 6, 1, 0, 5, 4}, take_blocks, take_turn};
    return has_instructions() ? &way : NULL;
}

#else

const fxi_sha256_way *fxi_sha256_native(void) { return NULL; }

#endif
