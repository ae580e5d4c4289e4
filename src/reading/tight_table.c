/* SPDX-License-Identifier: MIT */
#include "reading/tight_table.h"

#include <string.h>

#include "base/ascii.h"
#include "reading/tight_line.h"
#include "reading/tight_word.h"

enum {
    EMPTY_MAX = 1, /* empty lines in a row inside of a table */
    TEXTS_MAX = 2, /* lines of words alone in a row between its rows */
    HEADS_MAX = 6  /* lines above its first row that may head columns */
};

/* Lines that may be a table. */
typedef struct block {
    size_t start;                /* of its first head, or row */
    size_t first_row;            /* start */
    size_t end;                  /* of the last row */
    size_t next;                 /* the line that ends it */
    size_t rows;                 /* that make a table */
    size_t firm_rows;            /* of them those with signs of one money */
    size_t most;                 /* values of a row */
    size_t of[FXI_TIGHT_MAX];    /* rows by their values */
    size_t notes[FXI_TIGHT_MAX]; /* of them those that begin with a note's number */
    size_t columns;              /* values of most rows */
    bool has_marks;              /* its heads name money */
    bool has_group, may_run_on;  /* as those of lines */
} block;

typedef struct reader {
    fxi_text text;
    const fxi_grid *grid; /* of others */
    size_t next_cell;     /* of it, the first that ends behind the block */
    fxi_cell_list cells;
} reader;

/* --- lines of a table ------------------------------------------------------------- */

static bool has_label(const fxi_tight_line *line) {
    return line->label.end > line->label.start;
}

/* The first value is the number of a note. */
static bool has_note(const fxi_tight_line *line, fxi_text text) {
    const fxc_span first = line->values[line->count - 1];
    return fxi_tight_word_is_note(
        (fxi_tight_word){text.bytes + first.start, first.end - first.start});
}

/* "$ 310 $ 295", "1,204 1,188": beyond doubt a row, where "800 - 1,000" may be prose.
 */
static bool is_firm(const fxi_tight_line *line) {
    return line->one_money && line->nils == 0 && (line->signs > 1 || line->groups > 1);
}

/* A label and two numbers: "n - 1" has but one. */
static bool makes_table(const fxi_tight_line *line) {
    return line->kind == FXI_TIGHT_ROW && has_label(line) &&
           line->count - line->nils > 1;
}

static void add_row(block *b, const fxi_tight_line *line, fxi_text text) {
    b->has_group = b->has_group || line->groups > 0;
    b->may_run_on = b->may_run_on || line->may_run_on;
    b->of[line->count]++;
    b->notes[line->count] += has_note(line, text);
    b->most = line->count > b->most ? line->count : b->most;
    if (!makes_table(line))
        return;
    b->rows++;
    b->firm_rows += is_firm(line);
}

/* The rows from the one at `at` on, up to prose or several lines without values. */
static void read_rows(block *b, fxi_text text, size_t at) {
    fxi_tight_line line;
    size_t empty = 0, texts = 0;
    *b = (block){.start = at, .first_row = at, .next = at};
    while (b->next < text.length && empty <= EMPTY_MAX && texts <= TEXTS_MAX) {
        const size_t next = fxi_tight_line_read(&line, text, b->next);
        if (line.kind == FXI_TIGHT_PROSE)
            return;
        empty = line.kind == FXI_TIGHT_EMPTY ? empty + 1 : 0;
        texts =
            line.kind == FXI_TIGHT_TEXT || line.kind == FXI_TIGHT_HEAD ? texts + 1 : 0;
        if (line.kind == FXI_TIGHT_ROW) {
            add_row(b, &line, text);
            b->end = next;
        }
        b->next = next;
    }
}

/* Of most rows; but where all with the most values begin with the number of a note, one
   less. */
static size_t common_count(const block *b) {
    size_t best = b->most;
    if (best > 2 && b->has_group && b->notes[best] == b->of[best])
        return best - 1;
    for (size_t count = b->most; count >= 2; count--)
        best = b->of[count] > b->of[best] ? count : best;
    return best;
}

/* Numbers have to be told apart, and one row alone by its signs. */
static bool is_table(const block *b) {
    return (b->rows > 1 || b->firm_rows > 0) && (b->has_group || !b->may_run_on);
}

static size_t line_before(fxi_text text, size_t from, size_t at) {
    if (at > from)
        at--;
    while (at > from && text.bytes[at - 1] != '\n')
        at--;
    return at;
}

/* It has one item for each column; the lowest head says how many there are, where some
   row has as many. */
static bool is_head(const block *b, const fxi_tight_line *line) {
    return line->kind == FXI_TIGHT_HEAD && line->count == b->columns;
}

static void count_columns(block *b, const fxi_tight_line *line) {
    const bool is_lowest = b->start == b->first_row;
    if (line->kind == FXI_TIGHT_HEAD && is_lowest && b->of[line->count] > 0)
        b->columns = line->count;
}

