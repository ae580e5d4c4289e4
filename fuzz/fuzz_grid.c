/* SPDX-License-Identifier: MIT */
/* Any cells over any text: what is in order is read, figures lie in the text and do not
   overlap, and pairs are of them. */
#include "book.h"

enum { CELLS_MAX = 64 };

/* Five bytes a cell: gap, length, row, column, spans and head. */
static size_t take_cells(fxc_cell *cells, fuzz_input *input) {
    size_t count = fuzz_take(input, CELLS_MAX - 1), at = 0;
    uint32_t row = 0;
    for (size_t i = 0; i < count; i++) {
        fxc_cell *cell = &cells[i];
        *cell = (fxc_cell){.table = row / 16};
        cell->span.start = at + fuzz_take(input, 7);
        at = cell->span.end = cell->span.start + fuzz_take(input, 15);
        row += fuzz_take(input, 1);
        cell->row = row;
        cell->column = fuzz_take(input, 255);
        unsigned shape = fuzz_take(input, 255);
        cell->is_head = (shape & 1) != 0;
        cell->column_count = shape >> 1 & 7;
        cell->row_count = shape >> 4;
    }
    return count;
}

/* The cells that lie inside the text. */
static size_t sound_cells(const fxc_cell *cells, size_t count, size_t length) {
    while (count > 0 && cells[count - 1].span.end > length)
        count--;
    return count;
}

static void require_figures(const fxc_report *report, size_t length) {
    size_t end = 0;
    for (size_t i = 0; i < fxc_report_figure_count(report); i++) {
        fxc_span span = fxc_report_figure(report, i)->span;
        FUZZ_REQUIRE(span.start >= end && span.end > span.start && span.end <= length);
        end = span.end;
    }
    for (size_t i = 0; i < fxc_report_pair_count(report); i++) {
        const fxc_pair *pair = fxc_report_pair(report, i);
        FUZZ_REQUIRE(pair->left < pair->right);
        FUZZ_REQUIRE(pair->right < fxc_report_figure_count(report));
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    fuzz_input rest = {data, size};
    fxc_cell cells[CELLS_MAX];
    size_t count = take_cells(cells, &rest);
    const fxc_input input = {.text = rest.size > 0 ? (const char *)rest.data : "",
                             .length = rest.size,
                             .cells = cells,
                             .cell_count = sound_cells(cells, count, rest.size)};
    fxc_options options = FXC_OPTIONS_INIT;
    options.date = (fxc_date){2024, 12, 31};
    fxc_report *report;
    FUZZ_REQUIRE(fxc_check_input(&report, &input, fuzz_book(), &options, NULL) ==
                 FXC_OK);
    require_figures(report, rest.size);
    fxc_report_free(report);
    return 0;
}
