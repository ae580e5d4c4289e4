/* SPDX-License-Identifier: MIT */
#include "cli/markup/extract.h"

#include <stdlib.h>
#include <string.h>

void cli_extract_init(cli_extract *extract, const char *source, size_t source_length) {
    memset(extract, 0, sizeof *extract);
    extract->source = source;
    extract->source_length = source_length;
}

void cli_extract_clear(cli_extract *extract) {
    free(extract->text);
    free(extract->pieces);
    free(extract->cells);
    cli_table_map_clear(&extract->tables);
}

/* Room for `more` elements behind `count`, doubling; NULL: memory ran out. */
static void *grow(cli_extract *x, void *items, size_t count, size_t more,
                  size_t *capacity, size_t size) {
    if (*capacity - count >= more)
        return items;
    size_t wanted = 2 * (*capacity) + more + 64;
    void *larger = realloc(items, wanted * size);
    x->failed = larger == NULL;
    *capacity = x->failed ? *capacity : wanted;
    return larger;
}

/* --- text and pieces -------------------------------------------------------------- */

static bool goes_on(const fxc_piece *last, const fxc_piece *next) {
    return last->length == last->source_length && next->length == next->source_length &&
           last->source_start + last->source_length == next->source_start;
}

static void add_piece(cli_extract *x, fxc_piece piece) {
    fxc_piece *last = x->piece_count > 0 ? &x->pieces[x->piece_count - 1] : NULL;
    if (last != NULL && goes_on(last, &piece)) {
        last->length += piece.length;
        last->source_length += piece.source_length;
        return;
    }
    fxc_piece *pieces =
        grow(x, x->pieces, x->piece_count, 1, &x->piece_capacity, sizeof *pieces);
    if (x->failed)
        return;
    x->pieces = pieces;
    pieces[x->piece_count++] = piece;
}

static void append(cli_extract *x, const char *bytes, size_t length,
                   size_t source_start, size_t source_length) {
    char *text = grow(x, x->text, x->length, length, &x->capacity, 1);
    if (x->failed)
        return;
    x->text = text;
    memcpy(text + x->length, bytes, length);
    add_piece(x, (fxc_piece){x->length, length, source_start, source_length});
    x->length += length;
}

/* Where the text stands that a break comes before. */
static void write_break(cli_extract *x, size_t source_start) {
    static const char *const bytes[] = {"", " ", "\t", "\n", "\n\n"};
    cli_break kind = x->pending;
    x->pending = CLI_BREAK_NONE;
    if (kind == CLI_BREAK_NONE || x->length == 0)
        return;
    if (kind == CLI_BREAK_SPACE)
        append(x, " ", 1, x->space_at, 1);
    else
        append(x, bytes[kind], strlen(bytes[kind]), source_start, 0);
}

/* The content of a cell begins with its first text. */
static void begin_content(cli_extract *x) {
    cli_table *table = cli_table_map_top(&x->tables);
    if (table != NULL && table->in_cell && table->cell.span.start == SIZE_MAX)
        table->cell.span.start = x->length;
}

static bool is_empty_cell(cli_extract *x) {
    const cli_table *table = cli_table_map_top(&x->tables);
    return table != NULL && table->in_cell && !table->holds_table &&
           table->cell.span.start == SIZE_MAX;
}

void cli_extract_put(cli_extract *x, const char *bytes, size_t length,
                     size_t source_start, size_t source_length) {
    if (x->failed || length == 0)
        return;
    write_break(x, source_start);
    begin_content(x);
    if (x->in_title && x->title.start == SIZE_MAX)
        x->title.start = x->length;
    if (!x->failed)
        append(x, bytes, length, source_start, source_length);
}

void cli_extract_copy(cli_extract *x, size_t source_start, size_t length) {
    cli_extract_put(x, x->source + source_start, length, source_start, length);
}

void cli_extract_break(cli_extract *x, cli_break kind, size_t source_start) {
    if (kind <= x->pending || is_empty_cell(x))
        return;
    x->pending = kind;
    x->space_at = source_start;
}

/* --- the title -------------------------------------------------------------------- */

void cli_extract_title(cli_extract *x) {
    x->in_title = x->title.end == 0;
    x->title.start = x->in_title ? SIZE_MAX : x->title.start;
}

void cli_extract_end_title(cli_extract *x) {
    if (x->in_title && x->title.start != SIZE_MAX)
        x->title.end = x->length;
    x->in_title = false;
}

/* --- tables ----------------------------------------------------------------------- */

static void add_cell(cli_extract *x, const fxc_cell *cell) {
    fxc_cell *cells =
        grow(x, x->cells, x->cell_count, 1, &x->cell_capacity, sizeof *cells);
    if (x->failed)
        return;
    x->cells = cells;
    cells[x->cell_count++] = *cell;
}

void cli_extract_end_cell(cli_extract *x) {
    cli_table *table = cli_table_map_top(&x->tables);
    if (table == NULL || !table->in_cell || x->failed)
        return;
    bool has_content = table->cell.span.start != SIZE_MAX;
    table->in_cell = false;
    /* Breaks at the end of the content are none of the text's. */
    if (has_content && !table->holds_table)
        x->pending = CLI_BREAK_CELL;
    cli_extract_break(x, CLI_BREAK_CELL, 0);
    table->cell.span.end = x->length;
    if (has_content && !table->holds_table && table->cell.column < CLI_COLUMNS_MAX)
        add_cell(x, &table->cell);
}

void cli_extract_end_row(cli_extract *x) {
    cli_table *table = cli_table_map_top(&x->tables);
    cli_extract_end_cell(x);
    if (table != NULL)
        table->in_row = false;
    cli_extract_break(x, CLI_BREAK_LINE, 0);
}

void cli_extract_row(cli_extract *x) {
    cli_table *table = cli_table_map_top(&x->tables);
    cli_extract_end_row(x);
    if (table != NULL)
        cli_table_map_row(table);
}

void cli_extract_cell(cli_extract *x, uint32_t column_count, uint32_t row_count,
                      bool is_head) {
    cli_table *table = cli_table_map_top(&x->tables);
    cli_extract_end_cell(x);
    cli_extract_break(x, CLI_BREAK_CELL, 0);
    if (table != NULL)
        cli_table_map_cell(table, column_count, row_count, is_head);
}

/* What a cell says before a table is text like any other. */
void cli_extract_table(cli_extract *x) {
    x->failed = x->failed || !cli_table_map_open(&x->tables);
    cli_extract_break(x, CLI_BREAK_PARAGRAPH, 0);
}

void cli_extract_end_table(cli_extract *x) {
    cli_extract_end_row(x);
    cli_table_map_close(&x->tables);
    cli_extract_break(x, CLI_BREAK_PARAGRAPH, 0);
}

/* --- results ---------------------------------------------------------------------- */

fxc_input cli_extract_input(const cli_extract *x) {
    return (fxc_input){.text = x->text != NULL ? x->text : "",
                       .length = x->length,
                       .cells = x->cells,
                       .cell_count = x->cell_count,
                       .title = x->title.end > 0 ? x->title : (fxc_span){0, 0},
                       .published = x->published};
}

fxc_origin cli_extract_origin(const cli_extract *x) {
    return (fxc_origin){.text = x->source,
                        .length = x->source_length,
                        .pieces = x->pieces,
                        .piece_count = x->piece_count};
}
