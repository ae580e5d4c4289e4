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

/* The next two characters, FXI_WIDE_ENDS at the end. */
static uint64_t add_two(uint64_t *bits, const char **rest, uint64_t hash) {
    for (int i = 0; i < 2; i++) {
        fxi_fold_step next = read_at(*rest);
        hash = fxi_wide_mix(hash, next.key);
        *rest += next.length;
    }
    fxi_wide_set(bits, hash);
    return hash;
}

static void add_first_word(uint64_t *bits, const char *key) {
    fxi_wide_word head = fxi_wide_word_read(key, strlen(key));
    const char *rest = key + head.length;
    if (head.length == 0 || *rest == '\0')
        return;
    fxi_fold_step next = read_at(rest);
    uint64_t hash = fxi_wide_mix(head.hash, next.key);
    rest += next.length;
    if (next.key != ' ') {
        fxi_wide_set(bits, hash);
        return;
    }
    hash = add_two(bits, &rest, hash);
    add_two(bits, &rest, hash);
}

static bool is_solid(uint32_t character) {
    const fxi_unicode_row *row = fxi_unicode_of(character);
    return character >= FXI_UNICODE_LOW && row->letter == FXI_LETTER_SOLID &&
           row->form == 0;
}

/* As fxi_lexicon_is_calm has it. */
static void fill_calm(uint64_t *calm, const vocabulary *all) {
    for (uint32_t c = 0; c < FXI_CHARACTERS; c++)
        calm[c / 64] |= (uint64_t)is_solid(c) << c % 64;
    for (size_t i = 0; i < all->count; i++) {
        uint32_t first = read_at(all->words[i].key).key;
        if (first < FXI_CHARACTERS)
            calm[first / 64] &= ~(UINT64_C(1) << first % 64);
    }
}

bool write_wides(FILE *file, vocabulary *all) {
    uint64_t *bits = fxi_arena_alloc(&all->arena, FXI_WIDE_STARTS / 8);
    uint64_t *calm = fxi_arena_alloc(&all->arena, FXI_CHARACTERS / 8);
    if (!bits || !calm)
        return complain((place){"lexgen", 0, 0}, "out of memory");
    for (size_t i = 0; i < all->count; i++) {
        add_first(bits, all->words[i].key);
        add_first_word(bits, all->words[i].key);
    }
    fill_calm(calm, all);
    fputs("static const uint64_t wide_starts[] = {", file);
    write_bits(file, bits, FXI_WIDE_STARTS);
    fputs("\n};\n\nstatic const uint64_t calm[] = {", file);
    write_bits(file, calm, FXI_CHARACTERS);
    fputs("\n};\n\n", file);
    return true;
}
