/* SPDX-License-Identifier: MIT */
#include "reading/date/date_form.h"

#include "reading/text/old_year.h"
#include "reading/text/spelling.h"

static bool joins(const fxi_tokens *tokens, size_t index) {
    return index < tokens->count && tokens->items[index].gap != FXI_GAP_PARAGRAPH;
}

size_t fxi_date_form_tokens(const fxi_tokens *tokens, size_t index, size_t end) {
    size_t next = index;
    while (next < tokens->count && tokens->items[next].span.start < end)
        next++;
    bool ends_there = next > index && tokens->items[next - 1].span.end == end;
    return ends_there ? next - index : 0;
}

bool fxi_date_form_is_quantity(const fxi_tokens *tokens, size_t index,
                               const fxi_tools *tools) {
    static const fxi_sense_kind kinds[] = {FXI_SENSE_CURRENCY, FXI_SENSE_SCALE,
                                           FXI_SENSE_MEASURE};
    if (!joins(tokens, index + 1))
        return false;
    if (fxi_token_is_percent(tokens, index + 1))
        return true;
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        const fxi_sense *sense = fxi_token_sense(tokens, index + 1, kinds[i], tools);
        /* "in 2024 US$38 million was spent": a sign that opens the next figure. */
        if (sense != NULL && !(sense->flags & FXI_SENSE_PREFIX))
            return true;
    }
    return false;
}

void fxi_date_form_set_day(fxi_date_mention *out, int year, int month, int day) {
    out->period = (fxi_period){.kind = FXI_PERIOD_DAY,
                               .year = (int16_t)year,
                               .number = (uint8_t)month,
                               .day = (uint8_t)day};
    int leap_year = 2000; /* without a year, 29 February may exist */
    out->is_impossible = month < 1 || month > 12 || day < 1 ||
                         day > fxi_month_length(year ? year : leap_year, month);
}

/* --- numbers with their units: "2024年12月31日", "12월 31일" ---------------------- */

/* The number at `index` that has a unit of that role behind it; returns the tokens. */
static size_t read_unit(int *number, const fxi_tokens *tokens, size_t index, int role,
                        const fxi_tools *tools) {
    bool counted = index < tokens->count &&
                   fxi_spelling_integer(number, tokens, index) &&
                   joins(tokens, index + 1) &&
                   fxi_token_has_role(tokens, index + 1, FXI_SENSE_DATE, role, tools);
    return counted ? 2 : 0;
}

static size_t read_units(fxi_date_mention *out, const fxi_tokens *tokens, size_t index,
                         const fxi_tools *tools) {
    int year, month, day;
    size_t used = read_unit(&year, tokens, index, FXI_DATE_YEAR, tools);
    if (used == 0)
        year = 0;
    else if (year < 1000 || !joins(tokens, index + used))
        return 0;
    size_t month_tokens =
        read_unit(&month, tokens, index + used, FXI_DATE_MONTH, tools);
    if (month_tokens == 0)
        return 0;
    used += month_tokens;
    size_t day_tokens = joins(tokens, index + used)
                            ? read_unit(&day, tokens, index + used, FXI_DATE_DAY, tools)
                            : 0;
    fxi_date_form_set_day(out, year, month, day_tokens > 0 ? day : 1);
    if (day_tokens == 0)
        out->period.kind = FXI_PERIOD_MONTH;
    return used + day_tokens;
}

/* --- months in words ---------------------------------------------------------- */

static bool is_link(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    return fxi_token_has_role(tokens, index, FXI_SENSE_DATE, FXI_DATE_OF, tools);
}

/* The month that tokens from `index` on name. */
typedef struct month_name {
    int value;     /* 0: none */
    size_t tokens; /* a number behind it among them: "tháng 2" */
    bool is_short; /* it counts only between a day and a year */
} month_name;

static month_name read_month(const fxi_tokens *tokens, size_t index,
                             const fxi_tools *tools) {
    const fxi_sense *month = fxi_token_sense(tokens, index, FXI_SENSE_MONTH, tools);
    if (month != NULL)
        return (month_name){month->value, 1, false};
    month = fxi_token_sense(tokens, index, FXI_SENSE_DATE, tools);
    int value = month != NULL ? month->value >> FXI_DATE_NAME_SHIFT : 0, number;
    if (value != FXI_DATE_NUMBERED)
        return (month_name){value, 1, true};
    bool numbered =
        fxi_spelling_integer(&number, tokens, index + 1) && number >= 1 && number <= 12;
    return (month_name){numbered ? number : 0, 2, true};
}

/* The full stop of "24. Dezember" ends no sentence: a month follows it. */
static bool is_ordinal_dot(const fxi_tokens *tokens, size_t index,
                           const fxi_tools *tools) {
    return fxi_token_is_sign(tokens, index, '.') && joins(tokens, index + 1) &&
           read_month(tokens, index + 1, tools).value != 0;
}

