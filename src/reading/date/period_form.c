/* SPDX-License-Identifier: MIT */
#include "reading/date/date_form.h"
#include "reading/text/old_year.h"
#include "reading/text/rate_word.h"
#include "reading/text/spelling.h"

static void set_period(fxi_date_mention *out, fxi_period period) {
    out->period = period;
    out->is_impossible = false;
}

fxi_period fxi_period_of_sense(const fxi_sense *sense) {
    /* FXI_SENSE_PERIOD */
    enum { KINDS_OF_CUSTOM = 128, NUMBERS_OF_KIND = 16 };
    int kind = sense->value % KINDS_OF_CUSTOM / NUMBERS_OF_KIND;
    int number = sense->value % NUMBERS_OF_KIND;
    return (fxi_period){.kind = (fxi_period_kind)kind,
                        .number = (uint8_t)number,
                        .custom = (uint8_t)(sense->value / KINDS_OF_CUSTOM),
                        .months = (uint8_t)(kind == FXI_PERIOD_MONTH ? number : 0)};
}

/* The period that a word names, several months among them; kind DAY: none. */
static fxi_period word_at(const fxi_tokens *tokens, size_t index,
                          const fxi_tools *tools) {
    const fxi_sense *sense = fxi_token_sense(tokens, index, FXI_SENSE_PERIOD, tools);
    fxi_period none = {.kind = FXI_PERIOD_DAY};
    fxi_period word = sense != NULL ? fxi_period_of_sense(sense) : none;
    return word.kind < FXI_PERIOD_QUARTER && word.months == 0 ? none : word;
}

static bool is_part(const fxi_period *word) {
    return word->kind != FXI_PERIOD_YEAR && word->number != 0;
}

/* "Last year". */
static bool is_last_year(const fxi_period *word) {
    return word->kind == FXI_PERIOD_YEAR && word->number != 0;
}

/* --- years ------------------------------------------------------------------------ */

/* Parts one year from another: "2023/24", "2023-24". */
static bool is_slash(const fxi_tokens *tokens, size_t index) {
    return fxi_token_touches(tokens, index) &&
           (fxi_token_is_dash(tokens, index) || fxi_token_is_sign(tokens, index, '/'));
}

/* "24" or "2024" behind 2023. */
static bool is_next_year(const fxi_tokens *tokens, size_t index, int year) {
    return fxi_token_touches(tokens, index) &&
           fxi_spelling_is_next_year(tokens, index, year);
}

/* "2024", or the later year of "2023/24"; returns the tokens. 0 also for "2020-24",
   which are several years. */
static size_t read_year_name(fxi_period *out, const fxi_tokens *tokens, size_t index) {
    int year;
    if (!fxi_spelling_year(&year, tokens, index))
        return 0;
    out->year = (int16_t)year;
    if (!is_slash(tokens, index + 1))
        return 1;
    if (!is_next_year(tokens, index + 2, year) || is_slash(tokens, index + 3))
        return 0;
    out->year = (int16_t)(year + 1);
    out->custom = FXI_YEAR_SPLIT;
    return 3;
}

/* --- words ------------------------------------------------------------------------ */

static bool has_date_role(const fxi_tokens *tokens, size_t index, int roles,
                          const fxi_tools *tools) {
    return fxi_token_has_role(tokens, index, FXI_SENSE_DATE, roles, tools);
}

/* Words between a period and its end: "ended on", "to end-"; returns the tokens.
   `asked`: the period word ends with the first of them. */
static size_t end_words(const fxi_tokens *tokens, size_t index, bool asked,
                        const fxi_tools *tools) {
    size_t used = 0;
    while (used < 3 && (has_date_role(tokens, index + used, FXI_DATE_END, tools) ||
                        ((asked || used > 0) &&
                         (has_date_role(tokens, index + used, FXI_DATE_ON, tools) ||
                          fxi_token_is_dash(tokens, index + used)))))
        used++;
    return used;
}

static bool asks_for_end(const fxi_tokens *tokens, size_t index,
                         const fxi_tools *tools) {
    return fxi_token_ends_in_role(tokens, index, FXI_SENSE_DATE, FXI_DATE_END, tools);
}

static fxi_period ended(const fxi_period *word, fxi_period last) {
    if (word->kind != FXI_PERIOD_MONTH)
        return fxi_period_ended(word->kind, last);
    last.months = word->months;
    return last;
}

