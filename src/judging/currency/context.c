/* SPDX-License-Identifier: MIT */
#include "judging/currency/context.h"

#include <string.h>

#include "judging/currency/home_press.h"
#include "judging/currency/own_money.h"
#include "lexicon/iso4217.h"
#include "lexicon/redenomination.h"
#include "reading/text/spelling.h"

enum { FIGURE_WEIGHT = 2, NEAR_WEIGHT = 3 };

/* Places between a figure and the one that names its money. */
enum { PLACES_MAX = 4 };

/* Amounts between one in US dollars and what is short for it. */
enum { SHORT_MAX = 8 };

static const fxc_currency us_dollar = {"USD"}, yuan = {"CNY"};

/* "Forty million dollars" where the text has a bare sign: the word means what it does.
 */
static bool goes_by_sign(const fxi_context *context, const fxi_ambiguous_mark *mark) {
    return mark->is_name && !mark->is_part && context->has_bare_dollars &&
           fxi_ambiguous_is_dollar(mark);
}

/* Money that is not the writer's own is gone on about where the text opens with it, and
   not behind a bare mark. */
static bool is_gone_on(const fxi_context *context, const fxi_ambiguous_mark *mark,
                       const fxi_voice *found, fxc_currency own) {
    if (fxi_currency_is_none(own) || fxi_currency_equal(own, found->currency))
        return true;
    return fxi_context_voice(context, own)->figures == 0 &&
           found->first_figure <
               fxi_voices_first_bare(&context->voices, mark->candidates[0]);
}

/* A writer who marks A$ and leaves $ bare means another dollar by it, so marked dollars
   do not speak for the bare sign; nor do those of the US where the sign may be the
   writer's own ("14.500 millones de dólares", "$9,50" in Mexico). Who writes "Canadian
   dollars" once, and then "dollars", goes on about the same ones; but "港元" of the
   mainland tells the money of Hong Kong from its own "元". */
static size_t figures_heard(const fxi_context *context, const fxi_ambiguous_mark *mark,
                            const fxi_voice *found, fxc_currency own) {
    if (found->figures == 0 || (context->is_of_mainland && mark->is_name &&
                                fxi_context_is_yuan(mark->candidates, mark->count) &&
                                !fxi_currency_equal(found->currency, yuan)))
        return 0;
    if (goes_by_sign(context, mark))
        return fxi_currency_equal(found->currency, us_dollar) ? found->figures
                                                              : found->names;
    bool is_heard = mark->is_name || !fxi_ambiguous_is_dollar(mark) ||
                    (mark->is_own ? !fxi_currency_is_dollar(found->currency)
                                  : fxi_currency_equal(found->currency, us_dollar));
    return is_heard && is_gone_on(context, mark, found, own) ? found->figures : 0;
}

bool fxi_context_can_be(const fxi_context *context, const fxi_ambiguous_mark *mark,
                        fxc_currency currency) {
    return fxi_ambiguous_can_be(mark, currency) &&
           fxi_currency_time_is_in_use(&context->time, mark, currency);
}

/* What the place has or had, if the mark can mean that. */
static fxc_currency money_of(const fxi_context *context, const fxi_place_mention *place,
                             const fxi_ambiguous_mark *mark) {
    if (fxi_ambiguous_can_be(mark, place->currency))
        return place->currency;
    return fxi_currency_time_goes_back(&context->time, place->former) &&
                   fxi_ambiguous_can_be(mark, place->former)
               ? place->former
               : (fxc_currency){""};
}

/* The last place before the mark in its sentence that has such money; of scenes alone
   beside the money of the language, but for its own: "En dansk vas gick för 280
   kronor". NULL: none. */
static const fxi_place_mention *place_before(const fxi_context *context,
                                             const fxi_ambiguous_mark *mark,
                                             const fxi_own_money *own) {
    const fxi_mentions *mentions = context->mentions;
    size_t behind = fxi_mentions_places_before(mentions, mark->start);
    for (size_t i = behind; i > 0 && behind - i < PLACES_MAX; i--) {
        const fxi_place_mention *place = &mentions->places[i - 1];
        if (place->sentence != mark->sentence)
            break;
        const fxc_currency money = money_of(context, place, mark);
        if (!fxi_currency_is_none(money) && (place->is_scene || !own->is_of_language ||
                                             fxi_currency_equal(money, own->currency)))
            return place;
    }
    return NULL;
}

