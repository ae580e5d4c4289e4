/* SPDX-License-Identifier: MIT */
#include "reading/date/byline.h"

#include "reading/date/byline_word.h"
#include "reading/date/dateline.h"
#include "reading/text/spelling.h"

/* Tokens of a heading line on either side of its date. */
enum { BEFORE_MAX = 8, AFTER_MAX = 14, QUARTER_MONTHS = 3 };

/* Signs that part the pieces of a heading line. */
static bool is_mark(const fxi_tokens *tokens, size_t index) {
    static const uint32_t marks[] = {':', 0xFF1A, ',',    0xFF0C, 0x3001, 0x060C,
                                     '|', '/',    0x00B7, 0x2022, 0};
    return fxi_token_is_sign_of(tokens, index, marks) ||
           fxi_token_is_dash(tokens, index) || fxi_token_opens(tokens, index) ||
           fxi_token_closes(tokens, index);
}

/* "·": nothing but such lines has it between words. */
static bool is_bullet(const fxi_tokens *tokens, size_t index) {
    return fxi_token_is_sign(tokens, index, 0x00B7) ||
           fxi_token_is_sign(tokens, index, 0x2022);
}

/* "h" of "10:04 h", "u" of "u 10:04": a small word beside the numbers of an hour. */
static bool is_small_word(const fxi_tokens *tokens, size_t index) {
    enum { SMALL = 4 }; /* bytes: two letters of most scripts */
    const fxi_token *token = &tokens->items[index];
    bool touches = token->gap == FXI_GAP_NONE && index > 0 &&
                   tokens->items[index - 1].kind == FXI_TOKEN_NUMERAL;
    bool leads = index + 1 < tokens->count &&
                 tokens->items[index + 1].kind == FXI_TOKEN_NUMERAL &&
                 fxi_token_is_sign(tokens, index + 2, ':');
    bool ends = index > 0 && tokens->items[index - 1].kind == FXI_TOKEN_NUMERAL &&
                fxi_spelling_starts_line(tokens, index + 1);
    return (touches || leads || ends) && token->span.end - token->span.start <= SMALL;
}

/* "10:30 GMT", "at 9 a.m.", "10h04" */
static bool is_clock(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    const fxi_token *token = &tokens->items[index];
    if (token->kind == FXI_TOKEN_WORD)
        return fxi_byline_has_role(tokens, index, FXI_BYLINE_CLOCK, tools) ||
               fxi_ascii_is_digit(tokens->text.bytes[token->span.start]) ||
               is_small_word(tokens, index);
    return token->kind == FXI_TOKEN_NUMERAL || fxi_token_is_sign(tokens, index, '.') ||
           fxi_token_is_sign(tokens, index, '+');
}

/* "Published", "Monday", "Frankfurt" */
static bool is_heading(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    return is_mark(tokens, index) ||
           fxi_byline_has_role(tokens, index, FXI_BYLINE_HEAD, tools) ||
           fxi_byline_has_role(tokens, index, FXI_BYLINE_DAY, tools) ||
           fxi_token_sense(tokens, index, FXI_SENSE_WEEKDAY, tools) != NULL ||
           fxi_token_sense(tokens, index, FXI_SENSE_PLACE, tools) != NULL;
}

/* "Do, 20.02.2025": two letters that are no word for a time are short for a weekday. */
static bool is_day_name(const fxi_tokens *tokens, size_t index,
                        const fxi_tools *tools) {
    const fxi_token *token = &tokens->items[index];
    return token->kind == FXI_TOKEN_WORD && token->span.end - token->span.start == 2 &&
           fxi_token_sense(tokens, index, FXI_SENSE_DATE, tools) == NULL &&
           fxi_token_sense(tokens, index, FXI_SENSE_GRAMMAR, tools) == NULL;
}

/* What may stand before the date in a line of its own: headings; in the line of the
   author, "By Ana Sol |", any name; in one that "·" parts, anything; the hour behind a
   word for publishing. */
