/* SPDX-License-Identifier: MIT */
#include "judging/currency/heard.h"

#include "reading/text/han_form.h"

static const fxc_currency us_dollar = {"USD"}, sterling = {"GBP"}, yuan = {"CNY"};

bool fxi_context_is_yuan(const fxc_currency *candidates, size_t count) {
    return count > 1 && fxi_currency_equal(candidates[0], yuan);
}

const fxi_voice *fxi_context_voice(const fxi_context *context, fxc_currency currency) {
    return fxi_voices_of(&context->voices, currency);
}

/* --- figures -------------------------------------------------------------------- */

/* "$US5m": so do the papers of Australia, and no wire. */
static bool is_sign_first(fxi_text text, const fxi_figure *figure) {
    const fxc_span mark = figure->mark_span;
    return mark.start == figure->span.start && mark.end > mark.start + 1 &&
           text.bytes[mark.start] == '$' && text.bytes[mark.start + 1] == 'U';
}

/* "$58 million dollars" */
static bool opens_with_sign(fxi_text text, const fxi_figure *figure) {
    return figure->basis == FXC_BASIS_NAME && text.bytes[figure->span.start] == '$';
}

/* "US$5m" and "US68c" tell the US dollar from the bare sign, and "41c" is how cents are
   printed where dollars are not American: so do the papers of Australia, Canada, New
   Zealand, Singapore and Hong Kong, and not the wires, which mark A$. */
static void hear_print(fxi_context *context, const fxi_figure *figure,
                       fxc_currency currency) {
    const unsigned letter = FXI_SENSE_IS_SYMBOL | FXI_SENSE_GLUED;
    const bool is_wide = figure->candidate_count > 1;
    context->has_bare_dollars |= is_wide && opens_with_sign(context->text, figure);
    if (figure->basis != FXC_BASIS_SYMBOL || figure->mark == NULL)
        return;
    if (figure->mark->currency_count == 1 && fxi_currency_equal(currency, us_dollar)) {
        if (context->us_mark == SIZE_MAX)
            context->us_mark = figure->span.start;
        context->puts_sign_first |= is_sign_first(context->text, figure);
    }
    context->has_bare_dollars |= is_wide && !figure->is_minor &&
                                 (figure->mark->flags & FXI_SENSE_LOCAL) == 0 &&
                                 fxi_currency_equal(figure->candidates[0], us_dollar);
    context->prices_dollars |= figure->lacks_usual;
    context->has_letter_cents |=
        figure->is_minor && is_wide && (figure->mark->flags & letter) == letter;
}

/* The text has amounts in other money that the "元" of the figure may be. */
static bool has_other(const fxi_context *context, const fxi_figure *figure) {
    for (size_t i = 1; i < figure->candidate_count; i++)
        if (fxi_context_voice(context, figure->candidates[i])->figures > 0)
            return true;
    return false;
}

static bool is_yuan(const fxi_figure *figure) {
    return fxi_context_is_yuan(figure->candidates, figure->candidate_count);
}

/* A conversion says whose "元" those of the text are. */
static bool converts_yuan(const fxi_document *document) {
    const fxi_figure *figures = document->figures->items;
    for (size_t i = 0; i < document->pairs->count; i++) {
        const fxi_pair *pair = &document->pairs->items[i];
        if (is_yuan(&figures[pair->left]) || is_yuan(&figures[pair->right]))
            return true;
    }
    return false;
}

/* "三百萬元" in Chinese of the traditional form. */
static bool is_of_taiwan(const fxi_figure *figure, const fxi_inquiry *inquiry,
                         fxi_text text) {
    return figure->mark != NULL &&
           figure->mark->language ==
               fxi_lexicon_language(inquiry->tools->lexicon, "zh") &&
           !converts_yuan(inquiry->document) && fxi_han_is_traditional(text);
}

