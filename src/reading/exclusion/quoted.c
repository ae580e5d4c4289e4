/* SPDX-License-Identifier: MIT */
#include "reading/exclusion/quoted.h"

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

bool fxi_quoted_is(const fxi_subject *s) {
    const unsigned parts = FXI_QUANTITY_SCALED | FXI_QUANTITY_DECIMALS;
    const bool is_prefixed = s->operand->is_prefixed;
    const size_t number = is_prefixed ? s->operand->mark.last + 1 : s->operand->first;
    if (fxi_token_touches(s->tokens, s->operand->first - 1))
        return false;
    return fxi_subject_has(s, parts) ||
           fxi_spelling_is_written_out(s->tokens, number) ||
           (is_prefixed ? has_clear_sign(s, number) : has_closed_name(s));
}
