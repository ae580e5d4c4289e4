/* SPDX-License-Identifier: MIT */
/* A source held against itself, and against the others of the book. */
#include <string.h>

#include "base/buffer.h"
#include "base/error.h"
#include "rates/book/book.h"
#include "rates/book/shipped.h"
#include "rates/export/notation.h"
#include "rates/lookup/lookup.h"

/* A move between two fixings, and a distance between two sources, that may be right and
   is worth a look. */
static const int64_t JUMP[2] = {3, 2}, APART[2] = {2, 1};

typedef struct verifier {
    const fxc_rates *rates;
    const fxi_source *source;
    fxi_buffer oddities; /* one a line */
    size_t count;
    fxc_error *error;
} verifier;

fxc_status fxc_rates_verify_shipped(fxc_error *error) {
    char hash[FXI_SHA256_TEXT];
    fxi_error_clear(error);
    fxi_sha256_text(hash, fxi_shipped_image(), fxi_shipped_image_size());
    if (strcmp(hash, fxi_shipped_image_hash()) == 0)
        return FXC_OK;
    return fxi_error_set(error, FXC_ESYNTAX,
                         "the shipped tables are damaged: expected %s, found %s",
                         fxi_shipped_image_hash(), hash);
}

/* --- what a table has to be ------------------------------------------------------- */

static fxc_status refuse(const verifier *v, const fxi_series *series, fxi_day day,
                         const char *what) {
    char date[FXI_DATE_TEXT];
    fxi_date_format(date, fxi_date_from_day(day));
    return fxi_error_set(v->error, FXC_ESYNTAX, "%s: %.3s/%.3s %s: %s", v->source->name,
                         series->base.code, series->quote.code, date, what);
}

static fxc_status check_days(const verifier *v) {
    const fxi_day *days = v->source->days;
    for (size_t row = 1; row < v->source->day_count; row++)
        if (days[row - 1] >= days[row])
            return fxi_error_set(v->error, FXC_ESYNTAX,
                                 "%s: the days are not in order at row %zu",
                                 v->source->name, row + 1);
    for (size_t row = 0; row < v->source->day_count; row++)
        if (fxi_source_row(v->source, days[row]) != row)
            return fxi_error_set(v->error, FXC_ESYNTAX,
                                 "%s: the index of the days is wrong at row %zu",
                                 v->source->name, row + 1);
    return FXC_OK;
}

/* Rows and cells inside those of the source; nothing else can be looked at otherwise.
 */
static bool is_bounded(const fxi_source *source, const fxi_series *series) {
    return series->row_count > 0 && series->first_row < source->day_count &&
           series->row_count <= source->day_count - series->first_row &&
           series->first_cell <= source->cell_count &&
           series->row_count <= source->cell_count - series->first_cell;
}

static bool has_rate(const fxi_source *source, const fxi_series *series, size_t row) {
    return fxi_source_quote(source, series, row).mantissa != 0;
}

/* A cell that holds digits and is no rate is damaged. */
static bool is_damaged(const fxi_source *source, const fxi_series *series, size_t row) {
    size_t cell = series->first_cell + (row - series->first_row);
    uint64_t mantissa = source->narrow ? source->narrow[cell] : source->wide[cell];
    return mantissa != 0 && !has_rate(source, series, row);
}

static fxc_status check_series(const verifier *v, const fxi_series *series) {
    const fxi_source *source = v->source;
    if (!is_bounded(source, series))
        return fxi_error_set(v->error, FXC_ESYNTAX,
                             "%s: %.3s/%.3s lies outside of the table", source->name,
                             series->base.code, series->quote.code);
    size_t first = series->first_row, last = fxi_series_last_row(series);
    for (size_t row = first; row <= last; row++)
        if (is_damaged(source, series, row))
            return refuse(v, series, source->days[row], "a rate out of bounds");
    if (!has_rate(source, series, first))
        return refuse(v, series, source->days[first], "the series begins with a hole");
    if (!has_rate(source, series, last))
        return refuse(v, series, source->days[last], "the series ends with a hole");
    if (series > source->series &&
        fxi_currency_pair_compare(series[-1].base, series[-1].quote, series->base,
                                  series->quote) >= 0)
        return refuse(v, series, source->days[first], "the series are not in order");
    return FXC_OK;
}

/* A gap lies between two rates of its series, and holds none. */
static fxc_status check_gap(const verifier *v, const fxi_series_gap *gap) {
    const fxi_source *source = v->source;
    if (gap->series >= source->info.series_count || gap->from >= gap->to)
        return fxi_error_set(v->error, FXC_ESYNTAX, "%s: a gap of no series",
                             source->name);
    const fxi_series *series = &source->series[gap->series];
    size_t row = fxi_source_row(source, gap->from);
    if (row == SIZE_MAX || source->days[row] != gap->from ||
        !has_rate(source, series, row))
        return refuse(v, series, gap->from, "a gap that no rate opens");
    for (row++; row < source->day_count && source->days[row] < gap->to; row++)
        if (has_rate(source, series, row))
            return refuse(v, series, source->days[row], "a rate in a gap");
    return FXC_OK;
}

static fxc_status check_source(const verifier *v) {
    fxc_status status = check_days(v);
    for (size_t i = 0; i < v->source->info.series_count && status == FXC_OK; i++)
        status = check_series(v, &v->source->series[i]);
    for (size_t i = 0; i < v->source->gap_count && status == FXC_OK; i++)
        status = check_gap(v, &v->source->gaps[i]);
    return status;
}

