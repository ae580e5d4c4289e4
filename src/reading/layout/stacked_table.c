/* SPDX-License-Identifier: MIT */
#include "reading/layout/stacked_table.h"

#include <string.h>

#include "reading/layout/stacked_row.h"

enum {
    SIGNS_LEAST = 2, /* that make a table */
    ABOVE_MAX = 24   /* lines of words above its first row: heads and captions */
};

/* Lines that may be a table. */
typedef struct block {
    size_t start, end; /* of its rows, in bytes */
    size_t next;       /* behind the lines that were looked at */
    size_t signs;
} block;

typedef struct reader {
    fxi_text text;
    fxi_stacked_lines lines; /* of it */
    size_t next_cell;        /* of the grid of others */
    fxi_cell_list cells;
} reader;

/* --- lines of a table ------------------------------------------------------------- */

/* The words above the sign at `at`, down from prose or values; `at`: there are none. */
static size_t find_start(const reader *r, size_t from, size_t at) {
    fxi_stacked_line line;
    size_t start = at;
    for (int texts = 0; texts < ABOVE_MAX && at > from;) {
        at = fxi_text_line_above(r->text, from, at);
        fxi_stacked_line_read(&line, &r->lines, at);
        if (line.kind == FXI_STACKED_TEXT) {
            start = at;
            texts++;
        } else if (line.kind != FXI_STACKED_EMPTY && line.kind != FXI_STACKED_NOTE)
            break;
    }
    return start;
}

static void read_block(block *b, const reader *r, size_t from, size_t at) {
    fxi_stacked_row row = {.is_last = false};
    *b = (block){.start = find_start(r, from, at), .end = at};
    b->next = b->start;
    while (!row.is_last) {
        b->next = fxi_stacked_row_read(&row, &r->lines, b->next);
        b->signs += row.signs;
        b->end = row.count > 0 ? b->next : b->end;
    }
    b->signs = b->start < at ? b->signs : 0;
    b->next = b->next > at ? b->next : at + 1;
}

/* --- cells ------------------------------------------------------------------------ */

static size_t count_cents(const reader *r, const fxi_stacked_row *row) {
    size_t count = 0;
    for (size_t i = 0; i < row->count; i++)
        count += fxi_stacked_has_cents(&r->lines, row->values[i]);
    return count;
}

/* Beside whole numbers, cents are those of a share, and the scale is not theirs. */
static bool add_values(reader *r, const fxi_stacked_row *row) {
    const bool has_others = count_cents(r, row) < row->count;
    for (size_t i = 0; i < row->count; i++)
        if (!(has_others && fxi_stacked_has_cents(&r->lines, row->values[i])) &&
            !fxi_cell_list_add(&r->cells, row->values[i], i + 1, 1))
            return false;
    return true;
}

static fxc_status add_table(reader *r, const block *b) {
    fxi_stacked_row row;
    r->cells.row = 0;
    for (size_t at = b->start; at < b->end;) {
        at = fxi_stacked_row_read(&row, &r->lines, at);
        const bool has_label = row.label.end > row.label.start;
        if ((has_label && !fxi_cell_list_add(&r->cells, row.label, 0, 1)) ||
            !add_values(r, &row))
            return FXC_ENOMEM;
        r->cells.row++;
    }
    r->cells.table++;
    return FXC_OK;
}

/* --- the text --------------------------------------------------------------------- */

/* Start of the next line, from the one at `from` on, that is a sign of money. */
static size_t next_sign(const reader *r, size_t from) {
    const fxi_text text = r->text;
    while (from < text.length) {
        const char *stop = memchr(text.bytes + from, '\n', text.length - from);
        if (stop == NULL)
            return text.length;
        const size_t end = (size_t)(stop - text.bytes);
        if (fxi_stacked_is_short(from, end) && fxi_stacked_is_sign(&r->lines, from))
            return from;
        from = end + 1;
    }
    return text.length;
}

fxc_status fxi_stacked_tables_add(fxi_grid *grid, fxi_text text,
                                  const fxi_tools *tools) {
    reader r = {.text = text,
                .lines = {text, tools->lexicon, true},
                .cells = {.arena = tools->arena}};
    fxc_status status = FXC_OK;
    size_t before = 0; /* end of the last lines that were looked at */
    block b;
    for (size_t at = next_sign(&r, 0); at < text.length && status == FXC_OK;
         at = next_sign(&r, b.next)) {
        read_block(&b, &r, before, at);
        before = b.next;
        if (b.signs < SIGNS_LEAST ||
            fxi_grid_has_cell_in(grid, &r.next_cell, (fxc_span){b.start, b.end}))
            continue;
        if (r.cells.count == 0)
            r.cells.table = fxi_grid_free_table(grid);
        status = add_table(&r, &b);
    }
    return status == FXC_OK ? fxi_grid_add_cells(grid, &r.cells) : status;
}
