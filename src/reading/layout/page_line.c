/* SPDX-License-Identifier: MIT */
#include "reading/layout/page_line.h"

#include <string.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "reading/layout/period_shape.h"
#include "reading/layout/thousand_shape.h"

enum {
    GAP = 2,          /* blanks that part stretches */
    LEADERS = 3,      /* dots that do: "Net sales.....  5" */
    PROSE_WORDS = 9,  /* without a number at the end of the line */
    PROSE_WIDTH = 60, /* of one stretch that starts at the margin */
    MARGIN = 8,
    SIGN_MAX = 4,    /* bytes of "HK$" and its like */
    LETTERS_MAX = 3, /* of a number: "US$1,204", "5.1x" */
    UNIT_REACH = 12  /* characters between a sign and its number */
};

typedef struct scan {
    const char *bytes;
    size_t at, end;
    size_t column; /* characters before `at` */
    size_t words;
} scan;

/* "(98,120) (101,230)", "7,299 $1,000": brackets and signs fill all but one blank of
   the gap. */
static bool is_filled_gap(const scan *s) {
    if (s->at == 0 || s->at + 1 >= s->end)
        return false;
    char before = s->bytes[s->at - 1], behind = s->bytes[s->at + 1];
    if (before == ')')
        return behind == '(' || behind == '$' || fxi_ascii_is_digit(behind);
    return fxi_ascii_is_digit(before) && behind == '$';
}

static size_t measure_gap(const scan *s) {
    size_t blanks = 0, dots = 0, at = s->at;
    while (at + blanks < s->end && s->bytes[at + blanks] == ' ')
        blanks++;
    if (blanks == 1 && is_filled_gap(s))
        return 1;
    while (blanks == 0 && at + dots < s->end && s->bytes[at + dots] == '.')
        dots++;
    return blanks >= GAP || at + blanks == s->end ? blanks : dots >= LEADERS ? dots : 0;
}

/* Length of what parts stretches at the place; 0: nothing does. Most bytes are neither
   a blank nor a dot. */
static inline size_t gap_at(const scan *s) {
    char byte = s->bytes[s->at];
    return byte == ' ' || byte == '.' ? measure_gap(s) : 0;
}

static void advance(scan *s, size_t length) {
    for (size_t i = 0; i < length; i++, s->at++)
        s->column += !fxi_utf8_continues(s->bytes[s->at]);
}

static void skip_gaps(scan *s) {
    size_t gap;
    while (s->at < s->end && ((gap = gap_at(s)) > 0 || s->bytes[s->at] == ' '))
        advance(s, gap > 0 ? gap : 1);
}

/* "–", "—" and the minus sign, which stand for nothing. */
static bool is_dash(const char *bytes, size_t length) {
    return length == 3 &&
           (memcmp(bytes, "\xE2\x80", 2) == 0 || memcmp(bytes, "\xE2\x88", 2) == 0);
}

/* "-98", "−98", "–98" */
static bool is_minus(const char *bytes, size_t length) {
    enum { DASH = 3 };
    if (length > 1 && bytes[0] == '-')
        return fxi_ascii_is_digit(bytes[1]);
    return length > DASH && is_dash(bytes, DASH) && fxi_ascii_is_digit(bytes[DASH]);
}

static size_t digit_count(const char *bytes, size_t length) {
    size_t count = 0;
    while (count < length && fxi_ascii_is_digit(bytes[count]))
        count++;
    return count;
}

static bool may_end_number(char c) {
    return fxi_ascii_is_digit(c) || c == ')' || c == '%';
}

/* "3,650 500", "12,5 -9,1": two numbers, where blanks part no groups, "3 650 500". */
static bool is_two_numbers(const char *bytes, size_t length) {
    enum { GROUP = 3 };
    bool has_decimals = false;
    for (size_t i = 1; i + 1 < length; i++) {
        const char before = bytes[i - 1];
        const char *behind = bytes + i + 1;
        const size_t left = length - i - 1;
        has_decimals = has_decimals || bytes[i] == ',' || bytes[i] == '.';
        if (bytes[i] != ' ' || !may_end_number(before))
            continue;
        const size_t digits = digit_count(behind, left);
        if (is_minus(behind, left) || (digits > 0 && (has_decimals || digits != GROUP)))
            return true;
    }
    return false;
}

