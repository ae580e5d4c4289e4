/* SPDX-License-Identifier: MIT */
#include "rates/draft/draft.h"

#include "base/error.h"

/* The upper bits of a product, into which all letters go: 2^64 over the golden ratio.
 */
static size_t slot_of(fxc_currency base, fxc_currency quote) {
    uint64_t key = fxi_currency_pair_key(base, quote);
    return key * UINT64_C(0x9E3779B97F4A7C15) >> 32 & (FXI_DRAFT_SLOTS - 1);
}

static fxc_status add_series(fxi_draft *draft, fxc_currency base, fxc_currency quote,
                             uint32_t line, fxc_error *error) {
    if (draft->series_count == FXI_SERIES_MAX)
        return fxi_error_at(error, FXC_ELIMIT, line, 0, "more than %d series",
                            FXI_SERIES_MAX);
    fxi_draft_series *series =
        fxi_arena_grow(draft->arena, draft->series, draft->series_count,
                       &draft->series_capacity, sizeof *series);
    if (series == NULL)
        return FXC_ENOMEM;
    draft->series = series;
    series[draft->series_count] =
        (fxi_draft_series){.base = base,
                           .quote = quote,
                           .first = INT32_MAX,
                           .last = INT32_MIN,
                           .line = line,
                           .index = (uint32_t)draft->series_count};
    draft->series_count++;
    return FXC_OK;
}

/* Open addressing: the table is never more than half full, so a free slot ends every
   search. */
fxc_status fxi_draft_series_index(uint16_t *out, fxi_draft *draft, fxc_currency base,
                                  fxc_currency quote, uint32_t line, fxc_error *error) {
    size_t slot = slot_of(base, quote);
    for (; draft->slots[slot] != 0; slot = (slot + 1) % FXI_DRAFT_SLOTS) {
        const fxi_draft_series *series = &draft->series[draft->slots[slot] - 1];
        if (fxi_currency_equal(series->base, base) &&
            fxi_currency_equal(series->quote, quote)) {
            *out = (uint16_t)(draft->slots[slot] - 1);
            return FXC_OK;
        }
    }
    fxc_status status = add_series(draft, base, quote, line, error);
    if (status != FXC_OK)
        return status;
    draft->slots[slot] = (uint16_t)draft->series_count;
    *out = (uint16_t)(draft->series_count - 1);
    return FXC_OK;
}

fxc_status fxi_draft_add(fxi_draft *draft, const fxi_draft_entry *entry,
                         fxc_error *error) {
    if (draft->entry_count == FXI_ENTRIES_MAX)
        return fxi_error_at(error, FXC_ELIMIT, entry->line, 0, "more than %d rates",
                            FXI_ENTRIES_MAX);
    fxi_draft_entry *entries =
        fxi_arena_grow(draft->arena, draft->entries, draft->entry_count,
                       &draft->entry_capacity, sizeof *entries);
    if (entries == NULL)
        return FXC_ENOMEM;
    draft->entries = entries;
    entries[draft->entry_count++] = *entry;
    fxi_draft_series *series = &draft->series[entry->series];
    if (entry->day < series->first)
        series->first = entry->day;
    if (entry->day > series->last)
        series->last = entry->day;
    if (entry->decimals > series->decimals)
        series->decimals = entry->decimals;
    return FXC_OK;
}

fxc_status fxi_draft_reserve(fxi_draft *draft, const fxi_lines *lines) {
    enum { LINE_LEAST = sizeof "2024-12-30,EUR,USD,1" };
    size_t count = lines->length / LINE_LEAST + 1;
    if (count > lines->count)
        count = lines->count;
    if (count > FXI_ENTRIES_MAX)
        count = FXI_ENTRIES_MAX;
    draft->entries =
        fxi_arena_alloc_ready(draft->arena, count * sizeof *draft->entries);
    draft->entry_capacity = draft->entries != NULL ? count : 0;
    return draft->entries != NULL ? FXC_OK : FXC_ENOMEM;
}

fxc_status fxi_draft_add_gap(fxi_draft *draft, fxi_draft_gap gap) {
    fxi_draft_gap *gaps = fxi_arena_grow(draft->arena, draft->gaps, draft->gap_count,
                                         &draft->gap_capacity, sizeof *gaps);
    if (gaps == NULL)
        return FXC_ENOMEM;
    draft->gaps = gaps;
    gaps[draft->gap_count++] = gap;
    return FXC_OK;
}
