/* SPDX-License-Identifier: MIT */
/* JSON of Frankfurter (v2), a record a rate:

       [{"date": "2025-02-24", "base": "EUR", "quote": "USD", "rate": 1.0466}, ...]

   The array "providers", which says what a rate was blended of, is passed over. */
#include "base/error.h"
#include "rates/import/import.h"
#include "rates/text/json_reader.h"

typedef enum record_key { DATE, BASE, QUOTE, RATE, RECORD_KEYS } record_key;

static const char *const names[RECORD_KEYS] = {"date", "base", "quote", "rate"};

/* Values by key; kind FXI_JSON_END: not there. */
typedef struct record {
    fxi_json_token values[RECORD_KEYS];
} record;

static record_key key_of(fxi_slice key) {
    record_key found = DATE;
    while (found < RECORD_KEYS && !fxi_slice_is(key, names[found]))
        found++;
    return found;
}

static fxc_status read_key(record *out, const fxi_json_token *key,
                           fxi_json_reader *json) {
    fxi_json_token value;
    record_key found = key_of(key->text);
    if (found == RECORD_KEYS && !fxi_slice_is(key->text, "providers"))
        return fxi_json_reader_expected(json, key,
                                        "the keys date, base, quote and rate");
    fxc_status status = fxi_json_reader_next(&value, json);
    if (status != FXC_OK || found == RECORD_KEYS)
        return status == FXC_OK ? fxi_json_reader_skip(json, &value) : status;
    if (value.kind != (found == RATE ? FXI_JSON_NUMBER : FXI_JSON_STRING))
        return fxi_json_reader_expected(json, &value,
                                        found == RATE ? "a number" : "a string");
    out->values[found] = value;
    return FXC_OK;
}

/* From behind the opening brace to the closing one. */
static fxc_status read_record(record *out, fxi_json_reader *json) {
    fxi_json_token key;
    *out = (record){0};
    for (;;) {
        fxc_status status = fxi_json_reader_next(&key, json);
        if (status == FXC_OK && key.kind == FXI_JSON_KEY)
            status = read_key(out, &key, json);
        if (status != FXC_OK)
            return status;
        if (key.kind == FXI_JSON_OBJECT_END)
            break;
    }
    for (int i = 0; i < RECORD_KEYS; i++)
        if (out->values[i].kind == FXI_JSON_END)
            return fxi_error_at(json->error, FXC_ESYNTAX, key.line.number,
                                fxi_line_column(&key.line, key.text.bytes),
                                "expected the key '%s' in the object that ends here",
                                names[i]);
    return FXC_OK;
}

static fxc_status read_currency(fxc_currency *out, const fxi_json_token *value,
                                const fxi_json_reader *json) {
    return fxi_currency_read(out, value->text.bytes, value->text.length)
               ? FXC_OK
               : fxi_json_reader_expected(json, value,
                                          "a currency code of three capital letters");
}

static fxc_status add_record(fxi_import *in, const record *from,
                             const fxi_json_reader *json) {
    const fxi_json_token *day = &from->values[DATE], *rate = &from->values[RATE];
    fxc_currency base, quote;
    fxc_date date;
    uint16_t series;
    if (!fxi_date_parse(&date, day->text.bytes, day->text.length))
        return fxi_json_reader_expected(json, day, "a date such as 2024-02-29");
    fxc_status status = read_currency(&base, &from->values[BASE], json);
    if (status == FXC_OK)
        status = read_currency(&quote, &from->values[QUOTE], json);
    if (status != FXC_OK)
        return status;
    if (fxi_currency_equal(base, quote))
        return fxi_json_reader_expected(json, &from->values[QUOTE],
                                        "another currency than the base");
    status = fxi_draft_series_index(&series, in->draft, base, quote, rate->line.number,
                                    in->error);
    return status == FXC_OK
               ? fxi_import_number(in, &rate->line, fxi_day_from_date(date), series,
                                   rate->text)
               : status;
}

fxc_status fxi_import_frankfurter(fxi_import *in) {
    fxi_json_reader json = fxi_json_reader_open(in->lines, in->draft->arena, in->error);
    fxi_json_token token;
    record one;
    fxi_import_whole(in);
    fxc_status status = fxi_json_reader_next(&token, &json);
    while (status == FXC_OK && token.kind != FXI_JSON_END) {
        status = fxi_json_reader_next(&token, &json);
        if (status != FXC_OK || token.kind == FXI_JSON_ARRAY_END ||
            token.kind == FXI_JSON_END)
            continue;
        if (token.kind != FXI_JSON_OBJECT)
            return fxi_json_reader_expected(&json, &token, "an object of one rate");
        status = read_record(&one, &json);
        if (status == FXC_OK)
            status = add_record(in, &one, &json);
    }
    return status;
}
