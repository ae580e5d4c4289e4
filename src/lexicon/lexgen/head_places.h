/* SPDX-License-Identifier: MIT */
/* Where heads are found by their hashes: the slots of tables.h. */
#ifndef FXI_LEXGEN_HEAD_PLACES_H
#define FXI_LEXGEN_HEAD_PLACES_H

#include "lexicon/lexgen/vocabulary.h"

typedef struct head_places {
    const fxi_head *items; /* by number, from 1 */
    uint32_t *seen;        /* numbers, by open addressing */
    uint32_t *slots;       /* numbers, as the table will have them */
    uint32_t slot_count;   /* of both */
} head_places;

/* For `most` of the heads. False: no memory. */
bool make_places(head_places *out, fxi_arena *arena, const fxi_head *items,
                 size_t most);

/* Where the number of the head with that hash is written, or is to be: 0. */
uint32_t *seen_at(const head_places *in, uint64_t hash);

/* Gives all that were seen their places. */
bool place_heads(head_places *out);

/* The top bits tell of each of them at which of its places it is. */
bool has_clear_tops(const head_places *in);

/* As the array of that name in C. */
void write_places(FILE *file, const char *name, const head_places *from);

#endif
