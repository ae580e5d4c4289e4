/* SPDX-License-Identifier: MIT */
/* Heads of one kind, of ASCII or wide, and the slots of tables.h by which they are
 * found.
 */
#ifndef FXI_LEXGEN_HEAD_PLACES_H
#define FXI_LEXGEN_HEAD_PLACES_H

#include "lexicon/lexgen/vocabulary.h"

typedef struct head_places {
    fxi_head *items;    /* by number, from 1 */
    const char **texts; /* each starts with the letters of the head */
    size_t count;
    uint32_t *seen;      /* numbers, by open addressing */
    uint32_t *slots;     /* numbers, as the table will have them */
    uint32_t slot_count; /* of both */
} head_places;

/* For `most` heads. False: no memory. */
bool make_places(head_places *out, fxi_arena *arena, size_t most);

/* The head that is the first bytes of `key`; a new one if there is none yet. NULL:
   another word has its hash, or it is too long. */
fxi_head *head_at(head_places *out, fxi_ascii_word run, const char *key);

/* Gives all of them their places. */
bool place_heads(head_places *out);

/* The top bits tell of each of them at which of its places it is. */
bool has_clear_tops(const head_places *in);

/* The slots, as the array of that name in C. */
void write_places(FILE *file, const char *name, const head_places *from);

#endif
