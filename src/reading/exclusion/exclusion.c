/* SPDX-License-Identifier: MIT */
#include "reading/exclusion/exclusion.h"

#include "base/ascii.h"
#include "lexicon/grammar.h"
#include "reading/amount/labelled.h"
#include "reading/amount/open_group.h"
#include "reading/exclusion/column_head.h"
#include "reading/exclusion/lone_word.h"
#include "reading/exclusion/lost_scale.h"
#include "reading/exclusion/plain_mark.h"
#include "reading/exclusion/postcode.h"
#include "reading/exclusion/program_field.h"
#include "reading/exclusion/serial.h"
#include "reading/exclusion/unit_caption.h"
#include "reading/exclusion/video_mode.h"
#include "reading/exclusion/weight.h"
#include "reading/number/scale_doubt.h"
#include "reading/text/spelling.h"

/* "Forty", not the article "a". */
static bool is_number_word(const fxi_subject *s, size_t index) {
    const fxi_sense *word = fxi_subject_sense(s, index, FXI_SENSE_NUMBER);
    return word != NULL && (word->flags & FXI_SENSE_WEAK) == 0;
}

/* "5 million euros/$6 million", "forty pesos / PHP 40.00" state one amount twice; "2019
   EUR/USD 1.08" does not. */
static bool ends_amount(const fxi_subject *s, const fxi_sense *mark, size_t index) {
    const unsigned own = s->operand->mark.sense->flags;
    return index > 0 && (mark->flags & own & FXI_SENSE_IS_CODE) == 0 &&
           (s->tokens->items[index - 1].kind == FXI_TOKEN_NUMERAL ||
            fxi_token_has(s->tokens, index - 1, FXI_SENSE_SCALE) ||
            is_number_word(s, index - 1));
}

/* "In 2019 EUR/USD rose": a year, and the name of a rate. */
static bool is_year_of_rate(const fxi_subject *s) {
    size_t first = s->operand->first, slash = s->last + 1;
    int year;
    return s->last == first + 1 && fxi_spelling_year(&year, s->tokens, first) &&
           (s->operand->mark.sense->flags & FXI_SENSE_IS_CODE) != 0 &&
           fxi_token_is_sign(s->tokens, slash, '/') &&
           fxi_token_touches(s->tokens, slash) &&
           fxi_token_touches(s->tokens, slash + 1) &&
           fxi_subject_sense(s, slash + 1, FXI_SENSE_CURRENCY) != NULL;
}

/* "EUR USD 1.08": two codes in a row, of which the first ends no amount. */
static bool follows_code(const fxi_subject *s, size_t mark) {
    const fxi_sense *own = s->operand->mark.sense;
    const fxi_sense *before = mark > 0 && fxi_token_is_near(s->tokens, mark)
                                  ? fxi_subject_sense(s, mark - 1, FXI_SENSE_CURRENCY)
                                  : NULL;
    if (before == NULL || before == own ||
        (before->flags & own->flags & FXI_SENSE_IS_CODE) == 0 ||
        !fxi_subject_has(s, FXI_QUANTITY_DECIMALS))
        return false;
    return mark < 2 || (s->tokens->items[mark - 2].kind != FXI_TOKEN_NUMERAL &&
                        !fxi_token_has(s->tokens, mark - 2, FXI_SENSE_SCALE));
}

/* "EUR/USD 1.08" quotes a rate, "NASDAQ: EUR 5" a share. */
static bool is_quotation(const fxi_subject *s) {
    size_t mark = s->operand->mark.first;
    if (is_year_of_rate(s))
        return true;
    if (!s->operand->is_prefixed)
        return false;
    if (follows_code(s, mark))
        return true;
    if (mark < 2)
        return false;
    if (fxi_token_is_sign(s->tokens, mark - 1, '/')) {
        const fxi_sense *before = fxi_subject_sense(s, mark - 2, FXI_SENSE_CURRENCY);
        return before != NULL && !ends_amount(s, before, mark - 2);
    }
    return fxi_token_is_sign(s->tokens, mark - 1, ':') &&
           fxi_subject_sense(s, mark - 2, FXI_SENSE_LISTING) != NULL;
}

/* "EUR: |385.62 USD|: 330.77": the name of the number behind it, in a list of such. */
static bool names_next(const fxi_subject *s) {
    const size_t first = s->operand->first, colon = s->operand->mark.last + 1;
    return !s->operand->is_prefixed && first >= 2 &&
           fxi_token_is_sign(s->tokens, colon, ':') &&
           fxi_token_touches(s->tokens, colon) &&
           fxi_token_numeral(s->tokens, colon + 1) != NULL &&
           fxi_token_is_sign(s->tokens, first - 1, ':') &&
           fxi_subject_sense(s, first - 2, FXI_SENSE_CURRENCY) != NULL;
}

