/* SPDX-License-Identifier: MIT */
#include "base/ascii.h"
#include "reading/date_form.h"
#include "reading/rate_side.h"
#include "reading/spelling.h"

/* FXI_SENSE_PERIOD packs kind and number: "third quarter" is QUARTER * 8 + 3. */
enum { NUMBERS_OF_KIND = 8 };

static int months_in(fxi_period_kind kind) {
    if (kind == FXI_PERIOD_QUARTER)
        return 3;
    return kind == FXI_PERIOD_HALF ? 6 : 12;
}

static void set_period(fxi_date_mention *out, fxi_period_kind kind, int number,
                       int year) {
    out->period =
        (fxi_period){.kind = kind, .number = (uint8_t)number, .year = (int16_t)year};
    out->is_impossible = false;
}

/* --- letters and digits in one: "Q4 2024", "4Q24", "FY2024", "H1" ------------- */

typedef struct cursor {
    fxi_text text;
    size_t at;
} cursor;

static char peek(const cursor *c, size_t ahead) {
    return c->at + ahead < c->text.length ? c->text.bytes[c->at + ahead] : '\0';
}

static bool is_word_byte(char byte) {
    return fxi_ascii_is_letter(byte) || fxi_ascii_is_digit(byte) || (byte & 0x80);
}

/* Digits from the cursor on, at most five are counted. */
static size_t digit_run(const cursor *c) {
    size_t count = 0;
    while (count < 5 && fxi_ascii_is_digit(peek(c, count)))
        count++;
    return count;
}

static int take_digits(cursor *c, size_t count) {
    int sum = 0;
    for (; count > 0; count--)
        sum = sum * 10 + (c->text.bytes[c->at++] - '0');
    return sum;
}

/* "2024", "24", " 2024", "'24"; two digits are of this century. 0: no year here. */
static int take_year(cursor *c) {
    cursor ahead = *c;
    bool spaced = peek(&ahead, 0) == ' ';
    if (spaced || peek(&ahead, 0) == '\'')
        ahead.at++;
    size_t count = digit_run(&ahead);
    if (count != 4 && (count != 2 || spaced))
        return 0;
    int year = take_digits(&ahead, count);
    year = count == 2 ? year + 2000 : year;
    if (year < 1900 || year > 2099 || is_word_byte(peek(&ahead, 0)))
        return 0;
    *c = ahead;
    return year;
}

/* "Q4", "4Q", "H1", "1H"; false leaves the cursor anywhere. */
static bool take_part(cursor *c, fxi_period_kind *kind, int *number) {
    bool digit_first = fxi_ascii_is_digit(peek(c, 0));
    char letter = fxi_ascii_upper(peek(c, digit_first ? 1 : 0));
    char digit = peek(c, digit_first ? 0 : 1);
    *kind = letter == 'Q' ? FXI_PERIOD_QUARTER : FXI_PERIOD_HALF;
    char last = *kind == FXI_PERIOD_QUARTER ? '4' : '2';
    if ((letter != 'Q' && letter != 'H') || digit < '1' || digit > last)
        return false;
    *number = digit - '0';
    c->at += 2;
    return true;
}

static size_t read_part_code(fxi_date_mention *out, const fxi_tokens *tokens,
                             size_t index) {
    cursor c = {tokens->text, tokens->items[index].span.start};
    fxi_period_kind kind;
    int number;
    if (!take_part(&c, &kind, &number))
        return 0;
    int year = take_year(&c);
    if (is_word_byte(peek(&c, 0)))
        return 0;
    set_period(out, kind, number, year);
    return fxi_date_form_tokens(tokens, index, c.at);
}

/* "FY2024", "FY24", "FY 2024"; not "FY2023/24", whose end nothing tells. */
static size_t read_fiscal_code(fxi_date_mention *out, const fxi_tokens *tokens,
                               size_t index) {
    cursor c = {tokens->text, tokens->items[index].span.start};
    if (fxi_ascii_upper(peek(&c, 0)) != 'F' || fxi_ascii_upper(peek(&c, 1)) != 'Y')
        return 0;
    c.at += 2;
    int year = take_year(&c);
    if (year == 0 ||
        ((peek(&c, 0) == '/' || peek(&c, 0) == '-') && fxi_ascii_is_digit(peek(&c, 1))))
        return 0;
    set_period(out, FXI_PERIOD_YEAR, 0, year);
    return fxi_date_form_tokens(tokens, index, c.at);
}

