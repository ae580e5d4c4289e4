/* SPDX-License-Identifier: MIT */
#include "judging/currency/currency_time.h"

#include <string.h>

#include "lexicon/iso4217.h"
#include "lexicon/redenomination.h"
#include "reading/text/spelling.h"

/* Dates and years before a figure that are looked at. */
enum { DATES_MAX = 4 };

static int oldest_year(const fxi_inquiry *inquiry) {
    int named = inquiry->document->mentions->oldest_year, own = inquiry->date.year;
    return own == 0 || (named != 0 && named < own) ? named : own;
}

fxi_currency_time fxi_currency_time_of(const fxi_inquiry *inquiry) {
    return (fxi_currency_time){.mentions = inquiry->document->mentions,
                               .text = inquiry->document->text,
                               .tokens = inquiry->document->tokens,
                               .tools = inquiry->tools,
                               .date = inquiry->date,
                               .oldest_year = oldest_year(inquiry)};
}

bool fxi_currency_time_goes_back(const fxi_currency_time *self, fxc_currency currency) {
    fxc_date end = fxi_currency_withdrawn(currency);
    return !fxi_date_is_none(end) && self->oldest_year != 0 &&
           self->oldest_year <= end.year;
}

/* "In 1998, ...", "Im Jahr 1998, ...": a comma ends the time that opens the sentence.
 */
static bool opens_sentence(const fxi_currency_time *self,
                           const fxi_date_mention *date) {
    enum { WORDS = 2 };
    const fxi_token *items = self->tokens->items;
    return self->text.bytes[date->span.end] == ',' &&
           (date->first <= WORDS ||
            items[date->first - WORDS - 1].sentence != date->sentence);
}

/* No comma or bracket parts the two places, which are near. */
static bool is_clause(fxi_text text, size_t start, size_t end) {
    enum { REACH = 200 };
    if (start > end || end - start > REACH)
        return false;
    for (size_t at = start; at < end; at++)
        if (text.bytes[at] == ',' || text.bytes[at] == ';' || text.bytes[at] == '(')
            return false;
    return true;
}

static bool is_made(const fxi_tokens *tokens, size_t index,
                    const fxi_grammar *grammar) {
    enum { STEM = 2 };
    return index < tokens->count &&
           fxi_spelling_ends_in(tokens, index,
                                fxi_grammar_words(grammar, FXI_WORDS_MADE), STEM) > 0;
}

/* "построенный |в 1973 году| мост", "|в 1973 году| построенный мост": a participle of
   what was made then stands before the word that leads the year, at `lead`, or behind
   the year and its noun. */
static bool is_of_made(const fxi_tokens *tokens, size_t lead,
                       const fxi_date_mention *date, const fxi_grammar *grammar) {
    return (!fxi_token_starts_sentence(tokens, lead) &&
            is_made(tokens, lead - 1, grammar)) ||
           is_made(tokens, date->last + 1, grammar) ||
           is_made(tokens, date->last + 2, grammar);
}

/* "|v| roce 1985", "|în| 1985", not "dům z roku 1985": something happened in the year,
   as on any day; else it tells how old a thing is. `unsure` where the language has no
   words that lead such years. */
static bool is_of_event(const fxi_currency_time *self, const fxi_date_mention *date,
                        bool unsure) {
    enum { REACH = 3 };
    const fxi_tokens *tokens = self->tokens;
    const fxi_language language = tokens->items[date->first].language;
    const fxi_grammar *grammar = fxi_grammar_of(self->tools->lexicon, language);
    if ((language & FXI_LANGUAGE_OPEN) != 0 ||
        *fxi_grammar_words(grammar, FXI_WORDS_WHEN) == '\0')
        return unsure;
    if (date->period.kind == FXI_PERIOD_DAY)
        return !is_of_made(tokens, date->first, date, grammar);
    for (size_t at = date->first, i = 0; i <= REACH; at--, i++) {
        if (fxi_spelling_in_list(tokens, at, grammar, FXI_WORDS_WHEN))
            return !is_of_made(tokens, at, date, grammar);
        if (fxi_token_starts_sentence(tokens, at))
            return i == 0;
    }
    return false;
}

/* The year of the last of the dates that bears on the figure, which stands behind all
   `count`; 0: none does. */