/* "$4.5 million (2019 dollars)": the amount before the bracket is in that money. */
static bool is_money_of_bracket(const fxi_subject *s, size_t open) {
    enum { REACH = 4 }; /* mark, number, scale words */
    for (size_t back = 1; back <= REACH && back <= open; back++) {
        const fxi_sense *mark = fxi_subject_sense(s, open - back, FXI_SENSE_CURRENCY);
        if (mark != NULL)
            return fxi_lexicon_share_currency(s->tools->lexicon, mark,
                                              s->operand->mark.money);
    }
    return false;
}

/* "£2.8 billion 2024 GBP": an amount with a scale stands right before it. */
static bool is_behind_amount(const fxi_subject *s) {
    const size_t first = s->operand->first;
    return first > 1 && fxi_token_is_near(s->tokens, first) &&
           fxi_subject_sense(s, first - 1, FXI_SENSE_SCALE) != NULL &&
           is_money_of_bracket(s, first);
}

/* "Income (2010 US$)": the bracket holds a year and its unit, and is no conversion of
   an amount before it. */
static bool fills_bracket(const fxi_subject *s) {
    size_t first = s->operand->first;
    if (first < 2 || !fxi_token_opens(s->tokens, first - 1) ||
        !fxi_token_closes(s->tokens, s->last + 1))
        return false;
    if (is_money_of_bracket(s, first - 1))
        return true;
    const uint32_t amounts = FXI_KIND(CURRENCY) | FXI_KIND(SCALE) | FXI_KIND(UNIT);
    const fxi_token *before = &s->tokens->items[first - 2];
    return before->kind == FXI_TOKEN_WORD && (before->kinds & amounts) == 0;
}

/* "in 2019 dollars", "constant 2010 US$", "at 2015 dollar prices": the year whose
   prices they are. */
static bool is_price_year(const fxi_subject *s) {
    size_t first = s->operand->first;
    int year;
    if (s->operand->is_prefixed || s->last != s->operand->last ||
        s->operand->mark.first != first + 1 ||
        !fxi_spelling_year(&year, s->tokens, first))
        return false;
    bool is_apart = fxi_token_is_apart(s->tokens, first + 1);
    if (fills_bracket(s) || is_behind_amount(s))
        return is_apart;
    if ((s->operand->mark.sense->flags & FXI_SENSE_IS_SYMBOL) != 0 && !is_apart)
        return false;
    return fxi_subject_denies(s, s->last + 1, FXI_DENIAL_PRICE_BEHIND) ||
           (first > 0 && fxi_subject_denies(s, first - 1, FXI_DENIAL_PRICE_BEFORE));
}

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

/* "(C) 2012", "© 2012", "2008, 2012": the years of a right. */
static bool follows_right(const fxi_subject *s, size_t first) {
    const uint32_t right = 0xA9;
    int year;
    if (fxi_token_is_sign(s->tokens, first - 1, right))
        return true;
    if (first < 2)
        return false;
    if (fxi_token_is_sign(s->tokens, first - 1, ','))
        return fxi_spelling_year(&year, s->tokens, first - 2) &&
               !fxi_grammar_has(s->tools->lexicon, s->tokens->items[first].language,
                                FXI_NOUNS_CAPITAL);
    static const char letter[] = "c\0";
    return fxi_token_is_sign(s->tokens, first - 1, ')') &&
           fxi_spelling_in(s->tokens, first - 2, letter);
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
    size_t year = s->operand->first, name = s->operand->mark.first;
    int value;
    return !s->operand->is_prefixed && name == year + 1 && s->last == name &&
           (s->operand->mark.sense->flags & FXI_SENSE_IS_NAME) != 0 &&
           fxi_spelling_year(&value, s->tokens, year) &&
           fxi_spelling_is_capital(s->tokens, name) &&
           fxi_spelling_is_capital(s->tokens, name + 1) &&
           (leads_to_year(s, year) || is_beside_name(s, year));
}

/* "50 Cent performed": a capital, and a singular behind more than one, as English has
   them in names, or of coins in headlines alone ("50 Cent Coin"). */
