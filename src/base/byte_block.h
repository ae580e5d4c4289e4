/* SPDX-License-Identifier: MIT */
/* Sixty-four bytes of a text at once: which of them are what. */
#ifndef FXI_BASE_BYTE_BLOCK_H
#define FXI_BASE_BYTE_BLOCK_H

#include <stdint.h>

enum { FXI_BLOCK_BYTES = 64 };

/* A bit a byte, the first lowest. */
typedef struct fxi_byte_block {
    uint64_t letters; /* of ASCII */
    uint64_t wide;    /* beyond ASCII */
    uint64_t blanks;  /* ' ' */
    uint64_t points;  /* '.' */
    uint64_t marks;   /* '$', '|' and tabs */
} fxi_byte_block;

typedef void fxi_byte_block_fn(fxi_byte_block *out, const char bytes[FXI_BLOCK_BYTES]);

/* The quickest way that the processor has. Asking it takes longer than some blocks. */
fxi_byte_block_fn *fxi_byte_block_best(void);

/* --- for src/base and its tests: all ways, with equal results */

fxi_byte_block_fn fxi_byte_block_plain;
/* By the processor's own instructions, the quickest first; NULL behind the last one
   that it has. */
fxi_byte_block_fn *fxi_byte_block_native(int index);

#endif
