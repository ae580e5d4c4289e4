/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "rates/image.h"

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

static fxi_image_source add_source(fxi_buffer *out, const fxi_source *source) {
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
    record.gaps = add_array(out, source->gaps, source->gap_count * sizeof(fxi_gap));
    record.mantissas =
        record.wide
            ? add_array(out, source->wide, source->cell_count * sizeof(uint64_t))
            : add_array(out, source->narrow, source->cell_count * sizeof(uint32_t));
    record.decimals = add_array(out, source->decimals, source->cell_count);
    add_text(out, source, &record);
    return record;
}

void fxi_image_write(fxi_buffer *out, const fxi_source *const *sources, size_t count) {
    fxi_image_head head = {.magic = "FXRATES",
                           .order = FXI_IMAGE_ORDER,
                           .version = FXI_IMAGE_VERSION,
                           .source_count = (uint32_t)count};
    fxi_image_source blank = {0};
    fxi_buffer_add(out, (const char *)&head, sizeof head);
    for (size_t i = 0; i < count; i++)
        fxi_buffer_add(out, (const char *)&blank, sizeof blank);
    for (size_t i = 0; i < count; i++) {
        fxi_image_source record = add_source(out, sources[i]);
        if (!out->failed)
            memcpy(out->bytes + sizeof head + i * sizeof record, &record,
                   sizeof record);
    }
    head.size = (uint32_t)out->length;
    if (!out->failed)
        memcpy(out->bytes, &head, sizeof head);
}