static bool is_of_name(const fxi_subject *s) {
    enum { CENTS = 2 };
    const size_t number = s->operand->first, name = s->operand->mark.first;
    const fxi_token *items = s->tokens->items;
    int value;
    return s->operand->mark.sense->value == -CENTS && !s->operand->is_prefixed &&
           name == number + 1 && s->last == name &&
           fxi_spelling_integer(&value, s->tokens, number) && value > 1 &&
           fxi_language_likeliest(items[name].language) == FXI_LANGUAGE_ENGLISH &&
           fxi_token_is_apart(s->tokens, name) &&
           fxi_spelling_is_capital(s->tokens, name) &&
           s->tokens->text.bytes[items[name].span.end - 1] == 't' &&
           !fxi_spelling_is_capital(s->tokens, name + 1) &&
           (number == 0 || !fxi_token_has_role(s->tokens, number - 1, FXI_SENSE_GRAMMAR,
                                               FXI_GRAMMAR_ARTICLE, s->tools));
}

/* "3000亿元MLF", "500억원KB": a unit of Han, Kana or Hangul ends before other letters.
 */
static bool ends_solid(const fxi_subject *s) {
    const fxi_mark *mark = &s->operand->mark;
    return mark->last == s->last && fxi_mark_is_eastern(mark, s->tokens->text);
}

/* "$3.99lb": a measure that is cut short. */
static bool ends_before_measure(const fxi_subject *s) {
    enum { LETTERS_MAX = 3 };
    size_t next = s->last + 1;
    return s->operand->is_prefixed && fxi_token_touches(s->tokens, next) &&
           s->last == s->operand->mark.last + 1 &&
           s->tokens->items[next].span.end - s->tokens->items[next].span.start <=
               LETTERS_MAX &&
           (fxi_subject_sense(s, next, FXI_SENSE_WEIGHT) != NULL ||
            fxi_subject_sense(s, next, FXI_SENSE_MEASURE) != NULL);
}

/* "£650pcm", "$1,200psf", "$3.99lb", "$130ish": what an amount is for, or how exact it
   is, may touch it. */
static bool ends_before_unit(const fxi_subject *s) {
    const fxi_sense *modifier = fxi_subject_sense(s, s->last + 1, FXI_SENSE_MODIFIER);
    return ends_before_measure(s) ||
           fxi_subject_sense(s, s->last + 1, FXI_SENSE_UNIT) != NULL ||
           (modifier != NULL && (modifier->flags & FXI_SENSE_AFTER) != 0);
}

/* "birrii 50n": a case is written onto the number. */
static bool ends_in_case(const fxi_subject *s) {
    return fxi_token_has_role(s->tokens, s->last + 1, FXI_SENSE_GRAMMAR,
                              FXI_GRAMMAR_ENDING, s->tools);
}

/* "£7.50p": the minor unit of the decimals is repeated. */
static bool repeats_minor(const fxi_subject *s) {
    enum { CENTS = 2 };
    const fxi_mark *mark = &s->operand->mark;
    const fxi_sense *minor = fxi_subject_sense(s, s->last + 1, FXI_SENSE_CURRENCY);
    fxi_mark own = *mark;
    return minor != NULL && minor->value == -CENTS && mark->sense->value == 0 &&
           s->operand->quantity.decimals == CENTS &&
           fxi_mark_choose(&own, fxi_lexicon_currency(s->tools->lexicon, minor, 0),
                           s->tools->lexicon);
}

/* "million dollars|.5 The": the number of a footnote behind the full stop, which a name
   of money and a blank stand around. */
static bool is_note_behind_stop(const fxi_subject *s, fxc_span number) {
    enum { MOST = 4 }; /* ".123" */
    const fxi_text text = s->tokens->text;
    return (s->operand->mark.sense->flags & FXI_SENSE_IS_NAME) != 0 &&
           !s->operand->is_prefixed && number.end - number.start <= MOST &&
           text.bytes[number.start] == '.' &&
           (number.end == text.length || text.bytes[number.end] == ' ' ||
            text.bytes[number.end] == '\n');
}

/* A letter of a script that parts its words: the word behind the number is cut in two.
   So is "M&A", and what has digits behind the letter too: "24c63". */
