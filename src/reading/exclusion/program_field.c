/* SPDX-License-Identifier: MIT */
#include "reading/exclusion/program_field.h"

#include <string.h>

#include "base/ascii.h"

enum { REACH = 80 }; /* bytes of a program beside the field */

/* "{print $1, $2}": the last brace before the sign opens such a command. */
static bool is_printed(fxi_text text, size_t sign) {
    static const char command[] = "print";
    const size_t first = sign > REACH ? sign - REACH : 0;
    size_t at = sign;
    if (memchr(text.bytes + first, '{', sign - first) == NULL)
        return false;
    while (at > first && text.bytes[at] != '{' && text.bytes[at] != '}')
        at--;
    if (text.bytes[at] != '{')
        return false;
    at++;
    at += text.bytes[at] == ' ';
    return at + sizeof command - 1 < sign && fxi_text_has(text, at, command);
}

static bool is_before_letter(fxi_text text, size_t at, const char *signs) {
    const size_t letter = at + strlen(signs);
    return fxi_text_has(text, at, signs) && letter < text.length &&
           fxi_ascii_is_lower(text.bytes[letter]);
}

/* Signs that stand so in programs alone. */
static bool is_of_program(fxi_text text, size_t at) {
    switch (text.bytes[at]) {
    case '&':
        return fxi_text_has(text, at, "&&");
    case ';':
        return fxi_text_has(text, at, ";;");
    case '$':
        return fxi_text_has(text, at, "${") || fxi_text_has(text, at, "$@") ||
               fxi_text_has(text, at, "$#");
    case '(':
        return fxi_text_has(text, at, "(.*") || fxi_text_has(text, at, "();") ||
               fxi_text_has(text, at, "() {") || is_before_letter(text, at, "(\\");
    case '.':
        return fxi_text_has(text, at, ".*)");
    case '[':
        return is_before_letter(text, at, "[ -");
    case ']':
        return fxi_text_has(text, at, "]; then");
    case '"':
        return is_before_letter(text, at, "\"$");
    default:
        return false;
    }
}

/* The line of it, near by. */
static bool is_on_line_of_program(fxi_text text, size_t sign) {
    size_t at = sign;
    while (at > 0 && sign - at < REACH && text.bytes[at - 1] != '\n')
        at--;
    for (; at < text.length && at < sign + REACH && text.bytes[at] != '\n'; at++)
        if (is_of_program(text, at))
            return true;
    return false;
}

bool fxi_program_field_is(const fxi_subject *s) {
    enum { DIGITS_MOST = 2 };
    const fxi_mark *mark = &s->operand->mark;
    const size_t number = mark->last + 1;
    if (!s->operand->is_prefixed || s->tokens->text.bytes[mark->span.start] != '$' ||
        !fxi_token_touches(s->tokens, number))
        return false;
    const fxi_text text = s->tokens->text;
    const size_t sign = mark->span.start;
    const fxi_numeral *field = fxi_token_plain_numeral(s->tokens, number);
    return field != NULL && field->digits <= DIGITS_MOST && s->last == number &&
           (is_printed(text, sign) || is_on_line_of_program(text, sign));
}
