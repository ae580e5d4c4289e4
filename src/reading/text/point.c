/* SPDX-License-Identifier: MIT */
#include "reading/text/point.h"

#include "base/script.h"
#include "base/utf8.h"
#include "reading/text/character.h"

static size_t decode(uint32_t *code_point, fxi_text text, size_t at) {
    return fxi_utf8_decode(code_point, text.bytes + at, text.length - at);
}

/* How many digits stand at `*at`, `most` at most, and the last of them; moves past
   them. */
static unsigned skip_digits(int *last, size_t *at, fxi_text text, unsigned most) {
    unsigned count = 0;
    uint32_t c, zero;
    size_t size;
    for (; count < most && (size = decode(&c, text, *at)) != 0; count++, *at += size) {
        const int digit = fxi_character_digit(&zero, c);
        if (digit < 0)
            break;
        *last = digit;
    }
    return count;
}

bool fxi_point_parts_items(fxi_text text, size_t part, size_t at, unsigned most) {
    enum { PLACES = 4 };
    int last = 0;
    const unsigned digits = skip_digits(&last, &at, text, PLACES + 1);
    /* "1・1212ドル" is a rate; "2・1000円札" are two items. */
    const bool is_rate = part == 1 && digits == PLACES && last != 0;
    return digits > most && !is_rate;
}

/* 万, 萬, 亿, 億, 兆. */
static bool is_han_scale(uint32_t c) {
    return c == 0x4E07 || c == 0x842C || c == 0x4EBF || c == 0x5104 || c == 0x5146;
}

bool fxi_point_is_raised(fxi_text text, size_t at) {
    enum { CENTS = 2 };
    int last;
    uint32_t c;
    const unsigned digits = skip_digits(&last, &at, text, CENTS + 1);
    at += at < text.length && text.bytes[at] == ' ';
    const bool ends = decode(&c, text, at) == 0;
    if (!ends && is_han_scale(c))
        return digits == 1 || digits == CENTS;
    if (digits == 1)
        return !ends && c >= 'a' && c <= 'z';
    return digits == CENTS && (ends || !fxi_script_is_solid(fxi_script_of(c)));
}
