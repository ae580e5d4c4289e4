/* SPDX-License-Identifier: MIT */
#include "reading/number/broken_group.h"

#include "base/ascii.h"

/* Signs of "6800", and tokens that a break makes of "6,800". */
enum { DIGITS = 4, TOKENS = 4 };

typedef struct reader {
    fxi_text text;
    size_t at;
    unsigned value;
    unsigned breaks; /* runs of blanks between signs */
} reader;

static bool is_blank(char byte) {
    return fxi_ascii_is_blank(byte) || byte == '\n' || byte == '\r';
}

/* Past blanks. Behind a comma, and where there is none, one blank parts the items of a
   list. */
static void skip_break(reader *r, bool wants_line) {
    size_t start = r->at;
    bool has_line = false;
    for (; r->at < r->text.length && is_blank(r->text.bytes[r->at]); r->at++)
        has_line = has_line || r->text.bytes[r->at] == '\n';
    r->breaks += r->at == start ? 0 : wants_line && !has_line ? TOKENS : 1;
}

static bool take_sign(reader *r, bool is_comma) {
    if (r->at >= r->text.length)
        return false;
    char byte = r->text.bytes[r->at++];
    if (is_comma)
        return byte == ',';
    r->value = 10 * r->value + (unsigned)(byte - '0');
    return fxi_ascii_is_digit(byte);
}

static bool goes_on(const reader *r) {
    return r->at < r->text.length &&
           (fxi_ascii_is_digit(r->text.bytes[r->at]) || r->text.bytes[r->at] == ',');
}

/* "6,8\n00", and without its comma "68\n00": four digits that one break parts. */
static bool take_signs(reader *r, bool has_comma) {
    const unsigned signs = has_comma ? DIGITS + 1 : DIGITS;
    for (unsigned i = 0; i < signs && r->breaks <= 1; i++) {
        if (i > 0)
            skip_break(r, !has_comma || i == 2);
        if (!take_sign(r, has_comma && i == 1))
            return false;
    }
    return r->breaks == 1 && !goes_on(r);
}

bool fxi_broken_group_read(fxi_digit_part *out, const fxi_tokens *tokens,
                           size_t index) {
    const reader start = {tokens->text, tokens->items[index].span.start, 0, 0};
    reader r = start;
    if (!take_signs(&r, true)) {
        r = start;
        if (!take_signs(&r, false))
            return false;
    }
    size_t last = index;
    while (last < tokens->count && last < index + TOKENS &&
           tokens->items[last].span.end < r.at)
        last++;
    if (last == tokens->count || tokens->items[last].span.end != r.at)
        return false;
    *out = (fxi_digit_part){.value = fxi_decimal_from_integer(r.value),
                            .count = last + 1 - index};
    return true;
}
