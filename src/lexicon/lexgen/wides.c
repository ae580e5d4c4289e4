/* SPDX-License-Identifier: MIT */
/* The bits of tables.h that tell where no key starts that is not of ASCII. */
#include <string.h>

#include "lexicon/fold.h"
#include "lexicon/lexgen/vocabulary.h"
#include "lexicon/wide_word.h"

/* A character of a key; keys are folded already. */
static fxi_fold_step read_at(const char *key) {
    return fxi_fold_read(key, strlen(key));
}

static void add_first(uint64_t *bits, const char *key) {
    fxi_fold_step first = read_at(key);
    if (first.key < 0x80)
        return;
    fxi_fold_step second = read_at(key + first.length);
    uint64_t hash = fxi_wide_mix(FXI_WIDE_FIRST, first.key);
    fxi_wide_set(bits, second.length == 0 ? hash : fxi_wide_mix(hash, second.key));
}

/* Of the end FXI_WIDE_ENDS is read. */
static uint64_t follow(uint64_t hash, const char *rest) {
    fxi_fold_step next = read_at(rest);
    hash = fxi_wide_mix(hash, next.key);
    if (next.key != ' ')
        return hash;
    rest += next.length;
    next = read_at(rest);
    return fxi_wide_mix(fxi_wide_mix(hash, next.key), read_at(rest + next.length).key);
}

static void add_first_word(uint64_t *bits, const char *key) {
    fxi_wide_word head = fxi_wide_word_read(key, strlen(key));
    if (head.length != 0 && key[head.length] != '\0')
        fxi_wide_set(bits, follow(head.hash, key + head.length));
}

bool write_wides(FILE *file, vocabulary *all) {
    uint64_t *bits = fxi_arena_alloc(&all->arena, FXI_WIDE_STARTS / 8);
    if (!bits)
        return complain((place){"lexgen", 0, 0}, "out of memory");
    for (size_t i = 0; i < all->count; i++) {
        add_first(bits, all->words[i].key);
        add_first_word(bits, all->words[i].key);
    }
    fputs("static const uint64_t wide_starts[] = {", file);
    write_bits(file, bits, FXI_WIDE_STARTS);
    fputs("\n};\n\n", file);
    return true;
}
