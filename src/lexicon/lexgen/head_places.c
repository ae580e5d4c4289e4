/* SPDX-License-Identifier: MIT */
#include "lexicon/lexgen/head_places.h"

#include <string.h>

static const place here = {"lexgen", 0, 0};

bool make_places(head_places *out, fxi_arena *arena, size_t most) {
    uint32_t size = 1;
    while (size < 2 * most)
        size *= 2;
    *out = (head_places){.seen_count = size};
    out->items = fxi_arena_alloc(arena, (1 + most) * sizeof *out->items);
    out->texts = fxi_arena_alloc(arena, (1 + most) * sizeof *out->texts);
    out->seen = fxi_arena_alloc(arena, size * sizeof *out->seen);
    out->slots = fxi_arena_alloc(arena, size * sizeof *out->slots);
    out->steps = fxi_arena_alloc(arena, FXI_HEAD_GROUPS * sizeof *out->steps);
    out->grouped = fxi_arena_alloc(arena, most * sizeof *out->grouped);
    return out->items && out->texts && out->seen && out->slots && out->steps &&
           out->grouped;
}

/* Where the number of the head with that hash is written, or is to be: 0. */
static uint32_t *seen_at(const head_places *in, uint64_t hash) {
    uint32_t mask = in->seen_count - 1, at = (uint32_t)hash & mask;
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

/* --- places ----------------------------------------------------------------------- */

static uint32_t group_of(const head_places *in, size_t number) {
    return fxi_head_group(in->items[number].hash);
}

/* Lists the heads group by group. */
static void sort_by_group(head_places *out) {
    uint32_t *firsts = out->firsts;
    for (size_t i = 1; i <= out->count; i++)
        firsts[group_of(out, i) + 1]++;
    for (uint32_t group = 0; group < FXI_HEAD_GROUPS; group++)
        firsts[group + 1] += firsts[group];
    for (size_t i = out->count; i > 0; i--)
        out->grouped[--firsts[group_of(out, i) + 1]] = (uint32_t)i;
    memmove(firsts, firsts + 1, FXI_HEAD_GROUPS * sizeof *firsts);
    firsts[FXI_HEAD_GROUPS] = (uint32_t)out->count;
}

static uint32_t size_of(const head_places *in, uint32_t group) {
    return in->firsts[group + 1] - in->firsts[group];
}

static uint32_t largest_group(const head_places *in) {
    uint32_t most = 0;
    for (uint32_t group = 0; group < FXI_HEAD_GROUPS; group++)
        most = size_of(in, group) > most ? size_of(in, group) : most;
    return most;
}

static uint32_t *slot_of(const head_places *in, uint32_t number, uint32_t steps) {
    return &in->slots[fxi_head_place(in->items[number].hash, steps, in->slot_count)];
}

/* False, and nothing is changed: with so many steps one of the group has no place. */
static bool try_steps(head_places *out, uint32_t group, uint32_t steps) {
    const uint32_t first = out->firsts[group], end = out->firsts[group + 1];
    uint32_t at = first, *slot;
    for (; at < end && *(slot = slot_of(out, out->grouped[at], steps)) == 0; at++)
        *slot = out->grouped[at];
    if (at == end)
        return true;
    while (at-- > first)
        *slot_of(out, out->grouped[at], steps) = 0;
    return false;
}

static bool place_group(head_places *out, uint32_t group) {
    for (uint32_t steps = 0; steps <= UINT16_MAX; steps++)
        if (try_steps(out, group, steps)) {
            out->steps[group] = (uint16_t)steps;
            return true;
        }
    return complain(here, "too few places for heads");
}

/* The largest groups first, while there is room. A tenth of the places stays free, so
   that the last ones find theirs. */
bool place_heads(head_places *out) {
    if (out->count > UINT16_MAX)
        return complain(here, "too many heads");
    for (out->slot_count = 1; 9 * (size_t)out->slot_count < 10 * out->count;)
        out->slot_count *= 2;
    sort_by_group(out);
    for (uint32_t size = largest_group(out); size > 0; size--)
        for (uint32_t group = 0; group < FXI_HEAD_GROUPS; group++)
            if (size_of(out, group) == size && !place_group(out, group))
                return false;
    return true;
}

void write_slots(FILE *file, const char *name, const head_places *from) {
    fprintf(file, "static const fxi_head_slot %s[] = {", name);
    for (uint32_t i = 0; i < from->slot_count; i++) {
        uint32_t number = from->slots[i];
        fprintf(file, "%s{%u, %#x},", i % 8 == 0 ? "\n    " : " ", (unsigned)number,
                (unsigned)fxi_head_top(from->items[number].hash));
    }
    fputs("\n};\n\n", file);
}

void write_steps(FILE *file, const char *name, const head_places *from) {
    fprintf(file, "static const uint16_t %s[] = {", name);
    for (uint32_t i = 0; i < FXI_HEAD_GROUPS; i++)
        fprintf(file, "%s%u,", i % 12 == 0 ? "\n    " : " ", from->steps[i]);
    fputs("\n};\n\n", file);
}
