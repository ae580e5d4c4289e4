/* SPDX-License-Identifier: MIT */
#include "reading/text/fraction.h"

#include <string.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "reading/text/character.h"

typedef struct vulgar_row {
    uint32_t code_point;
    fxi_fraction fraction;
} vulgar_row;

static const vulgar_row vulgars[] = {
    {0x00BC, {1, 4}}, {0x00BD, {1, 2}},  {0x00BE, {3, 4}}, {0x2150, {1, 7}},
    {0x2151, {1, 9}}, {0x2152, {1, 10}}, {0x2153, {1, 3}}, {0x2154, {2, 3}},
    {0x2155, {1, 5}}, {0x2156, {2, 5}},  {0x2157, {3, 5}}, {0x2158, {4, 5}},
    {0x2159, {1, 6}}, {0x215A, {5, 6}},  {0x215B, {1, 8}}, {0x215C, {3, 8}},
    {0x215D, {5, 8}}, {0x215E, {7, 8}},
};

size_t fxi_fraction_read_vulgar(fxi_fraction *out, const char *bytes, size_t length) {
    uint32_t c;
    if (length == 0 || (unsigned char)bytes[0] < 0x80)
        return 0;
    size_t size = fxi_utf8_decode(&c, bytes, length);
    for (size_t i = 0; size != 0 && i < sizeof vulgars / sizeof vulgars[0]; i++) {
        if (vulgars[i].code_point != c)
            continue;
        *out = vulgars[i].fraction;
        return size;
    }
    return 0;
}

/* One or two ASCII digits and no third. */
static size_t read_small(uint8_t *out, const char *bytes, size_t length) {
    enum { MOST = 2 };
    size_t at = 0;
    unsigned value = 0;
    for (; at < length && at <= MOST && fxi_ascii_is_digit(bytes[at]); at++)
        value = value * 10 + (unsigned)(bytes[at] - '0');
    if (at > MOST)
        return 0;
    *out = (uint8_t)value;
    return at;
}

/* '/' or U+2044, the fraction slash. */
static size_t read_slash(const char *bytes, size_t length) {
    uint32_t c;
    size_t size = fxi_utf8_decode(&c, bytes, length);
    return size != 0 && (c == '/' || c == 0x2044) ? size : 0;
}

/* Halves to thirty-seconds, as exchanges printed prices until 2001. */
static bool is_printed_part(fxi_fraction f) {
    uint8_t d = f.denominator;
    return (d == 2 || d == 4 || d == 8 || d == 16 || d == 32) && f.numerator > 0 &&
           f.numerator < d;
}

size_t fxi_fraction_blank(const char *bytes, size_t length) {
    uint32_t c;
    size_t size = fxi_utf8_decode(&c, bytes, length);
    return size != 0 && fxi_character_is_blank(c) && c != '\t' ? size : 0;
}

size_t fxi_fraction_joint(const char *bytes, size_t length) {
    uint32_t c;
    size_t size = fxi_utf8_decode(&c, bytes, length);
    return size != 0 && fxi_character_is_hyphen(c) ? size
                                                   : fxi_fraction_blank(bytes, length);
}

size_t fxi_fraction_read_slashed(fxi_fraction *out, const char *bytes, size_t length) {
    fxi_fraction f = {0, 0};
    size_t at = read_small(&f.numerator, bytes, length), size;
    if (at == 0)
        return 0;
    if ((size = read_slash(bytes + at, length - at)) == 0)
        return 0;
    at += size;
    if ((size = read_small(&f.denominator, bytes + at, length - at)) == 0)
        return 0;
    at += size;
    if (!is_printed_part(f) || read_slash(bytes + at, length - at) != 0)
        return 0;
    *out = f;
    return at;
}

static size_t read_blanks(const char *bytes, size_t length) {
    size_t at = 0, size;
    while ((size = fxi_fraction_blank(bytes + at, length - at)) != 0)
        at += size;
    return at;
}

/* A word that counts nothing, between blanks. They are English, whose press alone
   prints prices in eighths; a kernel sees no lexicon. */
static bool leads_on(const char *bytes, size_t length) {
    static const char *const words[] = {"a", "at", "from", "in", "on", "to"};
    const size_t start = read_blanks(bytes, length);
    for (size_t i = 0; start != 0 && i < sizeof words / sizeof words[0]; i++) {
        const size_t end = start + strlen(words[i]);
        if (length > end && fxi_ascii_equal(bytes + start, end - start, words[i]) &&
            fxi_fraction_blank(bytes + end, length - end) != 0)
            return true;
    }
    return false;
}

bool fxi_fraction_ends_price(const char *bytes, size_t length) {
    if (length == 0 || bytes[0] == ',' || bytes[0] == ';' || bytes[0] == ')')
        return true;
    if (bytes[0] == '.')
        return length == 1 || !fxi_ascii_is_digit(bytes[1]);
    return leads_on(bytes, length);
}

enum { UNIT = 100000 }; /* of five places: 1/32 = 0.03125 */

bool fxi_fraction_add(fxi_decimal *value, fxi_fraction fraction) {
    if (UNIT % fraction.denominator != 0)
        return false;
    int rest = UNIT / fraction.denominator * fraction.numerator, places = 0;
    fxi_decimal sum = *value;
    for (int place = UNIT / 10; rest != 0; place /= 10) {
        if (!fxi_decimal_append(&sum, (unsigned)(rest / place)))
            return false;
        rest %= place;
        places++;
    }
    if (!fxi_decimal_shift(&sum, -places))
        return false;
    *value = sum;
    return true;
}
