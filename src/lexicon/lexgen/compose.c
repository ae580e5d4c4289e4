/* SPDX-License-Identifier: MIT */
/* "Canadian" and "dollars" make "Canadian dollars": a place composes with a noun of the
   same language if the noun can mean money of the place. So a new noun or a new place
   is one row, and what nobody says ("Canadian francs") does not arise. */
#include <stdio.h>
#include <string.h>

#include "lexicon/lexgen/vocabulary.h"

static bool is_noun(const word *row) {
    const unsigned local = FXI_SENSE_IS_NAME | FXI_SENSE_LOCAL;
    return row->kind == KIND_HEAD ||
           (row->kind == FXI_SENSE_CURRENCY && (row->flags & local) == local);
}

/* The place's first currency that the noun can mean: "French francs" are FRF though
   the euro is named first at "French". */
static size_t common_currency(const word *adjective, const word *noun) {
    for (size_t i = 0; i < adjective->currency_count; i++)
        for (size_t j = 0; j < noun->currency_count; j++)
            if (adjective->currencies[i] == noun->currencies[j])
                return adjective->currencies[i];
    return SIZE_MAX;
}

/* Adjectives flagged before or behind narrow a noun that names money by itself while
   the text is read; what only the two together name has to be a word. */
static bool is_left_to_reading(const word *adjective, const word *noun) {
    return noun->kind != KIND_HEAD &&
           (adjective->flags & (FXI_SENSE_BEFORE | FXI_SENSE_BEHIND)) != 0;
}

/* The row by which the noun of a head names money by itself as well; NULL: none. */
static const word *twin_of(const vocabulary *all, size_t count, const word *head) {
    for (size_t i = 0; i < count; i++) {
        const word *row = &all->words[i];
        if (row->kind == FXI_SENSE_CURRENCY && is_noun(row) &&
            strcmp(row->language, head->language) == 0 &&
            strcmp(row->spelling, head->spelling) == 0)
            return row;
    }
    return NULL;
}

/* "rumänische Lei": of the two rows of a noun that has a twin the one counts that means
   the earlier money of the place. */
static bool yields(const word *adjective, const word *twin, size_t money) {
    size_t own = twin != NULL ? common_currency(adjective, twin) : SIZE_MAX;
    for (size_t i = 0; own != SIZE_MAX && i < adjective->currency_count; i++)
        if (adjective->currencies[i] == own || adjective->currencies[i] == money)
            return adjective->currencies[i] == own;
    return false;
}

static bool compose(vocabulary *all, word adjective, word noun, const word *twin) {
    char spelling[2 * WORD_MAX + 2];
    size_t index = common_currency(&adjective, &noun);
    if (index == SIZE_MAX || strcmp(adjective.language, noun.language) != 0 ||
        is_left_to_reading(&adjective, &noun) || yields(&adjective, twin, index))
        return true;
    bool behind = (adjective.flags & FXI_SENSE_BEHIND) != 0;
    int length = snprintf(spelling, sizeof spelling, "%s %s",
                          behind ? noun.spelling : adjective.spelling,
                          behind ? adjective.spelling : noun.spelling);
    const unsigned kept = FXI_SENSE_PREFIX | FXI_SENSE_SUFFIX;
    word composed = name_of_money(noun.language, index);
    composed.spelling = fxi_arena_copy(&all->arena, spelling, (size_t)length);
    composed.from = adjective.from;
    composed.origin = FXI_ORIGIN_COMPOSED;
    composed.value = noun.value;
    composed.flags = (uint16_t)(FXI_SENSE_IS_NAME | (noun.flags & kept));
    if (!composed.spelling)
        return complain(adjective.from, "out of memory");
    return add_word(all, composed);
}

/* With every place of its language. Compositions are added behind `count` and are not
   composed again. */
static bool compose_noun(vocabulary *all, size_t count, size_t noun) {
    word twin = {0};
    const word *found = all->words[noun].kind == KIND_HEAD
                            ? twin_of(all, count, &all->words[noun])
                            : NULL;
    if (found != NULL) /* the words move as they become more */
        twin = *found;
    for (size_t i = 0; i < count; i++)
        if (all->words[i].is_adjective && !compose(all, all->words[i], all->words[noun],
                                                   found != NULL ? &twin : NULL))
            return false;
    return true;
}

bool compose_names(vocabulary *all) {
    size_t count = all->count;
    for (size_t i = 0; i < count; i++)
        if (is_noun(&all->words[i]) && !compose_noun(all, count, i))
            return false;
    return true;
}