/* A word that leads to the end of a period, or a date itself. */
static bool may_be_end(const fxi_tokens *tokens, size_t index) {
    return fxi_token_has(tokens, index, FXI_SENSE_DATE) ||
           fxi_token_has(tokens, index, FXI_SENSE_MONTH) ||
           fxi_token_is_dash(tokens, index) ||
           (index < tokens->count && tokens->items[index].kind == FXI_TOKEN_NUMERAL);
}

/* "ended December 31, 2024", "to December 2024" behind the period word at `index`;
   returns the tokens. */
static size_t read_end(fxi_date_mention *out, const fxi_period *word,
                       const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    if (!may_be_end(tokens, index + 1))
        return 0;
    bool asked = asks_for_end(tokens, index, tools);
    size_t used = end_words(tokens, index + 1, asked, tools);
    size_t at = index + 1 + used;
    if ((used == 0 && !asked) || at >= tokens->count)
        return 0;
    fxi_date_mention end;
    size_t taken = fxi_date_form_read(&end, tokens, at, tools);
    if (taken == 0)
        return 0;
    out->period = end.is_impossible ? end.period : ended(word, end.period);
    out->is_impossible = end.is_impossible;
    return used + taken;
}

/* "of", "of the fiscal", "," before the year of a period; returns the tokens, and whose
   year it is if a word tells. */
static size_t read_links(fxi_period *period, const fxi_tokens *tokens, size_t index,
                         const fxi_tools *tools) {
    enum { LINKS_MAX = 4 };
    const int links = FXI_DATE_OF | FXI_DATE_IN | FXI_DATE_YEAR;
    size_t used = fxi_token_is_sign(tokens, index, ',') ? 1 : 0;
    for (; used < LINKS_MAX; used++) {
        fxi_period word = word_at(tokens, index + used, tools);
        bool is_year = word.kind == FXI_PERIOD_YEAR && word.number == 0;
        bool is_article =
            used > 0 && fxi_token_has_role(tokens, index + used, FXI_SENSE_GRAMMAR,
                                           FXI_GRAMMAR_ARTICLE, tools);
        if (!is_year && !is_article &&
            !has_date_role(tokens, index + used, links, tools))
            break;
        if (is_year && word.custom != FXI_YEAR_CALENDAR)
            period->custom = word.custom;
    }
    return used;
}

/* "of 2024", ", 2024", "of fiscal 2024", "2024", "2023/24" behind a period; returns the
   tokens, 0: no year. */
static size_t read_period_year(fxi_period *period, const fxi_tokens *tokens,
                               size_t index, const fxi_tools *tools) {
    fxi_period dated = *period;
    size_t used = read_links(&dated, tokens, index, tools);
    size_t taken = read_year_name(&dated, tokens, index + used);
    if (taken == 0 ||
        fxi_date_form_is_quantity(tokens, index + used + taken - 1, tools))
        return 0;
    *period = dated;
    return used + taken;
}

static size_t read_period_word(fxi_date_mention *out, const fxi_tokens *tokens,
                               size_t index, const fxi_tools *tools) {
    fxi_period word = word_at(tokens, index, tools);
    if (word.kind == FXI_PERIOD_DAY)
        return 0;
    if (is_last_year(&word)) {
        set_period(out, (fxi_period){.kind = FXI_PERIOD_YEAR});
        out->is_bare = true;
        return 1;
    }
    size_t used = read_end(out, &word, tokens, index, tools);
    if (used > 0)
        return used + 1;
    if (word.months != 0 && asks_for_end(tokens, index, tools))
        return 0;
    used = read_period_year(&word, tokens, index + 1, tools);
    if (word.number == 0 && word.year == 0)
        return 0;
    set_period(out, word);
    return used + 1;
}

/* The case ending of a year: "2024'ün", "2024's". */
static size_t read_ending(const fxi_tokens *tokens, size_t index) {
    bool ends = fxi_token_is_apostrophe(tokens, index) &&
                fxi_token_touches(tokens, index) &&
                fxi_token_touches(tokens, index + 1) &&
                tokens->items[index + 1].kind == FXI_TOKEN_WORD;
    return ends ? 2 : 0;
}

/* "2024 fourth quarter", "its 2025 fiscal year", "2024年第四季度", "23/24财年第一季度"
 */
