/* SPDX-License-Identifier: MIT */
#include "lexicon/lexgen/endings.h"

#include <string.h>

/* A word that names a set: its parts before and behind the name. */
typedef struct pattern {
    field stem, name, rest;
} pattern;

/* "funt~m szterlingów". A word that starts with the sign names no set. */
static bool split(pattern *out, const char *spelling) {
    const char *tilde = strchr(spelling, '~');
    if (!tilde || tilde == spelling)
        return false;
    size_t name = strcspn(tilde, " ");
    *out = (pattern){.stem = {spelling, (size_t)(tilde - spelling), 0},
                     .name = {tilde, name, 0},
                     .rest = {tilde + name, strlen(tilde + name), 0}};
    return true;
}

static bool same_text(const field *a, const field *b) {
    return a->length == b->length && memcmp(a->bytes, b->bytes, a->length) == 0;
}

static const ending_set *find_set(const ending_sets *sets, const field *name) {
    for (size_t i = 0; i < sets->count; i++)
        if (same_text(&sets->items[i].name, name))
            return &sets->items[i];
    return NULL;
}

bool define_endings(ending_sets *sets, const tsv *table, const field *name,
                    const field *list) {
    if (name->length < 2 || name->bytes[0] != '~')
        return complain(tsv_place(table, name), "the name of a set starts with ~");
    if (find_set(sets, name))
        return complain(tsv_place(table, name), "%.*s stands twice", (int)name->length,
                        name->bytes);
    if (field_is(list, "-"))
        return complain(tsv_place(table, name), "%.*s has no ending", (int)name->length,
                        name->bytes);
    if (sets->count == ENDING_SETS_MAX)
        return complain(tsv_place(table, name), "more than %d sets of endings",
                        ENDING_SETS_MAX);
    sets->items[sets->count++] = (ending_set){*name, *list};
    return true;
}

static size_t append(char *out, size_t at, const field *part) {
    memcpy(out + at, part->bytes, part->length);
    return at + part->length;
}

static bool add_form(vocabulary *all, word row, const pattern *parts, field ending) {
    char spelling[WORD_MAX];
    if (field_is(&ending, "-"))
        ending.length = 0;
    if (parts->stem.length + ending.length + parts->rest.length > WORD_MAX)
        return complain(row.from, "%s: a form is too long", row.spelling);
    size_t length = append(spelling, 0, &parts->stem);
    length = append(spelling, length, &ending);
    length = append(spelling, length, &parts->rest);
    row.spelling = fxi_arena_copy(&all->arena, spelling, length);
    if (!row.spelling)
        return complain(row.from, "out of memory");
    return add_word(all, row);
}

bool add_inflected(vocabulary *all, const ending_sets *sets, const tsv *table,
                   word row) {
    pattern parts;
    if (!split(&parts, row.spelling))
        return add_word(all, row);
    const ending_set *set = find_set(sets, &parts.name);
    if (!set)
        return complain(row.from, "no set of endings %.*s in %s",
                        (int)parts.name.length, parts.name.bytes, table->file);
    field list = set->list, ending = {0};
    while (field_next(&ending, &list))
        if (!add_form(all, row, &parts, ending))
            return false;
    return true;
}
