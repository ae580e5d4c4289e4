/* SPDX-License-Identifier: MIT */
/* The words of one language, for people: fxc_words of the public header. */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/error.h"
#include "lexicon/lexicon.h"

struct fxc_words {
    fxi_arena arena;
    fxc_word *items;
    size_t count, capacity;
};

/* As the files of words/ name them. */
static const char *const kinds[] = {
    [FXI_SENSE_CURRENCY] = "currency",   [FXI_SENSE_SCALE] = "scale",
    [FXI_SENSE_NUMBER] = "number",       [FXI_SENSE_FRACTION] = "fraction",
    [FXI_SENSE_MODIFIER] = "modifier",   [FXI_SENSE_RANGE] = "range",
    [FXI_SENSE_CONNECTOR] = "connector", [FXI_SENSE_DISTINCT] = "distinct",
    [FXI_SENSE_RATE] = "rate",           [FXI_SENSE_UNIT] = "unit",
    [FXI_SENSE_MEASURE] = "measure",     [FXI_SENSE_MONTH] = "month",
    [FXI_SENSE_WEEKDAY] = "weekday",     [FXI_SENSE_PERIOD] = "period",
    [FXI_SENSE_THEN] = "then",           [FXI_SENSE_NOW] = "now",
    [FXI_SENSE_ORDER] = "order",         [FXI_SENSE_PLACE] = "place",
    [FXI_SENSE_LISTING] = "listing",     [FXI_SENSE_VAGUE] = "vague",
    [FXI_SENSE_DENIAL] = "denial",       [FXI_SENSE_CONVERSION] = "conversion",
    [FXI_SENSE_CHANGE] = "change",       [FXI_SENSE_WEIGHT] = "weight",
    [FXI_SENSE_RATIO] = "ratio",         [FXI_SENSE_DATE] = "date",
    [FXI_SENSE_GRAMMAR] = "grammar",     [FXI_SENSE_BYLINE] = "byline",
    [FXI_SENSE_STOP] = "stop",           [FXI_SENSE_SOURCE] = "source",
    [FXI_SENSE_SPLIT] = "split",
};

static const char *const sources[] = {
    [FXI_ORIGIN_FILE] = "words",
    [FXI_ORIGIN_ISO] = "iso4217",
    [FXI_ORIGIN_CLDR] = "cldr",
    [FXI_ORIGIN_COMPOSED] = "composed",
};

static bool add_word(fxc_words *out, const fxc_lexicon *lexicon, fxi_entry entry,
                     const fxi_sense *sense) {
    char spelling[FXI_SPELLING_SIZE];
    size_t length = fxi_lexicon_spelling(spelling, lexicon, entry, sense);
    fxc_word *items = fxi_arena_grow(&out->arena, out->items, out->count,
                                     &out->capacity, sizeof *items);
    fxc_currency *currencies =
        fxi_arena_alloc(&out->arena, sense->currency_count * sizeof *currencies);
    const char *copy = fxi_arena_copy(&out->arena, spelling, length);
    if (items == NULL || currencies == NULL || copy == NULL)
        return false;
    for (size_t i = 0; i < sense->currency_count; i++)
        currencies[i] = fxi_lexicon_currency(lexicon, sense, i);
    out->items = items;
    items[out->count++] =
        (fxc_word){.spelling = copy,
                   .language = fxi_language_code(lexicon, sense->language),
                   .kind = kinds[sense->kind],
                   .value = sense->value,
                   .currencies = currencies,
                   .currency_count = sense->currency_count,
                   .source = sources[sense->origin]};
    return true;
}

static bool add_words(fxc_words *out, const fxc_lexicon *lexicon,
                      fxi_language language) {
    fxi_entry entry = 0;
    const fxi_sense *sense;
    while ((entry = fxi_lexicon_next(lexicon, entry)) != 0)
        for (size_t i = 0; (sense = fxi_lexicon_sense_at(lexicon, entry, i)); i++)
            if (sense->language == language && !add_word(out, lexicon, entry, sense))
                return false;
    return true;
}

static int compare_words(const void *left, const void *right) {
    const fxc_word *a = left, *b = right;
    int order = strcmp(a->kind, b->kind);
    if (order == 0)
        order = strcmp(a->spelling, b->spelling);
    return order != 0 ? order : strcmp(a->source, b->source);
}

fxc_status fxc_words_new(fxc_words **out, const fxc_lexicon *lexicon,
                         const char *language, fxc_error *error) {
    fxi_error_clear(error);
    if (out == NULL || lexicon == NULL || language == NULL)
        return fxi_error_null(error);
    fxi_language row = fxi_lexicon_language(lexicon, language);
    if (row == FXI_LANGUAGE_EVERY && language[0] != '\0')
        return fxi_error_set(error, FXC_EARG, "no language %s in the lexicon",
                             language);
    fxc_words *words = calloc(1, sizeof *words);
    if (words == NULL || !add_words(words, lexicon, row)) {
        fxc_words_free(words);
        return fxi_error_set(error, FXC_ENOMEM, "out of memory");
    }
    if (words->count > 1)
        qsort(words->items, words->count, sizeof *words->items, compare_words);
    *out = words;
    return FXC_OK;
}

size_t fxc_words_count(const fxc_words *words) { return words->count; }

const fxc_word *fxc_words_at(const fxc_words *words, size_t index) {
    return index < words->count ? &words->items[index] : NULL;
}

void fxc_words_free(fxc_words *words) {
    if (words == NULL)
        return;
    fxi_arena_clear(&words->arena);
    free(words);
}

/* Row 0 stands for every language and is none. */
size_t fxc_lexicon_language_count(const fxc_lexicon *lexicon) {
    return fxi_language_count(lexicon) - 1;
}

const char *fxc_lexicon_language_at(const fxc_lexicon *lexicon, size_t index) {
    return index < fxc_lexicon_language_count(lexicon)
               ? fxi_language_code(lexicon, (fxi_language)(index + 1))
               : NULL;
}
