/* SPDX-License-Identifier: MIT */
#include "base/byte_block.h"

#include "base/byte_classes.h"

/* The top bits of eight bytes as the bits of one. The product brings the bit of byte i
   to bit 56 + i; no two of its terms meet. */
static uint64_t gather_tops(uint64_t eight) {
    return (eight >> 7) * UINT64_C(0x0102040810204080) >> 56;
}

/* Clears the top bit of the bytes that are equal to `byte` and of no other; every sum
   stays in its byte. What is below the top bits is of no account. */
static uint64_t unequal(uint64_t eight, char byte) {
    uint64_t apart = eight ^ FXI_EIGHT_EACH * (unsigned char)byte;
    return ((apart & ~FXI_EIGHT_TOPS) + ~FXI_EIGHT_TOPS) | apart;
}

/* The top bits of the bytes from 0xD8 to 0xE3 and from 0xEF on; it looks at the low
   seven bits, and no sum leaves its byte. */
static uint64_t high(uint64_t eight) {
    uint64_t low = eight & ~FXI_EIGHT_TOPS;
    uint64_t from_d8 = low + FXI_EIGHT_EACH * (0x100 - 0xD8);
    uint64_t from_e4 = low + FXI_EIGHT_EACH * (0x100 - 0xE4);
    uint64_t from_ef = low + FXI_EIGHT_EACH * (0x100 - 0xEF);
    return eight & ((from_d8 & ~from_e4) | from_ef);
}

static void classify(fxi_byte_classes *out, const char *bytes) {
    *out = (fxi_byte_classes){0};
    for (unsigned at = 0; at < FXI_BLOCK_BYTES; at += FXI_EIGHT) {
        uint64_t eight = fxi_eight_load(bytes + at);
        uint64_t no_blank = unequal(eight, ' '), no_point = unequal(eight, '.');
        uint64_t no_other =
            unequal(eight, '$') & unequal(eight, '|') & unequal(eight, '\t') & ~eight;
        uint64_t no_end = no_point & unequal(eight, '!') & unequal(eight, '?') &
                          unequal(eight, '\n') & ~high(eight);
        out->letters |= gather_tops(fxi_eight_letters(eight)) << at;
        out->blanks |= gather_tops(~no_blank & FXI_EIGHT_TOPS) << at;
        out->points |= gather_tops(~no_point & FXI_EIGHT_TOPS) << at;
        out->others |= gather_tops(~no_other & FXI_EIGHT_TOPS) << at;
        out->ends |= gather_tops(~no_end & FXI_EIGHT_TOPS) << at;
    }
}

void fxi_byte_block_plain(fxi_byte_block *out, const char *bytes, size_t count,
                          char before, const uint32_t *openings) {
    fxi_blocks_read(out, bytes, count, before, openings, classify);
}

fxi_byte_block_fn *fxi_byte_block_best(void) {
    fxi_byte_block_fn *native = fxi_byte_block_native(0);
    return native != NULL ? native : fxi_byte_block_plain;
}

#if !defined(FXI_BLOCK_X86) && !defined(FXI_BLOCK_NEON)
fxi_byte_block_fn *fxi_byte_block_native(int index) {
    (void)index;
    return NULL;
}
#endif
