/* SPDX-License-Identifier: MIT */
#include "rates/book/book.h"

#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "rates/book/contents.h"
#include "rates/book/shipped.h"

enum { FIRST_SOURCES = 8 };

static void hash_book(fxc_rates *rates) {
    fxi_sources_hash(rates->hash, rates->sources, rates->count);
}

/* Room for `more` sources. */
static bool grow(fxc_rates *rates, size_t more) {
    size_t wanted = rates->count + more, capacity = rates->capacity;
    if (wanted <= capacity)
        return true;
    capacity = wanted < FIRST_SOURCES ? FIRST_SOURCES : 2 * wanted;
    const fxi_source **items = realloc(rates->items, capacity * sizeof *items);
    if (items == NULL)
        return false;
    rates->sources = rates->items = items;
    rates->capacity = capacity;
    return true;
}

static void insert_at(fxc_rates *rates, const fxi_source *source, size_t index) {
    const fxi_source **place = rates->items + index;
    memmove(place + 1, place, (rates->count - index) * sizeof *place);
    *place = source;
    rates->count++;
}

static const fxi_source *remove_at(fxc_rates *rates, size_t index) {
    const fxi_source **place = rates->items + index;
    const fxi_source *source = *place;
    rates->count--;
    memmove(place, place + 1, (rates->count - index) * sizeof *place);
    return source;
}

static bool is_legal(const fxi_source *source) {
    return source->info.kind == FXC_SOURCE_LEGAL;
}

static size_t first_of_kind(const fxc_rates *rates, bool legal) {
    size_t index = 0;
    while (!legal && index < rates->count && is_legal(rates->sources[index]))
        index++;
    return index;
}

static bool is_year_end(fxi_day day) {
    fxc_date date = fxi_date_from_day(day);
    return date.month == 12 && date.day == 31;
}

static bool is_of_kind(const fxi_source *source, fxc_source_kind kind) {
    bool is_fixed = kind == FXC_SOURCE_LEGAL || kind == FXC_SOURCE_PARITY;
    for (size_t i = 0; is_fixed && i < source->info.series_count; i++)
        if (source->series[i].row_count > 1)
            return false;
    for (size_t i = 0; kind == FXC_SOURCE_ANNUAL && i < source->day_count; i++)
        if (!is_year_end(source->days[i]))
            return false;
    return true;
}

/* What a bare source does not say is that of the one in whose place it comes. */
static fxc_status complete(fxi_source *source, const fxi_source *former,
                           fxc_error *error) {
    if (!source->is_bare)
        return FXC_OK;
    if (!is_of_kind(source, former->info.kind))
        return fxi_error_set(error, FXC_ESYNTAX,
                             "the source '%s' in the book is of another kind: give the "
                             "table another name",
                             source->name);
    source->info.kind = former->info.kind;
    source->info.publication = former->info.publication;
    if (strcmp(source->info.title, source->name) == 0) {
        const char *title = former->info.title;
        source->info.title = fxi_arena_copy(&source->arena, title, strlen(title));
    }
    return source->info.title != NULL ? FXC_OK : FXC_ENOMEM;
}

/* There is room for it. */
static void insert(fxc_rates *rates, fxi_source *source) {
    size_t place = fxi_rates_source_index(rates, source->name);
    const fxi_source *replaced = place == SIZE_MAX ? NULL : remove_at(rates, place);
    if (replaced == NULL || is_legal(replaced) != is_legal(source))
        place = first_of_kind(rates, is_legal(source));
    insert_at(rates, source, place);
    fxi_source_free(replaced);
}

fxc_status fxi_rates_insert(fxc_rates *rates, fxi_table *table, fxc_error *error) {
    fxc_status status = grow(rates, table->count) ? FXC_OK : FXC_ENOMEM;
    for (size_t i = 0; i < table->count && status == FXC_OK; i++) {
        fxi_source *source = table->sources[i];
        size_t place = fxi_rates_source_index(rates, source->name);
        if (place != SIZE_MAX)
            status = complete(source, rates->sources[place], error);
    }
    if (status != FXC_OK) {
        fxi_table_clear(table);
        return status;
    }
    while (table->count > 0)
        insert(rates, table->sources[--table->count]);
    fxi_known_extents_clear(rates->known_extents);
    hash_book(rates);
    return FXC_OK;
}

const fxc_rates *fxc_rates_shipped(void) { return &fxi_shipped; }

fxc_status fxc_rates_new_empty(fxc_rates **out, fxc_error *error) {
    fxi_error_clear(error);
    if (out == NULL)
        return fxi_error_null(error);
    fxc_rates *rates = calloc(1, sizeof *rates);
    if (rates != NULL)
        rates->known_extents = calloc(1, sizeof *rates->known_extents);
    if (rates == NULL || rates->known_extents == NULL) {
        free(rates);
        return fxi_error_set(error, FXC_ENOMEM, "memory ran out");
    }
    hash_book(rates);
    *out = rates;
    return FXC_OK;
}

fxc_status fxc_rates_new(fxc_rates **out, fxc_error *error) {
    fxc_rates *rates = NULL;
    if (out == NULL)
        return fxc_rates_new_empty(NULL, error);
    fxc_status status = fxc_rates_new_empty(&rates, error);
    if (status != FXC_OK)
        return status;
    if (!grow(rates, fxi_shipped.count)) {
        fxc_rates_free(rates);
        return fxi_error_set(error, FXC_ENOMEM, "memory ran out");
    }
    rates->count = fxi_shipped.count;
    memcpy(rates->items, fxi_shipped.sources, rates->count * sizeof *rates->items);
    memcpy(rates->hash, fxi_shipped.hash, sizeof rates->hash);
    *out = rates;
    return FXC_OK;
}

fxc_status fxc_rates_add(fxc_rates *rates, const char *name, const char *bytes,
                         size_t length, fxc_error *error) {
    fxi_error_clear(error);
    if (rates == NULL || name == NULL || (bytes == NULL && length > 0))
        return fxi_error_null(error);
    if (!fxi_source_name_is_valid(name))
        return fxi_error_set(
            error, FXC_EARG,
            "a source is named by letters, digits and '-', at most 31");
    fxi_table table;
    fxc_status status = fxi_table_read(&table, name, bytes, length, error);
    if (status == FXC_OK)
        status = fxi_rates_insert(rates, &table, error);
    if (status == FXC_ENOMEM)
        return fxi_error_set(error, FXC_ENOMEM, "memory ran out");
    return status;
}

void fxc_rates_free(fxc_rates *rates) {
    if (rates == NULL)
        return;
    for (size_t i = 0; i < rates->count; i++)
        fxi_source_free(rates->items[i]);
    free(rates->items);
    fxi_known_extents_clear(rates->known_extents);
    free(rates->known_extents);
    free(rates);
}

size_t fxc_rates_source_count(const fxc_rates *rates) {
    return rates != NULL ? rates->count : 0;
}

const fxc_source *fxc_rates_source(const fxc_rates *rates, size_t index) {
    return rates != NULL && index < rates->count ? &rates->sources[index]->info : NULL;
}

const char *fxc_rates_hash(const fxc_rates *rates) {
    return rates != NULL ? rates->hash : "";
}
