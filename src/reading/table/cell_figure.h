/* SPDX-License-Identifier: MIT */
/* The figure of a cell, with what stands around the cell. */
#ifndef FXI_READING_TABLE_CELL_FIGURE_H
#define FXI_READING_TABLE_CELL_FIGURE_H

#include "reading/table/table_cell.h"

/* Completes the figure of a NUMBER or MONEY cell by what the head and the label of its
   row add: currency, scale, sign. `figure` is the cell's own, or all zero if there is
   none; `column` speaks for the cell. False: no currency is known, or the number is
   refused. Its candidates are NULL where memory ran out. */
bool fxi_cell_complete(fxi_figure *figure, const fxi_cell_parts *parts,
                       fxi_table_head *head, size_t column, fxi_label label,
                       const fxi_tokens *tokens, const fxi_tools *tools);

/* "0.50" below "$ 1,204", where a cell has told the money of the table: it may be of a
   share, though the label does not say so. */
bool fxi_cell_may_be_of_share(const fxi_cell_parts *parts, const fxi_table_head *head,
                              size_t column, fxi_label label, const fxi_tokens *tokens);

#endif
