/* SPDX-License-Identifier: MIT */
/* Two levels that a change leads from and to, which are no range: "rose from $5bn to
   $7bn", "cut its stake 5 cents to $7.20". docs/spec/ranges.md "Ranges". */
#ifndef FXI_READING_RANGE_RANGE_CHANGE_H
#define FXI_READING_RANGE_RANGE_CHANGE_H

#include "reading/amount/operand.h"

/* A word of change stands before token `first` in its sentence, so that what "to" leads
   to is a level. */
bool fxi_range_is_change(const fxi_tokens *tokens, size_t first,
                         const fxi_tools *tools);

/* A word of change stands behind the second amount, which ends at token `last`:
   "5億円から6億円に増えた". */
bool fxi_range_is_change_behind(const fxi_tokens *tokens, size_t last,
                                const fxi_tools *tools);

/* `low`, with what `high` says of it, and `high` are such levels, though "to" stands
   between them. `printed` is `low` as it is printed. */
bool fxi_range_are_levels(const fxi_operand *printed, const fxi_operand *low,
                          const fxi_operand *high, const fxi_tokens *tokens,
                          const fxi_tools *tools);

#endif
