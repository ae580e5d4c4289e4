/* SPDX-License-Identifier: MIT */
/* The trie of tables.h over a sorted list of keys. */
#ifndef FXI_LEXGEN_TRIE_H
#define FXI_LEXGEN_TRIE_H

#include "lexicon/lexgen/vocabulary.h"

/* Bytes of a key between two nodes. */
typedef struct label {
    const char *bytes;
    size_t length;
    uint32_t offset; /* into the text that label_text has written */
} label;

typedef struct trie {
    uint32_t *bytes;    /* a node: the byte that leads to it */
    uint32_t *children; /* a node: its first child; and one past the last */
    uint32_t *keys;     /* a node: the number of the key that ends there, from 1; 0 */
    label *labels;      /* a node: what follows its byte */
    size_t count;
} trie;

/* Keys ascend as bytes, none is empty, none stands twice. False: out of memory. */
bool build_trie(trie *out, fxi_arena *arena, const char *const *keys, size_t count);

/* Writes every label with a NUL behind it as strings of C, a label that ends another
   one inside that one, and sets their offsets. False: out of memory. */
bool write_labels(FILE *file, trie *tree, fxi_arena *arena);

#endif
