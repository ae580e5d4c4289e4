/* SPDX-License-Identifier: MIT */
#include "reading/table/table.h"

#include <string.h>

#include "reading/table/cell_figure.h"
#include "reading/table/figure_rebuild.h"
#include "reading/table/label_amount.h"
#include "reading/table/table_grouping.h"
#include "reading/table/table_lines.h"
#include "reading/table/table_pair.h"
#include "reading/table/table_section.h"
#include "reading/text/spelling.h"

/* A cell as it was looked at last. */
typedef struct view {
    const fxi_cell *cell;
    const fxi_figure *own; /* that starts in the cell; NULL: none */
    fxi_cell_parts parts;
    fxi_cell_kind kind;
} view;

typedef struct reader {
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
    view here;
    size_t looked_at; /* up to this token, for what commas are */
    size_t unit; /* of the figures those of a caption: "in NOK 1 000"; SIZE_MAX: none */
} reader;

/* The figure that starts in the cell; NULL: none. */
static const fxi_figure *own_figure(const reader *r, const fxi_cell *cell) {
    const fxi_figures *old = r->figures.old;
    if (r->figures.at >= cell->end)
        return NULL;
    size_t from = r->figures.next;
    while (from < old->count && old->items[from].first < cell->first)
        from++;
    return from < old->count && old->items[from].first < cell->end ? &old->items[from]
                                                                   : NULL;
}

static void look_at(reader *r, const fxi_cell *cell) {
    view *here = &r->here;
    if (here->cell == cell)
        return;
    here->cell = cell;
    here->own = own_figure(r, cell);
    here->kind = fxi_cell_read(&here->parts, cell, here->own, r->tokens, r->tools);
}

/* --- heads ---------------------------------------------------------------------- */

/* "NOK 1 000 | NOK 1 000": above the numbers and before no label, the units of all
   columns. */
static bool is_of_units(const reader *r, const fxi_row *row) {
    if (r->has_data || row->count == 0 || row->cells[0].column == 0)
        return false;
    for (size_t i = 0; i < row->count; i++) {
        const fxi_cell *cell = &row->cells[i];
        const fxi_figure *own = own_figure(r, cell);
        if (own == NULL || own->first != cell->first || own->last + 1 != cell->end ||
            !fxi_cell_is_unit(own, true, r->tokens, r->tools))
            return false;
    }
    return true;
}

/* The first cell with a number other than a year; the row's count if there is none. */
static size_t first_number(reader *r, const fxi_row *row) {
    r->here.cell = NULL;
    for (size_t i = 0; i < row->count; i++) {
        look_at(r, &row->cells[i]);
        r->kinds[i] = r->here.kind;
        if ((r->kinds[i] == FXI_CELL_NUMBER || r->kinds[i] == FXI_CELL_MONEY) &&
            (i > 0 || !fxi_row_is_counted(row, r->tokens)))
            return !r->has_data && fxi_cell_starts_hijra(row, i, r->tokens, r->tools)
                       ? row->count
                       : i;
    }
    return row->count;
}

/* Below the first rows of numbers only what names currencies or years heads columns; a
   label alone heads a section. */
static bool is_section(const reader *r, const fxi_row *row) {
    return r->has_data &&
           (row->count == 1 || !fxi_table_head_is_named(row, r->tokens, r->tools));
}

/* Heads in the middle of a table begin its columns anew, but for their money if they
   name nothing but years. */
static void begin_columns(reader *r, const fxi_row *row) {
    if (!r->has_data)
        return;
    if (!fxi_table_head_is_of_times(&r->head, row, r->tokens, r->tools))
        fxi_table_head_clear_columns(&r->head);
    r->has_data = false;
    r->table++;
}

/* Its cell ends with a full stop: pages lay prose out in tables. */
static bool is_in_sentence(const reader *r, const fxi_row *row, const fxi_figure *old) {
    for (size_t i = 0; i < row->count; i++) {
        const fxi_cell *cell = &row->cells[i];
        if (old->first >= cell->first && old->last < cell->end)
            return fxi_token_is_sign(r->tokens, cell->end - 1, '.');
    }
    return false;
}

/* "USD" at the end of a head, and below it "100", which a cell follows. */
static bool is_torn(const reader *r, const fxi_row *row, const fxi_figure *old) {
    const size_t behind = old->last + 1;
    return old->last >= row->end && behind < r->tokens->count &&
           (fxi_spelling_starts_column(r->tokens, behind) ||
            fxi_token_is_sign(r->tokens, behind, '|'));
}

