/* SPDX-License-Identifier: MIT */
#include "reading/exclusion/security.h"

#include "reading/text/spelling.h"

/* The token that is a year, beside a code or name, and no round number. */
static bool has_year(const fxi_subject *s) {
    enum { ROUND = 50 };
    const fxi_mark *mark = &s->operand->mark;
    const size_t number = s->operand->is_prefixed ? mark->last + 1 : s->operand->first;
    const size_t end = s->operand->is_prefixed ? number : mark->last;
    int year;
    return s->last == end && fxi_spelling_year(&year, s->tokens, number) &&
           year % ROUND != 0 &&
           ((mark->sense->flags & FXI_SENSE_IS_SYMBOL) == 0 ||
            !fxi_token_touches(s->tokens, number));
}

/* "|Senior Subordinated Notes", "|bonds" */
static bool names_bonds(const fxi_subject *s) {
    enum { WORDS = 4 };
    for (size_t i = s->last + 1; i <= s->last + WORDS; i++) {
        if (!fxi_token_is_near(s->tokens, i) ||
            s->tokens->items[i].kind != FXI_TOKEN_WORD ||
            fxi_token_has(s->tokens, i, FXI_SENSE_GRAMMAR))
            return false;
        if (fxi_spelling_is_of(s->tokens, i, FXI_WORDS_BONDS, s->tools))
            return true;
    }
    return false;
}

/* "USD 2017|/ 2022": from when until when. */
static bool is_term(const fxi_subject *s) {
    int year;
    return s->operand->is_prefixed && fxi_token_is_sign(s->tokens, s->last + 1, '/') &&
           fxi_spelling_year(&year, s->tokens, s->last + 2);
}

/* "|facilities", "|term loans": a plural that the lexicon does not know. */
static bool starts_plural(const fxi_subject *s, size_t first) {
    enum { WORDS = 2, STEM = 4 };
    static const char ending[] = "s\0";
    const uint32_t others = FXI_KIND(GRAMMAR) | FXI_KIND(MODIFIER) | FXI_KIND(UNIT) |
                            FXI_KIND(RANGE) | FXI_KIND(RATE);
    for (size_t i = first; i < first + WORDS; i++) {
        if (!fxi_token_is_near(s->tokens, i) ||
            s->tokens->items[i].kind != FXI_TOKEN_WORD ||
            (s->tokens->items[i].kinds & others) != 0)
            return false;
        if (s->tokens->items[i].entry == 0 &&
            fxi_spelling_ends_in(s->tokens, i, ending, STEM) > 0)
            return true;
    }
    return false;
}

/* "two JPY |facilities": a few in words, and what they are. */
static bool counts_loans(const fxi_subject *s) {
    enum { DIGITS = 2 };
    const size_t next = s->last + 1;
    const fxi_quantity *quantity = &s->operand->quantity;
    return !s->operand->is_prefixed && s->last == s->operand->mark.last &&
           fxi_subject_has(s, FXI_QUANTITY_WORDS) && quantity->scale == 0 &&
           (s->operand->mark.sense->flags & FXI_SENSE_IS_CODE) != 0 &&
           fxi_decimal_whole_digits(&quantity->value) <= DIGITS &&
           (starts_plural(s, next) ||
            fxi_spelling_is_of(s->tokens, next, FXI_WORDS_BONDS, s->tools));
}

bool fxi_security_is(const fxi_subject *s) {
    return (has_year(s) && (is_term(s) || names_bonds(s))) || counts_loans(s);
}
