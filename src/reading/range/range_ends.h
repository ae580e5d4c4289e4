/* SPDX-License-Identifier: MIT */
/* The two ends of what may be a range: what each says of the other, and whether they
   are one or two amounts. docs/spec/ranges.md "Ranges". */
#ifndef FXI_READING_RANGE_RANGE_ENDS_H
#define FXI_READING_RANGE_RANGE_ENDS_H

#include "reading/amount/operand.h"

/* The ends are in one currency, which `low` has then: both name it, the first does, or
   a mark behind the second does. "2024 to $5" has no range. */
bool fxi_range_share_mark(fxi_operand *low, fxi_operand *high, const fxi_tokens *tokens,
                          const fxi_tools *tools);

/* Gives each end what the other says of it; token `link` stands between them. False:
   they make no range, but the first may be a level that has the mark of the second. */
bool fxi_range_join_ends(fxi_operand *low, fxi_operand *high, size_t link,
                         const fxi_tokens *tokens, const fxi_tools *tools);

#endif