/* "24", "24th", "24."; returns the tokens. */
static size_t read_day_number(int *day, const fxi_tokens *tokens, size_t index,
                              const fxi_tools *tools) {
    if (!fxi_spelling_integer(day, tokens, index) || *day < 1 || *day > 31)
        return 0;
    fxc_span span = tokens->items[index].span;
    if (span.end - span.start > 2)
        return 0;
    bool ordinal =
        index + 1 < tokens->count && tokens->items[index + 1].gap == FXI_GAP_NONE &&
        (fxi_token_has_role(tokens, index + 1, FXI_SENSE_DATE, FXI_DATE_DAY, tools) ||
         is_ordinal_dot(tokens, index + 1, tools));
    return ordinal ? 2 : 1;
}

bool fxi_date_form_year(int *year, const fxi_tokens *tokens, size_t index,
                        const fxi_tools *tools) {
    enum { BUDDHIST_ERA = 543 };
    if (fxi_spelling_year(year, tokens, index))
        return true;
    if (!fxi_spelling_integer(year, tokens, index) ||
        (fxi_language_dates(tools->lexicon, tokens->items[index].language) &
         FXI_DATES_BUDDHIST) == 0)
        return false;
    *year -= BUDDHIST_ERA;
    return fxi_spelling_is_year(*year);
}

/* "2024", ", 2024", "de 2024", "2024 года"; returns the tokens. */
static size_t read_year(int *year, const fxi_tokens *tokens, size_t index,
                        const fxi_tools *tools) {
    size_t at = index;
    if (fxi_token_is_sign(tokens, at, ',') || is_link(tokens, at, tools))
        at++;
    if (!joins(tokens, at) ||
        (!fxi_date_form_year(year, tokens, at, tools) &&
         !fxi_old_year_is(year, tokens, at, tools)) ||
        fxi_date_form_is_quantity(tokens, at, tools)) {
        *year = 0;
        return 0;
    }
    bool named =
        joins(tokens, at + 1) &&
        fxi_token_has_role(tokens, at + 1, FXI_SENSE_DATE, FXI_DATE_YEAR, tools);
    return at + (named ? 2 : 1) - index;
}

/* Letters of a token, as far as they stand for themselves. */
static size_t count_letters(const fxi_tokens *tokens, size_t index) {
    fxc_span span = tokens->items[index].span;
    size_t count = 0;
    for (size_t at = span.start; at < span.end; at++)
        count += ((unsigned char)tokens->text.bytes[at] & 0xC0) != 0x80;
    return count;
}

/* Tokens of the month at `index`, the dot of an abbreviation among them. */
static size_t month_tokens(const fxi_tokens *tokens, size_t index,
                           const month_name *month) {
    enum { SHORT_NAME = 5 }; /* "févr.", "sept." */
    bool dot = month->tokens == 1 && fxi_token_is_sign(tokens, index + 1, '.') &&
               tokens->items[index + 1].gap == FXI_GAP_NONE &&
               count_letters(tokens, index) <= SHORT_NAME &&
               !fxi_spelling_starts_line(tokens, index + 2);
    return dot ? 2 : month->tokens;
}

/* "May" and "March" are also verbs and names: without a day or a year they are months
   only behind a word that asks for a time. */
static bool is_plain_month(const fxi_sense *month, const fxi_tokens *tokens,
                           size_t index, const fxi_tools *tools) {
    const int leads = FXI_DATE_IN | FXI_DATE_AT | FXI_DATE_OF | FXI_DATE_NEXT;
    bool weak = month->flags & FXI_SENSE_WEAK;
    if (!fxi_spelling_is_capital(tokens, index))
        return !weak;
    return !weak || (index > 0 && fxi_token_has_role(tokens, index - 1, FXI_SENSE_DATE,
                                                     leads, tools));
}

/* "February 24, 2024", "Feb. 24", "March 2024", "May". */
static size_t read_month_first(fxi_date_mention *out, const fxi_tokens *tokens,
                               size_t index, const fxi_tools *tools) {
    int day, year;
    const fxi_sense *month = fxi_token_sense(tokens, index, FXI_SENSE_MONTH, tools);
    if (month == NULL)
        return 0;
    const month_name name = {month->value, 1, false};
    size_t used = month_tokens(tokens, index, &name);
    size_t day_tokens = joins(tokens, index + used)
                            ? read_day_number(&day, tokens, index + used, tools)
                            : 0;
    /* "In May 5 million people left" */
    if (day_tokens > 0 && !fxi_date_form_is_quantity(tokens, index + used, tools)) {
        used += day_tokens;
        used += read_year(&year, tokens, index + used, tools);
        fxi_date_form_set_day(out, year, month->value, day);
        return used;
    }
    size_t year_tokens = read_year(&year, tokens, index + used, tools);
    if (year_tokens == 0 && !is_plain_month(month, tokens, index, tools))
        return 0;
    out->period = (fxi_period){.kind = FXI_PERIOD_MONTH,
                               .year = (int16_t)year,
                               .number = (uint8_t)month->value};
    out->is_impossible = false;
    return used + year_tokens;
}

