/* SPDX-License-Identifier: MIT */
#include "lexicon/iso4217.h"

#include <string.h>

#include "lexicon/tables.h"

enum { CODE_LENGTH = 3, USUAL_MINOR_DIGITS = 2 };

/* The letters as one number, in the order of the alphabet. */
static uint32_t key_of(const char code[CODE_LENGTH]) {
    return (uint32_t)(uint8_t)code[0] << 16 | (uint32_t)(uint8_t)code[1] << 8 |
           (uint8_t)code[2];
}

static const fxi_currency_row *find_row(const char code[CODE_LENGTH]) {
    if (!fxi_ascii_is_upper(code[0]))
        return NULL;
    uint32_t key = key_of(code);
    const uint16_t *letter = &fxi_currency_firsts[code[0] - 'A'];
    size_t first = letter[0], end = letter[1];
    while (first < end) {
        size_t middle = first + (end - first) / 2;
        uint32_t found = key_of(fxi_currency_rows[middle].code);
        if (found == key)
            return &fxi_currency_rows[middle];
        if (found < key)
            first = middle + 1;
        else
            end = middle;
    }
    return NULL;
}

bool fxi_currency_is_known(fxc_currency currency) {
    return find_row(currency.code) != NULL;
}

int fxi_currency_minor_digits(fxc_currency currency) {
    const fxi_currency_row *row = find_row(currency.code);
    return row ? row->minor_digits : USUAL_MINOR_DIGITS;
}

const char *fxi_currency_name(fxc_currency currency) {
    const fxi_currency_row *row = find_row(currency.code);
    return row ? row->name : "unknown currency";
}

bool fxi_currency_is_dollar(fxc_currency currency) {
    const char *space = strrchr(fxi_currency_name(currency), ' ');
    return space != NULL && strcmp(space, " dollar") == 0;
}

fxc_date fxi_currency_withdrawn(fxc_currency currency) {
    const fxi_currency_row *row = find_row(currency.code);
    if (!row || row->withdrawn_month == 0)
        return (fxc_date){0};
    return (fxc_date){(int16_t)row->withdrawn_year, row->withdrawn_month, 1};
}

/* The standard gives months of withdrawal: the code counts to the end of its month. */
bool fxi_currency_is_gone(fxc_currency currency, fxc_date day) {
    fxc_date end = fxi_currency_withdrawn(currency);
    if (end.month == 0)
        return false;
    return day.year != end.year ? day.year > end.year : day.month > end.month;
}

bool fxi_currency_groups_by_points(fxc_currency currency) {
    const fxi_currency_row *row = find_row(currency.code);
    return row && row->groups_by_points;
}

bool fxi_currency_groups_by_commas(fxc_currency currency) {
    const fxi_currency_row *row = find_row(currency.code);
    return row && row->groups_by_commas;
}

/* CLDR 42, supplemental data, currency fractions: `cashRounding` 5 and 50, and all that
   have 0 `cashDigits` with 2 `digits`. By code. */
static const struct {
    char code[4];
    uint8_t hundredths;
} cash[] = {
    {"AMD", 100}, {"CAD", 5},   {"CHF", 5},   {"COP", 100}, {"CRC", 100},
    {"CZK", 100}, {"DKK", 50},  {"GYD", 100}, {"HUF", 100}, {"IDR", 100},
    {"MNT", 100}, {"MUR", 100}, {"NOK", 100}, {"PKR", 100}, {"SEK", 100},
    {"TWD", 100}, {"TZS", 100}, {"UZS", 100}, {"VEF", 100},
};

unsigned fxi_currency_cash_hundredths(fxc_currency currency) {
    for (size_t i = 0; i < sizeof cash / sizeof cash[0]; i++)
        if (memcmp(cash[i].code, currency.code, sizeof currency.code) == 0)
            return cash[i].hundredths;
    return 0;
}
