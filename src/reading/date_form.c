/* SPDX-License-Identifier: MIT */
#include "reading/date_form.h"

#include "base/ascii.h"
#include "reading/spelling.h"

static bool joins(const fxi_tokens *tokens, size_t index) {
    return index < tokens->count && tokens->items[index].gap != FXI_GAP_PARAGRAPH;
}

/* Tokens from `index` on that start before byte `end`. */
static size_t tokens_before(const fxi_tokens *tokens, size_t index, size_t end) {
    size_t next = index;
    while (next < tokens->count && tokens->items[next].span.start < end)
        next++;
    return next - index;
}

size_t fxi_date_form_tokens(const fxi_tokens *tokens, size_t index, size_t end) {
    size_t count = tokens_before(tokens, index, end);
    bool ends_there = count > 0 && tokens->items[index + count - 1].span.end == end;
    return ends_there ? count : 0;
}

bool fxi_date_form_is_quantity(const fxi_tokens *tokens, size_t index,
                               const fxi_tools *tools) {
    static const fxi_sense_kind kinds[] = {FXI_SENSE_CURRENCY, FXI_SENSE_SCALE,
                                           FXI_SENSE_MEASURE};
    if (!joins(tokens, index + 1))
        return false;
    if (fxi_token_is_sign(tokens, index + 1, '%'))
        return true;
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        const fxi_sense *sense = fxi_token_sense(tokens, index + 1, kinds[i], tools);
        /* "in 2024 US$38 million was spent": a sign that opens the next figure. */
        if (sense != NULL && !(sense->flags & FXI_SENSE_PREFIX))
            return true;
    }
    return false;
}

/* --- digits and separators ------------------------------------------------------- */

/* Reads `width` digits at `at`; -1 if there are not that many. */
static int digits_at(fxi_text text, size_t at, size_t width) {
    if (at + width > text.length)
        return -1;
    int sum = 0;
    for (size_t i = at; i < at + width; i++) {
        if (!fxi_ascii_is_digit(text.bytes[i]))
            return -1;
        sum = sum * 10 + (text.bytes[i] - '0');
    }
    return sum;
}

static bool byte_is(fxi_text text, size_t at, char byte) {
    return at < text.length && text.bytes[at] == byte;
}

/* A digit, or a separator with a digit behind it, would make another number of it. */
static bool continues(fxi_text text, size_t at, char separator) {
    return digits_at(text, at, 1) >= 0 ||
           (byte_is(text, at, separator) && digits_at(text, at + 1, 1) >= 0);
}

static void set_day(fxi_date_mention *out, int year, int month, int day) {
    out->period = (fxi_period){.kind = FXI_PERIOD_DAY,
                               .year = (int16_t)year,
                               .number = (uint8_t)month,
                               .day = (uint8_t)day};
    int leap_year = 2000; /* without a year, 29 February may exist */
    out->is_impossible = month < 1 || month > 12 || day < 1 ||
                         day > fxi_month_length(year ? year : leap_year, month);
}

/* yyyy-mm-dd; impossible values are kept, so that they can be reported. */
static size_t read_iso(fxi_date_mention *out, const fxi_tokens *tokens, size_t index) {
    fxi_text text = tokens->text;
    size_t at = tokens->items[index].span.start;
    int year = digits_at(text, at, 4), month = digits_at(text, at + 5, 2),
        day = digits_at(text, at + 8, 2);
    if (year < 1000 || month < 0 || day < 0 || !byte_is(text, at + 4, '-') ||
        !byte_is(text, at + 7, '-') || continues(text, at + 10, '-'))
        return 0;
    set_day(out, year, month, day);
    /* "2024-02-24T10:00Z": the hour may be in one token with the day. */
    size_t end = at + 10;
    bool has_time = byte_is(text, end, 'T') && digits_at(text, end + 1, 2) >= 0;
    return has_time ? tokens_before(tokens, index, end)
                    : fxi_date_form_tokens(tokens, index, end);
}

/* Two numbers of one or two digits and a year, with a separator between them. */
typedef struct triple {
    int first, second, year;
    size_t width; /* digits of the two */
    size_t end;
} triple;

static bool read_triple(triple *out, fxi_text text, size_t at, char separator) {
    size_t first_width = digits_at(text, at, 2) >= 0 ? 2 : 1;
    if (!byte_is(text, at + first_width, separator))
        return false;
    size_t second_at = at + first_width + 1;
    size_t second_width = digits_at(text, second_at, 2) >= 0 ? 2 : 1;
    size_t year_at = second_at + second_width + 1;
    *out = (triple){.first = digits_at(text, at, first_width),
                    .second = digits_at(text, second_at, second_width),
                    .year = digits_at(text, year_at, 4),
                    .width = first_width + second_width,
                    .end = year_at + 4};
    return out->first >= 1 && out->second >= 1 && out->year >= 1000 &&
           byte_is(text, year_at - 1, separator) &&
           !continues(text, out->end, separator);
}

/* d/m/yyyy or m/d/yyyy where only one order is possible, or both name one day. */
static size_t read_slashes(fxi_date_mention *out, const fxi_tokens *tokens,
                           size_t index) {
    triple t;
    if (!read_triple(&t, tokens->text, tokens->items[index].span.start, '/'))
        return 0;
    bool day_first = t.first > 12 || t.first == t.second;
    bool month_first = t.second > 12;
    if (day_first == month_first)
        return 0;
    set_day(out, t.year, day_first ? t.second : t.first,
            day_first ? t.first : t.second);
    return fxi_date_form_tokens(tokens, index, t.end);
}

