/* SPDX-License-Identifier: MIT */
#include "reading/layout/page_table.h"

#include <string.h>

#include "base/find16.h"
#include "reading/layout/page_line.h"
#include "reading/layout/tight_line.h"

enum {
    COLUMNS_MAX = 24,
    EMPTY_MAX = 2,   /* empty lines in a row inside of a table */
    VALUES_LEAST = 2 /* lines with a label and a number that make a table */
};

/* The characters of a line that the numbers of one column stand in. */
typedef struct column {
    size_t left, right;
} column;

/* Lines that may be a table, and what their numbers say of its columns. */
typedef struct block {
    size_t start, end;  /* of the lines, in bytes */
    size_t first_value; /* start of the first line with a label and a number */
    size_t last_value;  /* of the last, or of the totals below it */
    size_t values;
    size_t numbers; /* in all of its lines */
    size_t longest; /* characters of a number */
    size_t tight;   /* lines whose numbers one blank parts */
    size_t running; /* numbers that may be several: "310 295" */
    size_t most;    /* in one of them */
    bool has_gap;   /* two blanks part a number from what is before */
    column columns[COLUMNS_MAX];
    size_t count;
    bool overflows;
} block;

typedef struct reader {
    fxi_text text;
    fxi_cell_list cells;
} reader;

/* --- columns -------------------------------------------------------------------- */

static bool overlaps(const column *c, const fxi_stretch *s) {
    return s->left < c->right && c->left < s->right;
}

/* Characters of the column that the stretch stands over. */
static size_t overlap(const column *c, const fxi_stretch *s) {
    size_t left = s->left > c->left ? s->left : c->left;
    size_t right = s->right < c->right ? s->right : c->right;
    return right - left;
}

static void remove_column(block *b, size_t index) {
    b->count--;
    memmove(&b->columns[index], &b->columns[index + 1],
            (b->count - index) * sizeof b->columns[0]);
}

static void insert_column(block *b, size_t index, const fxi_stretch *number) {
    if (b->count == COLUMNS_MAX) {
        b->overflows = true;
        return;
    }
    memmove(&b->columns[index + 1], &b->columns[index],
            (b->count - index) * sizeof b->columns[0]);
    b->columns[index] = (column){number->left, number->right};
    b->count++;
}

/* Numbers that stand above each other share a column. */
static void add_number(block *b, const fxi_stretch *number) {
    size_t i = 0;
    while (i < b->count && b->columns[i].right <= number->left)
        i++;
    if (i == b->count || !overlaps(&b->columns[i], number)) {
        insert_column(b, i, number);
        return;
    }
    column *c = &b->columns[i];
    c->left = number->left < c->left ? number->left : c->left;
    c->right = number->right > c->right ? number->right : c->right;
    while (i + 1 < b->count && b->columns[i + 1].left < b->columns[i].right) {
        if (b->columns[i + 1].right > b->columns[i].right)
            b->columns[i].right = b->columns[i + 1].right;
        remove_column(b, i + 1);
    }
}

static void add_line(block *b, const fxi_page_line *line, size_t at) {
    size_t numbers = 0;
    b->tight += line->is_tight;
    if (!line->has_value)
        return;
    for (size_t i = 0; i < line->count; i++) {
        const fxi_stretch *s = &line->items[i];
        if (!s->is_number)
            continue;
        add_number(b, s);
        b->running += s->may_be_more;
        b->longest = s->right - s->left > b->longest ? s->right - s->left : b->longest;
        b->has_gap = b->has_gap || (i > 0 && s->left - line->items[i - 1].right > 1);
        numbers++;
    }
    b->numbers += numbers;
    b->most = numbers > b->most ? numbers : b->most;
    if (!line->has_label)
        return;
    b->first_value = b->values == 0 ? at : b->first_value;
    b->last_value = at;
    b->values++;
}

/* Most lines, or, where a number may be several, some, part numbers by one blank. */
static bool is_tight(const block *b) {
    enum { MOST = 2, SOME = 4 };
    return b->tight > 0 && (b->running > 0 ? SOME : MOST) * b->tight >= b->values;
}

/* Blanks part the numbers, but not all that are of one column stand above another. */
static bool is_ragged(const block *b) {
    enum { SLACK = 10 };
    if (b->count > b->most && b->running > 0)
        return true;
    for (size_t i = 0; i < b->count; i++)
        if (b->columns[i].right - b->columns[i].left > b->longest + SLACK)
            return true;
    return false;
}

