/* SPDX-License-Identifier: MIT */
#include "reading/layout/flat_row.h"

#include <string.h>

#include "base/ascii.h"
#include "reading/layout/tight_word.h"

typedef fxi_tight_word word;

enum { WORDS_MAX = 40 }; /* of a label; more are prose */

typedef struct scan {
    const char *bytes;
    size_t at, end;
    const fxc_lexicon *lexicon;
    size_t words;    /* of the label */
    bool in_caption; /* a bracket like "($ in millions)" is open in it */
} scan;

/* The word at the place or behind it; of no length at the end. */
static word word_at(const scan *s, size_t at) {
    while (at < s->end && s->bytes[at] == ' ')
        at++;
    size_t end = at;
    while (end < s->end && s->bytes[end] != ' ')
        end++;
    return (word){s->bytes + at, end - at};
}

static size_t start_of(const scan *s, word w) { return (size_t)(w.bytes - s->bytes); }
static size_t end_of(const scan *s, word w) { return start_of(s, w) + w.length; }
static word word_behind(const scan *s, word w) { return word_at(s, end_of(s, w)); }

/* --- values ----------------------------------------------------------------------- */

static bool is_value(const scan *s, word w) {
    return w.length > 0 &&
           (fxi_tight_word_is_time(w) || fxi_tight_word_is_number(w, s->lexicon));
}

/* Whether a value starts with the word; `number` is its number, or dash. */
static bool starts_value(word *number, const scan *s, word w) {
    enum { SIGNS_MAX = 2 };
    *number = w;
    for (int i = 0; i < SIGNS_MAX && !is_value(s, *number); i++) {
        if (number->length == 0 || !fxi_tight_word_is_sign(*number, s->lexicon))
            break;
        *number = word_behind(s, *number);
    }
    return is_value(s, *number) ||
           (number->length > 0 && fxi_tight_word_is_nil(*number));
}

/* Adds the value that starts with `first` and passes it. */
static void take_value(fxi_flat_row *out, scan *s, word first, word number) {
    const bool is_nil = fxi_tight_word_is_nil(number);
    out->signs += first.bytes != number.bytes ||
                  (!is_nil && !fxi_ascii_is_digit(number.bytes[0]));
    out->groups += !is_nil && fxi_tight_word_has_group(number);
    out->is_head = out->is_head && first.bytes == number.bytes && !is_nil &&
                   fxi_tight_word_is_time(number);
    word last = number;
    for (word w = word_behind(s, last); w.length > 0 && fxi_tight_word_is_ending(w);
         w = word_behind(s, last))
        last = w;
    out->values[out->count++] = (fxc_span){start_of(s, first), end_of(s, last)};
    s->at = end_of(s, last);
}

static void clear_values(fxi_flat_row *out) {
    out->count = out->signs = out->groups = 0;
    out->is_head = true;
}

/* "£m £m %" from the place on: units, and a share beside them. */
static void take_units(fxi_flat_row *out, scan *s) {
    word w = word_at(s, s->at);
    clear_values(out);
    while (out->count < FXI_FLAT_MAX && w.length > 0 &&
           (fxi_tight_word_is_unit(w, s->lexicon) ||
            (out->count > 0 && w.length == 1 && w.bytes[0] == '%'))) {
        s->at = end_of(s, w);
        out->values[out->count++] = (fxc_span){start_of(s, w), s->at};
        w = word_at(s, s->at);
    }
}

static bool is_nil_at(const fxi_flat_row *row, const scan *s, size_t i) {
    return fxi_tight_word_is_nil(fxi_tight_word_in(s->bytes, row->values[i]));
}

/* "(382,139 euros)": words close the bracket, so that it is of a sentence. */
static bool is_torn(const scan *s, word first, word number) {
    const size_t start = start_of(s, first);
    const word next = word_behind(s, number);
    return memchr(first.bytes, '(', end_of(s, number) - start) != NULL &&
           memchr(number.bytes, ')', number.length) == NULL &&
           (next.length == 0 || !fxi_tight_word_is_ending(next));
}

