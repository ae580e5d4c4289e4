/* SPDX-License-Identifier: MIT */
/* A draft to a source: days to rows, quotes to dense cells. Every step is linear in the
   number of quotes, of cells, and of days between the first and the last. */
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/error.h"
#include "rates/draft/draft.h"

typedef struct layout {
    fxi_source *source;
    const fxi_draft *draft;
    fxi_day first;      /* of all entries */
    uint32_t *rows;     /* by day - first */
    fxi_series *series; /* of the source */
    uint16_t *places;   /* by index in the draft: index in the source */
    uint32_t *narrow;   /* mantissas, if all of them fit */
    uint64_t *wide;
    bool is_too_narrow; /* one did not fit */
    uint8_t *decimals;  /* by cell */
    uint8_t *padding;   /* by index in the draft: decimals that its quotes get */
    fxi_buffer text;
} layout;

static fxc_status lay_days(layout *l) {
    const fxi_draft *draft = l->draft;
    fxi_day first = INT32_MAX, last = INT32_MIN;
    for (size_t i = 0; i < draft->series_count; i++) {
        first = draft->series[i].first < first ? draft->series[i].first : first;
        last = draft->series[i].last > last ? draft->series[i].last : last;
    }
    size_t span = (size_t)(last - first) + 1;
    l->first = first;
    l->rows = fxi_arena_alloc(draft->arena, span * sizeof *l->rows);
    if (l->rows == NULL)
        return FXC_ENOMEM;
    for (size_t i = 0; i < draft->entry_count; i++)
        l->rows[draft->entries[i].day - first] = 1;
    uint32_t count = 0;
    for (size_t i = 0; i < span; i++)
        count += l->rows[i];
    fxi_day *days = fxi_arena_alloc(&l->source->arena, count * sizeof *days);
    if (days == NULL)
        return FXC_ENOMEM;
    uint32_t row = 0;
    for (size_t i = 0; i < span; i++) {
        if (l->rows[i] == 0)
            continue;
        days[row] = first + (fxi_day)i;
        l->rows[i] = row++;
    }
    l->source->days = days;
    l->source->day_count = count;
    return FXC_OK;
}

static int compare_series(const void *a, const void *b) {
    const fxi_draft_series *left = a, *right = b;
    return fxi_currency_pair_compare(left->base, left->quote, right->base,
                                     right->quote);
}

/* Offset of a note's copy in the source's text; 0 for none. */
static uint32_t lay_note(layout *l, fxi_slice note) {
    if (note.length == 0)
        return 0;
    uint32_t offset = (uint32_t)l->text.length;
    fxi_buffer_add(&l->text, note.bytes, note.length);
    fxi_buffer_add_char(&l->text, '\0');
    return offset;
}

static fxc_status lay_series(layout *l, fxc_error *error) {
    const fxi_draft *draft = l->draft;
    size_t count = draft->series_count, cells = 0;
    qsort(draft->series, count, sizeof *draft->series, compare_series);
    l->series = fxi_arena_alloc(&l->source->arena, count * sizeof *l->series);
    l->places = fxi_arena_alloc(draft->arena, count * sizeof *l->places);
    if (l->series == NULL || l->places == NULL)
        return FXC_ENOMEM;
    for (size_t i = 0; i < count; i++) {
        const fxi_draft_series *from = &draft->series[i];
        if (from->first > from->last)
            return fxi_error_at(error, FXC_ESYNTAX, from->line, 0,
                                "expected a rate of %s/%s, found none in the table",
                                from->base.code, from->quote.code);
        uint32_t first_row = l->rows[from->first - l->first];
        uint32_t row_count = l->rows[from->last - l->first] - first_row + 1;
        l->places[from->index] = (uint16_t)i;
        l->series[i] =
            (fxi_series){from->base, from->quote,     first_row,
                         row_count,  (uint32_t)cells, lay_note(l, from->note)};
        cells += row_count;
        if (cells > FXI_CELLS_MAX)
            return fxi_error_set(error, FXC_ELIMIT,
                                 "series times days exceed %d: split the table",
                                 FXI_CELLS_MAX);
    }
    l->source->series = l->series;
    l->source->info.series_count = count;
    l->source->cell_count = cells;
    return FXC_OK;
}

