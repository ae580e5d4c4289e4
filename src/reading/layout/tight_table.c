/* SPDX-License-Identifier: MIT */
#include "reading/layout/tight_table.h"

#include <string.h>

#include "base/ascii.h"
#include "reading/layout/dated_table.h"
#include "reading/layout/headed_table.h"
#include "reading/layout/stacked_table.h"
#include "reading/layout/tight_group.h"
#include "reading/layout/tight_head.h"
#include "reading/layout/tight_word.h"

enum {
    DASH = 3,      /* bytes of "—" */
    EMPTY_MAX = 1, /* empty lines in a row inside of a table */
    TEXTS_MAX = 2, /* lines of words alone in a row between its rows */
    ABOVE_MAX = 6  /* lines above it that may be rows, and above these heads */
};

/* Lines that may be a table. */
typedef struct block {
    size_t start;                /* of its first head, or row */
    size_t first_row;            /* start */
    size_t end;                  /* of the last row */
    size_t next;                 /* the line that ends it */
    size_t rows;                 /* that make a table */
    size_t firm_rows;            /* of them those with signs of one money */
    size_t spans;                /* and those that are "20 – 30" */
    size_t most;                 /* values of a row */
    size_t most_grouped;         /* of one with a number like "1,204" */
    size_t most_running;         /* of one that may run on */
    size_t of[FXI_TIGHT_MAX];    /* rows by their values */
    size_t notes[FXI_TIGHT_MAX]; /* of them those that begin with a note's number */
    size_t bare[FXI_TIGHT_MAX];  /* of these those without brackets: "7", not "(7)" */
    size_t columns;              /* values of most rows */
    bool has_marks;              /* its heads name money */
    bool is_grouped;             /* by blanks, as its heads show */
    bool may_have_notes;         /* where words stand beside these heads: "Note" */
} block;

