/* SPDX-License-Identifier: MIT */
/* Where the reading of tables stands: what the rows of one hand down to the next. */
#ifndef FXI_READING_TABLE_TABLE_READER_H
#define FXI_READING_TABLE_TABLE_READER_H

#include "reading/pair/pair.h"
#include "reading/table/cell_figure.h"
#include "reading/table/figure_rebuild.h"
#include "reading/table/table_lines.h"
#include "reading/table/table_section.h"

/* A cell as it was looked at last. */
typedef struct fxi_table_view {
    const fxi_cell *cell;
    const fxi_figure *own; /* that starts in the cell; NULL: none */
    fxi_cell_parts parts;
    fxi_cell_kind kind;
} fxi_table_view;

typedef struct fxi_table_reader {
    const fxi_tokens *tokens;
    const fxi_tools *tools;
    fxi_table_lines lines;
    fxi_rebuild figures;
    fxi_pairs *pairs;
    fxi_table_head head;
    fxi_table_section section;
    bool in_table, has_data;
    uint32_t table;  /* counts up */
    uint32_t marked; /* the grid's name of the table that is being read */
    fxi_cell_kind kinds[FXI_COLUMNS_MAX]; /* of the row, up to its first number */
    fxi_table_view here;
    size_t looked_at; /* up to this token, for what commas are */
    size_t unit; /* of the figures those of a caption: "in NOK 1 000"; SIZE_MAX: none */
} fxi_table_reader;

/* The figure that starts in the cell; NULL: none. */
const fxi_figure *fxi_table_own_figure(const fxi_table_reader *r, const fxi_cell *cell);

/* Makes the cell the one that is looked at, `r->here`. */
void fxi_table_look(fxi_table_reader *r, const fxi_cell *cell);

#endif
