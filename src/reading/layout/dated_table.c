/* SPDX-License-Identifier: MIT */
#include "reading/layout/dated_table.h"

#include <string.h>

#include "base/ascii.h"
#include "reading/layout/headed_row.h"
#include "reading/layout/period_shape.h"

enum {
    YEAR = 4,
    HEADS_LEAST = 2,    /* that make a table */
    ROWS_LEAST = 2,     /* and rows with a value for each */
    BETWEEN_MAX = 2,    /* lines of words from one head to the next: "Budget", "2024" */
    ABOVE_MAX = 6,      /* and above the first: the caption, "MSEK", "Note" */
    LABELS_MAX = 24,    /* and before the first value */
    HEAD_BYTES = 44,    /* of a head ... */
    EASTERN_BYTES = 90, /* ... and of one with days of East Asia */
    HEAD_BLANKS = 6     /* in it: "6 months ended 30 June 2024" */
};

/* Heads, and the rows below them. */
typedef struct block {
    fxc_span heads[FXI_STACKED_MAX];
    size_t below[FXI_STACKED_MAX];  /* where the lines below a head start */
    size_t times;                   /* heads that are times */
    size_t count;                   /* with those of shares behind them, "%" */
    size_t first, end;              /* the first head, the end of the rows */
    size_t of[FXI_STACKED_MAX + 1]; /* rows by their values */
    size_t
        noted[FXI_STACKED_MAX + 1]; /* of them those that begin with a note's number */
    size_t all, cents;              /* rows, and those with cents in all values */
    size_t skipped;                 /* heads before those of the columns */
    size_t columns;
} block;

typedef struct reader {
    fxi_text text;
    fxi_stacked_lines lines; /* of the text */
    size_t next_cell;        /* of the grid of others */
    fxi_cell_list cells;
} reader;

/* --- heads ------------------------------------------------------------------------ */

/* "2024*" */
static fxi_tight_word without_star(fxi_tight_word w) {
    while (w.length > 0 && w.bytes[w.length - 1] == '*')
        w.length--;
    return w;
}

/* "Dec. 31, 2024": words up to a year. */
static bool ends_with_year(fxi_tight_word w) {
    size_t blanks = 0;
    if (w.length <= YEAR || w.length > HEAD_BYTES || w.bytes[0] == '(' ||
        w.bytes[w.length - YEAR - 1] != ' ')
        return false;
    for (size_t i = 0; i < w.length; i++)
        blanks += w.bytes[i] == ' ';
    return blanks <= HEAD_BLANKS &&
           fxi_tight_word_is_time((fxi_tight_word){w.bytes + w.length - YEAR, YEAR});
}

static bool is_time(fxi_tight_word w) {
    w = without_star(w);
    return fxi_tight_word_is_time(w) || fxi_period_shape(w.bytes, w.length) ||
           ends_with_year(w) || fxi_period_is_eastern(w.bytes, w.length);
}

/* Behind digits few short lines end like a year, and few are as short as "1H24". */
static bool may_be_western(const char *bytes, size_t start, size_t end) {
    enum { PERIOD_BYTES = 8 };
    if (end < start + YEAR || end - start > HEAD_BYTES)
        return false;
    if (end - start <= PERIOD_BYTES)
        return true;
    const char *year = bytes + end - YEAR;
    return (year[0] == '2' && year[1] == '0') || (year[0] == '1' && year[1] == '9');
}

/* Of most lines the last byte tells: not "2024年 |", "2024*". */
static bool may_be_time(const char *bytes, size_t start, size_t end) {
    if (end == start || bytes[end - 1] == '.' || fxi_ascii_is_letter(bytes[end - 1]))
        return false;
    if (fxi_ascii_is_digit(bytes[end - 1]))
        return may_be_western(bytes, start, end);
    end = fxi_headed_line_end((fxi_text){bytes, end}, start, end);
    while (end > start && bytes[end - 1] == '*')
        end--;
    if (end > start && fxi_ascii_is_digit(bytes[end - 1]))
        return may_be_western(bytes, start, end);
    return fxi_period_is_eastern(bytes + start, end - start);
}

bool fxi_dated_is_head(fxi_text text, size_t start, size_t end) {
    if (end - start > EASTERN_BYTES || !may_be_time(text.bytes, start, end))
        return false;
    const fxi_stacked_lines lines = {text, NULL, true};
    return is_time(fxi_tight_word_in(text.bytes,
                                     fxi_stacked_trim(&lines, (fxc_span){start, end})));
}

