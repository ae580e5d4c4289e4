/* SPDX-License-Identifier: MIT */
#define _DEFAULT_SOURCE /* madvise */
#include "base/arena.h"

#include <stdalign.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#ifdef __linux__
#include <sys/mman.h>
#endif

enum { FIRST_BLOCK = 4096, FIRST_ITEMS = 8, LARGE = 1 << 16 };

/* Blocks form a list, newest first; only the newest is filled. A large array has a
   block of its own behind it, which goes when the array grows and moves on. */
struct fxi_arena_block {
    fxi_arena_block *older;
    size_t size, used;
    bool is_own;
    alignas(max_align_t) unsigned char bytes[];
};

void fxi_arena_clear(fxi_arena *arena) {
    while (arena->block) {
        fxi_arena_block *block = arena->block;
        arena->block = block->older;
        free(block);
    }
}

/* Hints: where a system does not know one, nothing is advised. */
#ifdef MADV_HUGEPAGE
enum { LARGE_PAGES = MADV_HUGEPAGE };
#else
enum { LARGE_PAGES = -1 };
#endif
#ifdef MADV_POPULATE_WRITE
enum { ALL_AT_ONCE = MADV_POPULATE_WRITE };
#else
enum { ALL_AT_ONCE = -1 };
#endif

/* About the pages of that size that lie in the memory. */
static void advise(void *memory, size_t size, size_t page, int advice) {
#ifdef __linux__
    const size_t before = (page - (uintptr_t)memory % page) % page;
    if (advice >= 0 && size >= before + page)
        (void)madvise((char *)memory + before, (size - before) / page * page, advice);
#else
    (void)memory, (void)size, (void)page, (void)advice;
#endif
}

/* The system gives memory page by page, as it is used, and each costs as much as some
   thousand instructions: much of it is given by the two megabytes. */
static void use_large_pages(void *memory, size_t size) {
    const size_t page = (size_t)1 << 21;
    if (size >= 2 * page)
        advise(memory, size, page, LARGE_PAGES);
}

static void make_ready(void *memory, size_t size) {
    if (size >= LARGE)
        advise(memory, size, 4096, ALL_AT_ONCE);
}

static fxi_arena_block *new_block(size_t size, bool cleared) {
    if (size > SIZE_MAX - sizeof(fxi_arena_block))
        return NULL;
    size_t whole = sizeof(fxi_arena_block) + size;
    fxi_arena_block *block = cleared ? calloc(1, whole) : malloc(whole);
    if (!block)
        return NULL;
    use_large_pages(block, whole);
    *block = (fxi_arena_block){.size = size};
    return block;
}

/* A block of twice the newest one's size, or as large as this request needs. Doubling
   keeps the number of blocks, and the waste at their ends, logarithmic. */
static fxi_arena_block *add_block(fxi_arena *arena, size_t request) {
    size_t size = FIRST_BLOCK;
    if (arena->block && arena->block->size <= SIZE_MAX / 4)
        size = 2 * arena->block->size;
    if (size < request)
        size = request;
    fxi_arena_block *block = new_block(size, false);
    if (!block)
        return NULL;
    block->older = arena->block;
    arena->block = block;
    return block;
}

/* Only what is handed out is cleared: a block that is never filled costs no memory. */
static void *take(fxi_arena *arena, size_t size) {
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

static void *link_own(fxi_arena_block **link, fxi_arena_block *block, size_t size) {
    block->size = block->used = size;
    block->is_own = true;
    *link = block;
    return block->bytes;
}

static void *alloc_own(fxi_arena *arena, size_t size, bool cleared) {
    fxi_arena_block *block = new_block(size, cleared);
    if (!block)
        return NULL;
    fxi_arena_block **link = arena->block ? &arena->block->older : &arena->block;
    block->older = *link;
    return link_own(link, block, size);
}

void *fxi_arena_take(fxi_arena *arena, size_t size) {
    return size < LARGE ? take(arena, size) : alloc_own(arena, size, false);
}

/* The system has large blocks cleared, and gives their pages when they are used. */
void *fxi_arena_alloc(fxi_arena *arena, size_t size) {
    if (size >= LARGE)
        return alloc_own(arena, size, true);
    void *memory = take(arena, size);
    return memory ? memset(memory, 0, size) : NULL;
}

void *fxi_arena_alloc_ready(fxi_arena *arena, size_t size) {
    void *memory = fxi_arena_alloc(arena, size);
    if (memory)
        make_ready(memory, size);
    return memory;
}

char *fxi_arena_copy(fxi_arena *arena, const char *bytes, size_t length) {
    if (length == SIZE_MAX)
        return NULL;
    char *copy = take(arena, length + 1);
    if (copy == NULL)
        return NULL;
    if (length > 0)
        memcpy(copy, bytes, length);
    copy[length] = '\0';
    return copy;
}

/* The link to the block that the items alone have; to NULL if they have none. */
static fxi_arena_block **find_own(fxi_arena *arena, const void *items) {
    fxi_arena_block **link = &arena->block;
    while (*link && ((*link)->bytes != items || !(*link)->is_own))
        link = &(*link)->older;
    return link;
}

/* The system moves large blocks without copying them. */
static void *grow_own(fxi_arena_block **link, size_t size) {
    if (size > SIZE_MAX - sizeof(fxi_arena_block))
        return NULL;
    fxi_arena_block *block = realloc(*link, sizeof *block + size);
    if (!block)
        return NULL;
    use_large_pages(block, sizeof *block + size);
    return link_own(link, block, size);
}

static void *grow_large(fxi_arena *arena, const void *items, size_t old_size,
                        size_t size) {
    fxi_arena_block **link = find_own(arena, items);
    if (*link)
        return grow_own(link, size);
    void *grown = alloc_own(arena, size, false);
    if (grown && old_size > 0)
        memcpy(grown, items, old_size);
    return grown;
}

void *fxi_arena_extend(fxi_arena *arena, void *items, size_t count, size_t *capacity,
                       size_t item_size) {
    if (*capacity > SIZE_MAX / 2 / item_size)
        return NULL;
    size_t wanted = *capacity == 0 ? FIRST_ITEMS : 2 * *capacity;
    if (wanted > SIZE_MAX / item_size)
        return NULL;
    size_t size = wanted * item_size;
    void *grown;
    if (size < LARGE) {
        grown = take(arena, size);
        if (grown && count > 0)
            memcpy(grown, items, count * item_size);
    } else {
        grown = grow_large(arena, items, count * item_size, size);
    }
    if (grown)
        *capacity = wanted;
    return grown;
}

void fxi_arena_release(fxi_arena *arena, void *items) {
    fxi_arena_block **link = find_own(arena, items);
    fxi_arena_block *block = *link;
    if (block == NULL)
        return;
    *link = block->older;
    free(block);
}
