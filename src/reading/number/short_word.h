/* SPDX-License-Identifier: MIT */
/* Scales that mean much else, most of a letter or two: "m", "k", "bn", "mil". */
#ifndef FXI_READING_NUMBER_SHORT_WORD_H
#define FXI_READING_NUMBER_SHORT_WORD_H

#include "reading/text/token.h"

/* The scale is such a word. */
static inline bool fxi_short_word_is(const fxi_sense *scale) {
    return (scale->flags & (FXI_SENSE_GLUED | FXI_SENSE_WEAK)) != 0;
}

/* It counts at token `index` of a number that starts at token `first`, before it: it
   belongs to digits that it touches, and beside a currency to digits one space away. */
bool fxi_short_word_counts(const fxi_tokens *tokens, size_t first, size_t index,
                           const fxi_sense *scale, const fxi_tools *tools);

#endif
