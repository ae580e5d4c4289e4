/* SPDX-License-Identifier: MIT */
#include "reading/figure/head_year.h"

#include "reading/text/spelling.h"

/* "(¥)" */
static bool is_sign_in_brackets(const fxi_subject *s, size_t open) {
    return fxi_token_opens(s->tokens, open) && fxi_token_closes(s->tokens, open + 2) &&
           fxi_subject_sense(s, open + 1, FXI_SENSE_CURRENCY) != NULL;
}

/* "31 December", "Dec. 31,": a day stands before the year. */
static bool follows_day(const fxi_subject *s, size_t year) {
    enum { DAY_LAST = 31 };
    size_t at = year;
    int day;
    at -= at > 0 && fxi_token_is_sign(s->tokens, at - 1, ',');
    if (at < 2)
        return false;
    if (fxi_subject_sense(s, at - 1, FXI_SENSE_MONTH) != NULL)
        return fxi_spelling_integer(&day, s->tokens, at - 2) && day <= DAY_LAST;
    if (!fxi_spelling_integer(&day, s->tokens, at - 1) || day > DAY_LAST)
        return false;
    at--;
    at -= at > 1 && fxi_token_is_sign(s->tokens, at - 1, '.');
    return fxi_subject_sense(s, at - 1, FXI_SENSE_MONTH) != NULL;
}

/* "in 2024", "year 2024" */
static bool follows_date_word(const fxi_subject *s, size_t year) {
    const fxi_sense *date =
        year > 0 ? fxi_subject_sense(s, year - 1, FXI_SENSE_DATE) : NULL;
    return date != NULL && (date->value & (FXI_DATE_IN | FXI_DATE_YEAR)) != 0;
}

bool fxi_head_year_is(const fxi_subject *s) {
    const size_t year = s->operand->first, mark = s->operand->mark.first,
                 next = s->operand->mark.last + 1;
    if ((s->operand->mark.sense->flags & FXI_SENSE_IS_NAME) != 0)
        return false;
    const bool is_below = fxi_spelling_starts_line(s->tokens, mark);
    if (is_below && follows_date_word(s, year))
        return true;
    if (!is_sign_in_brackets(s, next) &&
        !(is_below && fxi_spelling_starts_line(s->tokens, next)))
        return false;
    return follows_day(s, year) ||
           (is_below && fxi_spelling_starts_line(s->tokens, year));
}
