/* SPDX-License-Identifier: MIT */
/* Runs of ASCII letters, eight bytes at a time, and their hash. */
#ifndef FXI_BASE_ASCII_WORD_H
#define FXI_BASE_ASCII_WORD_H

#include <stddef.h>
#include <stdint.h>

/* A run of ASCII letters and the hash of its folded letters. */
typedef struct fxi_ascii_word {
    size_t length;
    uint64_t hash;
} fxi_ascii_word;

/* The run at the start of `bytes`; length 0: no letter. */
fxi_ascii_word fxi_ascii_word_read(const char *bytes, size_t length);

/* The same hash of any bytes that are folded already. */
uint64_t fxi_ascii_word_hash(const char *folded, size_t length);

/* Bytes of ASCII at the start. */
size_t fxi_ascii_length(const char *bytes, size_t length);

#endif
