/* SPDX-License-Identifier: MIT */
/* The words and signs that say which money a number is: "US$", "RMB", "yuan", "p". */
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

/* Lists what is left, and returns how many. */
size_t fxi_mark_list(fxc_currency out[FXI_CANDIDATES_MAX], const fxi_mark *mark,
                     const fxc_lexicon *lexicon);

/* Leaves that one alone; false, and no change, if it is not among them. */
bool fxi_mark_choose(fxi_mark *mark, fxc_currency currency, const fxc_lexicon *lexicon);

/* Leaves the first currency of the place that the mark can mean; false, and no change,
   if it can mean none. */
bool fxi_mark_place_choose(fxi_mark *mark, const fxi_sense *place,
                           const fxi_tools *tools);

/* The mark that starts at token `index` and may stand before a number. */
bool fxi_mark_before(fxi_mark *out, const fxi_tokens *tokens, size_t index,
                     const fxi_tools *tools);

/* Token `index` alone, if it may stand at that place: FXI_SENSE_PREFIX or SUFFIX. */
bool fxi_mark_at(fxi_mark *out, const fxi_tokens *tokens, size_t index, unsigned place,
                 const fxi_tools *tools);

/* The mark that is token `index` alone and may stand behind a number. */
bool fxi_mark_single(fxi_mark *out, const fxi_tokens *tokens, size_t index,
                     const fxi_tools *tools);

/* "dola milioni 5 za Marekani": narrows a noun that stands before its number by the
   place at token `index`, behind the number. The place is no part of the figure. */
void fxi_mark_narrow_behind(fxi_mark *mark, const fxi_tokens *tokens, size_t index,
                            const fxi_tools *tools);

/* The mark behind a number whose last token is `index` - 1: " yuan", "-yuan",
   "元人民币", " d'euros". It does not take a mark that belongs to the number behind it.
 */
bool fxi_mark_behind(fxi_mark *out, const fxi_tokens *tokens, size_t index,
                     const fxi_tools *tools);

/* Such a mark stands there, and is of no part of a unit. */
static inline bool fxi_mark_unit_behind(const fxi_tokens *tokens, size_t index,
                                        const fxi_tools *tools) {
    fxi_mark unit;
    return fxi_mark_behind(&unit, tokens, index, tools) && unit.sense->value >= 0;
}

/* As fxi_mark_behind, behind the number of a part in a smaller unit, which a sign of
   one letter need not touch: "2 dollars and 23 c". */
bool fxi_mark_behind_part(fxi_mark *out, const fxi_tokens *tokens, size_t index,
                          const fxi_tools *tools);

/* Keeps the candidates that `other` has too, and takes its sense if that leaves fewer.
   False, and `mark` unchanged, if the two have no currency in common. */
bool fxi_mark_narrow(fxi_mark *mark, const fxi_mark *other, const fxi_tools *tools);

/* Past a dash at token `index` that stands for the minor units that there are none of:
   "450,- kroner", "100.000,-- Kč"; `index` itself where there is none. */
size_t fxi_mark_skip_no_minor(const fxi_tokens *tokens, size_t index);

/* A mark that is also a plain word or a short sign: "ALL", "won", "R". */
bool fxi_mark_is_weak(const fxi_mark *mark);

/* It begins with a letter of Kana, Han or Hangul. */
bool fxi_mark_is_eastern(const fxi_mark *mark, fxi_text text);

/* It begins with an ideograph: "元", and "块", a counter as well. */
static inline bool fxi_mark_is_han(const fxi_mark *mark, fxi_text text) {
    return fxi_utf8_leads_han(text.bytes[mark->span.start]);
}

/* What a price is for one of starts at `index`: "/kWh", "pro kWh", "a therm". */
bool fxi_mark_is_per(const fxi_tokens *tokens, size_t index, const fxi_tools *tools);

#endif
