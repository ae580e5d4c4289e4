/* SPDX-License-Identifier: MIT */
/* What a comma before three digits is in a table, where its language parts decimals by
   commas: the numbers beside it tell. */
#ifndef FXI_READING_TABLE_TABLE_GROUPING_H
#define FXI_READING_TABLE_TABLE_GROUPING_H

#include "reading/number/quantity.h"

/* The lines from token `first` up to the next paragraph, or as many as are looked at.
   Sets `*end` to the token behind them. True: they group by commas. A number of two
   groups says so, "1,212,345", and in a language with the rule `comma-tables` an
   integer of three digits; one with other decimals denies it. */
bool fxi_table_grouping_is_by_commas(size_t *end, const fxi_tokens *tokens,
                                     size_t first, const fxi_tools *tools);

/* Takes three decimals behind the comma of the numeral `number` for a group, under the
   scale of the quantity. False: the value leaves its bounds. */
bool fxi_table_grouping_apply(fxi_quantity *quantity, const fxi_tokens *tokens,
                              size_t number);

#endif
