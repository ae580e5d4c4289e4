/* SPDX-License-Identifier: MIT */
#include "reading/layout/stacked_row.h"

#include <string.h>

#include "base/ascii.h"
#include "reading/layout/period_shape.h"
#include "reading/layout/tight_word.h"

typedef fxi_tight_word word;

enum {
    EMPTY_MAX = 2,   /* empty lines in a row inside of a table */
    BLANKS_MAX = 25, /* of a label; more are prose */
    LABEL_BYTES = 512
};

/* --- lines ------------------------------------------------------------------------ */

/* "(1)", "[2]", "(b)", "*": a mark of one character, where a minus is torn, "(8", ")".
 */
static bool is_note(word w) {
    const char first = w.bytes[0], last = w.bytes[w.length - 1];
    return (w.length == 1 && first == '*') ||
           (w.length == 3 &&
            ((first == '(' && last == ')') || (first == '[' && last == ']')));
}

static bool is_value(word w, const fxc_lexicon *lexicon) {
    return fxi_tight_word_is_nil(w) || fxi_tight_word_is_number(w, lexicon);
}

static fxi_stacked_kind kind_of_word(word w, const fxc_lexicon *lexicon) {
    if (fxi_tight_word_is_ending(w))
        return FXI_STACKED_END;
    if (is_note(w))
        return FXI_STACKED_NOTE;
    if (fxi_tight_word_is_time(w))
        return FXI_STACKED_TEXT;
    if (is_value(w, lexicon))
        return FXI_STACKED_VALUE;
    return fxi_tight_word_is_sign(w, lexicon) ? FXI_STACKED_SIGN : FXI_STACKED_TEXT;
}

/* Without brackets around it, or a minus before it. */
static word without_minus(word w) {
    enum { DASH = 3 };
    if (w.length > 2 && w.bytes[0] == '(' && w.bytes[w.length - 1] == ')')
        return (word){w.bytes + 1, w.length - 2};
    if (w.length > 1 && w.bytes[0] == '-')
        return (word){w.bytes + 1, w.length - 1};
    if (w.length > DASH && fxi_tight_word_is_nil((word){w.bytes, DASH}))
        return (word){w.bytes + DASH, w.length - DASH};
    return w;
}

/* Length of ",5", ".25" at the end. */
static size_t decimals_length(word w) {
    enum { CENTS = 2 };
    size_t digits = 0;
    while (digits < w.length && fxi_ascii_is_digit(w.bytes[w.length - digits - 1]))
        digits++;
    if (digits == 0 || digits > CENTS || digits == w.length)
        return 0;
    const char mark = w.bytes[w.length - digits - 1];
    return mark == ',' || mark == '.' ? digits + 1 : 0;
}

/* "2 720", "(1 402 110)", "–1 938,6": blanks part the groups. */
static bool is_grouped(word w) {
    enum { GROUP = 3 };
    size_t digits = 0, groups = 0;
    w = without_minus(w);
    w.length -= decimals_length(w);
    for (size_t i = 0; i <= w.length; i++) {
        if (i < w.length && fxi_ascii_is_digit(w.bytes[i])) {
            digits++;
            continue;
        }
        if ((i < w.length && w.bytes[i] != ' ') || digits == 0 || digits > GROUP ||
            (groups > 0 && digits != GROUP))
            return false;
        groups++;
        digits = 0;
    }
    return groups > 1;
}

/* "$ 4,110" is a value; of other words few are a label, and the last ends no sentence.
 */
static fxi_stacked_kind kind_of_words(word all, size_t first,
                                      const fxc_lexicon *lexicon) {
    const word sign = {all.bytes, first},
               rest = {all.bytes + first + 1, all.length - first - 1};
    if (memchr(rest.bytes, ' ', rest.length) == NULL && is_value(rest, lexicon) &&
        fxi_tight_word_is_sign(sign, lexicon))
        return FXI_STACKED_VALUE;
    if (is_grouped(all))
        return FXI_STACKED_VALUE;
    size_t blanks = 0;
    for (size_t i = 0; i < all.length && blanks <= BLANKS_MAX; i++)
        blanks += all.bytes[i] == ' ';
    return blanks > BLANKS_MAX || all.bytes[all.length - 1] == '.' ? FXI_STACKED_PROSE
                                                                   : FXI_STACKED_TEXT;
}

