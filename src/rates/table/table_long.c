/* SPDX-License-Identifier: MIT */
/* The long form, CSV as in RFC 4180 with one rate a line:

       date,base,quote,rate[,units[,source]]
       2024-12-30,EUR,USD,1.0444
       2024-12-30,JPY,PLN,2.6198,100,nbp

   The rate is that of so many units of the base, one without that column. Fields may
   stand in double quotes; none of them has room for a comma, a quote or a line break of
   its own. Lines may come in any order. The text says nothing of resolutions, and many
   tools drop zeros at the end: the decimals of a series are the most that any of its
   rates has.

   A table of one source has a draft; one of several has a draft for each, so that their
   rates are never held against each other. */
#include <string.h>

#include "base/error.h"
#include "base/find16.h"
#include "rates/draft/known_line.h"
#include "rates/table/table.h"
#include "rates/text/csv_field.h"

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

/* One source: what its column says, where it is first named, and its rates. */
typedef struct part {
    fxi_slice name;
    fxi_line line;
    fxi_draft *draft;
} part;

typedef struct long_table {
    part parts[FXI_TABLE_SOURCES_MAX]; /* one at least; the first name may be unset */
    size_t part_count;
    part *part; /* of the row */
    size_t field_count;
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

static fxc_status check_name(const long_table *t, const part *of) {
    char name[FXI_SOURCE_NAME] = "";
    if (of->name.length < sizeof name)
        memcpy(name, of->name.bytes, of->name.length);
    return fxi_source_name_is_valid(name)
               ? FXC_OK
               : fxi_line_expected(&of->line, of->name,
                                   "a name of letters, digits and '-', at most 31, "
                                   "where a table has several sources",
                                   t->error);
}

/* Makes a part for a source that no row named before. */
static fxc_status add_part(long_table *t, fxi_slice name, const fxi_line *line) {
    fxi_arena *arena = t->parts[0].draft->arena;
    if (t->part_count == FXI_TABLE_SOURCES_MAX)
        return fxi_error_at(t->error, FXC_ELIMIT, line->number,
                            fxi_line_column(line, name.bytes), "more than %d sources",
                            FXI_TABLE_SOURCES_MAX);
    part *next = &t->parts[t->part_count];
    *next = (part){name, *line, fxi_arena_alloc(arena, sizeof *next->draft)};
    if (next->draft == NULL)
        return FXC_ENOMEM;
    *next->draft = (fxi_draft){.arena = arena, .pad = true};
    fxc_status status = t->part_count == 1 ? check_name(t, &t->parts[0]) : FXC_OK;
    t->part_count++;
    t->part = next;
    return status == FXC_OK ? check_name(t, next) : status;
}

/* The source that the first row names, which may be the only one: then its title. */
static fxc_status name_first_part(long_table *t, fxi_slice name, const fxi_line *line) {
    t->part->name = name;
    t->part->line = *line;
    return fxi_source_title_is_valid(name.bytes, name.length)
               ? FXC_OK
               : fxi_line_expected(line, name, "a source without control characters",
                                   t->error);
}

/* Finds the part of the row. Rows of a source mostly follow each other. */
static fxc_status read_source(long_table *t, fxi_slice name, const fxi_line *line) {
    if (t->part->name.bytes == NULL)
        return name_first_part(t, name, line);
    if (fxi_slice_equal(name, t->part->name))
        return FXC_OK;
    for (size_t i = 0; i < t->part_count; i++)
        if (fxi_slice_equal(name, t->parts[i].name)) {
            t->part = &t->parts[i];
            return FXC_OK;
        }
    return add_part(t, name, line);
}

static fxc_status read_rate(fxi_draft_entry *out, const long_table *t, fxi_slice rate,
                            int power, const fxi_line *line) {
    fxi_quote quote;
    const char *what = fxi_quote_read(&quote, rate.bytes, rate.length);
    if (what == NULL)
        what = fxi_quote_shift(&quote, -power);
    if (what != NULL)
        return fxi_line_expected(line, rate, what, t->error);
    out->mantissa = quote.mantissa;
    out->decimals = quote.decimals;
    return FXC_OK;
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
        status = fxi_draft_series_index(&entry.series, t->part->draft, base, quote,
                                        line->number, t->error);
    return status == FXC_OK ? fxi_draft_add(t->part->draft, &entry, t->error) : status;
}

/* The places of 2024-12-30,EUR,USD,1.0444, where the table has no more columns. */
static bool find_places(fxi_known_places *out, const char text[FXI_KNOWN_REACH]) {
    enum { PAIR = FXI_KNOWN_DATE, RATE = PAIR + sizeof out->key + 1 };
    unsigned ends = fxi_find16(text + RATE, '\n');
    if (ends == 0 || text[RATE - 1] != ',')
        return false;
    *out = (fxi_known_places){.date = text, .end = text + RATE + __builtin_ctz(ends)};
    out->rate = (fxi_slice){text + RATE, (size_t)(out->end - text) - RATE};
    memcpy(&out->key, text + PAIR, sizeof out->key);
    return text[PAIR] == ',' && text[PAIR + 4] == ',';
}

static fxc_status read_rows(long_table *t, fxi_lines *lines) {
    fxi_line line;
    fxi_draft *draft = t->part->draft;
    fxi_known *known = fxi_known_new(draft->arena, find_places);
    bool is_plain = t->field_count == FIELD_LEAST;
    fxc_status status = fxi_draft_reserve(draft, lines);
    if (known == NULL)
        return FXC_ENOMEM;
    while (status == FXC_OK) {
        if (is_plain && fxi_known_take(known, draft, lines, &t->hash))
            continue;
        size_t count = draft->entry_count;
        if (!next_row(&line, t, lines))
            break;
        status = read_row(t, &line);
        if (is_plain && status == FXC_OK)
            fxi_known_learn(known, draft, count, &line);
    }
    return status;
}

/* A source of the draft's rates; `hash` names the table, which is the same for all. */
static fxc_status finish(fxi_source *source, fxi_draft *draft,
                         const char hash[FXI_SHA256_TEXT], fxc_error *error) {
    fxc_status status = fxi_draft_finish(source, draft, error);
    if (status == FXC_OK)
        memcpy(source->hash, hash, sizeof source->hash);
    return status;
}

/* Sources under their own names in place of the one that the caller named. */
static fxc_status finish_parts(fxi_table *table, const long_table *t,
                               const char hash[FXI_SHA256_TEXT]) {
    fxc_status status = FXC_OK;
    fxi_table_clear(table);
    for (size_t i = 0; i < t->part_count && status == FXC_OK; i++) {
        const part *from = &t->parts[i];
        char name[FXI_SOURCE_NAME] = "";
        memcpy(name, from->name.bytes, from->name.length);
        if (from->draft->entry_count == 0)
            return fxi_line_expected(&from->line, from->name, "a source with a rate",
                                     t->error);
        fxi_source *source = fxi_source_new(name);
        if (source == NULL)
            return FXC_ENOMEM;
        table->sources[table->count++] = source;
        status = finish(source, from->draft, hash, t->error);
    }
    return status;
}

fxc_status fxi_table_read_long(fxi_table *table, fxi_draft *draft, fxi_lines *lines,
                               fxc_error *error) {
    long_table t = {.part_count = 1, .error = error};
    char hash[FXI_SHA256_TEXT];
    t.part = &t.parts[0];
    t.part->draft = draft;
    draft->pad = true;
    fxi_row_hash_start(&t.hash, lines);
    fxc_status status = read_columns(&t, lines);
    if (status == FXC_OK)
        status = read_rows(&t, lines);
    if (status != FXC_OK)
        return status;
    fxi_row_hash_finish(hash, &t.hash);
    if (t.part_count > 1)
        return finish_parts(table, &t, hash);
    draft->title = t.part->name;
    return finish(table->sources[0], draft, hash, error);
}
