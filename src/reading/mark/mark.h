/* SPDX-License-Identifier: MIT */
/* A word or sign that says which money a number is, "US$", "RMB", "yuan", "p", and what
   it can mean. */
#ifndef FXI_READING_MARK_MARK_H
#define FXI_READING_MARK_MARK_H

#include "base/utf8.h"
#include "reading/text/token.h"

enum { FXI_CANDIDATES_MAX = 24 };

/* Of the candidates of a sense the first are looked at. */
static inline size_t fxi_candidates_of(const fxi_sense *money) {
    return money->currency_count < FXI_CANDIDATES_MAX ? money->currency_count
                                                      : FXI_CANDIDATES_MAX;
}

/* One mark, or several that name one currency together ("US$ 5 dollars", "AUD $5"). */
typedef struct fxi_mark {
    const fxi_sense *sense; /* of the mark that leaves the fewest candidates */
    size_t first, last;     /* tokens of all its parts */
    fxc_span span;          /* of the part that `sense` belongs to */
    const fxi_sense *money; /* whose candidates, the likeliest first, ... */
    uint32_t kept;          /* ... are left, at least one: bit n for candidate n */
} fxi_mark;

_Static_assert(FXI_CANDIDATES_MAX < 32, "candidates are bits of a uint32_t");

static inline bool fxi_mark_is_certain(const fxi_mark *mark) {
    return (mark->kept & (mark->kept - 1)) == 0;
}

/* Token `index` alone, if it may stand at that place: FXI_SENSE_PREFIX or SUFFIX. */
bool fxi_mark_at(fxi_mark *out, const fxi_tokens *tokens, size_t index, unsigned place,
                 const fxi_tools *tools);

/* The mark that is token `index` alone and may stand behind a number. */
bool fxi_mark_single(fxi_mark *out, const fxi_tokens *tokens, size_t index,
                     const fxi_tools *tools);

/* Lists what is left, and returns how many. */
size_t fxi_mark_list(fxc_currency out[FXI_CANDIDATES_MAX], const fxi_mark *mark,
                     const fxc_lexicon *lexicon);

/* Leaves that one alone; false, and no change, if it is not among them. */
bool fxi_mark_choose(fxi_mark *mark, fxc_currency currency, const fxc_lexicon *lexicon);

/* Leaves the first currency of the place that the mark can mean; false, and no change,
   if it can mean none. */
bool fxi_mark_place_choose(fxi_mark *mark, const fxi_sense *place,
                           const fxi_tools *tools);

/* Bits of `mark` for the candidates that both have. */
uint32_t fxi_mark_common(const fxi_mark *mark, const fxi_mark *other,
                         const fxi_tools *tools);

/* Keeps the candidates that `other` has too, and takes its sense if that leaves fewer.
   False, and `mark` unchanged, if the two have no currency in common. */
bool fxi_mark_narrow(fxi_mark *mark, const fxi_mark *other, const fxi_tools *tools);

/* A mark that is also a plain word or a short sign: "ALL", "won", "R". */
bool fxi_mark_is_weak(const fxi_mark *mark);

/* It begins with a letter of Kana, Han or Hangul. */
bool fxi_mark_is_eastern(const fxi_mark *mark, fxi_text text);

/* It begins with an ideograph: "元", and "块", a counter as well. */
static inline bool fxi_mark_is_han(const fxi_mark *mark, fxi_text text) {
    return fxi_utf8_leads_han(text.bytes[mark->span.start]);
}

#endif
