/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "rates/book/image.h"

/* Appends an array and gives its offset. */
static uint32_t add_array(fxi_buffer *out, const void *items, size_t size) {
    while (out->length % FXI_IMAGE_ALIGN != 0 && !out->failed)
        fxi_buffer_add_char(out, '\0');
    uint32_t offset = (uint32_t)out->length;
    fxi_buffer_add(out, items, size);
    return offset;
}

/* The notes, and the title behind them. */
static void add_text(fxi_buffer *out, const fxi_source *source,
                     fxi_image_source *record) {
    record->text = add_array(out, source->text, source->text_size);
    record->title = (uint32_t)source->text_size;
    fxi_buffer_add_text(out, source->info.title);
    fxi_buffer_add_char(out, '\0');
    record->text_size = (uint32_t)out->length - record->text;
}

/* What is looked at when the image is opened. */
static fxi_image_source add_plan(fxi_buffer *out, const fxi_source *source) {
    fxi_image_source record = {.kind = (uint32_t)source->info.kind,
                               .publication = (uint32_t)source->info.publication,
                               .wide = source->wide != NULL,
                               .day_count = (uint32_t)source->day_count,
                               .word_count = (uint32_t)fxi_source_word_count(source),
                               .series_count = (uint32_t)source->info.series_count,
                               .gap_count = (uint32_t)source->gap_count,
                               .cell_count = (uint32_t)source->cell_count};
    memcpy(record.name, source->name, sizeof record.name);
    memcpy(record.hash, source->hash, sizeof record.hash);
    record.days = add_array(out, source->days, source->day_count * sizeof(fxi_day));
    record.words =
        add_array(out, source->words, record.word_count * sizeof(fxi_day_word));
    record.series =
        add_array(out, source->series, source->info.series_count * sizeof(fxi_series));
    record.gaps =
        add_array(out, source->gaps, source->gap_count * sizeof(fxi_series_gap));
    add_text(out, source, &record);
    return record;
}

static void add_cells(fxi_buffer *out, const fxi_source *source,
                      fxi_image_source *record) {
    record->mantissas =
        record->wide
            ? add_array(out, source->wide, source->cell_count * sizeof(uint64_t))
            : add_array(out, source->narrow, source->cell_count * sizeof(uint32_t));
    record->decimals = add_array(out, source->decimals, source->cell_count);
}

/* The plans of all sources stand together: few pages are touched to open the image. */
void fxi_image_write(fxi_buffer *out, const fxi_source *const *sources, size_t count) {
    fxi_image_head head = {.magic = "FXRATES",
                           .order = FXI_IMAGE_ORDER,
                           .version = FXI_IMAGE_VERSION,
                           .source_count = (uint32_t)count};
    fxi_image_source records[FXI_IMAGE_SOURCES_MAX] = {0};
    size_t records_size = count * sizeof records[0];
    fxi_buffer_add(out, (const char *)&head, sizeof head);
    fxi_buffer_add(out, (const char *)records, records_size);
    for (size_t i = 0; i < count; i++)
        records[i] = add_plan(out, sources[i]);
    for (size_t i = 0; i < count; i++)
        add_cells(out, sources[i], &records[i]);
    head.size = (uint32_t)out->length;
    if (out->failed)
        return;
    memcpy(out->bytes, &head, sizeof head);
    memcpy(out->bytes + sizeof head, records, records_size);
}
