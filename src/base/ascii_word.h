/* SPDX-License-Identifier: MIT */
/* Runs of ASCII letters, eight bytes at a time, and their hash. Eight bytes stand in
   one number, the first lowest, so that one operation looks at all of them; the top bit
   of a byte is its answer. */
#ifndef FXI_BASE_ASCII_WORD_H
#define FXI_BASE_ASCII_WORD_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/sixteen.h"

enum { FXI_EIGHT = 8 };

#define FXI_EIGHT_EACH UINT64_C(0x0101010101010101)
#define FXI_EIGHT_TOPS (FXI_EIGHT_EACH * 0x80)
#define FXI_EIGHT_CASE (FXI_EIGHT_EACH * 0x20)

/* Where the first byte is the lowest anyway, a copy is sure to be one load: compilers
   do not join the bytes if something else is put to them. */
static inline uint64_t fxi_eight_load(const char *bytes) {
#ifdef FXI_LITTLE_ENDIAN
    uint64_t eight;
    memcpy(&eight, bytes, sizeof eight);
    return eight;
#else
    const unsigned char *b = (const unsigned char *)bytes;
    return (uint64_t)b[0] | (uint64_t)b[1] << 8 | (uint64_t)b[2] << 16 |
           (uint64_t)b[3] << 24 | (uint64_t)b[4] << 32 | (uint64_t)b[5] << 40 |
           (uint64_t)b[6] << 48 | (uint64_t)b[7] << 56;
#endif
}

static inline void fxi_eight_store(uint8_t *bytes, uint64_t eight) {
#ifdef FXI_LITTLE_ENDIAN
    memcpy(bytes, &eight,
           sizeof eight); /* a loop of bytes is not always made one move */
#else
    for (int i = 0; i < FXI_EIGHT; i++)
        bytes[i] = (uint8_t)(eight >> 8 * i);
#endif
}

/* What is missing at the end of the text reads as NUL. */
uint64_t fxi_eight_read_end(const char *bytes, size_t length);

static inline uint64_t fxi_eight_read(const char *bytes, size_t length) {
    return length >= FXI_EIGHT ? fxi_eight_load(bytes)
                               : fxi_eight_read_end(bytes, length);
}

/* Marks the letters: folded bytes are 'a' to 'z'; the sums stay below 0x100, no byte
   spills over. */
static inline uint64_t fxi_eight_letters(uint64_t eight) {
    uint64_t low = (eight | FXI_EIGHT_CASE) & ~FXI_EIGHT_TOPS;
    uint64_t from_a = low + FXI_EIGHT_EACH * (0x80 - 'a');
    uint64_t past_z = low + FXI_EIGHT_EACH * (0x7F - 'z');
    return from_a & ~past_z & ~eight & FXI_EIGHT_TOPS;
}

/* Marks what is no digit of ASCII; the sums stay below 0x100 here too. */
static inline uint64_t fxi_eight_no_digits(uint64_t eight) {
    uint64_t value = eight ^ FXI_EIGHT_EACH * '0';
    return (((value & ~FXI_EIGHT_TOPS) + FXI_EIGHT_EACH * (0x80 - 10)) | value) &
           FXI_EIGHT_TOPS;
}

/* Bytes before the first that is marked. */
static inline unsigned fxi_eight_first(uint64_t marks) {
    return marks == 0 ? FXI_EIGHT : (unsigned)__builtin_ctzll(marks) / 8;
}

/* The top bits of eight bytes as the bits of one. The product brings the bit of byte i
   to bit 56 + i; no two of its terms meet. */
static inline uint64_t fxi_eight_bits(uint64_t tops) {
    return (tops >> 7) * UINT64_C(0x0102040810204080) >> 56;
}

static inline uint64_t fxi_eight_mix(uint64_t hash, uint64_t eight) {
    hash = (hash ^ eight) * UINT64_C(0xD6E8FEB86659FD93);
    return hash ^ hash >> 32;
}

/* A run of ASCII letters and the hash of its folded letters. */
typedef struct fxi_ascii_word {
    size_t length;
    uint64_t hash;
} fxi_ascii_word;

/* As fxi_ascii_word_read, for a run of any length at any place. */
fxi_ascii_word fxi_ascii_word_read_long(const char *bytes, size_t length);

/* The first `count` of eight letters, 1 to 8, folded. */
static inline uint64_t fxi_eight_fold(uint64_t eight, unsigned count) {
    return (eight | FXI_EIGHT_CASE) & ~UINT64_C(0) >> 8 * (FXI_EIGHT - count);
}

/* The run of 1 to FXI_SIXTEEN letters at `bytes`, of which so many may be read. */
static inline fxi_ascii_word fxi_ascii_word_of(const char *bytes, unsigned count) {
    uint64_t eight = fxi_eight_load(bytes);
    if (count <= FXI_EIGHT)
        return (fxi_ascii_word){count, fxi_eight_mix(0, fxi_eight_fold(eight, count))};
    uint64_t hash = fxi_eight_mix(0, eight | FXI_EIGHT_CASE);
    uint64_t rest = fxi_eight_load(bytes + FXI_EIGHT);
    return (fxi_ascii_word){
        count, fxi_eight_mix(hash, fxi_eight_fold(rest, count - FXI_EIGHT))};
}

/* --- sixteen bytes at a time, where every processor of the kind can --------------- */

#ifdef FXI_X86

/* Letters at the start of sixteen bytes. */
static inline unsigned fxi_sixteen_run(const char *bytes) {
    enum { ALL = 0xFFFF };
    unsigned others = ~fxi_sixteen_bits(fxi_sixteen_letters(fxi_sixteen_load(bytes)));
    return (unsigned)__builtin_ctz(others | (ALL + 1));
}

/* The run at the start of `bytes`; length 0: no letter. Most end in the first sixteen.
 */
static inline fxi_ascii_word fxi_ascii_word_read(const char *bytes, size_t length) {
    unsigned count = length < FXI_SIXTEEN ? FXI_SIXTEEN : fxi_sixteen_run(bytes);
    if (count == FXI_SIXTEEN)
        return fxi_ascii_word_read_long(bytes, length);
    return count == 0 ? (fxi_ascii_word){0, 0} : fxi_ascii_word_of(bytes, count);
}

#else

/* The same, eight at a time. */
static inline fxi_ascii_word fxi_ascii_word_read(const char *bytes, size_t length) {
    if (length < FXI_EIGHT)
        return fxi_ascii_word_read_long(bytes, length);
    uint64_t eight = fxi_eight_load(bytes);
    unsigned count = fxi_eight_first(~fxi_eight_letters(eight) & FXI_EIGHT_TOPS);
    if (count == FXI_EIGHT)
        return fxi_ascii_word_read_long(bytes, length);
    if (count == 0)
        return (fxi_ascii_word){0, 0};
    return (fxi_ascii_word){count, fxi_eight_mix(0, fxi_eight_fold(eight, count))};
}

#endif

/* The same hash of any bytes that are folded already. */
uint64_t fxi_ascii_word_hash(const char *folded, size_t length);

/* Bytes of ASCII at the start. */
size_t fxi_ascii_length(const char *bytes, size_t length);

#endif
