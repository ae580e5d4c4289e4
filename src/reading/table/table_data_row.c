/* SPDX-License-Identifier: MIT */
#include "reading/table/table_data_row.h"

#include <string.h>

#include "reading/table/label_amount.h"
#include "reading/table/table_pair.h"

/* A figure that was copied already reaches into the cell: "RMB" and a tab before "7.25"
   read as one. */
static bool is_reached_into(const fxi_table_reader *r, const fxi_cell *cell) {
    const fxi_figures *copied = &r->figures.out;
    return copied->count > 0 && copied->items[copied->count - 1].last >= cell->first;
}

static bool may_be_number(const fxi_table_reader *r, const fxi_cell *cell,
                          fxi_cell_kind kind, fxi_label label) {
    if (kind == FXI_CELL_TEXT || is_reached_into(r, cell))
        return false;
    return kind == FXI_CELL_MONEY ||
           (label != FXI_LABEL_COUNT &&
            !(r->head.caption.is_heard &&
              fxi_cell_may_be_of_share(&r->here.parts, &r->head, cell->column, label,
                                       r->tokens)) &&
            (cell->column > 0 || r->head.columns[0].mark != NULL));
}

/* "1" behind "$60,000" in a table whose money a cell has told. */
static bool is_bare_note(const fxi_table_reader *r, const fxi_amounts *amounts) {
    const fxi_figure *last =
        &r->figures.out.items[amounts->items[amounts->count - 1].figure];
    const fxi_numeral *numeral = fxi_token_numeral(r->tokens, r->here.parts.number);
    return last->mark != NULL && r->here.kind == FXI_CELL_NUMBER && numeral != NULL &&
           numeral->digits == 1;
}

/* "(1)" behind a number under one head; under a head of its own it is minus one. */
static bool is_note_of_last(const fxi_table_reader *r, const fxi_amounts *amounts,
                            const fxi_cell *cell, size_t column) {
    if (amounts->count == 0)
        return false;
    if (r->head.caption.is_heard && is_bare_note(r, amounts))
        return true;
    return fxi_cell_is_footnote(cell, r->tokens) &&
           fxi_table_head_is_same(&r->head, amounts->items[amounts->count - 1].column,
                                  column);
}

/* Adds the figure of the cell that was looked at, unless it is none. */
static fxc_status complete(fxi_table_reader *r, fxi_amounts *amounts, size_t column,
                           fxi_label label) {
    const fxi_table_view *here = &r->here;
    fxi_figure *figure = fxi_rebuild_room(&r->figures);
    if (figure == NULL)
        return FXC_ENOMEM;
    if (here->own != NULL)
        *figure = *here->own;
    else
        fxi_figure_begin(figure);
    if (!fxi_cell_complete(figure, &here->parts, &r->head, column, label, r->tokens,
                           r->tools))
        return fxi_rebuild_copy(&r->figures, here->cell->end);
    if (figure->candidates == NULL)
        return FXC_ENOMEM;
    fxi_table_head_hear(&r->head, figure);
    fxi_amounts_add(amounts, r->figures.out.count++, column);
    if (here->own != NULL)
        fxi_rebuild_pass(&r->figures);
    return FXC_OK;
}

/* "$1.23" below "Per share", or, where a caption excepts shares, below "$1,204". */
static bool is_of_share(const fxi_table_reader *r, size_t column) {
    const fxi_table_head *head = &r->head;
    return head->columns[column].is_per_unit ||
           (head->caption.is_heard && r->here.kind == FXI_CELL_MONEY &&
            fxi_cell_may_be_of_share(&r->here.parts, head, column, FXI_LABEL_MONEY,
                                     r->tokens));
}

static fxc_status read_cell(fxi_table_reader *r, fxi_amounts *amounts,
                            const fxi_cell *cell, fxi_label label) {
    fxi_table_look(r, cell);
    size_t column = fxi_table_head_of(&r->head, cell);
    if (label == FXI_LABEL_MONEY && is_of_share(r, column))
        label = FXI_LABEL_PER_UNIT;
    fxc_status status = fxi_rebuild_copy(&r->figures, cell->first);
    if (status != FXC_OK)
        return status;
    if (!may_be_number(r, cell, r->here.kind, label) ||
        is_note_of_last(r, amounts, cell, column))
        return fxi_rebuild_copy(&r->figures, cell->end);
    return complete(r, amounts, column, label);
}

/* "in NOK 1 000" looked like an amount until a table followed. */
static void drop_unit(fxi_table_reader *r) {
    fxi_figures *out = &r->figures.out;
    if (!r->has_data && r->unit < out->count) {
        out->count--;
        memmove(&out->items[r->unit], &out->items[r->unit + 1],
                (out->count - r->unit) * sizeof out->items[0]);
    }
    r->unit = SIZE_MAX;
}

/* Of what stands before the number, dashes of empty cells aside: "Margin (%) | -". */
static fxi_label row_label(fxi_table_reader *r, const fxi_row *row, size_t number) {
    const fxi_cell *cells = row->cells;
    while (number > 1 && fxi_cell_is_nil(&cells[number - 1], r->tokens))
        number--;
    size_t end = number > 0 ? cells[number - 1].end : cells[0].first;
    fxi_label own = fxi_label_read(
        r->tokens, cells[0].first, end,
        fxi_table_section_read(&r->section, r->tokens, r->tools), r->tools);
    if (r->head.caption.excepts_shares &&
        fxi_label_names_shares(r->tokens, cells[0].first, end, own, r->tools))
        return FXI_LABEL_COUNT;
    return own == FXI_LABEL_MONEY && r->section.is_of_shares ? FXI_LABEL_PER_UNIT : own;
}

static fxc_status copy_label(fxi_table_reader *r, const fxi_cell *cell) {
    const size_t copied = r->figures.out.count;
    fxc_status status = fxi_rebuild_copy(&r->figures, cell->end);
    fxi_label_amounts_scale(&r->figures.out, copied, cell->first, &r->head, r->tokens,
                            r->tools);
    return status;
}

fxc_status fxi_table_read_data(fxi_table_reader *r, const fxi_row *row, size_t number) {
    drop_unit(r);
    fxi_amounts amounts;
    amounts.count = 0;
    fxi_label label = row_label(r, row, number);
    fxc_status status = FXC_OK;
    r->has_data = true;
    fxi_table_head_begin_row(&r->head, row, number, r->tokens, r->tools);
    if (r->section.is_of_shares)
        fxi_table_head_take_section(&r->head, r->section.first, r->section.end,
                                    r->tokens, r->tools);
    for (size_t i = 0; i < row->count && status == FXC_OK; i++) {
        const fxi_cell *cell = &row->cells[i]; /* "2024" of "| 2024 | 5 |" is a label */
        bool is_text = i < number && (r->kinds[i] == FXI_CELL_TEXT ||
                                      (cell->column == 1 && row->first < cell->first));
        status = is_text ? copy_label(r, cell) : read_cell(r, &amounts, cell, label);
    }
    if (status != FXC_OK || r->pairs == NULL)
        return status;
    return fxi_amounts_pair(r->pairs, &amounts, &r->figures.out, &r->head, r->table,
                            r->tools->arena);
}
