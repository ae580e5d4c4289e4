/* SPDX-License-Identifier: MIT */
#include "reading/date/dateline.h"

#include "base/unicode.h"
#include "reading/date/byline_word.h"
#include "reading/text/punctuation.h"
#include "reading/text/spelling.h"

/* Tokens of the name of an agency behind the day. */
enum { AGENCY_MAX = 8 };

/* What stands before the day. */
typedef struct head {
    bool is_place;   /* starts with a place that the lexicon knows */
    bool is_capital; /* or with a word all in capitals */
    bool is_author;  /* "By Ana Sol, " */
    bool is_wire;    /* names a place in a script without capitals */
    bool is_open;    /* the day stands inside a bracket */
    bool is_label;   /* has a colon: "Deadline: " is none without a place */
} head;

/* --- the head -------------------------------------------------------------------- */

static bool is_place(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    return fxi_token_sense(tokens, index, FXI_SENSE_PLACE, tools) != NULL;
}

/* "LAGOS": three letters or more, none of them small. */
static bool is_all_capital(const fxi_tokens *tokens, size_t index) {
    enum { LEAST = 3 };
    fxc_span span = tokens->items[index].span;
    size_t letters = 0;
    for (size_t at = span.start; at < span.end; letters++) {
        fxi_unicode_step step =
            fxi_unicode_read(tokens->text.bytes + at, span.end - at);
        if (step.length == 0 || step.row->folded == 0)
            return false;
        at += step.length;
    }
    return letters >= LEAST;
}

/* A word that asks for a time opens no dateline: "On 24 February 2025 - a Monday -". */
static bool is_function_word(const fxi_tokens *tokens, size_t index,
                             const fxi_tools *tools) {
    return fxi_token_sense(tokens, index, FXI_SENSE_DATE, tools) != NULL ||
           fxi_token_sense(tokens, index, FXI_SENSE_GRAMMAR, tools) != NULL ||
           fxi_token_sense(tokens, index, FXI_SENSE_BYLINE, tools) != NULL;
}

/* "am" of "Frankfurt am Main", "le" before the day. */
static bool is_particle(const fxi_tokens *tokens, size_t index,
                        const fxi_tools *tools) {
    const int roles = FXI_DATE_OF | FXI_DATE_ON | FXI_DATE_IN;
    return fxi_token_has_role(tokens, index, FXI_SENSE_DATE, roles, tools) ||
           fxi_byline_has_role(tokens, index, FXI_BYLINE_HEAD, tools);
}

/* "Notes Due 20 February 2025 -" */
static bool is_of_time(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    return fxi_token_has_role(tokens, index, FXI_SENSE_DATE,
                              FXI_DATE_DUE | FXI_DATE_END | FXI_DATE_AT, tools);
}

static bool is_mark(const fxi_tokens *tokens, size_t index) {
    static const uint32_t marks[] = {',', 0xFF0C, 0x060C, 0x3001, '.', ';',
                                     '/', '=',    '|',    ':',    0};
    return fxi_token_is_sign_of(tokens, index, marks) ||
           fxi_token_is_dash(tokens, index);
}

/* The first name of the head tells what the others may be. */
static bool read_name(head *out, const fxi_tokens *tokens, size_t index, bool is_first,
                      const fxi_tools *tools) {
    bool place = is_place(tokens, index, tools);
    if (is_first) {
        out->is_author = fxi_byline_has_role(tokens, index, FXI_BYLINE_AUTHOR, tools);
        if (!out->is_author && !place && is_function_word(tokens, index, tools))
            return false;
        out->is_place = place;
        out->is_capital = is_all_capital(tokens, index);
    }
    if (fxi_spelling_has_no_case(tokens, index)) {
        out->is_wire = out->is_wire || place;
        return true;
    }
    if (!is_first && is_particle(tokens, index, tools))
        return true;
    return place || out->is_author ||
           (fxi_spelling_is_capital(tokens, index) &&
            !is_of_time(tokens, index, tools));
}

/* Places, an agency's name, and the signs and small words between them: "Frankfurt am
   Main (Agency), ". */
static bool read_head(head *out, const fxi_tokens *tokens, size_t start, size_t end,
                      const fxi_tools *tools) {
    bool is_first = true;
    *out = (head){0};
    for (size_t i = start; i < end; i++) {
        if (fxi_token_opens(tokens, i) || fxi_token_closes(tokens, i)) {
            out->is_open = fxi_token_opens(tokens, i);
        } else if (tokens->items[i].kind == FXI_TOKEN_WORD) {
            bool in_brackets = out->is_open && !is_first;
            if (!in_brackets && !read_name(out, tokens, i, is_first, tools))
                return false;
            is_first = false;
        } else if (!is_mark(tokens, i)) {
            return false;
        }
        out->is_label = out->is_label || fxi_token_is_colon(tokens, i);
    }
    return !is_first && (!out->is_label || out->is_place || out->is_capital);
}

