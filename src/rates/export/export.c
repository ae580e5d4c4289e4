/* SPDX-License-Identifier: MIT */
/* A source to text in the project's own form. */
#include <string.h>

#include "base/buffer.h"
#include "base/error.h"
#include "rates/book/book.h"
#include "rates/book/contents.h"
#include "rates/export/describe.h"
#include "rates/export/notation.h"
#include "rates/table/table.h"

/* The text, and its rows alone, for the hash. */
typedef struct writer {
    const fxi_source *source;
    const fxi_source *former; /* an earlier edition; NULL: none */
    fxi_rates_head head;
    fxi_buffer text, significant;
    fxc_error *error;
} writer;

static fxc_status check_head(const writer *w) {
    fxi_slice name = w->head.source;
    if (fxi_rates_head_is_fixed(&w->head) != fxi_source_is_fixed(w->source))
        return fxi_error_set(
            w->error, FXC_ESYNTAX,
            "only one of the head and the source is of rates in force");
    if (name.length > 0 && !fxi_slice_is(name, w->source->name))
        return fxi_line_expected(&w->head.told_by[FXI_RATES_HEAD_SOURCE], name,
                                 "the name of the source that is written", w->error);
    return FXC_OK;
}

/* Reads the head and takes it over word for word, up to its column row if it has one:
   a table that is there already serves as the head of its next edition. */
static fxc_status write_head(writer *w, const char *bytes, size_t length) {
    fxi_lines lines;
    fxc_status status = fxi_lines_open(&lines, bytes, length, w->text.arena, w->error);
    if (status != FXC_OK)
        return status;
    fxi_row_hash ignored;
    fxi_lines again = lines;
    fxi_row_hash_start(&ignored, &lines);
    status = fxi_rates_head_read(&w->head, &lines, &ignored, w->error);
    if (status == FXC_OK)
        status = check_head(w);
    if (status != FXC_OK)
        return status;
    fxi_line line;
    while (fxi_lines_next(&line, &again) && line.number != w->head.columns.number) {
        fxi_buffer_add(&w->text, line.text.bytes, line.text.length);
        fxi_buffer_add_char(&w->text, '\n');
        if (line.text.length == 0 || line.text.bytes[0] == '#')
            continue;
        fxi_buffer_add(&w->significant, line.text.bytes, line.text.length);
        fxi_buffer_add_char(&w->significant, '\n');
    }
    return FXC_OK;
}

/* Takes the text behind `start` over into the rows that are hashed. */
static void count_in(writer *w, size_t start) {
    if (!w->text.failed)
        fxi_buffer_add(&w->significant, w->text.bytes + start, w->text.length - start);
}

static void write_columns(writer *w) {
    size_t start = w->text.length;
    fxi_buffer_add_text(
        &w->text, fxi_source_is_fixed(w->source) ? "from\tpair\trate\tbasis" : "date");
    for (size_t i = 0;
         !fxi_source_is_fixed(w->source) && i < w->source->info.series_count; i++) {
        fxi_buffer_add_char(&w->text, '\t');
        fxi_notation_pair(&w->text, w->source->series[i].base,
                          w->source->series[i].quote);
    }
    fxi_buffer_add_char(&w->text, '\n');
    count_in(w, start);
}

static void write_quote(writer *w, fxi_quote quote, const fxi_rates_head_series *head,
                        fxi_day day) {
    char text[FXI_QUOTE_TEXT] = "-";
    unsigned decimals = fxi_rates_head_decimals(&w->head, head, day);
    if (quote.mantissa != 0)
        fxi_quote_format(text, fxi_quote_rescale(quote, decimals));
    fxi_buffer_add_text(&w->text, text);
}

static fxc_status write_rows(writer *w) {
    const fxi_source *source = w->source;
    size_t count = source->info.series_count;
    const fxi_rates_head_series **heads =
        fxi_arena_alloc(w->text.arena, count * sizeof *heads);
    if (heads == NULL)
        return FXC_ENOMEM;
    for (size_t i = 0; i < count; i++)
        heads[i] = fxi_rates_head_series_of(&w->head, source->series[i].base,
                                            source->series[i].quote);
    for (size_t row = 0; row < source->day_count; row++) {
        size_t start = w->text.length;
        fxi_notation_day(&w->text, source->days[row]);
        for (size_t i = 0; i < count; i++) {
            fxi_quote quote = fxi_source_quote(source, &source->series[i], row);
            fxi_buffer_add_char(&w->text, '\t');
            write_quote(w, quote, heads[i], source->days[row]);
        }
        fxi_buffer_add_char(&w->text, '\n');
        count_in(w, start);
    }
    return FXC_OK;
}

static void write_legal_row(writer *w, const fxi_series *series) {
    char rate[FXI_QUOTE_TEXT];
    fxi_quote_format(rate, fxi_source_quote(w->source, series, series->first_row));
    size_t start = w->text.length;
    fxi_notation_day(&w->text, w->source->days[series->first_row]);
    fxi_buffer_add_char(&w->text, '\t');
    fxi_notation_pair(&w->text, series->base, series->quote);
    fxi_buffer_add_char(&w->text, '\t');
    fxi_buffer_add_text(&w->text, rate);
    fxi_buffer_add_char(&w->text, '\t');
    fxi_buffer_add_text(&w->text, w->source->text + series->note);
    fxi_buffer_add_char(&w->text, '\n');
    count_in(w, start);
}

