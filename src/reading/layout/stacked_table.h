/* SPDX-License-Identifier: MIT */
/* Tables of which each cell is a line, as pages of the web leave them where they become
   text: docs/spec/tables.md "Cells one below another". */
#ifndef FXI_READING_LAYOUT_STACKED_TABLE_H
#define FXI_READING_LAYOUT_STACKED_TABLE_H

#include "reading/text/grid.h"

/* The line from `start` to `end` is an amount that begins with its sign, "¥110,206". */
bool fxi_stacked_is_amount(fxi_text text, size_t start, size_t end);

/* Adds the cells of such tables to `grid`, which then is in the arena; of a text
   without them it stays what it is. Lines in which a cell of the grid stands are not
   looked at. One pass over the text, two over lines of tables. FXC_ENOMEM. */
fxc_status fxi_stacked_tables_add(fxi_grid *grid, fxi_text text,
                                  const fxi_tools *tools);

#endif
