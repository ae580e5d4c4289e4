/* SPDX-License-Identifier: MIT */
#include "reading/exclusion/program_field.h"

#include <string.h>

enum { REACH = 80 }; /* bytes of a program before the field */

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
    return at + sizeof command - 1 < sign &&
           memcmp(text.bytes + at, command, sizeof command - 1) == 0;
}

bool fxi_program_field_is(const fxi_subject *s) {
    enum { DIGITS_MOST = 2 };
    const fxi_mark *mark = &s->operand->mark;
    const size_t number = mark->last + 1;
    if (!s->operand->is_prefixed || s->tokens->text.bytes[mark->span.start] != '$' ||
        !fxi_token_touches(s->tokens, number))
        return false;
    const fxi_numeral *field = fxi_token_plain_numeral(s->tokens, number);
    return field != NULL && field->digits <= DIGITS_MOST &&
           is_printed(s->tokens->text, mark->span.start);
}
