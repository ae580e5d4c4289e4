/* SPDX-License-Identifier: MIT */
#include "lexicon/lexicon.h"

#include <string.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "lexicon/fold.h"
#include "lexicon/sense_list.h"

const fxc_lexicon *fxc_lexicon_embedded(void) { return &fxi_lexicon_tables; }

const char *fxc_data_version(void) { return fxi_lexicon_tables.version; }

/* --- senses ------------------------------------------------------------------ */

size_t fxi_lexicon_sense_languages(fxi_language *out, size_t size,
                                   const fxc_lexicon *lexicon, fxi_entry entry,
                                   fxi_sense_kind kind) {
    size_t count = 0;
    uint32_t item;
    for (fxi_sense_list senses = fxi_sense_list_of(lexicon, entry);
         count < size && fxi_sense_list_next(&item, &senses);)
        if (fxi_item_kind(item) == kind)
            out[count++] = fxi_item_language(item);
    return count;
}

/* "June": one capital is asked for, the first, and stands there. */
static inline bool has_first_capital(const fxi_sense *sense, char first) {
    return sense->case_rule == FXI_CASE_CAPITAL && sense->capitals == 1 &&
           fxi_ascii_is_upper(first);
}

/* For most words the items tell: the nearest sense is one of the language itself or,
   where the spelling is not asked for, the first of every language; or none counts. */
const fxi_sense *fxi_lexicon_sense(const fxc_lexicon *lexicon, fxi_entry entry,
                                   fxi_sense_kind kind, fxc_span spelling,
                                   const char *text, fxi_language language) {
    const fxi_language own = fxi_language_likeliest(language);
    uint32_t item, every = 0;
    bool others = false;
    for (fxi_sense_list senses = fxi_sense_list_of(lexicon, entry);
         fxi_sense_list_next(&item, &senses);) {
        const fxi_language its = fxi_item_language(item);
        if (fxi_item_kind(item) != kind)
            continue;
        const fxi_sense *sense = fxi_sense_of(lexicon, item);
        const bool is_free = (item & FXI_ITEM_FREE) != 0;
        if (its == own && (is_free || has_first_capital(sense, text[spelling.start])))
            return sense;
        others = others || fxi_row_admits(lexicon->languages, language, its);
        if (its == own)
            break;
        if (its == FXI_LANGUAGE_EVERY && is_free && every == 0)
            every = item;
    }
    if (every != 0)
        return fxi_sense_of(lexicon, every);
    return others ? fxi_lexicon_nearest_sense(lexicon, entry, kind, spelling, text,
                                              language)
                  : NULL;
}

const fxi_sense *fxi_lexicon_sense_in(const fxc_lexicon *lexicon, fxi_entry entry,
                                      fxi_sense_kind kind, fxi_language language) {
    uint32_t item;
    for (fxi_sense_list senses = fxi_sense_list_of(lexicon, entry);
         fxi_sense_list_next(&item, &senses);) {
        const fxi_language its = fxi_item_language(item);
        if (fxi_item_kind(item) == kind &&
            (its == FXI_LANGUAGE_EVERY || its == language))
            return fxi_sense_of(lexicon, item);
    }
    return NULL;
}

fxc_currency fxi_lexicon_currency(const fxc_lexicon *lexicon, const fxi_sense *sense,
                                  size_t index) {
    uint16_t row = lexicon->candidates[sense->currency_first + index];
    fxc_currency currency;
    memcpy(currency.code, fxi_currency_rows[row].code, sizeof currency.code);
    return currency;
}

bool fxi_lexicon_share_currency(const fxc_lexicon *lexicon, const fxi_sense *a,
                                const fxi_sense *b) {
    const uint16_t *of_a = lexicon->candidates + a->currency_first;
    const uint16_t *of_b = lexicon->candidates + b->currency_first;
    for (size_t i = 0; i < a->currency_count; i++)
        for (size_t j = 0; j < b->currency_count; j++)
            if (of_a[i] == of_b[j])
                return true;
    return false;
}

/* --- walking ----------------------------------------------------------------- */

const fxi_sense *fxi_lexicon_sense_at(const fxc_lexicon *lexicon, fxi_entry entry,
                                      size_t index) {
    uint32_t item;
    for (fxi_sense_list senses = fxi_sense_list_of(lexicon, entry);
         fxi_sense_list_next(&item, &senses);)
        if (index-- == 0)
            return fxi_sense_of(lexicon, item);
    return NULL;
}

fxi_entry fxi_lexicon_next(const fxc_lexicon *lexicon, fxi_entry entry) {
    do
        entry++;
    while (entry < lexicon->node_count && lexicon->nodes[entry].list == 0);
    return entry < lexicon->node_count ? entry : 0;
}

/* The last node whose children start at or before `node`. */
static uint32_t parent_of(const fxc_lexicon *lexicon, uint32_t node) {
    uint32_t first = 0, end = node;
    while (end - first > 1) {
        uint32_t middle = first + (end - first) / 2;
        if (lexicon->nodes[middle].children <= node)
            first = middle;
        else
            end = middle;
    }
    return first;
}

/* Writes the key backwards, from the end of `out`; returns where it starts. */
static size_t write_key(char out[FXI_SPELLING_SIZE], const fxc_lexicon *lexicon,
                        uint32_t node) {
    size_t start = FXI_SPELLING_SIZE;
    for (; node != 0; node = parent_of(lexicon, node)) {
        const char *label = lexicon->text + lexicon->nodes[node].label;
        size_t length = strlen(label);
        start -= length;
        memcpy(out + start, label, length);
        out[--start] = (char)lexicon->bytes[node];
    }
    return start;
}

size_t fxi_lexicon_spelling(char out[FXI_SPELLING_SIZE], const fxc_lexicon *lexicon,
                            fxi_entry entry, const fxi_sense *sense) {
    char key[FXI_SPELLING_SIZE];
    size_t length = 0;
    uint32_t capitals = sense ? sense->capitals : 0;
    for (size_t at = write_key(key, lexicon, entry); at < sizeof key; capitals >>= 1) {
        uint32_t shape = 0;
        at += fxi_utf8_decode(&shape, key + at, sizeof key - at);
        if (capitals & 1)
            shape = fxi_fold_capital(shape);
        length += fxi_utf8_encode(out + length, shape);
    }
    out[length] = '\0';
    return length;
}
