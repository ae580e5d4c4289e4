/* SPDX-License-Identifier: MIT */
/* JSON of one base, for one day or for several:

       {"amount": 1.0, "base": "EUR", "date": "2025-02-24", "rates": {"USD": 1.0466}}
       {"timestamp": 1740434400, "base": "USD", "rates": {"EUR": 0.95547}}
       {"success": true, "base": "EUR", "rates": {"2025-02-24": {"USD": 1.0466}}}

   Frankfurter (v1), Open Exchange Rates and fixer. Keys come in any order; one that is
   not known is refused, as it may say what the numbers mean. */
#include "base/error.h"
#include "rates/import/import.h"
#include "rates/text/json_reader.h"

enum { SECONDS_A_DAY = 86400 };

typedef struct reader {
    fxi_import *in;
    fxi_json_reader json;
    fxc_currency base; /* empty: not read yet */
    bool has_day, has_date;
    fxi_day day;
    bool has_rates;
    fxi_json_reader rates; /* stands behind the brace of "rates" */
} reader;

static fxc_status expected(const reader *r, const fxi_json_token *found,
                           const char *what) {
    return fxi_json_reader_expected(&r->json, found, what);
}

static bool is_word(const fxi_json_token *token, const char *word) {
    return token->kind == FXI_JSON_WORD && fxi_slice_is(token->text, word);
}

/* The number is 1, however it is written. */
static bool is_one(const fxi_json_token *token) {
    fxi_quote quote;
    if (token->kind != FXI_JSON_NUMBER ||
        fxi_quote_read_number(&quote, token->text.bytes, token->text.length) != NULL)
        return false;
    quote = fxi_quote_rescale(quote, 0);
    return quote.mantissa == 1 && quote.decimals == 0;
}

/* --- the keys beside the rates --------------------------------------------------- */

static fxc_status pass_over(reader *r, const fxi_json_token *value) {
    return fxi_json_reader_skip(&r->json, value);
}

static fxc_status read_amount(reader *r, const fxi_json_token *value) {
    return is_one(value) ? FXC_OK : expected(r, value, "the amount 1");
}

static fxc_status read_success(reader *r, const fxi_json_token *value) {
    return is_word(value, "true") ? FXC_OK : expected(r, value, "true");
}

static fxc_status read_base(reader *r, const fxi_json_token *value) {
    return value->kind == FXI_JSON_STRING &&
                   fxi_currency_read(&r->base, value->text.bytes, value->text.length)
               ? FXC_OK
               : expected(r, value, "a currency code of three capital letters");
}

static fxc_status read_date(reader *r, const fxi_json_token *value) {
    fxc_date date;
    if (value->kind != FXI_JSON_STRING ||
        !fxi_date_parse(&date, value->text.bytes, value->text.length))
        return expected(r, value, "a date such as 2024-02-29");
    r->day = fxi_day_from_date(date);
    r->has_day = r->has_date = true;
    return FXC_OK;
}

/* Seconds since 1970, UTC; a date beside them goes before. */
static fxc_status read_timestamp(reader *r, const fxi_json_token *value) {
    enum { DIGITS_MAX = 11 };
    int64_t seconds = 0;
    fxi_slice text = value->text;
    bool good = value->kind == FXI_JSON_NUMBER && text.length <= DIGITS_MAX;
    for (size_t i = 0; good && i < text.length; i++) {
        good = text.bytes[i] >= '0' && text.bytes[i] <= '9';
        seconds = seconds * 10 + (text.bytes[i] - '0');
    }
    if (!good)
        return expected(r, value, "seconds since 1970 such as 1740434400");
    if (!r->has_date)
        r->day = (fxi_day)(seconds / SECONDS_A_DAY);
    r->has_day = true;
    return FXC_OK;
}

/* They are read last, when base and day are known. */
static fxc_status find_rates(reader *r, const fxi_json_token *value) {
    if (value->kind != FXI_JSON_OBJECT)
        return expected(r, value, "an object of rates");
    r->rates = r->json;
    r->has_rates = true;
    return fxi_json_reader_skip(&r->json, value);
}

