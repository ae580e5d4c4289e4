/* SPDX-License-Identifier: MIT */
#include "base/sha256.h"

#include <string.h>

enum { BLOCK = FXI_SHA256_BLOCK, WORDS = FXI_SHA256_WORDS };
enum { LENGTH_BYTES = 8, ROUNDS = 64, LONG_TEXT = 16384 };

/* FIPS 180-4, 4.2.2: fractional parts of the cube roots of the first 64 primes. */
alignas(16) const uint32_t fxi_sha256_constants[ROUNDS] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4,
    0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe,
    0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f,
    0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7,
    0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc,
    0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b,
    0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116,
    0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
    0xc67178f2,
};

/* 5.3.3: fractional parts of the square roots of the first eight primes. */
static const uint32_t initial_hash[WORDS] = {
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
    0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
};

static uint32_t rotate(uint32_t word, unsigned bits) {
    return word >> bits | word << (32 - bits);
}

static uint32_t load_big_endian(const unsigned char bytes[4]) {
    return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 |
           (uint32_t)bytes[2] << 8 | bytes[3];
}

/* 6.2.2, step 1. */
static void expand(uint32_t schedule[ROUNDS], const unsigned char block[BLOCK]) {
    for (int t = 0; t < 16; t++)
        schedule[t] = load_big_endian(block + 4 * t);
    for (int t = 16; t < ROUNDS; t++) {
        uint32_t w15 = schedule[t - 15], w2 = schedule[t - 2];
        uint32_t sigma0 = rotate(w15, 7) ^ rotate(w15, 18) ^ w15 >> 3;
        uint32_t sigma1 = rotate(w2, 17) ^ rotate(w2, 19) ^ w2 >> 10;
        schedule[t] = sigma1 + schedule[t - 7] + sigma0 + schedule[t - 16];
    }
}

/* 6.2.2, steps 2 to 4. */
static void compress(uint32_t hash[WORDS], const unsigned char block[BLOCK]) {
    uint32_t schedule[ROUNDS];
    expand(schedule, block);
    uint32_t a = hash[0], b = hash[1], c = hash[2], d = hash[3];
    uint32_t e = hash[4], f = hash[5], g = hash[6], h = hash[7];
    for (int t = 0; t < ROUNDS; t++) {
        uint32_t choice = (e & f) ^ (~e & g);
        uint32_t majority = (a & b) ^ (a & c) ^ (b & c);
        uint32_t sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
        uint32_t sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
        uint32_t first = h + sum1 + choice + fxi_sha256_constants[t] + schedule[t];
        h = g, g = f, f = e, e = d + first;
        d = c, c = b, b = a, a = first + sum0 + majority;
    }
    const uint32_t words[WORDS] = {a, b, c, d, e, f, g, h};
    for (int i = 0; i < WORDS; i++)
        hash[i] += words[i];
}

static void take_blocks(fxi_sha256 *sha, const char *blocks, size_t count) {
    for (size_t i = 0; i < count; i++)
        compress(sha->hash, (const unsigned char *)blocks + i * BLOCK);
}

/* All at once: among the plain steps a processor finds more to do at a time. */
static size_t take_turn(fxi_sha256 *sha, const char *bytes) {
    fxi_sha256_add(sha, bytes, BLOCK);
    return BLOCK;
}

const fxi_sha256_way fxi_sha256_plain = {
    {0, 1, 2, 3, 4, 5, 6, 7}, take_blocks, take_turn};

void fxi_sha256_start_with(fxi_sha256 *out, const fxi_sha256_way *way) {
    out->way = way;
    out->length = 0;
    out->turn = 0;
    for (int i = 0; i < WORDS; i++)
        out->hash[way->places[i]] = initial_hash[i];
}

void fxi_sha256_start(fxi_sha256 *out, size_t expected) {
    const fxi_sha256_way *native = expected >= LONG_TEXT ? fxi_sha256_native() : NULL;
    fxi_sha256_start_with(out, native != NULL ? native : &fxi_sha256_plain);
}

size_t fxi_sha256_complete(fxi_sha256 *sha, const char *bytes, size_t length) {
    size_t held = sha->length % BLOCK, room = BLOCK - held;
    size_t used = length < room ? length : room;
    memcpy(sha->pending + held, bytes, used);
    if (used == room)
        sha->way->blocks(sha, (const char *)sha->pending, 1);
    sha->length += used;
    return used;
}

void fxi_sha256_add(fxi_sha256 *sha, const char *bytes, size_t length) {
    size_t used = 0;
    if (length > 0 && sha->length % BLOCK != 0)
        used = fxi_sha256_complete(sha, bytes, length);
    size_t blocks = (length - used) / BLOCK;
    if (blocks > 0)
        sha->way->blocks(sha, bytes + used, blocks);
    sha->length += blocks * BLOCK;
    used += blocks * BLOCK;
    if (used < length)
        fxi_sha256_complete(sha, bytes + used, length - used);
}

/* 5.1.1: the bytes that fill no block, a one bit, zeros, the length in bits. */
static void pad(fxi_sha256 *sha) {
    unsigned char tail[2 * BLOCK] = {0};
    size_t rest = sha->length % BLOCK;
    memcpy(tail, sha->pending, rest);
    tail[rest] = 0x80;
    size_t end = rest + 1 + LENGTH_BYTES <= BLOCK ? BLOCK : 2 * BLOCK;
    uint64_t bits = sha->length * 8;
    for (size_t i = 1; i <= LENGTH_BYTES; i++) {
        tail[end - i] = (unsigned char)(bits & 0xFF);
        bits >>= 8;
    }
    sha->way->blocks(sha, (const char *)tail, end / BLOCK);
}

void fxi_sha256_finish(char out[FXI_SHA256_TEXT], fxi_sha256 *sha) {
    static const char prefix[] = "sha256:";
    static const char digits[] = "0123456789abcdef";
    pad(sha);
    memcpy(out, prefix, sizeof prefix - 1);
    char *digit = out + sizeof prefix - 1;
    for (int i = 0; i < WORDS; i++)
        for (int shift = 28; shift >= 0; shift -= 4)
            *digit++ = digits[sha->hash[sha->way->places[i]] >> shift & 0xF];
    *digit = '\0';
}

void fxi_sha256_text(char out[FXI_SHA256_TEXT], const char *bytes, size_t length) {
    fxi_sha256 sha;
    fxi_sha256_start(&sha, length);
    fxi_sha256_add(&sha, bytes, length);
    fxi_sha256_finish(out, &sha);
}