/* Columns are those of a table if most have several numbers, if no two numbers of a
   line have run into one, and if blanks do more than indent. */
static bool is_table(const block *b) {
    return b->values >= VALUES_LEAST && !b->overflows && b->has_gap &&
           b->count >= b->most && 2 * b->numbers >= 3 * b->count && !is_tight(b) &&
           !is_ragged(b);
}

/* "1999      1998", "RMB       US$": above numbers, it heads columns. */
static bool is_head(const block *b, const fxi_page_line *line) {
    for (size_t i = 0; i < line->count; i++) {
        const fxi_stretch *s = &line->items[i];
        if (s->is_number ? !s->is_year : s->right <= b->columns[0].left)
            return false;
    }
    return line->count > 0;
}

static bool is_in_column(const block *b, const fxi_stretch *s) {
    size_t i = 0;
    while (i < b->count && !overlaps(&b->columns[i], s))
        i++;
    return i < b->count;
}

/* "$", "£", "€": not the digits of a page. */
static bool begins_with_sign(fxi_text text, const fxi_stretch *s) {
    const char first = text.bytes[s->span.start];
    return first == '$' || (unsigned char)first >= 0x80;
}

/* "           $15,218   $13,622": below the last label, in the columns. */
static bool is_total(const block *b, fxi_text text, const fxi_page_line *line,
                     size_t empty) {
    if (b->values == 0 || !line->has_value || line->has_label ||
        ((line->count == 1 || empty > 0) && !begins_with_sign(text, &line->items[0])))
        return false;
    size_t i = 0;
    while (i < line->count && is_in_column(b, &line->items[i]))
        i++;
    return i == line->count;
}

/* Heads behind an empty line begin another table. */
static bool begins_table(const block *b, const fxi_page_line *line, size_t empty) {
    return empty > 0 && b->values > 0 && is_head(b, line);
}

/* Before the first number the table may begin with the last two groups of lines. */
static void move_start(block *b, size_t *group, size_t at) {
    if (b->values > 0 || *group == at)
        return;
    b->start = *group;
    *group = at;
}

/* The lines from `at` on, up to prose, more than two empty lines, or other heads. */
static void read_block(block *b, fxi_text text, size_t at) {
    fxi_page_line line;
    size_t empty = 0, group = at;
    *b = (block){.start = at, .end = at};
    while (b->end < text.length && empty <= EMPTY_MAX) {
        size_t next = fxi_page_line_read(&line, text, b->end);
        if (line.kind == FXI_PAGE_PROSE) {
            b->end = b->end == at ? next : b->end;
            return;
        }
        if (begins_table(b, &line, empty))
            return;
        if (empty > 0 && line.kind == FXI_PAGE_TEXT)
            move_start(b, &group, b->end);
        if (is_total(b, text, &line, empty))
            b->last_value = b->end;
        empty = line.kind == FXI_PAGE_BLANK && line.is_empty ? empty + 1 : 0;
        add_line(b, &line, b->end);
        b->end = next;
    }
}

/* --- cells ---------------------------------------------------------------------- */

static size_t columns_under(const block *b, const fxi_stretch *s) {
    size_t count = 0;
    for (size_t i = 0; i < b->count; i++)
        count += overlaps(&b->columns[i], s);
    return count;
}

/* Of two heads over one column it is that of the one which has no other, else of the
   one that stands over more of it. */
static bool yields(const block *b, size_t index, const fxi_stretch *s,
                   const fxi_stretch *other) {
    const column *c = &b->columns[index];
    if (!overlaps(c, other) || columns_under(b, s) == 1)
        return false;
    return columns_under(b, other) == 1 || overlap(c, s) < overlap(c, other);
}

/* The columns that stretch `at` of the line stands over, from 1; 0: the label, or none.
 */
static size_t column_of(size_t *width, const block *b, const fxi_page_line *line,
                        size_t at) {
    const fxi_stretch *s = &line->items[at];
    size_t first = 0;
    *width = 1;
    for (size_t i = 0; i < b->count; i++) {
        if (!overlaps(&b->columns[i], s) || (at > 0 && yields(b, i, s, s - 1)) ||
            (at + 1 < line->count && yields(b, i, s, s + 1)))
            continue;
        if (first == 0)
            first = i + 1;
        *width = i + 2 - first;
    }
    return first;
}

