/* SPDX-License-Identifier: MIT */
#include "reading/layout/stacked_table.h"

#include <string.h>

#include "base/ascii.h"
#include "reading/layout/caption_shape.h"
#include "reading/layout/stacked_row.h"
#include "reading/layout/tight_word.h"

enum {
    SIGNS_LEAST = 2,  /* that make a table */
    CAPTION_MAX = 24, /* lines from its first amount up to its caption */
    ABOVE_MAX = 24    /* lines of words above its first row: heads and captions */
};

/* Lines that may be a table. */
typedef struct block {
    size_t start, end; /* of its rows, in bytes */
    size_t next;       /* behind the lines that were looked at */
    size_t signs;
    bool is_of_amounts; /* "¥110": signs stand in the lines of their numbers */
    bool has_whole;     /* an amount without cents */
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

static bool has_sign(const reader *r, fxc_span value) {
    return fxi_tight_word_money(fxi_tight_word_in(r->text.bytes, value)).length > 0;
}

static void count_signs(block *b, const reader *r, const fxi_stacked_row *row) {
    if (!b->is_of_amounts)
        b->signs += row->signs;
    for (size_t i = 0; b->is_of_amounts && i < row->count; i++) {
        if (!has_sign(r, row->values[i]))
            continue;
        b->signs++;
        b->has_whole =
            b->has_whole || !fxi_stacked_has_cents(&r->lines, row->values[i]);
    }
}

static bool is_caption(const reader *r, fxc_span line) {
    return fxi_caption_shape_begins(r->text.bytes, line, r->lines.lexicon);
}

/* A caption stands above the amounts that begin at `at`, with no prose between. */
static bool has_caption(const reader *r, size_t from, size_t at) {
    fxi_stacked_line line;
    for (int lines = 0; lines < CAPTION_MAX && at > from; lines++) {
        at = fxi_text_line_above(r->text, from, at);
        fxi_stacked_line_read(&line, &r->lines, at);
        if (line.kind == FXI_STACKED_PROSE)
            return false;
        if (line.kind == FXI_STACKED_TEXT && is_caption(r, line.span))
            return true;
    }
    return false;
}

static void read_block(block *b, const reader *r, size_t from, size_t at) {
    fxi_stacked_row row = {.is_last = false};
    *b = (block){.start = find_start(r, from, at), .end = at};
    b->is_of_amounts = !fxi_stacked_is_sign(&r->lines, at);
    b->next = b->start;
    while (!row.is_last) {
        b->next = fxi_stacked_row_read(&row, &r->lines, b->next);
        count_signs(b, r, &row);
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

/* Beside whole numbers, cents are those of a share, and the scale is not theirs; beside
   amounts with signs, a number without one may be a share. */
static bool add_values(reader *r, const block *b, const fxi_stacked_row *row) {
    const bool has_others = b->has_whole || count_cents(r, row) < row->count;
    for (size_t i = 0; i < row->count; i++) {
        const fxc_span value = row->values[i];
        if ((has_others && fxi_stacked_has_cents(&r->lines, value)) ||
            (b->is_of_amounts && !has_sign(r, value)))
            continue;
        if (!fxi_cell_list_add(&r->cells, value, i + 1, 1))
            return false;
    }
    return true;
}

/* A caption right above its values labels none of them. */
static bool add_label(reader *r, const fxi_stacked_row *row) {
    if (row->label.end > row->label.start &&
        !fxi_cell_list_add(&r->cells, row->label, 0, 1))
        return false;
    r->cells.row += row->count > 0 && is_caption(r, row->label);
    return true;
}

static fxc_status add_table(reader *r, const block *b) {
    fxi_stacked_row row;
    for (size_t at = b->start; at < b->end;) {
        at = fxi_stacked_row_read(&row, &r->lines, at);
        if (!add_label(r, &row) || !add_values(r, b, &row))
            return FXC_ENOMEM;
        r->cells.row++;
    }
    return FXC_OK;
}

/* --- the text --------------------------------------------------------------------- */

bool fxi_stacked_is_amount(fxi_text text, size_t start, size_t end) {
    enum { LEAST = 3, MOST = 20 };
    const char *bytes = text.bytes;
    if (end - start < LEAST || end - start > MOST ||
        (bytes[start] != '$' && (unsigned char)bytes[start] < 0x80))
        return false;
    while (end > start && (bytes[end - 1] == ' ' || bytes[end - 1] == '\r'))
        end--;
    const fxi_tight_word w = {bytes + start, end - start};
    return w.length > 0 && fxi_ascii_is_digit(bytes[end - 1]) &&
           memchr(w.bytes, ' ', w.length) == NULL && fxi_tight_word_money(w).length > 0;
}

/* Start of the next line, from the one at `from` on, that is a sign of money, or begins
   with one and is an amount. */
static size_t next_sign(const reader *r, size_t from) {
    const fxi_text text = r->text;
    while (from < text.length) {
        const size_t end = fxi_text_line_end(text, from);
        if (end == text.length)
            return end;
        if ((fxi_stacked_is_short(from, end) && fxi_stacked_is_sign(&r->lines, from)) ||
            fxi_stacked_is_amount(text, from, end))
            return from;
        from = fxi_text_line_below(text, end);
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
        if (b.signs < SIGNS_LEAST || (b.is_of_amounts && !has_caption(&r, 0, at)) ||
            fxi_grid_has_cell_in(grid, &r.next_cell, (fxc_span){b.start, b.end}))
            continue;
        fxi_cell_list_begin_table(&r.cells, grid);
        status = add_table(&r, &b);
    }
    return status == FXC_OK ? fxi_grid_add_cells(grid, &r.cells) : status;
}
