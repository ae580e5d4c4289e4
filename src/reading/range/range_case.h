/* SPDX-License-Identifier: MIT */
/* A range whose ends are told by the endings of cases: "10 ezer forinttól 20 ezer
   forintig". docs/spec/ranges.md. */
#ifndef FXI_READING_RANGE_RANGE_CASE_H
#define FXI_READING_RANGE_RANGE_CASE_H

#include "reading/amount/operand.h"

/* The word at `last` ends in the case that says "from": "forinttól". */
bool fxi_range_case_opens(const fxi_tokens *tokens, size_t last,
                          const fxi_tools *tools);

/* The word at `last` ends in the case that says "up to", or a word for that stands
   behind it, before no word of a change: "forintig", "liraya kadar". */
bool fxi_range_case_closes(const fxi_tokens *tokens, size_t last,
                           const fxi_tools *tools);

/* One of the tokens first..last-1 opens such a range. */
bool fxi_range_case_is_open(const fxi_tokens *tokens, size_t first, size_t last,
                            const fxi_tools *tools);

#endif
