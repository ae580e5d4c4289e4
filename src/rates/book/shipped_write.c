/* SPDX-License-Identifier: MIT */
#include "rates/book/shipped_write.h"

static void add_array(fxi_buffer *out, const char *field, const void *array,
                      const void *image) {
    if (array == NULL)
        return;
    fxi_buffer_add_text(out, "    .");
    fxi_buffer_add_text(out, field);
    fxi_buffer_add_text(out, " = AT(");
    fxi_buffer_add_number(out, (const char *)array - (const char *)image);
    fxi_buffer_add_text(out, "),\n");
}

static void add_number(fxi_buffer *out, const char *field, size_t number) {
    fxi_buffer_add_text(out, "    .");
    fxi_buffer_add_text(out, field);
    fxi_buffer_add_text(out, " = ");
    fxi_buffer_add_number(out, (int64_t)number);
    fxi_buffer_add_text(out, ",\n");
}

static void add_text(fxi_buffer *out, const char *field, const char *text) {
    const char *const parts[] = {"    .", field, " = \"", text, "\",\n"};
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
        fxi_buffer_add_text(out, parts[i]);
}

static void add_date(fxi_buffer *out, const char *field, fxc_date date) {
    const int64_t numbers[] = {date.year, date.month, date.day};
    fxi_buffer_add_text(out, "    .info.");
    fxi_buffer_add_text(out, field);
    fxi_buffer_add_text(out, " = {");
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
        fxi_buffer_add_number(out, numbers[i]);
        fxi_buffer_add_text(out, ",");
    }
    fxi_buffer_add_text(out, "},\n");
}

static void add_name(fxi_buffer *out, size_t index) {
    fxi_buffer_add_text(out, "source_");
    fxi_buffer_add_number(out, (int64_t)index);
}

/* A pointer of `info` into the source itself. */
static void add_own(fxi_buffer *out, const char *field, size_t index) {
    const char *const parts[] = {"    .info.", field, " = "};
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
        fxi_buffer_add_text(out, parts[i]);
    add_name(out, index);
    fxi_buffer_add_text(out, ".");
    fxi_buffer_add_text(out, field);
    fxi_buffer_add_text(out, ",\n");
}

static void add_info(fxi_buffer *out, const fxc_source *info, const void *image,
                     size_t index) {
    add_own(out, "name", index);
    add_own(out, "hash", index);
    add_array(out, "info.title", info->title, image);
    add_date(out, "first", info->first);
    add_date(out, "last", info->last);
    add_number(out, "info.series_count", info->series_count);
    add_number(out, "info.kind", info->kind);
    add_number(out, "info.publication", info->publication);
    add_number(out, "info.shipped", true);
}

static void add_source(fxi_buffer *out, const fxi_source *source, const void *image,
                       size_t index) {
    fxi_buffer_add_text(out, "static const fxi_source ");
    add_name(out, index);
    fxi_buffer_add_text(out, " = {\n");
    add_info(out, &source->info, image, index);
    add_text(out, "name", source->name);
    add_text(out, "hash", source->hash);
    add_array(out, "days", source->days, image);
    add_number(out, "day_count", source->day_count);
    add_array(out, "words", source->words, image);
    add_array(out, "series", source->series, image);
    add_array(out, "gaps", source->gaps, image);
    add_number(out, "gap_count", source->gap_count);
    add_array(out, "narrow", source->narrow, image);
    add_array(out, "wide", source->wide, image);
    add_array(out, "decimals", source->decimals, image);
    add_number(out, "cell_count", source->cell_count);
    add_array(out, "text", source->text, image);
    add_number(out, "text_size", source->text_size);
    fxi_buffer_add_text(out, "};\n\n");
}

void fxi_shipped_write(fxi_buffer *out, const fxi_table *sources, const void *image) {
    char hash[FXI_SHA256_TEXT];
    fxi_sources_hash(hash, (const fxi_source *const *)sources->sources, sources->count);
    for (size_t i = 0; i < sources->count; i++)
        add_source(out, sources->sources[i], image, i);
    fxi_buffer_add_text(out, "static const fxi_source *const sources[] = {");
    for (size_t i = 0; i < sources->count; i++) {
        fxi_buffer_add_text(out, "&");
        add_name(out, i);
        fxi_buffer_add_text(out, ",");
    }
    fxi_buffer_add_text(out, "};\n\nconst fxc_rates fxi_shipped = {\n"
                             "    .sources = sources,\n");
    add_number(out, "count", sources->count);
    add_text(out, "hash", hash);
    fxi_buffer_add_text(out, "};\n");
}