static bool add_cell(reader *r, fxc_span span, size_t at, size_t width) {
    const fxi_cell_list *cells = &r->cells;
    fxc_cell *last = cells->count > 0 ? &cells->items[cells->count - 1] : NULL;
    if (last == NULL || last->table != cells->table || last->row != cells->row ||
        last->column + last->column_count <= at)
        return fxi_cell_list_add(&r->cells, span, at, width);
    last->span.end = span.end;
    return true;
}

/* Most of it stands before the columns: a label, or a caption above the numbers. */
static bool is_before_columns(const block *b, const fxi_stretch *s) {
    return s->left + s->right < 2 * b->columns[0].left;
}

/* A line above the numbers that is one stretch to the left is no head. */
static bool is_caption(const block *b, const fxi_page_line *line, size_t at) {
    return at < b->first_value && line->count == 1 &&
           is_before_columns(b, &line->items[0]);
}

static bool add_row(reader *r, const block *b, const fxi_page_line *line, size_t at) {
    if (line->kind != FXI_PAGE_TEXT || is_caption(b, line, at))
        return true;
    for (size_t i = 0; i < line->count; i++) {
        const fxi_stretch *s = &line->items[i];
        size_t width;
        size_t place = column_of(&width, b, line, i);
        bool is_label = !s->is_number && is_before_columns(b, s);
        if (place == 0 && !is_label)
            continue;
        if (!add_cell(r, s->span, is_label ? 0 : place, is_label ? 1 : width))
            return false;
    }
    r->cells.row++;
    return true;
}

static fxc_status add_table(reader *r, const block *b) {
    fxi_page_line line;
    size_t at = b->start;
    while (at <= b->last_value) {
        size_t next = fxi_page_line_read(&line, r->text, at);
        if (!add_row(r, b, &line, at))
            return FXC_ENOMEM;
        at = next;
    }
    return FXC_OK;
}

/* --- the text ------------------------------------------------------------------- */

/* The next two blanks that follow each other: few lines have such. */
static size_t next_blanks(fxi_text text, size_t at) {
    const char *b = text.bytes;
    for (; text.length - at >= FXI_SIXTEEN; at += FXI_SIXTEEN - 1) {
        unsigned blanks = fxi_find16(b + at, ' '), pairs = blanks & blanks >> 1;
        if (pairs != 0)
            return at + (size_t)__builtin_ctz(pairs);
    }
    for (; at + 1 < text.length; at++)
        if (b[at] == ' ' && b[at + 1] == ' ')
            return at;
    return text.length;
}

static size_t behind_blanks(fxi_text text, size_t at) {
    while (at < text.length && (text.bytes[at] == ' ' || text.bytes[at] == '\r'))
        at++;
    return at;
}

/* Start of the next line, from the one at `from` on, with two blanks before a word. */
static size_t next_gap(fxi_text text, size_t from) {
    size_t at = next_blanks(text, from), end = behind_blanks(text, at);
    while (end < text.length && text.bytes[end] == '\n') {
        at = next_blanks(text, end);
        end = behind_blanks(text, at);
    }
    return end < text.length ? fxi_text_line_start(text, from, at) : text.length;
}

/* Behind a row whose values are one blank apart: "Paid   4,110" has an empty cell. */
static bool goes_on_tight(const block *b, fxi_text text, const fxc_lexicon *lexicon) {
    fxi_tight_line line;
    if (b->start == 0)
        return false;
    fxi_tight_line_read(&line, text, fxi_text_line_above(text, 0, b->start), lexicon);
    return line.kind == FXI_TIGHT_ROW && !line.has_gap && line.count > 1;
}

fxc_status fxi_page_tables_add(fxi_grid *grid, fxi_text text, const fxi_tools *tools) {
    reader r = {.text = text, .cells = {.arena = tools->arena}};
    fxc_status status = FXC_OK;
    block b;
    for (size_t at = next_gap(text, 0); at < text.length && status == FXC_OK;
         at = next_gap(text, b.end)) {
        read_block(&b, text, at);
        if (!is_table(&b) || goes_on_tight(&b, text, tools->lexicon))
            continue;
        fxi_cell_list_begin_table(&r.cells, grid);
        status = add_table(&r, &b);
    }
    return status == FXC_OK ? fxi_grid_add_cells(grid, &r.cells) : status;
}
