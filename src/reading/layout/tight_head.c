/* SPDX-License-Identifier: MIT */
#include "reading/layout/tight_head.h"

#include <string.h>

#include "reading/layout/period_shape.h"
#include "reading/layout/tight_word.h"

typedef fxi_tight_word word;

typedef enum item { ITEM_NONE, ITEM_PERIOD, ITEM_MARK, ITEM_SHARE } item;

/* A line, of which the words from `at` on have been read. */
typedef struct scan {
    const char *bytes;
    size_t start, at;
    const fxc_lexicon *lexicon;
} scan;

static word word_before(const scan *s, size_t at) {
    return fxi_tight_word_before(s->bytes, s->start, at);
}

static size_t start_of(const scan *s, word w) { return (size_t)(w.bytes - s->bytes); }

/* "%", "(%)", "（％）" */
static bool has_percent(word w) {
    static const char wide[] = "\xEF\xBC\x85";
    const char *end = w.bytes + w.length;
    if (memchr(w.bytes, '%', w.length) != NULL)
        return true;
    for (const char *at = w.bytes; end - at >= 3; at++)
        if (memcmp(at, wide, 3) == 0)
            return true;
    return false;
}

/* "2024", "2024年", "FY24" */
static bool is_period(word w) {
    enum { SUFFIX = 3 };
    if (w.length > SUFFIX && (memcmp(w.bytes + w.length - SUFFIX, "年", SUFFIX) == 0 ||
                              memcmp(w.bytes + w.length - SUFFIX, "년", SUFFIX) == 0))
        w.length -= SUFFIX;
    return fxi_tight_word_is_time(w) || fxi_period_shape(w.bytes, w.length);
}

/* "Q1 2024" of the words that end with a period. */
static size_t period_start(const scan *s, word w) {
    const size_t end = start_of(s, w) + w.length;
    const word first = word_before(s, start_of(s, w));
    return first.length > 0 && fxi_period_shape(first.bytes, end - start_of(s, first))
               ? start_of(s, first)
               : start_of(s, w);
}

/* "jan-mar 2024", of more than one word. */
static bool ends_with_period(const scan *s) {
    const word last = word_before(s, s->at);
    return last.length > 0 && fxi_tight_word_is_time(last) &&
           period_start(s, last) < start_of(s, last);
}

static item kind_of(const scan *s, word w) {
    if (is_period(w))
        return ITEM_PERIOD;
    return fxi_tight_word_is_mark(w, s->lexicon) ? ITEM_MARK : ITEM_NONE;
}

/* "Change (%)", "% change": words up to another item, one with a per cent sign. */
static item take_share(scan *s) {
    enum { WORDS_MAX = 4 };
    size_t at = s->at;
    bool has_sign = false;
    for (int i = 0; i < WORDS_MAX; i++) {
        const word w = word_before(s, at);
        if (w.length == 0 || kind_of(s, w) != ITEM_NONE || (has_sign && has_percent(w)))
            break;
        has_sign = has_sign || has_percent(w);
        at = start_of(s, w);
    }
    if (!has_sign)
        return ITEM_NONE;
    s->at = at;
    return ITEM_SHARE;
}

static item take_item(scan *s) {
    const word w = word_before(s, s->at);
    const item kind = w.length > 0 ? kind_of(s, w) : ITEM_NONE;
    if (kind == ITEM_NONE)
        return take_share(s);
    s->at = kind == ITEM_PERIOD ? period_start(s, w) : start_of(s, w);
    return kind;
}

static fxc_span trim(const scan *s, size_t start, size_t end) {
    const word last = fxi_tight_word_before(s->bytes, start, end);
    return (fxc_span){start, last.length > 0 ? start_of(s, last) + last.length : start};
}

bool fxi_tight_head_read(fxi_tight_line *out, fxi_text text, size_t start, size_t end,
                         const fxc_lexicon *lexicon) {
    scan s = {.bytes = text.bytes, .start = start, .at = end, .lexicon = lexicon};
    item other = ITEM_NONE;
    fxi_tight_line line = *out;
    if (!has_percent((word){text.bytes + start, end - start}) && !ends_with_period(&s))
        return false;
    for (line.count = 0; line.count < FXI_TIGHT_MAX; line.count++) {
        scan before = s;
        const item kind = take_item(&s);
        if (kind == ITEM_NONE ||
            (kind != ITEM_SHARE && other != ITEM_NONE && kind != other)) {
            s = before;
            break;
        }
        other = kind == ITEM_SHARE ? other : kind;
        line.values[line.count] = trim(&s, s.at, before.at);
    }
    if (other == ITEM_NONE)
        return false;
    line.kind = FXI_TIGHT_HEAD;
    line.has_marks = other == ITEM_MARK;
    line.label = trim(&s, start, s.at);
    *out = line;
    return true;
}

/* The word is one of a unit: "MSEK", "in", "1000". */
static bool is_of_unit(word w, const fxc_lexicon *lexicon) {
    enum { SHORT = 2 };
    return w.length <= SHORT || fxi_tight_word_is_number(w, lexicon) ||
           fxi_tight_word_names_money(w, lexicon) ||
           fxi_tight_word_is_mark(w, lexicon) || fxi_tight_word_is_scale(w, lexicon);
}

bool fxi_tight_corner_is_unit(fxi_text text, fxc_span corner,
                              const fxc_lexicon *lexicon) {
    size_t at = corner.end;
    while (at > corner.start) {
        const word w = fxi_tight_word_before(text.bytes, corner.start, at);
        if (w.length > 0 && !is_of_unit(w, lexicon))
            return false;
        at = w.length > 0 ? (size_t)(w.bytes - text.bytes) : corner.start;
    }
    return true;
}
