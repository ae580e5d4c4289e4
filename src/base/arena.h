/* SPDX-License-Identifier: MIT */
/* Memory that dies together: one arena per report, book or command. */
#ifndef FXI_BASE_ARENA_H
#define FXI_BASE_ARENA_H

#include <stddef.h>

typedef struct fxi_arena_block fxi_arena_block;

/* All zero is a valid, empty arena. */
typedef struct fxi_arena {
    fxi_arena_block *block;
} fxi_arena;

void fxi_arena_clear(fxi_arena *arena);

/* Zeroed and aligned for any type; NULL when memory runs out. Size 0 gives a pointer
   that must not be read. */
void *fxi_arena_alloc(fxi_arena *arena, size_t size);

/* The same, for memory that will soon be used from end to end: of much of it, the
   system is asked for all pages at once, which costs it half of what single ones do. */
void *fxi_arena_alloc_ready(fxi_arena *arena, size_t size);

/* The same, but what is in the memory is left open: for what is written before it is
   read, such as a table whose count says how much of it is in use. */
void *fxi_arena_take(fxi_arena *arena, size_t size);

/* A copy of the bytes with a NUL after them; NULL when memory runs out. */
char *fxi_arena_copy(fxi_arena *arena, const char *bytes, size_t length);

/* Room for one more element behind `count`: the same array, or a copy of twice the
   capacity; nobody may keep the old array then. NULL when memory runs out, and the old
   array stays valid. */
void *fxi_arena_extend(fxi_arena *arena, void *items, size_t count, size_t *capacity,
                       size_t item_size);

/* Gives an array back that fxi_arena_extend made, if it is large; a small one stays
   until the arena goes. Nobody may keep it. */
void fxi_arena_release(fxi_arena *arena, void *items);

static inline void *fxi_arena_grow(fxi_arena *arena, void *items, size_t count,
                                   size_t *capacity, size_t item_size) {
    return count < *capacity
               ? items
               : fxi_arena_extend(arena, items, count, capacity, item_size);
}

#endif
