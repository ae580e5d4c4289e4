/* SPDX-License-Identifier: MIT */
#include "judging/currency/home_press.h"

#include "judging/currency/home_sign.h"
#include "lexicon/grammar.h"
#include "lexicon/iso4217.h"
#include "reading/text/spelling.h"

static const fxc_currency none = {""}, us_dollar = {"USD"}, sterling = {"GBP"};

/* Hong Kong, Singapore and Taiwan are none: the wires report the markets of the world
   from there. */
bool fxi_home_press_leaves_bare(fxc_currency home) {
    static const fxc_currency homes[] = {{"AUD"}, {"CAD"}, {"NZD"}, {"JMD"}, {"TTD"},
                                         {"BBD"}, {"GYD"}, {"FJD"}, {"XCD"}};
    return fxi_currency_is_in(homes, sizeof homes / sizeof homes[0], home);
}

static bool names_no_other(const fxi_voices *voices, fxc_currency home) {
    for (size_t i = 0; i < voices->count; i++) {
        const fxi_voice *found = &voices->items[i];
        if (found->figures > 0 ||
            (found->places > 0 && !fxi_currency_equal(found->currency, home)))
            return false;
    }
    return true;
}

/* "A$" tells other dollars from the bare sign. */
static bool marks_own(fxc_currency home, const fxi_inquiry *inquiry) {
    const fxi_tokens *tokens = inquiry->document->tokens;
    const uint32_t money = FXI_KIND(CURRENCY);
    for (size_t i = fxi_tokens_telling_of(tokens, 0, money); i < tokens->count;
         i = fxi_tokens_telling_of(tokens, i + 1, money)) {
        const fxi_sense *mark =
            fxi_token_sense(tokens, i, FXI_SENSE_CURRENCY, inquiry->tools);
        if (mark != NULL && mark->currency_count == 1 &&
            fxi_currency_equal(fxi_lexicon_currency(inquiry->tools->lexicon, mark, 0),
                               home))
            return true;
    }
    return false;
}

/* A country or city. */
static bool is_scene(const fxi_inquiry *inquiry, const fxi_place_mention *mention) {
    const fxi_sense *place = fxi_token_sense(inquiry->document->tokens, mention->token,
                                             FXI_SENSE_PLACE, inquiry->tools);
    return place != NULL && (place->flags & FXI_SENSE_AFTER) == 0;
}

/* Two places, one of them a country or city behind the first word, which may date the
   report; or one such that is governed, or in a report that is not printed in America.
 */
static bool is_at_home(const fxi_inquiry *inquiry) {
    enum { PLACES = 2 };
    const fxi_mentions *mentions = inquiry->document->mentions;
    bool has_scene = false;
    for (size_t i = 0; i < mentions->place_count; i++) {
        const fxi_place_mention *mention = &mentions->places[i];
        if (!is_scene(inquiry, mention) ||
            fxi_home_sign_is_namesake(inquiry, mention->token))
            continue;
        if (fxi_home_sign_is_governed(inquiry, mention->token))
            return true;
        has_scene |= mention->token > 0;
    }
    return has_scene &&
           (mentions->place_count >= PLACES || fxi_home_sign_is_printed(inquiry));
}

/* "$82 a barrel": the world's price of what it trades. */
static bool is_of_world(const fxi_figure *figure, const fxi_inquiry *inquiry) {
    const fxi_tokens *tokens = inquiry->document->tokens;
    const size_t unit = figure->last + 1;
    return figure->unit == FXI_UNIT_PER + 1 && unit < tokens->count &&
           fxi_spelling_ends_in(
               tokens, unit,
               fxi_grammar_words(
                   fxi_grammar_of(inquiry->tools->lexicon, FXI_LANGUAGE_ENGLISH),
                   FXI_WORDS_TRADED),
               1);
}

static bool quotes_world(const fxi_inquiry *inquiry) {
    const fxi_figures *figures = inquiry->document->figures;
    for (size_t i = 0; i < figures->count; i++)
        if (is_of_world(&figures->items[i], inquiry))
            return true;
    return false;
}

/* --- local words ------------------------------------------------------------------ */

/* The document names as many places of another country whose money the sign may be, or
   half as many of that which has the usual one: America, Britain. */
static bool is_disputed(const fxi_voices *voices, const fxi_voice *home) {
    const fxi_ambiguous_mark own = fxi_ambiguous_mark_bare(&home->currency, 1);
    for (size_t i = 0; i < voices->count; i++) {
        const fxi_voice *found = &voices->items[i];
        const bool is_usual = fxi_currency_equal(found->currency, us_dollar) ||
                              fxi_currency_equal(found->currency, sterling);
        if (found->places > 0 && found != home &&
            fxi_ambiguous_has_noun(&own, found->currency) &&
            found->places * (is_usual ? 2 : 1) >= home->places)
            return true;
    }
    return false;
}

/* "The HDB flat went for $500,000": whatever else it names, unless it marks that money
   somewhere. */
static fxi_home_press by_local_words(const fxi_voices *voices, fxc_currency local) {
    const fxi_voice *home = fxi_voices_of(voices, local);
    fxi_home_press press = {.local = local};
    const bool is_dollar = fxi_currency_is_dollar(local);
    if (is_dollar && home->figures > 0)
        return (fxi_home_press){.money = none};
    const bool has_other = is_disputed(voices, home);
    press.is_disputed = has_other && is_dollar;
    press.money = has_other ? none : local;
    return press;
}

fxi_home_press fxi_home_press_of(const fxi_voices *voices, const fxi_inquiry *inquiry) {
    const fxc_currency local = fxi_voices_most_local(voices);
    if (!fxi_currency_is_none(local))
        return by_local_words(voices, local);
    const fxc_currency home = fxi_voices_most_named(voices);
    const bool is_home = fxi_home_press_leaves_bare(home) &&
                         names_no_other(voices, home) && !quotes_world(inquiry) &&
                         is_at_home(inquiry) && !marks_own(home, inquiry) &&
                         !fxi_home_sign_is_american(inquiry);
    return (fxi_home_press){.money = is_home ? home : none};
}

bool fxi_home_press_has(const fxi_ambiguous_mark *mark, const fxi_inquiry *inquiry) {
    if (mark->figure == NULL)
        return false;
    const fxi_token *token = &inquiry->document->tokens->items[mark->figure->first];
    return fxi_language_likeliest(token->language) == FXI_LANGUAGE_ENGLISH &&
           !is_of_world(mark->figure, inquiry);
}
