/* SPDX-License-Identifier: MIT */
/* Letters and digits in one: "Q4 2024", "4Q24", "FY2024", "Q3 FY25", "H1". */
#include "base/ascii.h"
#include "reading/date/date_form.h"
#include "reading/text/character.h"

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

static bool skip_blanks(cursor *c) {
    size_t size = fxi_character_blanks(c->text.bytes + c->at, c->text.length - c->at);
    c->at += size;
    return size > 0;
}

/* "2024", "24", " 2024", "'24"; two digits are of this century. 0: no year here. */
static int take_year(cursor *c) {
    cursor ahead = *c;
    bool spaced = skip_blanks(&ahead);
    if (!spaced && peek(&ahead, 0) == '\'')
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

/* "/24", "-2024" behind the year before it. */
static bool take_next_year(cursor *c, int year) {
    cursor ahead = *c;
    if (peek(&ahead, 0) != '/' && peek(&ahead, 0) != '-')
        return false;
    ahead.at++;
    size_t count = digit_run(&ahead);
    if (count != 2 && count != 4)
        return false;
    int next = take_digits(&ahead, count);
    if (next != (count == 2 ? (year + 1) % 100 : year + 1))
        return false;
    *c = ahead;
    return true;
}

/* "FY2024", "FY24", "FY 2024", "FY2023/24"; not "FY2020-24", which are several. */
static bool take_fiscal_year(cursor *c, fxi_period *out) {
    cursor ahead = *c;
    if (fxi_ascii_upper(peek(&ahead, 0)) != 'F' ||
        fxi_ascii_upper(peek(&ahead, 1)) != 'Y')
        return false;
    ahead.at += 2;
    int year = take_year(&ahead);
    if (year == 0)
        return false;
    bool is_split = take_next_year(&ahead, year);
    if ((peek(&ahead, 0) == '/' || peek(&ahead, 0) == '-') &&
        fxi_ascii_is_digit(peek(&ahead, 1)))
        return false;
    out->year = (int16_t)(year + (is_split ? 1 : 0));
    out->custom = is_split ? FXI_YEAR_SPLIT : FXI_YEAR_FISCAL;
    *c = ahead;
    return true;
}

/* "Q4", and its year if one follows. */
static bool take_dated_part(cursor *c, fxi_period *out) {
    int number;
    if (!take_part(c, &out->kind, &number))
        return false;
    out->number = (uint8_t)number;
    out->year = (int16_t)take_year(c);
    cursor ahead = *c;
    skip_blanks(&ahead);
    if (out->year == 0 && take_fiscal_year(&ahead, out))
        *c = ahead;
    return true;
}

/* "FY2024", "FY24 Q3" */
static bool take_dated_year(cursor *c, fxi_period *out) {
    if (!take_fiscal_year(c, out))
        return false;
    cursor ahead = *c;
    skip_blanks(&ahead);
    int number;
    fxi_period_kind kind;
    if (take_part(&ahead, &kind, &number) && !is_word_byte(peek(&ahead, 0))) {
        out->kind = kind;
        out->number = (uint8_t)number;
        *c = ahead;
    }
    return true;
}

/* A letter that codes have and a digit, in either order, or "FY". */
static bool may_start(const cursor *c) {
    const char first = fxi_ascii_upper(peek(c, 0)),
               second = fxi_ascii_upper(peek(c, 1));
    const char letter = fxi_ascii_is_digit(first) ? second : first;
    return letter == 'Q' || letter == 'H' || (first == 'F' && second == 'Y');
}

size_t fxi_period_code_read(fxi_date_mention *out, const fxi_tokens *tokens,
                            size_t index, const fxi_tools *tools) {
    (void)tools;
    cursor start = {tokens->text, tokens->items[index].span.start}, c = start;
    if (!may_start(&start))
        return 0;
    fxi_period period = {.kind = FXI_PERIOD_YEAR};
    if (!take_dated_part(&c, &period)) {
        c = start;
        period = (fxi_period){.kind = FXI_PERIOD_YEAR};
        if (!take_dated_year(&c, &period))
            return 0;
    }
    if (is_word_byte(peek(&c, 0)))
        return 0;
    out->period = period;
    out->is_impossible = false;
    return fxi_date_form_tokens(tokens, index, c.at);
}
