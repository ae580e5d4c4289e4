/* SPDX-License-Identifier: MIT */
#include "reading/layout/flat_table.h"

#include <string.h>

#include "base/ascii.h"
#include "base/find16.h"
#include "reading/layout/flat_row.h"
#include "reading/layout/tight_word.h"

enum { ROWS_LEAST = 3 }; /* with as many values as most */

/* Rows of a line that may be a table. */
typedef struct block {
    size_t start, end;       /* of its rows, in bytes */
    size_t of[FXI_FLAT_MAX]; /* rows by their values, but for those like "20 – 30" */
    size_t notes[FXI_FLAT_MAX]; /* of them those that begin with the number of a note */
    size_t spans;               /* "20 – 30" */
    size_t columns;             /* values of most rows */
    bool has_group;
} block;

typedef struct reader {
    fxi_text text;
    const fxc_lexicon *lexicon;
    size_t next_cell; /* of the grid of others */
    fxi_cell_list cells;
} reader;

/* --- rows of a table -------------------------------------------------------------- */

enum { SPAN_VALUES = 3 };

/* "7", "(05)", "(5.2)" */
static bool has_note(const fxi_flat_row *row, fxi_text text) {
    const fxi_tight_note note =
        fxi_tight_word_note(fxi_tight_word_in(text.bytes, row->values[0]));
    return note != FXI_TIGHT_NOTE_NONE && note != FXI_TIGHT_NOTE_DOTTED;
}

/* Of most rows; but where all of these begin with the number of a note, one less. */
static size_t common_count(const block *b) {
    size_t best = 2;
    for (size_t count = best; count < FXI_FLAT_MAX; count++)
        best = b->of[count] > b->of[best] ? count : best;
    return best > 2 && b->notes[best] == b->of[best] ? best - 1 : best;
}

/* The rows from `at` on, up to a sentence, a caption or the end of the line. */
static void read_rows(block *b, const reader *r, size_t at, size_t end) {
    fxi_flat_row row;
    *b = (block){.start = at, .end = at};
    while (b->end < end) {
        const size_t next = fxi_flat_row_read(&row, r->text, b->end, end, r->lexicon);
        if (b->end > at && (row.is_cut || row.count == FXI_FLAT_MAX))
            break;
        b->end = next;
        if (row.is_head || row.count < 2 || row.count == FXI_FLAT_MAX)
            continue;
        if (row.signs + row.groups > 0) {
            (*(row.is_span ? &b->spans : &b->of[row.count]))++;
            b->notes[row.count] += !row.is_span && has_note(&row, r->text);
        }
        b->has_group = b->has_group || row.groups > 0;
    }
    b->columns = common_count(b);
}

/* "20 – 30" is a row beside others of three values, and a range elsewhere. */
static bool has_span_rows(const block *b) {
    return b->columns == SPAN_VALUES && b->of[SPAN_VALUES] > 0;
}

static bool is_table(const block *b) {
    const size_t noted = b->columns + 1 < FXI_FLAT_MAX ? b->notes[b->columns + 1] : 0;
    const size_t rows = b->of[b->columns] + noted + (has_span_rows(b) ? b->spans : 0);
    return b->has_group && rows >= ROWS_LEAST;
}

/* --- cells ------------------------------------------------------------------------ */

/* Behind the last colon with a blank behind it: "Earnings per share: Basic". */
static size_t section_end(fxi_text text, fxc_span label) {
    size_t end = label.start;
    for (size_t i = label.start; i + 1 < label.end; i++)
        if (text.bytes[i] == ':' && text.bytes[i + 1] == ' ')
            end = i + 1;
    return end;
}

static bool add_label(reader *r, fxc_span label) {
    const size_t section = section_end(r->text, label);
    if (section > label.start) {
        if (!fxi_cell_list_add(&r->cells, (fxc_span){label.start, section}, 0, 1))
            return false;
        r->cells.row++;
        label.start = section + 1;
    }
    return label.end == label.start || fxi_cell_list_add(&r->cells, label, 0, 1);
}

static bool add_values(reader *r, const block *b, const fxi_flat_row *row) {
    const size_t first = row->count - b->columns;
    for (size_t i = 0; i < b->columns; i++)
        if (!fxi_cell_list_add(&r->cells, row->values[first + i], i + 1, 1))
            return false;
    r->cells.row++;
    return true;
}

