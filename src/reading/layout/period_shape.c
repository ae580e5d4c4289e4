/* SPDX-License-Identifier: MIT */
#include "reading/layout/period_shape.h"

#include <string.h>

#include "base/ascii.h"

enum { YEAR = 4, LENGTH_MAX = 14 };

static bool ends_with_digits(const char *bytes, size_t length, size_t count) {
    for (size_t i = length - count; i < length; i++)
        if (!fxi_ascii_is_digit(bytes[i]))
            return false;
    return true;
}

/* "FY20", "1H20", "Q3 2024": letters of years, halves, quarters and months, with none
   behind the blank. */
static bool is_code(const char *bytes, size_t length) {
    bool has_blank = false;
    for (size_t i = 0; i < length; i++) {
        if (bytes[i] == '\0' || strchr("FYQHM0123456789' ", bytes[i]) == NULL ||
            (has_blank && fxi_ascii_is_letter(bytes[i])))
            return false;
        has_blank = has_blank || bytes[i] == ' ';
    }
    return true;
}

/* " 2024" */
static bool ends_with_year(const char *bytes, size_t length) {
    const char *year = bytes + length - YEAR;
    return length > YEAR && year[-1] == ' ' && ends_with_digits(bytes, length, YEAR) &&
           (memcmp(year, "19", 2) == 0 || memcmp(year, "20", 2) == 0);
}

/* "jan-mar 2024", "Apr–Jun 2024" */
static bool is_months(const char *bytes, size_t length) {
    static const char dash[] = "\xE2\x80\x93";
    enum { MONTH = 3, DASH = sizeof dash - 1 };
    const size_t months = length - YEAR - 1;
    const size_t between = months - 2 * MONTH;
    if ((between != 1 || bytes[MONTH] != '-') &&
        (between != DASH || memcmp(bytes + MONTH, dash, DASH) != 0))
        return false;
    for (size_t i = 0; i < MONTH; i++)
        if (!fxi_ascii_is_letter(bytes[i]) ||
            !fxi_ascii_is_letter(bytes[months - MONTH + i]))
            return false;
    return true;
}

bool fxi_period_shape(const char *bytes, size_t length) {
    enum { SHORT = 2 };
    bool has_letter = false;
    if (length < YEAR || length > LENGTH_MAX || !ends_with_digits(bytes, length, SHORT))
        return false;
    for (size_t i = 0; i < length && !has_letter; i++)
        has_letter = fxi_ascii_is_letter(bytes[i]);
    if (!has_letter || is_code(bytes, length))
        return has_letter;
    return ends_with_year(bytes, length) &&
           (fxi_ascii_is_digit(bytes[0]) || is_months(bytes, length));
}

/* --- East Asia -------------------------------------------------------------------- */

enum { WIDE = 3 }; /* bytes of its letters */

static bool ends_with(const char *bytes, size_t length, const char *letter) {
    return length >= WIDE && memcmp(bytes + length - WIDE, letter, WIDE) == 0;
}

static bool ends_with_year_word(const char *bytes, size_t length) {
    return ends_with(bytes, length, "年") || ends_with(bytes, length, "년");
}

/* "3月31日", whatever is before. */
static bool ends_with_day(const char *bytes, size_t length) {
    enum { DIGITS_MAX = 2 };
    if (!ends_with(bytes, length, "日") && !ends_with(bytes, length, "일"))
        return false;
    length -= WIDE;
    size_t digits = 0;
    while (digits < length && fxi_ascii_is_digit(bytes[length - digits - 1]))
        digits++;
    while (digits < length && bytes[length - digits - 1] == ' ')
        length--;
    return digits > 0 && digits <= DIGITS_MAX &&
           (ends_with(bytes, length - digits, "月") ||
            ends_with(bytes, length - digits, "월"));
}

bool fxi_period_is_eastern(const char *bytes, size_t length) {
    if (length == YEAR + WIDE && ends_with_year_word(bytes, length))
        return ends_with_digits(bytes, YEAR, YEAR);
    if (length > 0 && bytes[length - 1] == ')')
        length--;
    else if (ends_with(bytes, length, "）"))
        length -= WIDE;
    return ends_with_day(bytes, length);
}