/* The values from the place on, as many as stand there. */
static void take_values(fxi_flat_row *out, scan *s) {
    word first = word_at(s, s->at), number;
    clear_values(out);
    while (out->count < FXI_FLAT_MAX && starts_value(&number, s, first) &&
           !is_torn(s, first, number)) {
        take_value(out, s, first, number);
        first = word_at(s, s->at);
    }
    out->is_span = out->count == 3 && !is_nil_at(out, s, 0) && is_nil_at(out, s, 1) &&
                   !is_nil_at(out, s, 2);
}

/* "12 (10) million", "12 (10) kronor,": a scale behind, or a unit that ends a clause,
   so that they are of a sentence. */
static bool is_counted(const scan *s) {
    const word w = word_at(s, s->at);
    return w.length > 0 && (fxi_tight_word_is_scale(w, s->lexicon) ||
                            fxi_tight_word_closes_clause(w, s->lexicon));
}

/* --- the label -------------------------------------------------------------------- */

/* "quarter.": of small letters, so that it is no short form. */
static bool ends_sentence(word w) {
    enum { LETTERS = 3 };
    if (w.length <= LETTERS || w.bytes[w.length - 1] != '.')
        return false;
    for (size_t i = w.length - 1 - LETTERS; i + 1 < w.length; i++)
        if (!fxi_ascii_is_lower(w.bytes[i]))
            return false;
    return true;
}

/* "(In millions", "($ in millions", "(HK$’000)", but not "(used in" */
static bool opens_caption(const scan *s, word w) {
    if (w.bytes[0] != '(' || w.length == 1)
        return false;
    const word first = {w.bytes + 1, w.length - 1}, second = word_behind(s, w);
    const word inner = {first.bytes, first.length - (w.bytes[w.length - 1] == ')')};
    return fxi_tight_word_is_in(first) ||
           (fxi_tight_word_is_mark(first, s->lexicon) &&
            fxi_tight_word_is_in(second)) ||
           fxi_tight_word_is_unit(inner, s->lexicon);
}

/* Values follow, and no head: what stands before them is their label. */
static bool leads_values(const scan *s, word w) {
    word number;
    return starts_value(&number, s, word_behind(s, w)) &&
           !fxi_tight_word_is_time(number);
}

/* Follows the brackets of the label. True: one that says a unit closes with the word.
 */
static bool closes_caption(scan *s, word w) {
    s->in_caption = s->in_caption || opens_caption(s, w);
    if (!s->in_caption || memchr(w.bytes, ')', w.length) == NULL)
        return false;
    s->in_caption = false;
    return !leads_values(s, w);
}

/* Takes a word into the label, which begins anew behind a sentence and a caption. */
static void take_word(fxi_flat_row *out, scan *s, word w) {
    const bool is_end = closes_caption(s, w) || ends_sentence(w);
    s->at = end_of(s, w);
    if (out->label.end == out->label.start)
        out->label.start = start_of(s, w);
    out->label.end = s->at;
    s->words++;
    if (!is_end && s->words <= WORDS_MAX)
        return;
    out->is_cut = true;
    out->label = (fxc_span){s->at, s->at};
    s->words = 0;
    s->in_caption = false;
}

size_t fxi_flat_row_read(fxi_flat_row *out, fxi_text text, size_t at, size_t end,
                         const fxc_lexicon *lexicon) {
    scan s = {.bytes = text.bytes, .at = at, .end = end, .lexicon = lexicon};
    out->is_cut = false;
    out->label = (fxc_span){at, at};
    for (word w = word_at(&s, at); w.length > 0; w = word_at(&s, s.at)) {
        const size_t start = s.at;
        take_values(out, &s);
        if (out->count > 1 && !is_counted(&s))
            return s.at;
        s.at = start;
        take_units(out, &s);
        if (out->count > 1)
            return s.at;
        s.at = start;
        take_word(out, &s, w);
    }
    clear_values(out);
    return end;
}
