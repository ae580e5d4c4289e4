/* SPDX-License-Identifier: MIT */
/* Rows of a table with numbers. */
#ifndef FXI_READING_TABLE_TABLE_DATA_ROW_H
#define FXI_READING_TABLE_TABLE_DATA_ROW_H

#include "reading/table/table_reader.h"

/* Makes figures of the cells from `number` on, the first that has one, by what the
   heads, the caption and the label of the row say, and pairs of those of two moneys.
   FXC_ENOMEM. */
fxc_status fxi_table_read_data(fxi_table_reader *r, const fxi_row *row, size_t number);

#endif
