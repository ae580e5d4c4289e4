/* SPDX-License-Identifier: MIT */
/* CSV archive of table A of Narodowy Bank Polski, zlotys for so many units:

       data;1USD;100JPY;nr tabeli;pełny numer tabeli;
       ;dolar amerykański;jen (Japonia);
       20250224;3,9734;2,6565;37;037/A/NBP/2025;

       kod ISO;USD;JPY;
       nazwa waluty;dolar amerykański;jen (Japonia);
       liczba jednostek;1;100;

   The rows at the end say codes and units again, and have to agree with the first. */
#include "base/error.h"
#include "rates/import/import.h"
#include "rates/text/csv_field.h"

static const char SEPARATOR = ';', MARK = ',';

static bool is_end(fxi_slice field, const fxi_line *line) {
    return field.bytes == line->text.bytes + line->text.length;
}

/* "100JPY" */
static bool read_units(fxc_currency *out, int *power, fxi_slice field) {
    enum { CODE = 3 };
    if (field.length <= CODE)
        return false;
    size_t digits = field.length - CODE;
    *power = fxi_quote_units(field.bytes, digits);
    return *power >= 0 && fxi_currency_read(out, field.bytes + digits, CODE);
}

static bool is_number_of_table(fxi_slice field) {
    return fxi_slice_is(field, "nr tabeli") ||
           fxi_slice_is(field, "pe\xC5\x82ny numer tabeli");
}

static fxc_status read_column(fxi_day_grid *grid, const fxi_line *line,
                              fxi_slice field) {
    fxc_currency pair[2] = {{""}, {"PLN"}};
    int power = 0;
    if (is_number_of_table(field))
        return fxi_day_grid_add(grid, line, field, NULL);
    if (!read_units(&pair[0], &power, field))
        return fxi_line_expected(
            line, field, "units and a currency code, such as 100JPY", grid->in->error);
    fxc_status status = fxi_day_grid_add(grid, line, field, pair);
    if (status == FXC_OK)
        grid->columns[grid->count - 1].power = -power;
    return status;
}

static fxc_status read_columns(fxi_day_grid *grid) {
    fxi_line line;
    fxi_slice field;
    fxc_status status = FXC_OK;
    fxi_import_row(&line, grid->in, "");
    fxi_slice rest = line.text;
    fxi_field_next(&field, &rest, SEPARATOR);
    while (status == FXC_OK && fxi_field_next(&field, &rest, SEPARATOR))
        if (!is_end(field, &line))
            status = read_column(grid, &line, field);
    return status;
}

/* 20250224 */
static bool read_day(fxi_day *out, fxi_slice field) {
    enum { LENGTH = 8, DASHED = 10 };
    char text[DASHED];
    fxc_date date;
    if (field.length != LENGTH)
        return false;
    for (size_t i = 0, k = 0; i < DASHED; i++)
        text[i] = i == 4 || i == 7 ? '-' : field.bytes[k++];
    if (!fxi_date_parse(&date, text, DASHED))
        return false;
    *out = fxi_day_from_date(date);
    return true;
}

static fxc_status read_rates(fxi_day_grid *grid, const fxi_line *line, fxi_day day,
                             fxi_slice rest) {
    fxi_slice field;
    for (size_t i = 0; i < grid->count; i++) {
        if (!fxi_field_next(&field, &rest, SEPARATOR))
            return fxi_error_at(grid->in->error, FXC_ESYNTAX, line->number,
                                (uint32_t)line->text.length + 1,
                                "expected %u fields, found %u",
                                (unsigned)grid->count + 1, (unsigned)i + 1);
        fxc_status status =
            fxi_day_grid_cell(grid, i, line, day, fxi_slice_trim(field));
        if (status != FXC_OK)
            return status;
    }
    bool more = fxi_field_next(&field, &rest, SEPARATOR) && !is_end(field, line);
    return more ? fxi_line_expected(line, field, "no more fields than columns",
                                    grid->in->error)
                : FXC_OK;
}

static bool fits_code(const fxi_day_grid_column *column, fxi_slice field) {
    return fxi_slice_is(field, column->base.code);
}

static bool fits_units(const fxi_day_grid_column *column, fxi_slice field) {
    return fxi_quote_units(field.bytes, field.length) == -column->power;
}

/* A row at the end: a field for each currency, in the order of the columns. */
static fxc_status check_row(const fxi_day_grid *grid, const fxi_line *line,
                            fxi_slice rest,
                            bool (*fits)(const fxi_day_grid_column *, fxi_slice)) {
    fxi_slice field = {line->text.bytes + line->text.length, 0};
    for (size_t i = 0; i < grid->count; i++) {
        if (grid->columns[i].base.code[0] == '\0')
            continue;
        if (!fxi_field_next(&field, &rest, SEPARATOR) ||
            !fits(&grid->columns[i], field))
            return fxi_line_expected(line, field, "what the first row says",
                                     grid->in->error);
    }
    return FXC_OK;
}

static fxc_status read_row(fxi_day_grid *grid, const fxi_line *line) {
    fxi_slice first, rest = line->text;
    fxi_day day = 0;
    fxi_field_next(&first, &rest, SEPARATOR);
    if (first.length == 0 || fxi_slice_is(first, "nazwa waluty"))
        return FXC_OK;
    if (fxi_slice_is(first, "kod ISO"))
        return check_row(grid, line, rest, fits_code);
    if (fxi_slice_is(first, "liczba jednostek"))
        return check_row(grid, line, rest, fits_units);
    return read_day(&day, first)
               ? read_rates(grid, line, day, rest)
               : fxi_line_expected(line, first, "a day such as 20240229",
                                   grid->in->error);
}

fxc_status fxi_import_nbp(fxi_import *in) {
    fxi_day_grid grid;
    fxi_line line;
    fxc_status status = fxi_day_grid_open(&grid, in);
    grid.mark = MARK;
    if (status == FXC_OK)
        status = read_columns(&grid);
    while (status == FXC_OK && fxi_import_row(&line, in, ""))
        status = read_row(&grid, &line);
    return status;
}
