/* SPDX-License-Identifier: MIT */
/* Tables in forms of others. A reader gets all lines, fills the draft, and refuses what
   it does not understand with line, column and what it expected. */
#ifndef FXI_RATES_IMPORT_H
#define FXI_RATES_IMPORT_H

#include "rates/draft.h"
#include "rates/row_hash.h"

/* What starts a comment in the price directives of plain-text accounting. */
#define FXI_IMPORT_COMMENTS ";*%|"

typedef struct fxi_import {
    fxi_draft *draft;
    fxi_lines *lines;  /* stands at the start */
    fxi_row_hash hash; /* of the rows read */
    fxc_error *error;
} fxi_import;

typedef fxc_status fxi_import_fn(fxi_import *in);

/* The reader for a table whose first row that says something is `row`; NULL: none. */
fxi_import_fn *fxi_import_for(fxi_slice row);

fxi_import_fn fxi_import_ecb;       /* eurofxref-hist.csv and eurofxref.csv */
fxi_import_fn fxi_import_fred;      /* one column a series, named by its id */
fxi_import_fn fxi_import_ddp;       /* Federal Reserve, Data Download Program */
fxi_import_fn fxi_import_ledger;    /* P directives of ledger and hledger */
fxi_import_fn fxi_import_beancount; /* price directives */

/* The next row, which counts for the hash; false: the end. Lines that start with a
   byte of `comments` are passed over. */
bool fxi_import_row(fxi_line *out, fxi_import *in, const char *comments);

/* Adds the rate of a series that the line prints as `text`. */
fxc_status fxi_import_rate(fxi_import *in, const fxi_line *line, fxi_day day,
                           uint16_t series, fxi_slice text);

/* --- tables of one row a day, import_grid.c ------------------------------------------
 */

enum { FXI_GRID_COLUMNS_MAX = FXI_SERIES_MAX + 1 };

/* What a column behind that of the days is. Its series is made with its first rate: a
   column may hold none. */
typedef struct fxi_grid_column {
    fxc_currency base, quote; /* base empty: the cells are passed over */
    bool has_series;
    uint16_t series;
} fxi_grid_column;

typedef struct fxi_grid {
    fxi_import *in;
    fxi_grid_column *columns;
    size_t count;
} fxi_grid;

/* Appends the column that a field of the first row names. */
typedef fxc_status fxi_grid_name_fn(fxi_grid *grid, const fxi_line *line,
                                    fxi_slice field);
/* A whole table: the first row names the columns, every other one is a day and the
   cells. */
fxc_status fxi_grid_read(fxi_import *in, fxi_grid_name_fn *name);

/* The parts of it, for a table with more rows at its head. */
fxc_status fxi_grid_open(fxi_grid *out, fxi_import *in);
/* Appends a column; pair NULL: one that is passed over. */
fxc_status fxi_grid_add(fxi_grid *grid, const fxi_line *line, fxi_slice place,
                        const fxc_currency pair[2]);
/* All rows that are left, each a day and the cells. */
fxc_status fxi_grid_rows(fxi_grid *grid);

#endif