/* "Billetten kostet 300 kroner i Oslo" */
static const fxi_place_mention *scene_behind(const fxi_context *context,
                                             const fxi_ambiguous_mark *mark) {
    const fxi_inquiry *inquiry = context->inquiry;
    const fxi_mentions *mentions = context->mentions;
    size_t first = fxi_mentions_places_before(mentions, mark->start);
    for (size_t i = first; i < mentions->place_count && i < first + PLACES_MAX; i++) {
        const fxi_place_mention *place = &mentions->places[i];
        if (place->sentence != mark->sentence)
            break;
        if (place->is_scene && !fxi_currency_is_none(money_of(context, place, mark)) &&
            place->token > 0 &&
            fxi_spelling_is_of(inquiry->document->tokens, place->token - 1,
                               FXI_WORDS_SCENE, inquiry->tools))
            return place;
    }
    return NULL;
}

static fxc_currency near_beside(const fxi_context *context,
                                const fxi_ambiguous_mark *mark,
                                const fxi_own_money *own) {
    const fxc_currency none = {""};
    if (goes_by_sign(context, mark))
        return none;
    const fxi_place_mention *place = place_before(context, mark, own);
    const fxi_figure *lender = fxi_currency_is_none(own->currency)
                                   ? NULL
                                   : fxi_own_money_lender(mark, context->inquiry);
    if (lender != NULL && (place == NULL || place->span.start < lender->span.start))
        return lender->candidates[0];
    if (place == NULL && own->is_of_language)
        place = scene_behind(context, mark);
    return place == NULL ? none : money_of(context, place, mark);
}

fxc_currency fxi_context_near(const fxi_context *context,
                              const fxi_ambiguous_mark *mark) {
    const fxi_own_money own = fxi_own_money_of(mark, context->inquiry);
    return near_beside(context, mark, &own);
}

/* Places that say nothing of the mark: those of America where the bare sign tells what
   a dollar costs, and it is the sign. */
static bool is_deaf_to_places(const fxi_context *context,
                              const fxi_ambiguous_mark *mark, fxc_currency currency) {
    return goes_by_sign(context, mark) || (context->prices_dollars && !mark->is_name &&
                                           fxi_currency_equal(currency, us_dollar));
}

static size_t weight(const fxi_context *context, const fxi_ambiguous_mark *mark,
                     fxc_currency currency, fxc_currency own) {
    const fxi_voice *found = fxi_context_voice(context, currency);
    if (found->figures == 0 && found->places == 0)
        return 0;
    size_t places = is_deaf_to_places(context, mark, currency) ? 0 : found->places;
    return FIGURE_WEIGHT * figures_heard(context, mark, found, own) + places;
}

/* The bare sign that stands beside no amount in US dollars. News in English marks other
   dollars. */
static bool is_bare_sign(const fxi_ambiguous_mark *mark, fxc_currency barred) {
    return fxi_ambiguous_is_dollar(mark) && !mark->is_name &&
           !fxi_currency_equal(us_dollar, barred);
}

/* "All amounts are in Canadian dollars": what the text says of its bare signs, if it
   says one thing. */
static fxc_currency stated_unit(const fxi_context *context,
                                const fxi_ambiguous_mark *mark, fxc_currency barred) {
    fxc_currency unit = {""};
    for (size_t i = 0; i < context->unit_count; i++) {
        if (!fxi_ambiguous_can_be(mark, context->units[i]) ||
            fxi_currency_equal(context->units[i], barred))
            continue;
        if (!fxi_currency_is_none(unit))
            return (fxc_currency){""};
        unit = context->units[i];
    }
    return unit;
}

/* "from $US330 to $350": short for the amount in US dollars before it in its sentence.
 */
static bool may_be_short(const fxi_context *context, const fxi_ambiguous_mark *mark) {
    const fxi_inquiry *inquiry = context->inquiry;
    const fxi_figures *figures = inquiry->document->figures;
    size_t behind = (size_t)(mark->figure - figures->items);
    for (size_t i = behind; i > 0 && behind - i < SHORT_MAX; i--) {
        if (figures->items[i - 1].sentence != mark->sentence)
            return false;
        if (fxi_currency_equal(inquiry->resolutions[i - 1].currency, us_dollar))
            return true;
    }
    return false;
}