static void write_legal_rows(writer *w) {
    for (size_t row = 0; row < w->source->day_count; row++)
        for (size_t i = 0; i < w->source->info.series_count; i++)
            if (w->source->series[i].first_row == row)
                write_legal_row(w, &w->source->series[i]);
}

static fxc_status write_trailer(writer *w) {
    char hash[FXI_SHA256_TEXT];
    if (w->text.failed || w->significant.failed)
        return FXC_ENOMEM;
    fxi_sha256_text(hash, w->significant.bytes, w->significant.length);
    size_t rows = fxi_source_is_fixed(w->source) ? w->source->info.series_count
                                                 : w->source->day_count;
    fxi_buffer_add_text(&w->text, "rows\t");
    fxi_buffer_add_number(&w->text, (int64_t)rows);
    fxi_buffer_add_char(&w->text, '\t');
    fxi_buffer_add_text(&w->text, hash);
    fxi_buffer_add_char(&w->text, '\n');
    return w->text.failed ? FXC_ENOMEM : FXC_OK;
}

static fxc_status write_table(writer *w, const char *head, size_t head_length) {
    fxi_buffer described = fxi_buffer_in(w->text.arena);
    if (head_length == 0) {
        fxi_source_describe(&described, w->source, w->former);
        if (described.failed)
            return FXC_ENOMEM;
        head = described.bytes;
        head_length = described.length;
    }
    fxc_status status = write_head(w, head, head_length);
    if (status != FXC_OK)
        return status;
    write_columns(w);
    if (fxi_source_is_fixed(w->source))
        write_legal_rows(w);
    else
        status = write_rows(w);
    return status == FXC_OK ? write_trailer(w) : status;
}

/* What is written must load, and a head that does not fit its rows shows only then. */
static fxc_status check_table(const writer *w) {
    fxi_source *read = NULL;
    fxc_status status = fxi_table_read_one(&read, w->source->name, w->text.bytes,
                                           w->text.length, w->error);
    fxi_source_free(read);
    return status;
}

/* The text of a head, or the edition that one is made from. */
typedef struct head_source {
    const char *text;
    size_t length;
    const fxi_source *former;
} head_source;

static fxc_status export_source(const fxi_source *source, const head_source *head,
                                fxi_arena *arena, fxi_buffer *out, fxc_error *error) {
    writer w = {.source = source,
                .former = head->former,
                .head = {.arena = arena},
                .text = fxi_buffer_in(arena),
                .significant = fxi_buffer_in(arena),
                .error = error};
    fxc_status status = write_table(&w, head->text, head->length);
    if (status == FXC_OK)
        status = check_table(&w);
    *out = w.text;
    return status;
}

static fxc_status export_to(const fxi_source *source, const head_source *head,
                            fxc_write_fn write, void *context, fxc_error *error) {
    fxi_arena arena = {0};
    fxi_buffer text;
    fxc_status status = export_source(source, head, &arena, &text, error);
    if (status == FXC_OK && write(context, text.bytes, text.length) != 0)
        status = fxi_error_set(error, FXC_EWRITE, "the table could not be written");
    if (status == FXC_ENOMEM)
        fxi_error_set(error, FXC_ENOMEM, "memory ran out");
    fxi_arena_clear(&arena);
    return status;
}

/* NULL after an error: the book does not have it. */
static const fxi_source *find_source(const fxc_rates *rates, const char *name,
                                     fxc_error *error) {
    size_t index = fxi_rates_source_index(rates, name);
    if (index != SIZE_MAX)
        return rates->sources[index];
    fxi_error_set(error, FXC_EARG, "the book has no source '%s'", name);
    return NULL;
}

fxc_status fxc_rates_export(const fxc_rates *rates, const char *source,
                            const char *head, size_t head_length, fxc_write_fn write,
                            void *context, fxc_error *error) {
    fxi_error_clear(error);
    if (rates == NULL || source == NULL || write == NULL ||
        (head == NULL && head_length > 0))
        return fxi_error_null(error);
    const fxi_source *found = find_source(rates, source, error);
    return found != NULL ? export_to(found, &(head_source){head, head_length, NULL},
                                     write, context, error)
                         : FXC_EARG;
}

fxc_status fxc_rates_export_edition(const fxc_rates *rates, const fxc_rates *former,
                                    const char *source, fxc_write_fn write,
                                    void *context, fxc_error *error) {
    fxi_error_clear(error);
    if (rates == NULL || former == NULL || source == NULL || write == NULL)
        return fxi_error_null(error);
    const fxi_source *found = find_source(rates, source, error);
    const fxi_source *before = found ? find_source(former, source, error) : NULL;
    if (before == NULL)
        return FXC_EARG;
    if (found->info.kind != FXC_SOURCE_DAILY || before->info.kind != FXC_SOURCE_DAILY)
        return fxi_error_set(error, FXC_EARG, "'%s' is not of daily fixings", source);
    return export_to(found, &(head_source){NULL, 0, before}, write, context, error);
}
