/* SPDX-License-Identifier: MIT */
#include "cli/markup/charset.h"

#include <string.h>

#include "cli/markup/html_token.h"

enum { DECLARED_WITHIN = 1024 };

typedef struct charset_row {
    const char *name;
    cli_charset charset;
} charset_row;

/* UTF-16 in a <meta> that was read as ASCII is a slip for UTF-8. */
static const charset_row charsets[] = {
    {"utf-8", CLI_CHARSET_UTF8},
    {"utf8", CLI_CHARSET_UTF8},
    {"utf-16", CLI_CHARSET_UTF8},
    {"utf-16le", CLI_CHARSET_UTF8},
    {"utf-16be", CLI_CHARSET_UTF8},
    {"windows-1252", CLI_CHARSET_WINDOWS_1252},
    {"cp1252", CLI_CHARSET_WINDOWS_1252},
    {"iso-8859-1", CLI_CHARSET_WINDOWS_1252},
    {"iso8859-1", CLI_CHARSET_WINDOWS_1252},
    {"latin1", CLI_CHARSET_WINDOWS_1252},
    {"us-ascii", CLI_CHARSET_WINDOWS_1252},
    {"ascii", CLI_CHARSET_WINDOWS_1252},
};

/* --- what is declared ------------------------------------------------------------- */

static size_t word_length(const char *bytes, size_t length) {
    size_t end = 0;
    while (end < length && !cli_html_is_space(bytes[end]) && bytes[end] != ';' &&
           bytes[end] != '"' && bytes[end] != '\'')
        end++;
    return end;
}

static void keep_name(char name[CLI_CHARSET_NAME_MAX], const char *bytes,
                      size_t length) {
    size_t end = word_length(bytes, length);
    end = end < CLI_CHARSET_NAME_MAX ? end : CLI_CHARSET_NAME_MAX - 1;
    memcpy(name, bytes, end);
    name[end] = '\0';
}

/* What stands behind the key, in quotes or not: "text/html; charset=gb2312". */
static void read_value(char name[CLI_CHARSET_NAME_MAX], const char *bytes,
                       size_t length, const char *key) {
    size_t key_length = strlen(key);
    for (size_t i = 0; i + key_length < length; i++) {
        if (!cli_html_is(bytes + i, key_length, key))
            continue;
        i += key_length;
        i += bytes[i] == '"' || bytes[i] == '\'' ? 1 : 0;
        keep_name(name, bytes + i, length - i);
        return;
    }
}

/* "<?xml version='1.0' encoding='gb2312'?>": XHTML may do without a <meta>. */
static void read_xml_declaration(char name[CLI_CHARSET_NAME_MAX], const char *bytes,
                                 size_t length) {
    static const char start[] = "<?xml";
    size_t most = length < DECLARED_WITHIN ? length : DECLARED_WITHIN;
    const char *end = memchr(bytes, '>', most);
    if (end != NULL && most > sizeof start - 1 &&
        memcmp(bytes, start, sizeof start - 1) == 0)
        read_value(name, bytes, (size_t)(end - bytes), "encoding=");
}

static void read_meta(char name[CLI_CHARSET_NAME_MAX], const cli_html_lexer *lexer,
                      const cli_html_token *tag) {
    cli_html_attribute a;
    size_t at = tag->attributes;
    while (cli_html_attribute_next(&a, &at, lexer, tag)) {
        if (a.value == NULL)
            continue;
        if (cli_html_is(a.name, a.name_length, "charset"))
            keep_name(name, a.value, a.value_length);
        else if (cli_html_is(a.name, a.name_length, "content"))
            read_value(name, a.value, a.value_length, "charset=");
    }
}

static void find_declaration(char name[CLI_CHARSET_NAME_MAX], const char *bytes,
                             size_t length) {
    cli_html_lexer lexer = {bytes, length < DECLARED_WITHIN ? length : DECLARED_WITHIN,
                            0};
    cli_html_token token;
    name[0] = '\0';
    do {
        cli_html_next(&token, &lexer);
        if (token.kind == CLI_HTML_START && strcmp(token.name, "meta") == 0)
            read_meta(name, &lexer, &token);
    } while (token.kind != CLI_HTML_EOF && name[0] == '\0');
    if (name[0] == '\0')
        read_xml_declaration(name, bytes, length);
}

static cli_charset charset_named(const char *name) {
    for (size_t i = 0; i < sizeof charsets / sizeof *charsets; i++)
        if (cli_html_is(name, strlen(name), charsets[i].name))
            return charsets[i].charset;
    return CLI_CHARSET_OTHER;
}

/* --- what the bytes say ----------------------------------------------------------- */

static bool continues(unsigned char byte) { return byte >= 0x80 && byte <= 0xBF; }

/* Bytes of the UTF-8 character that starts with a byte beyond ASCII; 0: it is none. */
static size_t sequence_length(const unsigned char *bytes, size_t length) {
    size_t wanted = bytes[0] >= 0xC2 && bytes[0] <= 0xDF   ? 2
                    : bytes[0] >= 0xE0 && bytes[0] <= 0xEF ? 3
                    : bytes[0] >= 0xF0 && bytes[0] <= 0xF4 ? 4
                                                           : 0;
    if (wanted == 0 || wanted > length)
        return 0;
    for (size_t i = 1; i < wanted; i++)
        if (!continues(bytes[i]))
            return 0;
    return wanted;
}

typedef struct census {
    size_t good, bad; /* sequences of UTF-8, and bytes that are in none */
} census;

static census count_sequences(const char *text, size_t length) {
    const unsigned char *bytes = (const unsigned char *)text;
    census c = {0, 0};
    for (size_t at = 0; at < length;) {
        size_t size = bytes[at] < 0x80 ? 1 : sequence_length(bytes + at, length - at);
        c.good += size > 1 ? 1 : 0;
        c.bad += size == 0 ? 1 : 0;
        at += size == 0 ? 1 : size;
    }
    return c;
}

cli_charset cli_charset_of(char name[CLI_CHARSET_NAME_MAX], const char *bytes,
                           size_t length) {
    name[0] = '\0';
    if (length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0)
        return CLI_CHARSET_UTF8;
    census c = count_sequences(bytes, length);
    find_declaration(name, bytes, length);
    if (c.bad == 0)
        return CLI_CHARSET_UTF8;
    if (name[0] != '\0')
        return charset_named(name);
    return c.good == 0 ? CLI_CHARSET_WINDOWS_1252 : CLI_CHARSET_UTF8;
}
