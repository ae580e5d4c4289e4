/* SPDX-License-Identifier: MIT */
#include "lexicon/lexgen/trie.h"

#include <string.h>

/* The keys of a node: those that share its first `depth` bytes. */
typedef struct range {
    size_t first, end, depth;
} range;

typedef struct builder {
    trie *out;
    const char *const *keys;
    range *ranges; /* a node: its keys */
} builder;

static void add_node(builder *b, range keys) {
    const char *key = b->keys[keys.first];
    trie *out = b->out;
    out->bytes[out->count] = keys.depth > 0 ? (unsigned char)key[keys.depth - 1] : 0;
    out->node_keys[out->count] =
        (uint32_t)keys.first | (key[keys.depth] == '\0' ? FXI_NODE_ENDS_KEY : 0);
    b->ranges[out->count++] = keys;
}

/* One child for every byte that follows; the key that ends here has none. */
static void add_children(builder *b, range keys) {
    size_t at = keys.first;
    if (b->keys[at][keys.depth] == '\0')
        at++;
    while (at < keys.end) {
        size_t end = at + 1;
        while (end < keys.end && b->keys[end][keys.depth] == b->keys[at][keys.depth])
            end++;
        add_node(b, (range){at, end, keys.depth + 1});
        at = end;
    }
}

/* Level by level: the array of nodes is the queue of those that want children. */
static void add_levels(builder *b, size_t key_count) {
    trie *out = b->out;
    add_node(b, (range){0, key_count, 0});
    for (size_t node = 0; node < out->count; node++) {
        out->children[node] = (uint32_t)out->count;
        if (b->ranges[node].end - b->ranges[node].first > 1)
            add_children(b, b->ranges[node]);
    }
    out->children[out->count] = (uint32_t)out->count;
}

bool build_trie(trie *out, fxi_arena *arena, const char *const *keys, size_t count) {
    size_t room = 2; /* no more nodes than bytes of keys, the root, one past the last */
    for (size_t i = 0; i < count; i++)
        room += strlen(keys[i]);
    builder b = {out, keys, fxi_arena_alloc(arena, room * sizeof(range))};
    *out = (trie){.bytes = fxi_arena_alloc(arena, room * sizeof(uint32_t)),
                  .children = fxi_arena_alloc(arena, room * sizeof(uint32_t)),
                  .node_keys = fxi_arena_alloc(arena, room * sizeof(uint32_t))};
    if (!b.ranges || !out->bytes || !out->children || !out->node_keys)
        return false;
    add_levels(&b, count);
    return true;
}
