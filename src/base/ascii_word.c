/* SPDX-License-Identifier: MIT */
/* Eight bytes stand in one number, the first lowest, so that one operation looks at all
   of them; the top bit of a byte is its answer. */
#include "base/ascii_word.h"

#define EACH UINT64_C(0x0101010101010101)
#define TOPS (EACH * 0x80)
#define CASE (EACH * 0x20)

enum { EIGHT = 8 };

/* What is missing at the end of the text reads as NUL. */
static uint64_t read_eight(const char *bytes, size_t length) {
    const unsigned char *b = (const unsigned char *)bytes;
    if (length >= EIGHT)
        return (uint64_t)b[0] | (uint64_t)b[1] << 8 | (uint64_t)b[2] << 16 |
               (uint64_t)b[3] << 24 | (uint64_t)b[4] << 32 | (uint64_t)b[5] << 40 |
               (uint64_t)b[6] << 48 | (uint64_t)b[7] << 56;
    uint64_t eight = 0;
    for (size_t i = 0; i < length; i++)
        eight |= (uint64_t)b[i] << 8 * i;
    return eight;
}

/* Folded bytes are 'a' to 'z'; the sums stay below 0x100, no byte spills over. */
static uint64_t find_letters(uint64_t eight) {
    uint64_t low = (eight | CASE) & ~TOPS;
    uint64_t from_a = low + EACH * (0x80 - 'a'), past_z = low + EACH * (0x7F - 'z');
    return from_a & ~past_z & ~eight & TOPS;
}

/* Bytes before the first that is marked. */
static unsigned first_marked(uint64_t marks) {
    return marks == 0 ? EIGHT : (unsigned)__builtin_ctzll(marks) / 8;
}

static uint64_t mix(uint64_t hash, uint64_t eight) {
    hash = (hash ^ eight) * UINT64_C(0xD6E8FEB86659FD93);
    return hash ^ hash >> 32;
}

static uint64_t keep(uint64_t eight, unsigned count) {
    return count == EIGHT ? eight : eight & ((UINT64_C(1) << 8 * count) - 1);
}

fxi_ascii_word fxi_ascii_word_read(const char *bytes, size_t length) {
    fxi_ascii_word word = {0, 0};
    for (;;) {
        uint64_t eight = read_eight(bytes + word.length, length - word.length);
        unsigned count = first_marked(~find_letters(eight) & TOPS);
        if (count > 0)
            word.hash = mix(word.hash, keep(eight | CASE, count));
        word.length += count;
        if (count < EIGHT)
            return word;
    }
}

uint64_t fxi_ascii_word_hash(const char *folded, size_t length) {
    uint64_t hash = 0;
    for (size_t at = 0; at < length; at += EIGHT)
        hash = mix(hash, read_eight(folded + at, length - at));
    return hash;
}

size_t fxi_ascii_length(const char *bytes, size_t length) {
    size_t at = 0;
    for (; length - at >= EIGHT; at += EIGHT) {
        unsigned count = first_marked(read_eight(bytes + at, EIGHT) & TOPS);
        if (count < EIGHT)
            return at + count;
    }
    while (at < length && (unsigned char)bytes[at] < 0x80)
        at++;
    return at;
}
