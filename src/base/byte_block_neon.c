/* SPDX-License-Identifier: MIT */
/* The same by the vector instructions of 64-bit ARM, which all its processors have. */
#include "base/byte_classes.h"

#ifdef FXI_NEON

#include <arm_neon.h>

enum { STEP = 16, STEPS = 4 };

/* 64 bytes; in an answer each is all ones or zero. */
typedef struct wide {
    uint8x16_t parts[STEPS];
} wide;

static inline wide load(const char *bytes) {
    wide v;
    for (int i = 0; i < STEPS; i++)
        v.parts[i] = vld1q_u8((const uint8_t *)bytes + STEP * i);
    return v;
}

/* A bit of each byte stays, another one for each of eight that follow each other; the
   sums of neighbours, three times, bring eight bytes to one. */
static inline uint64_t mask(const wide *v) {
    const uint8x16_t bit = vreinterpretq_u8_u64(vdupq_n_u64(0x8040201008040201));
    uint8x16_t low = vpaddq_u8(vandq_u8(v->parts[0], bit), vandq_u8(v->parts[1], bit));
    uint8x16_t top = vpaddq_u8(vandq_u8(v->parts[2], bit), vandq_u8(v->parts[3], bit));
    uint8x16_t sum = vpaddq_u8(low, top);
    return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(sum, sum)), 0);
}

static inline uint8x16_t equal(uint8x16_t v, char byte) {
    return vceqq_u8(v, vdupq_n_u8((uint8_t)byte));
}

static inline uint8x16_t letters(uint8x16_t v) {
    uint8x16_t low = vsubq_u8(vorrq_u8(v, vdupq_n_u8(FXI_CASE_BIT)), vdupq_n_u8('a'));
    return vcltq_u8(low, vdupq_n_u8(FXI_LETTERS));
}

static inline uint8x16_t others(uint8x16_t v) {
    uint8x16_t beyond = vcgeq_u8(v, vdupq_n_u8(0x80));
    return vorrq_u8(vorrq_u8(equal(v, '$'), equal(v, '|')),
                    vorrq_u8(equal(v, '\t'), beyond));
}

static inline uint8x16_t ends(uint8x16_t v) {
    uint8x16_t han = vcltq_u8(vsubq_u8(v, vdupq_n_u8(FXI_HAN)), vdupq_n_u8(FXI_HANS));
    uint8x16_t high = vbicq_u8(vcgeq_u8(v, vdupq_n_u8(FXI_HIGH)), han);
    return vorrq_u8(vorrq_u8(equal(v, '.'), equal(v, '!')),
                    vorrq_u8(vorrq_u8(equal(v, '?'), equal(v, '\n')), high));
}

static void classify(fxi_byte_classes *out, const char *bytes) {
    const wide v = load(bytes);
    wide letter, blank, point, other, end;
    for (int i = 0; i < STEPS; i++) {
        letter.parts[i] = letters(v.parts[i]);
        blank.parts[i] = equal(v.parts[i], ' ');
        point.parts[i] = equal(v.parts[i], '.');
        other.parts[i] = others(v.parts[i]);
        end.parts[i] = ends(v.parts[i]);
    }
    *out = (fxi_byte_classes){.letters = mask(&letter),
                              .blanks = mask(&blank),
                              .points = mask(&point),
                              .others = mask(&other),
                              .ends = mask(&end)};
}

static void read_neon(fxi_byte_block *out, const char *bytes, size_t count, char before,
                      const uint32_t *openings) {
    fxi_blocks_read(out, bytes, count, before, openings, classify);
}

const fxi_byte_way *fxi_byte_way_native(int index) {
    static const fxi_byte_way neon = {read_neon, fxi_quiet_run_plain};
    return index == 0 ? &neon : NULL;
}

#else

typedef int fxi_byte_block_neon_is_empty;

#endif
