/* SPDX-License-Identifier: MIT */
/* Rows of a table that head its columns or a section. */
#ifndef FXI_READING_TABLE_TABLE_HEAD_ROW_H
#define FXI_READING_TABLE_TABLE_HEAD_ROW_H

#include "reading/table/table_reader.h"

/* "NOK 1 000 | NOK 1 000": above the numbers and before no label, the units of all
   columns. */
bool fxi_table_row_is_of_units(const fxi_table_reader *r, const fxi_row *row);

/* Takes what the row says of the columns or rows below it, and keeps its figures but
   for those that head them. FXC_ENOMEM. */
fxc_status fxi_table_read_head(fxi_table_reader *r, const fxi_row *row, bool are_units);

#endif
