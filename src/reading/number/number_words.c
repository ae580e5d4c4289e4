/* SPDX-License-Identifier: MIT */
/* number := cardinal | fraction | decimals

   A word is read in each language that it may be of; the longest number counts. Which
   links a language takes, and whether hundred and thousand need a one before them, is
   in words/grammar.tsv. */
#include "reading/number/number_words.h"

#include "reading/number/number_decimals.h"
#include "reading/number/number_fraction.h"
#include "reading/number/number_group.h"
#include "reading/number/number_parts.h"
#include "reading/number/number_word.h"
#include "reading/text/spelling.h"

enum { LANGUAGES_MAX = 10 };

static bool is_fraction(const fxi_tokens *tokens, size_t index,
                        const fxi_tools *tools) {
    const fxi_numeral *numeral = fxi_token_numeral(tokens, index);
    if (numeral == NULL)
        return fxi_token_sense(tokens, index, FXI_SENSE_FRACTION, tools) != NULL;
    return (numeral->flags & FXI_NUMERAL_FRACTION) != 0 ||
           (index > 0 && fxi_token_is_sign(tokens, index - 1, '/'));
}

/* "3/4 of a million", "la moitié d'un million": a part of the number, which was not
   read with it. */
static bool is_divided(const fxi_number_reader *r) {
    const fxi_atoms *a = &r->atoms;
    bool is_elided = fxi_spelling_is_elided(a->tokens, a->first, a->tools);
    size_t of = a->first - (is_elided ? 2 : 1);
    return a->first > 1 && of > 0 &&
           (is_elided ||
            fxi_spelling_in_list(a->tokens, of, a->grammar, FXI_WORDS_OF)) &&
           is_fraction(a->tokens, of - 1, a->tools);
}

/* A number whose first word is an article: "en miljon", "en och en halv miljon". */
static fxi_quantity_status read_counted_one(fxi_number_reader *r,
                                            const fxi_atom *article) {
    if (fxi_number_has_decimals(r, article->next))
        return fxi_number_decimals(r, article->next, 1);
    fxi_atom fraction = fxi_number_behind(r, article);
    /* "en halv miljon", "еден |и пол милион" */
    if (fraction.kind == FXI_ATOM_FRACTION)
        return fxi_number_fraction(r, &fraction, fraction.is_mixed, 1);
    int parts = fraction.kind == FXI_ATOM_LINK && !fxi_number_is_in_between(r)
                    ? fxi_number_parts_behind(&fraction, r, article->next)
                    : 0;
    if (parts > 0)
        return fxi_number_fraction(r, &fraction, 1, parts);
    int group = fxi_number_first_group(r);
    if (group == FXI_NUMBER_NONE)
        return FXI_QUANTITY_NONE;
    fxi_quantity_status status = fxi_number_cardinal(r, group);
    if (status == FXI_QUANTITY_READ && is_divided(r))
        return fxi_number_refuse(r, FXI_RULE_AMBIGUOUS_NUMBER,
                                 "the amount is a fraction of the number");
    return status;
}

static fxi_quantity_status read_number(fxi_number_reader *r) {
    fxi_atom atom = fxi_number_peek(r), fraction;
    if (atom.is_piece && atom.alone > 0)
        return fxi_number_cardinal(r, atom.alone); /* "ومليون", "באלף" */
    if (atom.kind == FXI_ATOM_NUMBER && atom.is_article)
        return read_counted_one(r, &atom);
    if (atom.kind == FXI_ATOM_FRACTION)
        return atom.is_mixed ? FXI_QUANTITY_NONE : fxi_number_fraction(r, &atom, 0, 1);
    if (fxi_number_is_word(&atom, 10, 10) && fxi_number_is_vague(r))
        return FXI_QUANTITY_NONE; /* "mehrere zehn Millionen" */
    if (fxi_number_is_word(&atom, FXI_THOUSAND, FXI_THOUSAND))
        return fxi_number_is_vague(r) ? FXI_QUANTITY_NONE : fxi_number_cardinal(r, 1);
    int group = fxi_number_first_group(r);
    if (group == FXI_NUMBER_NONE)
        return FXI_QUANTITY_NONE;
    if (fxi_number_has_decimals(r, r->at))
        return fxi_number_decimals(r, r->at, group);
    fraction = fxi_number_peek(r);
    if (fraction.kind == FXI_ATOM_FRACTION &&
        (fraction.is_mixed || fxi_number_has(r, FXI_NUMBER_HALF_ADDS)))
        return fxi_number_fraction(r, &fraction, group, 1);
    if (fraction.kind == FXI_ATOM_FRACTION && group > 0 && group < FXI_HUNDRED)
        return fxi_number_fraction(r, &fraction, 0, group);
    int parts = fxi_number_parts_behind(&fraction, r, r->at);
    if (parts > 0)
        return fxi_number_fraction(r, &fraction, group, parts);
    return fxi_number_cardinal(r, group);
}