/* "Sales 1,204 1,188": what a blank parts from its end, and what is before. */
static bool ends_with_two(const char *bytes, size_t length) {
    size_t at = length;
    if (length == 0 || !may_end_number(bytes[length - 1]) ||
        fxi_thousand_is_last(bytes, length))
        return false;
    while (at > 0 && bytes[at - 1] != ' ')
        at--;
    return at > 1 && may_end_number(bytes[at - 2]);
}

static bool has_number_shape(const char *bytes, size_t length) {
    size_t digits = 0, letters = 0;
    for (size_t i = 0; i < length; i++) {
        digits += fxi_ascii_is_digit(bytes[i]);
        letters += fxi_ascii_is_letter(bytes[i]);
    }
    return digits > 0 && letters <= LETTERS_MAX && !is_two_numbers(bytes, length) &&
           !(digits == FXI_THOUSAND_ZEROS && fxi_thousand_has_zeros(bytes, length));
}

static bool has_year_shape(const char *bytes, size_t length) {
    return length == 4 && has_number_shape(bytes, length) &&
           (memcmp(bytes, "19", 2) == 0 || memcmp(bytes, "20", 2) == 0) &&
           fxi_ascii_is_digit(bytes[2]) && fxi_ascii_is_digit(bytes[3]);
}

static fxi_stretch read_stretch(scan *s) {
    fxi_stretch out = {.span.start = s->at, .left = s->column};
    const size_t words = s->words;
    bool in_word = false;
    while (s->at < s->end && gap_at(s) == 0) {
        bool is_letter = fxi_ascii_is_letter(s->bytes[s->at]);
        s->words += is_letter && !in_word;
        in_word = is_letter;
        advance(s, 1);
    }
    const bool is_led = s->bytes[s->at - 1] == ' '; /* "2025 ....." */
    out.span.end = s->at - is_led;
    out.right = s->column - is_led;
    const char *bytes = s->bytes + out.span.start;
    const size_t length = out.span.end - out.span.start;
    out.is_number = has_number_shape(bytes, length);
    out.may_be_more = out.is_number && ends_with_two(bytes, length);
    out.is_year = has_year_shape(bytes, length) ||
                  (s->words > words && fxi_period_shape(bytes, length));
    return out;
}

/* "----", "====", "<S>", "<C>": lines that are drawn, and marks of columns. */
static bool is_rule(const char *bytes, const fxi_stretch *stretch) {
    size_t length = stretch->span.end - stretch->span.start;
    const char *first = bytes + stretch->span.start;
    if (length == 3 && first[0] == '<' && first[2] == '>')
        return true;
    for (size_t i = 0; i < length; i++)
        if (strchr("-=_ ", first[i]) == NULL || first[i] == '\0')
            return false;
    return length > 1;
}

/* "$", "HK$", "RMB", "(": what stands apart from the number behind it. */
static bool is_sign(const char *bytes, const fxi_stretch *stretch) {
    size_t length = stretch->span.end - stretch->span.start;
    const char *first = bytes + stretch->span.start;
    char last = first[length - 1];
    return length <= SIGN_MAX && !is_dash(first, length) &&
           (last == '$' || last == '(' || (unsigned char)last >= 0x80 ||
            (length == 3 && memcmp(first, "RMB", 3) == 0));
}

/* ")", "%", "%)" behind a number. */
static bool is_ending(const char *bytes, const fxi_stretch *stretch) {
    for (size_t i = stretch->span.start; i < stretch->span.end; i++)
        if (bytes[i] != ')' && bytes[i] != '%')
            return false;
    return true;
}

