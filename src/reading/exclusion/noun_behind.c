/* SPDX-License-Identifier: MIT */
#include "reading/exclusion/noun_behind.h"

#include "reading/text/spelling.h"

bool fxi_noun_behind_may_be(const fxi_subject *s) {
    size_t next = s->last + 1;
    return fxi_token_is_near(s->tokens, next) &&
           s->tokens->items[next].kind == FXI_TOKEN_WORD &&
           s->tokens->items[next].entry == 0;
}

bool fxi_noun_behind_is_led(const fxi_subject *s) {
    const int roles = FXI_GRAMMAR_PREPOSITION | FXI_GRAMMAR_OTHER | FXI_GRAMMAR_ADVERB;
    size_t next = s->last + 1;
    return fxi_subject_has(s, FXI_QUANTITY_ARTICLE) &&
           !fxi_subject_has(s, FXI_QUANTITY_SCALED) &&
           !fxi_spelling_ends_phrase(s->tokens, next) &&
           s->tokens->items[next].kind == FXI_TOKEN_WORD &&
           fxi_subject_sense(s, next, FXI_SENSE_UNIT) == NULL &&
           !fxi_token_has_role(s->tokens, next, FXI_SENSE_GRAMMAR, roles, s->tools);
}

bool fxi_noun_behind_is_none(const fxi_subject *s) {
    const uint32_t others = FXI_KIND(GRAMMAR) | FXI_KIND(DATE) | FXI_KIND(MONTH) |
                            FXI_KIND(WEEKDAY) | FXI_KIND(CHANGE) | FXI_KIND(MODIFIER) |
                            FXI_KIND(RANGE);
    const size_t next = s->last + 1;
    return fxi_spelling_ends_phrase(s->tokens, next) ||
           s->tokens->items[next].kind != FXI_TOKEN_WORD ||
           fxi_token_has_one_of(s->tokens, next, others, s->tools);
}
