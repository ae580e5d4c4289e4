/* SPDX-License-Identifier: MIT */
#include "rates/book/image.h"

#include <string.h>

/* The image under inspection. */
typedef struct view {
    const unsigned char *bytes;
    size_t size;
} view;

/* An array of `count` items at `offset`; NULL if it does not lie inside. */
static const void *array_at(const view *image, uint32_t offset, uint32_t count,
                            size_t item) {
    if (offset % FXI_IMAGE_ALIGN != 0 || offset > image->size ||
        count > (image->size - offset) / item)
        return NULL;
    return image->bytes + offset;
}

static size_t count_sources(const void *bytes, size_t size) {
    fxi_image_head head;
    if (size < sizeof head)
        return 0;
    memcpy(&head, bytes, sizeof head);
    if (memcmp(head.magic, "FXRATES", sizeof head.magic) != 0 ||
        head.order != FXI_IMAGE_ORDER || head.version != FXI_IMAGE_VERSION ||
        head.size != size || head.source_count > FXI_IMAGE_SOURCES_MAX)
        return 0;
    size_t records = head.source_count * sizeof(fxi_image_source);
    return records <= size - sizeof head ? head.source_count : 0;
}

static const fxi_image_source *record_at(const void *bytes, size_t size, size_t index) {
    if (index >= count_sources(bytes, size))
        return NULL;
    const unsigned char *records =
        (const unsigned char *)bytes + sizeof(fxi_image_head);
    return (const void *)(records + index * sizeof(fxi_image_source));
}

static bool is_terminated(const char *text, size_t size) {
    return memchr(text, '\0', size) != NULL;
}

static const char *name_of(const void *bytes, size_t size, size_t index) {
    const fxi_image_source *record = record_at(bytes, size, index);
    bool good = record != NULL && is_terminated(record->name, sizeof record->name) &&
                fxi_source_name_is_valid(record->name);
    return good ? record->name : NULL;
}

static bool set_arrays(fxi_source *out, const view *image,
                       const fxi_image_source *record) {
    out->days = array_at(image, record->days, record->day_count, sizeof *out->days);
    out->words = array_at(image, record->words, record->word_count, sizeof *out->words);
    out->series =
        array_at(image, record->series, record->series_count, sizeof *out->series);
    out->gaps = array_at(image, record->gaps, record->gap_count, sizeof *out->gaps);
    out->decimals = array_at(image, record->decimals, record->cell_count, 1);
    out->text = array_at(image, record->text, record->text_size, 1);
    size_t width = record->wide ? sizeof *out->wide : sizeof *out->narrow;
    const void *mantissas =
        array_at(image, record->mantissas, record->cell_count, width);
    out->wide = record->wide ? mantissas : NULL;
    out->narrow = record->wide ? NULL : mantissas;
    out->day_count = record->day_count;
    out->info.series_count = record->series_count;
    out->gap_count = record->gap_count;
    out->cell_count = record->cell_count;
    out->text_size = record->text_size;
    out->info.kind = (fxc_source_kind)record->kind;
    out->info.publication = (fxc_publication)record->publication;
    return out->days && out->words && out->series && out->gaps && out->decimals &&
           out->text && mantissas;
}

static bool is_day(fxi_day day) {
    fxi_day first = fxi_day_from_date((fxc_date){1, 1, 1});
    fxi_day last = fxi_day_from_date((fxc_date){9999, 12, 31});
    return first <= day && day <= last;
}

/* All of them are looked at in any case: without a branch that is quicker. */
static bool days_are_sound(const fxi_source *source) {
    unsigned disorder = 0;
    for (size_t i = 1; i < source->day_count; i++)
        disorder |= source->days[i - 1] >= source->days[i];
    return disorder == 0 && source->day_count > 0 && is_day(source->days[0]) &&
           is_day(source->days[source->day_count - 1]);
}

/* They lead to no row that is not there. */
static bool words_are_sound(const fxi_source *source, size_t count) {
    uint64_t before = 0;
    if (count != fxi_source_word_count(source) || (source->words[0].fixings & 1) == 0)
        return false;
    for (size_t i = 0; i < count; i++) {
        if (source->words[i].before != before)
            return false;
        before += fxi_bits_count(source->words[i].fixings);
    }
    return before == source->day_count;
}

static bool series_is_sound(const fxi_source *source, const fxi_series *series) {
    fxc_currency base, quote;
    return fxi_currency_read(&base, series->base.code, 3) &&
           fxi_currency_read(&quote, series->quote.code, 3) &&
           series->base.code[3] == '\0' && series->quote.code[3] == '\0' &&
           series->row_count > 0 && series->first_row < source->day_count &&
           series->row_count <= source->day_count - series->first_row &&
           series->first_cell < source->cell_count &&
           series->row_count <= source->cell_count - series->first_cell &&
           series->note < source->text_size;
}

static bool all_series_are_sound(const fxi_source *source) {
    for (size_t i = 0; i < source->info.series_count; i++) {
        const fxi_series *series = &source->series[i];
        if (!series_is_sound(source, series))
            return false;
        if (i > 0 && fxi_currency_pair_compare(series[-1].base, series[-1].quote,
                                               series->base, series->quote) >= 0)
            return false;
    }
    return true;
}

static bool gaps_are_sound(const fxi_source *source) {
    for (size_t i = 0; i < source->gap_count; i++) {
        const fxi_series_gap *gap = &source->gaps[i];
        if (gap->series >= source->info.series_count || !is_day(gap->from) ||
            !is_day(gap->to) || gap->from >= gap->to || gap->note >= source->text_size)
            return false;
    }
    return true;
}

static bool text_is_sound(const fxi_source *source, const fxi_image_source *record) {
    return source->text_size > 0 && source->text[source->text_size - 1] == '\0' &&
           source->text[0] == '\0' && record->title < source->text_size &&
           fxi_source_title_is_valid(source->text + record->title,
                                     strlen(source->text + record->title)) &&
           is_terminated(record->hash, sizeof record->hash);
}

static bool open_source(fxi_source *out, const void *bytes, size_t size, size_t index) {
    view image = {bytes, size};
    const fxi_image_source *record = record_at(bytes, size, index);
    if (record == NULL || record->kind > FXC_SOURCE_ANNUAL ||
        record->publication > FXC_PUBLISHED_NEXT_MONDAY ||
        !set_arrays(out, &image, record) || !days_are_sound(out) ||
        !words_are_sound(out, record->word_count) || !text_is_sound(out, record) ||
        !all_series_are_sound(out) || !gaps_are_sound(out))
        return false;
    memcpy(out->hash, record->hash, sizeof out->hash);
    out->info.title = out->text + record->title;
    out->info.first = fxi_date_from_day(out->days[0]);
    out->info.last = fxi_date_from_day(out->days[out->day_count - 1]);
    return true;
}

fxc_status fxi_image_read(fxi_table *out, const void *image, size_t size) {
    size_t count = count_sources(image, size);
    out->count = 0;
    fxc_status status = count > 0 ? FXC_OK : FXC_ESYNTAX;
    for (size_t i = 0; i < count && status == FXC_OK; i++) {
        const char *name = name_of(image, size, i);
        fxi_source *source = fxi_source_new(name != NULL ? name : "-");
        if (source == NULL)
            status = FXC_ENOMEM;
        else if (name == NULL || !open_source(source, image, size, i))
            status = FXC_ESYNTAX;
        if (source != NULL)
            out->sources[out->count++] = source;
    }
    if (status != FXC_OK)
        fxi_table_clear(out);
    return status;
}
