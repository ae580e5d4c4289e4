/* SPDX-License-Identifier: MIT */
#include "base/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_BLOCK = 4096, FIRST_ITEMS = 8 };

/* Blocks form a list, newest first; only the newest is filled. */
struct fxi_arena_block {
    fxi_arena_block *older;
    size_t size, used;
    alignas(max_align_t) unsigned char bytes[];
};

void fxi_arena_clear(fxi_arena *arena) {
    while (arena->block) {
        fxi_arena_block *block = arena->block;
        arena->block = block->older;
        free(block);
    }
}

/* A block of twice the newest one's size, or as large as this request needs. Doubling
   keeps the number of blocks, and the waste at their ends, logarithmic. */
static fxi_arena_block *add_block(fxi_arena *arena, size_t request) {
    size_t size = FIRST_BLOCK;
    if (arena->block && arena->block->size <= SIZE_MAX / 4)
        size = 2 * arena->block->size;
    if (size < request)
        size = request;
    if (size > SIZE_MAX - sizeof(fxi_arena_block))
        return NULL;
    fxi_arena_block *block = calloc(1, sizeof *block + size);
    if (!block)
        return NULL;
    block->older = arena->block;
    block->size = size;
    arena->block = block;
    return block;
}

void *fxi_arena_alloc(fxi_arena *arena, size_t size) {
    const size_t unit = alignof(max_align_t);
    if (size > SIZE_MAX - unit)
        return NULL;
    size_t rounded = size == 0 ? unit : (size + unit - 1) / unit * unit;
    fxi_arena_block *block = arena->block;
    if (!block || block->size - block->used < rounded)
        block = add_block(arena, rounded);
    if (!block)
        return NULL;
    void *memory = block->bytes + block->used;
    block->used += rounded;
    return memory;
}

char *fxi_arena_copy(fxi_arena *arena, const char *bytes, size_t length) {
    if (length == SIZE_MAX)
        return NULL;
    char *copy = fxi_arena_alloc(arena, length + 1);
    if (copy && length > 0)
        memcpy(copy, bytes, length);
    return copy;
}

void *fxi_arena_grow(fxi_arena *arena, void *items, size_t count, size_t *capacity,
                     size_t item_size) {
    if (count < *capacity)
        return items;
    if (*capacity > SIZE_MAX / 2 / item_size)
        return NULL;
    size_t wanted = *capacity == 0 ? FIRST_ITEMS : 2 * *capacity;
    if (wanted > SIZE_MAX / item_size)
        return NULL;
    void *grown = fxi_arena_alloc(arena, wanted * item_size);
    if (!grown)
        return NULL;
    if (count > 0)
        memcpy(grown, items, count * item_size);
    *capacity = wanted;
    return grown;
}
