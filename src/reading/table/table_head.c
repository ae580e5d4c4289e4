/* SPDX-License-Identifier: MIT */
#include "reading/table/table_head.h"

#include <string.h>

#include "reading/amount/unit_words.h"
#include "reading/table/label_unit.h"

static void take_over(fxi_column *column, const fxi_column *said) {
    if (said->mark != NULL) {
        column->mark = said->mark;
        column->mark_span = said->mark_span;
        column->candidates = NULL;
    }
    column->year = said->year != 0 ? said->year : column->year;
    column->month = said->month != 0 ? said->month : column->month;
    column->day = said->day != 0 ? said->day : column->day;
    column->scale = said->scale != 0 ? said->scale : column->scale;
    column->is_ratio = column->is_ratio || said->is_ratio;
    column->is_per_unit =
        said->is_per_unit || (column->is_per_unit && said->scale == 0);
    if (column->width == 0 || said->width <= column->width) {
        column->head = said->head;
        column->width = said->width;
    }
}

/* "| in T€ | 2024 | 2023 |": the first cell is in column 1. */
static bool is_bordered(const fxi_row *row, const fxi_tokens *tokens) {
    return fxi_token_is_sign(tokens, row->first, '|') &&
           fxi_token_is_sign(tokens, row->end - 1, '|');
}

/* "(in thousands of euros)", "**(in RMB million)**" */
static bool is_caption(const fxi_cell *cell, const fxi_column *said,
                       const fxi_tokens *tokens) {
    size_t first = cell->first;
    while (first + 1 < cell->end && fxi_token_is_sign(tokens, first, '*'))
        first++;
    return said->scale > 0 && fxi_token_opens(tokens, first);
}

/* A line of the table that says no more than a scale, or a unit in brackets, speaks for
   the whole table, and so does the corner above the labels. */
static bool is_for_all(const fxi_row *row, const fxi_column *said,
                       const fxi_tokens *tokens) {
    if (said->year != 0)
        return false;
    return (row->count == 1 &&
            (said->mark == NULL || is_caption(&row->cells[0], said, tokens))) ||
           (said->head == 1 && is_bordered(row, tokens));
}

static void take_corner(fxi_table_head *head, const fxi_cell *cell,
                        const fxi_column *said, const fxi_tokens *tokens,
                        const fxi_tools *tools) {
    fxi_caption caption;
    fxi_caption_read(&caption, cell->first, cell->end, tokens, tools);
    if (head->corner.width == 0)
        head->above = head->caption;
    head->corner = *said;
    fxi_table_head_set_caption(head, &caption, tools);
}

/* Few of the columns there is room for are in use. */
void fxi_table_head_clear_columns(fxi_table_head *head) {
    memset(head->columns, 0, head->count * sizeof head->columns[0]);
    head->count = 0;
    head->has_times = head->has_note_corner = false;
}

void fxi_table_head_clear_caption(fxi_table_head *head) {
    head->caption = (fxi_caption){.scale = 0};
    head->all = (fxi_column){.mark = NULL};
    head->corner = (fxi_column){.mark = NULL};
}

void fxi_table_head_set_caption(fxi_table_head *head, const fxi_caption *said,
                                const fxi_tools *tools) {
    fxi_caption_add(&head->caption, said, tools);
    head->all = (fxi_column){.mark = head->caption.money,
                             .mark_span = head->caption.money_span};
}

void fxi_table_head_take_unit(fxi_table_head *head, const fxi_row *row,
                              const fxi_tokens *tokens, const fxi_tools *tools) {
    const fxi_cell *cell = &row->cells[0];
    fxi_caption said;
    bool may_be = row->count == 1 && (fxi_token_opens(tokens, cell->first)
                                          ? fxi_token_closes(tokens, cell->end - 1)
                                          : fxi_unit_is_in(tokens, cell->first, tools));
    if (!may_be || !fxi_caption_read(&said, cell->first, cell->end, tokens, tools) ||
        said.scale == 0 || said.money == NULL)
        return;
    fxi_table_head_clear_caption(head);
    fxi_table_head_set_caption(head, &said, tools);
}

