/* SPDX-License-Identifier: MIT */
#include "reading/number/broken_group.h"

#include "base/ascii.h"

enum { SIGNS = 5, TOKENS = 4 }; /* of "6,800", and those that a break makes of it */

typedef struct reader {
    fxi_text text;
    size_t at;
    unsigned value;
    unsigned breaks; /* runs of blanks between signs */
} reader;

static bool is_blank(char byte) {
    return fxi_ascii_is_blank(byte) || byte == '\n' || byte == '\r';
}

/* Past blanks. Behind a comma one blank parts the items of a list. */
static void skip_break(reader *r, bool is_behind_comma) {
    size_t start = r->at;
    bool has_line = false;
    for (; r->at < r->text.length && is_blank(r->text.bytes[r->at]); r->at++)
        has_line = has_line || r->text.bytes[r->at] == '\n';
    r->breaks += r->at == start ? 0 : is_behind_comma && !has_line ? SIGNS : 1;
}

/* The sign number `i` of "6,800". */
static bool take_sign(reader *r, unsigned i) {
    if (r->at >= r->text.length)
        return false;
    char byte = r->text.bytes[r->at++];
    if (i == 1)
        return byte == ',';
    r->value = 10 * r->value + (unsigned)(byte - '0');
    return fxi_ascii_is_digit(byte);
}

static bool goes_on(const reader *r) {
    return r->at < r->text.length &&
           (fxi_ascii_is_digit(r->text.bytes[r->at]) || r->text.bytes[r->at] == ',');
}

bool fxi_broken_group_read(fxi_digit_part *out, const fxi_tokens *tokens,
                           size_t index) {
    reader r = {tokens->text, tokens->items[index].span.start, 0, 0};
    for (unsigned i = 0; i < SIGNS && r.breaks <= 1; i++) {
        if (i > 0)
            skip_break(&r, i == 2);
        if (!take_sign(&r, i))
            return false;
    }
    if (r.breaks != 1 || goes_on(&r))
        return false;
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
