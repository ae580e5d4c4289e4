/* SPDX-License-Identifier: MIT */
#include "reading/exclusion/converted_mark.h"

#include "reading/mark/weak_mark.h"
#include "reading/text/spelling.h"

/* A modifier or connector: "(soit environ| 35 euros)". */
static bool leads_to_amount(const fxi_subject *s, size_t index) {
    return fxi_token_has(s->tokens, index, FXI_SENSE_MODIFIER) ||
           fxi_token_has(s->tokens, index, FXI_SENSE_CONNECTOR);
}

/* The token is the mark of an amount, or its number or scale beside a mark. */
static bool is_of_amount(const fxi_subject *s, size_t index, size_t beside) {
    return index < s->tokens->count &&
           (fxi_token_has(s->tokens, index, FXI_SENSE_CURRENCY) ||
            ((s->tokens->items[index].kind == FXI_TOKEN_NUMERAL ||
              fxi_token_has(s->tokens, index, FXI_SENSE_SCALE)) &&
             fxi_token_has(s->tokens, beside, FXI_SENSE_CURRENCY)));
}

/* Past a number, marks, scales and what joins them: "1,2 million d'euros|". */
static size_t skip_amount(const fxi_subject *s, size_t index) {
    const uint32_t parts = FXI_KIND(CURRENCY) | FXI_KIND(SCALE);
    const fxi_token *items = s->tokens->items;
    while (index < s->tokens->count &&
           (items[index].kind == FXI_TOKEN_NUMERAL ||
            (items[index].kinds & parts) != 0 ||
            fxi_token_has_role(s->tokens, index, FXI_SENSE_GRAMMAR,
                               FXI_GRAMMAR_PARTICLE, s->tools)))
        index++;
    return index;
}

size_t fxi_converted_mark_end(const fxi_subject *s) {
    enum { LEAST = 2 };
    size_t at = s->last + 2;
    if (!fxi_token_is_near(s->tokens, at - 1) || !fxi_token_opens(s->tokens, at - 1))
        return s->last;
    while (leads_to_amount(s, at))
        at++;
    const size_t end = skip_amount(s, at);
    return end >= at + LEAST && fxi_token_closes(s->tokens, end) &&
                   is_of_amount(s, end - 1, at)
               ? end
               : s->last;
}

static bool has_conversion(const fxi_subject *s) {
    return fxi_converted_mark_end(s) != s->last;
}

/* "35 euros (30 livres|)": it is alone in a bracket behind an amount. */
static bool is_conversion(const fxi_subject *s) {
    enum { BACK = 3 };
    size_t first = s->operand->first;
    while (first >= BACK && leads_to_amount(s, first - 1))
        first--;
    return first >= BACK && fxi_token_closes(s->tokens, s->last + 1) &&
           fxi_token_opens(s->tokens, first - 1) &&
           is_of_amount(s, first - 2, first - BACK);
}

/* "1ポンド＝231円", "1 pound = $1.27": what one of them is in money. */
static bool is_equated(const fxi_subject *s) {
    enum { LEAST = 2 };
    size_t at = s->last + 2;
    if (!fxi_decimal_is_one(&s->operand->quantity.value) ||
        !fxi_token_means(s->tokens, at - 1, FXI_SENSE_RATE, FXI_RATE_EQUALS, s->tools))
        return false;
    at += leads_to_amount(s, at);
    const size_t end = skip_amount(s, at);
    return end >= at + LEAST && is_of_amount(s, end - 1, at);
}

/* "The Corva R500", "type R500": a name stands before it. */
static bool is_of_name(const fxi_subject *s) {
    const size_t first = s->operand->first;
    const fxi_token *items = s->tokens->items;
    return first > 1 && items[first - 1].sentence == items[first].sentence &&
           items[first - 2].sentence == items[first].sentence &&
           fxi_spelling_is_capital(s->tokens, first - 1);
}

/* "an R500 ($45,000)", "R500 ($45,000) amplifiers": a thing of that name, and its
   price. */
static bool may_be_thing(const fxi_subject *s) {
    enum { DIGITS = 3, REACH = 8 };
    size_t close = s->last + 1;
    while (close < s->last + REACH && !fxi_token_closes(s->tokens, close))
        close++;
    const uint32_t others = FXI_KIND(GRAMMAR) | FXI_KIND(RANGE) | FXI_KIND(RATE) |
                            FXI_KIND(UNIT) | FXI_KIND(CONNECTOR);
    return fxi_decimal_whole_digits(&s->operand->quantity.value) < DIGITS ||
           fxi_subject_has_article(s) ||
           !(fxi_spelling_ends_phrase(s->tokens, close + 1) ||
             (s->tokens->items[close + 1].kinds & others) != 0);
}

/* "R500", "SR650", "KD 20": a letter touches its number. */
static bool has_letters(const fxi_subject *s) {
    const fxi_mark *mark = &s->operand->mark;
    const unsigned flags = mark->sense->flags;
    return s->operand->is_prefixed && (flags & FXI_SENSE_COUNTED) == 0 &&
           ((flags & FXI_SENSE_GLUED) == 0 ||
            fxi_token_touches(s->tokens, mark->last + 1));
}

/* "R500 ($27)", "a P40 (US$0.72) rise" where the text speaks of Manila. */
static bool are_letters_of_money(const fxi_subject *s) {
    const fxi_mark *mark = &s->operand->mark;
    return has_letters(s) && !is_of_name(s) &&
           (!may_be_thing(s) ||
            fxi_weak_marks_have(s->weak, mark, s->tokens, s->tools) ||
            fxi_weak_marks_have_place(s->weak, mark, s->tokens, s->tools));
}

bool fxi_converted_mark_is(const fxi_subject *s) {
    return !fxi_subject_has(s, FXI_QUANTITY_WORDS) &&
           (has_conversion(s) || is_conversion(s) || is_equated(s)) &&
           ((s->operand->mark.sense->flags & FXI_SENSE_IS_NAME) != 0 ||
            are_letters_of_money(s));
}