/* The press of a country leaves it bare by this mark: "$5m" in Brisbane. */
static bool is_told_by(const fxi_context *context, const fxi_ambiguous_mark *mark,
                       fxc_currency money) {
    return !fxi_currency_is_none(money) && fxi_ambiguous_has_noun(mark, money) &&
           fxi_home_press_has(mark, context->inquiry);
}

/* "BHP, the Australian miner, pays $US1.01 a share, and closed at $47." */
static bool is_of_paper(const fxi_context *context, const fxi_ambiguous_mark *mark) {
    return context->puts_sign_first && fxi_home_press_has(mark, context->inquiry) &&
           !may_be_short(context, mark);
}

/* "The Calgary company got US$480m and $650m", "Jamaica met. It will pay $5m for
   US$2m": a bare sign where the writer's own dollars are bare. What he marks (A$) is
   not his own; and one behind "US$5m" may be short for it. So it is in the press of
   one country. */
static fxc_currency home_dollar(const fxi_context *context,
                                const fxi_ambiguous_mark *mark) {
    const fxc_currency none = {""};
    const fxi_home_press *press = &context->home_press;
    bool is_marked = context->has_letter_cents || fxi_context_marks_us_dollars(context);
    if (!is_marked)
        return is_told_by(context, mark, press->money) ? press->money : none;
    if (is_told_by(context, mark, press->local) && !may_be_short(context, mark))
        return press->local;
    fxc_currency home = fxi_voices_most_named(&context->voices);
    if (!fxi_ambiguous_can_be(mark, home) ||
        fxi_context_voice(context, home)->figures > 0)
        return none;
    if (fxi_home_press_leaves_bare(home) && is_of_paper(context, mark))
        return home;
    if (fxi_context_voice(context, us_dollar)->places > 0)
        return none;
    bool is_home = context->has_letter_cents ||
                   (mark->sense != NULL && mark->start < context->us_mark) ||
                   fxi_currency_equal(home, fxi_context_near(context, mark));
    return is_home ? home : none;
}

/* The money itself, or what had its name at the time of the figure: CSK for CZK in
   1985. Empty: nothing had. */
static fxc_currency once(const fxi_context *context, const fxi_ambiguous_mark *mark,
                         fxc_currency currency) {
    return fxi_currency_time_is_coming(&context->time, mark, currency)
               ? fxi_currency_time_namesake(fxi_redenomination_to(currency))
               : currency;
}

/* "3 milioane de lei vechi" in a text of today speak for no lei without their
   adjective: those are of the unit that took the place of the old ones. */
static bool has_been_replaced(const fxi_context *context,
                              const fxi_ambiguous_mark *mark, fxc_currency currency) {
    const fxi_redenomination *row = fxi_redenomination_from(currency);
    if (row == NULL || !row->keeps_name || strcmp(row->ratio, "1") == 0)
        return false;
    fxc_currency unit;
    memcpy(unit.code, row->code, sizeof unit.code);
    return fxi_ambiguous_can_be(mark, unit) &&
           !fxi_currency_time_is_in_use(&context->time, mark, currency);
}

/* "I Oslo kostet bilen 300.000 kroner": what the sentence says of the money of the
   language; else it is what it is, or that of a country with which the text begins. */
static fxc_currency choose_beside_own(const fxi_context *context,
                                      const fxi_ambiguous_mark *mark,
                                      const fxi_own_money *home, fxc_currency barred) {
    const fxc_currency own = home->currency;
    fxc_currency best = stated_unit(context, mark, barred);
    if (fxi_currency_is_none(best))
        best = near_beside(context, mark, home);
    if (!fxi_currency_is_none(best) && !fxi_currency_equal(best, barred))
        return best;
    const fxi_voice *voice = fxi_context_voice(context, own);
    if (voice->figures + voice->scenes > 0 && !fxi_currency_equal(own, barred))
        return own;
    size_t most = 0, first_bare = fxi_voices_first_bare(&context->voices, own);
    best = (fxc_currency){""};
    for (size_t i = 0; i < mark->count; i++) {
        const fxi_voice *found = fxi_context_voice(context, mark->candidates[i]);
        if (found->figures + found->scenes == 0)
            continue;
        size_t votes = FIGURE_WEIGHT * figures_heard(context, mark, found, own) +
                       (found->first_scene < first_bare ? found->scenes : 0);
        if (votes <= most || fxi_currency_equal(found->currency, barred))
            continue;
        most = votes;
        best = found->currency;
    }
    return best;
}