/* --- languages --- */

static fxi_quantity_status read_in(fxi_quantity *out, size_t *count,
                                   fxi_language language, const fxi_tokens *tokens,
                                   size_t first, const fxi_tools *tools) {
    fxi_number_reader r = {.at = {first, 0}, .out = out};
    fxi_atoms_start(&r.atoms, language, tokens, first, tools);
    *out = (fxi_quantity){.value = fxi_decimal_from_integer(0),
                          .flags = FXI_QUANTITY_WORDS};
    if (fxi_number_has(&r, FXI_NUMBER_JOINS_LINK))
        fxi_number_skip(&r, FXI_ATOM_LINK);
    fxi_quantity_status status = read_number(&r);
    /* a number ends where a word does */
    bool is_whole = r.at.piece == 0;
    *count = status == FXI_QUANTITY_NONE || !is_whole ? 0 : r.at.token - first;
    return *count == 0 ? FXI_QUANTITY_NONE : status;
}

/* The languages to read token `first` in, the likeliest first. */
typedef struct candidates {
    fxi_language items[LANGUAGES_MAX];
    size_t count;
} candidates;

static void add_language(candidates *out, fxi_language language) {
    for (size_t i = 0; i < out->count; i++)
        if (out->items[i] == language)
            return;
    if (out->count < LANGUAGES_MAX)
        out->items[out->count++] = language;
}

/* Those in which the token is a number word and that count in the text around it: where
   its language is known, that one and those whose words it borrows. */
static void add_languages(candidates *out, const fxi_tokens *tokens, size_t first,
                          fxi_sense_kind kind, const fxi_tools *tools) {
    const fxi_sense *likeliest = fxi_token_sense(tokens, first, kind, tools);
    const fxi_token *token = &tokens->items[first];
    bool is_open = (token->language & FXI_LANGUAGE_OPEN) != 0;
    if (likeliest == NULL || fxi_number_is_other_word(tokens, first, tools))
        return;
    add_language(out, likeliest->language);
    fxi_language others[LANGUAGES_MAX];
    size_t count = fxi_lexicon_sense_languages(others, LANGUAGES_MAX, tools->lexicon,
                                               token->entry, kind);
    for (size_t i = 0; i < count; i++)
        if (is_open || fxi_language_admits(tools->lexicon, token->language, others[i]))
            add_language(out, others[i]);
}

static void add_compounding(candidates *out, const fxi_tokens *tokens, size_t first,
                            const fxi_tools *tools) {
    fxi_language languages[LANGUAGES_MAX];
    const fxi_token *token = &tokens->items[first];
    if (tokens->items[first].entry != 0 ||
        !fxi_number_word_may_start(tokens, first, tools))
        return;
    if (fxi_number_word_joins(tokens, first, tools))
        add_language(out, fxi_language_likeliest(token->language));
    size_t count = fxi_lexicon_number_languages(
        languages, LANGUAGES_MAX, tools->lexicon,
        tokens->text.bytes + token->span.start, token->span.end - token->span.start);
    for (size_t i = 0; i < count; i++) {
        if (fxi_language_admits(tools->lexicon, token->language, languages[i]) &&
            fxi_grammar_has(tools->lexicon, languages[i], FXI_NUMBER_COMPOUNDS))
            add_language(out, languages[i]);
    }
}

fxi_quantity_status fxi_number_words_read(fxi_quantity *out, size_t *count,
                                          const fxi_tokens *tokens, size_t first,
                                          const fxi_tools *tools) {
    candidates languages = {.count = 0};
    *count = 0;
    if (tokens->items[first].entry != 0 &&
        !fxi_token_has(tokens, first, FXI_SENSE_NUMBER) &&
        !fxi_token_has(tokens, first, FXI_SENSE_FRACTION))
        return FXI_QUANTITY_NONE;
    add_languages(&languages, tokens, first, FXI_SENSE_NUMBER, tools);
    add_languages(&languages, tokens, first, FXI_SENSE_FRACTION, tools);
    add_compounding(&languages, tokens, first, tools);
    fxi_quantity_status status = FXI_QUANTITY_NONE;
    for (size_t i = 0; i < languages.count; i++) {
        fxi_quantity read;
        size_t length = 0;
        fxi_quantity_status found =
            read_in(&read, &length, languages.items[i], tokens, first, tools);
        if (length <= *count)
            continue;
        *out = read;
        *count = length;
        status = found;
    }
    return status;
}
