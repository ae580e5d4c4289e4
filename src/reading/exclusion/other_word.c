/* SPDX-License-Identifier: MIT */
#include "reading/exclusion/other_word.h"

#include "reading/exclusion/converted_mark.h"
#include "reading/exclusion/noun_behind.h"
#include "reading/text/spelling.h"

/* "scored 450 marks", "360 marks in the exam"; words of the second kind stand behind.
   So many millions are no score. */
static bool is_score(const fxi_subject *s) {
    enum { BEFORE = 3, BEHIND = 4 };
    const size_t first = s->operand->first;
    if ((s->operand->mark.sense->flags & FXI_SENSE_IS_NAME) == 0 ||
        (s->operand->quantity.flags & FXI_QUANTITY_SCALED) != 0)
        return false;
    for (size_t at = first > BEFORE ? first - BEFORE : 0; at <= s->last + BEHIND;
         at++) {
        const fxi_sense *word = fxi_subject_sense(s, at, FXI_SENSE_DENIAL);
        if (word != NULL && word->value == FXI_DENIAL_SCORE &&
            ((word->flags & FXI_SENSE_AFTER) != 0) == (at > s->last))
            return true;
    }
    return false;
}

/* "150 SOL": no money of Peru, but a token. */
static bool is_chain_token(const fxi_subject *s) {
    return fxi_subject_denies(s, s->operand->mark.first, FXI_DENIAL_TOKEN);
}

/* A noun stands behind the amount, or behind the bracket that converts it: "a 500 mark
   ($300) fine". */
static bool has_noun(const fxi_subject *s) {
    fxi_subject whole = *s;
    whole.last = fxi_converted_mark_end(s);
    return !fxi_noun_behind_is_none(&whole);
}

/* "passed the 10,000 mark", "topped the 1.5 million mark": a level; so many of the
   money are marks, and "a 500 mark fine" has a noun. */
static bool is_level(const fxi_subject *s) {
    const size_t name = s->operand->mark.first;
    return fxi_spelling_is_of(s->tokens, name, FXI_WORDS_LEVEL, s->tools) &&
           fxi_ascii_is_lower(s->tokens->text.bytes[s->operand->mark.span.start]) &&
           fxi_language_likeliest(s->tokens->items[name].language) ==
               FXI_LANGUAGE_ENGLISH &&
           !fxi_decimal_is_one(&s->operand->quantity.value) && !has_noun(s);
}

bool fxi_other_word_is(const fxi_subject *s) {
    return !s->operand->is_prefixed &&
           (is_score(s) || is_chain_token(s) || is_level(s));
}
