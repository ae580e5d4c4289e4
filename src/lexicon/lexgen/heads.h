/* SPDX-License-Identifier: MIT */
/* The heads of tables.h over the keys and where they end in the trie. */
#ifndef FXI_LEXGEN_HEADS_H
#define FXI_LEXGEN_HEADS_H

#include "lexicon/lexgen/vocabulary.h"

typedef struct key_list {
    const uint32_t *firsts; /* a key: the number of its first word; one past the last */
    const uint32_t *nodes;  /* a key: its node of the trie */
    const uint32_t *kinds;  /* a key: the kinds of its senses */
    size_t count;
} key_list;

typedef struct head_counts {
    uint32_t ascii_slots, wide_slots;
    uint32_t ascii_heads; /* but for that of no word */
} head_counts;

/* Writes them as C, with the filter of what follows those of ASCII, behind
   write_languages; `rows` are those of the languages. */
bool write_heads(FILE *file, head_counts *counts, vocabulary *all,
                 const fxi_language_row *rows, const key_list *keys);

#endif
