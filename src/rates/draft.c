/* SPDX-License-Identifier: MIT */
#include "rates/draft.h"

#include "base/error.h"

/* FNV-1a over the six letters. */
static size_t slot_of(fxc_currency base, fxc_currency quote) {
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < 6; i++) {
        char letter = i < 3 ? base.code[i] : quote.code[i - 3];
        hash = (hash ^ (uint8_t)letter) * 16777619u;
    }
    return hash % FXI_DRAFT_SLOTS;
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
        if (fxi_currency_pair_compare(series->base, series->quote, base, quote) == 0) {
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

fxc_status fxi_draft_add(fxi_draft *draft, fxi_draft_entry entry, fxc_error *error) {
    if (draft->entry_count == FXI_ENTRIES_MAX)
        return fxi_error_at(error, FXC_ELIMIT, entry.line, 0, "more than %d rates",
                            FXI_ENTRIES_MAX);
    fxi_draft_entry *entries =
        fxi_arena_grow(draft->arena, draft->entries, draft->entry_count,
                       &draft->entry_capacity, sizeof *entries);
    if (entries == NULL)
        return FXC_ENOMEM;
    draft->entries = entries;
    entries[draft->entry_count++] = entry;
    fxi_draft_series *series = &draft->series[entry.series];
    if (entry.day < series->first)
        series->first = entry.day;
    if (entry.day > series->last)
        series->last = entry.day;
    if (entry.quote.decimals > series->decimals)
        series->decimals = entry.quote.decimals;
    return FXC_OK;
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
