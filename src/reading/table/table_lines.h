/* SPDX-License-Identifier: MIT */
/* The lines of a text, and between them the rows of its grid. */
#ifndef FXI_READING_TABLE_TABLE_LINES_H
#define FXI_READING_TABLE_TABLE_LINES_H

#include "reading/text/grid.h"

typedef struct fxi_table_lines {
    const fxi_tokens *tokens;
    const fxi_grid *grid;
    size_t next_cell; /* of the grid, not read yet */
} fxi_table_lines;

/* The row of the grid that token `first` belongs to, or the line that starts with it.
   `table` is that of the grid of which a row was read last; UINT32_MAX: none. */
void fxi_table_lines_next(fxi_row *out, fxi_table_lines *lines, size_t first,
                          uint32_t table);

/* Rows of the table are to come: a line is a separator, or stands outside its cells. */
static inline bool fxi_table_lines_are_inside(const fxi_table_lines *lines,
                                              uint32_t table) {
    return lines->next_cell < lines->grid->count &&
           lines->grid->cells[lines->next_cell].table == table;
}

/* Where the cells of the table end, its first row read: the byte behind the last. */
size_t fxi_table_lines_end(const fxi_table_lines *lines, uint32_t table);

#endif
