/* SPDX-License-Identifier: MIT */
/* Amounts in words (FXI_QUANTITY_WORDS) with their cents as a fraction, as on cheques:
   "and 50/100". */
#ifndef FXI_READING_AMOUNT_CHEQUE_H
#define FXI_READING_AMOUNT_CHEQUE_H

#include "reading/amount/operand.h"

/* "and 50/100", "con 40/100", "00/100" at token `at`, behind the number: adds them. The
   token behind them; 0: there are none. */
size_t fxi_cheque_add_cents(fxi_quantity *quantity, const fxi_tokens *tokens, size_t at,
                            const fxi_tools *tools);

/* "Twelve Thousand and 50/100 Dollars", with the mark behind, at a number without one.
   False: there is none. */
bool fxi_cheque_read(fxi_operand *operand, const fxi_tokens *tokens,
                     const fxi_tools *tools);

/* "doce mil pesos 50/100", at a number with its mark. False: there is none. */
bool fxi_cheque_read_behind(fxi_operand *operand, const fxi_tokens *tokens,
                            const fxi_tools *tools);

#endif