/* Looks for heads above the first row, not before `from`. */
static void find_heads(block *b, fxi_text text, size_t from) {
    fxi_tight_line line;
    size_t at = b->first_row;
    for (int i = 0; i < HEADS_MAX && at > from; i++) {
        at = line_before(text, from, at);
        fxi_tight_line_read(&line, text, at);
        if (line.kind == FXI_TIGHT_ROW)
            return;
        count_columns(b, &line);
        if (is_head(b, &line)) {
            b->start = at;
            b->has_marks = b->has_marks || line.has_marks;
        }
    }
}

/* --- cells ------------------------------------------------------------------------ */

/* Numbers of notes belong to the label: "Trade receivables 7 1,204 1,188". */
static void move_notes(fxi_tight_line *line, const reader *r, const block *b) {
    while (line->count > b->columns && has_note(line, r->text)) {
        const fxc_span note = line->values[--line->count];
        line->label.start = has_label(line) ? line->label.start : note.start;
        line->label.end = note.end;
    }
}

/* Columns are counted from the right. */
static bool add_values(reader *r, const block *b, const fxi_tight_line *line) {
    for (size_t i = line->count; i-- > 0;)
        if (!fxi_cell_list_add(&r->cells, line->values[i], b->most - i, 1))
            return false;
    return true;
}

/* Words, and times that head no columns: a label as a whole. */
static fxc_span whole_of(const fxi_tight_line *line) {
    fxc_span out = line->label;
    if (line->count == 0)
        return out;
    out.start = has_label(line) ? out.start : line->values[line->count - 1].start;
    out.end = line->values[0].end;
    return out;
}

/* Of a row with fewer values than heads that name money nothing says whose they are. */
static bool is_unclear(const block *b, const fxi_tight_line *line) {
    return b->has_marks && line->kind == FXI_TIGHT_ROW && line->count < b->columns;
}

static bool add_line(reader *r, const block *b, fxi_tight_line *line) {
    if (line->kind == FXI_TIGHT_EMPTY || is_unclear(b, line))
        return true;
    if (line->kind == FXI_TIGHT_ROW)
        move_notes(line, r, b);
    const bool has_values = line->kind == FXI_TIGHT_ROW || is_head(b, line);
    const fxc_span label = has_values ? line->label : whole_of(line);
    if ((label.end > label.start && !fxi_cell_list_add(&r->cells, label, 0, 1)) ||
        (has_values && !add_values(r, b, line)))
        return false;
    r->cells.row++;
    return true;
}

/* A cell of others stands in it. */
static bool is_taken(reader *r, const block *b) {
    const fxi_grid *grid = r->grid;
    while (r->next_cell < grid->count && grid->cells[r->next_cell].span.end <= b->start)
        r->next_cell++;
    return r->next_cell < grid->count && grid->cells[r->next_cell].span.start < b->end;
}

static fxc_status add_table(reader *r, const block *b) {
    fxi_tight_line line;
    r->cells.row = 0;
    for (size_t at = b->start; at < b->end;) {
        at = fxi_tight_line_read(&line, r->text, at);
        if (!add_line(r, b, &line))
            return FXC_ENOMEM;
    }
    r->cells.table++;
    return FXC_OK;
}

/* --- the text --------------------------------------------------------------------- */

/* As most rows end, and few lines of prose. */
static bool may_end_row(const char *bytes, size_t start, size_t end) {
    while (end > start && (bytes[end - 1] == '\r' || bytes[end - 1] == ' '))
        end--;
    if (end == start)
        return false;
    const char last = bytes[end - 1];
    return fxi_ascii_is_digit(last) || last == ')' || last == '%';
}

/* Start of the next line, from the one at `from` on, that makes a table. */
static size_t next_row(fxi_text text, size_t from) {
    fxi_tight_line line;
    while (from < text.length) {
        const char *stop = memchr(text.bytes + from, '\n', text.length - from);
        const size_t end = stop != NULL ? (size_t)(stop - text.bytes) : text.length;
        if (may_end_row(text.bytes, from, end)) {
            fxi_tight_line_read(&line, text, from);
            if (makes_table(&line))
                return from;
        }
        from = stop != NULL ? end + 1 : end;
    }
    return text.length;
}

fxc_status fxi_tight_tables_add(fxi_grid *grid, fxi_text text, fxi_arena *arena) {
    reader r = {.text = text, .grid = grid, .cells = {.arena = arena}};
    fxc_status status = FXC_OK;
    size_t before = 0; /* end of the last table */
    block b;
    for (size_t at = next_row(text, 0); at < text.length && status == FXC_OK;
         at = next_row(text, b.next)) {
        read_rows(&b, text, at);
        if (!is_table(&b))
            continue;
        b.columns = common_count(&b);
        find_heads(&b, text, before);
        if (is_taken(&r, &b))
            continue;
        if (r.cells.count == 0)
            r.cells.table = fxi_grid_free_table(grid);
        status = add_table(&r, &b);
        before = b.end;
    }
    return status == FXC_OK ? fxi_grid_add_cells(grid, &r.cells) : status;
}
