/* SPDX-License-Identifier: MIT */
/* The European Central Bank's reference rates, one euro in each currency:

       Date,USD,JPY,BGN,
       2025-02-24,1.0466,156.81,1.9558,

   Rows run from the newest to the oldest; a comma ends each. The daily file has blanks
   behind the commas and "24 February 2025". Zeros at the end of a rate are dropped. */
#include "rates/csv_field.h"
#include "rates/import.h"

static fxc_status read_column(fxi_grid *grid, const fxi_line *line, fxi_slice field) {
    fxc_currency pair[2] = {{"EUR"}};
    if (!fxi_currency_read(&pair[1], field.bytes, field.length))
        return fxi_line_expected(
            line, field, "a currency code of three capital letters", grid->in->error);
    return fxi_grid_add(grid, line, field, pair);
}

fxc_status fxi_import_ecb(fxi_import *in) {
    fxi_grid grid;
    fxi_line line;
    fxi_slice field;
    fxc_status status = fxi_grid_open(&grid, in);
    fxi_import_row(&line, in, "");
    fxi_slice rest = line.text;
    if (status == FXC_OK)
        status = fxi_csv_field_next(&field, &rest, &line, in->error);
    while (status == FXC_OK && rest.bytes != NULL) {
        status = fxi_csv_field_next(&field, &rest, &line, in->error);
        field = fxi_slice_trim(field);
        bool is_end = rest.bytes == NULL && field.length == 0;
        if (status == FXC_OK && !is_end)
            status = read_column(&grid, &line, field);
    }
    return status == FXC_OK ? fxi_grid_rows(&grid) : status;
}
