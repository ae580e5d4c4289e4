/* SPDX-License-Identifier: MIT */
/* A number that brackets say over again, in words or in digits, as contracts do: "5
   (five) million dollars". docs/spec.md "Said twice". */
#ifndef FXI_READING_SPELLED_OUT_H
#define FXI_READING_SPELLED_OUT_H

#include "reading/operand.h"

/* Ends the operand with such brackets, and with the scale behind them, if its mark or a
   scale stands there. Leaves it alone where they say another number. */
void fxi_spelled_out_pass(fxi_operand *operand, const fxi_tokens *tokens,
                          const fxi_tools *tools);

#endif