/* A no-break space is what pages put into empty cells. */
static fxc_span without_no_break(const char *bytes, fxc_span span) {
    static const char space[] = "\xC2\xA0";
    enum { SPACE = sizeof space - 1 };
    while (span.end - span.start >= SPACE &&
           memcmp(bytes + span.end - SPACE, space, SPACE) == 0)
        span = fxi_tight_trim(bytes, (fxc_span){span.start, span.end - SPACE});
    return span;
}

fxc_span fxi_stacked_trim(const fxi_stacked_lines *lines, fxc_span span) {
    const char *bytes = lines->text.bytes;
    span = without_no_break(bytes, fxi_tight_trim(bytes, span));
    if (!lines->have_bars)
        return span;
    if (span.start < span.end && bytes[span.start] == '|')
        span.start++;
    while (span.start < span.end && bytes[span.end - 1] == '|') /* "325 | |" */
        span = fxi_tight_trim(bytes, (fxc_span){span.start, span.end - 1});
    return fxi_tight_trim(bytes, span);
}

/* "|||", "---|---|" */
static bool is_rule(word w) {
    for (size_t i = 0; i < w.length; i++)
        if (w.bytes[i] == '\0' || strchr("|-: ", w.bytes[i]) == NULL)
            return false;
    return true;
}

/* Start of the dollar sign of the next value, "2,255 |$", which PDF text leaves behind
   this one; 0: none is there. */
static size_t next_dollar(fxc_span line, const fxi_stacked_lines *lines) {
    const char *bytes = lines->text.bytes;
    if (line.end - line.start < 3 || bytes[line.end - 1] != '$')
        return 0;
    const word sign = fxi_tight_word_before(bytes, line.start, line.end);
    const size_t at = (size_t)(sign.bytes - bytes);
    const fxc_span value = fxi_tight_trim(bytes, (fxc_span){line.start, at});
    return value.start < value.end && fxi_tight_word_is_sign(sign, lines->lexicon) &&
                   is_value(fxi_tight_word_in(bytes, value), lines->lexicon)
               ? at
               : 0;
}

size_t fxi_stacked_line_read(fxi_stacked_line *out, const fxi_stacked_lines *lines,
                             size_t at) {
    const fxi_text text = lines->text;
    const fxc_lexicon *lexicon = lines->lexicon;
    const size_t end = fxi_text_line_end(text, at);
    const size_t next = fxi_text_line_below(text, end);
    out->span = fxi_stacked_trim(lines, (fxc_span){at, end});
    const size_t dollar = next_dollar(out->span, lines);
    if (dollar > 0) {
        out->span = fxi_tight_trim(text.bytes, (fxc_span){out->span.start, dollar});
        out->kind = FXI_STACKED_VALUE;
        return dollar;
    }
    const word all = fxi_tight_word_in(text.bytes, out->span);
    const char *blank = memchr(all.bytes, ' ', all.length);
    out->kind = FXI_STACKED_EMPTY;
    if (memchr(all.bytes, '\t', all.length) != NULL)
        out->kind = FXI_STACKED_PROSE;
    else if (memchr(all.bytes, '|', all.length) != NULL)
        out->kind = is_rule(all) ? FXI_STACKED_EMPTY : FXI_STACKED_PROSE;
    else if (all.length > 0)
        out->kind = blank == NULL
                        ? kind_of_word(all, lexicon)
                        : kind_of_words(all, (size_t)(blank - all.bytes), lexicon);
    return next;
}

bool fxi_stacked_is_sign(const fxi_stacked_lines *lines, size_t start) {
    fxi_stacked_line line;
    fxi_stacked_line_read(&line, lines, start);
    return line.kind == FXI_STACKED_SIGN;
}

/* --- rows ------------------------------------------------------------------------- */

