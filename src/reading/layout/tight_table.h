/* SPDX-License-Identifier: MIT */
/* Tables whose columns are one blank apart, as they come out of PDF:
   docs/spec/tables.md "Columns one blank apart". */
#ifndef FXI_READING_LAYOUT_TIGHT_TABLE_H
#define FXI_READING_LAYOUT_TIGHT_TABLE_H

#include "reading/text/grid.h"

/* Lines between such tables that tell of others, of which each cell is a line. */
typedef struct fxi_lone_lines {
    bool have_sign; /* of money alone: "$", "£m" */
    bool have_time; /* "2024", "31 Dec 2024" */
} fxi_lone_lines;

/* Adds the cells of such tables to `grid`, which then is in the arena; of a text
   without them it stays what it is; tables over a cell of the grid are none. One pass
   over the lines, two over those of tables, and a few lines above each.
   FXC_ENOMEM. */
fxc_status fxi_tight_tables_add(fxi_lone_lines *lone, fxi_grid *grid, fxi_text text,
                                const fxi_tools *tools);

#endif
