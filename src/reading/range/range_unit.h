/* SPDX-License-Identifier: MIT */
/* What both ends of a range are for one of: "$80 a barrel to $85 a barrel".
   docs/spec/ranges.md "Ranges". */
#ifndef FXI_READING_RANGE_RANGE_UNIT_H
#define FXI_READING_RANGE_RANGE_UNIT_H

#include "reading/text/token.h"

/* Tokens of the unit behind the amount that ends at token `last`: "a barrel", "/kWh";
   0: none. */
size_t fxi_range_unit(const fxi_tokens *tokens, size_t last, const fxi_tools *tools);

/* Behind most amounts stands none. */
static inline bool fxi_range_may_have_unit(const fxi_tokens *tokens, size_t last) {
    const uint32_t unit = FXI_KIND(UNIT);
    return last + 1 < tokens->count && (tokens->items[last + 1].sign == '/' ||
                                        (tokens->items[last + 1].kinds & unit) != 0);
}

/* The `count` tokens behind token `low` are spelled as those behind token `high`. */
bool fxi_range_repeats_unit(const fxi_tokens *tokens, size_t low, size_t high,
                            size_t count);

#endif