static size_t read_year_first(fxi_date_mention *out, const fxi_tokens *tokens,
                              size_t index, const fxi_tools *tools) {
    const int links = FXI_DATE_YEAR | FXI_DATE_OF;
    fxi_period year = {.kind = FXI_PERIOD_YEAR};
    size_t at = index + read_year_name(&year, tokens, index);
    if (at == index)
        return 0;
    at += read_ending(tokens, at);
    for (int i = 0; i < 2 && has_date_role(tokens, at, links, tools); i++)
        at++;
    fxi_period word = word_at(tokens, at, tools);
    if (word.kind == FXI_PERIOD_DAY || is_last_year(&word))
        return 0;
    fxi_period part = word_at(tokens, at + 1, tools);
    if (word.kind == FXI_PERIOD_YEAR && is_part(&part)) {
        part.custom = word.custom;
        word = part;
        at++;
    }
    word.year = year.year;
    if (year.custom != FXI_YEAR_CALENDAR)
        word.custom = year.custom;
    set_period(out, word);
    return at + 1 - index;
}

/* --- years on their own ------------------------------------------------------- */

/* "For 2000 workers", but "in 2011 was": a word that counts nothing may follow. */
static bool counts_next(const fxi_tokens *tokens, size_t index,
                        const fxi_tools *tools) {
    const size_t next = index + 1;
    return next < tokens->count && tokens->items[next].kind == FXI_TOKEN_WORD &&
           fxi_token_sense(tokens, next, FXI_SENSE_GRAMMAR, tools) == NULL &&
           fxi_token_sense(tokens, next, FXI_SENSE_DATE, tools) == NULL;
}

/* "(2005: JPY 1,065m)", "at 2021 exchange rates" */
static bool heads_figures(const fxi_tokens *tokens, size_t index,
                          const fxi_tools *tools) {
    return fxi_rate_is_noun(tokens, index + 1, tools) ||
           (fxi_token_opens(tokens, index - 1) &&
            fxi_token_is_colon(tokens, index + 1));
}

static bool is_year_behind(const fxi_tokens *tokens, size_t index, size_t used,
                           const fxi_tools *tools) {
    const int sure = FXI_DATE_IN | FXI_DATE_YEAR, open = FXI_DATE_AT | FXI_DATE_OF;
    if (has_date_role(tokens, index + used, FXI_DATE_YEAR, tools) ||
        read_ending(tokens, index + used) > 0)
        return true;
    if (index == 0)
        return false;
    return has_date_role(tokens, index - 1, sure, tools) ||
           heads_figures(tokens, index, tools) ||
           (has_date_role(tokens, index - 1, open, tools) &&
            !counts_next(tokens, index + used - 1, tools));
}

/* "2025年2月24日": the year of a day that is written from the year on. */
static bool starts_day(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    fxi_date_mention day;
    return has_date_role(tokens, index + 1, FXI_DATE_YEAR, tools) &&
           fxi_date_form_read(&day, tokens, index, tools) > 0;
}

static size_t read_year_alone(fxi_date_mention *out, const fxi_tokens *tokens,
                              size_t index, const fxi_tools *tools) {
    fxi_period year = {.kind = FXI_PERIOD_YEAR};
    size_t used = read_year_name(&year, tokens, index);
    int old;
    if (used == 0 && fxi_old_year_is_asked(&old, tokens, index, tools)) {
        year.year = (int16_t)old;
        used = 1;
    }
    if (used == 0 || !is_year_behind(tokens, index, used, tools) ||
        fxi_date_form_is_quantity(tokens, index + used - 1, tools) ||
        starts_day(tokens, index, tools))
        return 0;
    set_period(out, year);
    out->is_bare = true;
    return used;
}

size_t fxi_period_form_read(fxi_date_mention *out, const fxi_tokens *tokens,
                            size_t index, const fxi_tools *tools) {
    size_t used = fxi_period_code_read(out, tokens, index, tools);
    if (used == 0 && fxi_token_has(tokens, index, FXI_SENSE_PERIOD))
        used = read_period_word(out, tokens, index, tools);
    if (used > 0 || tokens->items[index].kind != FXI_TOKEN_NUMERAL)
        return used;
    used = read_year_first(out, tokens, index, tools);
    return used > 0 ? used : read_year_alone(out, tokens, index, tools);
}
