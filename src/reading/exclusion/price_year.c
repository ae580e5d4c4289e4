/* SPDX-License-Identifier: MIT */
#include "reading/exclusion/price_year.h"

#include "reading/text/spelling.h"

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

static bool is_price_year(const fxi_subject *s) {
    size_t first = s->operand->first;
    int year;
    if (s->last != s->operand->last || s->operand->mark.first != first + 1 ||
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

bool fxi_price_year_is(const fxi_subject *s) {
    return !s->operand->is_prefixed && is_price_year(s);
}
