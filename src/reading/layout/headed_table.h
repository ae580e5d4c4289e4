/* SPDX-License-Identifier: MIT */
/* Tables of which each cell is a line, below heads that are units, "£m" and again "£m":
   docs/spec/tables.md "Cells one below another". */
#ifndef FXI_READING_LAYOUT_HEADED_TABLE_H
#define FXI_READING_LAYOUT_HEADED_TABLE_H

#include "reading/text/grid.h"

/* The line from `start` to `end` is a unit alone, "£m", "R’000", "pence". */
bool fxi_headed_is_unit(fxi_text text, size_t start, size_t end,
                        const fxc_lexicon *lexicon);

/* Adds the cells of such tables to `grid`, as fxi_stacked_tables_add does. One pass
   over the text, two over lines of tables. FXC_ENOMEM. */
fxc_status fxi_headed_tables_add(fxi_grid *grid, fxi_text text, const fxi_tools *tools);

#endif
