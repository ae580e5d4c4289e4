/* SPDX-License-Identifier: MIT */
/* Three digits behind a point and before a large scale that are decimals though the
   language groups so. docs/spec/numerals.md "Point and comma". */
#ifndef FXI_READING_NUMBER_SCALED_GROUP_H
#define FXI_READING_NUMBER_SCALED_GROUP_H

#include "reading/text/token.h"

/* Other amounts of the text part their decimals by points, "9.1 milyar". A scale stands
   behind the numeral `first`. */
bool fxi_scaled_group_is_decimals(const fxi_tokens *tokens, size_t first);

/* The same of a numeral that was read as a group: few are, before a large scale. A
   writer leaves out zeros at the end of decimals. */
static inline bool fxi_scaled_group_parts(const fxi_numeral *n,
                                          const fxi_tokens *tokens, size_t first,
                                          int power) {
    enum { LARGE = 6, GROUP = 3, DIGITS_MAX = 6 };
    const unsigned other = ~(unsigned)(FXI_NUMERAL_GROUPED | FXI_NUMERAL_OPEN);
    return power >= LARGE && (n->flags & FXI_NUMERAL_GROUPED) != 0 &&
           (n->flags & other) == 0 && n->decimals == 0 && n->digits > GROUP &&
           n->digits <= DIGITS_MAX && fxi_decimal_trailing_zeros(&n->value) == 0 &&
           fxi_scaled_group_is_decimals(tokens, first);
}

#endif
