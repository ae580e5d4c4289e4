/* SPDX-License-Identifier: MIT */
/* What the heads of a table say about its columns: currency, scale and year. */
#ifndef FXI_READING_TABLE_HEAD_H
#define FXI_READING_TABLE_HEAD_H

#include "reading/figure.h"
#include "reading/table_row.h"

/* mark NULL: no currency; year 0: none; scale: power of ten, 0: none. */
typedef struct fxi_column {
    const fxi_sense *mark;
    fxc_span mark_span;
    int year;
    int scale;
} fxi_column;

typedef struct fxi_table_head {
    fxi_column columns[FXI_COLUMNS_MAX];
    int scale; /* of the whole table: "(in millions)" */
} fxi_table_head;

/* Takes over what the cells of a head row say. */
void fxi_table_head_add(fxi_table_head *head, const fxi_row *row,
                        const fxi_tokens *tokens, const fxi_tools *tools);
/* "(RMB and US$ in thousands)": power of ten of a caption, 0: it names none. */
int fxi_table_scale(const fxi_tokens *tokens, size_t first, size_t end,
                    const fxi_tools *tools);

#endif
