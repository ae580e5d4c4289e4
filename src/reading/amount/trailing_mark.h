/* SPDX-License-Identifier: MIT */
/* The mark behind the number of an amount. */
#ifndef FXI_READING_AMOUNT_TRAILING_MARK_H
#define FXI_READING_AMOUNT_TRAILING_MARK_H

#include "reading/amount/operand.h"

/* "5 euros" gets its mark, "US$ 5 MUSD" its scale, "RMB12.3 cents" its small unit; in
   "STIEG UM 5 MILLIONEN EURO" the letters before the number are a word. No change: no
   mark stands behind, or it is that of another amount. */
void fxi_trailing_mark_add(fxi_operand *operand, const fxi_tokens *tokens,
                           const fxi_tools *tools);

#endif