/* "2024 RMB" and "百万円" looked like amounts: such figures of a head are dropped. */
static fxc_status copy_head(reader *r, const fxi_row *row, bool are_units) {
    fxc_status status = FXC_OK;
    fxi_rebuild *figures = &r->figures;
    for (; status == FXC_OK && figures->at < row->end; fxi_rebuild_pass(figures)) {
        const fxi_figure *old = &figures->old->items[figures->next];
        bool is_corner = row->count > 0 && old->last < row->cells[0].end &&
                         fxi_row_has_corner(row, r->tokens);
        bool is_led = old->first > row->first &&
                      fxi_head_cell_leads_unit(r->tokens, old->first - 1, r->tools);
        bool is_head = are_units || fxi_cell_is_year(old, r->tokens) ||
                       fxi_cell_is_unit(old, (is_corner || is_led) && !r->has_data,
                                        r->tokens, r->tools);
        if (!is_torn(r, row, old) && (!is_head || is_in_sentence(r, row, old)))
            status = fxi_rebuild_add(figures, old);
    }
    return status;
}

static fxc_status read_head(reader *r, const fxi_row *row, bool are_units) {
    const size_t copied = r->figures.out.count;
    fxc_status status = copy_head(r, row, are_units);
    if (fxi_cells_have_nil(row, r->tokens) ||
        fxi_cells_have_two(row, &r->figures.out, copied))
        return status;
    if (row->count > 0)
        r->section = fxi_table_section_of(row->cells[0].first, row->cells[0].end);
    fxi_label_amounts_scale(&r->figures.out, copied, row->first, &r->head, r->tokens,
                            r->tools);
    if (is_section(r, row)) {
        fxi_table_head_take_unit(&r->head, row, r->tokens, r->tools);
        return status;
    }
    begin_columns(r, row);
    fxi_table_head_add(&r->head, row, r->tokens, r->tools);
    return status;
}

/* --- rows ----------------------------------------------------------------------- */

/* A figure that was copied already reaches into the cell: "RMB" and a tab before "7.25"
   read as one. */
static bool is_reached_into(const reader *r, const fxi_cell *cell) {
    const fxi_figures *copied = &r->figures.out;
    return copied->count > 0 && copied->items[copied->count - 1].last >= cell->first;
}

static bool may_be_number(const reader *r, const fxi_cell *cell, fxi_cell_kind kind,
                          fxi_label label) {
    if (kind == FXI_CELL_TEXT || is_reached_into(r, cell))
        return false;
    return kind == FXI_CELL_MONEY ||
           (label != FXI_LABEL_COUNT &&
            !(r->head.caption.is_heard &&
              fxi_cell_may_be_of_share(&r->here.parts, &r->head, cell->column, label,
                                       r->tokens)) &&
            (cell->column > 0 || r->head.columns[0].mark != NULL));
}

/* "1" behind "$60,000" in a table whose money a cell has told. */
static bool is_bare_note(const reader *r, const fxi_amounts *amounts) {
    const fxi_figure *last =
        &r->figures.out.items[amounts->items[amounts->count - 1].figure];
    const fxi_numeral *numeral = fxi_token_numeral(r->tokens, r->here.parts.number);
    return last->mark != NULL && r->here.kind == FXI_CELL_NUMBER && numeral != NULL &&
           numeral->digits == 1;
}

/* "(1)" behind a number under one head; under a head of its own it is minus one. */
static bool is_note_of_last(const reader *r, const fxi_amounts *amounts,
                            const fxi_cell *cell, size_t column) {
    if (amounts->count == 0)
        return false;
    if (r->head.caption.is_heard && is_bare_note(r, amounts))
        return true;
    return fxi_cell_is_footnote(cell, r->tokens) &&
           fxi_table_head_is_same(&r->head, amounts->items[amounts->count - 1].column,
                                  column);
}

/* Adds the figure of the cell that was looked at, unless it is none. */
static fxc_status complete(reader *r, fxi_amounts *amounts, size_t column,
                           fxi_label label) {
    const view *here = &r->here;
    fxi_figure *figure = fxi_rebuild_room(&r->figures);
    if (figure == NULL)
        return FXC_ENOMEM;
    if (here->own != NULL)
        *figure = *here->own;
    else
        fxi_figure_begin(figure);
    if (!fxi_cell_complete(figure, &here->parts, &r->head, column, label, r->tokens,
                           r->tools))
        return fxi_rebuild_copy(&r->figures, here->cell->end);
    if (figure->candidates == NULL)
        return FXC_ENOMEM;
    fxi_table_head_hear(&r->head, figure);
    fxi_amounts_add(amounts, r->figures.out.count++, column);
    if (here->own != NULL)
        fxi_rebuild_pass(&r->figures);
    return FXC_OK;
}

/* "$1.23" below "Per share", or, where a caption excepts shares, below "$1,204". */
static bool is_of_share(const reader *r, size_t column) {
    const fxi_table_head *head = &r->head;
    return head->columns[column].is_per_unit ||
           (head->caption.is_heard && r->here.kind == FXI_CELL_MONEY &&
            fxi_cell_may_be_of_share(&r->here.parts, head, column, FXI_LABEL_MONEY,
                                     r->tokens));
}