/* --- words ------------------------------------------------------------------------ */

/* A period that is named by its end is that quarter, half or year of the calendar where
   the end is one of theirs; else the day or month itself is what is known. */
static void end_period(fxi_date_mention *out, fxi_period_kind kind,
                       const fxi_date_mention *end) {
    const fxi_period *last = &end->period;
    int months = months_in(kind);
    bool whole_month =
        last->kind == FXI_PERIOD_MONTH ||
        last->day == fxi_month_length(last->year ? last->year : 2001, last->number);
    out->is_impossible = end->is_impossible;
    if (end->is_impossible || !whole_month || last->number % months != 0) {
        out->period = *last;
        return;
    }
    int number = kind == FXI_PERIOD_YEAR ? 0 : last->number / months;
    set_period(out, kind, number, last->year);
}

static bool has_date_role(const fxi_tokens *tokens, size_t index, int roles,
                          const fxi_tools *tools) {
    return fxi_token_has_role(tokens, index, FXI_SENSE_DATE, roles, tools);
}

/* Words between a period and its end: "ended on", "to end-"; returns the tokens.
   `asked`: the period word ends with the first of them. */
static size_t end_words(const fxi_tokens *tokens, size_t index, bool asked,
                        const fxi_tools *tools) {
    size_t used = 0;
    while (used < 3 && (has_date_role(tokens, index + used, FXI_DATE_END, tools) ||
                        ((asked || used > 0) &&
                         (has_date_role(tokens, index + used, FXI_DATE_ON, tools) ||
                          fxi_token_is_dash(tokens, index + used)))))
        used++;
    return used;
}

/* "ended December 31, 2024", "to December 2024" behind the period word at `index`;
   returns the tokens. */
static size_t read_end(fxi_date_mention *out, fxi_period_kind kind,
                       const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    bool asked =
        fxi_token_ends_in_role(tokens, index, FXI_SENSE_DATE, FXI_DATE_END, tools);
    size_t used = end_words(tokens, index + 1, asked, tools);
    size_t at = index + 1 + used;
    if ((used == 0 && !asked) || at >= tokens->count)
        return 0;
    fxi_date_mention end;
    size_t taken = fxi_date_form_read(&end, tokens, at, tools);
    if (taken == 0)
        return 0;
    end_period(out, kind, &end);
    return used + taken;
}

/* "of 2024", ", 2024", "of fiscal 2024", "2024"; returns the tokens. */
static size_t read_period_year(int *year, const fxi_tokens *tokens, size_t index,
                               const fxi_tools *tools) {
    const int links = FXI_DATE_OF | FXI_DATE_IN | FXI_DATE_YEAR;
    size_t used = fxi_token_is_sign(tokens, index, ',') ? 1 : 0;
    while (used < 3 && has_date_role(tokens, index + used, links, tools))
        used++;
    if (fxi_spelling_year(year, tokens, index + used) &&
        !fxi_date_form_is_quantity(tokens, index + used, tools))
        return used + 1;
    *year = 0;
    return 0;
}

static size_t read_period_word(fxi_date_mention *out, const fxi_tokens *tokens,
                               size_t index, const fxi_tools *tools) {
    const fxi_sense *sense = fxi_token_sense(tokens, index, FXI_SENSE_PERIOD, tools);
    if (sense == NULL)
        return 0;
    fxi_period_kind kind = (fxi_period_kind)(sense->value / NUMBERS_OF_KIND);
    int number = sense->value % NUMBERS_OF_KIND;
    if (kind < FXI_PERIOD_QUARTER)
        return 0;
    size_t used = read_end(out, kind, tokens, index, tools);
    if (used > 0)
        return used + 1;
    int year;
    used = read_period_year(&year, tokens, index + 1, tools);
    if (number == 0 && year == 0)
        return 0;
    set_period(out, kind, number, year);
    return used + 1;
}

/* The case ending of a year: "2024'ün", "2024's". */
static size_t read_ending(const fxi_tokens *tokens, size_t index) {
    bool ends = fxi_token_is_apostrophe(tokens, index) &&
                fxi_token_touches(tokens, index) &&
                fxi_token_touches(tokens, index + 1) &&
                tokens->items[index + 1].kind == FXI_TOKEN_WORD;
    return ends ? 2 : 0;
}