/* Values are counted from the right: what more there are belong to the label. Heads
   have none. */
static bool add_row(reader *r, const block *b, const fxi_flat_row *row) {
    if (row->count < b->columns || (row->is_head && row->count > b->columns) ||
        (row->is_span && !has_span_rows(b)))
        return true;
    fxc_span label = row->label;
    if (row->count > b->columns) {
        label.start = label.end > label.start ? label.start : row->values[0].start;
        label.end = row->values[row->count - b->columns - 1].end;
    }
    return (row->is_head || add_label(r, label)) && add_values(r, b, row);
}

static fxc_status add_table(reader *r, const block *b) {
    fxi_flat_row row;
    for (size_t at = b->start; at < b->end;) {
        at = fxi_flat_row_read(&row, r->text, at, b->end, r->lexicon);
        if (row.count > 1 && row.count < FXI_FLAT_MAX && !add_row(r, b, &row))
            return FXC_ENOMEM;
    }
    return FXC_OK;
}

/* --- the text --------------------------------------------------------------------- */

/* "5", "$ 5", "(5", "€ 5": what begins so may be a value. */
static bool may_open_value(fxi_text text, size_t at) {
    enum { BYTES_MAX = 6 };
    const size_t end = text.length - at > BYTES_MAX ? at + BYTES_MAX : text.length;
    while (at < end && !fxi_ascii_is_letter(text.bytes[at]) &&
           !fxi_ascii_is_digit(text.bytes[at]))
        at++;
    return at < end && fxi_ascii_is_digit(text.bytes[at]);
}

/* Where a value ends and another one may open behind a blank, "65 43", "65 $", "5) (6";
   from `from` on. */
static size_t next_pair(fxi_text text, size_t from) {
    const char *b = text.bytes;
    for (; from + FXI_SIXTEEN + 2 <= text.length; from += FXI_SIXTEEN) {
        unsigned found =
            fxi_find16(b + from + 1, ' ') &
            (fxi_find16_digits(b + from) | fxi_find16(b + from, ')')) &
            (fxi_find16_digits(b + from + 2) | fxi_find16(b + from + 2, '$') |
             fxi_find16(b + from + 2, '(') | fxi_find16(b + from + 2, '\xE2') |
             fxi_find16(b + from + 2, '\xC2'));
        for (; found != 0; found &= found - 1) {
            const size_t at = from + (size_t)__builtin_ctz(found);
            if (may_open_value(text, at + 2))
                return at;
        }
    }
    for (; from + 2 < text.length; from++)
        if ((fxi_ascii_is_digit(b[from]) || b[from] == ')') && b[from + 1] == ' ' &&
            may_open_value(text, from + 2))
            return from;
    return text.length;
}

static fxc_span line_around(fxi_text text, size_t at) {
    return (fxc_span){fxi_text_line_start(text, 0, at), fxi_text_line_end(text, at)};
}

/* A cell of others stands in it, or what parts those of other tables. */
static bool is_taken(reader *r, const fxi_grid *grid, fxc_span line) {
    const char *bytes = r->text.bytes + line.start;
    return fxi_grid_has_cell_in(grid, &r->next_cell, line) ||
           memchr(bytes, '\t', line.end - line.start) != NULL ||
           memchr(bytes, '|', line.end - line.start) != NULL;
}

static fxc_status read_line(reader *r, const fxi_grid *grid, fxc_span line) {
    fxc_status status = FXC_OK;
    block b;
    for (size_t at = line.start; at < line.end && status == FXC_OK; at = b.end) {
        read_rows(&b, r, at, line.end);
        if (!is_table(&b))
            continue;
        fxi_cell_list_begin_table(&r->cells, grid);
        status = add_table(r, &b);
    }
    return status;
}

fxc_status fxi_flat_tables_add(fxi_grid *grid, fxi_text text, const fxi_tools *tools) {
    reader r = {
        .text = text, .lexicon = tools->lexicon, .cells = {.arena = tools->arena}};
    fxc_status status = FXC_OK;
    for (size_t at = next_pair(text, 0); at < text.length && status == FXC_OK;) {
        const fxc_span line = line_around(text, at);
        if (!is_taken(&r, grid, line))
            status = read_line(&r, grid, line);
        at = line.end < text.length ? next_pair(text, line.end) : line.end;
    }
    return status == FXC_OK ? fxi_grid_add_cells(grid, &r.cells) : status;
}
