/* SPDX-License-Identifier: MIT */
#include "cli/markup/table_map.h"

#include <stdlib.h>

cli_table *cli_table_map_top(cli_table_map *map) {
    return map->depth > 0 && map->depth <= CLI_TABLES_MAX ? &map->open[map->depth - 1]
                                                          : NULL;
}

bool cli_table_map_open(cli_table_map *map) {
    if (map->open == NULL)
        map->open = malloc(CLI_TABLES_MAX * sizeof *map->open);
    if (map->open == NULL)
        return false;
    cli_table *outer = cli_table_map_top(map);
    if (outer != NULL)
        outer->holds_table = true;
    map->depth++;
    cli_table *table = cli_table_map_top(map);
    if (table != NULL)
        *table = (cli_table){.number = map->count};
    map->count++;
    return true;
}

void cli_table_map_close(cli_table_map *map) {
    if (map->depth > 0)
        map->depth--;
}

void cli_table_map_row(cli_table *table) {
    table->in_row = true;
    table->cell.row = table->next_row++;
    table->next_column = 0;
}

/* The columns that the cell covers are taken until its last row is over. */
static void occupy(cli_table *table) {
    const fxc_cell *cell = &table->cell;
    for (uint32_t i = cell->column;
         i < CLI_COLUMNS_MAX && i < cell->column + cell->column_count; i++)
        table->until[i] = cell->row + cell->row_count;
    table->next_column = cell->column + cell->column_count;
}

void cli_table_map_cell(cli_table *table, uint32_t column_count, uint32_t row_count,
                        bool is_head) {
    if (!table->in_row)
        cli_table_map_row(table);
    uint32_t column = table->next_column;
    while (column < CLI_COLUMNS_MAX && table->until[column] > table->cell.row)
        column++;
    table->cell.table = table->number;
    table->cell.span.start = SIZE_MAX;
    table->cell.column = column;
    table->cell.column_count = column_count;
    table->cell.row_count = row_count;
    table->cell.is_head = is_head;
    table->in_cell = true;
    table->holds_table = false;
    occupy(table);
}

void cli_table_map_clear(cli_table_map *map) { free(map->open); }
