/* SPDX-License-Identifier: MIT */
#include "lexicon/slip.h"

#include <string.h>

#include "lexicon/fold.h"
#include "lexicon/tables.h"

/* Folded letters of a word, one more than a scale word has. */
typedef struct letters {
    uint32_t at[FXI_SCALE_WORD_LETTERS + 1];
    size_t count;
} letters;

/* False: too many, or what is no letter of form. */
static bool spell(letters *out, const char *bytes, size_t length) {
    out->count = 0;
    for (size_t at = 0; at < length; out->count++) {
        fxi_fold_step step = fxi_fold_read(bytes + at, length - at);
        if (step.length == 0 || out->count > FXI_SCALE_WORD_LETTERS)
            return false;
        out->at[out->count] = step.key;
        at += step.length;
    }
    return true;
}

/* The letters of both are the same from there to the end. */
static bool end_alike(const letters *a, size_t i, const letters *b, size_t j) {
    return a->count - i == b->count - j &&
           memcmp(a->at + i, b->at + j, (a->count - i) * sizeof a->at[0]) == 0;
}

static bool is_one_slip(const letters *a, const letters *b) {
    size_t i = 0;
    while (i < a->count && i < b->count && a->at[i] == b->at[i])
        i++;
    if (i == 0)
        return false;
    if (a->count != b->count)
        return a->count < b->count ? end_alike(a, i, b, i + 1)
                                   : end_alike(a, i + 1, b, i);
    bool is_swapped = i + 1 < a->count && a->at[i] == b->at[i + 1] &&
                      a->at[i + 1] == b->at[i] && end_alike(a, i + 2, b, i + 2);
    return i < a->count && (is_swapped || end_alike(a, i + 1, b, i + 1));
}

static bool is_slip_of(const letters *word, const fxi_scale_word *row,
                       fxi_language language) {
    letters meant;
    return row->language == language && spell(&meant, row->key, strlen(row->key)) &&
           is_one_slip(word, &meant);
}

int fxi_lexicon_slipped_scale(const fxc_lexicon *lexicon, fxi_language language,
                              const char *bytes, size_t length) {
    letters word;
    int power = 0;
    if (!spell(&word, bytes, length))
        return 0;
    for (size_t i = 0; i < lexicon->scale_word_count; i++) {
        const fxi_scale_word *row = &lexicon->scale_words[i];
        if (row->power == 0 || !is_slip_of(&word, row, language))
            continue;
        if (power != 0 && power != row->power)
            return 0;
        power = row->power;
    }
    return power;
}

int fxi_lexicon_slipped_places(const fxc_lexicon *lexicon, fxi_language language,
                               const char *bytes, size_t length) {
    letters word;
    int places = 0;
    if (!spell(&word, bytes, length))
        return 0;
    for (size_t i = 0; i < lexicon->scale_word_count; i++) {
        const fxi_scale_word *row = &lexicon->scale_words[i];
        if (row->places > places && is_slip_of(&word, row, language))
            places = row->places;
    }
    return places;
}
