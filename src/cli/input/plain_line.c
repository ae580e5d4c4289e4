/* SPDX-License-Identifier: MIT */
#include "cli/input/plain_line.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "cli/system/decode.h"

const char *const cli_key_names[CLI_KEYS] = {"id", "text", "date", "lang", "group"};

enum { WORD = 8, ID_DIGITS_MAX = 18 };

/* No value with its NUL is longer than it stands in the line, with its key: no escape
   is shorter than what it stands for. */
typedef struct scanner {
    const char *at, *end;
    char *to; /* where the next byte of a value goes */
} scanner;

static bool is_at(const scanner *s, char byte) {
    return s->at < s->end && *s->at == byte;
}

static void skip_blanks(scanner *s) {
    while (is_at(s, ' ') || is_at(s, '\t'))
        s->at++;
}

/* One sign of the grammar, with blanks around it. */
static bool take(scanner *s, char byte) {
    skip_blanks(s);
    if (!is_at(s, byte))
        return false;
    s->at++;
    skip_blanks(s);
    return true;
}

/* --- strings ---------------------------------------------------------------------- */

static uint64_t each(unsigned char byte) { return UINT64_MAX / 255 * byte; }

/* None of the eight bytes is a quote, a backslash, a control or beyond ASCII. A borrow
   starts only in a byte that is one. */
static bool are_plain(const char *bytes) {
    uint64_t word;
    memcpy(&word, bytes, sizeof word);
    uint64_t faults = word | (word - each(' ')) | ((word ^ each('"')) - each(1)) |
                      ((word ^ each('\\')) - each(1));
    return (faults & each(0x80)) == 0;
}

static bool is_plain(unsigned char byte) {
    return byte >= ' ' && byte < 0x80 && byte != '"' && byte != '\\';
}

static void copy_plain(scanner *s) {
    const char *at = s->at, *end = s->end;
    char *to = s->to;
    for (; end - at >= WORD && are_plain(at); at += WORD, to += WORD)
        memcpy(to, at, WORD);
    while (at < end && is_plain((unsigned char)*at))
        *to++ = *at++;
    s->at = at;
    s->to = to;
}

/* Characters beyond ASCII, which come in runs; a control is none. */
static bool copy_characters(scanner *s) {
    do {
        size_t length = cli_character_length(s->at, (size_t)(s->end - s->at));
        if (length < 2)
            return false;
        for (; length > 0; length--)
            *s->to++ = *s->at++;
    } while (s->at < s->end && (unsigned char)*s->at >= 0x80);
    return true;
}

/* -1: none. */
static int hex_value(char byte) {
    static const char digits[] = "0123456789abcdef0123456789ABCDEF";
    const char *found = memchr(digits, byte, sizeof digits - 1);
    return found == NULL ? -1 : (int)((found - digits) % 16);
}

/* The four digits behind \u; 0 where there are not so many. */
static unsigned read_unit(const scanner *s) {
    unsigned unit = 0;
    for (size_t i = 0; i < 4; i++) {
        int value = s->end - s->at > (ptrdiff_t)i ? hex_value(s->at[i]) : -1;
        if (value < 0)
            return 0;
        unit = unit * 16 + (unsigned)value;
    }
    return unit;
}

/* A NUL, and halves of a character beyond the basic plane, are left to jansson. */
static bool put_unit(scanner *s) {
    unsigned unit = read_unit(s);
    if (unit == 0 || (unit >= 0xD800 && unit <= 0xDFFF))
        return false;
    s->at += 4;
    if (unit < 0x80) {
        *s->to++ = (char)unit;
        return true;
    }
    if (unit < 0x800) {
        *s->to++ = (char)(0xC0 | unit >> 6);
    } else {
        *s->to++ = (char)(0xE0 | unit >> 12);
        *s->to++ = (char)(0x80 | (unit >> 6 & 0x3F));
    }
    *s->to++ = (char)(0x80 | (unit & 0x3F));
    return true;
}

/* Behind a backslash. */
static bool put_escape(scanner *s) {
    static const char letters[] = "\"\\/bfnrt", values[] = "\"\\/\b\f\n\r\t";
    if (s->at == s->end)
        return false;
    char letter = *s->at++;
    if (letter == 'u')
        return put_unit(s);
    const char *found = memchr(letters, letter, sizeof letters - 1);
    if (found != NULL)
        *s->to++ = values[found - letters];
    return found != NULL;
}

/* Behind the opening quote, up to and with the closing one. */
static bool copy_string(scanner *s) {
    for (;;) {
        copy_plain(s);
        if (s->at == s->end)
            return false;
        if (*s->at == '"') {
            s->at++;
            return true;
        }
        bool is_escape = *s->at == '\\';
        s->at += is_escape;
        if (!(is_escape ? put_escape(s) : copy_characters(s)))
            return false;
    }
}

/* --- members ---------------------------------------------------------------------- */

/* Its text: a string without escapes, so that it is echoed as it is written. */
static bool copy_quoted_id(scanner *s) {
    const char *start = s->at++;
    char *value = s->to;
    *s->to++ = '"';
    if (!copy_string(s))
        return false;
    *s->to++ = '"';
    return s->to - value == s->at - start;
}

static bool copy_number_id(scanner *s) {
    if (is_at(s, '-'))
        *s->to++ = *s->at++;
    const char *first = s->at;
    while (s->at < s->end && *s->at >= '0' && *s->at <= '9')
        *s->to++ = *s->at++;
    ptrdiff_t digits = s->at - first;
    return digits > 0 && digits <= ID_DIGITS_MAX && (*first != '0' || digits == 1);
}

static bool copy_value(scanner *s, cli_key key) {
    if (key == CLI_KEY_ID)
        return is_at(s, '"') ? copy_quoted_id(s) : copy_number_id(s);
    if (!is_at(s, '"'))
        return false;
    s->at++;
    return copy_string(s);
}

/* CLI_KEYS: none of them. */
static cli_key take_key(scanner *s) {
    if (!is_at(s, '"'))
        return CLI_KEYS;
    const char *name = s->at + 1;
    for (cli_key key = 0; key < CLI_KEYS; key++) {
        size_t length = strlen(cli_key_names[key]);
        if ((size_t)(s->end - name) > length && name[length] == '"' &&
            memcmp(name, cli_key_names[key], length) == 0) {
            s->at = name + length + 1;
            return key;
        }
    }
    return CLI_KEYS;
}

static bool read_member(cli_plain_value *values, scanner *s) {
    cli_key key = take_key(s);
    if (key == CLI_KEYS || values[key].bytes != NULL || !take(s, ':'))
        return false;
    char *value = s->to;
    if (!copy_value(s, key))
        return false;
    values[key] = (cli_plain_value){value, (size_t)(s->to - value)};
    *s->to++ = '\0';
    return true;
}

static bool read_members(cli_plain_value *values, scanner *s) {
    if (!take(s, '{'))
        return false;
    do {
        if (!read_member(values, s))
            return false;
    } while (take(s, ','));
    return take(s, '}') && s->at == s->end;
}

bool cli_plain_line_read(cli_plain_line *out, const cli_line *line) {
    *out = (cli_plain_line){.memory = malloc(line->length + 1)};
    if (out->memory == NULL)
        return false;
    scanner s = {line->bytes, line->bytes + line->length, out->memory};
    if (read_members(out->values, &s))
        return true;
    free(out->memory);
    *out = (cli_plain_line){.memory = NULL};
    return false;
}
