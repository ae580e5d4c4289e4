/* SPDX-License-Identifier: MIT */
#include "judging/context.h"

/* There are fewer active currencies than this. */
enum { CURRENCIES_MAX = 200, FIGURE_WEIGHT = 2 };

typedef struct voice {
    fxc_currency currency;
    size_t figures, places;
} voice;

struct fxi_context {
    voice voices[CURRENCIES_MAX];
    size_t count;
};

static const fxc_currency us_dollar = {"USD"};

static voice *voice_of(fxi_context *context, fxc_currency currency) {
    for (size_t i = 0; i < context->count; i++)
        if (fxi_currency_equal(context->voices[i].currency, currency))
            return &context->voices[i];
    if (context->count == CURRENCIES_MAX)
        return NULL;
    context->voices[context->count].currency = currency;
    return &context->voices[context->count++];
}

static voice heard(const fxi_context *context, fxc_currency currency) {
    for (size_t i = 0; i < context->count; i++)
        if (fxi_currency_equal(context->voices[i].currency, currency))
            return context->voices[i];
    return (voice){.currency = currency};
}

static void hear_figures(fxi_context *context, const fxi_inquiry *inquiry) {
    for (size_t i = 0; i < inquiry->document->figures->count; i++) {
        fxc_currency currency = inquiry->resolutions[i].currency;
        voice *found =
            fxi_currency_is_none(currency) ? NULL : voice_of(context, currency);
        if (found != NULL)
            found->figures++;
    }
}

static void hear_places(fxi_context *context, const fxi_mentions *mentions) {
    for (size_t i = 0; i < mentions->place_count; i++) {
        voice *found = voice_of(context, mentions->places[i].currency);
        if (found != NULL)
            found->places++;
    }
}

fxi_context *fxi_context_new(const fxi_inquiry *inquiry) {
    fxi_context *context = fxi_arena_alloc(inquiry->tools->arena, sizeof *context);
    if (context == NULL)
        return NULL;
    hear_figures(context, inquiry);
    hear_places(context, inquiry->document->mentions);
    return context;
}

bool fxi_context_is_dollar(const fxi_ambiguous_mark *mark) {
    return mark->count > 0 && fxi_currency_equal(mark->candidates[0], us_dollar);
}

/* A writer who marks A$ and leaves $ bare means another dollar by it, so marked dollars
   do not speak for the bare sign. Who writes "Canadian dollars" once, and then
   "dollars", goes on about the same ones. */
static bool hears_figures(const fxi_ambiguous_mark *mark, fxc_currency currency) {
    return mark->is_name || !fxi_context_is_dollar(mark) ||
           fxi_currency_equal(currency, us_dollar);
}

static size_t weight(const fxi_context *context, const fxi_ambiguous_mark *mark,
                     fxc_currency currency) {
    voice found = heard(context, currency);
    return (hears_figures(mark, currency) ? FIGURE_WEIGHT * found.figures : 0) +
           found.places;
}

/* The bare sign is another dollar only in a text that names no American thing, or
   beside an amount in US dollars. */
static bool is_american(const fxi_context *context, const fxi_ambiguous_mark *mark,
                        fxc_currency barred) {
    return fxi_context_is_dollar(mark) && !mark->is_name &&
           !fxi_currency_equal(us_dollar, barred) &&
           weight(context, mark, us_dollar) > 0;
}

fxc_currency fxi_context_choice(const fxi_context *context,
                                const fxi_ambiguous_mark *mark, fxc_currency barred) {
    fxc_currency best = {""};
    if (is_american(context, mark, barred))
        return us_dollar;
    size_t most = 0;
    for (size_t i = 0; i < mark->count; i++) {
        size_t votes = weight(context, mark, mark->candidates[i]);
        if (votes <= most || fxi_currency_equal(mark->candidates[i], barred))
            continue;
        most = votes;
        best = mark->candidates[i];
    }
    return best;
}
