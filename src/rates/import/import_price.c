/* SPDX-License-Identifier: MIT */
/* Price directives of plain-text accounting:

       P 2025/02/24 EUR $1.0466           ledger, hledger
       P 2025-02-24 14:15:00 EUR 1.0466 USD
       2025-02-24 price EUR  1.0466 USD   beancount

   Nothing else of these languages is read, and no file is included: a line that is
   neither a price nor a comment is refused. */
#include <string.h>

#include "base/ascii.h"
#include "base/find16.h"
#include "rates/draft/known_line.h"
#include "rates/import/import.h"
#include "rates/text/csv_field.h"

static const char *const CURRENCY = "a currency code, or one of the signs $, € and £";

/* Signs of one currency each; ¥ is of two. */
static const struct {
    const char *sign;
    fxc_currency currency;
} signs[] = {{"$", {"USD"}}, {"€", {"EUR"}}, {"£", {"GBP"}}};

static bool read_commodity(fxc_currency *out, fxi_slice word) {
    if (word.length >= 2 && word.bytes[0] == '"' && word.bytes[word.length - 1] == '"')
        word = (fxi_slice){word.bytes + 1, word.length - 2};
    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++)
        if (fxi_slice_is(word, signs[i].sign)) {
            *out = signs[i].currency;
            return true;
        }
    return fxi_currency_read(out, word.bytes, word.length);
}

/* The digits at the start or the end of "$1.0466" and "1.0466€". */
static void part(fxi_slice *number, fxi_slice *commodity, fxi_slice word) {
    size_t start = 0, end = word.length;
    while (start < end && !fxi_ascii_is_digit(word.bytes[start]))
        start++;
    if (start == 0)
        while (end > 0 && !fxi_ascii_is_digit(word.bytes[end - 1]))
            end--;
    *number = (fxi_slice){word.bytes + start, end - start};
    *commodity = start > 0 ? (fxi_slice){word.bytes, start}
                           : (fxi_slice){word.bytes + end, word.length - end};
}

static bool starts_with_digit(fxi_slice word) {
    return word.length > 0 && fxi_ascii_is_digit(word.bytes[0]);
}

/* "1.0466 USD", "USD 1.0466", "$1.0466", "1.0466€", up to a comment. */
static fxc_status read_price(fxi_slice *number, fxc_currency *quote, fxi_slice rest,
                             const fxi_line *line, fxc_error *error) {
    fxi_slice commodity, second, more;
    fxi_word_next(number, &rest);
    bool is_two = fxi_word_next(&second, &rest) && second.bytes[0] != ';';
    more = second;
    if (!is_two) {
        part(number, &commodity, *number);
    } else {
        commodity = starts_with_digit(*number) ? second : *number;
        *number = starts_with_digit(*number) ? *number : second;
        if (!fxi_word_next(&more, &rest))
            more.length = 0;
    }
    if (!read_commodity(quote, commodity))
        return fxi_line_expected(line, commodity, CURRENCY, error);
    if (more.length > 0 && more.bytes[0] != ';')
        return fxi_line_expected(line, more, "the end of the line", error);
    return FXC_OK;
}

/* What stands behind the date: COMMODITY PRICE. */
static fxc_status read_pair(fxi_import *in, const fxi_line *line, fxi_day day,
                            fxi_slice rest) {
    fxi_slice word, number;
    fxc_currency base, quote;
    fxi_word_next(&word, &rest);
    if (!read_commodity(&base, word))
        return fxi_line_expected(line, word, CURRENCY, in->error);
    fxc_status status = read_price(&number, &quote, rest, line, in->error);
    if (status != FXC_OK)
        return status;
    if (fxi_currency_equal(base, quote))
        return fxi_line_expected(line, word, "another currency than that of the price",
                                 in->error);
    uint16_t series;
    status = fxi_draft_series_index(&series, in->draft, base, quote, line->number,
                                    in->error);
    return status == FXC_OK ? fxi_import_rate(in, line, day, series, number) : status;
}

