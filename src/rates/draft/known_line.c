/* SPDX-License-Identifier: MIT */
#include "rates/draft/known_line.h"

#include <string.h>

fxi_known *fxi_known_new(fxi_arena *arena, fxi_known_find_fn *find) {
    fxi_known *known = fxi_arena_alloc(arena, sizeof *known);
    if (known != NULL)
        known->find = find;
    return known;
}

/* The slot that the key has, or can have. The upper bits of a product with 2^64 over
   the golden ratio, and on from there: a free slot ends every search. */
static size_t slot_of(const fxi_known *known, uint64_t key) {
    size_t slot = key * UINT64_C(0x9E3779B97F4A7C15) >> 55 & (FXI_KNOWN_SLOTS - 1);
    while (known->pairs[slot].key != 0 && known->pairs[slot].key != key)
        slot = (slot + 1) % FXI_KNOWN_SLOTS;
    return slot;
}

/* False: it is no date as most tables write them. */
static bool find_day(fxi_known *known, const char *text) {
    fxc_date date;
    if (memcmp(known->date, text, FXI_KNOWN_DATE) == 0)
        return true;
    if (!fxi_date_parse(&date, text, FXI_KNOWN_DATE))
        return false;
    memcpy(known->date, text, FXI_KNOWN_DATE);
    known->day = fxi_day_from_date(date);
    return true;
}

/* There is room for it, and the series has as many decimals. */
static void add(fxi_draft *draft, const fxi_draft_entry *entry) {
    fxi_draft_series *series = &draft->series[entry->series];
    series->first = entry->day < series->first ? entry->day : series->first;
    series->last = entry->day > series->last ? entry->day : series->last;
    draft->entries[draft->entry_count++] = *entry;
}

bool fxi_known_take(fxi_known *known, fxi_draft *draft, fxi_lines *lines,
                    fxi_row_hash *hash) {
    fxi_known_places at;
    const char *start = lines->bytes + lines->offset;
    if (lines->length - lines->offset < FXI_KNOWN_REACH ||
        draft->entry_count == draft->entry_capacity || !known->find(&at, start))
        return false;
    const fxi_known_pair *pair = &known->pairs[slot_of(known, at.key)];
    if (pair->key != at.key || pair->shape.longest != at.rate.length ||
        !find_day(known, at.date))
        return false;
    uint32_t mantissa = fxi_shape_read(&pair->shape, at.rate.bytes, at.rate.length);
    if (mantissa == 0)
        return false;
    lines->offset += (size_t)(at.end + 1 - start);
    fxi_row_hash_add(hash, (fxi_slice){start, (size_t)(at.end - start)});
    fxi_row_hash_turn(hash);
    fxi_row_hash_turn(hash);
    add(draft, &(fxi_draft_entry){.mantissa = mantissa,
                                  .decimals = pair->decimals,
                                  .day = known->day,
                                  .line = ++lines->number,
                                  .series = pair->series});
    return true;
}

/* The rate is where it is looked for, so the pair and the day are. */
static bool is_plain(const fxi_known_places *at, const fxi_draft_entry *entry) {
    fxi_quote quote;
    return at->rate.length <= FXI_SHAPE_BYTES &&
           fxi_quote_read(&quote, at->rate.bytes, at->rate.length) == NULL &&
           quote.mantissa == entry->mantissa && quote.decimals == entry->decimals;
}

void fxi_known_learn(fxi_known *known, const fxi_draft *draft, size_t count,
                     const fxi_line *line) {
    fxi_known_places at;
    char text[FXI_KNOWN_REACH] = "";
    if (draft->entry_count == count || line->text.length >= sizeof text)
        return;
    const fxi_draft_entry *entry = &draft->entries[count];
    memcpy(text, line->text.bytes, line->text.length);
    text[line->text.length] = '\n';
    if (!known->find(&at, text) || !is_plain(&at, entry))
        return;
    unsigned length = (unsigned)at.rate.length, decimals = entry->decimals;
    fxi_known_pair *pair = &known->pairs[slot_of(known, at.key)];
    if (pair->key == 0 && known->pair_count == FXI_KNOWN_SLOTS / 2)
        return;
    known->pair_count += pair->key == 0;
    *pair = (fxi_known_pair){
        .key = at.key,
        .shape = fxi_quote_shape_of(length - decimals - (decimals > 0), decimals),
        .series = entry->series,
        .decimals = entry->decimals};
    memcpy(known->date, at.date, FXI_KNOWN_DATE);
    known->day = entry->day;
}
