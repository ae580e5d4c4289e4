/* SPDX-License-Identifier: MIT */
/* What the heads of a table say about its columns: currency, scale and period. */
#ifndef FXI_READING_TABLE_TABLE_HEAD_H
#define FXI_READING_TABLE_TABLE_HEAD_H

#include "reading/table/head_cell.h"
#include "reading/table/table_caption.h"

typedef struct fxi_table_head {
    fxi_column columns[FXI_COLUMNS_MAX]; /* all zero from `count` on */
    size_t count;
    fxi_caption caption;  /* of the whole table */
    fxi_caption above;    /* what it was before the corner added to it */
    fxi_column corner;    /* what the corner says, as a column; width 0: nothing */
    fxi_column all;       /* the money of the caption, as a column */
    bool has_times;       /* a column has a year or a month */
    char group_mark;      /* "12,345" of its cells has a group; NUL: none does */
    bool has_note_corner; /* "Note" stands where the labels of the rows do */
    fxi_column row;       /* what the label of the row says: "Sales (RMB million)" */
} fxi_table_head;

/* Forgets what is said of the columns; what is said of the table or the row stays. */
void fxi_table_head_clear_columns(fxi_table_head *head);
/* Forgets all but what the caption says. */
void fxi_table_head_clear(fxi_table_head *head);

/* Takes over what a caption says of the whole table. */
void fxi_table_head_set_caption(fxi_table_head *head, const fxi_caption *said,
                                const fxi_tools *tools);
/* The figure of a cell says which money the caption means that names none, but all rows
   other than those of shares are of. */
static inline void fxi_table_head_hear(fxi_table_head *head, const fxi_figure *figure) {
    fxi_caption *caption = &head->caption;
    if (!caption->excepts_shares || caption->money != NULL || figure->mark == NULL ||
        (figure->mark->flags & FXI_SENSE_WEAK) != 0)
        return;
    caption->is_heard = true;
    caption->heard_decimals = figure->low.decimals;
    caption->money = figure->mark;
    caption->money_span = figure->mark_span;
    head->all = (fxi_column){.mark = figure->mark, .mark_span = figure->mark_span};
}
/* "(in millions of USD)", "in € million" alone between rows: the unit of those below.
 */
void fxi_table_head_take_unit(fxi_table_head *head, const fxi_row *row,
                              const fxi_tokens *tokens, const fxi_tools *tools);
/* Forgets it. */
void fxi_table_head_clear_caption(fxi_table_head *head);

/* What names the money of a cell: its column, else the label of its row, else the
   caption, which speaks for columns of years where there are such. No mark: nothing. */
static inline fxi_column *fxi_table_head_money(fxi_table_head *head, size_t column) {
    fxi_column *said = &head->columns[column];
    if (said->mark != NULL || said->is_ratio)
        return said;
    if (head->row.mark != NULL || (head->has_times && said->year + said->month == 0))
        return &head->row;
    return &head->all;
}

/* Takes over what the cells of a head row say. */
void fxi_table_head_add(fxi_table_head *head, const fxi_row *row,
                        const fxi_tokens *tokens, const fxi_tools *tools);

/* Takes over what stands in brackets or behind a comma at the end of the label: a
   currency, and maybe its scale. A corner above a row of nothing but numbers, which
   cell `number` begins, heads their first column alone. */
void fxi_table_head_begin_row(fxi_table_head *head, const fxi_row *row, size_t number,
                              const fxi_tokens *tokens, const fxi_tools *tools);

/* The tokens first..end-1 name the section of the row: its unit is that of a row which
   says none. */
void fxi_table_head_take_section(fxi_table_head *head, size_t first, size_t end,
                                 const fxi_tokens *tokens, const fxi_tools *tools);

/* The column that speaks for a cell: of those that it covers the first with a currency,
   from the last on, else the last. */
static inline size_t fxi_table_head_of(const fxi_table_head *head,
                                       const fxi_cell *cell) {
    size_t last = cell->column + cell->width - 1;
    for (size_t at = last + 1; at-- > cell->column;)
        if (head->columns[at].mark != NULL)
            return at;
    return last;
}

/* One head names both columns. */
bool fxi_table_head_is_same(const fxi_table_head *head, size_t a, size_t b);

/* The row names a currency or a year beside its label. */
bool fxi_table_head_is_named(const fxi_row *row, const fxi_tokens *tokens,
                             const fxi_tools *tools);

/* The row has cells up to the last column, and names beside its label nothing but
   years, of columns that have one: the money above them holds on. */
bool fxi_table_head_is_of_times(const fxi_table_head *head, const fxi_row *row,
                                const fxi_tokens *tokens, const fxi_tools *tools);

#endif
