/* SPDX-License-Identifier: MIT */
/* The long scale words of each language, for slip.h: one word that means little else.
 */
#include <string.h>

#include "base/utf8.h"
#include "lexicon/lexgen/vocabulary.h"

static bool is_long_scale(const word *row) {
    const unsigned barred = FXI_SENSE_WEAK | FXI_SENSE_GLUED | FXI_SENSE_LEADING;
    size_t length = strlen(row->key), letters = 0;
    uint32_t code_point;
    if (row->kind != FXI_SENSE_SCALE || (row->flags & barred) != 0 ||
        length >= FXI_SCALE_WORD_SIZE || strpbrk(row->key, " .-'") != NULL)
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
        if (!is_long_scale(row))
            continue;
        fprintf(file, "    {%u, %d, \"%s\"},\n", (unsigned)row->language_row,
                (int)row->value, row->key);
        count++;
    }
    fputs("    {0, 0, \"\"},\n};\n\n", file);
    return count;
}