/* "am 2.4.2024": without a word for it, short parts may be those of a version. */
static bool has_lead(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    const int leads = FXI_DATE_ON | FXI_DATE_IN | FXI_DATE_DUE;
    return index > 0 &&
           fxi_token_has_role(tokens, index - 1, FXI_SENSE_DATE, leads, tools);
}

/* d.m.yyyy: with points the day comes first everywhere. */
static size_t read_points(fxi_date_mention *out, const fxi_tokens *tokens, size_t index,
                          const fxi_tools *tools) {
    enum { FULL_WIDTH = 4 };
    triple t;
    if (!read_triple(&t, tokens->text, tokens->items[index].span.start, '.') ||
        t.year < 1900 || t.year > 2099 ||
        (t.width < FULL_WIDTH && !has_lead(tokens, index, tools)))
        return 0;
    set_day(out, t.year, t.second, t.first);
    return fxi_date_form_tokens(tokens, index, t.end);
}

/* The mark behind the first digits tells which of them it may be. */
static size_t read_separated(fxi_date_mention *out, const fxi_tokens *tokens,
                             size_t index, const fxi_tools *tools) {
    fxi_text text = tokens->text;
    size_t at = tokens->items[index].span.start;
    while (at < text.length && fxi_ascii_is_digit(text.bytes[at]))
        at++;
    switch (at < text.length ? text.bytes[at] : '\0') {
    case '-':
        return read_iso(out, tokens, index);
    case '/':
        return read_slashes(out, tokens, index);
    case '.':
        return read_points(out, tokens, index, tools);
    default:
        return 0;
    }
}

/* --- numbers with their units: "2024年12月31日", "12월 31일" ---------------------- */

/* The number at `index` that has a unit of that role behind it; returns the tokens. */
static size_t read_unit(int *number, const fxi_tokens *tokens, size_t index,
                        fxi_date_role role, const fxi_tools *tools) {
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
    set_day(out, year, month, day_tokens > 0 ? day : 1);
    if (day_tokens == 0)
        out->period.kind = FXI_PERIOD_MONTH;
    return used + day_tokens;
}

/* --- months in words ---------------------------------------------------------- */

static bool is_link(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    return fxi_token_has_role(tokens, index, FXI_SENSE_DATE, FXI_DATE_OF, tools);
}

/* The full stop of "24. Dezember" ends no sentence: a month follows it. */
static bool is_ordinal_dot(const fxi_tokens *tokens, size_t index,
                           const fxi_tools *tools) {
    return fxi_token_is_sign(tokens, index, '.') && joins(tokens, index + 1) &&
           fxi_token_sense(tokens, index + 1, FXI_SENSE_MONTH, tools) != NULL;
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

/* "2024", ", 2024", "de 2024", "2024 года"; returns the tokens. */
static size_t read_year(int *year, const fxi_tokens *tokens, size_t index,
                        const fxi_tools *tools) {
    size_t at = index;
    if (fxi_token_is_sign(tokens, at, ',') || is_link(tokens, at, tools))
        at++;
    if (!joins(tokens, at) || !fxi_spelling_year(year, tokens, at) ||
        fxi_date_form_is_quantity(tokens, at, tools)) {
        *year = 0;
        return 0;
    }
    bool named =
        joins(tokens, at + 1) &&
        fxi_token_has_role(tokens, at + 1, FXI_SENSE_DATE, FXI_DATE_YEAR, tools);
    return at + (named ? 2 : 1) - index;
}

/* Tokens of the month at `index`, the dot of an abbreviation among them. */
static size_t month_tokens(const fxi_tokens *tokens, size_t index) {
    size_t length = tokens->items[index].span.end - tokens->items[index].span.start;
    bool dot = length <= 4 && fxi_token_is_sign(tokens, index + 1, '.') &&
               tokens->items[index + 1].gap == FXI_GAP_NONE &&
               !fxi_spelling_starts_line(tokens, index + 2);
    return dot ? 2 : 1;
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
    size_t used = month_tokens(tokens, index);
    size_t day_tokens = joins(tokens, index + used)
                            ? read_day_number(&day, tokens, index + used, tools)
                            : 0;
    /* "In May 5 million people left" */
    if (day_tokens > 0 && !fxi_date_form_is_quantity(tokens, index + used, tools)) {
        used += day_tokens;
        used += read_year(&year, tokens, index + used, tools);
        set_day(out, year, month->value, day);
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
    return fxi_tokens_have(tokens, index + 1, index + REACH + 1, FXI_SENSE_MONTH);
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
    const fxi_sense *month =
        fxi_token_sense(tokens, index + used, FXI_SENSE_MONTH, tools);
    if (month == NULL)
        return 0;
    used += month_tokens(tokens, index + used);
    used += read_year(&year, tokens, index + used, tools);
    set_day(out, year, month->value, day);
    return used;
}

size_t fxi_date_form_read(fxi_date_mention *out, const fxi_tokens *tokens, size_t index,
                          const fxi_tools *tools) {
    if (tokens->items[index].kind == FXI_TOKEN_WORD)
        return read_month_first(out, tokens, index, tools);
    if (tokens->items[index].kind != FXI_TOKEN_NUMERAL)
        return 0;
    size_t used = read_separated(out, tokens, index, tools);
    if (used == 0 && fxi_token_has(tokens, index + 1, FXI_SENSE_DATE))
        used = read_units(out, tokens, index, tools);
    if (used == 0)
        used = read_day_first(out, tokens, index, tools);
    return used;
}
