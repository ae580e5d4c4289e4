/* SPDX-License-Identifier: MIT */
/* Amounts in two units: "149円80銭", "5 pounds 20 pence", "$5 and 20 cents".
   docs/spec/minor_units.md "Amounts in two units". */
#ifndef FXI_READING_AMOUNT_MINOR_PART_H
#define FXI_READING_AMOUNT_MINOR_PART_H

#include "reading/amount/operand.h"

/* Adds the part in the minor unit that stands behind an operand with a mark, which then
   ends with it. False: there is none, and the operand is unchanged. */
bool fxi_minor_part_read(fxi_operand *operand, const fxi_tokens *tokens,
                         const fxi_tools *tools);

/* Adds the half of a unit that ends the phrase behind an operand with a mark: "dos
   euros y medio". False: there is none, and the operand is unchanged. */
bool fxi_minor_part_read_half(fxi_operand *operand, const fxi_tokens *tokens,
                              const fxi_tools *tools);

/* A bid and an offer that share the larger unit: "109円34～35銭", "109円34銭～35銭".
   `low` is the operand that was read so far; both ends and `*next` as of
   fxi_range_read. */
bool fxi_minor_part_read_range(fxi_operand *low, fxi_operand *high, size_t *next,
                               const fxi_tokens *tokens, const fxi_tools *tools);

#endif
