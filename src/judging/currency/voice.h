/* SPDX-License-Identifier: MIT */
/* How often a document speaks of a currency, and where it first does. */
#ifndef FXI_JUDGING_CURRENCY_VOICE_H
#define FXI_JUDGING_CURRENCY_VOICE_H

#include "reading/date/mention.h"
#include "reading/figure/figure.h"

typedef struct fxi_voice {
    fxc_currency currency;
    size_t figures, names, places;    /* names: figures with the name of their money */
    size_t scenes;                    /* of the places: countries and cities */
    size_t locals;                    /* of them: such as only the press there names */
    size_t first_figure, first_scene; /* in bytes, SIZE_MAX: none */
} fxi_voice;

/* There are fewer active currencies than this. */
enum { FXI_VOICES_MAX = 200, FXI_BARE_MARKS_MAX = 8 };

/* The first mark that is open and whose likeliest reading is that currency. */
typedef struct fxi_bare_mark {
    fxc_currency currency;
    size_t start;
} fxi_bare_mark;

typedef struct fxi_voices {
    fxi_voice items[FXI_VOICES_MAX];
    size_t count;
    fxi_bare_mark bare[FXI_BARE_MARKS_MAX]; /* of more the first */
    size_t bare_count;
} fxi_voices;

void fxi_voices_begin(fxi_voices *self);

/* Of a currency that the document does not speak of. */
extern const fxi_voice fxi_voice_silent;

/* `count`: the document does not speak of it. */
static inline size_t fxi_voices_index(const fxi_voices *self, fxc_currency currency) {
    size_t i = 0;
    while (i < self->count && !fxi_currency_equal(self->items[i].currency, currency))
        i++;
    return i;
}

static inline const fxi_voice *fxi_voices_of(const fxi_voices *self,
                                             fxc_currency currency) {
    const size_t i = fxi_voices_index(self, currency);
    return i < self->count ? &self->items[i] : &fxi_voice_silent;
}

/* NULL: there are too many. */
fxi_voice *fxi_voices_add(fxi_voices *self, fxc_currency currency);

static inline fxi_voice *fxi_voices_find(fxi_voices *self, fxc_currency currency) {
    const size_t i = fxi_voices_index(self, currency);
    return i < self->count ? &self->items[i] : fxi_voices_add(self, currency);
}

/* A figure whose currency is certain, and one whose mark is open; both in the order of
   the text. */
static inline void fxi_voices_hear_certain(fxi_voices *self, const fxi_figure *figure,
                                           fxc_currency currency) {
    fxi_voice *found = fxi_voices_find(self, currency);
    if (found == NULL)
        return;
    if (found->figures++ == 0)
        found->first_figure = figure->span.start;
    found->names += figure->basis == FXC_BASIS_NAME;
}

void fxi_voices_hear_bare(fxi_voices *self, const fxi_figure *figure);

/* SIZE_MAX: there is no such mark. */
size_t fxi_voices_first_bare(const fxi_voices *self, fxc_currency currency);

/* `currency` is what the place has, or had, and that which it counts for as a local one
   at the time of the text where `is_of_time`. */
static inline void fxi_voices_hear_place(fxi_voices *self,
                                         const fxi_place_mention *place,
                                         fxc_currency currency, bool is_of_time) {
    fxi_voice *found = fxi_voices_find(self, currency);
    if (found == NULL)
        return;
    found->places++;
    found->locals += place->is_local && is_of_time;
    if (place->is_scene && found->scenes++ == 0)
        found->first_scene = place->span.start;
}

/* That of which the text names the most places; empty if two have as many. */
fxc_currency fxi_voices_most_named(const fxi_voices *self);

/* That of which it names the most local ones; empty: none, or two have as many. */
fxc_currency fxi_voices_most_local(const fxi_voices *self);

#endif
