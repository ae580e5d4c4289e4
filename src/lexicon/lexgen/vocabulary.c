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
static const char *fold_key(fxi_arena *arena, const char *spelling) {
    char key[4 * WORD_MAX];
    size_t length = strlen(spelling), at = 0, size = 0;
    while (at < length) {
        fxi_fold_step step = fxi_fold_read(spelling + at, length - at);
        if (step.length == 0)
            return NULL;
        size += fxi_utf8_encode(key + size, fxi_fold_case(step.shape));
        at += step.length;
    }
    return fxi_arena_copy(arena, key, size);
}

bool add_word(vocabulary *all, word draft) {
    if (strlen(draft.spelling) > WORD_MAX)
        return complain(draft.from, "word of more than %d bytes", WORD_MAX);
    draft.key = fold_key(&all->arena, draft.spelling);
    if (!draft.key)
        return complain(draft.from, "ill-formed word");
    word *words = fxi_arena_grow(&all->arena, all->words, all->count, &all->capacity,
                                 sizeof *words);
    if (!words)
        return complain(draft.from, "out of memory");
    all->words = words;
    all->words[all->count++] = draft;
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
