/* SPDX-License-Identifier: MIT */
/* Texts whose cells the caller knows, through the public interface. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "fxcheck.h"

/* A cell of table 0 over `part` of the text. */
static fxc_cell cell_at(const char *text, const char *part, uint32_t row,
                        uint32_t column) {
    const char *found = strstr(text, part);
    assert_non_null(found);
    size_t start = (size_t)(found - text);
    return (fxc_cell){
        .span = {start, start + strlen(part)}, .row = row, .column = column};
}

static fxc_status scan(fxc_report **out, const char *text, const fxc_cell *cells,
                       size_t count) {
    const fxc_input input = {
        .text = text, .length = strlen(text), .cells = cells, .cell_count = count};
    return fxc_scan_input(out, &input, NULL, NULL);
}

static void cells_take_their_head(void **state) {
    (void)state;
    static const char text[] = "RMB / US$ / 7,300 / 1,000";
    const fxc_cell cells[] = {cell_at(text, "RMB", 0, 1), cell_at(text, "US$", 0, 2),
                              cell_at(text, "7,300", 1, 1),
                              cell_at(text, "1,000", 1, 2)};
    fxc_report *report;
    assert_int_equal(scan(&report, text, cells, 4), FXC_OK);
    assert_int_equal(fxc_report_figure_count(report), 2);
    assert_string_equal(fxc_report_figure(report, 0)->currency.code, "CNY");
    assert_string_equal(fxc_report_figure(report, 1)->currency.code, "USD");
    fxc_report_free(report);
}

static void no_amount_crosses_a_border(void **state) {
    (void)state;
    static const char text[] = "It got $5 million";
    const fxc_cell cells[] = {cell_at(text, "$5", 0, 0),
                              cell_at(text, "million", 0, 1)};
    fxc_report *report;
    assert_int_equal(scan(&report, text, cells, 2), FXC_OK);
    assert_string_equal(fxc_report_figure(report, 0)->amount, "5");
    fxc_report_free(report);
}

static void ragged_tables_are_read(void **state) {
    (void)state;
    static const char text[] = "RMB 7,300 8 9";
    fxc_cell cells[] = {cell_at(text, "RMB", 0, 4000000000u),
                        cell_at(text, "7,300", 5, 127), cell_at(text, "8", 5, 127),
                        cell_at(text, "9", 2, 0)};
    cells[1].column_count = cells[2].row_count = UINT32_MAX;
    fxc_report *report;
    assert_int_equal(scan(&report, text, cells, 4), FXC_OK);
    assert_int_equal(fxc_report_figure_count(report), 0);
    fxc_report_free(report);
}

static void unsound_cells_are_refused(void **state) {
    (void)state;
    static const char text[] = "abcdef";
    static const fxc_span spans[][2] = {
        {{2, 4}, {1, 2}}, {{0, 3}, {2, 4}}, {{0, 1}, {4, 7}}, {{3, 2}, {4, 5}}};
    for (size_t i = 0; i < sizeof spans / sizeof *spans; i++) {
        const fxc_cell cells[] = {{.span = spans[i][0]}, {.span = spans[i][1]}};
        fxc_report *report;
        assert_int_equal(scan(&report, text, cells, 2), FXC_EARG);
        assert_int_equal(scan(&report, text, NULL, 2), FXC_EARG);
    }
    fxc_report *report;
    assert_int_equal(fxc_scan_input(&report, NULL, NULL, NULL), FXC_EARG);
}

static void places_are_mapped_piece_by_piece(void **state) {
    (void)state;
    static const fxc_piece pieces[] = {{0, 2, 10, 2}, {2, 3, 15, 6}, {5, 4, 30, 4}};
    const fxc_origin origin = {"", 0, pieces, 3};
    static const struct {
        fxc_span text, place;
    } rows[] = {{{0, 1}, {10, 11}}, {{1, 2}, {11, 12}}, {{0, 3}, {10, 21}},
                {{2, 5}, {15, 21}}, {{3, 4}, {15, 21}}, {{4, 6}, {15, 31}},
                {{5, 9}, {30, 34}}, {{9, 9}, {34, 34}}, {{7, 7}, {32, 32}},
                {{2, 2}, {15, 15}}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        fxc_span place = fxc_origin_span(&origin, rows[i].text);
        assert_int_equal(place.start, rows[i].place.start);
        assert_int_equal(place.end, rows[i].place.end);
    }
    const fxc_origin empty = {"", 0, NULL, 0};
    assert_int_equal(fxc_origin_span(&empty, (fxc_span){0, 0}).end, 0);
}

static void titles_stand_in_their_text(void **state) {
    (void)state;
    static const fxc_span wrong[] = {{0, 10}, {3, 2}, {SIZE_MAX, 2}};
    fxc_report *report = NULL;
    fxc_input input = {.text = "$5 paid", .length = 7, .title = {0, 7}};
    assert_int_equal(fxc_scan_input(&report, &input, NULL, NULL), FXC_OK);
    fxc_report_free(report);
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        input.title = wrong[i];
        assert_int_equal(fxc_scan_input(&report, &input, NULL, NULL), FXC_EARG);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cells_take_their_head),
        cmocka_unit_test(no_amount_crosses_a_border),
        cmocka_unit_test(ragged_tables_are_read),
        cmocka_unit_test(unsound_cells_are_refused),
        cmocka_unit_test(titles_stand_in_their_text),
        cmocka_unit_test(places_are_mapped_piece_by_piece),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
