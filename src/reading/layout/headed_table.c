/* SPDX-License-Identifier: MIT */
#include "reading/layout/headed_table.h"

#include <string.h>

#include "reading/layout/stacked_row.h"
#include "reading/layout/tight_word.h"

enum {
    UNITS_LEAST = 2, /* heads that make a table */
    ROWS_LEAST = 2,  /* and rows with a value for each */
    BETWEEN_MAX =
        4, /* lines from one unit to the next: "Year to", "31 March", "2024" */
    UNIT_BYTES = 14, /* of a unit and the blanks around it */
    LABELS_MAX = 24  /* lines of words before the first value */
};

/* Heads, and the rows below them. */
typedef struct block {
    fxc_span heads[FXI_STACKED_MAX];
    size_t count; /* of the heads */
    size_t first_row, end;
    size_t rows, others; /* rows with a value for each head, and with more or fewer */
    bool has_amounts;    /* a head has a scale, or a number groups */
} block;

typedef struct reader {
    fxi_text text;
    const fxc_lexicon *lexicon;
    fxi_stacked_lines lines; /* of the text */
    size_t next_cell;        /* of the grid of others */
    fxi_cell_list cells;
} reader;

/* --- heads ------------------------------------------------------------------------ */

static fxi_tight_word word_of(fxi_text text, fxc_span span) {
    return (fxi_tight_word){text.bytes + span.start, span.end - span.start};
}

/* "£m", "2024 £m" */
static bool is_unit(fxi_tight_word w, const fxc_lexicon *lexicon) {
    enum { YEAR = 4 };
    const bool has_year = w.length > YEAR && w.bytes[YEAR] == ' ' &&
                          fxi_tight_word_is_time((fxi_tight_word){w.bytes, YEAR});
    if (has_year)
        w = (fxi_tight_word){w.bytes + YEAR + 1, w.length - YEAR - 1};
    return w.length > 0 && memchr(w.bytes, ' ', w.length) == NULL &&
           fxi_tight_word_is_mark(w, lexicon);
}

bool fxi_headed_is_unit(fxi_text text, size_t start, size_t end,
                        const fxc_lexicon *lexicon) {
    if (end - start - 1 >= UNIT_BYTES)
        return false;
    const fxi_stacked_lines lines = {text, lexicon, true};
    const fxc_span span = fxi_stacked_trim(&lines, (fxc_span){start, end});
    return is_unit(word_of(text, span), lexicon);
}

static bool is_unit_line(const reader *r, const fxi_stacked_line *line) {
    return (line->kind == FXI_STACKED_TEXT || line->kind == FXI_STACKED_SIGN) &&
           is_unit(word_of(r->text, line->span), r->lexicon);
}

/* The next unit, not more than a few lines of words below `at`; SIZE_MAX: none. `head`
   are these lines and the unit. */
static size_t next_head(fxc_span *head, const reader *r, size_t at) {
    fxi_stacked_line line;
    size_t texts = 0;
    while (at < r->text.length && texts <= BETWEEN_MAX) {
        at = fxi_stacked_line_read(&line, &r->lines, at);
        if (line.kind == FXI_STACKED_EMPTY || line.kind == FXI_STACKED_NOTE)
            continue;
        if (line.kind != FXI_STACKED_TEXT && line.kind != FXI_STACKED_SIGN)
            return SIZE_MAX;
        head->start = texts++ == 0 ? line.span.start : head->start;
        head->end = line.span.end;
        if (is_unit_line(r, &line))
            return at;
    }
    return SIZE_MAX;
}

/* The heads from the unit at `at` on. */
static void read_heads(block *b, const reader *r, size_t at) {
    fxc_span head = {at, at};
    b->count = 0;
    b->first_row = at;
    for (size_t next = next_head(&head, r, at);
         next != SIZE_MAX && b->count < FXI_STACKED_MAX;
         next = next_head(&head, r, next)) {
        b->heads[b->count++] = head;
        b->first_row = next;
    }
}

/* --- rows ------------------------------------------------------------------------- */

/* The heads of another table. */
static bool is_head(const reader *r, const fxi_stacked_row *row) {
    return row->label.end > row->label.start &&
           is_unit(word_of(r->text, row->label), r->lexicon);
}

/* Drops the number of a note before the others: "Tax", "7", "(12)", "(11)". */
static void drop_note(fxi_stacked_row *row, const block *b, fxi_text text) {
    if (row->count != b->count + 1 ||
        !fxi_tight_word_is_note(word_of(text, row->values[0])))
        return;
    row->count--;
    memmove(&row->values[0], &row->values[1], row->count * sizeof row->values[0]);
}

