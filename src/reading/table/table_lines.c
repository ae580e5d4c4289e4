/* SPDX-License-Identifier: MIT */
#include "reading/table/table_lines.h"

/* "4,110 |", "| Revenue |": a bar beside a cell of the grid, which has a line of its
   own, and others alone on lines above. Returns the end of the bars; `first`: they are
   none of the grid. */
static size_t behind_bars(const fxi_table_lines *lines, size_t first, uint32_t table) {
    enum { BARS_MAX = 64 };
    const fxi_tokens *tokens = lines->tokens;
    size_t end = first;
    if (lines->next_cell == lines->grid->count)
        return first;
    while (end < tokens->count && end - first < BARS_MAX &&
           fxi_token_is_sign(tokens, end, '|'))
        end++;
    if (end > first && fxi_table_lines_are_inside(lines, table))
        return first + 1;
    return end < tokens->count && lines->grid->cells[lines->next_cell].span.start ==
                                      tokens->items[end].span.start
               ? end
               : first;
}

void fxi_table_lines_next(fxi_row *out, fxi_table_lines *lines, size_t first,
                          uint32_t table) {
    const fxi_tokens *tokens = lines->tokens;
    size_t start = tokens->items[first].span.start, end;
    if (lines->next_cell < lines->grid->count &&
        lines->grid->cells[lines->next_cell].span.start <= start)
        fxi_grid_row(out, &lines->next_cell, lines->grid, tokens, first);
    else if ((end = behind_bars(lines, first, table)) > first)
        *out = (fxi_row){.first = first, .end = end};
    else
        fxi_row_read(out, tokens, first);
}

size_t fxi_table_lines_end(const fxi_table_lines *lines, uint32_t table) {
    const fxi_grid *grid = lines->grid;
    size_t next = lines->next_cell;
    while (next < grid->count && grid->cells[next].table == table)
        next++;
    return next > 0 ? grid->cells[next - 1].span.end : 0;
}
