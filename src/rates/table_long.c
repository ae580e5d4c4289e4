/* SPDX-License-Identifier: MIT */
/* The long form, CSV as in RFC 4180 with one rate a line:

       date,base,quote,rate
       2024-12-30,EUR,USD,1.0444

   Fields may stand in double quotes; none of them has room for a comma, a quote or a
   line break of its own. Lines may come in any order. The text says nothing of
   resolutions, and many tools drop zeros at the end: the decimals of a series are the
   most that any of its rates has. */
#include "base/error.h"
#include "rates/csv_field.h"
#include "rates/table.h"

enum { FIELD_DATE, FIELD_BASE, FIELD_QUOTE, FIELD_RATE, FIELD_COUNT };

static const char *const columns[FIELD_COUNT] = {"date", "base", "quote", "rate"};

static const char *const HEAD = "the head date,base,quote,rate";

static fxc_status read_fields(fxi_slice fields[FIELD_COUNT], const fxi_line *line,
                              fxc_error *error) {
    fxi_slice rest = line->text;
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        if (rest.bytes == NULL)
            return fxi_error_at(error, FXC_ESYNTAX, line->number,
                                (uint32_t)line->text.length + 1,
                                "expected 4 fields, found %u", (unsigned)i);
        fxc_status status = fxi_csv_field_next(&fields[i], &rest, line, error);
        if (status != FXC_OK)
            return status;
    }
    if (rest.bytes != NULL)
        return fxi_error_at(error, FXC_ESYNTAX, line->number,
                            fxi_line_column(line, rest.bytes),
                            "expected 4 fields, found more");
    return FXC_OK;
}

/* Columns behind the fourth may come to mean something: they are not skipped. */
static fxc_status read_columns(fxi_lines *lines, fxi_row_hash *hash, fxc_error *error) {
    fxi_line line;
    fxi_lines_next_row(&line, lines);
    fxi_row_hash_add(hash, line.text);
    fxi_slice field, rest = line.text;
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        if (rest.bytes == NULL)
            return fxi_line_expected(&line, line.text, HEAD, error);
        fxc_status status = fxi_csv_field_next(&field, &rest, &line, error);
        if (status != FXC_OK)
            return status;
        if (!fxi_slice_is(field, columns[i]))
            return fxi_line_expected(&line, field, HEAD, error);
    }
    return rest.bytes == NULL
               ? FXC_OK
               : fxi_line_expected(&line, rest, "no column behind 'rate'", error);
}

static fxc_status read_currencies(fxc_currency *base, fxc_currency *quote,
                                  const fxi_slice fields[FIELD_COUNT],
                                  const fxi_line *line, fxc_error *error) {
    static const char *const what = "a currency code of three capital letters";
    fxi_slice first = fields[FIELD_BASE], second = fields[FIELD_QUOTE];
    if (!fxi_currency_read(base, first.bytes, first.length))
        return fxi_line_expected(line, first, what, error);
    if (!fxi_currency_read(quote, second.bytes, second.length))
        return fxi_line_expected(line, second, what, error);
    if (fxi_currency_equal(*base, *quote))
        return fxi_line_expected(line, second, "another currency than the base", error);
    return FXC_OK;
}

static fxc_status read_row(fxi_draft *draft, const fxi_line *line, fxc_error *error) {
    fxi_slice fields[FIELD_COUNT];
    fxc_status status = read_fields(fields, line, error);
    if (status != FXC_OK)
        return status;
    fxc_date date;
    fxi_slice day = fields[FIELD_DATE], rate = fields[FIELD_RATE];
    if (!fxi_date_parse(&date, day.bytes, day.length))
        return fxi_line_expected(line, day, "a date such as 2024-02-29", error);
    fxc_currency base, quote;
    status = read_currencies(&base, &quote, fields, line, error);
    if (status != FXC_OK || fxi_csv_is_missing(rate))
        return status;
    fxi_draft_entry entry = {.day = fxi_day_from_date(date), .line = line->number};
    const char *what = fxi_quote_read(&entry.quote, rate.bytes, rate.length);
    if (what != NULL)
        return fxi_line_expected(line, rate, what, error);
    status =
        fxi_draft_series_index(&entry.series, draft, base, quote, line->number, error);
    return status == FXC_OK ? fxi_draft_add(draft, entry, error) : status;
}

fxc_status fxi_table_read_long(fxi_source *source, fxi_draft *draft, fxi_lines *lines,
                               fxc_error *error) {
    fxi_row_hash hash;
    fxi_line line;
    draft->pad = true;
    fxi_row_hash_start(&hash, lines);
    fxc_status status = read_columns(lines, &hash, error);
    while (status == FXC_OK && fxi_lines_next_row(&line, lines)) {
        fxi_row_hash_add(&hash, line.text);
        status = read_row(draft, &line, error);
    }
    if (status == FXC_OK)
        status = fxi_draft_finish(source, draft, error);
    if (status == FXC_OK)
        fxi_row_hash_finish(source->hash, &hash);
    return status;
}