static bool leads(const fxi_tokens *tokens, size_t start, size_t end,
                  const fxi_tools *tools) {
    bool is_parted = end > start && is_bullet(tokens, end - 1);
    bool is_author = fxi_byline_has_role(tokens, start, FXI_BYLINE_AUTHOR, tools);
    bool is_head = fxi_byline_has_role(tokens, start, FXI_BYLINE_HEAD, tools);
    for (size_t i = start + is_day_name(tokens, start, tools); i < end && !is_parted;
         i++) {
        bool named = is_author && (i == start || fxi_spelling_is_capital(tokens, i) ||
                                   fxi_spelling_has_no_case(tokens, i));
        bool timed = is_head && is_clock(tokens, i, tools);
        if (!named && !timed && !is_heading(tokens, i, tools))
            return false;
    }
    return true;
}

/* "by admin" behind the date, and what "·" parts from it. */
static bool opens_rest(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    return is_bullet(tokens, index) ||
           fxi_byline_has_role(tokens, index, FXI_BYLINE_AUTHOR, tools);
}

/* "(Thu)" */
static bool is_bracketed(const fxi_tokens *tokens, size_t index) {
    return fxi_token_opens(tokens, index - 1) &&
           tokens->items[index].kind == FXI_TOKEN_WORD &&
           fxi_token_closes(tokens, index + 1);
}

/* The date of another column, "31 December 2024   31 December 2023", and no hour. */
static bool is_other_date(const fxi_tokens *tokens, size_t index) {
    int year;
    const fxi_numeral *numeral = fxi_token_numeral(tokens, index);
    return numeral != NULL && (fxi_spelling_year(&year, tokens, index) ||
                               (numeral->flags & FXI_NUMERAL_REFUSED) != 0);
}

/* What may stand behind the date; a second date only behind "last modified". */
static bool trails(const fxi_tokens *tokens, size_t index, bool is_changed,
                   const fxi_tools *tools) {
    if (is_changed)
        return is_clock(tokens, index, tools) || is_heading(tokens, index, tools) ||
               fxi_token_sense(tokens, index, FXI_SENSE_MONTH, tools) != NULL;
    return !is_other_date(tokens, index) &&
           (is_clock(tokens, index, tools) || is_heading(tokens, index, tools) ||
            is_bracketed(tokens, index));
}

/* A full stop ends a sentence that wrapped here, and no heading, unless a paragraph
   starts with the line: "20. veljače 2025." */
static bool ends_well(const fxi_tokens *tokens, size_t start, size_t end) {
    return !fxi_token_is_sign(tokens, end - 1, '.') ||
           tokens->items[start].gap == FXI_GAP_PARAGRAPH;
}

static bool stands_alone(const fxi_tokens *tokens, const fxi_date_mention *mention,
                         size_t start, const fxi_tools *tools) {
    const size_t behind = mention->last + 1;
    bool is_rest = false, is_changed = false;
    if (!leads(tokens, start, mention->first, tools))
        return false;
    for (size_t i = behind; i <= behind + AFTER_MAX; i++) {
        if (fxi_spelling_starts_line(tokens, i))
            return i == behind || ends_well(tokens, start, i);
        is_rest = is_rest || opens_rest(tokens, i, tools);
        is_changed =
            is_changed || fxi_byline_has_role(tokens, i, FXI_BYLINE_HEAD, tools);
        if (!is_rest && !trails(tokens, i, is_changed, tools))
            return false;
    }
    return false;
}

/* The line goes on from the one before: "signed on / 24 February 2025 / by both". */
static bool is_wrapped(const fxi_tokens *tokens, size_t start, const fxi_tools *tools) {
    const int roles = FXI_DATE_ON | FXI_DATE_IN | FXI_DATE_AT | FXI_DATE_OF |
                      FXI_DATE_DUE | FXI_DATE_END;
    return start > 0 && fxi_token_is_reachable(tokens, start) &&
           fxi_token_has_role(tokens, start - 1, FXI_SENSE_DATE, roles, tools);
}

