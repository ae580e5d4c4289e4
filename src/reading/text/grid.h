/* SPDX-License-Identifier: MIT */
/* The cells of a text whose tables are known to its caller. */
#ifndef FXI_READING_TEXT_GRID_H
#define FXI_READING_TEXT_GRID_H

#include "reading/text/table_row.h"

/* In order of their spans, row by row; borrowed. */
typedef struct fxi_grid {
    const fxc_cell *cells;
    size_t count;
} fxi_grid;

/* The cells lie inside the text, in order and without overlaps. */
bool fxi_grid_is_sound(const fxi_grid *grid, size_t length);

/* A cell stands in the span, or reaches into it. Asked for spans in ascending order:
   `*next`, 0 at first, is the first cell that may be in the next one. */
bool fxi_grid_has_cell_in(const fxi_grid *grid, size_t *next, fxc_span span);

/* Cells of tables that are found in the text, row by row; `table` and `row` are of the
   next one. Starts with its arena alone. */
typedef struct fxi_cell_list {
    fxi_arena *arena;
    fxc_cell *items;
    size_t count, capacity;
    uint32_t table, row;
} fxi_cell_list;

/* Begins a table, by a name that neither the grid nor the list has. */
void fxi_cell_list_begin_table(fxi_cell_list *list, const fxi_grid *grid);

/* Adds a cell over `width` columns. False: memory ran out. */
bool fxi_cell_list_add(fxi_cell_list *list, fxc_span span, size_t column, size_t width);

/* Adds the cells of the list; where they overlap those of the grid, these stand.
   FXC_ENOMEM. */
fxc_status fxi_grid_add_cells(fxi_grid *grid, const fxi_cell_list *list);

/* Parts the tokens of each cell from those around it as paragraphs are parted, and
   counts the sentences anew. */
void fxi_grid_part(fxi_tokens *tokens, const fxi_grid *grid, const fxi_tools *tools);

/* The row whose first cell is `*cell`, from token `first` on, and `*cell` behind it.
   Cells without a token are left out, and so are those past FXI_COLUMNS_MAX; a row that
   has none left ends where it starts. */
void fxi_grid_row(fxi_row *out, size_t *cell, const fxi_grid *grid,
                  const fxi_tokens *tokens, size_t first);

#endif
