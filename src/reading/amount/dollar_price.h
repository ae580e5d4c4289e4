/* SPDX-License-Identifier: MIT */
/* What a dollar or a euro costs is not in dollars: "el dólar cotiza a $1.340". */
#ifndef FXI_READING_AMOUNT_DOLLAR_PRICE_H
#define FXI_READING_AMOUNT_DOLLAR_PRICE_H

#include "reading/amount/operand.h"

/* Takes the dollars from what a bare sign may mean, where the language leaves that of
   its own money bare, and the amount prices one unit of such money. */
void fxi_dollar_price_read(fxi_operand *operand, const fxi_tokens *tokens,
                           const fxi_tools *tools);

#endif
