/* SPDX-License-Identifier: MIT */
#include "reading/passage.h"

#include "base/ascii.h"
#include "reading/full_stop.h"

enum {
    REACH = 1 << 11,  /* bytes on either side of an anchor, at most */
    CAPTIONS = 1 << 9 /* bytes above a table that may be its captions */
};

/* --- paragraphs ------------------------------------------------------------------- */

/* The line that starts at `at` is empty. */
static bool is_empty_line(fxi_text text, size_t at) {
    while (at < text.length &&
           (fxi_ascii_is_blank(text.bytes[at]) || text.bytes[at] == '\r'))
        at++;
    return at < text.length && text.bytes[at] == '\n';
}

/* A paragraph ends at the byte. */
static bool ends_paragraph(fxi_text text, size_t at) {
    return text.bytes[at] == '\n' && is_empty_line(text, at + 1);
}

/* The start of the paragraph that has the byte before `at`, or `floor`. */
static size_t paragraph_start(fxi_text text, size_t floor, size_t at) {
    for (bool has_text = false; at > floor; at--) {
        if (text.bytes[at - 1] != '\n') {
            has_text = true;
            continue;
        }
        if (has_text && is_empty_line(text, at))
            return at;
    }
    return floor;
}

static size_t paragraph_end(fxi_text text, size_t at, size_t ceiling) {
    while (at < ceiling && !ends_paragraph(text, at))
        at++;
    return at;
}

/* --- sentences -------------------------------------------------------------------- */

static bool continues_character(char byte) {
    return ((unsigned char)byte & 0xC0) == 0x80;
}

/* Bytes of the stop that ends a sentence at the byte; 0: there is none. */
static inline size_t stop_at(fxi_text text, size_t at) {
    return fxi_may_stop(text.bytes[at]) ? fxi_full_stop(text, at) : 0;
}

static size_t sentence_start(fxi_text text, size_t floor, size_t at) {
    for (size_t end = at; end-- > floor;) {
        size_t length = stop_at(text, end);
        if (length > 0 && end + length <= at)
            return end + length;
        if (ends_paragraph(text, end))
            return end + 1;
    }
    return floor;
}

static size_t sentence_end(fxi_text text, size_t at, size_t ceiling) {
    for (; at < ceiling && !ends_paragraph(text, at); at++) {
        size_t length = stop_at(text, at);
        if (length > 0)
            return at + length;
    }
    return at;
}

/* --- passages --------------------------------------------------------------------- */

/* Where a passage may start and has to end at the latest: at most REACH from the
   anchor, between words or at least between characters. */
static size_t lowest(const fxi_passages *p, size_t at) {
    if (at - p->at <= REACH)
        return p->at;
    size_t low = at - REACH;
    while (low < at && continues_character(p->text.bytes[low]))
        low++;
    return low;
}

static size_t highest(const fxi_passages *p, size_t at) {
    if (p->text.length - at <= REACH)
        return p->text.length;
    size_t high = at + REACH;
    for (size_t word = high; word > at + REACH / 2; word--)
        if (p->text.bytes[word] == ' ')
            return word;
    while (continues_character(p->text.bytes[high]))
        high++;
    return high;
}

/* The paragraphs above that are as short as captions. */
static size_t captions_start(const fxi_passages *p, size_t start) {
    size_t low = start - p->at <= CAPTIONS ? p->at : start - CAPTIONS;
    for (;;) {
        size_t above = paragraph_start(p->text, low, start);
        if (above == start || (above == low && low != p->at))
            return start;
        start = above;
    }
}

/* Which money the mark means is told by the words around it; "$" by the text at large.
 */
static bool is_ambiguous(const fxi_passages *p, size_t at) {
    const fxi_language any = FXI_LANGUAGE_ENGLISH | FXI_LANGUAGE_OPEN;
    const char *bytes = p->text.bytes;
    fxi_entry entry;
    if (bytes[at] == '$')
        return false;
    size_t length = fxi_lexicon_match(&entry, p->spotter->lexicon, any, bytes + at,
                                      p->text.length - at);
    const fxc_span key = {at, at + length};
    const fxi_sense *money =
        length == 0 ? NULL
                    : fxi_lexicon_sense(p->spotter->lexicon, entry, FXI_SENSE_CURRENCY,
                                        key, bytes, any);
    return money != NULL && money->currency_count > 1;
}

static fxc_span around(const fxi_passages *p, fxi_anchor anchor) {
    size_t low = lowest(p, anchor.at), high = highest(p, anchor.at);
    if (!anchor.is_broad && !is_ambiguous(p, anchor.at))
        return (fxc_span){sentence_start(p->text, low, anchor.at),
                          sentence_end(p->text, anchor.at, high)};
    size_t start = paragraph_start(p->text, low, anchor.at + 1);
    if (anchor.is_broad)
        start = captions_start(p, start);
    return (fxc_span){start, paragraph_end(p->text, anchor.at, high)};
}

/* Without what parts it from the passage before; the blanks that indent a line may be
   part of a table. */
static size_t trim(const fxi_passages *p, size_t start, fxi_anchor anchor) {
    const char *bytes = p->text.bytes;
    while (start < anchor.at && (bytes[start] == '\n' || bytes[start] == '\r' ||
                                 (bytes[start] == ' ' && !anchor.is_broad)))
        start++;
    return start;
}

fxc_span fxi_passages_next(fxi_passages *p) {
    fxi_anchor anchor = fxi_anchor_next(p->text, p->at, p->spotter);
    if (anchor.at == p->text.length)
        return (fxc_span){anchor.at, anchor.at};
    fxc_span passage = around(p, anchor);
    passage.start = trim(p, passage.start, anchor);
    p->at = passage.end;
    return passage;
}