void fxi_table_head_clear(fxi_table_head *head) {
    fxi_table_head_clear_columns(head);
    head->row = (fxi_column){.mark = NULL};
    head->corner = (fxi_column){.mark = NULL};
}

/* "w tys. | EUR": the unit has a cell for its scale and one for its money. */
static int scale_before(const fxi_row *row, size_t i, const fxi_tokens *tokens,
                        const fxi_tools *tools) {
    const fxi_cell *cell = &row->cells[i], *before = cell - 1;
    if (i == 0 || cell->end != cell->first + 1 || before->column == 0 ||
        before->column + before->width != cell->column)
        return 0;
    const fxi_unit_words unit =
        fxi_unit_around(tokens, before->first, before->end, before->end, tools);
    return unit.first == before->first
               ? fxi_unit_scale(tokens, before->first, before->end, tools)
               : 0;
}

void fxi_table_head_add(fxi_table_head *head, const fxi_row *row,
                        const fxi_tokens *tokens, const fxi_tools *tools) {
    for (size_t i = 0; i < row->count; i++) {
        const fxi_cell *cell = &row->cells[i];
        fxi_column said = fxi_head_cell_read(cell, tokens, tools);
        if (said.mark != NULL && said.scale == 0)
            said.scale = scale_before(row, i, tokens, tools);
        if (cell->column == 0)
            head->has_note_corner = !row->is_marked && row->count > 1 &&
                                    fxi_head_cell_is_note(cell, tokens, tools);
        if (cell->column == 0 || is_for_all(row, &said, tokens)) {
            take_corner(head, cell, &said, tokens, tools);
            continue;
        }
        head->has_times = head->has_times || said.year != 0 || said.month != 0;
        size_t end = cell->column + cell->width;
        for (size_t at = cell->column; at < end; at++)
            take_over(&head->columns[at], &said);
        head->count = end > head->count ? end : head->count;
    }
}

/* "Umsatz (Mio.)", "Debt in 2025 (in thousands)", not "N10, 000". */
static bool is_behind_word(const fxi_cell *unit, const fxi_cell *label,
                           const fxi_tokens *tokens) {
    size_t at = unit->first - 1;
    if (fxi_token_opens(tokens, at))
        return true;
    at -= at > label->first && tokens->items[at].kind == FXI_TOKEN_SIGN ? 1 : 0;
    return tokens->items[at].kind == FXI_TOKEN_WORD;
}

static void set_row(fxi_table_head *head, const fxi_row *row, size_t number,
                    const fxi_tokens *tokens, const fxi_tools *tools) {
    const fxi_cell *label = &row->cells[0];
    const fxi_cell unit = fxi_label_unit(label, tokens, tools);
    fxi_column said = fxi_head_cell_read_unit(&unit, tokens, tools), cell;
    if (said.mark != NULL &&
        fxi_caption_outdoes(&head->caption, said.mark, said.mark_span, tools))
        said.mark = NULL;
    bool is_alone = false; /* in a cell of its own */
    for (size_t i = 1; i < number && said.mark == NULL && !is_alone; i++) {
        is_alone = fxi_head_cell_read_unit_alone(&cell, &row->cells[i], tokens, tools);
        said = is_alone ? cell : said;
    }
    if (said.mark != NULL || is_alone ||
        (said.scale != 0 && is_behind_word(&unit, label, tokens)))
        head->row = said;
}

/* "12.50 | 4 | 50.00" below "Price (EUR) | Number | Sum (EUR)" */
static bool is_below_corner(const fxi_table_head *head, const fxi_row *row,
                            const fxi_tokens *tokens) {
    if (head->corner.width == 0 || row->cells[0].column > head->corner.head)
        return false;
    for (size_t i = 0; i < row->count; i++)
        for (size_t at = row->cells[i].first; at < row->cells[i].end; at++)
            if (tokens->items[at].kind == FXI_TOKEN_WORD &&
                !fxi_token_has(tokens, at, FXI_SENSE_CURRENCY))
                return false;
    return true;
}

