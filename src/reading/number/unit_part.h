/* SPDX-License-Identifier: MIT */
/* Parts of one minor unit in digits: "1/4 cent", "0.8 of a cent". docs/spec/numerals.md
   "Numerals". */
#ifndef FXI_READING_NUMBER_UNIT_PART_H
#define FXI_READING_NUMBER_UNIT_PART_H

#include "reading/text/fraction.h"
#include "reading/text/token.h"

/* The three tokens from `first` on are "1/4" or its like. */
bool fxi_unit_part_is_fraction(fxi_fraction *out, const fxi_tokens *tokens,
                               size_t first);

/* The two numbers that a slash joins at token `first` are such a part, or lead to one
   as the ends of a range, and are no bid and offer, which are of several: sets the
   fraction. `*behind`, the token behind them, is moved past "of a". */
bool fxi_unit_part_slashed(fxi_fraction *out, size_t *behind, const fxi_tokens *tokens,
                           size_t first, const fxi_tools *tools);

/* Tokens of "of a" at token `index`, behind decimals and before a minor unit; 0: none.
 */
size_t fxi_unit_part_of(const fxi_tokens *tokens, size_t index, const fxi_tools *tools);

#endif
