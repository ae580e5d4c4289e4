/* SPDX-License-Identifier: MIT */
#include "lexicon/lexgen/senses.h"

#include <stdlib.h>
#include <string.h>

#include "lexicon/fold.h"

/* --- lists of currencies --------------------------------------------------------- */

/* Where the list stands in the pool; appended if it does not yet. */
static bool pool_list(sense_tables *out, uint16_t *first, const word *row) {
    size_t count = row->currency_count, size = count * sizeof row->currencies[0];
    for (size_t i = 0; i + count <= out->candidate_count; i++) {
        if (memcmp(out->candidates + i, row->currencies, size) == 0) {
            *first = (uint16_t)i;
            return true;
        }
    }
    if (out->candidate_count + count > UINT16_MAX)
        return complain(row->from, "too many lists of currencies");
    *first = (uint16_t)out->candidate_count;
    memcpy(out->candidates + out->candidate_count, row->currencies, size);
    out->candidate_count += count;
    return true;
}

/* --- senses ---------------------------------------------------------------------- */

/* A bit for each of the first 32 characters: it is a capital. */
static uint32_t capitals_of(const word *row) {
    enum { BITS = 32 };
    size_t length = strlen(row->spelling), at = 0;
    uint32_t capitals = 0;
    for (int i = 0; row->case_rule != FXI_CASE_ANY && i < BITS && at < length; i++) {
        fxi_fold_step step = fxi_fold_read(row->spelling + at, length - at);
        if (step.key != step.shape)
            capitals |= (uint32_t)1 << i;
        at += step.length;
    }
    return capitals;
}

static bool fill(fxi_sense *out, sense_tables *tables, const word *row) {
    memset(out, 0, sizeof *out); /* compared as bytes */
    out->kind = row->kind;
    out->case_rule = row->case_rule;
    out->language = row->language_row;
    out->value = row->value;
    out->flags = row->flags;
    out->currency_count = row->currency_count & 63u; /* six bits, and two */
    out->origin = row->origin & 3u;
    out->pieces = row->pieces;
    out->capitals = capitals_of(row);
    return pool_list(tables, &out->currency_first, row);
}

static int compare_senses(const void *left, const void *right) {
    return memcmp(left, right, sizeof(fxi_sense));
}

/* Sorted, each once. */
static bool build_pool(sense_tables *out, const vocabulary *all, fxi_sense *each) {
    for (size_t i = 0; i < all->count; i++)
        if (!fill(&each[i], out, &all->words[i]))
            return false;
    memcpy(out->senses, each, all->count * sizeof *each);
    qsort(out->senses, all->count, sizeof *each, compare_senses);
    for (size_t i = 0; i < all->count; i++)
        if (out->sense_count == 0 ||
            compare_senses(&out->senses[out->sense_count - 1], &out->senses[i]) != 0)
            out->senses[out->sense_count++] = out->senses[i];
    return out->sense_count <= FXI_ITEM_SENSES ||
           complain((place){"lexgen", 0, 0}, "too many senses");
}

/* --- lists of senses -------------------------------------------------------------- */

/* A key's list, before equal ones are made one. */
typedef struct list {
    const uint32_t *items;
    size_t length;
    uint32_t key;
} list;

static int compare_lists(const void *left, const void *right) {
    const list *a = left, *b = right;
    for (size_t i = 0; i < a->length && i < b->length; i++)
        if (a->items[i] != b->items[i])
            return a->items[i] < b->items[i] ? -1 : 1;
    return (a->length > b->length) - (a->length < b->length);
}

/* FXI_ITEM_FREE */
static bool is_free(const fxi_sense *sense, const fxi_sense *senses, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (senses[i].kind == sense->kind && senses[i].case_rule != FXI_CASE_ANY &&
            (sense->language == FXI_LANGUAGE_EVERY ||
             sense->language == senses[i].language))
            return false;
    return true;
}

