/* SPDX-License-Identifier: MIT */
#include "reading/layout/tight_block.h"

#include <string.h>

#include "reading/layout/tight_group.h"
#include "reading/layout/tight_head.h"
#include "reading/layout/tight_word.h"

enum {
    EMPTY_MAX = 1, /* empty lines in a row inside of a table */
    TEXTS_MAX = 2, /* lines of words alone in a row between its rows */
    ABOVE_MAX = 6, /* lines above it that may be rows, and above these heads ... */
    GROUPED_ABOVE_MAX = 12, /* ... that tell how blanks part groups ... */
    LONE_ABOVE_MAX = 24     /* ... or do so one below another */
};

/* --- rows ------------------------------------------------------------------------- */

/* "(7.2)" is taken for a loss. */
static fxi_tight_note note_of(const fxi_tight_line *line, fxi_text text) {
    const fxi_tight_note note = fxi_tight_word_note(
        fxi_tight_word_in(text.bytes, line->values[line->count - 1]));
    return note == FXI_TIGHT_NOTE_BOTH ? FXI_TIGHT_NOTE_NONE : note;
}

bool fxi_tight_has_note(const fxi_tight_line *line, fxi_text text) {
    return note_of(line, text) != FXI_TIGHT_NOTE_NONE;
}

/* "$ 310 $ 295", "1,204 1,188": beyond doubt a row, where "800 - 1,000" and "was $ 5 (
   $ 4 )" may be prose. */
static bool is_firm(const fxi_tight_line *line, const fxi_tight_lines *lines) {
    if (!line->one_money || line->nils > 0 || (line->signs < 2 && line->groups < 2))
        return false;
    const fxi_tight_word last =
        fxi_tight_word_before(lines->text.bytes, line->label.start, line->label.end);
    return !fxi_tight_word_leads_amount(last, lines->lexicon);
}

static void raise(size_t *most, size_t count) { *most = count > *most ? count : *most; }

static void count_values(fxi_tight_counts *counts, const fxi_tight_line *line,
                         fxi_text text) {
    const fxi_tight_note note = note_of(line, text);
    counts->of[line->count]++;
    counts->notes[line->count] += note != FXI_TIGHT_NOTE_NONE;
    counts->bare[line->count] += note == FXI_TIGHT_NOTE_BARE;
    counts->dotted[line->count] += note == FXI_TIGHT_NOTE_DOTTED;
    raise(&counts->most, line->count);
    if (line->groups > 0)
        raise(&counts->most_grouped, line->count);
    if (line->may_run_on)
        raise(&counts->most_running, line->count - (note != FXI_TIGHT_NOTE_NONE));
}

/* Two blanks may stand for an empty cell: of rows with such tell those alone that make
   a table, and where others are whole no more than that commas part groups. */
static void add_row(fxi_tight_block *b, const fxi_tight_line *line,
                    const fxi_tight_lines *lines) {
    const bool makes_table = fxi_tight_makes_table(line);
    if (line->has_gap && line->groups > 0 && makes_table)
        raise(&b->counts.most_grouped, line->count);
    if (line->has_gap && (!makes_table || b->whole > 0))
        return;
    if (!line->has_gap && b->whole++ == 0)
        b->counts = (fxi_tight_counts){.most_grouped = b->counts.most_grouped};
    count_values(&b->counts, line, lines->text);
    if (!makes_table)
        return;
    b->rows++;
    b->firm_rows += is_firm(line, lines);
    b->spans += line->is_span;
}

/* One row alone is told by its signs; "20 – 30" in all rows is no column of dashes. */
static bool is_table(const fxi_tight_block *b) {
    return (b->rows > 1 || b->firm_rows > 0) && b->spans < b->rows;
}

bool fxi_tight_block_read(fxi_tight_block *b, const fxi_tight_lines *lines, size_t at) {
    fxi_tight_line line;
    size_t empty = 0, texts = 0;
    *b = (fxi_tight_block){.start = at, .first_row = at, .next = at};
    while (b->next < lines->text.length && empty <= EMPTY_MAX && texts <= TEXTS_MAX) {
        const size_t next =
            fxi_tight_line_read(&line, lines->text, b->next, lines->lexicon);
        if (line.kind == FXI_TIGHT_PROSE)
            break;
        b->next = next;
        if (line.kind == FXI_TIGHT_ROW) {
            add_row(b, &line, lines);
            b->end = next;
            empty = texts = 0;
        } else if (line.kind == FXI_TIGHT_EMPTY) {
            empty++;
        } else {
            texts++;
        }
    }
    return is_table(b);
}

