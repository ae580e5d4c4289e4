/* SPDX-License-Identifier: MIT */
#include "judging/currency/voice.h"

const fxi_voice fxi_voice_silent = {.first_figure = SIZE_MAX, .first_scene = SIZE_MAX};

void fxi_voices_begin(fxi_voices *self) { self->count = self->bare_count = 0; }

size_t fxi_voices_first_bare(const fxi_voices *self, fxc_currency currency) {
    for (size_t i = 0; i < self->bare_count; i++)
        if (fxi_currency_equal(self->bare[i].currency, currency))
            return self->bare[i].start;
    return SIZE_MAX;
}

void fxi_voices_hear_bare(fxi_voices *self, const fxi_figure *figure) {
    if (self->bare_count == FXI_BARE_MARKS_MAX ||
        fxi_voices_first_bare(self, figure->candidates[0]) != SIZE_MAX)
        return;
    self->bare[self->bare_count++] =
        (fxi_bare_mark){figure->candidates[0], figure->span.start};
}

fxi_voice *fxi_voices_add(fxi_voices *self, fxc_currency currency) {
    if (self->count == FXI_VOICES_MAX)
        return NULL;
    self->items[self->count] = fxi_voice_silent;
    self->items[self->count].currency = currency;
    return &self->items[self->count++];
}

static size_t places_of(const fxi_voice *voice) { return voice->places; }
static size_t locals_of(const fxi_voice *voice) { return voice->locals; }

/* Empty if two have as many. */
static fxc_currency with_most(const fxi_voices *self,
                              size_t (*count_of)(const fxi_voice *)) {
    fxc_currency most = {""};
    size_t highest = 0;
    for (size_t i = 0; i < self->count; i++) {
        const size_t count = count_of(&self->items[i]);
        if (count == highest)
            most = (fxc_currency){""};
        if (count > highest)
            most = self->items[i].currency;
        highest = count > highest ? count : highest;
    }
    return most;
}

fxc_currency fxi_voices_most_named(const fxi_voices *self) {
    return with_most(self, places_of);
}

fxc_currency fxi_voices_most_local(const fxi_voices *self) {
    return with_most(self, locals_of);
}
