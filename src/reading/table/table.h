/* SPDX-License-Identifier: MIT */
/* Tables: heads that carry the currency, the scale and the period, labels that say what
   a row counts, cells that carry the numbers. */
#ifndef FXI_READING_TABLE_TABLE_H
#define FXI_READING_TABLE_TABLE_H

#include "reading/figure/figure.h"
#include "reading/pair/pair.h"
#include "reading/text/grid.h"

/* Adds the figures of cells that have no currency of their own, in span order,
   completes the others by the scale and sign of their cell, and drops the years of
   heads that looked like amounts ("2024 RMB"). Lists the pairs of cells of one row and
   period in two currencies for the column test, unless `column_pairs` is NULL. Rows are
   the cells of `grid`, and lines outside it whose cells stand between '|' signs or
   tabs. Indices of figures change: to be read before rates and pairs. A text without a
   table is left as it is. FXC_ENOMEM.
 */
fxc_status fxi_tables_read(fxi_pairs *column_pairs, fxi_figures *figures,
                           const fxi_tokens *tokens, const fxi_grid *grid,
                           const fxi_tools *tools);

#endif