/* "The hawker centre cost $3 million", and below "forty million dollars", "20 cents".
 */
static bool is_of_home_press(const fxi_context *context,
                             const fxi_ambiguous_mark *mark) {
    return mark->is_name && fxi_ambiguous_is_dollar(mark) &&
           !fxi_context_marks_us_dollars(context) &&
           fxi_context_voice(context, us_dollar)->figures == 0 &&
           is_told_by(context, mark, context->home_press.money);
}

/* "The Taoiseach has £14 million" in 1998. */
static bool is_home_pound(const fxi_context *context, const fxi_ambiguous_mark *mark) {
    const fxc_currency money = context->home_press.money;
    return context->has_bare_pounds && !fxi_ambiguous_is_dollar(mark) &&
           is_told_by(context, mark, money) &&
           fxi_currency_time_is_in_use(&context->time, mark, money);
}

/* "The Belgian bank lost 20 million francs", where the text tells no time and speaks
   for no other francs: what its one such people had. */
static fxc_currency had_once(const fxi_context *context, const fxi_ambiguous_mark *mark,
                             fxc_currency barred) {
    fxc_currency found = {""};
    if (!mark->is_name || fxi_ambiguous_is_dollar(mark) ||
        !fxi_date_is_none(context->time.date) || context->time.oldest_year != 0)
        return found;
    for (size_t i = 0; i < context->mentions->place_count; i++) {
        const fxc_currency former = context->mentions->places[i].former;
        if (fxi_currency_is_none(former) || fxi_currency_equal(former, found) ||
            fxi_currency_equal(former, barred) || !fxi_ambiguous_can_be(mark, former))
            continue;
        if (!fxi_currency_is_none(found))
            return (fxc_currency){""};
        found = former;
    }
    return found;
}

fxc_currency fxi_context_choice(const fxi_context *context,
                                const fxi_ambiguous_mark *mark, fxc_currency barred) {
    const fxi_own_money own = fxi_own_money_of(mark, context->inquiry);
    fxc_currency best = {""};
    if (is_of_home_press(context, mark) || is_home_pound(context, mark))
        return context->home_press.money;
    if (is_bare_sign(mark, barred)) {
        best = stated_unit(context, mark, barred);
        if (fxi_currency_is_none(best))
            best = home_dollar(context, mark);
        if (!fxi_currency_is_none(best) || fxi_context_is_disputed(context))
            return best;
        if (weight(context, mark, us_dollar, own.currency) > 0)
            return us_dollar;
        if (!mark->hears_places)
            return best;
    }
    if (own.is_of_language)
        return once(context, mark, choose_beside_own(context, mark, &own, barred));
    fxc_currency near = near_beside(context, mark, &own);
    size_t most = 0;
    for (size_t i = 0; i < mark->count; i++) {
        size_t votes =
            weight(context, mark, mark->candidates[i], own.currency) +
            (fxi_currency_equal(mark->candidates[i], near) ? NEAR_WEIGHT : 0);
        if (votes <= most || fxi_currency_equal(mark->candidates[i], barred) ||
            has_been_replaced(context, mark, mark->candidates[i]))
            continue;
        const fxc_currency unit = fxi_currency_time_unit(&context->time, mark, i);
        if (fxi_currency_is_none(unit))
            continue;
        most = votes;
        best = unit;
    }
    return most == 0 ? had_once(context, mark, barred) : best;
}

fxc_currency fxi_context_usual(const fxi_context *context,
                               const fxi_ambiguous_mark *mark, fxc_currency barred) {
    fxc_currency first = {""};
    for (size_t i = 0; i < mark->count; i++) {
        if (fxi_currency_equal(mark->candidates[i], barred))
            continue;
        if (fxi_currency_time_is_in_use(&context->time, mark, mark->candidates[i]))
            return mark->candidates[i];
        if (fxi_currency_is_none(first))
            first = mark->candidates[i];
    }
    const fxc_currency then = once(context, mark, first);
    return fxi_currency_is_none(then) ? first : then;
}
