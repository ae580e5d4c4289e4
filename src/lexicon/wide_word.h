/* SPDX-License-Identifier: MIT */
/* Words with letters beyond ASCII, and their hash. */
#ifndef FXI_LEXICON_WIDE_WORD_H
#define FXI_LEXICON_WIDE_WORD_H

#include "base/ascii_word.h"
#include "base/unicode.h"

/* The hash of a word goes over its letters without their case, one after the other. */
static inline uint64_t fxi_wide_mix(uint64_t hash, uint32_t letter) {
    return fxi_eight_mix(hash, letter);
}

/* A word of letters of ASCII and plain ones (base/unicode.h), at least one of them. */
typedef struct fxi_wide_word {
    size_t length; /* 0: none */
    uint64_t hash;
} fxi_wide_word;

/* The one at the start of `bytes`. What stands behind it may still belong to it. */
fxi_wide_word fxi_wide_word_read(const char *bytes, size_t length);

/* Of well-formed bytes whose letters have no case any more. */
uint64_t fxi_wide_hash(const char *folded, size_t length);

/* The bytes are those letters, but for the case of the bytes. */
bool fxi_wide_equals(const char *bytes, size_t length, const char *folded,
                     size_t folded_length);

#endif
