/* SPDX-License-Identifier: MIT */
/* Where the cells of nested tables stand, by the rules of HTML: a cell takes the next
   column of its row that no cell of a row above reaches down into. */
#ifndef CLI_MARKUP_TABLE_MAP_H
#define CLI_MARKUP_TABLE_MAP_H

#include "fxcheck.h"

/* Tables that lie deeper, and columns past the last, have no cells: their text is read
   as text. */
enum { CLI_TABLES_MAX = 32, CLI_COLUMNS_MAX = 256 };

typedef struct cli_table {
    uint32_t number;
    uint32_t next_row, next_column;
    bool in_row, in_cell;
    bool holds_table;                /* the open cell does */
    fxc_cell cell;                   /* the open one; its span starts at SIZE_MAX
                                        while it is empty */
    uint32_t until[CLI_COLUMNS_MAX]; /* by column: the first row that is free */
} cli_table;

/* All zero: empty. */
typedef struct cli_table_map {
    cli_table *open; /* CLI_TABLES_MAX of them; NULL before the first */
    size_t depth;    /* of open tables, those without cells too */
    uint32_t count;  /* of tables so far */
} cli_table_map;

/* The innermost open table; NULL: none, or one that has no cells. */
cli_table *cli_table_map_top(cli_table_map *map);
/* False: memory ran out. */
bool cli_table_map_open(cli_table_map *map);
void cli_table_map_close(cli_table_map *map);
void cli_table_map_row(cli_table *table);
/* Begins a cell, and a row if none is open. */
void cli_table_map_cell(cli_table *table, uint32_t column_count, uint32_t row_count,
                        bool is_head);
void cli_table_map_clear(cli_table_map *map);

#endif