static bool is_time_line(const reader *r, const fxi_stacked_line *line) {
    return (line->kind == FXI_STACKED_TEXT || line->kind == FXI_STACKED_VALUE) &&
           is_time(fxi_tight_word_in(r->text.bytes, line->span));
}

/* "%", "Change %": a column of shares behind those of times. */
static bool is_share_line(const reader *r, const fxi_stacked_line *line) {
    enum { BYTES_MAX = 12 };
    const fxi_tight_word w = fxi_tight_word_in(r->text.bytes, line->span);
    return w.length <= BYTES_MAX && w.length > 0 && memchr(w.bytes, '%', w.length);
}

static void add_head(block *b, fxc_span head, size_t below) {
    b->heads[b->count] = head;
    b->below[b->count++] = below;
}

/* The next time, few lines of words below `at`; SIZE_MAX: none. `head` are these lines
   and the time. */
static size_t next_time(fxc_span *head, const reader *r, size_t at) {
    fxi_stacked_line line;
    size_t texts = 0;
    while (at < r->text.length && texts <= BETWEEN_MAX) {
        at = fxi_stacked_line_read(&line, &r->lines, at);
        if (line.kind == FXI_STACKED_EMPTY || line.kind == FXI_STACKED_NOTE)
            continue;
        head->start = texts++ == 0 ? line.span.start : head->start;
        head->end = line.span.end;
        if (is_time_line(r, &line))
            return at;
        if (line.kind != FXI_STACKED_TEXT)
            return SIZE_MAX;
    }
    return SIZE_MAX;
}

static void read_shares(block *b, const reader *r) {
    fxi_stacked_line line;
    size_t at = b->below[b->count - 1];
    while (at < r->text.length && b->count < FXI_STACKED_MAX) {
        at = fxi_stacked_line_read(&line, &r->lines, at);
        if (line.kind == FXI_STACKED_EMPTY)
            continue;
        if (!is_share_line(r, &line))
            return;
        add_head(b, line.span, at);
    }
}

/* The heads from the one at `at` on. */
static void read_heads(block *b, const reader *r, size_t at) {
    fxc_span head = {at, at};
    *b = (block){.first = at, .end = at};
    for (size_t next = next_time(&head, r, at);
         next != SIZE_MAX && b->count < FXI_STACKED_MAX;
         next = next_time(&head, r, next))
        add_head(b, head, next);
    b->times = b->count;
    if (b->times >= HEADS_LEAST)
        read_shares(b, r);
}

/* --- rows ------------------------------------------------------------------------- */

static bool has_cents(const reader *r, const fxi_stacked_row *row) {
    size_t i = 0;
    while (i < row->count && fxi_stacked_has_cents(&r->lines, row->values[i]))
        i++;
    return row->count > 0 && i == row->count;
}

/* The heads of another table. */
static bool is_head(const reader *r, const fxi_stacked_row *row) {
    return row->label.end > row->label.start &&
           is_time(fxi_tight_word_in(r->text.bytes, row->label));
}

static void count_row(block *b, const reader *r, const fxi_stacked_row *row) {
    b->of[row->count]++;
    b->noted[row->count] += fxi_headed_row_has_note(row, row->count - 1, r->text);
    b->all++;
    b->cents += has_cents(r, row);
}

static void read_rows(block *b, const reader *r) {
    fxi_stacked_row row = {.is_last = false};
    size_t labels = 0;
    for (size_t at = b->below[b->count - 1]; !row.is_last && labels <= LABELS_MAX;) {
        at = fxi_stacked_row_read(&row, &r->lines, at);
        if (is_head(r, &row))
            return;
        labels = row.count > 0 ? 0 : labels + 1;
        if (row.count == 0)
            continue;
        count_row(b, r, &row);
        b->end = at;
    }
}

/* Rows that have so many values, but for the number of a note. */
static size_t rows_of(const block *b, size_t columns) {
    return b->of[columns] + (columns < FXI_STACKED_MAX ? b->noted[columns + 1] : 0);
}

/* As many as most rows have, of the last heads; without those of shares where no row
   has values for them. */
static bool find_columns(block *b) {
    b->columns = b->count;
    for (size_t columns = b->count; columns >= HEADS_LEAST; columns--)
        if (rows_of(b, columns) > rows_of(b, b->columns))
            b->columns = columns;
    if (b->columns == b->times)
        b->count = b->times;
    b->skipped = b->count - b->columns;
    const size_t rows = rows_of(b, b->columns);
    return rows >= ROWS_LEAST && 2 * rows > b->all;
}

