/* SPDX-License-Identifier: MIT */
#include "rates/book.h"

#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "rates/embedded.h"
#include "rates/image.h"

enum { FIRST_SOURCES = 8 };

/* The hash of the lines "name hash" of all sources. */
static void hash_book(fxc_rates *rates) {
    fxi_sha256 sha;
    fxi_sha256_start(&sha, 0);
    for (size_t i = 0; i < rates->count; i++) {
        const fxi_source *source = rates->sources[i];
        fxi_sha256_add(&sha, source->name, strlen(source->name));
        fxi_sha256_add(&sha, " ", 1);
        fxi_sha256_add(&sha, source->hash, strlen(source->hash));
        fxi_sha256_add(&sha, "\n", 1);
    }
    fxi_sha256_finish(rates->hash, &sha);
}

/* Room for `more` sources. */
static bool grow(fxc_rates *rates, size_t more) {
    size_t wanted = rates->count + more, capacity = rates->capacity;
    if (wanted <= capacity)
        return true;
    capacity = wanted < FIRST_SOURCES ? FIRST_SOURCES : 2 * wanted;
    fxi_source **sources = realloc(rates->sources, capacity * sizeof *sources);
    if (sources == NULL)
        return false;
    rates->sources = sources;
    rates->capacity = capacity;
    return true;
}

static void insert_at(fxc_rates *rates, fxi_source *source, size_t index) {
    fxi_source **place = rates->sources + index;
    memmove(place + 1, place, (rates->count - index) * sizeof *place);
    *place = source;
    rates->count++;
}

static fxi_source *remove_at(fxc_rates *rates, size_t index) {
    fxi_source **place = rates->sources + index;
    fxi_source *source = *place;
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
    fxi_source *replaced = place == SIZE_MAX ? NULL : remove_at(rates, place);
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
    hash_book(rates);
    return FXC_OK;
}

static fxc_status open_source(fxc_rates *rates, const void *image, size_t size,
                              size_t index, fxc_error *error) {
    const char *name = fxi_image_source_name(image, size, index);
    fxi_source *source = fxi_source_new(name != NULL ? name : "-");
    if (source == NULL || !grow(rates, 1)) {
        fxi_source_free(source);
        return FXC_ENOMEM;
    }
    if (name == NULL || !fxi_image_open(source, image, size, index)) {
        fxi_source_free(source);
        return fxi_error_set(error, FXC_ESYNTAX, "the image of the tables is damaged");
    }
    insert_at(rates, source, rates->count);
    return FXC_OK;
}

fxc_status fxi_rates_open_image(fxc_rates *rates, const void *image, size_t size,
                                fxc_error *error) {
    size_t count = fxi_image_source_count(image, size);
    if (count == 0)
        return fxi_error_set(error, FXC_ESYNTAX, "not an image of rate tables");
    for (size_t i = 0; i < count; i++) {
        fxc_status status = open_source(rates, image, size, i, error);
        if (status != FXC_OK)
            return status;
    }
    hash_book(rates);
    return FXC_OK;
}

fxc_status fxc_rates_new_empty(fxc_rates **out, fxc_error *error) {
    if (error != NULL)
        *error = (fxc_error){0};
    if (out == NULL)
        return fxi_error_set(error, FXC_EARG, "a required argument is NULL");
    fxc_rates *rates = calloc(1, sizeof *rates);
    if (rates == NULL)
        return fxi_error_set(error, FXC_ENOMEM, "memory ran out");
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
    status = fxi_rates_open_image(rates, fxi_embedded_rates(),
                                  fxi_embedded_rates_size(), error);
    if (status != FXC_OK) {
        fxc_rates_free(rates);
        return fxi_error_set(error, status, "memory ran out");
    }
    *out = rates;
    return FXC_OK;
}

fxc_status fxc_rates_add(fxc_rates *rates, const char *name, const char *bytes,
                         size_t length, fxc_error *error) {
    if (error != NULL)
        *error = (fxc_error){0};
    if (rates == NULL || name == NULL || (bytes == NULL && length > 0))
        return fxi_error_set(error, FXC_EARG, "a required argument is NULL");
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
        fxi_source_free(rates->sources[i]);
    free(rates->sources);
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

size_t fxi_rates_source_index(const fxc_rates *rates, const char *name) {
    for (size_t i = 0; i < rates->count; i++)
        if (strcmp(rates->sources[i]->name, name) == 0)
            return i;
    return SIZE_MAX;
}
