/* SPDX-License-Identifier: MIT */
#include "rates/import/import.h"

#include <string.h>

#include "rates/text/csv_field.h"

/* What the first field of a form is. */
static const struct {
    const char *first;
    fxi_import_fn *reader;
} heads[] = {
    {"Date", fxi_import_ecb},
    {"DATE", fxi_import_fred},
    {"observation_date", fxi_import_fred},
    {"Series Description", fxi_import_ddp},
};

/* A text of these is looked at from its first byte on. */
static const struct {
    const char *start;
    fxi_import_fn *reader;
} starts[] = {
    {"{", fxi_import_json},           {"[", fxi_import_frankfurter},
    {"<?xml", fxi_import_ecb_xml},    {"<gesmes:Envelope", fxi_import_ecb_xml},
    {FXI_IMPORT_NBP, fxi_import_nbp},
};

fxi_import_fn *fxi_import_for_start(fxi_slice text) {
    for (size_t i = 0; i < sizeof starts / sizeof starts[0]; i++) {
        size_t length = strlen(starts[i].start);
        if (text.length >= length && memcmp(text.bytes, starts[i].start, length) == 0)
            return starts[i].reader;
    }
    return NULL;
}

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

void fxi_import_whole(fxi_import *in) {
    fxi_slice text = {in->lines->bytes, in->lines->length};
    bool has_feed = text.length > 0 && text.bytes[text.length - 1] == '\n';
    text.length -= has_feed;
    fxi_row_hash_add(&in->hash, text);
}

fxc_status fxi_import_quote(fxi_import *in, const fxi_line *line, fxi_day day,
                            uint16_t series, fxi_quote quote) {
    return fxi_draft_add(in->draft,
                         &(fxi_draft_entry){.mantissa = quote.mantissa,
                                            .decimals = quote.decimals,
                                            .day = day,
                                            .line = line->number,
                                            .series = series},
                         in->error);
}

fxc_status fxi_import_rate(fxi_import *in, const fxi_line *line, fxi_day day,
                           uint16_t series, fxi_slice text) {
    fxi_quote quote;
    const char *what = fxi_quote_read(&quote, text.bytes, text.length);
    return what == NULL ? fxi_import_quote(in, line, day, series, quote)
                        : fxi_line_expected(line, text, what, in->error);
}

fxc_status fxi_import_number(fxi_import *in, const fxi_line *line, fxi_day day,
                             uint16_t series, fxi_slice text) {
    fxi_quote quote;
    const char *what = fxi_quote_read_number(&quote, text.bytes, text.length);
    return what == NULL ? fxi_import_quote(in, line, day, series, quote)
                        : fxi_line_expected(line, text, what, in->error);
}