/* --- what is well formed, and odd ------------------------------------------------- */

/* One of the two is at least `limit` times the other. */
static bool is_far(const fxi_rational *a, const fxi_rational *b,
                   const int64_t limit[2]) {
    fxi_rational factor = fxi_rational_from_fraction(limit[0], limit[1]);
    fxi_rational more_a = fxi_rational_multiply(a, &factor);
    fxi_rational more_b = fxi_rational_multiply(b, &factor);
    return fxi_rational_compare(&more_a, b) <= 0 ||
           fxi_rational_compare(&more_b, a) <= 0;
}

static void add_quote(fxi_buffer *out, const fxi_source *source,
                      const fxi_series *series, size_t row) {
    char rate[FXI_QUOTE_TEXT];
    fxi_quote_format(rate, fxi_source_quote(source, series, row));
    fxi_buffer_add_text(out, rate);
    fxi_buffer_add_text(out, " on ");
    fxi_notation_day(out, source->days[row]);
}

static void start_oddity(verifier *v, const fxi_series *series) {
    v->count++;
    fxi_notation_pair(&v->oddities, series->base, series->quote);
    fxi_buffer_add_char(&v->oddities, ' ');
}

static void note_jump(verifier *v, const fxi_series *series, size_t before,
                      size_t row) {
    start_oddity(v, series);
    add_quote(&v->oddities, v->source, series, before);
    fxi_buffer_add_text(&v->oddities, ", ");
    add_quote(&v->oddities, v->source, series, row);
    fxi_buffer_add_text(&v->oddities, ": a move of half or more\n");
}

static void find_jumps(verifier *v, const fxi_series *series) {
    const fxi_source *source = v->source;
    size_t before = series->first_row, last = fxi_series_last_row(series);
    fxi_rational rate = fxi_quote_point(fxi_source_quote(source, series, before));
    for (size_t row = before + 1; row <= last; row++) {
        if (!has_rate(source, series, row))
            continue;
        fxi_rational next = fxi_quote_point(fxi_source_quote(source, series, row));
        if (is_far(&rate, &next, JUMP) &&
            fxi_source_gap(source, series, source->days[before], source->days[row]) ==
                NULL)
            note_jump(v, series, before, row);
        rate = next;
        before = row;
    }
}

static void compare_with(verifier *v, const fxi_series *series, size_t row,
                         size_t other) {
    const fxi_rate_query query = {.base = series->base,
                                  .quote = series->quote,
                                  .day = v->source->days[row],
                                  .source = other,
                                  .policy = FXC_POLICY_PREVIOUS,
                                  .max_age_days = FXI_RATE_MAX_AGE};
    fxi_rate rate = {0};
    fxi_rational own = fxi_quote_point(fxi_source_quote(v->source, series, row));
    if (fxi_rates_find(&rate, v->rates, &query, NULL) != FXC_OK ||
        !is_far(&own, &rate.point, APART))
        return;
    start_oddity(v, series);
    add_quote(&v->oddities, v->source, series, row);
    fxi_buffer_add_text(&v->oddities, ": off by a factor of two or more from ");
    fxi_buffer_add_text(&v->oddities, v->rates->sources[other]->name);
    fxi_buffer_add_char(&v->oddities, '\n');
}

/* Units and directions that are wrong show on any day; the first and the last do. */
static void compare_series(verifier *v, const fxi_series *series) {
    for (size_t i = 0; i < v->rates->count; i++) {
        const fxi_source *other = v->rates->sources[i];
        if (other == v->source || other->info.kind == FXC_SOURCE_ANNUAL)
            continue;
        compare_with(v, series, series->first_row, i);
        if (series->row_count > 1)
            compare_with(v, series, fxi_series_last_row(series), i);
    }
}

static void find_oddities(verifier *v) {
    fxc_source_kind kind = v->source->info.kind;
    for (size_t i = 0; i < v->source->info.series_count; i++) {
        const fxi_series *series = &v->source->series[i];
        if (kind == FXC_SOURCE_DAILY)
            find_jumps(v, series);
        if (kind != FXC_SOURCE_ANNUAL)
            compare_series(v, series);
    }
}

static fxc_status verify(verifier *v, fxc_write_fn write, void *context) {
    fxc_status status = check_source(v);
    if (status != FXC_OK)
        return status;
    find_oddities(v);
    if (v->oddities.failed)
        return fxi_error_set(v->error, FXC_ENOMEM, "memory ran out");
    if (v->count > 0 && write(context, v->oddities.bytes, v->oddities.length) != 0)
        return fxi_error_set(v->error, FXC_EWRITE, "the report could not be written");
    return FXC_OK;
}

fxc_status fxc_rates_verify(const fxc_rates *rates, const char *source,
                            fxc_write_fn write, void *context, size_t *oddities,
                            fxc_error *error) {
    fxi_error_clear(error);
    if (rates == NULL || source == NULL || write == NULL)
        return fxi_error_null(error);
    size_t index = fxi_rates_source_index(rates, source);
    if (index == SIZE_MAX)
        return fxi_error_set(error, FXC_EARG, "the book has no source '%s'", source);
    fxi_arena arena = {0};
    verifier v = {.rates = rates,
                  .source = rates->sources[index],
                  .oddities = fxi_buffer_in(&arena),
                  .error = error};
    fxc_status status = verify(&v, write, context);
    if (oddities != NULL)
        *oddities = v.count;
    fxi_arena_clear(&arena);
    return status;
}