static bool same_value(fxi_quote a, fxi_quote b) {
    a = fxi_quote_rescale(a, 0);
    b = fxi_quote_rescale(b, 0);
    return a.mantissa == b.mantissa && a.decimals == b.decimals;
}

/* `entry` is at odds with one before it: names the first line that has the pair and the
   day. */
static fxc_status refuse_conflict(const fxi_draft *draft, const fxi_draft_entry *entry,
                                  const fxi_series *series, fxc_error *error) {
    const fxi_draft_entry *earlier = draft->entries;
    while (earlier->series != entry->series || earlier->day != entry->day)
        earlier++;
    char date[FXI_DATE_TEXT], one[FXI_QUOTE_TEXT], other[FXI_QUOTE_TEXT];
    fxi_date_format(date, fxi_date_from_day(entry->day));
    fxi_quote_format(one, fxi_draft_quote(entry));
    fxi_quote_format(other, fxi_draft_quote(earlier));
    return fxi_error_at(error, FXC_ESYNTAX, entry->line, 0,
                        "%s/%s on %s is %s here and %s in line %u", series->base.code,
                        series->quote.code, date, one, other, (unsigned)earlier->line);
}

/* With those decimals, or as many of them as 18 digits leave room for. */
static fxi_quote pad(fxi_quote quote, unsigned decimals) {
    for (; decimals > quote.decimals; decimals--) {
        fxi_quote padded = fxi_quote_rescale(quote, decimals);
        if (padded.mantissa != 0)
            return padded;
    }
    return quote;
}

static fxi_quote quote_in(const layout *l, size_t cell) {
    return (fxi_quote){l->wide ? l->wide[cell] : l->narrow[cell], l->decimals[cell]};
}

static void put_quote(layout *l, size_t cell, fxi_quote quote) {
    if (l->wide)
        l->wide[cell] = quote.mantissa;
    else
        l->narrow[cell] = (uint32_t)quote.mantissa;
    l->decimals[cell] = quote.decimals;
    l->is_too_narrow = !l->wide && quote.mantissa > UINT32_MAX;
}

static fxc_status lay_entry(layout *l, const fxi_draft_entry *entry, fxc_error *error) {
    const fxi_series *series = &l->series[l->places[entry->series]];
    unsigned decimals = l->padding[entry->series];
    size_t cell =
        series->first_cell + (l->rows[entry->day - l->first] - series->first_row);
    fxi_quote there = quote_in(l, cell), quote = fxi_draft_quote(entry);
    if (there.mantissa != 0 && !same_value(quote, there))
        return refuse_conflict(l->draft, entry, series, error);
    if (there.decimals > decimals)
        decimals = there.decimals;
    put_quote(l, cell, pad(quote, decimals));
    return FXC_OK;
}

/* All entries, or those up to the first one that does not fit. */
static fxc_status lay_entries(layout *l, fxc_error *error) {
    for (size_t i = 0; i < l->draft->entry_count && !l->is_too_narrow; i++) {
        fxc_status status = lay_entry(l, &l->draft->entries[i], error);
        if (status != FXC_OK)
            return status;
    }
    return FXC_OK;
}