/* The items of a key's senses. The last one is marked, so that a list needs no length.
 */
static void number_list(uint32_t *items, const sense_tables *tables,
                        const fxi_sense *senses, size_t count) {
    for (size_t i = 0; i < count; i++) {
        const fxi_sense *sense = &senses[i];
        const fxi_sense *found = bsearch(sense, tables->senses, tables->sense_count,
                                         sizeof *found, compare_senses);
        bool free = is_free(sense, senses, count);
        items[i] = (uint32_t)(found - tables->senses) |
                   fxi_item_traits((fxi_sense_kind)sense->kind, sense->language, free);
    }
    items[count - 1] |= FXI_LIST_ENDS;
}

static void number_senses(uint32_t *items, const sense_tables *tables,
                          const fxi_sense *each, const uint32_t *firsts, size_t keys) {
    for (size_t key = 0; key < keys; key++)
        number_list(items + firsts[key], tables, each + firsts[key],
                    firsts[key + 1] - firsts[key]);
}

/* A bit for each kind of sense. */
static uint32_t kinds_of(const sense_tables *tables, const list *senses) {
    uint32_t kinds = 0;
    for (size_t i = 0; i < senses->length; i++) {
        const fxi_sense *sense = &tables->senses[fxi_item_number(senses->items[i])];
        kinds |= UINT32_C(1) << sense->kind;
        if (sense->kind == FXI_SENSE_SCALE &&
            (sense->flags & (FXI_SENSE_LEADING | FXI_SENSE_ALONE)) != 0)
            kinds |= FXI_KINDS_SCALE_FIRST;
    }
    return kinds;
}

static void build_lists(sense_tables *out, list *lists, const uint32_t *numbers,
                        const uint32_t *firsts, size_t keys) {
    for (size_t i = 0; i < keys; i++)
        lists[i] = (list){numbers + firsts[i], firsts[i + 1] - firsts[i], (uint32_t)i};
    qsort(lists, keys, sizeof *lists, compare_lists);
    out->list_length = 1; /* list 0, of no kinds, is that of a node without a key */
    for (size_t i = 0; i < keys; i++) {
        bool known = i > 0 && compare_lists(&lists[i - 1], &lists[i]) == 0;
        if (known) {
            out->key_lists[lists[i].key] = out->key_lists[lists[i - 1].key];
            continue;
        }
        out->key_lists[lists[i].key] = (uint32_t)out->list_length;
        out->lists[out->list_length++] = kinds_of(out, &lists[i]);
        memcpy(out->lists + out->list_length, lists[i].items,
               lists[i].length * sizeof *out->lists);
        out->list_length += lists[i].length;
    }
}

bool build_senses(sense_tables *out, vocabulary *all, const uint32_t *firsts,
                  size_t key_count) {
    fxi_arena *arena = &all->arena;
    size_t count = all->count;
    fxi_sense *each = fxi_arena_alloc(arena, count * sizeof *each);
    uint32_t *numbers = fxi_arena_alloc(arena, count * sizeof *numbers);
    list *lists = fxi_arena_alloc(arena, key_count * sizeof *lists);
    *out = (sense_tables){
        .senses = fxi_arena_alloc(arena, count * sizeof *out->senses),
        .lists = fxi_arena_alloc(arena, (count + key_count + 1) * sizeof *out->lists),
        .key_lists = fxi_arena_alloc(arena, key_count * sizeof *out->key_lists),
        .candidates = fxi_arena_alloc(arena, UINT16_MAX * sizeof *out->candidates)};
    if (!each || !numbers || !lists || !out->senses || !out->lists || !out->key_lists ||
        !out->candidates)
        return complain((place){"lexgen", 0, 0}, "out of memory");
    if (!build_pool(out, all, each))
        return false;
    number_senses(numbers, out, each, firsts, key_count);
    build_lists(out, lists, numbers, firsts, key_count);
    return true;
}
