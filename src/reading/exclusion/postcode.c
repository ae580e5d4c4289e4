/* SPDX-License-Identifier: MIT */
#include "reading/exclusion/postcode.h"

#include "base/ascii.h"

enum { AREA_MOST = 2, DISTRICT_MOST = 2, INWARD = 3 };

/* "RM", "DH" */
static bool is_area(const fxi_subject *s) {
    const char *bytes = s->tokens->text.bytes;
    const fxc_span span = s->operand->mark.span;
    return span.end - span.start <= AREA_MOST &&
           fxi_ascii_is_upper(bytes[span.start]) &&
           fxi_ascii_is_upper(bytes[span.end - 1]);
}

/* " 7XU" */
static bool is_inward(fxi_text text, size_t at) {
    const size_t end = at + 1 + INWARD;
    return end <= text.length && text.bytes[at] == ' ' &&
           fxi_ascii_is_digit(text.bytes[at + 1]) &&
           fxi_ascii_is_upper(text.bytes[at + 2]) &&
           fxi_ascii_is_upper(text.bytes[at + 3]) &&
           (end == text.length || !(fxi_ascii_is_letter(text.bytes[end]) ||
                                    fxi_ascii_is_digit(text.bytes[end])));
}

bool fxi_postcode_is(const fxi_subject *s) {
    const size_t number = s->operand->mark.last + 1;
    if (!s->operand->is_prefixed || s->last != number || !is_area(s) ||
        !fxi_token_touches(s->tokens, number))
        return false;
    const fxi_numeral *district = fxi_token_plain_numeral(s->tokens, number);
    return district != NULL && district->digits <= DISTRICT_MOST &&
           is_inward(s->tokens->text, s->tokens->items[number].span.end);
}
