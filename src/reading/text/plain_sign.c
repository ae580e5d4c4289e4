/* SPDX-License-Identifier: MIT */
#include "reading/text/plain_sign.h"

#include "base/ascii.h"
#include "base/ascii_word.h"
#include "lexicon/filter.h"
#include "reading/text/opaque.h"

/* A point that starts no number: no digit follows, in whatever script. */
static bool is_end_stop(fxi_text text, size_t at) {
    if (text.bytes[at] != '.')
        return false;
    char next = at + 1 < text.length ? text.bytes[at + 1] : ' ';
    return (unsigned char)next < 0x80 && !fxi_ascii_is_digit(next);
}

/* "$AAPL", "${price}" */
static bool starts_name(fxi_text text, size_t at) {
    return at + 1 < text.length &&
           (text.bytes[at + 1] == '{' || fxi_ascii_is_letter(text.bytes[at + 1]));
}

/* Signs that are nothing else; the dollar, the point and the grave accent may be. */
static const char alone[128] = {
    ['!'] = 1, ['"'] = 1, ['#'] = 1, ['%'] = 1, ['&'] = 1, ['\''] = 1, ['('] = 1,
    [')'] = 1, ['*'] = 1, ['+'] = 1, [','] = 1, ['-'] = 1, ['/'] = 1,  [':'] = 1,
    [';'] = 1, ['<'] = 1, ['='] = 1, ['>'] = 1, ['?'] = 1, ['['] = 1,  ['\\'] = 1,
    [']'] = 1, ['^'] = 1, ['_'] = 1, ['{'] = 1, ['|'] = 1, ['}'] = 1,  ['~'] = 1,
};

/* "-,50", "-.50", "(၅)" of Burmese: the sign may be part of a number. */
static bool may_go_on(unsigned char byte, unsigned char next) {
    enum { BURMESE_LEAD = 0xE1 };
    return (byte == '-' && (next == ',' || next == '.')) ||
           (byte == '(' && next == BURMESE_LEAD);
}

static bool stands_alone(fxi_text text, size_t at) {
    unsigned char byte = (unsigned char)text.bytes[at];
    if (byte == '$')
        return !starts_name(text, at) && fxi_opaque_formula(text, at) == 0;
    if (at + 1 < text.length && may_go_on(byte, (unsigned char)text.bytes[at + 1]))
        return false;
    return (byte < sizeof alone && alone[byte]) || is_end_stop(text, at);
}

size_t fxi_plain_sign(fxi_token *out, fxi_text text, size_t at,
                      const fxc_lexicon *lexicon) {
    const char *bytes = text.bytes + at;
    if (!stands_alone(text, at))
        return 0;
    if (!fxi_lexicon_has_sign(lexicon, *bytes))
        return 1;
    if (fxi_text_is_wide_at(text, at + 1))
        return 0;
    const fxi_ascii_word sign = {1, fxi_eight_mix(0, (unsigned char)*bytes)};
    const fxi_head *head = fxi_lexicon_head(lexicon, sign);
    if (fxi_head_match(&out->entry, head, lexicon, out->language, bytes,
                       text.length - at) > 1)
        return 0;
    out->kinds = fxi_lexicon_kinds(lexicon, out->entry);
    return 1;
}