/* "2024 fourth quarter", "its 2025 fiscal year", "2024年第四季度". */
static size_t read_year_first(fxi_date_mention *out, const fxi_tokens *tokens,
                              size_t index, const fxi_tools *tools) {
    const int links = FXI_DATE_YEAR | FXI_DATE_OF;
    int year;
    if (!fxi_spelling_year(&year, tokens, index))
        return 0;
    size_t at = index + 1 + read_ending(tokens, index + 1);
    for (int i = 0; i < 2 && has_date_role(tokens, at, links, tools); i++)
        at++;
    const fxi_sense *sense = fxi_token_sense(tokens, at, FXI_SENSE_PERIOD, tools);
    if (sense == NULL || sense->value / NUMBERS_OF_KIND < FXI_PERIOD_QUARTER)
        return 0;
    set_period(out, (fxi_period_kind)(sense->value / NUMBERS_OF_KIND),
               sense->value % NUMBERS_OF_KIND, year);
    return at + 1 - index;
}

/* --- years on their own ------------------------------------------------------- */

/* "For 2000 workers", but "in 2011 was": a word that counts nothing may follow. */
static bool counts_next(const fxi_tokens *tokens, size_t index,
                        const fxi_tools *tools) {
    const size_t next = index + 1;
    return next < tokens->count && tokens->items[next].kind == FXI_TOKEN_WORD &&
           fxi_token_sense(tokens, next, FXI_SENSE_GRAMMAR, tools) == NULL &&
           fxi_token_sense(tokens, next, FXI_SENSE_DATE, tools) == NULL;
}

/* "(2005: JPY 1,065m)", "at 2021 exchange rates" */
static bool heads_figures(const fxi_tokens *tokens, size_t index,
                          const fxi_tools *tools) {
    return fxi_rate_is_noun(tokens, index + 1, tools) ||
           (fxi_token_opens(tokens, index - 1) &&
            fxi_token_is_sign(tokens, index + 1, ':'));
}

static bool is_year_behind(const fxi_tokens *tokens, size_t index,
                           const fxi_tools *tools) {
    const int sure = FXI_DATE_IN | FXI_DATE_YEAR, open = FXI_DATE_AT | FXI_DATE_OF;
    if (has_date_role(tokens, index + 1, FXI_DATE_YEAR, tools) ||
        read_ending(tokens, index + 1) > 0)
        return true;
    if (index == 0)
        return false;
    return has_date_role(tokens, index - 1, sure, tools) ||
           heads_figures(tokens, index, tools) ||
           (has_date_role(tokens, index - 1, open, tools) &&
            !counts_next(tokens, index, tools));
}

/* "2025年2月24日": the year of a day that is written from the year on. */
static bool starts_day(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    fxi_date_mention day;
    return has_date_role(tokens, index + 1, FXI_DATE_YEAR, tools) &&
           fxi_date_form_read(&day, tokens, index, tools) > 0;
}

static size_t read_year_alone(fxi_date_mention *out, const fxi_tokens *tokens,
                              size_t index, const fxi_tools *tools) {
    int year;
    if (!fxi_spelling_year(&year, tokens, index) ||
        !is_year_behind(tokens, index, tools) ||
        fxi_date_form_is_quantity(tokens, index, tools) ||
        starts_day(tokens, index, tools))
        return 0;
    /* "2023-24" and "2023/24" name a span whose end nothing tells. */
    bool spans = index + 1 < tokens->count &&
                 tokens->items[index + 1].gap == FXI_GAP_NONE &&
                 (fxi_token_is_dash(tokens, index + 1) ||
                  fxi_token_is_sign(tokens, index + 1, '/'));
    if (spans)
        return 0;
    set_period(out, FXI_PERIOD_YEAR, 0, year);
    return 1;
}

size_t fxi_period_form_read(fxi_date_mention *out, const fxi_tokens *tokens,
                            size_t index, const fxi_tools *tools) {
    static size_t (*const codes[])(fxi_date_mention *, const fxi_tokens *,
                                   size_t) = {read_part_code, read_fiscal_code};
    static size_t (*const phrases[])(fxi_date_mention *, const fxi_tokens *, size_t,
                                     const fxi_tools *) = {
        read_period_word, read_year_first, read_year_alone};
    size_t used = 0;
    for (size_t i = 0; used == 0 && i < sizeof codes / sizeof codes[0]; i++)
        used = codes[i](out, tokens, index);
    for (size_t i = 0; used == 0 && i < sizeof phrases / sizeof phrases[0]; i++)
        used = phrases[i](out, tokens, index, tools);
    return used;
}
