/* SPDX-License-Identifier: MIT */
#include "reading/layout/headed_row.h"

#include <string.h>

bool fxi_headed_row_has_note(const fxi_stacked_row *row, size_t columns,
                             fxi_text text) {
    return row->count == columns + 1 &&
           fxi_tight_word_is_note(fxi_tight_word_in(text.bytes, row->values[0]));
}

void fxi_headed_row_drop_note(fxi_stacked_row *row, size_t columns, fxi_text text) {
    if (!fxi_headed_row_has_note(row, columns, text))
        return;
    row->count--;
    memmove(&row->values[0], &row->values[1], row->count * sizeof row->values[0]);
}

bool fxi_headed_spans_add(fxi_cell_list *cells, const fxc_span *spans, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (!fxi_cell_list_add(cells, spans[i], i + 1, 1))
            return false;
    cells->row++;
    return true;
}

/* Where values are missing nothing says whose the others are. */
bool fxi_headed_row_add(fxi_cell_list *cells, const fxi_stacked_row *row,
                        size_t columns) {
    if (row->count > 0 && row->count != columns)
        return true;
    if (row->label.end > row->label.start &&
        !fxi_cell_list_add(cells, row->label, 0, 1))
        return false;
    return fxi_headed_spans_add(cells, row->values, row->count);
}
