/* SPDX-License-Identifier: MIT */
#include "reading/table.h"

#include <string.h>

#include "reading/figure_relation.h"
#include "reading/pair_list.h"
#include "reading/spelling.h"
#include "reading/table_cell.h"

/* Tokens of a line between rows that may carry the scale: "(in millions)". */
enum { CAPTION_MAX = 12 };

/* The figures are rebuilt in order: those of prose are copied, those of cells are
   completed or made. */
typedef struct reader {
    const fxi_tokens *tokens;
    const fxi_tools *tools;
    const fxi_figures *old;
    size_t next; /* first figure of `old` that is not copied yet */
    fxi_figures *out;
    fxi_pairs *pairs;
    fxi_table_head head;
    bool in_table;
    uint32_t table;
} reader;

/* What a row became: figure and partners by column. */
typedef struct row_figures {
    size_t figure[FXI_COLUMNS_MAX]; /* SIZE_MAX: none */
    uint32_t partners[FXI_COLUMNS_MAX];
} row_figures;

_Static_assert(FXI_COLUMNS_MAX == 32, "partners are bits of a uint32_t");

static fxc_status add_figure(reader *r, const fxi_figure *figure) {
    fxi_figure *items = fxi_arena_grow(r->tools->arena, r->out->items, r->out->count,
                                       &r->out->capacity, sizeof *items);
    if (items == NULL)
        return FXC_ENOMEM;
    r->out->items = items;
    items[r->out->count++] = *figure;
    return FXC_OK;
}

static fxc_status copy_before(reader *r, size_t token) {
    fxc_status status = FXC_OK;
    while (status == FXC_OK && r->next < r->old->count &&
           r->old->items[r->next].first < token)
        status = add_figure(r, &r->old->items[r->next++]);
    return status;
}

/* The figure that starts in the cell, from `from` on; NULL: none. */
static const fxi_figure *own_figure(const reader *r, const fxi_cell *cell,
                                    size_t from) {
    while (from < r->old->count && r->old->items[from].first < cell->first)
        from++;
    return from < r->old->count && r->old->items[from].first < cell->end
               ? &r->old->items[from]
               : NULL;
}

/* A head row has no cell with a number other than a year. */
static bool is_head(const reader *r, const fxi_row *row) {
    for (size_t i = 0; i < row->count; i++) {
        const fxi_cell *cell = &row->cells[i];
        fxi_cell_kind kind =
            fxi_cell_classify(cell, own_figure(r, cell, r->next), r->tokens);
        if (kind == FXI_CELL_NUMBER || kind == FXI_CELL_MONEY)
            return false;
    }
    return true;
}

/* "2024 RMB" looked like an amount: such figures of a head are dropped. */
static fxc_status read_head(reader *r, const fxi_row *row) {
    fxc_status status = FXC_OK;
    for (size_t i = 0; i < row->count && status == FXC_OK; i++) {
        const fxi_cell *cell = &row->cells[i];
        const fxi_figure *own = own_figure(r, cell, r->next);
        if (fxi_cell_classify(cell, own, r->tokens) == FXI_CELL_YEAR && own != NULL)
            r->next = (size_t)(own - r->old->items) + 1;
        status = copy_before(r, cell->end);
    }
    fxi_table_head_add(&r->head, row, r->tokens, r->tools);
    return status;
}

/* --- pairs of a row ----------------------------------------------------------- */

static bool has_partner_like(const reader *r, const row_figures *row, size_t column,
                             size_t other) {
    const fxi_figure *items = r->out->items;
    for (size_t i = 0; i < FXI_COLUMNS_MAX; i++)
        if ((row->partners[column] >> i & 1) &&
            fxi_figures_share_first(&items[row->figure[i]], &items[row->figure[other]]))
            return true;
    return false;
}

static bool may_pair(const reader *r, const row_figures *row, size_t left,
                     size_t right) {
    const fxi_column *a = &r->head.columns[left], *b = &r->head.columns[right];
    if (row->figure[left] == SIZE_MAX || row->figure[right] == SIZE_MAX ||
        (a->year != 0 && b->year != 0 && a->year != b->year))
        return false;
    const fxi_figure *items = r->out->items;
    return !fxi_figures_share_first(&items[row->figure[left]],
                                    &items[row->figure[right]]) &&
           !has_partner_like(r, row, left, right) &&
           !has_partner_like(r, row, right, left);
}

static fxc_status add_pair(reader *r, row_figures *row, size_t left, size_t right) {
    fxi_pair pair = {
        .left = row->figure[left],
        .right = row->figure[right],
        .pairing = FXI_PAIRING_TABLE,
        .group = (r->table * FXI_COLUMNS_MAX + (uint32_t)left) * FXI_COLUMNS_MAX +
                 (uint32_t)right,
    };
    row->partners[left] |= UINT32_C(1) << right;
    row->partners[right] |= UINT32_C(1) << left;
    return fxi_pairs_append(r->pairs, &pair, r->tools->arena);
}

