/* SPDX-License-Identifier: MIT */
#include "reading/layout/tight_line.h"

#include <string.h>

#include "base/ascii.h"
#include "reading/layout/thousand_shape.h"
#include "reading/layout/tight_word.h"

typedef fxi_tight_word word;

enum { YEAR_LENGTH = 4 };

/* A line, of which the words from `at` on have been read. */
typedef struct scan {
    const char *bytes;
    size_t start, at;
    const fxc_lexicon *lexicon;
    word last; /* the number that stands there; of no length: none without a sign */
} scan;

static word word_before(const scan *s) {
    return fxi_tight_word_before(s->bytes, s->start, s->at);
}

static void pass(scan *s, word w) { s->at = (size_t)(w.bytes - s->bytes); }

/* --- values ----------------------------------------------------------------------- */

/* "$", "$ (" before a number. */
static bool take_signs(scan *s) {
    enum { SIGNS_MAX = 2 };
    for (int i = 0; i < SIGNS_MAX; i++) {
        const word w = word_before(s);
        if (w.length == 0 || !fxi_tight_word_is_sign(w, s->lexicon))
            return i > 0;
        pass(s, w);
    }
    return true;
}

static word take_endings(scan *s) {
    word w = word_before(s);
    while (w.length > 0 && fxi_tight_word_is_ending(w)) {
        pass(s, w);
        w = word_before(s);
    }
    return w;
}

static void note_number(fxi_tight_line *out, scan *s, word w, bool has_sign) {
    has_sign = has_sign || !fxi_ascii_is_digit(w.bytes[0]);
    out->signs += has_sign;
    out->groups += fxi_tight_word_has_group(w);
    out->may_run_on =
        out->may_run_on || (s->last.length > 0 && fxi_tight_word_runs_on(w, s->last));
    s->last = (word){w.bytes, has_sign ? 0 : w.length};
}

/* "2)" before other values: the end of what the label has in brackets, "(Note 2)". */
static bool ends_bracket(const fxi_tight_line *line, const scan *s, word last) {
    const size_t end = (size_t)(last.bytes - s->bytes) + last.length;
    return line->count > 0 && last.bytes[last.length - 1] == ')' &&
           fxi_tight_word_is_torn((word){s->bytes + s->at, end - s->at});
}

/* "204)" of "(1 204)": the whole bracket, of which blanks part the groups; the word
   itself elsewhere. */
static word whole_bracket(const scan *s, word w) {
    enum { GROUP = 3, GROUPS_MAX = 4 };
    const word in = {w.bytes, GROUP};
    if (w.length <= GROUP || w.bytes[w.length - 1] != ')' ||
        !fxi_tight_word_runs_on((word){"1", 1}, in))
        return w;
    word before = w;
    for (int i = 0; i < GROUPS_MAX; i++) {
        before = fxi_tight_word_before(s->bytes, s->start,
                                       (size_t)(before.bytes - s->bytes));
        if (before.length < 2)
            return w;
        if (before.bytes[0] == '(') {
            const word first = {before.bytes + 1, before.length - 1};
            return fxi_tight_word_runs_on(first, in)
                       ? (word){before.bytes,
                                (size_t)(w.bytes + w.length - before.bytes)}
                       : w;
        }
        if (before.length != GROUP || !fxi_tight_word_runs_on(before, in))
            return w;
    }
    return w;
}

static void pass_footnotes(scan *s) {
    word w = word_before(s);
    while (w.length > 0 && fxi_tight_word_is_footnote(w)) {
        pass(s, w);
        w = word_before(s);
    }
}

/* The value before; false, and the place as it was: there is none. */
static bool take_value(fxi_tight_line *out, scan *s) {
    const scan was = *s;
    pass_footnotes(s);
    const word last = word_before(s), ending = take_endings(s);
    const word w = whole_bracket(s, ending);
    const bool is_nil = w.length > 0 && fxi_tight_word_is_nil(w);
    if (out->count == FXI_TIGHT_MAX || w.length == 0 ||
        (!is_nil && !fxi_tight_word_is_time(w) &&
         !fxi_tight_word_is_number(ending, s->lexicon))) {
        *s = was;
        return false;
    }
    pass(s, w);
    const bool has_sign = take_signs(s);
    if (ends_bracket(out, s, last)) {
        *s = was;
        return false;
    }
    out->nils += is_nil;
    s->last.length = is_nil ? 0 : s->last.length;
    if (!is_nil)
        note_number(out, s, w, has_sign);
    out->values[out->count++] =
        (fxc_span){s->at, (size_t)(last.bytes - s->bytes) + last.length};
    return true;
}