/* Between a day and its month are at most an ending or a point, and a link. */
static bool is_month_near(const fxi_tokens *tokens, size_t index) {
    enum { REACH = 3 };
    return fxi_tokens_have(tokens, index + 1, index + REACH + 1, FXI_SENSE_MONTH) ||
           fxi_tokens_have(tokens, index + 1, index + REACH + 1, FXI_SENSE_DATE);
}

/* "24-Feb-2025", "24/Feb/2025" */
static size_t read_joined(fxi_date_mention *out, const fxi_tokens *tokens, size_t index,
                          const fxi_tools *tools) {
    enum { SECOND_MARK = 3, YEAR = 4 };
    int day, year;
    const fxi_token *mark = &tokens->items[index + 1];
    if (index + YEAR >= tokens->count || (mark->sign != '-' && mark->sign != '/') ||
        !fxi_token_is_sign(tokens, index + SECOND_MARK, mark->sign) ||
        !fxi_spelling_integer(&day, tokens, index) ||
        !fxi_spelling_year(&year, tokens, index + YEAR))
        return 0;
    for (size_t i = index + 1; i <= index + YEAR; i++)
        if (!fxi_token_touches(tokens, i))
            return 0;
    month_name month = read_month(tokens, index + 2, tools);
    if (month.value == 0 || month.tokens != 1)
        return 0;
    fxi_date_form_set_day(out, year, month.value, day);
    return YEAR + 1;
}

/* "24 February 2024", "24th of February". */
static size_t read_day_first(fxi_date_mention *out, const fxi_tokens *tokens,
                             size_t index, const fxi_tools *tools) {
    int day, year;
    if (!is_month_near(tokens, index))
        return 0;
    size_t used = read_day_number(&day, tokens, index, tools);
    if (used == 0)
        return 0;
    if (is_link(tokens, index + used, tools))
        used++;
    if (!joins(tokens, index + used))
        return 0;
    month_name month = read_month(tokens, index + used, tools);
    if (month.value == 0)
        return 0;
    used += month_tokens(tokens, index + used, &month);
    size_t year_tokens = read_year(&year, tokens, index + used, tools);
    if (month.is_short && year_tokens == 0)
        return 0;
    fxi_date_form_set_day(out, year, month.value, day);
    return used + year_tokens;
}

/* "február 20.", "vasario 20 d.", "20. februārī" */
static size_t read_year_rest(fxi_date_mention *out, int year, const fxi_tokens *tokens,
                             size_t index, const fxi_tools *tools) {
    int day;
    month_name month = read_month(tokens, index, tools);
    bool month_first = month.value != 0;
    size_t used = month_first ? month_tokens(tokens, index, &month) : 0;
    size_t day_tokens = read_day_number(&day, tokens, index + used, tools);
    if (day_tokens == 0)
        return 0;
    used += day_tokens;
    if (month_first) {
        used += fxi_token_is_sign(tokens, index + used, '.') ||
                fxi_token_has_role(tokens, index + used, FXI_SENSE_DATE, FXI_DATE_DAY,
                                   tools);
    } else {
        month = read_month(tokens, index + used, tools);
        used += month.value != 0 ? month_tokens(tokens, index + used, &month) : 0;
    }
    if (month.value == 0 || fxi_date_form_is_quantity(tokens, index + used - 1, tools))
        return 0;
    fxi_date_form_set_day(out, year, month.value, day);
    return used;
}

/* "2025. február 20.", "2025 m. vasario 20 d.", "2025. gada 20. februārī": a point or a
   word for years parts the year from what follows. */
static size_t read_year_first(fxi_date_mention *out, const fxi_tokens *tokens,
                              size_t index, const fxi_tools *tools) {
    int year;
    if (!fxi_spelling_year(&year, tokens, index))
        return 0;
    size_t at = index + 1;
    at += fxi_token_is_sign(tokens, at, '.') && tokens->items[at].gap == FXI_GAP_NONE;
    at += fxi_token_has_role(tokens, at, FXI_SENSE_DATE, FXI_DATE_YEAR, tools);
    if (at == index + 1 || !joins(tokens, at))
        return 0;
    at += fxi_token_is_sign(tokens, at, '.') && tokens->items[at].gap == FXI_GAP_NONE;
    size_t used = read_year_rest(out, year, tokens, at, tools);
    return used > 0 ? at + used - index : 0;
}

size_t fxi_date_form_read(fxi_date_mention *out, const fxi_tokens *tokens, size_t index,
                          const fxi_tools *tools) {
    if (tokens->items[index].kind == FXI_TOKEN_WORD)
        return read_month_first(out, tokens, index, tools);
    if (tokens->items[index].kind != FXI_TOKEN_NUMERAL)
        return 0;
    size_t used = fxi_date_digits_read(out, tokens, index, tools);
    if (used == 0 && fxi_token_has(tokens, index + 1, FXI_SENSE_DATE))
        used = read_units(out, tokens, index, tools);
    if (used == 0)
        used = read_day_first(out, tokens, index, tools);
    if (used == 0)
        used = read_joined(out, tokens, index, tools);
    return used > 0 ? used : read_year_first(out, tokens, index, tools);
}