static void hear_figures(fxi_context *context, const fxi_inquiry *inquiry) {
    const fxi_figures *figures = inquiry->document->figures;
    const fxi_figure *yuan_figure = NULL;
    const fxc_currency *bare = NULL; /* of the last open mark */
    for (size_t i = 0; i < figures->count; i++) {
        fxc_currency currency = inquiry->resolutions[i].currency;
        const fxi_figure *figure = &figures->items[i];
        if (!fxi_currency_is_none(currency))
            fxi_voices_hear_certain(&context->voices, figure, currency);
        else if (figure->candidate_count > 1 && figure->candidates != bare)
            fxi_voices_hear_bare(&context->voices, figure);
        if (figure->candidate_count > 1)
            bare = figure->candidates;
        if (fxi_currency_is_none(currency) && figure->basis == FXC_BASIS_NAME &&
            is_yuan(figure))
            yuan_figure = figure;
        hear_print(context, figure, currency);
        context->has_bare_pounds |= figure->candidate_count > 1 &&
                                    fxi_currency_equal(figure->candidates[0], sterling);
    }
    context->is_of_mainland = yuan_figure != NULL && has_other(context, yuan_figure) &&
                              fxi_han_is_of_mainland(context->text);
    context->is_of_taiwan =
        yuan_figure != NULL && is_of_taiwan(yuan_figure, inquiry, context->text);
}

/* --- voices --------------------------------------------------------------------- */

static void hear_unit(fxi_context *context, fxc_currency currency) {
    if (context->unit_count < FXI_UNITS_MAX &&
        !fxi_currency_is_in(context->units, context->unit_count, currency))
        context->units[context->unit_count++] = currency;
}

/* "130 millions de dollars américains": who marks them leaves other dollars bare, as in
   hear_print. `*next` goes from figure to figure. */
static bool marks_dollars(const fxi_place_mention *place, const fxi_figures *figures,
                          size_t *next) {
    while (*next < figures->count &&
           figures->items[*next].span.end <= place->span.start)
        ++*next;
    return fxi_currency_equal(place->currency, us_dollar) && *next < figures->count &&
           figures->items[*next].span.start < place->span.start;
}

static void hear_places(fxi_context *context, const fxi_figures *figures) {
    size_t next = 0;
    for (size_t i = 0; i < context->mentions->place_count; i++) {
        const fxi_place_mention *place = &context->mentions->places[i];
        if (marks_dollars(place, figures, &next))
            continue;
        const bool is_old = fxi_currency_time_goes_back(&context->time, place->former);
        fxi_voices_hear_place(&context->voices, place, place->currency, !is_old);
        if (place->is_unit)
            hear_unit(context, place->currency);
        if (is_old)
            fxi_voices_hear_place(&context->voices, place, place->former, true);
    }
}

fxi_context *fxi_context_new(const fxi_inquiry *inquiry) {
    fxi_context *context = fxi_arena_take(inquiry->tools->arena, sizeof *context);
    if (context == NULL)
        return NULL;
    context->unit_count = 0;
    fxi_voices_begin(&context->voices);
    context->us_mark = SIZE_MAX;
    context->has_letter_cents = context->puts_sign_first = false;
    context->has_bare_dollars = context->has_bare_pounds = false;
    context->prices_dollars = false;
    context->inquiry = inquiry;
    context->mentions = inquiry->document->mentions;
    context->text = inquiry->document->text;
    context->time = fxi_currency_time_of(inquiry);
    hear_figures(context, inquiry);
    hear_places(context, inquiry->document->figures);
    context->home_press = context->has_bare_dollars || context->has_bare_pounds
                              ? fxi_home_press_of(&context->voices, inquiry)
                              : (fxi_home_press){.is_disputed = false};
    return context;
}

bool fxi_context_marks_us_dollars(const fxi_context *context) {
    return context->us_mark != SIZE_MAX;
}

bool fxi_context_prices_dollars(const fxi_context *context) {
    return context->prices_dollars;
}

bool fxi_context_is_disputed(const fxi_context *context) {
    return context->home_press.is_disputed && !context->has_letter_cents &&
           !fxi_context_marks_us_dollars(context) &&
           fxi_context_voice(context, us_dollar)->figures == 0;
}
