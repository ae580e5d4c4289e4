/* SPDX-License-Identifier: MIT */
#include "base/byte_block.h"

#include <stdbool.h>

#include "base/byte_classes.h"

/* The classes of a byte, each in the lowest bit of a byte of its own: the field of that
   name in fxi_byte_classes, in its order. Shifted by its place and put together with
   those of seven others, they are eight bits of each class. */
#define N UINT64_C(0)
#define L UINT64_C(1)             /* letters */
#define B (UINT64_C(1) << 8)      /* blanks */
#define O (UINT64_C(1) << 24)     /* others */
#define E (UINT64_C(1) << 32)     /* ends */
#define P (UINT64_C(1) << 16 | E) /* points */
#define W (O | E)                 /* beyond ASCII, and maybe an end */
static const uint64_t rows[256] = {
    // clang-format off
    FXI_ASCII_CLASSES(N, L, B, O, E, P),
    O, O, O, O, O, O, O, O, O, O, O, O, O, O, O, O, /* 80 */
    O, O, O, O, O, O, O, O, O, O, O, O, O, O, O, O, /* 90 */
    O, O, O, O, O, O, O, O, O, O, O, O, O, O, O, O, /* A0 */
    O, O, O, O, O, O, O, O, O, O, O, O, O, O, O, O, /* B0 */
    O, O, O, O, O, O, O, O, O, O, O, O, O, O, O, O, /* C0 */
    O, O, O, O, O, O, O, O, W, W, W, W, W, W, W, W, /* D0 */
    W, W, W, W, O, O, O, O, O, O, O, O, O, O, O, W, /* E0 */
    W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, /* F0 */
    // clang-format on
};
#undef N
#undef L
#undef B
#undef O
#undef E
#undef P
#undef W

static inline uint64_t part(uint64_t eight, int number) {
    return eight >> 8 * number & 0xFF;
}

static void classify(fxi_byte_classes *out, const char *bytes) {
    *out = (fxi_byte_classes){0};
    for (unsigned at = 0; at < FXI_BLOCK_BYTES; at += FXI_EIGHT) {
        uint64_t eight = 0;
        for (unsigned i = 0; i < FXI_EIGHT; i++)
            eight |= rows[(unsigned char)bytes[at + i]] << i;
        out->letters |= part(eight, 0) << at;
        out->blanks |= part(eight, 1) << at;
        out->points |= part(eight, 2) << at;
        out->others |= part(eight, 3) << at;
        out->ends |= part(eight, 4) << at;
    }
}

static void look(fxi_byte_block *out, const char *bytes, size_t count, char before,
                 const uint32_t *openings) {
    fxi_blocks_read(out, bytes, count, before, openings, classify);
}

/* Of three bytes, well-formed but for surrogates, which are loud. */
static inline bool is_quiet_three(uint64_t eight, const uint64_t *loud) {
    uint32_t c =
        (uint32_t)((eight & 0xF) << 12 | (eight >> 2 & 0xFC0) | (eight >> 16 & 0x3F));
    return (eight & 0xC0C0F0) == 0x8080E0 && c >= FXI_THREE_MIN &&
           (loud[c / 64] >> c % 64 & 1) == 0;
}

size_t fxi_quiet_run_plain(const char *bytes, size_t length, const uint64_t *loud) {
    size_t at = 0;
    while (length - at >= FXI_EIGHT && is_quiet_three(fxi_eight_load(bytes + at), loud))
        at += FXI_THREE;
    return at;
}

const fxi_byte_way fxi_byte_way_plain = {look, fxi_quiet_run_plain};

const fxi_byte_way *fxi_byte_way_best(void) {
    const fxi_byte_way *native = fxi_byte_way_native(0);
    return native != NULL ? native : &fxi_byte_way_plain;
}

#if !defined(FXI_X86) && !defined(FXI_NEON)
const fxi_byte_way *fxi_byte_way_native(int index) {
    (void)index;
    return NULL;
}
#endif