/* First token of the line, or SIZE_MAX if it is further back than BEFORE_MAX. */
static size_t line_start(const fxi_tokens *tokens, size_t index) {
    for (size_t back = 0; back <= BEFORE_MAX && back <= index; back++)
        if (index == back || fxi_spelling_starts_line(tokens, index - back))
            return index - back;
    return SIZE_MAX;
}

/* "Published", "By"; not "le", "den", which stand before any day. */
static bool is_word_for_it(const fxi_tokens *tokens, size_t index,
                           const fxi_tools *tools) {
    enum { LEAST = 4 }; /* bytes */
    const fxc_span span = tokens->items[index].span;
    return fxi_byline_has_role(tokens, index, FXI_BYLINE_AUTHOR, tools) ||
           (span.end - span.start >= LEAST &&
            fxi_byline_has_role(tokens, index, FXI_BYLINE_HEAD, tools));
}

/* Nothing in the line says that a document is dated, as a place does. */
static bool is_lone(const fxi_tokens *tokens, const fxi_date_mention *mention,
                    size_t start, const fxi_tools *tools) {
    for (size_t i = start; i == start || !fxi_spelling_starts_line(tokens, i); i++)
        if ((i < mention->first || i > mention->last) &&
            (is_bullet(tokens, i) || is_word_for_it(tokens, i, tools) ||
             fxi_token_sense(tokens, i, FXI_SENSE_PLACE, tools) != NULL))
            return false;
    return true;
}

/* "Archive photo", "Fecha del evento", "開催日": a few words on the lines right above
   say what day it is; more are a title, and "Published" says so. */
static bool has_label(const fxi_tokens *tokens, size_t start, const fxi_tools *tools) {
    enum { TITLE_LEAST = 5 };
    size_t at = start;
    while (at > 0 && fxi_token_is_reachable(tokens, at) && start - at < TITLE_LEAST) {
        do
            at--;
        while (at > 0 && !fxi_spelling_starts_line(tokens, at));
        if (fxi_byline_has_role(tokens, at, FXI_BYLINE_AUTHOR, tools) ||
            (is_word_for_it(tokens, at, tools) &&
             fxi_spelling_starts_line(tokens, at + 1)))
            return false;
    }
    return at < start && start - at < TITLE_LEAST;
}

/* A day and nothing else is that of a balance sheet where it ends a quarter. */
static bool is_balance_day(const fxi_tokens *tokens, const fxi_date_mention *mention,
                           size_t start) {
    const fxi_period *day = &mention->period;
    return start == mention->first &&
           fxi_spelling_starts_line(tokens, mention->last + 1) &&
           day->number % QUARTER_MONTHS == 0 && day->year != 0 &&
           fxi_period_ends_month(day);
}

fxi_byline fxi_byline_read(const fxi_tokens *tokens, const fxi_date_mention *mention,
                           const fxi_tools *tools) {
    size_t start = line_start(tokens, mention->first);
    /* The head of a column has a line of its own where its cell is known. */
    if (start == SIZE_MAX || fxi_spelling_follows_tab(tokens, start) ||
        fxi_spelling_follows_tab(tokens, mention->last + 1) ||
        fxi_spelling_starts_column(tokens, mention->last + 1))
        return FXI_BYLINE_NONE;
    if (fxi_dateline_holds(tokens, mention, start, tools))
        return FXI_BYLINE_SAID;
    if (is_wrapped(tokens, start, tools) || is_balance_day(tokens, mention, start) ||
        !stands_alone(tokens, mention, start, tools))
        return FXI_BYLINE_NONE;
    if (!is_lone(tokens, mention, start, tools))
        return FXI_BYLINE_SAID;
    return has_label(tokens, start, tools) ? FXI_BYLINE_NONE : FXI_BYLINE_LONE;
}
