/* SPDX-License-Identifier: MIT */
/* The trie of tables.h over a sorted list of keys. */
#ifndef FXI_LEXGEN_TRIE_H
#define FXI_LEXGEN_TRIE_H

#include "lexicon/lexgen/vocabulary.h"

typedef struct trie {
    uint32_t *bytes;     /* a node: the byte that leads to it */
    uint32_t *children;  /* a node: its first child; and one past the last */
    uint32_t *node_keys; /* a node: the first of its keys, and whether it ends */
    size_t count;
} trie;

/* Keys ascend as bytes, none is empty, none stands twice. False: out of memory. */
bool build_trie(trie *out, fxi_arena *arena, const char *const *keys, size_t count);

#endif
