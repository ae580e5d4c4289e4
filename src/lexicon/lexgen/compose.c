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

static bool compose(vocabulary *all, word adjective, word noun) {
    char spelling[2 * WORD_MAX + 2];
    size_t index = common_currency(&adjective, &noun);
    if (index == SIZE_MAX || strcmp(adjective.language, noun.language) != 0 ||
        is_left_to_reading(&adjective, &noun))
        return true;
    bool behind = (adjective.flags & FXI_SENSE_BEHIND) != 0;
    int length = snprintf(spelling, sizeof spelling, "%s %s",
                          behind ? noun.spelling : adjective.spelling,
                          behind ? adjective.spelling : noun.spelling);
    const unsigned kept = FXI_SENSE_PREFIX | FXI_SENSE_SUFFIX;
    word composed = {.spelling = fxi_arena_copy(&all->arena, spelling, (size_t)length),
                     .from = adjective.from,
                     .origin = FXI_ORIGIN_COMPOSED,
                     .kind = FXI_SENSE_CURRENCY,
                     .value = noun.value,
                     .flags = (uint16_t)(FXI_SENSE_IS_NAME | (noun.flags & kept)),
                     .currency_count = 1,
                     .currencies = {(uint16_t)index}};
    memcpy(composed.language, noun.language, sizeof composed.language);
    if (!composed.spelling)
        return complain(adjective.from, "out of memory");
    return add_word(all, composed);
}

/* Compositions are added behind `count` and are not composed again. */
bool compose_names(vocabulary *all) {
    size_t count = all->count;
    for (size_t i = 0; i < count; i++) {
        if (!all->words[i].is_adjective)
            continue;
        for (size_t j = 0; j < count; j++)
            if (is_noun(&all->words[j]) && !compose(all, all->words[i], all->words[j]))
                return false;
    }
    return true;
}
