/* SPDX-License-Identifier: MIT */
#include "reading/layout/tight_table.h"

#include "base/ascii.h"
#include "reading/layout/dated_table.h"
#include "reading/layout/headed_table.h"
#include "reading/layout/stacked_table.h"
#include "reading/layout/tight_block.h"
#include "reading/layout/tight_list.h"
#include "reading/layout/tight_word.h"

typedef struct reader {
    fxi_tight_lines lines;
    size_t next_cell; /* of the grid of others */
    fxi_cell_list cells;
    fxi_lone_lines lone;
    size_t before;   /* end of the last table */
    size_t list_end; /* of the list that the next row begins, if it begins one */
    size_t no_list;  /* rows before it begin none */
} reader;

/* --- cells ------------------------------------------------------------------------ */

/* Numbers of notes belong to the label: "Trade receivables 7 1,204 1,188"; but what a
   bracket says at its end stays there: "Dividend (pence) 10 2.75 2.50". */
static void move_notes(fxi_tight_line *line, const reader *r,
                       const fxi_tight_block *b) {
    while (line->count > b->columns && fxi_tight_has_note(line, r->lines.text)) {
        const fxc_span note = line->values[--line->count];
        if (!fxi_tight_has_label(line))
            line->label = note;
        else if (r->lines.text.bytes[line->label.end - 1] != ')')
            line->label.end = note.end;
    }
}

/* Columns are counted from the right. */
static bool add_values(reader *r, const fxi_tight_block *b,
                       const fxi_tight_line *line) {
    for (size_t i = line->count; i-- > 0;)
        if (!fxi_cell_list_add(&r->cells, line->values[i], b->counts.most - i, 1))
            return false;
    return true;
}

/* Words, and times that head no columns: a label as a whole. */
static fxc_span whole_of(const fxi_tight_line *line) {
    fxc_span out = line->label;
    if (line->count == 0)
        return out;
    out.start =
        fxi_tight_has_label(line) ? out.start : line->values[line->count - 1].start;
    out.end = line->values[0].end;
    return out;
}

static bool add_line(reader *r, const fxi_tight_block *b, fxi_tight_line *line) {
    if (line->kind == FXI_TIGHT_EMPTY ||
        fxi_tight_block_is_unclear(b, line, r->lines.text))
        return true;
    if (line->kind == FXI_TIGHT_ROW && !b->is_grouped)
        move_notes(line, r, b);
    const bool has_values =
        line->kind == FXI_TIGHT_ROW || fxi_tight_block_is_head(b, line);
    const fxc_span label = has_values ? line->label : whole_of(line);
    if ((label.end > label.start && !fxi_cell_list_add(&r->cells, label, 0, 1)) ||
        (has_values && !add_values(r, b, line)))
        return false;
    r->cells.row++;
    return true;
}

static fxc_status add_table(reader *r, const fxi_tight_block *b) {
    fxi_tight_line line;
    for (size_t at = b->start; at < b->end;) {
        at = at < b->first_row
                 ? fxi_tight_block_read_above(&line, &r->lines, at)
                 : fxi_tight_line_read(&line, r->lines.text, at, r->lines.lexicon);
        if (!add_line(r, b, &line))
            return FXC_ENOMEM;
    }
    return FXC_OK;
}

static fxc_status add_list(reader *r, size_t at, size_t end) {
    fxi_tight_line line;
    while (at < end) {
        at = fxi_tight_line_read(&line, r->lines.text, at, r->lines.lexicon);
        if (!fxi_tight_list_has_row(&line))
            continue;
        if (!fxi_cell_list_add(&r->cells, line.label, 0, 1) ||
            !fxi_cell_list_add(&r->cells, line.values[0], 1, 1))
            return FXC_ENOMEM;
        r->cells.row++;
    }
    return FXC_OK;
}

/* --- the text --------------------------------------------------------------------- */

/* As rows end, and few lines of prose. */
static bool may_end_row(const char *bytes, size_t start, size_t end) {
    enum { DASH = 3 }; /* bytes of "—" */
    while (end > start && (bytes[end - 1] == '\r' || bytes[end - 1] == ' '))
        end--;
    if (end == start)
        return false;
    const char last = bytes[end - 1];
    return fxi_ascii_is_digit(last) || last == ')' || last == '%' || last == '*' ||
           last == ']' || (end - start > 1 && bytes[end - 2] == ' ' && last == '-') ||
           (end - start > DASH && bytes[end - DASH - 1] == ' ' &&
            fxi_tight_word_is_nil((fxi_tight_word){bytes + end - DASH, DASH}));
}

static void note_lone_line(reader *r, size_t start, size_t end) {
    if (!r->lone.have_sign)
        r->lone.have_sign =
            fxi_headed_is_unit(r->lines.text, start, end, r->lines.lexicon) ||
            fxi_stacked_is_amount(r->lines.text, start, end);
    if (!r->lone.have_time)
        r->lone.have_time = fxi_dated_is_head(r->lines.text, start, end);
}

/* "2025 $ 120": it begins a list. */
static bool begins_list(reader *r, const fxi_tight_line *line, size_t at) {
    if (line->signs != 1 || !fxi_tight_list_has_row(line))
        return false;
    r->list_end = fxi_tight_list_read(&r->lines, r->before, at, &r->no_list);
    return r->list_end > at;
}

/* Start of the next line, from the one at `from` on, that makes a table. */
static size_t next_row(reader *r, size_t from) {
    const fxi_text text = r->lines.text;
    fxi_tight_line line;
    while (from < text.length) {
        const size_t end = fxi_text_line_end(text, from);
        note_lone_line(r, from, end);
        if (may_end_row(text.bytes, from, end)) {
            fxi_tight_line_read(&line, text, from, r->lines.lexicon);
            if (fxi_tight_makes_table(&line) || begins_list(r, &line, from))
                return from;
        }
        from = fxi_text_line_below(text, end);
    }
    return text.length;
}

/* Adds the list or the table of which the row at `at` tells, and returns where the next
   lines to look at are. */
static size_t add_next(reader *r, const fxi_grid *grid, fxc_status *status, size_t at) {
    fxi_tight_block b = {.start = at, .end = r->list_end, .next = r->list_end};
    const bool is_list = r->list_end > at;
    if (!is_list && (!fxi_tight_block_read(&b, &r->lines, at) ||
                     !fxi_tight_block_find_columns(&b, &r->lines, r->before)))
        return b.next;
    if (fxi_grid_has_cell_in(grid, &r->next_cell, (fxc_span){b.start, b.end}))
        return b.next;
    fxi_cell_list_begin_table(&r->cells, grid);
    *status = is_list ? add_list(r, at, b.end) : add_table(r, &b);
    r->before = b.end;
    return b.next;
}

fxc_status fxi_tight_tables_add(fxi_lone_lines *lone, fxi_grid *grid, fxi_text text,
                                const fxi_tools *tools) {
    reader r = {.lines = {text, tools->lexicon}, .cells = {.arena = tools->arena}};
    fxc_status status = FXC_OK;
    for (size_t at = next_row(&r, 0); at < text.length && status == FXC_OK;) {
        at = add_next(&r, grid, &status, at);
        at = next_row(&r, at);
    }
    *lone = r.lone;
    return status == FXC_OK ? fxi_grid_add_cells(grid, &r.cells) : status;
}
