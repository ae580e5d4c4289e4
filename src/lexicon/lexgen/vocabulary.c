/* SPDX-License-Identifier: MIT */
#include "lexicon/lexgen/vocabulary.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "lexicon/fold.h"

bool complain(place where, const char *format, ...) {
    if (where.line > 0)
        fprintf(stderr, "%s:%u:%u: ", where.file, (unsigned)where.line,
                (unsigned)where.column);
    else
        fprintf(stderr, "%s: ", where.file);
    va_list arguments;
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fputc('\n', stderr);
    return false;
}

/* The key as the matcher walks it: the same steps, each folded. */
const char *fold_text(fxi_arena *arena, const char *spelling) {
    char key[4 * WORD_MAX];
    size_t length = strlen(spelling), at = 0, size = 0;
    while (at < length) {
        fxi_fold_step step = fxi_fold_read(spelling + at, length - at);
        if (step.length == 0)
            return NULL;
        size += fxi_utf8_encode(key + size, step.key);
        at += step.length;
    }
    return fxi_arena_copy(arena, key, size);
}

word name_of_money(const char language[4], size_t money) {
    word draft = {.kind = FXI_SENSE_CURRENCY,
                  .flags = FXI_SENSE_IS_NAME | FXI_SENSE_SUFFIX,
                  .currency_count = 1,
                  .currencies = {(uint16_t)money}};
    memcpy(draft.language, language, sizeof draft.language);
    return draft;
}

bool add_word(vocabulary *all, word draft) {
    if (strlen(draft.spelling) > WORD_MAX)
        return complain(draft.from, "word of more than %d bytes", WORD_MAX);
    draft.key = fold_text(&all->arena, draft.spelling);
    if (!draft.key)
        return complain(draft.from, "ill-formed word");
    size_t row = find_language(all, draft.language);
    if (row > UINT16_MAX)
        return complain(draft.from, "out of memory");
    draft.language_row = (uint16_t)row;
    if (draft.kind == FXI_SENSE_SCALE && draft.origin == FXI_ORIGIN_FILE)
        all->languages[row].has_scales = true;
    word *words = fxi_arena_grow(&all->arena, all->words, all->count, &all->capacity,
                                 sizeof *words);
    if (!words)
        return complain(draft.from, "out of memory");
    all->words = words;
    all->words[all->count++] = draft;
    return true;
}

/* Slots of the hash table, a power of two: ten times as many as CLDR has words. */
enum { SEEN_SLOTS = 1 << 21 };

static uint32_t hash_word(const word *row) {
    uint64_t hash = fxi_ascii_word_hash(row->spelling, strlen(row->spelling));
    uint64_t language = fxi_ascii_word_hash(row->language, strlen(row->language));
    return (uint32_t)(hash + 31 * language + 37 * row->kind + 41 * row->currencies[0]);
}

static bool same_word(const word *a, const word *b) {
    return a->kind == b->kind && a->value == b->value &&
           a->currencies[0] == b->currencies[0] &&
           strcmp(a->language, b->language) == 0 &&
           strcmp(a->spelling, b->spelling) == 0;
}

bool add_new_word(vocabulary *all, word draft) {
    if (!all->seen)
        all->seen = fxi_arena_alloc(&all->arena, SEEN_SLOTS * sizeof *all->seen);
    if (!all->seen || all->count > SEEN_SLOTS / 2)
        return complain(draft.from, "too many words");
    uint32_t at = hash_word(&draft) % SEEN_SLOTS;
    for (; all->seen[at] != 0; at = (at + 1) % SEEN_SLOTS)
        if (same_word(&all->words[all->seen[at] - 1], &draft))
            return true;
    if (!add_word(all, draft))
        return false;
    all->seen[at] = (uint32_t)all->count;
    return true;
}

size_t find_currency(const vocabulary *all, const char *code, size_t length) {
    for (size_t i = 0; i < all->currency_count; i++) {
        const char *known = all->currencies[i].row.code;
        if (length == strlen(known) && memcmp(known, code, length) == 0)
            return i;
    }
    return SIZE_MAX;
}