/* "£m", "2024 £’000" */
static bool has_scale(const reader *r, fxc_span head) {
    const fxi_tight_word all = word_of(r->text, head);
    size_t start = all.length;
    while (start > 0 && !fxi_tight_is_blank(all.bytes[start - 1]) &&
           all.bytes[start - 1] != '\n')
        start--;
    const fxi_tight_word unit = {all.bytes + start, all.length - start};
    return fxi_tight_word_is_unit(unit, r->lexicon);
}

/* Codes above "0.92", "1.17" may head rates. */
static bool heads_have_scale(const block *b, const reader *r) {
    size_t i = 0;
    while (i < b->count && !has_scale(r, b->heads[i]))
        i++;
    return i < b->count;
}

static bool has_group(const fxi_stacked_row *row, fxi_text text) {
    size_t i = 0;
    while (i < row->count && !fxi_tight_word_has_group(word_of(text, row->values[i])))
        i++;
    return i < row->count;
}

static void read_rows(block *b, const reader *r) {
    fxi_stacked_row row = {.is_last = false};
    size_t labels = 0;
    b->rows = b->others = 0;
    b->end = b->first_row;
    b->has_amounts = heads_have_scale(b, r);
    for (size_t at = b->first_row; !row.is_last && labels <= LABELS_MAX;) {
        at = fxi_stacked_row_read(&row, &r->lines, at);
        if (is_head(r, &row))
            return;
        drop_note(&row, b, r->text);
        labels = row.count > 0 ? 0 : labels + 1;
        b->end = row.count > 0 ? at : b->end;
        b->has_amounts = b->has_amounts || has_group(&row, r->text);
        b->rows += row.count == b->count;
        b->others += row.count > 0 && row.count != b->count;
    }
}

static bool is_table(const block *b) {
    return b->count >= UNITS_LEAST && b->rows >= ROWS_LEAST && b->rows > b->others &&
           b->has_amounts;
}

/* --- cells ------------------------------------------------------------------------ */

static bool add_cells(reader *r, const fxc_span *spans, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (!fxi_cell_list_add(&r->cells, spans[i], i + 1, 1))
            return false;
    r->cells.row++;
    return true;
}

/* Where values are missing nothing says whose the others are. */
static bool add_row(reader *r, const block *b, fxi_stacked_row *row) {
    drop_note(row, b, r->text);
    if (row->count > 0 && row->count != b->count)
        return true;
    if (row->label.end > row->label.start &&
        !fxi_cell_list_add(&r->cells, row->label, 0, 1))
        return false;
    return add_cells(r, row->values, row->count);
}

static fxc_status add_table(reader *r, const block *b) {
    fxi_stacked_row row;
    r->cells.row = 0;
    if (!add_cells(r, b->heads, b->count))
        return FXC_ENOMEM;
    for (size_t at = b->first_row; at < b->end;) {
        at = fxi_stacked_row_read(&row, &r->lines, at);
        if (!add_row(r, b, &row))
            return FXC_ENOMEM;
    }
    r->cells.table++;
    return FXC_OK;
}

/* --- the text --------------------------------------------------------------------- */

/* Start of the next line, from the one at `from` on, that is a unit. */
static size_t next_unit(const reader *r, size_t from) {
    const fxi_text text = r->text;
    while (from < text.length) {
        const char *stop = memchr(text.bytes + from, '\n', text.length - from);
        if (stop == NULL)
            return text.length;
        const size_t end = (size_t)(stop - text.bytes);
        if (fxi_headed_is_unit(text, from, end, r->lexicon))
            return from;
        from = end + 1;
    }
    return text.length;
}

static size_t line_below(fxi_text text, size_t at) {
    const char *stop = memchr(text.bytes + at, '\n', text.length - at);
    return stop != NULL ? (size_t)(stop - text.bytes) + 1 : text.length;
}

fxc_status fxi_headed_tables_add(fxi_grid *grid, fxi_text text,
                                 const fxi_tools *tools) {
    reader r = {.text = text,
                .lexicon = tools->lexicon,
                .lines = {text, tools->lexicon, true},
                .cells = {.arena = tools->arena}};
    fxc_status status = FXC_OK;
    block b;
    for (size_t at = next_unit(&r, 0); at < text.length && status == FXC_OK;
         at = next_unit(&r, b.end)) {
        read_heads(&b, &r, at);
        read_rows(&b, &r);
        b.end = b.end > at ? b.end : line_below(text, at);
        if (!is_table(&b) ||
            fxi_grid_has_cell_in(grid, &r.next_cell, (fxc_span){at, b.end}))
            continue;
        if (r.cells.count == 0)
            r.cells.table = fxi_grid_free_table(grid);
        status = add_table(&r, &b);
    }
    return status == FXC_OK ? fxi_grid_add_cells(grid, &r.cells) : status;
}
