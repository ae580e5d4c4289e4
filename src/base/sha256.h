/* SPDX-License-Identifier: MIT */
/* FIPS 180-4 SHA-256, for the identity of rate tables. */
#ifndef FXI_BASE_SHA256_H
#define FXI_BASE_SHA256_H

#include <stdalign.h>
#include <stddef.h>
#include <stdint.h>

enum {
    FXI_SHA256_TEXT = 72,
    FXI_SHA256_BLOCK = 64,
    FXI_SHA256_WORDS = 8,
    FXI_SHA256_TURNS = 4
};

typedef struct fxi_sha256 fxi_sha256;

/* The ways of taking blocks, which end alike. The words a..h of FIPS 180-4 may stand in
   an order of their own: `places` says where each is. */
typedef struct fxi_sha256_way {
    uint8_t places[FXI_SHA256_WORDS];
    void (*blocks)(fxi_sha256 *sha, const char *blocks, size_t count);
    size_t (*turn)(fxi_sha256 *sha, const char *bytes); /* fxi_sha256_add_turn */
} fxi_sha256_way;

/* A hash under way. Words are aligned for instructions that take 16 bytes of them. */
struct fxi_sha256 {
    const fxi_sha256_way *way;
    uint64_t length;
    unsigned turn; /* the next one of a block; 0: of another block */
    alignas(16) uint32_t hash[FXI_SHA256_WORDS];
    uint32_t state[FXI_SHA256_WORDS], schedule[16]; /* between turns */
    unsigned char pending[FXI_SHA256_BLOCK];        /* length % 64 bytes of them */
};

/* About `expected` bytes will come: it pays only for long texts to ask the processor
   what it can do. */
void fxi_sha256_start(fxi_sha256 *out, size_t expected);
/* No block is between two turns. */
void fxi_sha256_add(fxi_sha256 *sha, const char *bytes, size_t length);
/* A quarter of the work of adding the 64 bytes at `bytes`, which come again until they
   are added. Returns how many were added now: mostly none. Hashing is a chain of steps
   that wait for each other: with other work between the turns, a processor does both at
   once. */
static inline size_t fxi_sha256_add_turn(fxi_sha256 *sha, const char *bytes) {
    return sha->way->turn(sha, bytes);
}
/* Writes "sha256:" and 64 hexadecimal digits and a NUL. No byte can follow. */
void fxi_sha256_finish(char out[FXI_SHA256_TEXT], fxi_sha256 *sha);

/* The hash of all bytes at once. */
void fxi_sha256_text(char out[FXI_SHA256_TEXT], const char *bytes, size_t length);

/* --- for src/base and its tests */

/* Adds what completes a block, at most `length`; the bytes added. */
size_t fxi_sha256_complete(fxi_sha256 *sha, const char *bytes, size_t length);
void fxi_sha256_start_with(fxi_sha256 *out, const fxi_sha256_way *way);
extern alignas(16) const uint32_t fxi_sha256_constants[64];
extern const fxi_sha256_way fxi_sha256_plain;
/* By the processor's own instructions for it; NULL: it has none. */
const fxi_sha256_way *fxi_sha256_native(void);

#endif
