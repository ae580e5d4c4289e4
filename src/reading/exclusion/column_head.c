/* SPDX-License-Identifier: MIT */
#include "reading/exclusion/column_head.h"

#include "base/ascii.h"
#include "reading/exclusion/quoted.h"
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

/* "March 2024" */
static bool follows_month(const fxi_subject *s, size_t year) {
    return year > 0 && fxi_subject_sense(s, year - 1, FXI_SENSE_MONTH) != NULL;
}

/* "in 2024", "year 2024" */
static bool follows_date_word(const fxi_subject *s, size_t year) {
    const fxi_sense *date =
        year > 0 ? fxi_subject_sense(s, year - 1, FXI_SENSE_DATE) : NULL;
    return date != NULL && (date->value & (FXI_DATE_IN | FXI_DATE_YEAR)) != 0;
}

/* A year, and behind it the money of its column. */
static bool is_head_year(const fxi_subject *s) {
    const size_t year = s->operand->first, mark = s->operand->mark.first,
                 next = s->operand->mark.last + 1;
    if ((s->operand->mark.sense->flags & FXI_SENSE_IS_NAME) != 0)
        return false;
    const bool is_below = fxi_spelling_starts_line(s->tokens, mark);
    if (follows_day(s, year) || (is_below && follows_date_word(s, year)))
        return true;
    if (!is_sign_in_brackets(s, next) &&
        !(is_below && fxi_spelling_starts_line(s->tokens, next)))
        return false;
    return is_below &&
           (fxi_spelling_starts_line(s->tokens, year) || follows_month(s, year));
}

/* "Helår 2023 |Mkr", "March 2023 |EUR million": a unit with its scale on the line below
   a year, which wraps no prose. */
static bool is_above_unit(const fxi_subject *s) {
    const size_t unit = s->operand->first + 1;
    int year;
    return !s->operand->is_prefixed && s->tokens->items[unit].gap == FXI_GAP_LINE &&
           (s->operand->mark.sense->value > 0 ||
            fxi_subject_has(s, FXI_QUANTITY_SCALED)) &&
           fxi_spelling_year(&year, s->tokens, s->operand->first);
}

/* "Umsatz in Mio. |EUR 2024": a scale that counts what stands in the columns. */
static bool is_behind_scale(const fxi_subject *s) {
    const size_t mark = s->operand->mark.first;
    if (mark == 0 || !fxi_token_is_near(s->tokens, mark))
        return false;
    const fxi_sense *scale = fxi_subject_sense(s, mark - 1, FXI_SENSE_SCALE);
    return scale != NULL && (scale->flags & FXI_SENSE_GLUED) == 0;
}

/* "in EUR |2024 2023": two years that follow each other. */
static bool leads_years(const fxi_subject *s, int year) {
    int next;
    return fxi_token_is_near(s->tokens, s->last + 1) &&
           fxi_spelling_year(&next, s->tokens, s->last + 1) &&
           (next == year + 1 || next == year - 1);
}

/* "£000", "000 EUR", "EURm 2019", "Mio. EUR 2024": the unit of a column, and its year;
   zeros alone may be the end of a number as well. */
static bool is_unit_head(const fxi_subject *s) {
    const fxi_mark *mark = &s->operand->mark;
    int year;
    if (!s->operand->is_prefixed)
        return fxi_decimal_is_zero(&s->operand->quantity.value) &&
               fxi_spelling_is_thousands(s->tokens, s->operand->first);
    if (s->last != mark->last + 1)
        return false;
    return fxi_spelling_is_thousands(s->tokens, s->last) ||
           (fxi_spelling_year(&year, s->tokens, s->last) &&
            (mark->sense->value > 0 || is_behind_scale(s) || leads_years(s, year)));
}

/* "2024 USD million", "Dec. 31, 2024 USD ($)": the same. */
static bool is_year_of_unit(const fxi_subject *s) {
    size_t next = s->last + 1;
    int year;
    return !s->operand->is_prefixed && s->last == s->operand->first + 1 &&
           fxi_spelling_year(&year, s->tokens, s->operand->first) &&
           ((fxi_token_is_near(s->tokens, next) &&
             fxi_subject_sense(s, next, FXI_SENSE_SCALE) != NULL) ||
            is_head_year(s));
}

/* "25" of "FY2024/25 USD million". */
static bool ends_year_of_code(const fxi_subject *s) {
    enum { CENTURY = 100, SHORT = 2 };
    const size_t first = s->operand->first;
    int year;
    if (s->operand->is_prefixed || first < 2 ||
        !fxi_token_is_sign(s->tokens, first - 1, '/') ||
        s->tokens->items[first - 2].kind != FXI_TOKEN_WORD ||
        !fxi_token_touches(s->tokens, first) ||
        !fxi_spelling_integer(&year, s->tokens, first) || year >= CENTURY)
        return false;
    const fxc_span code = s->tokens->items[first - 2].span;
    const char *end = s->tokens->text.bytes + code.end;
    return code.end - code.start > SHORT && fxi_ascii_is_digit(end[-2]) &&
           fxi_ascii_is_digit(end[-1]) &&
           (10 * (end[-2] - '0') + (end[-1] - '0') + 1) % CENTURY == year;
}

/* "une amende d'un million d'euros", "qu'onze euros"; not "d'un dollar fort", the money
   itself. */
static bool is_elided(const fxi_subject *s) {
    return (!fxi_subject_has(s, FXI_QUANTITY_WORDS) ||
            !fxi_decimal_is_one(&s->operand->quantity.value)) &&
           fxi_spelling_is_elided(s->tokens, s->operand->first, s->tools);
}

bool fxi_column_head_is(const fxi_subject *s) {
    size_t first = s->operand->first;
    if (first > 0 && fxi_token_is_apostrophe(s->tokens, first - 1) &&
        fxi_token_touches(s->tokens, first) && !fxi_quoted_is(s) && !is_elided(s))
        return true;
    return is_unit_head(s) || is_year_of_unit(s) || is_above_unit(s) ||
           ends_year_of_code(s) ||
           (fxi_token_is_apostrophe(s->tokens, s->last + 1) &&
            fxi_token_touches(s->tokens, s->last + 1) &&
            fxi_spelling_is_thousands(s->tokens, s->last + 2));
}