static const struct {
    const char *key;
    fxc_status (*read)(reader *, const fxi_json_token *);
} keys[] = {
    {"amount", read_amount},   {"base", read_base},           {"date", read_date},
    {"disclaimer", pass_over}, {"end_date", pass_over},       {"historical", pass_over},
    {"license", pass_over},    {"privacy", pass_over},        {"rates", find_rates},
    {"start_date", pass_over}, {"success", read_success},     {"terms", pass_over},
    {"timeseries", pass_over}, {"timestamp", read_timestamp},
};

static fxc_status read_key(reader *r, const fxi_json_token *key) {
    fxi_json_token value;
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        if (!fxi_slice_is(key->text, keys[i].key))
            continue;
        fxc_status status = fxi_json_reader_next(&value, &r->json);
        return status == FXC_OK ? keys[i].read(r, &value) : status;
    }
    return expected(r, key, "a key of a table of rates, such as 'base' or 'rates'");
}

/* --- the rates ------------------------------------------------------------------- */

static fxc_status read_rate(reader *r, const fxi_json_token *key, fxi_day day) {
    fxi_json_token value;
    fxc_currency quote;
    uint16_t series;
    if (!fxi_currency_read(&quote, key->text.bytes, key->text.length))
        return expected(r, key, "a currency code of three capital letters");
    fxc_status status = fxi_json_reader_next(&value, &r->rates);
    if (status != FXC_OK)
        return status;
    if (value.kind != FXI_JSON_NUMBER)
        return expected(r, &value, "a number");
    if (fxi_currency_equal(quote, r->base))
        return is_one(&value) ? FXC_OK : expected(r, &value, "1, the base in itself");
    status = fxi_draft_series_index(&series, r->in->draft, r->base, quote,
                                    key->line.number, r->in->error);
    return status == FXC_OK
               ? fxi_import_number(r->in, &value.line, day, series, value.text)
               : status;
}

/* The rates of one day, from behind their brace to the closing one. */
static fxc_status read_day(reader *r, fxi_day day) {
    fxi_json_token key;
    for (;;) {
        fxc_status status = fxi_json_reader_next(&key, &r->rates);
        if (status != FXC_OK || key.kind == FXI_JSON_OBJECT_END)
            return status;
        status = read_rate(r, &key, day);
        if (status != FXC_OK)
            return status;
    }
}

/* "2025-02-24": {...} */
static fxc_status read_dated(reader *r, const fxi_json_token *key, fxc_date date) {
    fxi_json_token value;
    fxc_status status = fxi_json_reader_next(&value, &r->rates);
    if (status != FXC_OK)
        return status;
    return value.kind == FXI_JSON_OBJECT
               ? read_day(r, fxi_day_from_date(date))
               : expected(r, key, "an object of rates behind the day");
}

static fxc_status read_rates(reader *r) {
    fxi_json_token key;
    fxc_date date;
    for (;;) {
        fxc_status status = fxi_json_reader_next(&key, &r->rates);
        if (status != FXC_OK || key.kind == FXI_JSON_OBJECT_END)
            return status;
        if (fxi_date_parse(&date, key.text.bytes, key.text.length))
            status = read_dated(r, &key, date);
        else if (r->has_day)
            status = read_rate(r, &key, r->day);
        else
            return expected(r, &key, "a day, as there is no 'date' or 'timestamp'");
        if (status != FXC_OK)
            return status;
    }
}

fxc_status fxi_import_json(fxi_import *in) {
    reader r = {.in = in,
                .json = fxi_json_reader_open(in->lines, in->draft->arena, in->error)};
    fxi_json_token token;
    fxi_import_whole(in);
    fxc_status status = fxi_json_reader_next(&token, &r.json);
    while (status == FXC_OK && token.kind != FXI_JSON_END) {
        status = fxi_json_reader_next(&token, &r.json);
        if (status == FXC_OK && token.kind == FXI_JSON_KEY)
            status = read_key(&r, &token);
    }
    if (status != FXC_OK)
        return status;
    if (!r.has_rates || r.base.code[0] == '\0')
        return fxi_error_at(in->error, FXC_ESYNTAX, 1, 0, "expected the key '%s'",
                            r.has_rates ? "base" : "rates");
    return read_rates(&r);
}
