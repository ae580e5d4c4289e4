/* SPDX-License-Identifier: MIT */
/* What a comma before three digits is in a table, where its language parts decimals by
   commas, and a point where nothing tells the language: the numbers beside it tell. */
#ifndef FXI_READING_TABLE_TABLE_GROUPING_H
#define FXI_READING_TABLE_TABLE_GROUPING_H

#include "reading/number/quantity.h"

/* The lines from token `first` up to byte `border`, 0: to the next paragraph; or as
   many as are looked at. Sets `*end` to the token behind them. The mark that they group
   by, ',' or '.', or NUL. A number of two groups says so, "1,212,345", in a language
   with the rule `comma-tables` an integer of three digits, and of points four numbers,
   half of them with two digits before the point; one with other decimals denies it. */
char fxi_table_grouping_mark(size_t *end, const fxi_tokens *tokens, size_t first,
                             size_t border, const fxi_tools *tools);

/* The point or comma before the decimals of the numeral `index`, else before its last
   group; NUL: it has none, or is no numeral. */
char fxi_table_grouping_mark_of(const fxi_tokens *tokens, size_t index);

/* Takes three decimals behind the mark in the numeral `number` for a group, under the
   scale of the quantity. False: the value leaves its bounds. */
bool fxi_table_grouping_apply(fxi_quantity *quantity, char mark,
                              const fxi_tokens *tokens, size_t number);

#endif
