/* SPDX-License-Identifier: MIT */
#include "rates/import.h"

#include <string.h>

#include "base/ascii.h"
#include "base/error.h"
#include "rates/csv_field.h"

/* The first field, and for forms of words the second one. */
static const struct {
    const char *first;
    fxi_import_fn *reader;
} heads[] = {
    {"Date", fxi_import_ecb},
    {"DATE", fxi_import_fred},
    {"observation_date", fxi_import_fred},
    {"Series Description", fxi_import_ddp},
};

static fxi_slice unquoted(fxi_slice field) {
    if (field.length >= 2 && field.bytes[0] == '"' &&
        field.bytes[field.length - 1] == '"')
        return (fxi_slice){field.bytes + 1, field.length - 2};
    return field;
}

fxi_import_fn *fxi_import_for(fxi_slice row) {
    fxi_slice field, word, rest = row;
    fxi_field_next(&field, &rest, ',');
    field = unquoted(fxi_slice_trim(field));
    for (size_t i = 0; i < sizeof heads / sizeof heads[0]; i++)
        if (fxi_slice_is(field, heads[i].first))
            return heads[i].reader;
    rest = row;
    fxi_word_next(&word, &rest);
    if (fxi_slice_is(word, "P"))
        return fxi_import_ledger;
    fxc_date date;
    bool is_dated = fxi_date_parse(&date, word.bytes, word.length);
    fxi_word_next(&word, &rest);
    return is_dated && fxi_slice_is(word, "price") ? fxi_import_beancount : NULL;
}

bool fxi_import_row(fxi_line *out, fxi_import *in, const char *comments) {
    while (fxi_lines_next_row(out, in->lines)) {
        if (strchr(comments, out->text.bytes[0]) != NULL)
            continue;
        fxi_row_hash_add(&in->hash, out->text);
        return true;
    }
    return false;
}

fxc_status fxi_import_rate(fxi_import *in, const fxi_line *line, fxi_day day,
                           uint16_t series, fxi_slice text) {
    fxi_draft_entry entry = {.day = day, .line = line->number, .series = series};
    const char *what = fxi_quote_read(&entry.quote, text.bytes, text.length);
    if (what != NULL)
        return fxi_line_expected(line, text, what, in->error);
    return fxi_draft_add(in->draft, entry, in->error);
}
