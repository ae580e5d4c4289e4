/* SPDX-License-Identifier: MIT */
#include "reading/table/table.h"

#include <string.h>

#include "reading/table/table_data_row.h"
#include "reading/table/table_grouping.h"
#include "reading/table/table_head_row.h"

/* The first cell with a number other than a year; the row's count if there is none. */
static size_t first_number(fxi_table_reader *r, const fxi_row *row) {
    r->here.cell = NULL;
    for (size_t i = 0; i < row->count; i++) {
        fxi_table_look(r, &row->cells[i]);
        r->kinds[i] = r->here.kind;
        if ((r->kinds[i] == FXI_CELL_NUMBER || r->kinds[i] == FXI_CELL_MONEY) &&
            (i > 0 || !fxi_row_is_counted(row, r->tokens)))
            return !r->has_data && fxi_cell_starts_hijra(row, i, r->tokens, r->tools)
                       ? row->count
                       : i;
    }
    return row->count;
}

static bool goes_on(const fxi_table_reader *r, const fxi_row *row) {
    if (!r->in_table || row->is_marked != (r->marked != UINT32_MAX))
        return false;
    return row->is_marked ? row->table == r->marked
                          : r->tokens->items[row->first].gap != FXI_GAP_PARAGRAPH;
}

/* A marked table is one as the document says; lines belong together until an empty line
   or a line of prose. */
static void begin_table(fxi_table_reader *r, const fxi_row *row) {
    if (goes_on(r, row))
        return;
    fxi_table_head_clear(&r->head);
    if (r->in_table)
        fxi_table_head_clear_caption(&r->head);
    r->in_table = true;
    r->has_data = false;
    if (row->first >= r->looked_at)
        r->head.group_mark = fxi_table_grouping_mark(
            &r->looked_at, r->tokens, row->first,
            row->is_marked ? fxi_table_lines_end(&r->lines, row->table) : 0, r->tools);
    r->section = fxi_table_section_of(row->first, row->first);
    r->marked = row->is_marked ? row->table : UINT32_MAX;
    r->table++;
}

/* The figures of a line, of which one may be the unit that it says. */
static fxc_status copy_caption(fxi_table_reader *r, const fxi_row *line) {
    fxc_status status = FXC_OK;
    fxi_rebuild *figures = &r->figures;
    for (; status == FXC_OK && figures->at < line->end; fxi_rebuild_pass(figures)) {
        const fxi_figure *old = &figures->old->items[figures->next];
        if (old->last >= line->end) /* "Kč", and below it "2024" */
            continue;
        if (fxi_cell_is_unit(old, true, r->tokens, r->tools))
            r->unit = figures->out.count;
        status = fxi_rebuild_add(figures, old);
    }
    return status;
}

/* A scale in a caption holds for the next table, over other captions; prose, and a
   table that has ended, take it away. */
static fxc_status read_caption(fxi_table_reader *r, const fxi_row *line) {
    fxi_caption said;
    fxc_status status = FXC_OK;
    bool caption = fxi_caption_read(&said, line->first, line->end, r->tokens, r->tools);
    bool apart = r->tokens->items[line->first].gap == FXI_GAP_PARAGRAPH;
    if (!caption || (r->in_table && (apart || r->marked != UINT32_MAX))) {
        fxi_table_head_clear(&r->head);
        fxi_table_head_clear_caption(&r->head);
        r->in_table = r->has_data = false;
        r->unit = SIZE_MAX;
    }
    if (!r->has_data) {
        fxi_table_head_set_caption(&r->head, &said, r->tools);
        if (said.money != NULL && said.scale != 0)
            status = copy_caption(r, line);
    }
    r->section = fxi_table_section_of(line->first, line->end);
    return status;
}

static fxc_status read_row(fxi_table_reader *r, fxi_row *row) {
    begin_table(r, row);
    if (row->has_signs)
        fxi_row_merge(row, r->tokens, r->tools);
    const bool are_units = fxi_table_row_is_of_units(r, row);
    size_t number = are_units ? row->count : first_number(r, row);
    fxc_status status = number == row->count || (row->is_marked && row->all_heads)
                            ? fxi_table_read_head(r, row, are_units)
                            : fxi_table_read_data(r, row, number);
    return status == FXC_OK ? fxi_rebuild_copy(&r->figures, row->end) : status;
}

/* UINT32_MAX: the last line was in no table of the grid. */
static uint32_t marked_table(const fxi_table_reader *r) {
    return r->in_table ? r->marked : UINT32_MAX;
}

static fxc_status read_line(fxi_table_reader *r, fxi_row *line) {
    fxc_status status = fxi_rebuild_copy(&r->figures, line->first);
    if (status != FXC_OK || line->first == line->end)
        return status;
    if (!line->is_marked && fxi_table_lines_are_inside(
                                &r->lines, marked_table(r))) /* "---|---|", "-38 |" */
        return status;
    if (line->is_row) /* bars alone begin no table */
        return line->count > 0 || r->in_table ? read_row(r, line) : status;
    return read_caption(r, line);
}

static fxc_status read_rows(fxi_table_reader *r) {
    fxc_status status = FXC_OK;
    for (size_t i = 0; i < r->tokens->count && status == FXC_OK;) {
        fxi_row row;
        fxi_table_lines_next(&row, &r->lines, i, marked_table(r));
        status = read_line(r, &row);
        i = row.end;
    }
    return status == FXC_OK ? fxi_rebuild_copy(&r->figures, r->tokens->count) : status;
}

static bool has_separator(fxi_text text) {
    return text.length > 0 && (memchr(text.bytes, '|', text.length) != NULL ||
                               memchr(text.bytes, '\t', text.length) != NULL);
}

fxc_status fxi_tables_read(fxi_pairs *column_pairs, fxi_figures *figures,
                           const fxi_tokens *tokens, const fxi_grid *grid,
                           const fxi_tools *tools) {
    if (column_pairs != NULL)
        *column_pairs = (fxi_pairs){0};
    if (grid->count == 0 && !has_separator(tokens->text))
        return FXC_OK;
    fxi_table_reader r = {.tokens = tokens,
                          .tools = tools,
                          .lines = {.tokens = tokens, .grid = grid},
                          .pairs = column_pairs,
                          .figures = fxi_rebuild_of(figures, tokens, tools->arena),
                          .marked = UINT32_MAX,
                          .unit = SIZE_MAX};
    fxc_status status = read_rows(&r);
    if (status == FXC_OK)
        *figures = r.figures.out;
    return status;
}
