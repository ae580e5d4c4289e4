/* SPDX-License-Identifier: MIT */
/* FIPS 180-4 SHA-256, for the identity of rate tables. */
#ifndef FXI_BASE_SHA256_H
#define FXI_BASE_SHA256_H

#include <stddef.h>
#include <stdint.h>

enum { FXI_SHA256_TEXT = 72, FXI_SHA256_BLOCK = 64, FXI_SHA256_WORDS = 8 };

/* Takes `count` blocks into the hash, the words a..h of FIPS 180-4. */
typedef void fxi_sha256_blocks_fn(uint32_t hash[FXI_SHA256_WORDS],
                                  const unsigned char *blocks, size_t count);

/* A hash under way. */
typedef struct fxi_sha256 {
    fxi_sha256_blocks_fn *take;
    uint32_t hash[FXI_SHA256_WORDS];
    uint64_t length;
    unsigned char pending[FXI_SHA256_BLOCK]; /* length % 64 bytes of them */
} fxi_sha256;

/* About `expected` bytes will come: it pays only for long texts to ask the processor
   what it can do. */
void fxi_sha256_start(fxi_sha256 *out, size_t expected);
void fxi_sha256_add(fxi_sha256 *sha, const char *bytes, size_t length);
/* Writes "sha256:" and 64 hexadecimal digits and a NUL. No byte can follow. */
void fxi_sha256_finish(char out[FXI_SHA256_TEXT], fxi_sha256 *sha);

/* The hash of all bytes at once. */
void fxi_sha256_text(char out[FXI_SHA256_TEXT], const char *bytes, size_t length);

/* --- for src/base and its tests: the two ways of taking blocks, with equal results */

extern const uint32_t fxi_sha256_constants[64];
fxi_sha256_blocks_fn fxi_sha256_blocks_plain;
/* By the processor's own instructions for it; NULL: it has none. */
fxi_sha256_blocks_fn *fxi_sha256_blocks_native(void);

#endif