static bool make_cells(layout *l) {
    size_t cells = l->source->cell_count, count = l->draft->series_count;
    size_t bytes = cells * sizeof *l->narrow;
    bool is_full = cells / 2 < l->draft->entry_count;
    l->narrow = is_full ? fxi_arena_alloc_ready(&l->source->arena, bytes)
                        : fxi_arena_alloc(&l->source->arena, bytes);
    l->decimals = fxi_arena_alloc(&l->source->arena, cells);
    l->padding = fxi_arena_alloc(l->draft->arena, count);
    if (l->narrow == NULL || l->decimals == NULL || l->padding == NULL)
        return false;
    for (size_t i = 0; l->draft->pad && i < count; i++)
        l->padding[l->draft->series[i].index] = l->draft->series[i].decimals;
    return true;
}

/* Mostly narrow cells do; else all is laid out once more. */
static fxc_status lay_cells(layout *l, fxc_error *error) {
    size_t cells = l->source->cell_count;
    if (!make_cells(l))
        return FXC_ENOMEM;
    fxc_status status = lay_entries(l, error);
    if (l->is_too_narrow) {
        l->wide = fxi_arena_alloc(&l->source->arena, cells * sizeof *l->wide);
        if (l->wide == NULL)
            return FXC_ENOMEM;
        memset(l->decimals, 0, cells);
        l->is_too_narrow = false;
        status = lay_entries(l, error);
    }
    l->source->wide = l->wide;
    l->source->narrow = l->wide ? NULL : l->narrow;
    l->source->decimals = l->decimals;
    return status;
}

static fxc_status lay_gaps(layout *l) {
    size_t count = l->draft->gap_count;
    fxi_series_gap *gaps = fxi_arena_alloc(&l->source->arena, count * sizeof *gaps);
    if (gaps == NULL)
        return FXC_ENOMEM;
    for (size_t i = 0; i < count; i++) {
        const fxi_draft_gap *gap = &l->draft->gaps[i];
        gaps[i] = (fxi_series_gap){l->places[gap->series], gap->from, gap->to,
                                   lay_note(l, gap->note)};
    }
    l->source->gaps = gaps;
    l->source->gap_count = count;
    return FXC_OK;
}

static fxc_status lay_text(layout *l) {
    fxi_source *source = l->source;
    fxi_slice title = l->draft->title;
    if (title.length > 0)
        source->info.title = fxi_arena_copy(&source->arena, title.bytes, title.length);
    source->text = fxi_buffer_text(&l->text);
    source->text_size = l->text.length;
    source->is_bare = l->draft->pad;
    source->info.kind = l->draft->kind;
    source->info.publication = l->draft->publication;
    source->info.first = fxi_date_from_day(source->days[0]);
    source->info.last = fxi_date_from_day(source->days[source->day_count - 1]);
    return source->text != NULL && source->info.title != NULL ? FXC_OK : FXC_ENOMEM;
}

static void take_block(fxi_source *source, const fxi_block *block) {
    source->days = block->days;
    source->day_count = block->day_count;
    source->series = block->series;
    source->info.series_count = block->series_count;
    source->narrow = block->mantissas;
    source->decimals = block->decimals;
    source->cell_count = block->cell_count;
}

static fxc_status lay_entries_out(layout *l, fxc_error *error) {
    fxc_status status = lay_days(l);
    if (status == FXC_OK)
        status = lay_series(l, error);
    return status == FXC_OK ? lay_cells(l, error) : status;
}

fxc_status fxi_draft_finish(fxi_source *source, fxi_draft *draft, fxc_error *error) {
    layout l = {
        .source = source, .draft = draft, .text = fxi_buffer_in(&source->arena)};
    fxi_buffer_add_char(&l.text, '\0');
    fxc_status status = FXC_OK;
    if (draft->block != NULL)
        take_block(source, draft->block);
    else if (draft->entry_count > 0)
        status = lay_entries_out(&l, error);
    else
        return fxi_error_set(error, FXC_ESYNTAX, "the table holds no rate");
    if (status == FXC_OK && !fxi_source_index_days(source))
        status = FXC_ENOMEM;
    if (status == FXC_OK)
        status = lay_gaps(&l);
    return status == FXC_OK ? lay_text(&l) : status;
}
