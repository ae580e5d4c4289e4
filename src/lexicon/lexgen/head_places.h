/* SPDX-License-Identifier: MIT */
/* Heads of one kind, of ASCII or wide, and the places of tables.h at which they are
   found. */
#ifndef FXI_LEXGEN_HEAD_PLACES_H
#define FXI_LEXGEN_HEAD_PLACES_H

#include "lexicon/lexgen/vocabulary.h"

typedef struct head_places {
    fxi_head *items;    /* by number, from 1 */
    const char **texts; /* each starts with the letters of the head */
    size_t count;
    uint32_t *seen; /* numbers, by open addressing */
    uint32_t seen_count;
    uint32_t *slots; /* numbers, as the table will have them; 0: none */
    uint32_t slot_count;
    uint16_t *steps;                      /* FXI_HEAD_GROUPS */
    uint32_t *grouped;                    /* numbers, group by group ... */
    uint32_t firsts[FXI_HEAD_GROUPS + 1]; /* ... from here on, and one past the last */
} head_places;

/* For `most` heads. False: no memory. */
bool make_places(head_places *out, fxi_arena *arena, size_t most);

/* The head that is the first bytes of `key`; a new one if there is none yet. NULL:
   another word has its hash, or it is too long. */
fxi_head *head_at(head_places *out, fxi_ascii_word run, const char *key);

/* Gives each of them a place of its own. */
bool place_heads(head_places *out);

/* The slots and the steps, as the array of that name in C. */
void write_slots(FILE *file, const char *name, const head_places *from);
void write_steps(FILE *file, const char *name, const head_places *from);

#endif
