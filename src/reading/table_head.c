/* SPDX-License-Identifier: MIT */
#include "reading/table_head.h"

#include "reading/spelling.h"

int fxi_table_scale(const fxi_tokens *tokens, size_t first, size_t end,
                    const fxi_tools *tools) {
    for (size_t i = first; i < end; i++) {
        const fxi_sense *sense = fxi_token_sense(tokens, i, FXI_SENSE_SCALE, tools);
        if (sense != NULL)
            return sense->value;
        if (fxi_spelling_is_thousands(tokens, i))
            return 3;
    }
    return 0;
}

static void read_column(fxi_column *column, const fxi_cell *cell,
                        const fxi_tokens *tokens, const fxi_tools *tools) {
    for (size_t i = cell->first; i < cell->end; i++) {
        int year;
        const fxi_sense *mark = fxi_token_sense(tokens, i, FXI_SENSE_CURRENCY, tools);
        if (mark != NULL && mark->value == 0) {
            column->mark = mark;
            column->mark_span = tokens->items[i].span;
        } else if (fxi_spelling_year(&year, tokens, i)) {
            column->year = year;
        }
    }
    int scale = fxi_table_scale(tokens, cell->first, cell->end, tools);
    column->scale = scale != 0 ? scale : column->scale;
}

void fxi_table_head_add(fxi_table_head *head, const fxi_row *row,
                        const fxi_tokens *tokens, const fxi_tools *tools) {
    size_t label = row->count > 0 ? row->cells[0].column : 0;
    for (size_t i = 0; i < row->count; i++) {
        const fxi_cell *cell = &row->cells[i];
        /* The corner above the labels speaks for the whole table. */
        bool is_corner = cell->column == 0 || (i == 0 && row->count == 1);
        if (is_corner && cell->column == label) {
            int scale = fxi_table_scale(tokens, cell->first, cell->end, tools);
            head->scale = scale != 0 ? scale : head->scale;
        } else {
            read_column(&head->columns[cell->column], cell, tokens, tools);
        }
    }
}
