/* SPDX-License-Identifier: MIT */
/* Prices of fuel and power, which have units of their own: "1,789 euro/litro". */
#ifndef FXI_READING_AMOUNT_FUEL_PRICE_H
#define FXI_READING_AMOUNT_FUEL_PRICE_H

#include "reading/number/quantity.h"
#include "reading/text/token.h"
#include "reading/text/tools.h"

/* "/l", "al litro": the last word of the unit behind token `last` is one of fuel or
   power (`fuel` of grammar.tsv). */
bool fxi_fuel_price_is_behind(const fxi_tokens *tokens, size_t last,
                              const fxi_tools *tools);

/* "1,789 euro/litro", not "1,250 €/month": parts three decimals behind one digit, where
   they may be a group. */
void fxi_fuel_price_part(fxi_quantity *quantity, size_t last, const fxi_tokens *tokens,
                         const fxi_tools *tools);

#endif
