/* SPDX-License-Identifier: MIT */
/* The long scale and number words of each language, for slip.h: one word that means
   little else. */
#include <string.h>

#include "base/utf8.h"
#include "lexicon/lexgen/vocabulary.h"

static int zeros_of(int value) {
    int zeros = 0;
    for (; value >= 10 && value % 10 == 0; value /= 10)
        zeros++;
    return zeros;
}

/* The digits that the scale, or the tens, hundreds or thousand, leave behind them. */
static int places_of(const word *row) {
    enum { LEAST_TENS = 20 };
    if (row->kind == FXI_SENSE_SCALE)
        return (int)row->value;
    return row->kind == FXI_SENSE_NUMBER && row->value >= LEAST_TENS
               ? zeros_of((int)row->value)
               : 0;
}

static bool is_long(const word *row) {
    const unsigned barred =
        FXI_SENSE_WEAK | FXI_SENSE_GLUED | FXI_SENSE_LEADING | FXI_SENSE_AFTER;
    size_t length = strlen(row->key), letters = 0;
    uint32_t code_point;
    if ((row->flags & barred) != 0 || length >= FXI_SCALE_WORD_SIZE ||
        strpbrk(row->key, " .-'") != NULL)
        return false;
    for (size_t at = 0; at < length; letters++)
        at += fxi_utf8_decode(&code_point, row->key + at, length - at);
    return letters >= FXI_SCALE_WORD_LEAST && letters <= FXI_SCALE_WORD_LETTERS;
}

size_t write_scale_words(FILE *file, const vocabulary *all) {
    size_t count = 0;
    fputs("static const fxi_scale_word scale_words[] = {\n", file);
    for (size_t i = 0; i < all->count; i++) {
        const word *row = &all->words[i];
        int places = places_of(row);
        if (places == 0 || !is_long(row))
            continue;
        fprintf(file, "    {%u, %d, %d, \"%s\"},\n", (unsigned)row->language_row,
                row->kind == FXI_SENSE_SCALE ? places : 0, places, row->key);
        count++;
    }
    fputs("    {0, 0, 0, \"\"},\n};\n\n", file);
    return count;
}
