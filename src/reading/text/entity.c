/* SPDX-License-Identifier: MIT */
#include "reading/text/entity.h"

#include <string.h>

#include "base/ascii.h"

/* HTML's names and numbers of U+00A0, U+2002, U+2003, U+2009 and U+202F. */
static const char *const blanks[] = {
    "&nbsp;",  "&#160;",  "&#xa0;",  "&ensp;",  "&emsp;",   "&thinsp;",
    "&#8194;", "&#8195;", "&#8201;", "&#8239;", "&#x202f;", "&#x2009;",
};

size_t fxi_entity_blank(fxi_text text, size_t at) {
    char first = at + 1 < text.length ? text.bytes[at + 1] : ' ';
    if (first != '#' && !fxi_ascii_is_letter(first))
        return 0;
    for (size_t i = 0; i < sizeof blanks / sizeof blanks[0]; i++) {
        size_t length = strlen(blanks[i]);
        if (text.length - at >= length &&
            fxi_ascii_equal_fold(text.bytes + at, length, blanks[i]))
            return length;
    }
    return 0;
}

size_t fxi_entity_group(fxi_text text, size_t at) {
    size_t length = fxi_entity_blank(text, at), end = at + length;
    if (length == 0 || at == 0 || !fxi_ascii_is_digit(text.bytes[at - 1]))
        return 0;
    while (end < text.length && fxi_ascii_is_digit(text.bytes[end]))
        end++;
    return end == at + length ? 0 : end - at;
}
