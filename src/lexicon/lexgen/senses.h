/* SPDX-License-Identifier: MIT */
/* Senses as tables.h keeps them: each once, and each list of them once. */
#ifndef FXI_LEXGEN_SENSES_H
#define FXI_LEXGEN_SENSES_H

#include "lexicon/lexgen/vocabulary.h"

typedef struct sense_tables {
    fxi_sense *senses;
    size_t sense_count;
    uint32_t *lists; /* see tables.h */
    size_t list_length;
    uint32_t *key_lists; /* a key, counted from 0: its list */
    uint16_t *candidates;
    size_t candidate_count;
} sense_tables;

/* Of settled words; `firsts` has the first word of each key, and one past the last. */
bool build_senses(sense_tables *out, vocabulary *all, const uint32_t *firsts,
                  size_t key_count);

#endif
