/* SPDX-License-Identifier: MIT */
#include "reading/exclusion/quoted.h"

#include "reading/text/emphasis.h"
#include "reading/text/spelling.h"

static bool is_for_one(const fxi_subject *s) {
    return fxi_subject_sense(s, s->last + 1, FXI_SENSE_UNIT) != NULL;
}

/* "'$1'", "'$10 > 5'": a variable of a program, which bears a small number. */
static bool may_be_variable(const fxi_subject *s, size_t number) {
    enum { DIGITS_MOST = 2 };
    const size_t dollar = s->operand->mark.first, next = s->last + 1;
    const fxi_numeral *numeral = fxi_token_numeral(s->tokens, number);
    if (s->tokens->text.bytes[s->tokens->items[dollar].span.start] != '$' ||
        numeral == NULL || numeral->digits > DIGITS_MOST || is_for_one(s))
        return false;
    return numeral->digits < DIGITS_MOST ||
           (!fxi_spelling_ends_phrase(s->tokens, next) &&
            s->tokens->items[next].kind != FXI_TOKEN_WORD);
}

/* "'£60 charge'", "'$100 laptop'": a sign that is nothing else. */
static bool has_clear_sign(const fxi_subject *s, size_t number) {
    const unsigned flags = s->operand->mark.sense->flags;
    return (flags & FXI_SENSE_IS_SYMBOL) != 0 &&
           (flags & (FXI_SENSE_WEAK | FXI_SENSE_GLUED)) == 0 &&
           !may_be_variable(s, number);
}

/* "'20 dollars'", "'500 euros a day'" */
static bool has_closed_name(const fxi_subject *s) {
    return (s->operand->mark.sense->flags & FXI_SENSE_IS_NAME) != 0 &&
           ((fxi_token_touches(s->tokens, s->last + 1) &&
             fxi_token_is_apostrophe(s->tokens, s->last + 1)) ||
            is_for_one(s));
}

/* "'500 euros is a lot'", not "'68 dollars" and "'000 dollars". */
static bool starts_amount(const fxi_subject *s, size_t number) {
    enum { YEAR = 2 };
    const unsigned other = FXI_SENSE_WEAK | FXI_SENSE_GLUED;
    const fxi_numeral *numeral = fxi_token_numeral(s->tokens, number);
    return (s->operand->mark.sense->flags & other) == 0 && numeral != NULL &&
           numeral->digits != YEAR && (numeral->flags & FXI_NUMERAL_LEADING_ZERO) == 0;
}

/* The apostrophe begins a word, or stands in a bracket or quote that does: "“'500
   euros", not "d'500" and "print('500 CHF')". */
static bool begins(const fxi_subject *s, size_t apostrophe) {
    if (!fxi_token_touches(s->tokens, apostrophe))
        return true;
    const size_t outer = apostrophe - 1;
    return (fxi_token_opens(s->tokens, outer) || fxi_emphasis_is(s->tokens, outer)) &&
           (outer == 0 || !fxi_token_touches(s->tokens, outer));
}

bool fxi_quoted_is(const fxi_subject *s) {
    const unsigned parts = FXI_QUANTITY_SCALED | FXI_QUANTITY_DECIMALS;
    const bool is_prefixed = s->operand->is_prefixed;
    const size_t number = is_prefixed ? s->operand->mark.last + 1 : s->operand->first;
    if (!begins(s, s->operand->first - 1))
        return false;
    return fxi_subject_has(s, parts) ||
           fxi_spelling_is_written_out(s->tokens, number) ||
           (is_prefixed ? has_clear_sign(s, number)
                        : has_closed_name(s) || starts_amount(s, number));
}
