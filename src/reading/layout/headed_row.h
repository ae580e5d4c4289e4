/* SPDX-License-Identifier: MIT */
/* Rows of a table of which each cell is a line, below heads that say how many values
   they have. A pure kernel: no ICU, no GMP; it allocates cells. */
#ifndef FXI_READING_LAYOUT_HEADED_ROW_H
#define FXI_READING_LAYOUT_HEADED_ROW_H

#include "reading/layout/stacked_row.h"
#include "reading/layout/tight_word.h"
#include "reading/text/grid.h"

/* Where the line ends but for blanks and bars behind it. */
static inline size_t fxi_headed_line_end(fxi_text text, size_t start, size_t end) {
    while (end > start && (text.bytes[end - 1] == ' ' || text.bytes[end - 1] == '|' ||
                           text.bytes[end - 1] == '\r'))
        end--;
    return end;
}

/* The row has one value more than there are columns, and begins with the number of a
   note: "Tax", "7", "(12)", "(11)". */
bool fxi_headed_row_has_note(const fxi_stacked_row *row, size_t columns, fxi_text text);

/* Drops that number. */
void fxi_headed_row_drop_note(fxi_stacked_row *row, size_t columns, fxi_text text);

/* Adds spans as the columns from 1 on of one row. False: memory ran out. */
bool fxi_headed_spans_add(fxi_cell_list *cells, const fxc_span *spans, size_t count);

/* Adds the row, if it has no value or one for each column. False: memory ran out. */
bool fxi_headed_row_add(fxi_cell_list *cells, const fxi_stacked_row *row,
                        size_t columns);

#endif
