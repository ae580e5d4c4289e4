/* SPDX-License-Identifier: MIT */
#include "lexicon/lexgen/trie.h"

#include <stdlib.h>
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

/* `label_start`: where its byte and its label stand in its keys; 0 for the root. */
static void add_node(builder *b, range keys, size_t label_start) {
    const char *key = b->keys[keys.first];
    trie *out = b->out;
    size_t node = out->count++;
    bool ends = key[keys.depth] == '\0';
    size_t rest = node == 0 ? 0 : label_start + 1;
    out->bytes[node] = node == 0 ? 0 : (unsigned char)key[label_start];
    out->labels[node] = (label){.bytes = key + rest, .length = keys.depth - rest};
    out->keys[node] = ends ? (uint32_t)keys.first + 1 : 0;
    b->ranges[node] = keys;
}

/* How far the keys of a range agree: sorted, so the outer two tell. */
static size_t common_depth(const builder *b, range keys) {
    const char *first = b->keys[keys.first], *last = b->keys[keys.end - 1];
    size_t depth = keys.depth;
    while (first[depth] != '\0' && first[depth] == last[depth])
        depth++;
    return depth;
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
        range child = {at, end, keys.depth};
        child.depth = common_depth(b, child);
        add_node(b, child, keys.depth);
        at = end;
    }
}

/* Level by level: the array of nodes is the queue of those that want children. */
static void add_levels(builder *b, size_t key_count) {
    trie *out = b->out;
    add_node(b, (range){0, key_count, 0}, 0);
    for (size_t node = 0; node < out->count; node++) {
        out->children[node] = (uint32_t)out->count;
        add_children(b, b->ranges[node]);
    }
    out->children[out->count] = (uint32_t)out->count;
}

bool build_trie(trie *out, fxi_arena *arena, const char *const *keys, size_t count) {
    size_t room = 2 * count + 2; /* a node ends a key or parts two; the root */
    builder b = {out, keys, fxi_arena_alloc(arena, room * sizeof(range))};
    *out = (trie){.bytes = fxi_arena_alloc(arena, room * sizeof *out->bytes),
                  .children = fxi_arena_alloc(arena, room * sizeof *out->children),
                  .keys = fxi_arena_alloc(arena, room * sizeof *out->keys),
                  .labels = fxi_arena_alloc(arena, room * sizeof *out->labels)};
    if (!b.ranges || !out->bytes || !out->children || !out->keys || !out->labels)
        return false;
    add_levels(&b, count);
    return true;
}

/* --- labels ---------------------------------------------------------------------- */

/* By their last byte, then the one before, ...: a label stands right before those that
   end in it. */
static int compare_ends(const void *left, const void *right) {
    const label *a = *(label *const *)left, *b = *(label *const *)right;
    size_t i = 1;
    for (; i <= a->length && i <= b->length; i++) {
        int order = (unsigned char)a->bytes[a->length - i] -
                    (unsigned char)b->bytes[b->length - i];
        if (order != 0)
            return order;
    }
    return (a->length > b->length) - (a->length < b->length);
}

static bool ends_with(const label *whole, const label *end) {
    return whole->length >= end->length &&
           memcmp(whole->bytes + whole->length - end->length, end->bytes,
                  end->length) == 0;
}

/* Labels may end inside a character, so the bytes beyond ASCII are escaped. */
static void write_bytes(FILE *file, const label *text) {
    fputs("    \"", file);
    for (size_t i = 0; i < text->length; i++) {
        unsigned char byte = (unsigned char)text->bytes[i];
        if (byte < ' ' || byte >= 0x7F || byte == '"' || byte == '\\' || byte == '?')
            fprintf(file, "\\%03o", (unsigned)byte);
        else
            fputc(byte, file);
    }
    fputs("\\0\"\n", file);
}

bool write_labels(FILE *file, trie *tree, fxi_arena *arena) {
    label **order = fxi_arena_alloc(arena, tree->count * sizeof *order);
    if (!order)
        return false;
    for (size_t i = 0; i < tree->count; i++)
        order[i] = &tree->labels[i];
    qsort(order, tree->count, sizeof *order, compare_ends);
    uint32_t offset = 0;
    const label *last = NULL;
    for (size_t i = tree->count; i-- > 0; last = order[i]) {
        label *here = order[i];
        if (last && ends_with(last, here)) {
            here->offset = last->offset + (uint32_t)(last->length - here->length);
            continue;
        }
        write_bytes(file, here);
        here->offset = offset;
        offset += (uint32_t)here->length + 1;
    }
    return true;
}