typedef struct reader {
    fxi_text text;
    const fxc_lexicon *lexicon;
    const fxi_grid *grid; /* of others */
    size_t next_cell;     /* of it */
    fxi_cell_list cells;
    fxi_lone_lines lone;
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

static bool is_bracketed(const fxi_tight_line *line, fxi_text text) {
    return text.bytes[line->values[line->count - 1].end - 1] == ')';
}

/* "$ 310 $ 295", "1,204 1,188": beyond doubt a row, where "800 - 1,000" may be prose.
 */
static bool is_firm(const fxi_tight_line *line) {
    return line->one_money && line->nils == 0 && (line->signs > 1 || line->groups > 1);
}

/* A label and two numbers: "n - 1" has but one. */
static bool makes_table(const fxi_tight_line *line) {
    return line->kind == FXI_TIGHT_ROW && has_label(line) && !line->has_gap &&
           line->count - line->nils > 1;
}

static void raise(size_t *most, size_t count) { *most = count > *most ? count : *most; }

static void add_row(block *b, const fxi_tight_line *line, fxi_text text) {
    if (line->has_gap)
        return;
    b->of[line->count]++;
    if (has_note(line, text)) {
        b->notes[line->count]++;
        b->bare[line->count] += !is_bracketed(line, text);
    }
    raise(&b->most, line->count);
    if (line->groups > 0)
        raise(&b->most_grouped, line->count);
    if (line->may_run_on)
        raise(&b->most_running, line->count);
    if (!makes_table(line))
        return;
    b->rows++;
    b->firm_rows += is_firm(line);
    b->spans += line->is_span;
}

/* The rows from the one at `at` on, up to prose or several lines without values. */
static void read_rows(block *b, const reader *r, size_t at) {
    fxi_tight_line line;
    size_t empty = 0, texts = 0;
    *b = (block){.start = at, .first_row = at, .next = at};
    while (b->next < r->text.length && empty <= EMPTY_MAX && texts <= TEXTS_MAX) {
        const size_t next = fxi_tight_line_read(&line, r->text, b->next, r->lexicon);
        if (line.kind == FXI_TIGHT_PROSE)
            return;
        b->next = next;
        if (line.kind == FXI_TIGHT_ROW) {
            add_row(b, &line, r->text);
            b->end = next;
            empty = texts = 0;
        } else if (line.kind == FXI_TIGHT_EMPTY) {
            empty++;
        } else {
            texts++;
        }
    }
}

/* Of most rows; but where all with the most values begin with the number of a note, one
   less. */
static size_t common_count(const block *b) {
    size_t best = b->most;
    if (best > 2 && b->most_grouped > 0 && b->notes[best] == b->of[best])
        return best - 1;
    for (size_t count = b->most; count >= 2; count--)
        best = b->of[count] > b->of[best] ? count : best;
    return best;
}

/* Blanks part no groups: "1,204 1,188", and rows like "310 295" have no more values. */
static bool parts_numbers(const block *b) {
    return b->most_running == 0 || b->most_running <= b->most_grouped;
}

/* One row alone is told by its signs; "20 – 30" in all rows is no column of dashes. */
static bool is_table(const block *b) {
    return (b->rows > 1 || b->firm_rows > 0) && b->spans < b->rows;
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

/* Rows above the first one that makes a table: "Dividends 12 —". */
static void find_first_row(block *b, const reader *r, size_t from) {
    fxi_tight_line line;
    for (int i = 0; i < ABOVE_MAX && b->start > from; i++) {
        const size_t at = fxi_text_line_above(r->text, from, b->start);
        fxi_tight_line_read(&line, r->text, at, r->lexicon);
        if (line.kind != FXI_TIGHT_ROW || line.has_gap)
            return;
        add_row(b, &line, r->text);
        b->start = b->first_row = at;
    }
}

/* A line above the first row. */
static size_t read_above(fxi_tight_line *out, const reader *r, size_t at) {
    const size_t next = fxi_tight_line_read(out, r->text, at, r->lexicon);
    if (out->kind == FXI_TIGHT_TEXT || out->kind == FXI_TIGHT_HEAD)
        fxi_tight_head_read(out, r->text, at, next - 1, r->lexicon);
    return next;
}

/* Looks for heads above the first row, not before `from`. */
static void find_heads(block *b, const reader *r, size_t from) {
    fxi_tight_line line;
    size_t at = b->first_row;
    for (int i = 0; i < ABOVE_MAX && at > from; i++) {
        at = fxi_text_line_above(r->text, from, at);
        read_above(&line, r, at);
        if (line.kind == FXI_TIGHT_ROW)
            return;
        count_columns(b, &line);
        if (is_head(b, &line)) {
            b->start = at;
            b->has_marks = b->has_marks || line.has_marks;
        }
    }
}

/* Where blanks part groups the lowest of the heads that are times says how many
   columns there are. False: there is none. */
static bool find_grouped_head(block *b, const reader *r, size_t from) {
    fxi_tight_line line;
    size_t at = b->first_row;
    for (int i = 0; i < ABOVE_MAX && at > from; i++) {
        at = fxi_text_line_above(r->text, from, at);
        read_above(&line, r, at);
        if (line.kind != FXI_TIGHT_HEAD)
            continue;
        b->start = at;
        b->most = b->columns = line.count;
        b->is_grouped = true;
        b->has_marks = line.has_marks;
        b->may_have_notes = !fxi_tight_corner_is_unit(r->text, line.label, r->lexicon);
        return true;
    }
    return false;
}

/* Half of the rows or more can be as many numbers as the head has items. */
static bool do_rows_fit(const block *b, const reader *r) {
    fxi_tight_line line;
    size_t rows = 0, fit = 0;
    for (size_t at = b->first_row; at < b->end;) {
        at = fxi_tight_line_read(&line, r->text, at, r->lexicon);
        if (line.kind != FXI_TIGHT_ROW)
            continue;
        rows++;
        fit += fxi_tight_regroup(&line, b->columns, b->may_have_notes, r->text.bytes);
    }
    return 2 * fit >= rows;
}

/* Where its columns start, and how many they are. False: nothing tells its numbers
   apart. */
static bool find_columns(block *b, const reader *r, size_t from) {
    find_first_row(b, r, from);
    if (!parts_numbers(b))
        return find_grouped_head(b, r, from) && do_rows_fit(b, r);
    b->columns = common_count(b);
    find_heads(b, r, from);
    return true;
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

/* "Cash 6 2,800 4,889" below four heads: where other rows have the number of a note,
   this may be one, with values missing behind it. */
static bool may_miss_value(const block *b, const fxi_tight_line *line, fxi_text text) {
    const size_t noted = b->columns + 1;
    if (line->count >= noted || noted == FXI_TIGHT_MAX || !has_note(line, text))
        return false;
    return is_bracketed(line, text) ? b->notes[noted] > b->bare[noted] + 1
                                    : b->bare[noted] > 0;
}

/* Of a row with fewer values than heads that name money nothing says whose they are,
   nor where the empty cell was in one with more than others. */
static bool is_unclear(const block *b, fxi_tight_line *line, fxi_text text) {
    if (line->kind != FXI_TIGHT_ROW)
        return false;
    if (b->is_grouped)
        return !fxi_tight_regroup(line, b->columns, b->may_have_notes, text.bytes);
    return ((b->has_marks && line->count < b->columns) ||
            (line->has_gap && line->count > b->columns) ||
            may_miss_value(b, line, text));
}

static bool add_line(reader *r, const block *b, fxi_tight_line *line) {
    if (line->kind == FXI_TIGHT_EMPTY || is_unclear(b, line, r->text))
        return true;
    if (line->kind == FXI_TIGHT_ROW && !b->is_grouped)
        move_notes(line, r, b);
    const bool has_values = line->kind == FXI_TIGHT_ROW || is_head(b, line);
    const fxc_span label = has_values ? line->label : whole_of(line);
    if ((label.end > label.start && !fxi_cell_list_add(&r->cells, label, 0, 1)) ||
        (has_values && !add_values(r, b, line)))
        return false;
    r->cells.row++;
    return true;
}

static fxc_status add_table(reader *r, const block *b) {
    fxi_tight_line line;
    r->cells.row = 0;
    for (size_t at = b->start; at < b->end;) {
        at = at < b->first_row ? read_above(&line, r, at)
                               : fxi_tight_line_read(&line, r->text, at, r->lexicon);
        if (!add_line(r, b, &line))
            return FXC_ENOMEM;
    }
    r->cells.table++;
    return FXC_OK;
}

/* --- the text --------------------------------------------------------------------- */

/* As rows end, and few lines of prose. */
static bool may_end_row(const char *bytes, size_t start, size_t end) {
    while (end > start && (bytes[end - 1] == '\r' || bytes[end - 1] == ' '))
        end--;
    if (end == start)
        return false;
    const char last = bytes[end - 1];
    return fxi_ascii_is_digit(last) || last == ')' || last == '%' || last == '*' ||
           (end - start > 1 && bytes[end - 2] == ' ' && last == '-') ||
           (end - start > DASH && bytes[end - DASH - 1] == ' ' &&
            fxi_tight_word_is_nil((fxi_tight_word){bytes + end - DASH, DASH}));
}

static void note_lone_line(reader *r, size_t start, size_t end) {
    if (!r->lone.have_sign)
        r->lone.have_sign = fxi_headed_is_unit(r->text, start, end, r->lexicon) ||
                            fxi_stacked_is_amount(r->text, start, end);
    if (!r->lone.have_time)
        r->lone.have_time = fxi_dated_is_head(r->text, start, end);
}

/* Start of the next line, from the one at `from` on, that makes a table. */
static size_t next_row(reader *r, size_t from) {
    const fxi_text text = r->text;
    fxi_tight_line line;
    while (from < text.length) {
        const char *stop = memchr(text.bytes + from, '\n', text.length - from);
        const size_t end = stop != NULL ? (size_t)(stop - text.bytes) : text.length;
        note_lone_line(r, from, end);
        if (may_end_row(text.bytes, from, end)) {
            fxi_tight_line_read(&line, text, from, r->lexicon);
            if (makes_table(&line))
                return from;
        }
        from = stop != NULL ? end + 1 : end;
    }
    return text.length;
}

fxc_status fxi_tight_tables_add(fxi_lone_lines *lone, fxi_grid *grid, fxi_text text,
                                const fxi_tools *tools) {
    reader r = {.text = text,
                .lexicon = tools->lexicon,
                .grid = grid,
                .cells = {.arena = tools->arena}};
    fxc_status status = FXC_OK;
    size_t before = 0; /* end of the last table */
    block b;
    for (size_t at = next_row(&r, 0); at < text.length && status == FXC_OK;
         at = next_row(&r, b.next)) {
        read_rows(&b, &r, at);
        if (!is_table(&b) || !find_columns(&b, &r, before))
            continue;
        if (fxi_grid_has_cell_in(grid, &r.next_cell, (fxc_span){b.start, b.end}))
            continue;
        if (r.cells.count == 0)
            r.cells.table = fxi_grid_free_table(grid);
        status = add_table(&r, &b);
        before = b.end;
    }
    *lone = r.lone;
    return status == FXC_OK ? fxi_grid_add_cells(grid, &r.cells) : status;
}
