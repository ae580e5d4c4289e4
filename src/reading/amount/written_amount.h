/* SPDX-License-Identifier: MIT */
/* Names of money stand before numbers of all kinds ("Euro 96", "Naira 2024"), and
   before amounts. */
#ifndef FXI_READING_AMOUNT_WRITTEN_AMOUNT_H
#define FXI_READING_AMOUNT_WRITTEN_AMOUNT_H

#include "reading/amount/operand.h"

/* The number behind the name that the operand starts with is written as only amounts
   are. */
bool fxi_amount_is_written(const fxi_operand *operand, const fxi_tokens *tokens,
                           const fxi_tools *tools);
/* "Euro 950 per ton", "Euro 1,115-1,125/mt": nothing but a price is for one of
   something. */
bool fxi_amount_is_per_unit(const fxi_operand *operand, const fxi_tokens *tokens,
                            const fxi_tools *tools);

#endif