static bool goes_on(const fxi_subject *s) {
    size_t next = s->last + 1;
    if (!fxi_token_touches(s->tokens, next) || ends_solid(s) || ends_before_unit(s) ||
        ends_in_case(s) || repeats_minor(s))
        return false;
    const fxi_token *token = &s->tokens->items[next];
    const char *bytes = s->tokens->text.bytes;
    if (token->kind == FXI_TOKEN_NUMERAL &&
        fxi_ascii_is_letter(bytes[token->span.start - 1]))
        return !is_note_behind_stop(s, token->span);
    if (fxi_token_touches(s->tokens, next + 1) &&
        fxi_token_is_sign(s->tokens, next, '&'))
        return true;
    unsigned char lead = (unsigned char)bytes[token->span.start];
    return token->kind == FXI_TOKEN_WORD &&
           !fxi_scale_is_kobo(s->tokens, s->last, next, s->tools) &&
           (fxi_ascii_is_letter((char)lead) || (lead >= 0xC2 && lead < 0xE0));
}

/* "the mid-$20s", "low $30s": somewhere in these tens. */
static bool is_vague(const fxi_subject *s) {
    size_t next = s->last + 1;
    if (!s->operand->is_prefixed || !fxi_token_touches(s->tokens, next) ||
        fxi_subject_has(s, FXI_QUANTITY_DECIMALS))
        return false;
    fxc_span word = s->tokens->items[next].span;
    return word.end - word.start == 1 && s->tokens->text.bytes[word.start] == 's';
}

/* "$5 billionth", "$5 millionaire": the scale is part of another word. */
static bool is_other_word(const fxi_subject *s) {
    return fxi_subject_denies(s, s->last + 1, FXI_DENIAL_WORD);
}

/* "c|£3m": a letter for "about" that touches what it is said of. */
static bool is_about(const fxi_subject *s, size_t index) {
    const fxi_sense *modifier = fxi_subject_sense(s, index, FXI_SENSE_MODIFIER);
    return modifier != NULL && (modifier->flags & FXI_SENSE_GLUED) != 0 &&
           (modifier->flags & FXI_SENSE_AFTER) == 0 &&
           (!fxi_token_touches(s->tokens, index) ||
            s->tokens->items[index - 1].kind == FXI_TOKEN_SIGN);
}

/* "XX$5": letters touch the sign, and the lexicon knows no such mark. */
static bool has_unknown_prefix(const fxi_subject *s) {
    size_t first = s->operand->first;
    return s->operand->is_prefixed && first > 0 &&
           fxi_token_touches(s->tokens, first) &&
           s->tokens->items[first - 1].kind == FXI_TOKEN_WORD &&
           fxi_ascii_is_letter(
               s->tokens->text.bytes[s->tokens->items[first].span.start - 1]) &&
           !is_about(s, first - 1);
}

/* "the EUR 4.875% notes", "US$5% bonds": what they pay of their money; "the US dollar
   0.14 percent". */
static bool is_percentage(const fxi_subject *s) {
    const size_t next = s->last + 1;
    if (s->tokens->items[s->last].kind != FXI_TOKEN_NUMERAL)
        return false;
    return fxi_token_is_percent(s->tokens, next)
               ? fxi_token_touches(s->tokens, next) && !s->tools->is_amount
               : fxi_subject_denies(s, next, FXI_DENIAL_PERCENT);
}

/* What stands around the mark or touches it makes it no money. */
static bool is_other_thing(const fxi_subject *s) {
    return is_percentage(s) || is_quotation(s) || names_next(s) || fxi_serial_is(s) ||
           fxi_column_head_is(s) || fxi_plain_mark_is_word(s) || fxi_weight_is(s) ||
           fxi_video_mode_is(s) || fxi_postcode_is(s) || fxi_program_field_is(s) ||
           is_price_year(s) || is_first_name(s) || is_of_name(s) || is_vague(s) ||
           fxi_lone_word_is_chance(s);
}

fxi_exclusion fxi_exclusion_of(const fxi_operand *operand, size_t last,
                               fxi_weak_marks *weak, const fxi_tokens *tokens,
                               const fxi_tools *tools) {
    const fxi_subject s = {operand, last, tokens, tools, weak};
    if (fxi_labelled_is_unit(operand, last, tokens) ||
        (fxi_subject_has(&s, FXI_QUANTITY_WORDS) &&
         fxi_unit_caption_is(operand, last, tokens, tools)) ||
        (!operand->is_labelled && is_other_thing(&s)))
        return FXI_EXCLUSION_SILENT;
    if (goes_on(&s) || is_other_word(&s) || has_unknown_prefix(&s))
        return FXI_EXCLUSION_CUT;
    if (fxi_open_group_may_be(operand) && fxi_open_group_is_left(operand, tokens))
        return FXI_EXCLUSION_GROUP;
    return fxi_lost_scale_is_behind(&s) ? FXI_EXCLUSION_SCALE : FXI_EXCLUSION_NONE;
}
