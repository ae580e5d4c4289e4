/* SPDX-License-Identifier: MIT */
/* A number in brackets between an amount and its unit. Contracts say the amount over
   again there, in words or in digits: "5 (five) million dollars". Reports set that of
   another period beside it: "EUR 17.6 (19.1) million". docs/spec/quantities.md "Said
   twice". */
#ifndef FXI_READING_AMOUNT_ASIDE_H
#define FXI_READING_AMOUNT_ASIDE_H

#include "reading/amount/operand.h"

/* Ends the operand with such brackets, and with the scale behind them, if its mark or a
   scale stands there. Leaves it alone where they say something else. */
void fxi_aside_pass(fxi_operand *operand, const fxi_tokens *tokens,
                    const fxi_tools *tools);

#endif
