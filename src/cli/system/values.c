/* SPDX-License-Identifier: MIT */
#include "cli/system/values.h"

#include <string.h>

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

/* `count` digits; -1 if one of them is none. */
static int read_digits(const char *text, int count) {
    int value = 0;
    for (int i = 0; i < count; i++) {
        if (!is_digit(text[i]))
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

static int month_length(int year, int month) {
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return lengths[month - 1] + (month == 2 && leap);
}

/* Digits and hyphens where they belong; the day may be one that no calendar has. */
static bool has_date_form(const char *text) {
    return strnlen(text, 11) == 10 && text[4] == '-' && text[7] == '-' &&
           read_digits(text, 4) >= 0 && read_digits(text + 5, 2) >= 0 &&
           read_digits(text + 8, 2) >= 0;
}

const char *cli_date_fault(const char *text) {
    return has_date_form(text) ? "there is no such day"
                               : "expected a day written YYYY-MM-DD";
}

const char *cli_date_wanted(const char *text) {
    return has_date_form(text) ? "a day that there is" : "a day written YYYY-MM-DD";
}

bool cli_read_date(fxc_date *out, const char *text) {
    if (!has_date_form(text))
        return false;
    int year = read_digits(text, 4);
    int month = read_digits(text + 5, 2);
    int day = read_digits(text + 8, 2);
    if (year < 1 || month < 1 || month > 12 || day < 1 ||
        day > month_length(year, month))
        return false;
    *out = (fxc_date){(int16_t)year, (uint8_t)month, (uint8_t)day};
    return true;
}

bool cli_read_integer(int32_t *out, const char *text, int32_t low, int32_t high) {
    int64_t value = 0;
    const char *at = text;
    for (; is_digit(*at) && value <= high; at++)
        value = value * 10 + (*at - '0');
    if (at == text || *at != '\0' || value < low || value > high)
        return false;
    *out = (int32_t)value;
    return true;
}

size_t cli_read_weights(uint32_t *out, size_t most, const char *text) {
    enum { DIGITS_MAX = 9 };
    size_t count = 0;
    for (;;) {
        int digits = 0;
        uint32_t value = 0;
        for (; is_digit(*text) && digits <= DIGITS_MAX; text++, digits++)
            value = value * 10 + (uint32_t)(*text - '0');
        if (digits == 0 || digits > DIGITS_MAX || count == most)
            return 0;
        out[count++] = value;
        if (*text != ',')
            return *text == '\0' ? count : 0;
        text++;
    }
}

static bool is_code(const char *text) {
    for (int i = 0; i < 3; i++)
        if (text[i] < 'A' || text[i] > 'Z')
            return false;
    return true;
}

bool cli_read_currency(fxc_currency *out, const char *text) {
    if (!is_code(text) || text[3] != '\0')
        return false;
    memcpy(out->code, text, sizeof out->code);
    return true;
}

bool cli_read_pair(fxc_currency *base, fxc_currency *quote, const char *text) {
    if (!is_code(text) || text[3] != '/' || !cli_read_currency(quote, text + 4))
        return false;
    memcpy(base->code, text, 3);
    base->code[3] = '\0';
    return true;
}

bool cli_read_choice(int *out, const cli_choice *choices, const char *text) {
    for (; choices->word != NULL; choices++) {
        if (strcmp(choices->word, text) == 0) {
            *out = choices->value;
            return true;
        }
    }
    return false;
}

static void write_digits(char *out, int value, int count) {
    for (int i = count - 1; i >= 0; i--) {
        out[i] = (char)('0' + value % 10);
        value /= 10;
    }
}

void cli_write_date(char out[CLI_DATE_TEXT], fxc_date date) {
    write_digits(out, date.year, 4);
    write_digits(out + 5, date.month, 2);
    write_digits(out + 8, date.day, 2);
    out[4] = out[7] = '-';
    out[10] = '\0';
}