/* --- cells ------------------------------------------------------------------------ */

/* "7", "1,204" below two heads: the first may be a note's, and a value is missing. */
static bool may_miss_value(const reader *r, const block *b,
                           const fxi_stacked_row *row) {
    return row->count == b->columns && b->noted[b->columns + 1] > 0 &&
           fxi_tight_word_is_note(fxi_tight_word_in(r->text.bytes, row->values[0]));
}

/* The lines of words above the heads may hold the unit: "MSEK", "Note". */
static bool add_above(reader *r, const block *b, size_t from) {
    fxi_stacked_line line;
    size_t at = b->first, start = b->first;
    for (size_t texts = 0; texts < ABOVE_MAX && at > from;) {
        at = fxi_text_line_above(r->text, from, at);
        fxi_stacked_line_read(&line, &r->lines, at);
        if (line.kind == FXI_STACKED_EMPTY)
            continue;
        if (line.kind != FXI_STACKED_TEXT && line.kind != FXI_STACKED_SIGN)
            break;
        start = at;
        texts++;
    }
    for (at = start; at < b->first;) {
        at = fxi_stacked_line_read(&line, &r->lines, at);
        if (line.kind == FXI_STACKED_EMPTY)
            continue;
        if (!fxi_cell_list_add(&r->cells, line.span, 0, 1))
            return false;
        r->cells.row++;
    }
    return true;
}

/* Below a label alone, cents beside whole numbers may be those of a share, of which
   that label tells, and so they may in the rows behind. */
static bool is_in_doubt(const block *b, const reader *r, const fxi_stacked_row *row,
                        bool is_below_label) {
    return is_below_label && 2 * b->cents < b->all && has_cents(r, row);
}

static fxc_status add_rows(reader *r, const block *b) {
    fxi_stacked_row row;
    bool is_below_label = false;
    for (size_t at = b->below[b->count - 1]; at < b->end;) {
        at = fxi_stacked_row_read(&row, &r->lines, at);
        fxi_headed_row_drop_note(&row, b->columns, r->text);
        is_below_label = row.count == 0 || is_in_doubt(b, r, &row, is_below_label);
        if (row.count > 0 && (is_below_label || may_miss_value(r, b, &row)))
            continue;
        if (!fxi_headed_row_add(&r->cells, &row, b->columns))
            return FXC_ENOMEM;
    }
    return FXC_OK;
}

static fxc_status add_table(reader *r, const block *b, size_t from) {
    if (!add_above(r, b, from) ||
        !fxi_headed_spans_add(&r->cells, b->heads + b->skipped, b->columns))
        return FXC_ENOMEM;
    return add_rows(r, b);
}

/* --- the text --------------------------------------------------------------------- */

/* Start of the next line, from the one at `from` on, that may be a head. */
static size_t next_head(const reader *r, size_t from) {
    const fxi_text text = r->text;
    while (from < text.length) {
        const size_t end = fxi_text_line_end(text, from);
        if (fxi_dated_is_head(text, from, end))
            return from;
        from = fxi_text_line_below(text, end);
    }
    return text.length;
}

fxc_status fxi_dated_tables_add(fxi_grid *grid, fxi_text text, const fxi_tools *tools) {
    reader r = {.text = text,
                .lines = {text, tools->lexicon, true},
                .cells = {.arena = tools->arena}};
    fxc_status status = FXC_OK;
    size_t before = 0; /* end of the last table */
    block b;
    for (size_t at = next_head(&r, 0); at < text.length && status == FXC_OK;
         at = next_head(&r, b.end)) {
        read_heads(&b, &r, at);
        if (b.times >= HEADS_LEAST)
            read_rows(&b, &r);
        const size_t next = b.count > 0 ? b.below[b.count - 1] : text.length;
        if (b.times >= HEADS_LEAST && find_columns(&b) &&
            !fxi_grid_has_cell_in(grid, &r.next_cell, (fxc_span){at, b.end})) {
            fxi_cell_list_begin_table(&r.cells, grid);
            status = add_table(&r, &b, before);
            before = b.end;
        } else {
            b.end = next;
        }
    }
    return status == FXC_OK ? fxi_grid_add_cells(grid, &r.cells) : status;
}
