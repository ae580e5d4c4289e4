/* SPDX-License-Identifier: MIT */
/* Tables whose columns are made of blanks, as typewritten filings and <PRE> have them:
   docs/spec/tables.md "Columns made of blanks". */
#ifndef FXI_READING_LAYOUT_PAGE_TABLE_H
#define FXI_READING_LAYOUT_PAGE_TABLE_H

#include "reading/text/grid.h"

/* Adds the cells of such tables to `grid`, which then is in the arena; of a text
   without them it stays what it is. Cells of the caller keep their places and names:
   what lies between the first and the last of them in a table of blanks is not looked
   for. One pass over the lines, two over those of tables. FXC_ENOMEM. */
fxc_status fxi_page_tables_add(fxi_grid *grid, fxi_text text, const fxi_tools *tools);

#endif