/* False: there is no room. */
static bool add(fxi_page_line *line, const char *bytes, const fxi_stretch *stretch) {
    fxi_stretch *last = line->count > 0 ? &line->items[line->count - 1] : NULL;
    bool joins = last != NULL &&
                 ((stretch->is_number && is_sign(bytes, last) &&
                   stretch->left - last->right <= UNIT_REACH) ||
                  (last->is_number && !last->is_year && is_ending(bytes, stretch)));
    if (joins) {
        last->span.end = stretch->span.end;
        last->right = stretch->right;
        last->is_number = true;
        return true;
    }
    if (line->count == FXI_STRETCHES_MAX)
        return false;
    line->items[line->count++] = *stretch;
    return true;
}

/* "at  $5  million  while": words behind a number go on with a sentence. */
static bool goes_on(const fxi_page_line *line) {
    bool after_number = false;
    for (size_t i = 0; i < line->count; i++) {
        const fxi_stretch *s = &line->items[i];
        if (after_number && !s->is_number && s->right - s->left > LETTERS_MAX)
            return true;
        after_number = after_number || (s->is_number && !s->is_year);
    }
    return false;
}

/* "Sales 1,204 1,188", "Tax 7 (18.4) (17.0)": one blank is all that parts them. */
static bool is_tight(const fxi_page_line *line, const char *bytes) {
    const fxi_stretch *last = &line->items[line->count - 1];
    if (!line->has_value)
        return last->right - last->left > LETTERS_MAX &&
               ends_with_two(bytes + last->span.start,
                             last->span.end - last->span.start);
    for (size_t i = 1; i < line->count; i++)
        if (line->items[i].is_number && !line->items[i - 1].is_number &&
            line->items[i].left == line->items[i - 1].right + 1)
            return true;
    return false;
}

static bool is_prose(const fxi_page_line *line, size_t words) {
    const fxi_stretch *only = &line->items[0];
    return (!line->has_value && words >= PROSE_WORDS) || goes_on(line) ||
           (line->count == 1 && only->left < MARGIN &&
            only->right - only->left >= PROSE_WIDTH);
}

/* "2025 .....  $ 1,250": a year before numbers that are none. */
static bool begins_with_year(const fxi_page_line *line) {
    if (!line->items[0].is_year || !line->items[0].is_number || !line->has_value)
        return false;
    for (size_t i = 1; i < line->count; i++)
        if (line->items[i].is_year)
            return false;
    return line->count > 1;
}

static void classify(fxi_page_line *line, const char *bytes, bool has_rule,
                     size_t words) {
    line->is_empty = line->count == 0 && !has_rule;
    if (line->count == 0)
        return;
    line->has_value = line->items[line->count - 1].is_number;
    if (begins_with_year(line))
        line->items[0].is_number = false; /* a label */
    line->has_label = !line->items[0].is_number;
    line->is_tight = is_tight(line, bytes);
    line->kind = is_prose(line, words) ? FXI_PAGE_PROSE : FXI_PAGE_TEXT;
}

size_t fxi_page_line_read(fxi_page_line *out, fxi_text text, size_t at) {
    const size_t end = fxi_text_line_end(text, at);
    const size_t next = fxi_text_line_below(text, end);
    bool has_rule = false, fits = true;
    scan s = {.bytes = text.bytes, .at = at, .end = end};
    out->kind = FXI_PAGE_BLANK;
    out->count = 0;
    out->has_value = out->has_label = out->is_tight = false;
    if (end > at && text.bytes[end - 1] == '\r')
        s.end--;
    if (memchr(text.bytes + at, '\t', s.end - at) != NULL ||
        memchr(text.bytes + at, '|', s.end - at) != NULL) {
        out->kind = FXI_PAGE_PROSE;
        return next;
    }
    for (skip_gaps(&s); s.at < s.end && fits; skip_gaps(&s)) {
        fxi_stretch stretch = read_stretch(&s);
        bool rule = is_rule(text.bytes, &stretch);
        has_rule = has_rule || rule;
        fits = rule || add(out, text.bytes, &stretch);
    }
    classify(out, text.bytes, has_rule, s.words);
    if (!fits)
        out->kind = FXI_PAGE_PROSE;
    return next;
}
