/* SPDX-License-Identifier: MIT */
#include "base/byte_block.h"

#include <stddef.h>

#include "base/ascii_word.h"

/* The top bits of eight bytes as the bits of one. The product brings the bit of byte i
   to bit 56 + i; no two of its terms meet. */
static uint64_t gather_tops(uint64_t eight) {
    return (eight >> 7) * UINT64_C(0x0102040810204080) >> 56;
}

/* Marks the bytes that are zero; every sum stays in its byte. */
static uint64_t zeros(uint64_t eight) {
    uint64_t low = (eight & ~FXI_EIGHT_TOPS) + ~FXI_EIGHT_TOPS;
    return ~(low | eight) & FXI_EIGHT_TOPS;
}

static uint64_t equals(uint64_t eight, char byte) {
    return zeros(eight ^ FXI_EIGHT_EACH * (unsigned char)byte);
}

void fxi_byte_block_plain(fxi_byte_block *out, const char bytes[FXI_BLOCK_BYTES]) {
    *out = (fxi_byte_block){0};
    for (unsigned at = 0; at < FXI_BLOCK_BYTES; at += FXI_EIGHT) {
        uint64_t eight = fxi_eight_load(bytes + at);
        uint64_t marks = equals(eight, '$') | equals(eight, '|') | equals(eight, '\t');
        out->letters |= gather_tops(fxi_eight_letters(eight)) << at;
        out->wide |= gather_tops(eight & FXI_EIGHT_TOPS) << at;
        out->blanks |= gather_tops(equals(eight, ' ')) << at;
        out->points |= gather_tops(equals(eight, '.')) << at;
        out->marks |= gather_tops(marks) << at;
    }
}

fxi_byte_block_fn *fxi_byte_block_best(void) {
    fxi_byte_block_fn *native = fxi_byte_block_native(0);
    return native != NULL ? native : fxi_byte_block_plain;
}