/* 2025-02-24, 2025/02/24 or 2025.02.24 */
static bool read_date(fxi_day *out, fxi_slice word) {
    enum { LENGTH = 10 };
    char text[LENGTH];
    fxc_date date;
    if (word.length != LENGTH || word.bytes[4] != word.bytes[7] ||
        (word.bytes[4] != '/' && word.bytes[4] != '.' && word.bytes[4] != '-'))
        return false;
    for (size_t i = 0; i < LENGTH; i++)
        text[i] = i == 4 || i == 7 ? '-' : word.bytes[i];
    if (!fxi_date_parse(&date, text, LENGTH))
        return false;
    *out = fxi_day_from_date(date);
    return true;
}

/* 14:15 or 14:15:00 */
static bool is_time(fxi_slice word) {
    bool is_long = word.length == 8;
    for (size_t i = 0; i < word.length; i++)
        if (i % 3 == 2 ? word.bytes[i] != ':' : !fxi_ascii_is_digit(word.bytes[i]))
            return false;
    return is_long || word.length == 5;
}

static fxc_status read_ledger(fxi_import *in, const fxi_line *line) {
    fxi_slice word, rest = line->text;
    fxi_day day = 0;
    fxi_word_next(&word, &rest);
    if (!fxi_slice_is(word, "P"))
        return fxi_line_expected(line, line->text,
                                 "a price such as 'P 2024-02-29 EUR 1.0813 USD'",
                                 in->error);
    fxi_word_next(&word, &rest);
    if (!read_date(&day, word))
        return fxi_line_expected(line, word, "a date such as 2024-02-29", in->error);
    fxi_slice behind = rest;
    if (fxi_word_next(&word, &behind) && is_time(word))
        rest = behind;
    return read_pair(in, line, day, rest);
}

static fxc_status read_beancount(fxi_import *in, const fxi_line *line) {
    static const char *const what = "a price such as '2024-02-29 price EUR 1.0813 USD'";
    fxi_slice word, rest = line->text;
    fxi_day day = 0;
    fxi_word_next(&word, &rest);
    bool is_dated = read_date(&day, word);
    fxi_word_next(&word, &rest);
    if (!is_dated || !fxi_slice_is(word, "price"))
        return fxi_line_expected(line, line->text, what, in->error);
    return read_pair(in, line, day, rest);
}

/* The places of P 2024-12-30 EUR 1.0444 USD. */
static bool find_places(fxi_known_places *out, const char text[FXI_KNOWN_REACH]) {
    enum { DATE = 2, BASE = DATE + FXI_KNOWN_DATE + 1, RATE = BASE + 4, LEAST = 4 };
    char pair[8];
    unsigned ends = fxi_find16(text + RATE + LEAST, '\n');
    if (ends == 0 || memcmp(text, "P ", DATE) != 0 || text[BASE - 1] != ' ')
        return false;
    const char *end = text + RATE + LEAST + __builtin_ctz(ends), *quote = end - 4;
    memcpy(pair, text + BASE, 4);
    memcpy(pair + 4, quote, 4);
    memcpy(&out->key, pair, sizeof out->key);
    out->date = text + DATE;
    out->rate = (fxi_slice){text + RATE, (size_t)(quote - text) - RATE};
    out->end = end;
    return text[RATE - 1] == ' ' && *quote == ' ';
}

fxc_status fxi_import_ledger(fxi_import *in) {
    fxi_line line;
    fxi_draft *draft = in->draft;
    fxi_known *known = fxi_known_new(draft->arena, find_places);
    fxc_status status = fxi_draft_reserve(draft, in->lines);
    if (known == NULL)
        return FXC_ENOMEM;
    while (status == FXC_OK) {
        if (fxi_known_take(known, draft, in->lines, &in->hash))
            continue;
        size_t count = draft->entry_count;
        if (!fxi_import_row(&line, in, FXI_IMPORT_COMMENTS))
            break;
        status = read_ledger(in, &line);
        if (status == FXC_OK)
            fxi_known_learn(known, draft, count, &line);
    }
    return status;
}

fxc_status fxi_import_beancount(fxi_import *in) {
    fxi_line line;
    fxc_status status = fxi_draft_reserve(in->draft, in->lines);
    while (status == FXC_OK && fxi_import_row(&line, in, FXI_IMPORT_COMMENTS))
        status = read_beancount(in, &line);
    return status;
}
