/* SPDX-License-Identifier: MIT */
#include "reading/exclusion/person_name.h"

#include "lexicon/grammar.h"
#include "reading/text/spelling.h"

/* "2001 Real Madrid" at the start of a sentence, "the 2010 Rand Paul campaign", where
   it is certain that the language does not write each noun so. */
static bool is_beside_name(const fxi_subject *s, size_t year) {
    const fxi_token *token = &s->tokens->items[year];
    if ((token->language & FXI_LANGUAGE_OPEN) != 0 ||
        fxi_grammar_has(s->tools->lexicon, token->language, FXI_NOUNS_CAPITAL))
        return false;
    return fxi_token_starts_sentence(s->tokens, year) ||
           fxi_token_has_role(s->tokens, year - 1, FXI_SENSE_GRAMMAR,
                              FXI_GRAMMAR_ARTICLE, s->tools);
}

/* The first of years in a row, "1996, 1997", "2003-2018", that end with `year`. */
static size_t first_of_years(const fxi_tokens *tokens, size_t year) {
    int value;
    while (year >= 2 &&
           (fxi_token_is_sign(tokens, year - 1, ',') ||
            fxi_token_is_dash(tokens, year - 1)) &&
           fxi_spelling_year(&value, tokens, year - 2))
        year -= 2;
    return year;
}

/* "(C) 2012", "© 2003-2018", "2008, 2012": the years of a right. */
static bool follows_right(const fxi_subject *s, size_t year) {
    const uint32_t right = 0xA9;
    static const char letter[] = "c\0", word[] = "copyright\0";
    const size_t first = first_of_years(s->tokens, year);
    if (fxi_token_is_sign(s->tokens, year - 1, ',') && first < year &&
        !fxi_grammar_has(s->tools->lexicon, s->tokens->items[year].language,
                         FXI_NOUNS_CAPITAL))
        return true;
    if (first < 2)
        return first == 1 && (fxi_token_is_sign(s->tokens, 0, right) ||
                              fxi_spelling_in(s->tokens, 0, word));
    const size_t before =
        first - (fxi_token_is_sign(s->tokens, first - 1, ':') ? 2 : 1);
    return fxi_token_is_sign(s->tokens, before, right) ||
           fxi_spelling_in(s->tokens, before, word) ||
           (fxi_token_is_sign(s->tokens, before, ')') && before > 0 &&
            fxi_spelling_in(s->tokens, before - 1, letter));
}

/* What leads to the year of a date: "in", "year", "May", "May 5". */
static bool leads_to_year(const fxi_subject *s, size_t first) {
    if (first == 0)
        return false;
    if (follows_right(s, first))
        return true;
    const fxi_sense *date = fxi_subject_sense(s, first - 1, FXI_SENSE_DATE);
    if (date != NULL && (date->value & (FXI_DATE_IN | FXI_DATE_YEAR)) != 0)
        return true;
    return fxi_subject_sense(s, first - 1, FXI_SENSE_MONTH) != NULL ||
           (first > 1 && fxi_subject_sense(s, first - 2, FXI_SENSE_MONTH) != NULL);
}

/* "In 2003 Mark Adler", "nel 1998 Marco Verri": behind a year a name of money in
   capitals, and another name behind it. */
static bool is_first_name(const fxi_subject *s) {
    const size_t name = s->operand->mark.first, year = name - 1;
    int value;
    return name > s->operand->first && s->last == name &&
           (s->operand->mark.sense->flags & FXI_SENSE_IS_NAME) != 0 &&
           fxi_spelling_year(&value, s->tokens, year) &&
           fxi_spelling_is_capital(s->tokens, name) &&
           fxi_spelling_is_capital(s->tokens, name + 1) &&
           (leads_to_year(s, year) || is_beside_name(s, year));
}

/* "50 Cent performed": a capital, and a singular behind more than one, as English has
   them in names, or of coins in headlines alone ("50 Cent Coin"). */
static bool is_stage_name(const fxi_subject *s) {
    enum { CENTS = 2 };
    const size_t number = s->operand->first, name = s->operand->mark.first;
    const fxi_token *items = s->tokens->items;
    int value;
    return s->operand->mark.sense->value == -CENTS && name == number + 1 &&
           s->last == name && fxi_spelling_integer(&value, s->tokens, number) &&
           value > 1 &&
           fxi_language_likeliest(items[name].language) == FXI_LANGUAGE_ENGLISH &&
           fxi_token_is_apart(s->tokens, name) &&
           fxi_spelling_is_capital(s->tokens, name) &&
           s->tokens->text.bytes[items[name].span.end - 1] == 't' &&
           !fxi_spelling_is_capital(s->tokens, name + 1) && !fxi_subject_has_article(s);
}

bool fxi_person_name_is(const fxi_subject *s) {
    return !s->operand->is_prefixed && (is_first_name(s) || is_stage_name(s));
}
