/* SPDX-License-Identifier: MIT */
/* Tables whose rows have run together into one line, as text of pages on the web has
   them: docs/spec/tables.md "Rows run together". */
#ifndef FXI_READING_LAYOUT_FLAT_TABLE_H
#define FXI_READING_LAYOUT_FLAT_TABLE_H

#include "reading/text/grid.h"

/* Adds the cells of such tables to `grid`, which then is in the arena; of a text
   without them it stays what it is. A line in which a cell of the grid stands is not
   looked at. One pass over the text, two over lines of tables. FXC_ENOMEM. */
fxc_status fxi_flat_tables_add(fxi_grid *grid, fxi_text text, const fxi_tools *tools);

#endif