/* --- what follows ---------------------------------------------------------------- */

/* "(Agency)", "/Agency/": returns the token behind it, `index` if none stands there. */
static size_t skip_agency(const fxi_tokens *tokens, size_t index) {
    bool slashed = fxi_token_is_sign(tokens, index, '/');
    if (!slashed && !fxi_token_opens(tokens, index))
        return index;
    for (size_t i = index + 1; i <= index + AGENCY_MAX && i < tokens->count; i++) {
        if (fxi_spelling_starts_line(tokens, i))
            return index;
        if (slashed ? fxi_token_is_sign(tokens, i, '/') : fxi_token_closes(tokens, i))
            return i + 1;
    }
    return index;
}

/* "电": as words of the lexicon they would be cut out of all that have them. */
static bool is_wire_word(const fxi_tokens *tokens, size_t index,
                         const fxi_tools *tools) {
    return fxi_spelling_is_of(tokens, index, FXI_WORDS_WIRE, tools);
}

/* A dash with blanks around it, two of them, or behind a full stop. */
static bool is_parting_dash(const fxi_tokens *tokens, size_t index) {
    return fxi_token_is_dash(tokens, index) &&
           (tokens->items[index].gap != FXI_GAP_NONE ||
            fxi_token_is_dash(tokens, index + 1) ||
            !fxi_token_touches(tokens, index + 1));
}

static bool is_full_stop(const fxi_tokens *tokens, size_t index) {
    return fxi_punctuation_is_full_stop(fxi_token_sign_at(tokens, index));
}

/* The bracket around the day is closed, behind the name of an agency perhaps. */
static bool closes_bracket(const fxi_tokens *tokens, size_t index) {
    for (size_t i = index; i <= index + AGENCY_MAX && i < tokens->count; i++) {
        if (fxi_spelling_starts_line(tokens, i) ||
            (tokens->items[i].kind != FXI_TOKEN_WORD && !fxi_token_closes(tokens, i)))
            return false;
        if (fxi_token_closes(tokens, i))
            return true;
    }
    return false;
}

/* "LAGOS, 20 February 2025: ", "LAGOS | 20 Feb 2025 | ", "LAGOS (20 Feb 2025) " */
static bool closes_named(const head *h, const fxi_tokens *tokens, size_t index) {
    return fxi_token_is_colon(tokens, index) || fxi_token_is_sign(tokens, index, '|') ||
           (h->is_open && closes_bracket(tokens, index));
}

/* The report goes on in the line of its dateline. */
static bool goes_on(const fxi_tokens *tokens, size_t index) {
    return index < tokens->count && !fxi_spelling_starts_line(tokens, index);
}

/* "February 24, 2025 – Oslo, Norway – ": the day opens the line. */
static bool precedes_place(const fxi_tokens *tokens, size_t index,
                           const fxi_tools *tools) {
    if (!is_parting_dash(tokens, index))
        return false;
    size_t end = index + 1;
    while (end <= index + AGENCY_MAX && goes_on(tokens, end) &&
           !is_parting_dash(tokens, end))
        end++;
    head h;
    return is_parting_dash(tokens, end) &&
           read_head(&h, tokens, index + 1, end, tools) && (h.is_place || h.is_capital);
}

bool fxi_dateline_holds(const fxi_tokens *tokens, const fxi_date_mention *mention,
                        size_t start, const fxi_tools *tools) {
    head h;
    size_t at = mention->last + 1;
    if (start == mention->first)
        return precedes_place(tokens, at, tools);
    if (!read_head(&h, tokens, start, mention->first, tools))
        return false;
    bool is_named = h.is_place || h.is_capital || h.is_wire;
    if ((h.is_wire || h.is_open) && is_wire_word(tokens, at, tools))
        return true;
    if (is_named && closes_named(&h, tokens, at))
        return goes_on(tokens, at + 1);
    at = skip_agency(tokens, at);
    if (is_parting_dash(tokens, at) || (is_named && fxi_token_is_colon(tokens, at)))
        return true;
    bool stopped = is_full_stop(tokens, at);
    bool in_date = is_full_stop(tokens, mention->last); /* "2025. február 20." */
    return (h.is_place || h.is_wire || h.is_author) && (stopped || in_date) &&
           goes_on(tokens, stopped ? at + 1 : at);
}
