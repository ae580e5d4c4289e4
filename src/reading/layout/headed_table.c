/* SPDX-License-Identifier: MIT */
#include "reading/layout/headed_table.h"

#include "reading/layout/headed_row.h"

enum {
    UNITS_LEAST = 2, /* heads that make a table */
    ROWS_LEAST = 2,  /* and rows with a value for each */
    BETWEEN_MAX =
        4, /* lines from one unit to the next: "Year to", "31 March", "2024" */
    UNIT_BYTES = 14, /* of a unit and the blanks around it */
    HEAD_BYTES = 60, /* and with the time that it stands behind */
    HEAD_WORDS = 10, /* of them */
    YEAR = 4,
    LABELS_MAX = 24 /* lines of words before the first value */
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

/* The word at the end of the line. */
static fxi_tight_word last_word(fxi_tight_word w) {
    return fxi_tight_word_before(w.bytes, 0, w.length);
}

static bool has_time(fxi_tight_word w) {
    for (size_t words = 0; w.length > 0 && words < HEAD_WORDS; words++) {
        const fxi_tight_word last = last_word(w);
        if (last.length > 0 && fxi_tight_word_is_time(last))
            return true;
        w.length = last.length > 0 ? (size_t)(last.bytes - w.bytes) : 0;
    }
    return false;
}

/* "£m"; with words of which one is a time a unit with a scale: "31 March 2024 £m",
   "2024 Audited £m". */
static bool is_unit(fxi_tight_word w, const fxc_lexicon *lexicon) {
    if (w.length == 0)
        return false;
    const fxi_tight_word last = last_word(w);
    if (last.length == w.length)
        return fxi_tight_word_is_mark(w, lexicon);
    const fxi_tight_word before = {w.bytes, (size_t)(last.bytes - w.bytes)};
    const bool is_year = before.length == YEAR + 1 &&
                         fxi_tight_word_is_time((fxi_tight_word){w.bytes, YEAR});
    return is_year ? fxi_tight_word_is_mark(last, lexicon)
                   : fxi_tight_word_is_unit(last, lexicon) && has_time(before);
}

/* Few lines are as short, or end like "£m" and "£’000". */
static bool may_be_unit(fxi_text text, size_t start, size_t end) {
    if (end - start - 1 < UNIT_BYTES)
        return true;
    if (end - start - 1 >= HEAD_BYTES)
        return false;
    end = fxi_headed_line_end(text, start + 1, end);
    return text.bytes[end - 1] == 'm' || text.bytes[end - 1] == '0';
}

bool fxi_headed_is_unit(fxi_text text, size_t start, size_t end,
                        const fxc_lexicon *lexicon) {
    if (!may_be_unit(text, start, end))
        return false;
    const fxi_stacked_lines lines = {text, lexicon, true};
    const fxc_span span = fxi_stacked_trim(&lines, (fxc_span){start, end});
    return is_unit(fxi_tight_word_in(text.bytes, span), lexicon);
}

static bool is_unit_line(const reader *r, const fxi_stacked_line *line) {
    return (line->kind == FXI_STACKED_TEXT || line->kind == FXI_STACKED_SIGN) &&
           is_unit(fxi_tight_word_in(r->text.bytes, line->span), r->lexicon);
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
           is_unit(fxi_tight_word_in(r->text.bytes, row->label), r->lexicon);
}

/* "£m", "2024 £’000" */
static bool has_scale(const reader *r, fxc_span head) {
    const fxi_tight_word all = fxi_tight_word_in(r->text.bytes, head);
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
    while (i < row->count &&
           !fxi_tight_word_has_group(fxi_tight_word_in(text.bytes, row->values[i])))
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
        fxi_headed_row_drop_note(&row, b->count, r->text);
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

static fxc_status add_table(reader *r, const block *b) {
    fxi_stacked_row row;
    if (!fxi_headed_spans_add(&r->cells, b->heads, b->count))
        return FXC_ENOMEM;
    for (size_t at = b->first_row; at < b->end;) {
        at = fxi_stacked_row_read(&row, &r->lines, at);
        fxi_headed_row_drop_note(&row, b->count, r->text);
        if (!fxi_headed_row_add(&r->cells, &row, b->count))
            return FXC_ENOMEM;
    }
    return FXC_OK;
}

/* --- the text --------------------------------------------------------------------- */

/* Start of the next line, from the one at `from` on, that is a unit. */
static size_t next_unit(const reader *r, size_t from) {
    const fxi_text text = r->text;
    while (from < text.length) {
        const size_t end = fxi_text_line_end(text, from);
        if (end < text.length && fxi_headed_is_unit(text, from, end, r->lexicon))
            return from;
        from = fxi_text_line_below(text, end);
    }
    return text.length;
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
        b.end =
            b.end > at ? b.end : fxi_text_line_below(text, fxi_text_line_end(text, at));
        if (!is_table(&b) ||
            fxi_grid_has_cell_in(grid, &r.next_cell, (fxc_span){at, b.end}))
            continue;
        fxi_cell_list_begin_table(&r.cells, grid);
        status = add_table(&r, &b);
    }
    return status == FXC_OK ? fxi_grid_add_cells(grid, &r.cells) : status;
}
