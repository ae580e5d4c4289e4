/* SPDX-License-Identifier: MIT */
/* What the second end of a range says of the first: "5-7 billion", "two or three
   hundred", "两到三千". */
#ifndef FXI_READING_RANGE_RANGE_SHARE_H
#define FXI_READING_RANGE_RANGE_SHARE_H

#include "reading/amount/operand.h"

/* low < high <= 10 * low: "$800-1k". */
bool fxi_range_rises_little(const fxi_decimal *low, const fxi_decimal *high);

/* "5 to 7 cents", "$5 to $7 million": alone `low`, as it is printed, would have no
   unit, or another scale. */
bool fxi_range_leaves_unit(const fxi_operand *low, const fxi_operand *high);

/* "2- to 3 million", "zwei- bis dreitausend", "2-to-3": a hyphen that says that the
   second end has what the first one leaves out stands behind token `last` of that. */
bool fxi_range_is_suspended(const fxi_tokens *tokens, size_t last);

/* "doolaara miliyoona 27-29", "Mio. CHF 12,5 bis 14,2": the scale before the first end
   is that of both, unless the second one is a year. */
void fxi_range_share_leading(fxi_operand *low, fxi_operand *high,
                             const fxi_tokens *tokens);

/* Gives the scale, unit or thousands that one end of a range has to the other where it
   counts both. `low_had_mark`: the first end has a mark of its own. */
void fxi_range_share_scale(fxi_operand *low, fxi_operand *high, bool low_had_mark,
                           const fxi_tokens *tokens);

#endif
