/* SPDX-License-Identifier: MIT */
/* Where marks stand before numbers, behind them and between their parts. */
#ifndef FXI_READING_MARK_MARKS_H
#define FXI_READING_MARK_MARKS_H

#include "reading/mark/mark.h"

/* The mark that starts at token `index` and may stand before a number. */
bool fxi_mark_before(fxi_mark *out, const fxi_tokens *tokens, size_t index,
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

/* Past a dash at token `index` that stands for the minor units that there are none of:
   "450,- kroner", "100.000,-- Kč"; `index` itself where there is none. */
size_t fxi_mark_skip_no_minor(const fxi_tokens *tokens, size_t index);

#endif