static int year_among(const fxi_currency_time *self, const fxi_date_mention *dates,
                      size_t count, const fxi_ambiguous_mark *mark, bool unsure) {
    for (size_t i = count; i > 0 && count - i < DATES_MAX; i--) {
        const fxi_date_mention *date = &dates[i - 1];
        if (date->sentence != mark->sentence)
            break;
        const size_t end = date->span.end + opens_sentence(self, date);
        if (date->period.year != 0 && is_clause(self->text, end, mark->start) &&
            is_of_event(self, date, unsure))
            return date->period.year;
    }
    return 0;
}

/* "2.9 million marks |in 1998": a past year a word or two behind the figure, which the
   dates from `next` on stand behind; 0: none does. */
static int year_behind(const fxi_currency_time *self, size_t next,
                       const fxi_ambiguous_mark *mark) {
    enum { TOKENS_MAX = 3 };
    const fxi_figure *figure = mark->figure;
    if (figure == NULL || next >= self->mentions->date_count)
        return 0;
    const fxi_date_mention *date = &self->mentions->dates[next];
    const int year = date->period.year;
    const bool is_past = fxi_date_is_none(self->date) || year < self->date.year;
    return is_past && date->sentence == mark->sentence && date->first > figure->last &&
                   date->first - figure->last <= TOKENS_MAX &&
                   is_clause(self->text, figure->span.end, date->span.start)
               ? year
               : 0;
}

/* The time that the figure is of: the year that stands before it in its clause, or
   right behind it; else that of the document. `unsure`: see is_of_event. */
static fxc_date time_of(const fxi_currency_time *self, const fxi_ambiguous_mark *mark,
                        bool unsure) {
    const fxi_mentions *m = self->mentions;
    size_t dates = fxi_mentions_behind(m, mark->start);
    size_t years = fxi_mentions_years_behind(m, mark->start);
    int year = year_among(self, m->dates, dates, mark, unsure);
    if (year == 0)
        year = year_among(self, m->years, years, mark, unsure);
    if (year == 0 && unsure)
        year = year_behind(self, dates, mark);
    return year == 0 ? self->date : (fxc_date){(int16_t)year, 1, 1};
}

static fxc_date day_of(const fxi_currency_time *self, const fxi_ambiguous_mark *mark) {
    return time_of(self, mark, true);
}

bool fxi_currency_time_is_coming(const fxi_currency_time *self,
                                 const fxi_ambiguous_mark *mark,
                                 fxc_currency currency) {
    if (fxi_redenomination_to(currency) == NULL)
        return false;
    const fxc_date day = day_of(self, mark);
    return !fxi_date_is_none(day) && fxi_redenomination_ahead(currency, day) != NULL;
}

static bool has_ended(const fxi_currency_time *self, const fxi_ambiguous_mark *mark,
                      fxc_currency currency) {
    const fxc_date end = fxi_currency_withdrawn(currency);
    if (fxi_date_is_none(end))
        return false;
    const fxc_date day = day_of(self, mark);
    return !fxi_date_is_none(day) && fxi_day_from_date(day) >= fxi_day_from_date(end);
}

fxc_currency fxi_currency_time_once(const fxi_currency_time *self,
                                    const fxi_ambiguous_mark *mark,
                                    fxc_currency currency) {
    const fxi_redenomination *row = fxi_redenomination_to(currency);
    if (row == NULL || !row->keeps_name)
        return currency;
    const fxc_date day = time_of(self, mark, false);
    return !fxi_date_is_none(day) &&
                   fxi_day_from_date(day) < fxi_day_from_date(row->day)
               ? fxi_currency_time_namesake(row)
               : currency;
}

fxc_currency fxi_currency_time_namesake(const fxi_redenomination *row) {
    fxc_currency former = {""};
    if (row->keeps_name)
        memcpy(former.code, row->former, sizeof row->former);
    return former;
}

fxc_currency fxi_currency_time_unit(const fxi_currency_time *self,
                                    const fxi_ambiguous_mark *mark, size_t candidate) {
    fxc_currency unit = mark->candidates[candidate];
    if (!fxi_currency_time_is_coming(self, mark, unit))
        return unit;
    return candidate == 0 ? (fxc_currency){""}
                          : fxi_currency_time_namesake(fxi_redenomination_to(unit));
}

bool fxi_currency_time_is_in_use(const fxi_currency_time *self,
                                 const fxi_ambiguous_mark *mark,
                                 fxc_currency currency) {
    return !has_ended(self, mark, currency) &&
           !fxi_currency_time_is_coming(self, mark, currency);
}
