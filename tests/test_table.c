/* SPDX-License-Identifier: MIT */
#include "reading/table/table.h"

#include "reading_fixture.h"

static void add_cell(fxi_buffer *out, const reading_fixture *fixture,
                     const fxi_figure *figure) {
    char text[FXI_DECIMAL_TEXT];
    reading_fixture_quote(out, fixture, figure->span);
    fxi_buffer_add_text(out, figure->negative ? " -" : " ");
    fxi_buffer_add(out, text, fxi_decimal_format(text, &figure->low.value));
    fxi_buffer_add_char(out, ' ');
    fxi_buffer_add_text(out, figure->candidates[0].code);
    fxi_buffer_add_text(out, " @");
    fxi_buffer_add_number(out, figure->low.shown);
}

/* Cells, then pairs by the numbers of their figures; a letter names the column pair. */
static void describe(fxi_buffer *out, const reading_fixture *fixture) {
    const fxi_pairs *pairs = &fixture->column_pairs;
    for (size_t i = 0; i < fixture->figures.count; i++) {
        fxi_buffer_add_text(out, i > 0 ? "; " : "");
        add_cell(out, fixture, &fixture->figures.items[i]);
    }
    for (size_t i = 0; i < pairs->count; i++) {
        size_t first = 0;
        while (pairs->items[first].group != pairs->items[i].group)
            first++;
        fxi_buffer_add_text(out, "; pair ");
        fxi_buffer_add_number(out, (int64_t)pairs->items[i].left + 1);
        fxi_buffer_add_char(out, ' ');
        fxi_buffer_add_number(out, (int64_t)pairs->items[i].right + 1);
        fxi_buffer_add_char(out, ' ');
        fxi_buffer_add_char(out, (char)('a' + first));
    }
}

static void check(const casefile_row *row) { reading_fixture_check(row, describe); }

int main(void) { return casefile_run("tables.rows", "", check); }