static fxc_status read_cell(reader *r, fxi_amounts *amounts, const fxi_cell *cell,
                            fxi_label label) {
    look_at(r, cell);
    size_t column = fxi_table_head_of(&r->head, cell);
    if (label == FXI_LABEL_MONEY && is_of_share(r, column))
        label = FXI_LABEL_PER_UNIT;
    fxc_status status = fxi_rebuild_copy(&r->figures, cell->first);
    if (status != FXC_OK)
        return status;
    if (!may_be_number(r, cell, r->here.kind, label) ||
        is_note_of_last(r, amounts, cell, column))
        return fxi_rebuild_copy(&r->figures, cell->end);
    return complete(r, amounts, column, label);
}

/* "in NOK 1 000" looked like an amount until a table followed. */
static void drop_unit(reader *r) {
    fxi_figures *out = &r->figures.out;
    if (!r->has_data && r->unit < out->count) {
        out->count--;
        memmove(&out->items[r->unit], &out->items[r->unit + 1],
                (out->count - r->unit) * sizeof out->items[0]);
    }
    r->unit = SIZE_MAX;
}

/* Of what stands before the number, dashes of empty cells aside: "Margin (%) | -". */
static fxi_label row_label(reader *r, const fxi_row *row, size_t number) {
    const fxi_cell *cells = row->cells;
    while (number > 1 && fxi_cell_is_nil(&cells[number - 1], r->tokens))
        number--;
    size_t end = number > 0 ? cells[number - 1].end : cells[0].first;
    fxi_label own = fxi_label_read(
        r->tokens, cells[0].first, end,
        fxi_table_section_read(&r->section, r->tokens, r->tools), r->tools);
    if (r->head.caption.excepts_shares &&
        fxi_label_names_shares(r->tokens, cells[0].first, end, own, r->tools))
        return FXI_LABEL_COUNT;
    return own == FXI_LABEL_MONEY && r->section.is_of_shares ? FXI_LABEL_PER_UNIT : own;
}

static fxc_status copy_label(reader *r, const fxi_cell *cell) {
    const size_t copied = r->figures.out.count;
    fxc_status status = fxi_rebuild_copy(&r->figures, cell->end);
    fxi_label_amounts_scale(&r->figures.out, copied, cell->first, &r->head, r->tokens,
                            r->tools);
    return status;
}

static fxc_status read_data(reader *r, const fxi_row *row, size_t number) {
    drop_unit(r);
    fxi_amounts amounts;
    amounts.count = 0;
    fxi_label label = row_label(r, row, number);
    fxc_status status = FXC_OK;
    r->has_data = true;
    fxi_table_head_begin_row(&r->head, row, number, r->tokens, r->tools);
    if (r->section.is_of_shares)
        fxi_table_head_take_section(&r->head, r->section.first, r->section.end,
                                    r->tokens, r->tools);
    for (size_t i = 0; i < row->count && status == FXC_OK; i++) {
        const fxi_cell *cell = &row->cells[i]; /* "2024" of "| 2024 | 5 |" is a label */
        bool is_text = i < number && (r->kinds[i] == FXI_CELL_TEXT ||
                                      (cell->column == 1 && row->first < cell->first));
        status = is_text ? copy_label(r, cell) : read_cell(r, &amounts, cell, label);
    }
    if (status != FXC_OK || r->pairs == NULL)
        return status;
    return fxi_amounts_pair(r->pairs, &amounts, &r->figures.out, &r->head, r->table,
                            r->tools->arena);
}

/* --- tables --------------------------------------------------------------------- */

static bool goes_on(const reader *r, const fxi_row *row) {
    if (!r->in_table || row->is_marked != (r->marked != UINT32_MAX))
        return false;
    return row->is_marked ? row->table == r->marked
                          : r->tokens->items[row->first].gap != FXI_GAP_PARAGRAPH;
}

/* A marked table is one as the document says; lines belong together until an empty line
   or a line of prose. */
static void begin_table(reader *r, const fxi_row *row) {
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
static fxc_status copy_caption(reader *r, const fxi_row *line) {
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
static fxc_status read_caption(reader *r, const fxi_row *line) {
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

static fxc_status read_row(reader *r, fxi_row *row) {
    begin_table(r, row);
    if (row->has_signs)
        fxi_row_merge(row, r->tokens, r->tools);
    const bool are_units = is_of_units(r, row);
    size_t number = are_units ? row->count : first_number(r, row);
    fxc_status status = number == row->count || (row->is_marked && row->all_heads)
                            ? read_head(r, row, are_units)
                            : read_data(r, row, number);
    return status == FXC_OK ? fxi_rebuild_copy(&r->figures, row->end) : status;
}

/* UINT32_MAX: the last line was in no table of the grid. */
static uint32_t marked_table(const reader *r) {
    return r->in_table ? r->marked : UINT32_MAX;
}

static fxc_status read_line(reader *r, fxi_row *line) {
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

static fxc_status read_rows(reader *r) {
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
    reader r = {.tokens = tokens,
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