/* Rows above the first one that makes a table: "Dividends 12 —". */
static void find_first_row(fxi_tight_block *b, const fxi_tight_lines *lines,
                           size_t from) {
    fxi_tight_line line;
    for (int i = 0; i < ABOVE_MAX && b->start > from; i++) {
        const size_t at = fxi_text_line_above(lines->text, from, b->start);
        fxi_tight_line_read(&line, lines->text, at, lines->lexicon);
        if (line.kind != FXI_TIGHT_ROW || line.has_gap)
            return;
        add_row(b, &line, lines);
        b->start = b->first_row = at;
    }
}

/* --- columns ---------------------------------------------------------------------- */

/* Of most rows; but where all with the most values begin with the number of a note, one
   less. */
static size_t common_count(const fxi_tight_counts *counts) {
    size_t best = counts->most;
    if (best > 2 && counts->most_grouped > 0 && counts->notes[best] == counts->of[best])
        return best - 1;
    for (size_t count = counts->most; count >= 2; count--)
        best = counts->of[count] > counts->of[best] ? count : best;
    return best;
}

/* Blanks part no groups: "1,204 1,188", and rows like "310 295" have no more values. */
static bool parts_numbers(const fxi_tight_counts *counts) {
    return counts->most_running == 0 || counts->most_running <= counts->most_grouped;
}

/* The lowest head says how many columns there are, where some row has as many. */
static void count_columns(fxi_tight_block *b, const fxi_tight_line *line) {
    const bool is_lowest = b->start == b->first_row;
    if (line->kind == FXI_TIGHT_HEAD && is_lowest && b->counts.of[line->count] > 0)
        b->columns = line->count;
}

size_t fxi_tight_block_read_above(fxi_tight_line *out, const fxi_tight_lines *lines,
                                  size_t at) {
    const size_t next = fxi_tight_line_read(out, lines->text, at, lines->lexicon);
    if (out->kind == FXI_TIGHT_TEXT || out->kind == FXI_TIGHT_HEAD || out->has_gap)
        fxi_tight_head_read(out, lines->text, at, next - 1, lines->lexicon);
    return next;
}

/* Looks for heads above the first row, not before `from`. */
static void find_heads(fxi_tight_block *b, const fxi_tight_lines *lines, size_t from) {
    fxi_tight_line line;
    size_t at = b->first_row;
    for (int i = 0; i < ABOVE_MAX && at > from; i++) {
        at = fxi_text_line_above(lines->text, from, at);
        fxi_tight_block_read_above(&line, lines, at);
        if (line.kind == FXI_TIGHT_ROW)
            return;
        count_columns(b, &line);
        if (fxi_tight_block_is_head(b, &line)) {
            b->start = at;
            b->has_marks = b->has_marks || line.has_marks;
        }
    }
}

/* Where blanks part groups the lowest of the heads that are times says how many
   columns there are. False: there is none. */
static bool find_grouped_head(fxi_tight_block *b, const fxi_tight_lines *lines,
                              size_t from) {
    fxi_tight_line line;
    size_t at = b->first_row;
    for (int i = 0; i < GROUPED_ABOVE_MAX && at > from; i++) {
        at = fxi_text_line_above(lines->text, from, at);
        fxi_tight_block_read_above(&line, lines, at);
        if (line.kind != FXI_TIGHT_HEAD)
            continue;
        b->start = at;
        b->counts.most = b->columns = line.count;
        b->is_grouped = true;
        b->has_marks = line.has_marks;
        b->may_have_notes =
            !fxi_tight_corner_is_unit(lines->text, line.label, lines->lexicon);
        return true;
    }
    return false;
}

static bool is_time(const fxi_tight_line *line, fxi_text text) {
    return line->count == 1 &&
           fxi_tight_word_is_time(fxi_tight_word_in(text.bytes, line->values[0]));
}

/* "Jan-mar", "£m" */
static bool is_of_head(const fxi_tight_line *line) {
    enum { BYTES_MAX = 24 };
    return line->kind == FXI_TIGHT_EMPTY ||
           (line->kind == FXI_TIGHT_TEXT &&
            line->label.end - line->label.start <= BYTES_MAX);
}