static bool take_mark(fxi_tight_line *out, scan *s) {
    const word w = word_before(s);
    if (out->count == FXI_TIGHT_MAX || w.length == 0 ||
        !fxi_tight_word_is_mark(w, s->lexicon))
        return false;
    pass(s, w);
    out->values[out->count++] = (fxc_span){s->at, s->at + w.length};
    return true;
}

/* --- the line --------------------------------------------------------------------- */

/* What is left of it. */
static fxc_span label_of(const scan *s) {
    return fxi_tight_trim(s->bytes, (fxc_span){s->start, s->at});
}

static word value_word(const fxi_tight_line *line, const char *bytes, size_t i) {
    return fxi_tight_word_in(bytes, line->values[i]);
}

/* "2023 %": a year, and the head of a column of shares. */
static bool is_before_share(word w) {
    if (w.length <= YEAR_LENGTH || w.bytes[w.length - 1] != '%' ||
        !fxi_tight_is_blank(w.bytes[YEAR_LENGTH]))
        return false;
    return fxi_tight_word_is_time((word){w.bytes, YEAR_LENGTH});
}

static bool are_times(const fxi_tight_line *line, const char *bytes) {
    for (size_t i = 0; i < line->count; i++) {
        const word w = value_word(line, bytes, i);
        if (!fxi_tight_word_is_time(w) && !(i == 0 && is_before_share(w)))
            return false;
    }
    return true;
}

static bool is_same_money(word a, word b) {
    a = fxi_tight_word_money(a);
    b = fxi_tight_word_money(b);
    return a.length == b.length && memcmp(a.bytes, b.bytes, a.length) == 0;
}

/* "€500 (£430)", "(£25 - £30)": brackets that say money over again are no minus. */
static bool has_aside(const fxi_tight_line *line, const char *bytes) {
    for (size_t i = 0; i < line->count; i++) {
        const word w = value_word(line, bytes, i);
        if (fxi_tight_word_is_torn(w))
            return true;
        if (i + 1 == line->count || w.bytes[0] != '(')
            continue;
        const word left = value_word(line, bytes, i + 1);
        if (!fxi_tight_word_is_nil(left) && !is_same_money(w, left) &&
            fxi_tight_word_money(w).length > 0)
            return true;
    }
    return false;
}

static bool is_of_one_money(const fxi_tight_line *line, const char *bytes) {
    for (size_t i = 1; i < line->count; i++)
        if (!is_same_money(value_word(line, bytes, i), value_word(line, bytes, 0)))
            return false;
    return true;
}

/* Two blanks in a row: columns as typewriters make them. */
static bool has_gap(const char *bytes, size_t start, size_t end) {
    while (start < end && bytes[start] == ' ')
        start++;
    while (end > start && fxi_tight_is_blank(bytes[end - 1]))
        end--;
    for (size_t i = start + 1; i < end; i++)
        if (bytes[i] == ' ' && bytes[i - 1] == ' ')
            return true;
    return false;
}

static bool is_sentence(const char *bytes, fxc_span span) {
    enum { BLANKS_MAX = 13 };
    size_t blanks = 0;
    for (size_t i = span.start; i < span.end && blanks <= BLANKS_MAX; i++)
        blanks += bytes[i] == ' ';
    const char last = bytes[span.end - 1];
    return blanks > BLANKS_MAX || last == '.' || last == ',' || last == ';';
}

/* "20 – 30" */
static bool is_span(const fxi_tight_line *line, const char *bytes) {
    return line->count == 3 && line->nils == 1 &&
           fxi_tight_word_is_nil(value_word(line, bytes, 1));
}

/* "Interest   28.7": the cell before it is empty. */
static bool is_behind_gap(const fxi_tight_line *line, const char *bytes) {
    const word w = value_word(line, bytes, 0);
    return line->has_gap && memchr(w.bytes, '.', w.length) != NULL;
}

static bool is_thousand(const fxi_tight_line *line, const char *bytes, size_t i) {
    const word w = value_word(line, bytes, i);
    return fxi_thousand_is_part(w.bytes, w.length);
}

/* "Bedragen in € 1.000": behind a preposition it is the unit of a caption. */
static bool is_unit(const fxi_tight_line *line, const char *bytes) {
    enum { MOST = 2 };
    const word in = fxi_tight_word_before(bytes, line->label.start, line->label.end);
    return line->count == 1 && in.length <= MOST && in.length > 0 &&
           fxi_ascii_is_letter(in.bytes[0]) && is_thousand(line, bytes, 0);
}

