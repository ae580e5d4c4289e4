/* SPDX-License-Identifier: MIT */
#include "lexicon/lexgen/tsv.h"

#include <stdio.h>
#include <string.h>

#include "base/ascii.h"
#include "base/utf8.h"

const char *tsv_name(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

/* Whole file, with a NUL behind it; NULL if it can not be read. */
static char *read_file(fxi_arena *arena, const char *path, size_t *length) {
    FILE *file = fopen(path, "rb");
    if (!file)
        return NULL;
    char *bytes = NULL;
    size_t capacity = 0;
    *length = 0;
    for (;;) {
        char *grown = fxi_arena_grow(arena, bytes, *length, &capacity, 1);
        if (!grown)
            break;
        bytes = grown;
        size_t got = fread(bytes + *length, 1, capacity - *length, file);
        if (got == 0)
            break;
        *length += got;
    }
    bool whole = feof(file) && !ferror(file);
    fclose(file);
    return whole ? bytes : NULL;
}

bool tsv_open(tsv *out, fxi_arena *arena, const char *path, size_t column_count) {
    *out = (tsv){.file = tsv_name(path), .column_count = column_count};
    out->bytes = read_file(arena, path, &out->length);
    if (!out->bytes)
        return complain((place){out->file, 0, 0}, "can not be read");
    return true;
}

place tsv_place(const tsv *table, const field *where) {
    return (place){table->file, table->line, where->column};
}

/* Control bytes, blanks at the ends and ill-formed UTF-8 are refused, so that what a
   reader of the file sees is what the tables hold. */
static bool check_field(const tsv *table, const field *text) {
    if (text->length == 0)
        return complain(tsv_place(table, text), "empty column; write - for none");
    if (text->bytes[0] == ' ' || text->bytes[text->length - 1] == ' ')
        return complain(tsv_place(table, text), "space at the end of a column");
    size_t at = 0;
    while (at < text->length) {
        uint32_t code_point = 0;
        size_t taken =
            fxi_utf8_decode(&code_point, text->bytes + at, text->length - at);
        if (taken == 0 || code_point < ' ')
            return complain(tsv_place(table, text), "control byte or ill-formed UTF-8");
        at += taken;
    }
    return true;
}

static bool split(tsv *table, const char *line, size_t length) {
    size_t count = 0, start = 0;
    for (size_t i = 0; i <= length; i++) {
        if (i < length && line[i] != '\t')
            continue;
        field text = {line + start, i - start, (uint32_t)start + 1};
        if (count == table->column_count)
            return complain(tsv_place(table, &text), "more than %zu columns",
                            table->column_count);
        if (!check_field(table, &text))
            return false;
        table->fields[count++] = text;
        start = i + 1;
    }
    if (count < table->column_count)
        return complain((place){table->file, table->line, (uint32_t)length + 1},
                        "%zu columns where %zu are wanted", count, table->column_count);
    return true;
}

tsv_status tsv_next(tsv *table) {
    table->starts_group = table->line == 0;
    while (table->at < table->length) {
        const char *line = table->bytes + table->at;
        const char *end = memchr(line, '\n', table->length - table->at);
        table->line++;
        if (!end) {
            complain((place){table->file, table->line, 1}, "no line feed at the end");
            return TSV_BAD;
        }
        size_t length = (size_t)(end - line);
        table->at += length + 1;
        if (length > 0 && line[0] != '#')
            return split(table, line, length) ? TSV_ROW : TSV_BAD;
        table->starts_group = true;
    }
    return TSV_END;
}

bool field_is(const field *text, const char *wanted) {
    return fxi_ascii_equal(text->bytes, text->length, wanted);
}

bool field_integer(int *out, const field *text) {
    enum { DIGITS_MAX = 4 };
    size_t at = text->length > 0 && text->bytes[0] == '-' ? 1 : 0;
    size_t digits = text->length - at;
    if (digits == 0 || digits > DIGITS_MAX)
        return false;
    int value = 0;
    for (size_t i = at; i < text->length; i++) {
        if (!fxi_ascii_is_digit(text->bytes[i]))
            return false;
        value = 10 * value + (text->bytes[i] - '0');
    }
    *out = at == 1 ? -value : value;
    return true;
}

bool field_next(field *item, field *list) {
    if (list->length == 0)
        return false;
    const char *space = memchr(list->bytes, ' ', list->length);
    size_t length = space ? (size_t)(space - list->bytes) : list->length;
    *item = (field){list->bytes, length, list->column};
    size_t taken = space ? length + 1 : length;
    *list = (field){list->bytes + taken, list->length - taken,
                    list->column + (uint32_t)taken};
    return true;
}
