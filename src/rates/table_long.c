/* SPDX-License-Identifier: MIT */
/* The long form, CSV as in RFC 4180 with one rate a line:

       date,base,quote,rate[,units[,source]]
       2024-12-30,EUR,USD,1.0444
       2024-12-30,JPY,PLN,2.6198,100,nbp

   The rate is that of so many units of the base, one without that column. Fields may
   stand in double quotes; none of them has room for a comma, a quote or a line break of
   its own. Lines may come in any order. The text says nothing of resolutions, and many
   tools drop zeros at the end: the decimals of a series are the most that any of its
   rates has. */
#include "base/error.h"
#include "rates/csv_field.h"
#include "rates/table.h"

enum {
    FIELD_DATE,
    FIELD_BASE,
    FIELD_QUOTE,
    FIELD_RATE,
    FIELD_LEAST,
    FIELD_UNITS = FIELD_LEAST,
    FIELD_SOURCE,
    FIELD_COUNT
};

static const char *const columns[FIELD_COUNT] = {"date", "base",  "quote",
                                                 "rate", "units", "source"};

static const char *const HEAD = "the head date,base,quote,rate";

typedef struct long_table {
    fxi_draft *draft;
    size_t field_count;
    fxi_slice source; /* that all rows so far name; bytes NULL: there is no row yet */
    fxi_row_hash hash;
    fxc_error *error;
} long_table;

static fxc_status read_fields(fxi_slice fields[FIELD_COUNT], const long_table *t,
                              const fxi_line *line) {
    fxi_slice rest = line->text;
    for (size_t i = 0; i < t->field_count; i++) {
        if (rest.bytes == NULL)
            return fxi_error_at(
                t->error, FXC_ESYNTAX, line->number, (uint32_t)line->text.length + 1,
                "expected %u fields, found %u", (unsigned)t->field_count, (unsigned)i);
        fxc_status status = fxi_csv_field_next(&fields[i], &rest, line, t->error);
        if (status != FXC_OK)
            return status;
    }
    if (rest.bytes != NULL)
        return fxi_error_at(t->error, FXC_ESYNTAX, line->number,
                            fxi_line_column(line, rest.bytes),
                            "expected %u fields, found more", (unsigned)t->field_count);
    return FXC_OK;
}

static bool next_row(fxi_line *out, long_table *t, fxi_lines *lines) {
    if (!fxi_lines_next_row(out, lines))
        return false;
    fxi_row_hash_add(&t->hash, out->text);
    return true;
}

/* Columns behind the last may come to mean something: they are not skipped. */
static fxc_status read_columns(long_table *t, fxi_lines *lines) {
    fxi_line line;
    next_row(&line, t, lines);
    fxi_slice field, rest = line.text;
    for (; t->field_count < FIELD_COUNT && rest.bytes != NULL; t->field_count++) {
        fxc_status status = fxi_csv_field_next(&field, &rest, &line, t->error);
        if (status != FXC_OK)
            return status;
        if (!fxi_slice_is(field, columns[t->field_count]))
            return fxi_line_expected(&line, field,
                                     t->field_count < FIELD_LEAST
                                         ? HEAD
                                         : "the columns units and source, or none",
                                     t->error);
    }
    if (t->field_count < FIELD_LEAST)
        return fxi_line_expected(&line, line.text, HEAD, t->error);
    return rest.bytes == NULL
               ? FXC_OK
               : fxi_line_expected(&line, rest, "no column behind 'source'", t->error);
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

static fxc_status read_units(int *power, const long_table *t,
                             const fxi_slice fields[FIELD_COUNT],
                             const fxi_line *line) {
    *power = 0;
    if (t->field_count <= FIELD_UNITS)
        return FXC_OK;
    fxi_slice units = fields[FIELD_UNITS];
    *power = fxi_quote_units(units.bytes, units.length);
    return *power >= 0 ? FXC_OK
                       : fxi_line_expected(line, units,
                                           "1, 10, 100 and so on up to "
                                           "1000000000 units",
                                           t->error);
}

/* A table is one source: rates of several are not mixed under one name. */
static fxc_status read_source(long_table *t, fxi_slice source, const fxi_line *line) {
    if (t->source.bytes == NULL)
        t->source = source;
    if (fxi_slice_equal(source, t->source))
        return FXC_OK;
    return fxi_line_expected(line, source, "the source of the rows above", t->error);
}

static fxc_status read_rate(fxi_draft_entry *out, const long_table *t, fxi_slice rate,
                            int power, const fxi_line *line) {
    const char *what = fxi_quote_read(&out->quote, rate.bytes, rate.length);
    if (what == NULL)
        what = fxi_quote_shift(&out->quote, -power);
    return what == NULL ? FXC_OK : fxi_line_expected(line, rate, what, t->error);
}

static fxc_status read_row(long_table *t, const fxi_line *line) {
    fxi_slice fields[FIELD_COUNT];
    fxc_status status = read_fields(fields, t, line);
    if (status != FXC_OK)
        return status;
    fxc_date date;
    fxi_slice day = fields[FIELD_DATE];
    if (!fxi_date_parse(&date, day.bytes, day.length))
        return fxi_line_expected(line, day, "a date such as 2024-02-29", t->error);
    fxc_currency base, quote;
    int power = 0;
    status = read_currencies(&base, &quote, fields, line, t->error);
    if (status == FXC_OK)
        status = read_units(&power, t, fields, line);
    if (status == FXC_OK && t->field_count > FIELD_SOURCE)
        status = read_source(t, fxi_slice_trim(fields[FIELD_SOURCE]), line);
    if (status != FXC_OK || fxi_csv_is_missing(fields[FIELD_RATE]))
        return status;
    fxi_draft_entry entry = {.day = fxi_day_from_date(date), .line = line->number};
    status = read_rate(&entry, t, fields[FIELD_RATE], power, line);
    if (status == FXC_OK)
        status = fxi_draft_series_index(&entry.series, t->draft, base, quote,
                                        line->number, t->error);
    return status == FXC_OK ? fxi_draft_add(t->draft, entry, t->error) : status;
}

fxc_status fxi_table_read_long(fxi_source *source, fxi_draft *draft, fxi_lines *lines,
                               fxc_error *error) {
    long_table t = {.draft = draft, .error = error};
    fxi_line line;
    draft->pad = true;
    fxi_row_hash_start(&t.hash, lines);
    fxc_status status = read_columns(&t, lines);
    while (status == FXC_OK && next_row(&line, &t, lines))
        status = read_row(&t, &line);
    draft->title = t.source;
    if (status == FXC_OK)
        status = fxi_draft_finish(source, draft, error);
    if (status == FXC_OK)
        fxi_row_hash_finish(source->hash, &t.hash);
    return status;
}
