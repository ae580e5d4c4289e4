/* SPDX-License-Identifier: MIT */
/* Days of digits alone: "2024-12-31", "31/12/2024", "31.12.2024", "2024. 12. 31.". */
#include "reading/date/date_form.h"

#include "base/ascii.h"
#include "reading/text/spelling.h"

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

/* Three numbers with one mark between them, as they stand: "31", "12", "2024". */
typedef struct triple {
    int value[3];
    uint8_t width[3];
    char mark;
    bool is_spaced; /* a blank behind either mark */
    size_t end;     /* behind the third */
} triple;

enum { YEAR_WIDTH = 4, DAY_WIDTH = 2 };

/* Digits of the number at `at`, at most those of a year. */
static size_t width_at(fxi_text text, size_t at) {
    size_t width = 0;
    while (width <= YEAR_WIDTH && digits_at(text, at + width, 1) >= 0)
        width++;
    return width;
}

/* A digit, or the mark with a digit behind it, would make another number of it. */
static bool goes_on(fxi_text text, const triple *t) {
    return digits_at(text, t->end, 1) >= 0 ||
           (byte_is(text, t->end, t->mark) && digits_at(text, t->end + 1, 1) >= 0);
}

static bool read_triple(triple *out, fxi_text text, size_t at) {
    *out = (triple){0};
    for (size_t i = 0; i < 3; i++) {
        size_t width = width_at(text, at);
        if (width == 0 || width > YEAR_WIDTH)
            return false;
        out->value[i] = digits_at(text, at, width);
        out->width[i] = (uint8_t)width;
        at += width;
        if (i == 2)
            break;
        if (i == 0 && at < text.length)
            out->mark = text.bytes[at];
        if (!byte_is(text, at++, out->mark))
            return false;
        bool blank = byte_is(text, at, ' ');
        if (i == 1 && blank != out->is_spaced)
            return false;
        out->is_spaced = blank;
        at += blank;
    }
    out->end = at;
    return !goes_on(text, out);
}

/* The first or the last is a year, and the two others may be a day and a month. */
static bool has_year(const triple *t, int place) {
    return t->width[place] == YEAR_WIDTH && t->width[1] <= DAY_WIDTH &&
           t->width[2 - place] <= DAY_WIDTH;
}

static bool is_full(const triple *t) {
    enum { FULL_WIDTH = YEAR_WIDTH + 2 * DAY_WIDTH };
    return t->width[0] + t->width[1] + t->width[2] == FULL_WIDTH;
}

/* "am 2.4.2024": without a word for it, short parts may be those of a version. */
static bool has_lead(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    const int leads = FXI_DATE_ON | FXI_DATE_IN | FXI_DATE_DUE;
    return index > 0 &&
           fxi_token_has_role(tokens, index - 1, FXI_SENSE_DATE, leads, tools);
}

/* Whether texts in the language write days with those marks, and no number else. */
static bool is_written(const triple *t, const fxi_tokens *tokens, size_t index,
                       unsigned dates, const fxi_tools *tools) {
    bool has_points = (dates & FXI_DATES_POINTS) != 0;
    switch (t->mark) {
    case '/':
        return !t->is_spaced;
    case '-':
        return !t->is_spaced && is_full(t);
    case '.':
        return t->is_spaced
                   ? has_points
                   : is_full(t) || has_points || has_lead(tokens, index, tools);
    default:
        return false;
    }
}

/* Which of the numbers that stand at 0 and 1 is the day; -1: it may be either. With
   points the day comes first everywhere. */
static int day_place(const triple *t, unsigned dates) {
    int first = t->value[0], second = t->value[1];
    if (t->mark == '.' || (dates & FXI_DATES_DAY_FIRST) != 0 || first == second)
        return 0;
    if ((first > 12) == (second > 12))
        return -1;
    return first > 12 ? 0 : 1;
}

/* "2024-02-24T10:00Z": the hour may be in one token with the day. */
static size_t count_tokens(const fxi_tokens *tokens, size_t index, const triple *t) {
    bool has_time = byte_is(tokens->text, t->end, 'T') &&
                    digits_at(tokens->text, t->end + 1, DAY_WIDTH) >= 0;
    size_t next = index;
    if (!has_time)
        return fxi_date_form_tokens(tokens, index, t->end);
    while (next < tokens->count && tokens->items[next].span.start < t->end)
        next++;
    return next - index;
}

/* Any year counts behind the mark that makes a day of the three; else those that texts
   speak of. */
static bool may_be_year(int year, const triple *t, char sure) {
    enum { OLDEST = 1000 };
    return t->mark == sure ? year >= OLDEST : fxi_spelling_is_year(year);
}

static size_t read_year_last(fxi_date_mention *out, const fxi_tokens *tokens,
                             size_t index, const triple *t, unsigned dates) {
    int place = day_place(t, dates), year = t->value[2];
    if (place < 0 || t->value[0] == 0 || t->value[1] == 0 || !may_be_year(year, t, '/'))
        return 0;
    fxi_date_form_set_day(out, year, t->value[1 - place], t->value[place]);
    return count_tokens(tokens, index, t);
}

/* Nobody writes the day before the month behind a year. */
static size_t read_year_first(fxi_date_mention *out, const fxi_tokens *tokens,
                              size_t index, const triple *t) {
    int year = t->value[0];
    if (!may_be_year(year, t, '-'))
        return 0;
    fxi_date_form_set_day(out, year, t->value[1], t->value[2]);
    return count_tokens(tokens, index, t);
}

size_t fxi_date_digits_read(fxi_date_mention *out, const fxi_tokens *tokens,
                            size_t index, const fxi_tools *tools) {
    triple t;
    const fxi_token *token = &tokens->items[index];
    if (!read_triple(&t, tokens->text, token->span.start))
        return 0;
    unsigned dates = fxi_language_dates(tools->lexicon, token->language);
    if (!is_written(&t, tokens, index, dates, tools))
        return 0;
    if (has_year(&t, 0))
        return read_year_first(out, tokens, index, &t);
    return has_year(&t, 2) ? read_year_last(out, tokens, index, &t, dates) : 0;
}
