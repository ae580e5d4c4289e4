/* SPDX-License-Identifier: MIT */
#include "lexicon/lexgen/head_places.h"

#include <string.h>

static const place here = {"lexgen", 0, 0};

/* Two fifths of the slots are taken at most, so that each head finds a place. */
bool make_places(head_places *out, fxi_arena *arena, size_t most) {
    uint32_t size = 1;
    while (2 * (size_t)size < 5 * most)
        size *= 2;
    *out = (head_places){.slot_count = size};
    out->items = fxi_arena_alloc(arena, (1 + most) * sizeof *out->items);
    out->texts = fxi_arena_alloc(arena, (1 + most) * sizeof *out->texts);
    out->seen = fxi_arena_alloc(arena, size * sizeof *out->seen);
    out->slots = fxi_arena_alloc(arena, size * sizeof *out->slots);
    return out->items && out->texts && out->seen && out->slots;
}

/* Where the number of the head with that hash is written, or is to be: 0. */
static uint32_t *seen_at(const head_places *in, uint64_t hash) {
    uint32_t mask = in->slot_count - 1, at = (uint32_t)hash & mask;
    while (in->seen[at] != 0 && in->items[in->seen[at]].hash != hash)
        at = (at + 1) & mask;
    return &in->seen[at];
}

fxi_head *head_at(head_places *out, fxi_ascii_word run, const char *key) {
    uint32_t *number = seen_at(out, run.hash);
    if (run.length > UINT8_MAX)
        return NULL;
    if (*number == 0) {
        *number = (uint32_t)++out->count;
        out->texts[*number] = key;
        out->items[*number] =
            (fxi_head){.hash = run.hash, .length = (uint8_t)run.length};
    }
    fxi_head *head = &out->items[*number];
    bool is_same = head->length == run.length &&
                   strncmp(out->texts[*number], key, run.length) == 0;
    return is_same ? head : NULL;
}

/* The other place of the head that stands there. */
static uint32_t other_place(const head_places *out, uint32_t number, uint32_t at) {
    uint64_t hash = out->items[number].hash;
    uint32_t first = fxi_head_place(hash, 0, out->slot_count);
    return at == first ? fxi_head_place(hash, 1, out->slot_count) : first;
}

/* A head that stands where it would go makes way to its own other place, and so on. */
static bool place_head(head_places *out, uint32_t number) {
    enum { MOVES_MAX = 500 };
    uint32_t at = fxi_head_place(out->items[number].hash, 0, out->slot_count);
    for (int moves = 0; moves < MOVES_MAX; moves++) {
        uint32_t evicted = out->slots[at];
        out->slots[at] = number;
        if (evicted == 0)
            return true;
        number = evicted;
        at = other_place(out, number, at);
    }
    return false;
}

/* What stands at its first place, or nothing, does not have its top bits as well. */
static bool is_found(const head_places *out, uint32_t number) {
    uint64_t hash = out->items[number].hash;
    uint32_t first = out->slots[fxi_head_place(hash, 0, out->slot_count)];
    return first == number ||
           fxi_head_top(out->items[first].hash) != fxi_head_top(hash);
}

bool place_heads(head_places *out) {
    if (out->count > UINT16_MAX)
        return complain(here, "too many heads");
    for (uint32_t i = 0; i < out->slot_count; i++)
        if (out->seen[i] != 0 && !place_head(out, out->seen[i]))
            return complain(here, "too few places for heads: FXI_HEAD_SECOND");
    return true;
}

bool has_clear_tops(const head_places *in) {
    for (uint32_t i = 0; i < in->slot_count; i++)
        if (in->seen[i] != 0 && !is_found(in, in->seen[i]))
            return complain(here, "two heads have the same bits and place");
    return true;
}

void write_places(FILE *file, const char *name, const head_places *from) {
    fprintf(file, "static const fxi_head_slot %s[] = {", name);
    for (uint32_t i = 0; i < from->slot_count; i++) {
        uint32_t number = from->slots[i];
        fprintf(file, "%s{%u, %#x},", i % 8 == 0 ? "\n    " : " ", (unsigned)number,
                (unsigned)fxi_head_top(from->items[number].hash));
    }
    fputs("\n};\n\n", file);
}
