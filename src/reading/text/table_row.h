/* SPDX-License-Identifier: MIT */
/* A row of a table as cells of tokens. */
#ifndef FXI_READING_TEXT_TABLE_ROW_H
#define FXI_READING_TEXT_TABLE_ROW_H

#include "reading/text/token.h"

/* Columns past this are not read. */
enum { FXI_COLUMNS_MAX = 128 };

/* Tokens first..end-1. In a line of text `column` counts the separators before the
   cell, so that an empty cell shifts nothing. */
typedef struct fxi_cell {
    size_t first, end, column;
    size_t width; /* columns that it covers, at least 1 */
} fxi_cell;

/* Only cells with a token are listed. */
typedef struct fxi_row {
    size_t first, end; /* tokens of the whole row */
    bool is_row;       /* a separator stands in it, other than an indenting tab */
    bool is_marked;    /* its cells are known from the document, not from separators */
    bool all_heads;    /* the document calls every cell of it a head */
    bool has_signs;    /* a sign or a word of money stands in it: cells may be split */
    uint32_t table;    /* of a marked row */
    fxi_cell cells[FXI_COLUMNS_MAX];
    size_t count;
} fxi_row;

/* An empty row. Its cells are left as they are: there is room for many more than most
   rows have. */
void fxi_row_begin(fxi_row *row, size_t first);

/* The line of text that starts with token `first`. */
void fxi_row_read(fxi_row *out, const fxi_tokens *tokens, size_t first);

/* "| 1 | Loans | 8 |": its first number counts the rows. */
bool fxi_row_is_counted(const fxi_row *row, const fxi_tokens *tokens);

/* Its first cell stands where labels do: a bar alone may stand before it. */
bool fxi_row_has_corner(const fxi_row *row, const fxi_tokens *tokens);

/* Makes one cell of what a layout splits, in a row that has signs: a sign of money or
   an opening bracket before its number, a closing bracket, a per cent sign or the mark
   of a footnote behind it.
 */
void fxi_row_merge(fxi_row *row, const fxi_tokens *tokens, const fxi_tools *tools);

#endif