/* A column pairs with the nearest one to its left in each other currency. */
static fxc_status pair_row(reader *r, row_figures *row) {
    fxc_status status = FXC_OK;
    for (size_t right = 1; right < FXI_COLUMNS_MAX; right++) {
        if (row->figure[right] == SIZE_MAX)
            continue;
        for (size_t left = right; left-- > 0 && status == FXC_OK;)
            if (may_pair(r, row, left, right))
                status = add_pair(r, row, left, right);
    }
    return status;
}

/* --- rows --------------------------------------------------------------------- */

/* A figure that was copied already reaches into the cell: "RMB" and a tab before "7.25"
   read as one. */
static bool is_reached_into(const reader *r, const fxi_cell *cell) {
    return r->out->count > 0 && r->out->items[r->out->count - 1].last >= cell->first;
}

static fxc_status read_cell(reader *r, row_figures *row, const fxi_cell *cell) {
    fxc_status status = copy_before(r, cell->first);
    const fxi_figure *own = own_figure(r, cell, r->next);
    fxi_cell_kind kind = fxi_cell_classify(cell, own, r->tokens);
    fxi_figure figure = own != NULL ? *own : (fxi_figure){0};
    bool is_number =
        kind != FXI_CELL_TEXT && cell->column > 0 && !is_reached_into(r, cell);
    if (status != FXC_OK || (kind != FXI_CELL_MONEY && !is_number) ||
        !fxi_cell_complete(&figure, cell, &r->head, r->tokens, r->tools))
        return status == FXC_OK ? copy_before(r, cell->end) : status;
    if (figure.candidates == NULL)
        return FXC_ENOMEM;
    row->figure[cell->column] = r->out->count;
    r->next += own != NULL ? 1 : 0;
    return add_figure(r, &figure);
}

static fxc_status read_data(reader *r, const fxi_row *row) {
    row_figures figures;
    memset(figures.partners, 0, sizeof figures.partners);
    for (size_t i = 0; i < FXI_COLUMNS_MAX; i++)
        figures.figure[i] = SIZE_MAX;
    fxc_status status = FXC_OK;
    for (size_t i = 0; i < row->count && status == FXC_OK; i++)
        status = read_cell(r, &figures, &row->cells[i]);
    return status == FXC_OK ? pair_row(r, &figures) : status;
}

/* Rows belong together until an empty line or a line of prose. */
static void begin_table(reader *r, const fxi_row *row) {
    bool apart = r->tokens->items[row->first].gap == FXI_GAP_PARAGRAPH;
    if (r->in_table && !apart)
        return;
    int caption_scale = r->in_table ? 0 : r->head.scale;
    r->head = (fxi_table_head){.scale = caption_scale};
    r->in_table = true;
    r->table++;
}

static void read_caption(reader *r, const fxi_row *line) {
    bool is_caption = line->end - line->first <= CAPTION_MAX;
    if (!is_caption || r->tokens->items[line->first].gap == FXI_GAP_PARAGRAPH) {
        r->head = (fxi_table_head){0};
        r->in_table = false;
    }
    int scale =
        is_caption ? fxi_table_scale(r->tokens, line->first, line->end, r->tools) : 0;
    r->head.scale = scale != 0 ? scale : r->head.scale;
}

static fxc_status read_line(reader *r, const fxi_row *line) {
    fxc_status status = copy_before(r, line->first);
    if (!line->is_row) {
        read_caption(r, line);
        return status;
    }
    begin_table(r, line);
    if (status == FXC_OK)
        status = is_head(r, line) ? read_head(r, line) : read_data(r, line);
    return status == FXC_OK ? copy_before(r, line->end) : status;
}

static bool has_separator(fxi_text text) {
    return text.length > 0 && (memchr(text.bytes, '|', text.length) != NULL ||
                               memchr(text.bytes, '\t', text.length) != NULL);
}

fxc_status fxi_tables_read(fxi_pairs *column_pairs, fxi_figures *figures,
                           const fxi_tokens *tokens, const fxi_tools *tools) {
    *column_pairs = (fxi_pairs){0};
    if (!has_separator(tokens->text))
        return FXC_OK;
    fxi_figures rebuilt = {0};
    reader r = {.tokens = tokens,
                .tools = tools,
                .old = figures,
                .out = &rebuilt,
                .pairs = column_pairs};
    fxc_status status = FXC_OK;
    for (size_t i = 0; i < tokens->count && status == FXC_OK;) {
        fxi_row line;
        fxi_row_read(&line, tokens, i);
        status = read_line(&r, &line);
        i = line.end;
    }
    if (status == FXC_OK)
        status = copy_before(&r, tokens->count);
    if (status == FXC_OK)
        *figures = rebuilt;
    return status;
}
