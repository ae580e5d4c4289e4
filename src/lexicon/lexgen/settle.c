/* SPDX-License-Identifier: MIT */
/* Which of the collected words stand. Written by hand overrules CLDR, CLDR overrules
   composition; two rows by hand that say different things of one word are an error. */
#include <stdlib.h>
#include <string.h>

#include "lexicon/lexgen/vocabulary.h"

static int compare_numbers(size_t a, size_t b) { return (a > b) - (a < b); }

/* Rows are told apart at the latest by where they stood, so that the order, and with
   it the output, depends on nothing but the inputs. */
static int compare_words(const void *left, const void *right) {
    const word *a = left, *b = right;
    int order = strcmp(a->key, b->key);
    if (order == 0) /* the order of preference */
        order = compare_numbers(a->language_row, b->language_row);
    if (order == 0)
        order = a->kind - b->kind;
    if (order == 0)
        order = a->origin - b->origin;
    if (order == 0) /* the bound spelling first */
        order = (a->case_rule != FXI_CASE_EXACT) - (b->case_rule != FXI_CASE_EXACT);
    if (order == 0)
        order = strcmp(a->spelling, b->spelling);
    if (order == 0)
        order = compare_numbers(a->serial, b->serial);
    return order;
}

static bool is_active(const vocabulary *all, uint16_t index) {
    return all->currencies[index].row.withdrawn_month == 0;
}

static bool has_currency(const word *row, uint16_t index) {
    for (size_t i = 0; i < row->currency_count; i++)
        if (row->currencies[i] == index)
            return true;
    return false;
}

/* CLDR gives one currency a row; rows that share a word become one, what is in use
   before what is not. */
static bool merge(word *into, const word *row, const vocabulary *all) {
    uint16_t added = row->currencies[0];
    if (has_currency(into, added))
        return true;
    if (into->currency_count == CANDIDATES_MAX)
        return complain(into->from, "%s: more than %d currencies", into->spelling,
                        CANDIDATES_MAX);
    size_t at = into->currency_count++;
    while (is_active(all, added) && at > 0 &&
           !is_active(all, into->currencies[at - 1])) {
        into->currencies[at] = into->currencies[at - 1];
        at--;
    }
    into->currencies[at] = added;
    return true;
}

/* Names of money by hand overrule scales of CLDR in their language, too: its Lao
   pattern of thousands ends in "ກີບ", the kip. */
static bool is_overruled(const word *row, const word *by) {
    bool is_unit = by->kind == FXI_SENSE_CURRENCY && row->kind == FXI_SENSE_SCALE;
    bool is_every = by->language[0] == '\0' && !is_unit;
    return (is_unit || by->kind == row->kind) && by->origin == FXI_ORIGIN_FILE &&
           row->origin > FXI_ORIGIN_ISO &&
           (is_every || strcmp(by->language, row->language) == 0);
}

static bool same_sense(const word *a, const word *b) {
    return a->kind == b->kind && strcmp(a->language, b->language) == 0;
}

/* "P" may be a peso and "p" a penny if one of them at least is bound to its spelling;
   the bound one is tried first. */
static bool contradicts(const word *a, const word *b) {
    bool bound = a->case_rule == FXI_CASE_EXACT || b->case_rule == FXI_CASE_EXACT;
    bool by_hand = a->origin == FXI_ORIGIN_FILE && b->origin == FXI_ORIGIN_FILE;
    return by_hand && same_sense(a, b) && !(bound && strcmp(a->spelling, b->spelling));
}

/* A letter by which CLDR counts otherwise than English, whose letters are printed in
   every language: "B", a thousand in Turkish. */
static bool is_counted_otherwise(const word *row, const word *english) {
    return row->kind == FXI_SENSE_SCALE && row->origin == FXI_ORIGIN_CLDR &&
           (row->flags & FXI_SENSE_LOCAL) != 0 && row->value != english->value;
}

/* Among the words of one key. */
static void open_scales(word *words, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (words[i].kind == FXI_SENSE_SCALE && words[i].origin == FXI_ORIGIN_FILE &&
            strcmp(words[i].language, "en") == 0)
            for (size_t j = 0; j < count; j++)
                if (is_counted_otherwise(&words[j], &words[i]))
                    words[j].value = FXI_SCALE_OPEN;
}

/* What becomes of `row`, given the words of its key that stand before it. */
static bool settle(word *kept, size_t *kept_count, const word *row,
                   const vocabulary *all) {
    for (size_t i = 0; i < *kept_count; i++) {
        if (contradicts(row, &kept[i]))
            return complain(row->from, "%s stands already at %s:%u", row->spelling,
                            kept[i].from.file, (unsigned)kept[i].from.line);
        if (is_overruled(row, &kept[i]))
            return true;
        if (!same_sense(row, &kept[i]) || kept[i].origin < FXI_ORIGIN_CLDR ||
            row->origin < FXI_ORIGIN_CLDR)
            continue;
        if (row->kind == FXI_SENSE_SCALE && row->value != kept[i].value)
            kept[i].value = FXI_SCALE_OPEN;
        return row->origin == FXI_ORIGIN_COMPOSED || row->currency_count == 0 ||
               merge(&kept[i], row, all);
    }
    kept[(*kept_count)++] = *row;
    return true;
}

/* A single word of CLDR that at least three languages have for the same money ("euro",
   "zloty") is no everyday word. */
static void trust_agreed(word *words, size_t count) {
    enum { LANGUAGES_ENOUGH = 3 };
    for (size_t i = 0; i < count; i++) {
        size_t agreeing = 0;
        uint16_t last = FXI_LANGUAGE_EVERY;
        for (size_t j = 0; j < count; j++) {
            bool other = words[j].language_row != last &&
                         words[j].kind == FXI_SENSE_CURRENCY &&
                         has_currency(&words[j], words[i].currencies[0]);
            agreeing += other;
            last = other ? words[j].language_row : last;
        }
        if (words[i].origin == FXI_ORIGIN_CLDR && agreeing >= LANGUAGES_ENOUGH)
            words[i].flags &= (uint16_t)~FXI_SENSE_WEAK;
    }
}

static void trust_words(vocabulary *all) {
    size_t start = 0;
    for (size_t end = 1; end <= all->count; end++) {
        if (end < all->count && strcmp(all->words[start].key, all->words[end].key) == 0)
            continue;
        if (all->words[start].currency_count > 0)
            trust_agreed(all->words + start, end - start);
        start = end;
    }
}

/* Kept words move to the front of the array, in place: a key's kept words never
   outnumber the rows read of it. */
bool settle_words(vocabulary *all) {
    size_t nouns_left = 0;
    for (size_t i = 0; i < all->count; i++) {
        all->words[i].serial = (uint32_t)i;
        if (all->words[i].kind != KIND_HEAD)
            all->words[nouns_left++] = all->words[i];
    }
    all->count = nouns_left;
    qsort(all->words, all->count, sizeof all->words[0], compare_words);
    trust_words(all);
    size_t end = 0, key_start = 0;
    for (size_t i = 0; i < all->count; i++) {
        word row = all->words[i];
        if (end == 0 || strcmp(all->words[end - 1].key, row.key) != 0) {
            open_scales(all->words + key_start, end - key_start);
            key_start = end;
        }
        size_t kept = end - key_start;
        if (!settle(all->words + key_start, &kept, &row, all))
            return false;
        end = key_start + kept;
    }
    all->count = end;
    return true;
}
