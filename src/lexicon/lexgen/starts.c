/* SPDX-License-Identifier: MIT */
/* The bits of tables.h that tell which words start no number. */
#include <string.h>

#include "base/ascii_word.h"
#include "lexicon/fold.h"
#include "lexicon/lexgen/vocabulary.h"

typedef struct starts {
    FILE *file;
    const vocabulary *all;
    fxc_lexicon rows; /* only the table of languages is set */
    uint64_t bits[FXI_STARTS_OPEN / 64];
} starts;

static void set_bits(starts *out, uint32_t size, uint64_t hash) {
    for (int which = 0; which < 2; which++) {
        uint32_t bit = fxi_start_bit(hash, which, size);
        out->bits[bit / 64] |= UINT64_C(1) << bit % 64;
    }
}

static uint64_t pair_of(const char *key) {
    size_t length = strlen(key);
    fxi_fold_step one = fxi_fold_read(key, length);
    uint32_t second = fxi_fold_read(key + one.length, length - one.length).key;
    return fxi_start_pair(one.key, second);
}

/* Keys of less than three letters, and the first three of the others; and of all the
   first two characters, since text may have another form of them. */
static void add_number(starts *out, uint32_t size, const word *row) {
    fxi_ascii_word run = fxi_ascii_word_read(row->key, strlen(row->key));
    bool is_long = run.length >= FXI_START_PREFIX;
    if (row->kind != FXI_SENSE_NUMBER && row->kind != FXI_SENSE_FRACTION)
        return;
    set_bits(out, size, pair_of(row->key));
    if (is_long || row->key[run.length] == '\0')
        set_bits(out, size,
                 fxi_start_number(row->key, is_long ? FXI_START_PREFIX : run.length));
}

void write_bits(FILE *file, const uint64_t *bits, uint32_t size) {
    for (uint32_t i = 0; i < size / 64; i++)
        fprintf(file, "%s%#llxU,", i % 6 == 0 ? "\n    " : " ",
                (unsigned long long)bits[i]);
}

static void flush_bits(starts *out, uint32_t size) {
    write_bits(out->file, out->bits, size);
    memset(out->bits, 0, sizeof out->bits);
}

/* What counts in a text that is certain to be in the language. */
static void write_row(starts *out, fxi_language row) {
    for (size_t i = 0; i < out->all->count; i++)
        if (fxi_language_admits(&out->rows, row, out->all->words[i].language_row))
            add_number(out, FXI_STARTS_ROW, &out->all->words[i]);
    flush_bits(out, FXI_STARTS_ROW);
}

bool write_starts(FILE *file, vocabulary *all, const fxi_language_row *rows) {
    starts *out = fxi_arena_alloc(&all->arena, sizeof *out);
    if (!out)
        return complain((place){"lexgen", 0, 0}, "out of memory");
    out->file = file;
    out->all = all;
    out->rows.languages = rows;
    fputs("static const uint64_t starts[] = {", file);
    for (size_t row = 0; row < all->listed_count; row++)
        write_row(out, (fxi_language)row);
    fputs("\n};\n\nstatic const uint64_t open_starts[] = {", file);
    for (size_t i = 0; i < all->count; i++)
        add_number(out, FXI_STARTS_OPEN, &all->words[i]);
    flush_bits(out, FXI_STARTS_OPEN);
    fputs("\n};\n\n", file);
    return true;
}
