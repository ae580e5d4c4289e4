/* SPDX-License-Identifier: MIT */
/* Single rates as a list, in the forms of others. */
#include "base/buffer.h"
#include "base/error.h"
#include "rates/book/book.h"
#include "rates/book/contents.h"

/* Text is handed over when there is so much of it. */
enum { CHUNK = 65536 };

typedef struct writer {
    const fxc_selection *what;
    fxc_list_form form;
    fxi_buffer text;
    fxc_write_fn write;
    void *context;
    fxc_error *error;
} writer;

/* One rate: the day and the digits as printed. */
typedef struct item {
    const fxi_source *source;
    const fxi_series *series;
    char date[FXI_DATE_TEXT], rate[FXI_QUOTE_TEXT];
} item;

static void add_all(fxi_buffer *out, const char *const *parts, size_t count) {
    for (size_t i = 0; i < count; i++)
        fxi_buffer_add_text(out, parts[i]);
}

static void write_csv(writer *w, const item *next) {
    const char *parts[] = {
        next->date, ",",       next->series->base.code, ",", next->series->quote.code,
        ",",        next->rate};
    add_all(&w->text, parts, sizeof parts / sizeof parts[0]);
    if (w->what->source == NULL) {
        fxi_buffer_add_text(&w->text, ",1,");
        fxi_buffer_add_text(&w->text, next->source->name);
    }
    fxi_buffer_add_char(&w->text, '\n');
}

static void write_ledger(writer *w, const item *next) {
    const char *parts[] = {"P ", next->date, " ", next->series->base.code,
                           " ",  next->rate, " ", next->series->quote.code,
                           "\n"};
    add_all(&w->text, parts, sizeof parts / sizeof parts[0]);
}

static void write_beancount(writer *w, const item *next) {
    const char *parts[] = {next->date, " price ", next->series->base.code,  " ",
                           next->rate, " ",       next->series->quote.code, "\n"};
    add_all(&w->text, parts, sizeof parts / sizeof parts[0]);
}

static void write_item(writer *w, const item *next) {
    static void (*const forms[])(writer *, const item *) = {
        [FXC_LIST_CSV] = write_csv,
        [FXC_LIST_LEDGER] = write_ledger,
        [FXC_LIST_BEANCOUNT] = write_beancount,
    };
    forms[w->form](w, next);
}

/* The row of column names, or a comment that says where the prices come from. */
static void write_head(writer *w, const fxi_source *source) {
    if (w->form == FXC_LIST_CSV) {
        fxi_buffer_add_text(&w->text, w->what->source != NULL
                                          ? "date,base,quote,rate\n"
                                          : "date,base,quote,rate,units,source\n");
        return;
    }
    const char *parts[] = {"; ", source->info.title, "; table ", source->hash, "\n"};
    add_all(&w->text, parts, sizeof parts / sizeof parts[0]);
}

static fxc_status flush(writer *w) {
    if (w->text.failed)
        return FXC_ENOMEM;
    if (w->text.length > 0 && w->write(w->context, w->text.bytes, w->text.length) != 0)
        return fxi_error_set(w->error, FXC_EWRITE, "the rates could not be written");
    w->text.length = 0;
    return FXC_OK;
}

static bool is_selected(const fxc_selection *what, const fxi_series *series) {
    return what->base.code[0] == '\0' ||
           fxi_currency_pair_compare(what->base, what->quote, series->base,
                                     series->quote) == 0;
}

static void write_row(writer *w, const fxi_source *source, size_t row) {
    item next = {.source = source};
    fxi_date_format(next.date, fxi_date_from_day(source->days[row]));
    for (size_t i = 0; i < source->info.series_count; i++) {
        next.series = &source->series[i];
        fxi_quote quote = fxi_source_quote(source, next.series, row);
        if (quote.mantissa == 0 || !is_selected(w->what, next.series))
            continue;
        fxi_quote_format(next.rate, quote);
        write_item(w, &next);
    }
}

static fxc_status write_source(writer *w, const fxi_source *source) {
    fxc_status status = FXC_OK;
    for (size_t row = 0; row < source->day_count && status == FXC_OK; row++) {
        write_row(w, source, row);
        if (w->text.length >= CHUNK)
            status = flush(w);
    }
    return status;
}

static fxc_status write_all(writer *w, const fxc_rates *rates, size_t only) {
    write_head(w, only != SIZE_MAX ? rates->sources[only] : NULL);
    fxc_status status = FXC_OK;
    for (size_t i = 0; i < rates->count && status == FXC_OK; i++)
        if (only == SIZE_MAX || only == i)
            status = write_source(w, rates->sources[i]);
    return status == FXC_OK ? flush(w) : status;
}

static fxc_status check_selection(size_t *only, const fxc_rates *rates,
                                  const fxc_selection *what, fxc_list_form form,
                                  fxc_error *error) {
    *only = SIZE_MAX;
    if (form > FXC_LIST_BEANCOUNT)
        return fxi_error_set(error, FXC_EARG, "an unknown form");
    if (what->source == NULL)
        return form == FXC_LIST_CSV
                   ? FXC_OK
                   : fxi_error_set(error, FXC_EARG,
                                   "prices of several sources are not mixed: name one");
    *only = fxi_rates_source_index(rates, what->source);
    if (*only == SIZE_MAX)
        return fxi_error_set(error, FXC_EARG, "the book has no source '%s'",
                             what->source);
    if (what->base.code[0] != '\0' &&
        fxi_source_series(rates->sources[*only], what->base, what->quote) == NULL)
        return fxi_error_set(error, FXC_ECURRENCY, "%s has no series %.3s/%.3s",
                             what->source, what->base.code, what->quote.code);
    return FXC_OK;
}

fxc_status fxc_rates_list(const fxc_rates *rates, const fxc_selection *what,
                          fxc_list_form form, fxc_write_fn write, void *context,
                          fxc_error *error) {
    size_t only;
    fxi_error_clear(error);
    if (rates == NULL || what == NULL || write == NULL)
        return fxi_error_null(error);
    fxc_status status = check_selection(&only, rates, what, form, error);
    if (status != FXC_OK)
        return status;
    fxi_arena arena = {0};
    writer w = {.what = what,
                .form = form,
                .text = fxi_buffer_in(&arena),
                .write = write,
                .context = context,
                .error = error};
    status = write_all(&w, rates, only);
    fxi_arena_clear(&arena);
    return status == FXC_ENOMEM ? fxi_error_set(error, FXC_ENOMEM, "memory ran out")
                                : status;
}