static bool has_money(const fxi_table_head *head) {
    for (size_t i = 0; i < head->count; i++)
        if (head->columns[i].mark != NULL)
            return true;
    return false;
}

/* What it said of all columns it says of its own; one at the edge of the table, where
   labels stand, only beside heads of money. */
static void move_corner(fxi_table_head *head, const fxi_tools *tools) {
    const fxi_column corner = head->corner;
    const fxi_caption above = head->above;
    fxi_table_head_clear_caption(head);
    fxi_table_head_set_caption(head, &above, tools);
    if (corner.head > 0 || has_money(head))
        take_over(&head->columns[corner.head], &corner);
}

/* "Note | £m | £m" above "Revenue | 2 | 572.6 | 512.2": the head lost its first cell,
   and all of it stands one column to the left. */
static void shift_columns(fxi_table_head *head) {
    if (head->count == 0 || head->count + 1 >= FXI_COLUMNS_MAX)
        return;
    memmove(&head->columns[2], &head->columns[1],
            (head->count - 1) * sizeof head->columns[0]);
    head->columns[1] = (fxi_column){.head = 1, .width = 1, .is_ratio = true};
    head->count++;
    for (size_t i = 2; i < head->count; i++)
        head->columns[i].head++;
    head->has_note_corner = false;
}

/* The number behind the label is the first: "Revenue | 2". */
static bool is_labelled(const fxi_row *row, size_t number, const fxi_tokens *tokens) {
    return number == 1 && row->cells[0].column == 0 && row->cells[1].column == 1 &&
           tokens->items[row->cells[0].first].kind == FXI_TOKEN_WORD;
}

void fxi_table_head_begin_row(fxi_table_head *head, const fxi_row *row, size_t number,
                              const fxi_tokens *tokens, const fxi_tools *tools) {
    enum { LEAST = 3 }; /* tokens of a label and its unit */
    if (number == 0 && is_below_corner(head, row, tokens))
        move_corner(head, tools);
    if (head->has_note_corner && is_labelled(row, number, tokens))
        shift_columns(head);
    if (head->row.mark != NULL || head->row.scale != 0)
        head->row = (fxi_column){.mark = NULL};
    const fxi_cell *label = &row->cells[0];
    if (number > 1 || label->end - label->first >= LEAST)
        set_row(head, row, number, tokens, tools);
}

void fxi_table_head_take_section(fxi_table_head *head, size_t first, size_t end,
                                 const fxi_tokens *tokens, const fxi_tools *tools) {
    const fxi_cell label = {.first = first, .end = end};
    const fxi_cell unit = fxi_label_unit(&label, tokens, tools);
    const fxi_column said = fxi_head_cell_read_unit(&unit, tokens, tools);
    if (head->row.mark == NULL && head->row.scale == 0 && said.mark != NULL)
        head->row = said;
}

bool fxi_table_head_is_same(const fxi_table_head *head, size_t a, size_t b) {
    const fxi_column *x = &head->columns[a], *y = &head->columns[b];
    return x->width > 0 && y->width > 0 && x->head == y->head;
}

bool fxi_table_head_is_named(const fxi_row *row, const fxi_tokens *tokens,
                             const fxi_tools *tools) {
    for (size_t i = 0; i < row->count; i++) {
        fxi_column said = fxi_head_cell_read(&row->cells[i], tokens, tools);
        if (said.head > 0 && (said.mark != NULL || said.year != 0))
            return true;
    }
    return false;
}

bool fxi_table_head_is_of_times(const fxi_table_head *head, const fxi_row *row,
                                const fxi_tokens *tokens, const fxi_tools *tools) {
    for (size_t i = 0; i < row->count; i++) {
        fxi_column said = fxi_head_cell_read(&row->cells[i], tokens, tools);
        bool is_time = said.mark == NULL && said.scale == 0 && said.year != 0;
        if (said.head > 0 && (!is_time || head->columns[said.head].year == 0))
            return false;
    }
    const fxi_cell *last = &row->cells[row->count - 1];
    return last->column + last->width == head->count;
}
