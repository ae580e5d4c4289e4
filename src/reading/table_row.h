/* SPDX-License-Identifier: MIT */
/* A line of text as a row of cells between '|' signs or tabs. */
#ifndef FXI_READING_TABLE_ROW_H
#define FXI_READING_TABLE_ROW_H

#include "reading/token.h"

/* Columns past this are not read. */
enum { FXI_COLUMNS_MAX = 32 };

/* Tokens first..end-1; `column` counts the separators before the cell, so that an empty
   cell shifts nothing. */
typedef struct fxi_cell {
    size_t first, end, column;
} fxi_cell;

/* Only cells with a token are listed. */
typedef struct fxi_row {
    size_t first, end; /* tokens of the whole line */
    bool is_row;       /* a separator stands in it, other than an indenting tab */
    fxi_cell cells[FXI_COLUMNS_MAX];
    size_t count;
} fxi_row;

/* The line that starts with token `first`. */
void fxi_row_read(fxi_row *out, const fxi_tokens *tokens, size_t first);

#endif
