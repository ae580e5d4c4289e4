/* SPDX-License-Identifier: MIT */
#include "base/utf8_blocks.h"

#include <stdbool.h>
#include <stdint.h>

#include "base/sixteen.h"

#ifdef FXI_X86

enum { BLOCK = 64 };

/* Which bytes of a block are from there on, or that one; a bit a byte, the first
   lowest. */
typedef struct masks {
    uint64_t from_80, from_A0, from_C0, from_C2, from_E0, from_F0, is_E0, is_ED;
} masks;

static inline uint64_t from(__m128i v, int first) {
    __m128i larger = _mm_max_epu8(v, _mm_set1_epi8((char)first));
    return fxi_sixteen_bits(_mm_cmpeq_epi8(larger, v));
}

static inline uint64_t is(__m128i v, int byte) {
    return fxi_sixteen_bits(fxi_sixteen_equal(v, (char)byte));
}

static inline void look(masks *out, const char *bytes) {
    *out = (masks){0};
    for (int at = 0; at < BLOCK; at += FXI_SIXTEEN) {
        __m128i v = fxi_sixteen_load(bytes + at);
        out->from_80 |= (uint64_t)fxi_sixteen_bits(v) << at;
        out->from_A0 |= from(v, 0xA0) << at;
        out->from_C0 |= from(v, 0xC0) << at;
        out->from_C2 |= from(v, 0xC2) << at;
        out->from_E0 |= from(v, 0xE0) << at;
        out->from_F0 |= from(v, 0xF0) << at;
        out->is_E0 |= is(v, 0xE0) << at;
        out->is_ED |= is(v, 0xED) << at;
    }
}

/* C0, C1 and bytes from F0 on start nothing here. Each byte behind a lead byte goes on,
   and no other does; the second one is from A0 on behind E0, before it behind ED. */
static inline bool is_formed(const masks *m) {
    uint64_t wanted = m->from_C2 << 1 | m->from_E0 << 2;
    uint64_t wrong = m->from_F0 | (m->from_C0 ^ m->from_C2) |
                     (wanted ^ (m->from_80 & ~m->from_C0)) |
                     (m->is_E0 << 1 & ~m->from_A0) | (m->is_ED << 1 & m->from_A0);
    return wrong == 0;
}

/* Bytes before a character that the block cuts off. */
static inline size_t whole(const masks *m) {
    uint64_t cut = (m->from_C2 & UINT64_C(1) << 63) | (m->from_E0 & UINT64_C(3) << 62);
    return cut == 0 ? BLOCK : (size_t)__builtin_ctzll(cut);
}

static inline bool is_ascii(const char *bytes) {
    __m128i any = _mm_setzero_si128();
    for (int at = 0; at < BLOCK; at += FXI_SIXTEEN)
        any = _mm_or_si128(any, fxi_sixteen_load(bytes + at));
    return fxi_sixteen_bits(any) == 0;
}

size_t fxi_utf8_blocks(const char *bytes, size_t length) {
    size_t at = 0;
    masks m;
    while (length - at >= BLOCK) {
        if (is_ascii(bytes + at)) {
            at += BLOCK;
            continue;
        }
        look(&m, bytes + at);
        if (!is_formed(&m))
            break;
        at += whole(&m);
    }
    return at;
}

#else

size_t fxi_utf8_blocks(const char *bytes, size_t length) {
    (void)bytes;
    (void)length;
    return 0;
}

#endif