/* One value alone is one of a row if nothing else can look like it: "Page 3". */
static fxi_tight_kind kind_of(const fxi_tight_line *line, const char *bytes) {
    const bool has_label = line->label.end > line->label.start;
    if (line->count == FXI_TIGHT_MAX || has_aside(line, bytes))
        return FXI_TIGHT_PROSE;
    if (line->count > 1)
        return line->has_marks || are_times(line, bytes) ? FXI_TIGHT_HEAD
                                                         : FXI_TIGHT_ROW;
    if (!has_label && line->count > 0)
        return line->has_marks ? FXI_TIGHT_TEXT : FXI_TIGHT_PROSE;
    if (!has_label)
        return FXI_TIGHT_EMPTY;
    if (is_sentence(bytes, line->label))
        return FXI_TIGHT_PROSE;
    if (is_unit(line, bytes))
        return FXI_TIGHT_TEXT;
    return line->count > 0 &&
                   (line->signs > 0 || line->groups > 0 || is_behind_gap(line, bytes))
               ? FXI_TIGHT_ROW
               : FXI_TIGHT_TEXT;
}

/* "in Mio. € 2024 2023": the sign is one of the corner. "EPS, EUR 0.12 0.08": that of
   the first value alone is the label's, which a comma parts from it. */
static void return_sign(fxi_tight_line *line, scan *s) {
    const size_t first = line->count - 1;
    const fxc_span whole = line->values[first];
    const word last = fxi_tight_word_before(s->bytes, whole.start, whole.end);
    const size_t start = (size_t)(last.bytes - s->bytes);
    if (start == whole.start)
        return;
    line->values[first].start = start;
    const bool is_of_corner = are_times(line, s->bytes);
    const word before = word_before(s);
    const bool is_of_label = line->signs == 1 && before.length > 0 &&
                             before.bytes[before.length - 1] == ',' &&
                             fxi_ascii_is_digit(last.bytes[0]);
    if (!is_of_corner && !is_of_label) {
        line->values[first] = whole;
        return;
    }
    line->signs--;
    s->at = start;
}

static bool is_group(const fxi_tight_line *line, const char *bytes) {
    const word w = value_word(line, bytes, 0);
    return fxi_thousand_is_group(w.bytes, w.length);
}

/* "EUR 1 000 2024 2023": a number before times is one of the corner, and one that is
   all that the line has, of a caption. */
static void return_thousand(fxi_tight_line *line, scan *s) {
    enum { PARTS_MAX = 2 };
    size_t times = 0;
    while (times < line->count &&
           fxi_tight_word_is_time(value_word(line, s->bytes, times)))
        times++;
    const size_t parts = line->count - times;
    if (times == 0 ? parts != PARTS_MAX || !is_group(line, s->bytes)
                   : times < 2 || parts > PARTS_MAX)
        return;
    for (size_t i = times; i < line->count; i++)
        if (!is_thousand(line, s->bytes, i))
            return;
    line->count = times;
    s->at = times > 0 ? line->values[times - 1].start : line->values[0].end;
}

/* "2025 1,250 1,340": a time before numbers that are none labels them. */
static void take_time(fxi_tight_line *line, const char *bytes) {
    const size_t first = line->count - 1;
    if (line->count < 2 || line->label.end > line->label.start || line->has_marks ||
        !fxi_tight_word_is_time(value_word(line, bytes, first)) ||
        fxi_tight_word_is_time(value_word(line, bytes, first - 1)))
        return;
    line->label = line->values[first];
    line->count--;
}

static void read_values(fxi_tight_line *out, scan *s) {
    while (take_value(out, s))
        ;
    if (out->count > 1)
        return_sign(out, s);
    if (out->count > 1)
        return_thousand(out, s);
    if (out->count == 0) {
        while (take_mark(out, s))
            ;
        out->has_marks = out->count > 0;
    }
    out->label = label_of(s);
    take_time(out, s->bytes);
    out->one_money = is_of_one_money(out, s->bytes);
    out->is_span = is_span(out, s->bytes);
    out->kind = kind_of(out, s->bytes);
}

size_t fxi_tight_line_read(fxi_tight_line *out, fxi_text text, size_t at,
                           const fxc_lexicon *lexicon) {
    const size_t end = fxi_text_line_end(text, at);
    scan s = {.bytes = text.bytes, .start = at, .at = end, .lexicon = lexicon};
    out->kind = FXI_TIGHT_PROSE;
    out->label = (fxc_span){at, at};
    out->count = out->nils = out->signs = out->groups = 0;
    out->may_run_on = out->has_marks = out->is_span = false;
    out->has_gap = false;
    if (memchr(text.bytes + at, '\t', end - at) == NULL &&
        memchr(text.bytes + at, '|', end - at) == NULL) {
        out->has_gap = has_gap(text.bytes, at, end);
        read_values(out, &s);
    }
    if (out->has_gap && out->kind != FXI_TIGHT_ROW && out->kind != FXI_TIGHT_HEAD)
        out->kind = FXI_TIGHT_PROSE;
    return fxi_text_line_below(text, end);
}
