/* SPDX-License-Identifier: MIT */
#include "reading/table_head.h"

#include <string.h>

#include "reading/spelling.h"
#include "reading/table_unit.h"

/* A border of the cell, a bracket or a time may stand beside a unit. */
static bool may_end_unit(const fxi_tokens *tokens, const fxi_cell *cell, size_t index,
                         const fxi_tools *tools) {
    int year;
    return index < cell->first || index >= cell->end ||
           fxi_token_opens(tokens, index) || fxi_token_closes(tokens, index) ||
           fxi_spelling_year(&year, tokens, index) ||
           fxi_token_sense(tokens, index, FXI_SENSE_MONTH, tools) != NULL;
}

/* A mark that is also a word heads a column as a unit of its own, "R", "2024 (R)", or
   with its scale, "Sales R'000": not in "N/A", "CTRL-R". */
static bool is_unit(const fxi_tokens *tokens, const fxi_cell *cell, size_t index,
                    const fxi_tools *tools) {
    fxi_unit_words unit = fxi_unit_around(tokens, cell->first, cell->end, index, tools);
    if (fxi_unit_scale(tokens, unit.first, unit.end, tools) != 0)
        return true;
    bool is_free = unit.first == 0 || may_end_unit(tokens, cell, unit.first - 1, tools);
    return is_free && may_end_unit(tokens, cell, unit.end, tools);
}

/* What one cell says; a field that it does not mention stays empty. */
static fxi_column read_cell(const fxi_cell *cell, const fxi_tokens *tokens,
                            const fxi_tools *tools) {
    fxi_column said = {.head = cell->column, .width = cell->width};
    for (size_t i = cell->first; i < cell->end; i++) {
        int year;
        const fxi_sense *mark = fxi_token_sense(tokens, i, FXI_SENSE_CURRENCY, tools);
        const fxi_sense *month = fxi_token_sense(tokens, i, FXI_SENSE_MONTH, tools);
        if (mark != NULL && mark->value == 0 &&
            ((mark->flags & FXI_SENSE_WEAK) == 0 || is_unit(tokens, cell, i, tools))) {
            said.mark = mark;
            said.mark_span = tokens->items[i].span;
        } else if (fxi_spelling_year(&year, tokens, i)) {
            said.year = year;
        } else if (month != NULL) {
            said.month = month->value;
        }
    }
    said.scale = fxi_unit_scale(tokens, cell->first, cell->end, tools);
    return said;
}

static void take_over(fxi_column *column, const fxi_column *said) {
    if (said->mark != NULL) {
        column->mark = said->mark;
        column->mark_span = said->mark_span;
        column->candidates = NULL;
    }
    column->year = said->year != 0 ? said->year : column->year;
    column->month = said->month != 0 ? said->month : column->month;
    column->scale = said->scale != 0 ? said->scale : column->scale;
    if (column->width == 0 || said->width <= column->width) {
        column->head = said->head;
        column->width = said->width;
    }
}

/* The corner above the labels, or a line of the table that says no more than a scale,
   speaks for the whole table. */
static bool is_for_all(const fxi_row *row, const fxi_column *said) {
    return said->head == 0 ||
           (row->count == 1 && said->mark == NULL && said->year == 0);
}

/* Few of the columns there is room for are in use. */
void fxi_table_head_clear_columns(fxi_table_head *head) {
    memset(head->columns, 0, head->count * sizeof head->columns[0]);
    head->count = 0;
}

void fxi_table_head_clear(fxi_table_head *head) {
    fxi_table_head_clear_columns(head);
    head->row = (fxi_column){.mark = NULL};
}

void fxi_table_head_add(fxi_table_head *head, const fxi_row *row,
                        const fxi_tokens *tokens, const fxi_tools *tools) {
    for (size_t i = 0; i < row->count; i++) {
        const fxi_cell *cell = &row->cells[i];
        fxi_column said = read_cell(cell, tokens, tools);
        if (is_for_all(row, &said)) {
            if (said.scale != 0)
                head->caption = (fxi_caption){.scale = said.scale};
            continue;
        }
        size_t end = cell->column + cell->width;
        for (size_t at = cell->column; at < end; at++)
            take_over(&head->columns[at], &said);
        head->count = end > head->count ? end : head->count;
    }
}

void fxi_table_head_set_row(fxi_table_head *head, const fxi_cell *label,
                            const fxi_tokens *tokens, const fxi_tools *tools) {
    fxi_cell unit = *label;
    head->row = (fxi_column){.mark = NULL};
    if (label->end - label->first < 3 || !fxi_token_closes(tokens, --unit.end))
        return;
    unit.first = fxi_unit_around(tokens, label->first, unit.end, unit.end, tools).first;
    bool is_bracketed =
        unit.first > label->first && fxi_token_opens(tokens, unit.first - 1);
    fxi_column said = read_cell(&unit, tokens, tools);
    if (is_bracketed && said.mark != NULL)
        head->row = said;
}

bool fxi_table_head_is_same(const fxi_table_head *head, size_t a, size_t b) {
    const fxi_column *x = &head->columns[a], *y = &head->columns[b];
    return x->width > 0 && y->width > 0 && x->head == y->head;
}

bool fxi_table_head_is_named(const fxi_row *row, const fxi_tokens *tokens,
                             const fxi_tools *tools) {
    for (size_t i = 0; i < row->count; i++) {
        fxi_column said = read_cell(&row->cells[i], tokens, tools);
        if (said.head > 0 && (said.mark != NULL || said.year != 0))
            return true;
    }
    return false;
}
