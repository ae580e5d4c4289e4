/* SPDX-License-Identifier: MIT */
/* Tables of which each cell is a line, below heads that are times, "2024" and "2023":
   docs/spec/tables.md "Cells one below another". */
#ifndef FXI_READING_LAYOUT_DATED_TABLE_H
#define FXI_READING_LAYOUT_DATED_TABLE_H

#include "reading/text/grid.h"

/* The line from `start` to `end` may be such a head: "2024", "31 Dec 2024 |". */
bool fxi_dated_is_head(fxi_text text, size_t start, size_t end);

/* Adds the cells of such tables to `grid`, as fxi_stacked_tables_add does. One pass
   over the text, three over lines of tables. FXC_ENOMEM. */
fxc_status fxi_dated_tables_add(fxi_grid *grid, fxi_text text, const fxi_tools *tools);

#endif