/* "Note", "Reviewed", not "MSEK" and "Jan-mar". */
static bool may_be_note(const fxi_tight_line *line, const fxi_tight_lines *lines) {
    const fxc_span label = line->label;
    return label.end > label.start &&
           memchr(lines->text.bytes + label.start, '-', label.end - label.start) ==
               NULL &&
           !fxi_tight_corner_is_unit(lines->text, label, lines->lexicon);
}

/* The same where each head ends with a line of its own: "MSEK Jan-Mar", "2024",
   "Jan-Mar", "2023"; "Debts", "£m", "Total", "£m". */
static bool find_lone_heads(fxi_tight_block *b, const fxi_tight_lines *lines,
                            size_t from) {
    fxi_tight_line line;
    size_t at = b->first_row, times = 0, marks = 0;
    for (int i = 0; i < LONE_ABOVE_MAX && at > from; i++) {
        at = fxi_text_line_above(lines->text, from, at);
        fxi_tight_line_read(&line, lines->text, at, lines->lexicon);
        const bool is_lone = is_time(&line, lines->text);
        if (!is_lone && !is_of_head(&line))
            break;
        times += is_lone;
        marks += line.count == 1 && line.has_marks;
        b->may_have_notes = b->may_have_notes || may_be_note(&line, lines);
        b->start = line.kind == FXI_TIGHT_EMPTY ? b->start : at;
    }
    b->counts.most = b->columns = times > marks ? times : marks;
    b->is_grouped = true;
    return b->columns > 1 && b->columns < FXI_TIGHT_MAX;
}

/* Half of the rows or more can be as many numbers as the head has items. */
static bool do_rows_fit(const fxi_tight_block *b, const fxi_tight_lines *lines) {
    fxi_tight_line line;
    size_t rows = 0, fit = 0;
    for (size_t at = b->first_row; at < b->end;) {
        at = fxi_tight_line_read(&line, lines->text, at, lines->lexicon);
        if (line.kind != FXI_TIGHT_ROW)
            continue;
        rows++;
        fit +=
            fxi_tight_regroup(&line, b->columns, b->may_have_notes, lines->text.bytes);
    }
    return 2 * fit >= rows;
}

bool fxi_tight_block_find_columns(fxi_tight_block *b, const fxi_tight_lines *lines,
                                  size_t from) {
    find_first_row(b, lines, from);
    if (!parts_numbers(&b->counts))
        return (find_grouped_head(b, lines, from) || find_lone_heads(b, lines, from)) &&
               do_rows_fit(b, lines);
    b->columns = common_count(&b->counts);
    find_heads(b, lines, from);
    return true;
}

/* --- rows that do not fit --------------------------------------------------------- */

/* "Cash 6 2,800 4,889" below four heads: where other rows have the number of a note,
   this may be one, with values missing behind it. */
static bool may_miss_value(const fxi_tight_block *b, const fxi_tight_line *line,
                           fxi_text text) {
    const fxi_tight_counts *counts = &b->counts;
    const fxi_tight_note note = note_of(line, text);
    const size_t noted = b->columns + 1;
    if (line->count >= noted || noted == FXI_TIGHT_MAX || note == FXI_TIGHT_NOTE_NONE)
        return false;
    if (note == FXI_TIGHT_NOTE_DOTTED)
        return counts->dotted[noted] > 0;
    return note == FXI_TIGHT_NOTE_BARE
               ? counts->bare[noted] > 0
               : counts->notes[noted] > counts->bare[noted] + counts->dotted[noted] + 1;
}

/* Two blanks, and more values than columns: but for the number of a note nothing says
   which of them is beside an empty cell. */
static bool has_too_many(const fxi_tight_block *b, const fxi_tight_line *line,
                         fxi_text text) {
    return line->has_gap && line->count > b->columns &&
           !(line->count == b->columns + 1 && b->counts.notes[line->count] > 0 &&
             fxi_tight_has_note(line, text));
}

bool fxi_tight_block_is_unclear(const fxi_tight_block *b, fxi_tight_line *line,
                                fxi_text text) {
    if (line->kind != FXI_TIGHT_ROW)
        return false;
    if (b->is_grouped)
        return !fxi_tight_regroup(line, b->columns, b->may_have_notes, text.bytes);
    return (b->has_marks && line->count < b->columns) || has_too_many(b, line, text) ||
           may_miss_value(b, line, text);
}
