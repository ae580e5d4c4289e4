/* SPDX-License-Identifier: MIT */
#include "output/figure_table.h"

#include "output/escape.h"
#include "output/place.h"

enum {
    COLUMNS = 6,
    WIDTH_MAX = 60, /* a longer cell pushes the rest of its row to the right */
    CURRENCIES_SHOWN = 4
};

/* What the cells of a row are made of. */
typedef struct table_row {
    const fxc_document *document;
    const fxc_figure *figure;
    fxi_position position;
} table_row;

typedef void cell_fn(fxi_writer *writer, const table_row *row);

static void put_place(fxi_writer *writer, const table_row *row) {
    fxi_place_write(writer, row->document, row->position);
}

static void put_text(fxi_writer *writer, const table_row *row) {
    fxc_span span = fxi_span_clip(row->figure->span, row->document);
    fxi_escape_visible(writer, row->document->text + span.start, span.end - span.start);
}

/* "5000000"; of a range "5000000..7000000". */
static void write_amount(fxi_writer *writer, const fxc_figure *figure) {
    fxi_writer_add_text(writer, figure->amount);
    if (figure->amount_high != NULL) {
        fxi_writer_add_text(writer, "..");
        fxi_writer_add_text(writer, figure->amount_high);
    }
}

void fxi_figure_money_write(fxi_writer *writer, const fxc_figure *figure) {
    write_amount(writer, figure);
    if (figure->currency.code[0] != '\0') {
        fxi_writer_add_char(writer, ' ');
        fxi_writer_add_text(writer, figure->currency.code);
    }
}

static void put_amount(fxi_writer *writer, const table_row *row) {
    write_amount(writer, row->figure);
}

/* The code; where it is open, the likeliest candidates: "CNY|JPY?". */
static void put_currency(fxi_writer *writer, const table_row *row) {
    const fxc_figure *figure = row->figure;
    if (figure->currency.code[0] != '\0' || figure->candidate_count == 0) {
        bool known = figure->currency.code[0] != '\0';
        fxi_writer_add_text(writer, known ? figure->currency.code : "-");
        return;
    }
    for (size_t i = 0; i < figure->candidate_count && i < CURRENCIES_SHOWN; i++) {
        fxi_writer_add_text(writer, i > 0 ? "|" : "");
        fxi_writer_add_text(writer, figure->candidates[i].currency.code);
    }
    bool more = figure->candidate_count > CURRENCIES_SHOWN;
    fxi_writer_add_text(writer, more ? "|...?" : "?");
}

static void put_basis(fxi_writer *writer, const table_row *row) {
    fxc_basis basis = row->figure->basis;
    fxi_writer_add_text(writer,
                        basis == FXC_BASIS_NONE ? "open" : fxc_basis_name(basis));
}

static void put_modifier(fxi_writer *writer, const table_row *row) {
    fxc_modifier modifier = row->figure->modifier;
    if (modifier != FXC_MODIFIER_NONE)
        fxi_writer_add_text(writer, fxc_modifier_name(modifier));
}

static cell_fn *const cells[COLUMNS] = {put_place,    put_text,  put_amount,
                                        put_currency, put_basis, put_modifier};

/* A write function that keeps only the width of what it is given: cells hold whole,
   escaped code points of less than one block. */
static int measure(void *context, const char *bytes, size_t length) {
    size_t *columns = context;
    *columns += fxi_escape_visible_columns(bytes, length);
    return 0;
}

static size_t measure_cell(const table_row *row, size_t column) {
    size_t columns = 0;
    fxi_writer writer;
    fxi_writer_init(&writer, measure, &columns);
    cells[column](&writer, row);
    (void)fxi_writer_finish(&writer); /* measure refuses nothing */
    return columns;
}

static table_row make_row(const fxc_report *report, const fxc_document *document,
                          fxi_positions *positions, size_t index) {
    const fxc_figure *figure = fxc_report_figure(report, index);
    return (table_row){document, figure,
                       fxi_positions_at(positions, figure->span.start)};
}

/* The last column needs no width. */
static void widen(size_t widths[COLUMNS], const table_row *row) {
    for (size_t column = 0; column + 1 < COLUMNS; column++) {
        size_t width = measure_cell(row, column);
        if (width > widths[column] && width <= WIDTH_MAX)
            widths[column] = width;
    }
}

static bool is_amount(size_t column) { return cells[column] == put_amount; }

static void put_row(fxi_writer *writer, const table_row *row,
                    const size_t widths[COLUMNS]) {
    size_t pending = 0; /* blanks that only a later cell makes necessary */
    for (size_t column = 0; column < COLUMNS; column++) {
        size_t width = measure_cell(row, column);
        if (width == 0)
            continue;
        size_t padding = widths[column] > width ? widths[column] - width : 0;
        bool right = is_amount(column);
        fxi_writer_add_repeated(writer, ' ', pending + (right ? padding : 0));
        cells[column](writer, row);
        pending = 2 + (right ? 0 : padding);
    }
    fxi_writer_add_char(writer, '\n');
}

void fxi_figure_table_write(fxi_writer *writer, const fxc_report *report,
                            const fxc_document *document, fxi_positions *positions) {
    size_t widths[COLUMNS] = {0};
    size_t count = fxc_report_figure_count(report);
    for (size_t i = 0; i < count; i++) {
        table_row row = make_row(report, document, positions, i);
        widen(widths, &row);
    }
    for (size_t i = 0; i < count; i++) {
        table_row row = make_row(report, document, positions, i);
        put_row(writer, &row, widths);
    }
}
