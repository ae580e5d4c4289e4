/* SPDX-License-Identifier: MIT */
/* "nigerijska naira", "ghanijski cedi": the noun of CLDR's names names the money alone
   as well, if no other money of today has it. */
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "lexicon/lexgen/vocabulary.h"

static const place here = {"CLDR", 0, 0};

/* A word at the end of a name. */
typedef struct part {
    const char *key, *spelling;
    uint16_t money;
} part;

typedef struct parts {
    part *items;
    size_t count;
} parts;

/* The words at the ends of the names of one language. A noun at the end of a name of
   three words is told from "Príncipe" by nothing, so the last ones are of two. */
typedef struct ends {
    parts first, last;
} ends;

static int compare_parts(const void *left, const void *right) {
    const part *a = left, *b = right;
    int order = strcmp(a->key, b->key);
    if (order == 0)
        order = (a->money > b->money) - (a->money < b->money);
    return order != 0 ? order : strcmp(a->spelling, b->spelling);
}

static bool is_long_name(const word *row, size_t language) {
    return row->origin == FXI_ORIGIN_CLDR && row->kind == FXI_SENSE_CURRENCY &&
           (row->flags & FXI_SENSE_IS_NAME) != 0 && row->language_row == language &&
           strchr(row->spelling, ' ') != NULL;
}

static bool add_part(parts *out, fxi_arena *arena, const word *name, const char *start,
                     size_t length) {
    part *added = &out->items[out->count++];
    added->spelling = fxi_arena_copy(arena, start, length);
    added->key = added->spelling != NULL ? fold_text(arena, added->spelling) : NULL;
    added->money = name->currencies[0];
    return added->key != NULL || complain(here, "out of memory");
}

static bool collect(ends *out, vocabulary *all, size_t language) {
    out->first.count = out->last.count = 0;
    for (size_t i = 0; i < all->count; i++) {
        const word *name = &all->words[i];
        if (!is_long_name(name, language))
            continue;
        const char *start = name->spelling, *space = strchr(start, ' ');
        bool is_pair = strchr(space + 1, ' ') == NULL;
        if (!add_part(&out->first, &all->arena, name, start, (size_t)(space - start)) ||
            (is_pair &&
             !add_part(&out->last, &all->arena, name, space + 1, strlen(space + 1))))
            return false;
    }
    qsort(out->first.items, out->first.count, sizeof(part), compare_parts);
    qsort(out->last.items, out->last.count, sizeof(part), compare_parts);
    return true;
}

/* Where those end that have the key of the one at `start`. */
static size_t group_end(const parts *sorted, size_t start) {
    size_t end = start + 1;
    while (end < sorted->count &&
           strcmp(sorted->items[end].key, sorted->items[start].key) == 0)
        end++;
    return end;
}

/* The most moneys whose names share a word. */
static size_t most_shared(const parts *sorted) {
    size_t most = 0;
    const part *items = sorted->items;
    for (size_t at = 0, end; at < sorted->count; at = end) {
        size_t moneys = 1;
        end = group_end(sorted, at);
        for (size_t i = at + 1; i < end; i++)
            moneys += items[i].money != items[i - 1].money;
        most = moneys > most ? moneys : most;
    }
    return most;
}

/* Many moneys are dollars, few are Australian: the nouns are at the end that shares
   more. */
static const parts *nouns_of(const ends *in) {
    return most_shared(&in->first) > most_shared(&in->last) ? &in->first : &in->last;
}

/* The one money in use whose names have the noun; SIZE_MAX: it is none with a noun of
   its own, or there are several. */
static size_t money_of(const vocabulary *all, const part *group, size_t count) {
    size_t found = SIZE_MAX;
    for (size_t i = 0; i < count; i++) {
        const currency *row = &all->currencies[group[i].money];
        bool is_other = row->row.withdrawn_month == 0 && group[i].money != found;
        if (is_other && (found != SIZE_MAX || !(row->has_noun || row->has_homonym)))
            return SIZE_MAX;
        found = is_other ? group[i].money : found;
    }
    return found;
}

/* No abbreviation, and none of the short words that names are joined with. */
static bool is_noun(const char *spelling) {
    enum { LEAST = 3 };
    size_t length = strlen(spelling);
    bool is_capitals =
        fxi_ascii_is_upper(spelling[0]) && fxi_ascii_is_upper(spelling[1]);
    return length >= LEAST && !is_capitals && strpbrk(spelling, ".0123456789") == NULL;
}

static bool add_noun(vocabulary *all, const part *noun, size_t money, size_t language) {
    word draft = name_of_money(all->languages[language].row.code, money);
    draft.spelling = noun->spelling;
    draft.from = here;
    draft.origin = FXI_ORIGIN_COMPOSED;
    if (all->currencies[money].has_homonym)
        draft.flags |= FXI_SENSE_WEAK;
    return add_new_word(all, draft);
}

static bool add_nouns_of(vocabulary *all, const parts *nouns, size_t language) {
    for (size_t at = 0, end; at < nouns->count; at = end) {
        end = group_end(nouns, at);
        size_t money = money_of(all, nouns->items + at, end - at);
        for (size_t i = at; money != SIZE_MAX && i < end; i++)
            if (is_noun(nouns->items[i].spelling) &&
                !add_noun(all, &nouns->items[i], money, language))
                return false;
    }
    return true;
}

bool add_nouns(vocabulary *all) {
    const size_t size = all->count * sizeof(part);
    ends in = {.first = {.items = fxi_arena_alloc(&all->arena, size)},
               .last = {.items = fxi_arena_alloc(&all->arena, size)}};
    if (in.first.items == NULL || in.last.items == NULL)
        return complain(here, "out of memory");
    for (size_t language = 1; language < all->listed_count; language++) {
        const known_language *row = &all->languages[language];
        if (!row->has_scales || (row->rules & FXI_NAMES_WHOLE) != 0)
            continue;
        if (!collect(&in, all, language) || !add_nouns_of(all, nouns_of(&in), language))
            return false;
    }
    return true;
}
