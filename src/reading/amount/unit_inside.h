/* SPDX-License-Identifier: MIT */
/* Numbers that their unit parts: Irish "trí euro déag", three euro and ten.
   docs/spec/number_words.md "Number words". */
#ifndef FXI_READING_AMOUNT_UNIT_INSIDE_H
#define FXI_READING_AMOUNT_UNIT_INSIDE_H

#include "reading/amount/operand.h"

/* Adds the tens that stand behind the unit of an operand whose ones are in words, and
   ends it with them. Leaves it alone where none stand there, or where they have a unit
   of their own. */
void fxi_unit_inside_read(fxi_operand *operand, const fxi_tokens *tokens,
                          const fxi_tools *tools);

#endif
