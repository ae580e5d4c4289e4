/* SPDX-License-Identifier: MIT */
#include "reading/exclusion/cut_amount.h"

#include "base/ascii.h"
#include "reading/number/scale_doubt.h"
#include "reading/text/run_on.h"

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

/* "$5 million|The": a line end is lost behind the scale or the name. */
static bool ends_line(const fxi_subject *s) {
    enum { LETTERS_LEAST = 2 };
    const char *bytes = s->tokens->text.bytes;
    const fxc_span last = s->tokens->items[s->last].span;
    return last.end - last.start >= LETTERS_LEAST &&
           fxi_ascii_is_lower(bytes[last.end - 1]) &&
           fxi_ascii_is_upper(bytes[last.end]);
}

/* A letter of a script that parts its words: the word behind the number is cut in two.
   So is "M&A", and what has digits behind the letter too: "24c63". */
static bool goes_on(const fxi_subject *s) {
    size_t next = s->last + 1;
    if (!fxi_token_touches(s->tokens, next) || ends_solid(s) || ends_before_unit(s) ||
        ends_in_case(s) || repeats_minor(s) || ends_line(s))
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

/* "of|$7.9 million", "about|US$5": a word of grammar in small letters that lost the
   blank behind it. */
static bool is_word_run_on(const fxi_subject *s, size_t index) {
    enum { LEAST = 2 };
    const fxc_span word = s->tokens->items[index].span;
    return word.end - word.start >= LEAST && !fxi_token_touches(s->tokens, index) &&
           fxi_ascii_is_lower(s->tokens->text.bytes[word.start]) &&
           (fxi_run_on_leads(fxi_subject_sense(s, index, FXI_SENSE_GRAMMAR),
                             fxi_subject_sense(s, index, FXI_SENSE_MODIFIER)) ||
            fxi_token_is_and(s->tokens, index, s->tools));
}

/* "XX$5": letters touch the sign, and the lexicon knows no such mark. */
static bool has_unknown_prefix(const fxi_subject *s) {
    size_t first = s->operand->first;
    return s->operand->is_prefixed && first > 0 &&
           fxi_token_touches(s->tokens, first) &&
           s->tokens->items[first - 1].kind == FXI_TOKEN_WORD &&
           fxi_ascii_is_letter(
               s->tokens->text.bytes[s->tokens->items[first].span.start - 1]) &&
           !is_about(s, first - 1) && !is_word_run_on(s, first - 1);
}

bool fxi_cut_amount_is(const fxi_subject *s) {
    return goes_on(s) || is_other_word(s) || has_unknown_prefix(s);
}
