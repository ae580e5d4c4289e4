/* SPDX-License-Identifier: MIT */
#include "judging/currency/ambiguous_mark.h"

#include <string.h>

#include "lexicon/grammar.h"
#include "lexicon/iso4217.h"
#include "reading/figure/figure_relation.h"
#include "time/date.h"

fxi_ambiguous_mark fxi_ambiguous_mark_of(const fxi_figure *figure) {
    const bool is_own =
        figure->mark != NULL && (figure->mark->flags & FXI_SENSE_LOCAL) != 0;
    const bool is_part = fxi_figure_is_part(figure);
    return (fxi_ambiguous_mark){.candidates = figure->candidates,
                                .count = figure->candidate_count,
                                .is_name = figure->basis == FXC_BASIS_NAME || is_part,
                                .is_part = is_part,
                                .is_own = is_own,
                                .hears_places = is_own,
                                .lacks_usual = figure->lacks_usual,
                                .sense = figure->mark,
                                .figure = figure,
                                .start = figure->span.start,
                                .sentence = figure->sentence};
}

fxi_ambiguous_mark fxi_ambiguous_mark_bare(const fxc_currency *candidates,
                                           size_t count) {
    return (fxi_ambiguous_mark){.candidates = candidates, .count = count};
}

static bool is_money_of_language(const fxi_ambiguous_mark *mark,
                                 const fxc_lexicon *lexicon) {
    if (mark->sense == NULL || mark->count == 0 ||
        mark->sense->language == FXI_LANGUAGE_EVERY)
        return false;
    return fxi_grammar_list_has(fxi_grammar_of(lexicon, mark->sense->language),
                                FXI_WORDS_MONEY, mark->candidates[0].code);
}

static bool has_ended(fxc_currency currency) {
    return !fxi_date_is_none(fxi_currency_withdrawn(currency));
}

bool fxi_ambiguous_is_former(const fxi_ambiguous_mark *mark,
                             const fxc_lexicon *lexicon) {
    return is_money_of_language(mark, lexicon) && has_ended(mark->candidates[0]);
}

bool fxi_ambiguous_is_of_language(const fxi_ambiguous_mark *mark,
                                  const fxc_lexicon *lexicon) {
    return is_money_of_language(mark, lexicon) && !has_ended(mark->candidates[0]);
}

/* A sign that texts of a language leave bare for their own dollar says less. */
bool fxi_ambiguous_is_understood(const fxi_ambiguous_mark *mark,
                                 const fxc_lexicon *lexicon) {
    if (fxi_ambiguous_is_dollar(mark))
        return mark->is_name || !mark->is_own;
    return (!mark->is_name && mark->count > 0 &&
            fxi_currency_equal(mark->candidates[0], (fxc_currency){"GBP"})) ||
           fxi_ambiguous_is_of_language(mark, lexicon);
}

/* "dollar" of "Belize dollar" */
static const char *noun_of(fxc_currency currency) {
    const char *name = fxi_currency_name(currency), *space = strrchr(name, ' ');
    return space != NULL ? space + 1 : name;
}

bool fxi_ambiguous_has_noun(const fxi_ambiguous_mark *mark, fxc_currency currency) {
    const size_t count = fxi_ambiguous_is_dollar(mark) ? 1 : mark->count;
    for (size_t i = 0; i < count; i++)
        if (strcmp(noun_of(mark->candidates[i]), noun_of(currency)) == 0)
            return true;
    return false;
}