/* "K12", "3, 8", "(18, 19)": where notes stand, below the label; not "2024 2023". */
static bool is_reference(word w) {
    enum { LENGTH_MAX = 12, DIGITS_MAX = 3 };
    bool has_digit = false;
    size_t digits = 0;
    for (size_t i = 0; i < w.length; i++) {
        const char c = w.bytes[i];
        digits = fxi_ascii_is_digit(c) ? digits + 1 : 0;
        if (digits > DIGITS_MAX)
            return false;
        if (c == '\0' || (!fxi_ascii_is_digit(c) && !fxi_ascii_is_upper(c) &&
                          strchr("(), .", c) == NULL))
            return false;
        has_digit = has_digit || fxi_ascii_is_digit(c);
    }
    return has_digit && w.length <= LENGTH_MAX && !fxi_tight_word_is_time(w) &&
           !fxi_period_shape(w.bytes, w.length);
}

/* It belongs to the label of the row, which has no value yet and is not long: lines of
   references alone would never end it. */
static bool goes_on_label(const fxi_stacked_row *row, const fxi_stacked_line *line,
                          fxi_text text) {
    return line->span.end - row->label.start <= LABEL_BYTES &&
           line->kind == FXI_STACKED_TEXT && row->label.end > row->label.start &&
           row->count == 0 && is_reference(fxi_tight_word_in(text.bytes, line->span));
}

static void add_value(fxi_stacked_row *row, const fxi_stacked_line *line,
                      const fxi_stacked_line *before) {
    if (row->count == FXI_STACKED_MAX)
        return;
    const bool has_sign = before->kind == FXI_STACKED_SIGN;
    row->signs += has_sign;
    row->values[row->count++] =
        (fxc_span){has_sign ? before->span.start : line->span.start, line->span.end};
}

/* False: the line is none of the row. */
static bool add_line(fxi_stacked_row *row, const fxi_stacked_line *line,
                     const fxi_stacked_line *before, fxi_text text) {
    if (goes_on_label(row, line, text))
        row->label.end = line->span.end;
    else if (line->kind == FXI_STACKED_VALUE)
        add_value(row, line, before);
    else if (line->kind == FXI_STACKED_END && before->kind == FXI_STACKED_VALUE)
        row->values[row->count - 1].end = line->span.end;
    else if (line->kind == FXI_STACKED_TEXT && row->label.end > row->label.start)
        return false;
    else if (line->kind == FXI_STACKED_TEXT)
        row->label = line->span;
    return true;
}

/* Nothing stands in the line; blanks are an empty cell. */
static bool is_empty(fxi_text text, size_t at) {
    return text.bytes[at] == '\n' || text.bytes[at] == '\r';
}

size_t fxi_stacked_row_read(fxi_stacked_row *out, const fxi_stacked_lines *lines,
                            size_t at) {
    const fxi_text text = lines->text;
    fxi_stacked_line line, before = {.kind = FXI_STACKED_EMPTY};
    size_t empty = 0;
    out->label = (fxc_span){at, at};
    out->count = out->signs = 0;
    out->is_last = false;
    while (at < text.length) {
        const size_t next = fxi_stacked_line_read(&line, lines, at);
        empty = is_empty(text, at) ? empty + 1 : 0;
        out->is_last =
            line.kind == FXI_STACKED_PROSE || empty > EMPTY_MAX ||
            (before.kind == FXI_STACKED_SIGN && line.kind != FXI_STACKED_EMPTY &&
             line.kind != FXI_STACKED_VALUE);
        if (out->is_last || (line.kind == FXI_STACKED_TEXT && out->count > 0) ||
            !add_line(out, &line, &before, text))
            return at;
        before = line.kind == FXI_STACKED_EMPTY ? before : line;
        at = next;
    }
    out->is_last = true;
    return at;
}

bool fxi_stacked_has_cents(const fxi_stacked_lines *lines, fxc_span value) {
    enum { CENTS = 3 };
    const char *bytes = lines->text.bytes;
    size_t end = value.end;
    while (end > value.start && !fxi_ascii_is_digit(bytes[end - 1]))
        end--;
    if (end - value.start <= CENTS || !fxi_ascii_is_digit(bytes[end - 2]))
        return false;
    return bytes[end - CENTS] == '.' || bytes[end - CENTS] == ',';
}
