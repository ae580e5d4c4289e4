/* SPDX-License-Identifier: MIT */
#include "rates/table/table.h"

#include <string.h>

#include "base/ascii.h"
#include "base/error.h"
#include "base/utf8.h"
#include "rates/import/import.h"
#include "rates/text/windows1250.h"

/* What a file that is no rate table starts with. */
static const struct {
    const char *bytes;
    size_t length;
    const char *what;
} strangers[] = {
    {"\xFF\xFE", 2, "UTF-16 text, and rate tables are UTF-8"},
    {"\xFE\xFF", 2, "UTF-16 text, and rate tables are UTF-8"},
    {"\x1F\x8B", 2, "gzip data; unpack it first"},
    {"PK\x03\x04", 4, "a ZIP archive or a spreadsheet; export it as CSV first"},
    {"<", 1, "HTML"},
};

/* The text from its first byte on that says something. */
static fxi_slice without_space(const char *bytes, size_t length) {
    size_t start = length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    while (start < length && (fxi_ascii_is_blank(bytes[start]) ||
                              bytes[start] == '\n' || bytes[start] == '\r'))
        start++;
    return (fxi_slice){bytes + start, length - start};
}

static fxc_status refuse_strangers(fxi_slice text, fxc_error *error) {
    if (text.length == 0)
        return fxi_error_set(error, FXC_ESYNTAX, "not a rate table: it is empty");
    if (fxi_import_for_start(text) != NULL)
        return FXC_OK;
    for (size_t i = 0; i < sizeof strangers / sizeof strangers[0]; i++)
        if (text.length >= strangers[i].length &&
            memcmp(text.bytes, strangers[i].bytes, strangers[i].length) == 0)
            return fxi_error_at(error, FXC_ESYNTAX, 1, 1,
                                "not a rate table: it looks like %s",
                                strangers[i].what);
    return FXC_OK;
}

static fxc_status import_table(fxi_import_fn *reader, fxi_source *source,
                               fxi_draft *draft, fxi_lines *lines, fxc_error *error) {
    fxi_import in = {.draft = draft, .lines = lines, .error = error};
    fxi_row_hash_start(&in.hash, lines);
    draft->pad = true;
    fxc_status status = reader(&in);
    if (status == FXC_OK)
        status = fxi_draft_finish(source, draft, error);
    if (status == FXC_OK)
        fxi_row_hash_finish(source->hash, &in.hash);
    return status;
}

/* The first row that no form takes for a comment. */
static bool find_first_row(fxi_line *out, fxi_lines lines) {
    while (fxi_lines_next_row(out, &lines))
        if (memchr(FXI_IMPORT_COMMENTS, out->text.bytes[0],
                   sizeof FXI_IMPORT_COMMENTS - 1) == NULL)
            return true;
    return false;
}

/* What the text starts with tells the forms apart, or else the first row. */
static fxc_status read_form(fxi_table *table, fxi_draft *draft, fxi_lines *lines,
                            fxc_error *error) {
    fxi_line line;
    fxi_source *source = table->sources[0];
    fxi_import_fn *reader =
        fxi_import_for_start(without_space(lines->bytes, lines->length));
    if (reader != NULL)
        return import_table(reader, source, draft, lines, error);
    if (!find_first_row(&line, *lines))
        return fxi_error_set(error, FXC_ESYNTAX,
                             "not a rate table: it holds only comments");
    reader = fxi_import_for(line.text);
    if (reader != NULL)
        return import_table(reader, source, draft, lines, error);
    fxi_slice word, rest = line.text;
    fxi_word_next(&word, &rest);
    return fxi_slice_is(word, "fxcheck-rates")
               ? fxi_table_read_own(source, draft, lines, error)
               : fxi_table_read_long(table, draft, lines, error);
}

static bool is_utf8(fxi_slice text) {
    uint32_t code_point;
    for (size_t i = 0, width; i < text.length; i += width) {
        width = fxi_utf8_decode(&code_point, text.bytes + i, text.length - i);
        if (width == 0)
            return false;
    }
    return true;
}

/* One bank writes in a code page; its text is turned into UTF-8, unless it is already.
 */
static fxc_status decode(fxi_slice *text, fxi_arena *scratch, fxc_error *error) {
    if (fxi_import_for_start(*text) != fxi_import_nbp || is_utf8(*text))
        return FXC_OK;
    char *decoded = NULL;
    fxc_status status = fxi_windows1250_decode(&decoded, &text->length, text->bytes,
                                               text->length, scratch, error);
    text->bytes = decoded;
    return status;
}

static fxc_status read_into(fxi_table *table, fxi_slice text, fxc_error *error) {
    fxi_arena scratch = {0};
    fxi_lines lines;
    fxi_draft draft = {.arena = &scratch, .kept = &table->sources[0]->arena};
    fxc_status status = decode(&text, &scratch, error);
    if (status == FXC_OK)
        status = fxi_lines_open(&lines, text.bytes, text.length, &scratch, error);
    if (status == FXC_OK)
        status = read_form(table, &draft, &lines, error);
    fxi_arena_clear(&scratch);
    return status;
}

void fxi_table_clear(fxi_table *table) {
    for (size_t i = 0; i < table->count; i++)
        fxi_source_free(table->sources[i]);
    table->count = 0;
}

fxc_status fxi_table_read(fxi_table *out, const char *name, const char *bytes,
                          size_t length, fxc_error *error) {
    out->count = 0;
    fxc_status status = refuse_strangers(without_space(bytes, length), error);
    if (status != FXC_OK)
        return status;
    out->sources[0] = fxi_source_new(name);
    if (out->sources[0] == NULL)
        return FXC_ENOMEM;
    out->count = 1;
    status = read_into(out, (fxi_slice){bytes, length}, error);
    if (status != FXC_OK)
        fxi_table_clear(out);
    return status;
}

fxc_status fxi_table_read_one(fxi_source **out, const char *name, const char *bytes,
                              size_t length, fxc_error *error) {
    fxi_table table;
    fxc_status status = fxi_table_read(&table, name, bytes, length, error);
    if (status != FXC_OK)
        return status;
    if (table.count == 1) {
        *out = table.sources[0];
        return FXC_OK;
    }
    fxi_table_clear(&table);
    return fxi_error_set(error, FXC_ESYNTAX, "expected a table of one source");
}
