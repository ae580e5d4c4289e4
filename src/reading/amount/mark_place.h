/* SPDX-License-Identifier: MIT */
/* Places beside an amount that say whose money its mark is: "$50 Canadian", "$1 billion
   (AUD)", "HK12.3 cents". */
#ifndef FXI_READING_AMOUNT_MARK_PLACE_H
#define FXI_READING_AMOUNT_MARK_PLACE_H

#include "reading/amount/operand.h"

/* "HK12.3 cents", "US68.2c": the place that touches the number says whose cents they
   are; letters that do are their mark. */
void fxi_mark_place_before(fxi_operand *operand, const fxi_tokens *tokens,
                           const fxi_tools *tools);

/* "$60,000 Canadian a year", "$2,400 (Cdn)", "$1 billion (AUD)": what stands behind an
   open mark and its number. A place without a bracket ends the operand then. */
void fxi_mark_place_behind(fxi_operand *operand, const fxi_tokens *tokens,
                           const fxi_tools *tools);

#endif
