/* SPDX-License-Identifier: MIT */
#include "reading/text/grid.h"

#include "reading/text/sentence.h"

bool fxi_grid_is_sound(const fxi_grid *grid, size_t length) {
    size_t end = 0;
    for (size_t i = 0; i < grid->count; i++) {
        fxc_span span = grid->cells[i].span;
        if (span.start < end || span.end < span.start || span.end > length)
            return false;
        end = span.end;
    }
    return true;
}

/* The name behind the greatest of a table: those from there on are free. */
static uint32_t free_table(const fxi_grid *grid) {
    uint32_t most = 0;
    for (size_t i = 0; i < grid->count; i++)
        most = grid->cells[i].table > most ? grid->cells[i].table : most;
    return most + 1;
}

bool fxi_grid_has_cell_in(const fxi_grid *grid, size_t *next, fxc_span span) {
    while (*next < grid->count && grid->cells[*next].span.end <= span.start)
        ++*next;
    return *next < grid->count && grid->cells[*next].span.start < span.end;
}

static bool precedes(const fxc_cell *a, const fxc_cell *b) {
    return a->span.end <= b->span.start;
}

void fxi_cell_list_begin_table(fxi_cell_list *list, const fxi_grid *grid) {
    list->table = list->count == 0 ? free_table(grid) : list->table + 1;
    list->row = 0;
}

bool fxi_cell_list_add(fxi_cell_list *list, fxc_span span, size_t column,
                       size_t width) {
    fxc_cell *items = fxi_arena_grow(list->arena, list->items, list->count,
                                     &list->capacity, sizeof *items);
    if (items == NULL)
        return false;
    list->items = items;
    items[list->count++] = (fxc_cell){.span = span,
                                      .table = list->table,
                                      .row = list->row,
                                      .column = (uint32_t)column,
                                      .row_count = 1,
                                      .column_count = (uint32_t)width};
    return true;
}

fxc_status fxi_grid_add_cells(fxi_grid *grid, const fxi_cell_list *list) {
    if (list->count == 0)
        return FXC_OK;
    fxc_cell *all =
        fxi_arena_alloc(list->arena, (grid->count + list->count) * sizeof *all);
    size_t count = 0, at = 0;
    if (all == NULL)
        return FXC_ENOMEM;
    for (size_t i = 0; i < grid->count; i++) {
        while (at < list->count && precedes(&list->items[at], &grid->cells[i]))
            all[count++] = list->items[at++];
        while (at < list->count && !precedes(&grid->cells[i], &list->items[at]))
            at++;
        all[count++] = grid->cells[i];
    }
    while (at < list->count)
        all[count++] = list->items[at++];
    *grid = (fxi_grid){all, count};
    return FXC_OK;
}

/* The first token at or behind `from` that starts at or behind `offset`. */
static size_t first_at(const fxi_tokens *tokens, size_t from, size_t offset) {
    while (from < tokens->count && tokens->items[from].span.start < offset)
        from++;
    return from;
}

static void part(fxi_tokens *tokens, size_t index) {
    if (index < tokens->count)
        tokens->items[index].gap = FXI_GAP_PARAGRAPH;
}

void fxi_grid_part(fxi_tokens *tokens, const fxi_grid *grid, const fxi_tools *tools) {
    size_t token = 0;
    for (size_t i = 0; i < grid->count; i++) {
        token = first_at(tokens, token, grid->cells[i].span.start);
        part(tokens, token);
        token = first_at(tokens, token, grid->cells[i].span.end);
        part(tokens, token);
    }
    if (grid->count > 0)
        fxi_sentences_mark(tokens, tools);
}

static bool is_same_row(const fxc_cell *a, const fxc_cell *b) {
    return a->table == b->table && a->row == b->row;
}

/* "First", and in the next cell "Quarter(4)": the words are one token, and the cell has
   lost what it begins with. */
static bool is_beheaded(const fxc_cell *cell, const fxi_tokens *tokens, size_t first) {
    return first > 0 && tokens->items[first - 1].span.end > cell->span.start;
}

static void add_cell(fxi_row *row, const fxc_cell *cell, size_t first, size_t end) {
    if (first == end || cell->column >= FXI_COLUMNS_MAX ||
        row->count == FXI_COLUMNS_MAX)
        return;
    size_t width = cell->column_count > 1 ? cell->column_count : 1;
    size_t room = FXI_COLUMNS_MAX - cell->column;
    row->cells[row->count++] = (fxi_cell){.first = first,
                                          .end = end,
                                          .column = cell->column,
                                          .width = width < room ? width : room};
}

void fxi_grid_row(fxi_row *out, size_t *cell, const fxi_grid *grid,
                  const fxi_tokens *tokens, size_t first) {
    const fxc_cell *row = &grid->cells[*cell];
    size_t token = first;
    fxi_row_begin(out, first);
    out->is_row = out->is_marked = out->all_heads = out->has_signs = true;
    out->table = row->table;
    for (; *cell < grid->count && is_same_row(row, &grid->cells[*cell]); ++*cell) {
        const fxc_cell *here = &grid->cells[*cell];
        size_t start = first_at(tokens, token, here->span.start);
        token = first_at(tokens, start, here->span.end);
        if (!is_beheaded(here, tokens, start))
            add_cell(out, here, start, token);
        out->all_heads = out->all_heads && here->is_head;
    }
    out->first = out->count > 0 ? out->cells[0].first : token;
    out->end = token;
}
