/* SPDX-License-Identifier: MIT */
#include "cli/markup/html_token.h"

#include <string.h>

#include "cli/markup/html_reference.h"

static char small(char byte) {
    return byte >= 'A' && byte <= 'Z' ? (char)(byte - 'A' + 'a') : byte;
}

static bool is_letter(char byte) { return small(byte) >= 'a' && small(byte) <= 'z'; }

bool cli_html_is_space(char byte) {
    return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r' || byte == '\f';
}

bool cli_html_is(const char *bytes, size_t length, const char *name) {
    size_t i = 0;
    while (i < length && name[i] != '\0' && small(bytes[i]) == name[i])
        i++;
    return i == length && name[i] == '\0';
}

/* The byte at `at`, NUL past the end: a NUL in the text ends nothing that is looked for
   with this. */
static char byte_at(const cli_html_lexer *l, size_t at) {
    return at < l->length ? l->bytes[at] : '\0';
}

static bool starts_with(const cli_html_lexer *l, size_t at, const char *prefix) {
    size_t length = strlen(prefix);
    return l->length - at >= length && memcmp(l->bytes + at, prefix, length) == 0;
}

/* Behind the next `byte`, or the end. */
static size_t behind(const cli_html_lexer *l, size_t at, char byte) {
    const char *found = memchr(l->bytes + at, byte, l->length - at);
    return found == NULL ? l->length : (size_t)(found - l->bytes) + 1;
}

/* --- what is not shown ------------------------------------------------------------ */

/* Behind "-->" or "--!>"; "<!-->" and "<!--->" are whole comments. */
static size_t comment_end(const cli_html_lexer *l, size_t at) {
    if (starts_with(l, at, ">"))
        return at + 1;
    if (starts_with(l, at, "->"))
        return at + 2;
    size_t start = at;
    while (at < l->length) {
        at = behind(l, at, '>');
        size_t dashes = at - 1 - (byte_at(l, at - 2) == '!' ? 1 : 0);
        if (l->bytes[at - 1] == '>' && dashes >= start + 2 &&
            l->bytes[dashes - 1] == '-' && l->bytes[dashes - 2] == '-')
            break;
    }
    return at;
}

static size_t markup_end(const cli_html_lexer *l, size_t at) {
    if (starts_with(l, at, "<!--"))
        return comment_end(l, at + 4);
    return behind(l, at, '>');
}

/* --- tags ------------------------------------------------------------------------- */

static bool ends_name(char byte) {
    return cli_html_is_space(byte) || byte == '/' || byte == '>';
}

static size_t read_name(cli_html_token *out, const cli_html_lexer *l, size_t at) {
    size_t length = 0;
    for (; at < l->length && !ends_name(l->bytes[at]); at++)
        if (length < CLI_HTML_NAME_MAX)
            out->name[length++] = small(l->bytes[at]);
    out->name[length] = '\0';
    return at;
}

static size_t skip_space(const cli_html_lexer *l, size_t at) {
    while (at < l->length && cli_html_is_space(l->bytes[at]))
        at++;
    return at;
}

/* Behind the value that starts at `at`. */
static size_t read_value(cli_html_attribute *out, const cli_html_lexer *l, size_t at) {
    char quote = byte_at(l, at);
    if (quote == '"' || quote == '\'') {
        size_t end = behind(l, at + 1, quote);
        bool closed = end > at + 1 && l->bytes[end - 1] == quote;
        out->value = l->bytes + at + 1;
        out->value_length = end - at - 1 - (closed ? 1 : 0);
        return end;
    }
    out->value = l->bytes + at;
    while (at < l->length && !cli_html_is_space(l->bytes[at]) && l->bytes[at] != '>')
        at++;
    out->value_length = (size_t)(l->bytes + at - out->value);
    return at;
}

/* Behind the attribute, of which at least one byte is taken. */
static size_t read_attribute(cli_html_attribute *out, const cli_html_lexer *l,
                             size_t at) {
    *out = (cli_html_attribute){.name = l->bytes + at};
    do
        at++;
    while (at < l->length && !ends_name(l->bytes[at]) && l->bytes[at] != '=');
    out->name_length = (size_t)(l->bytes + at - out->name);
    size_t equals = skip_space(l, at);
    if (byte_at(l, equals) != '=')
        return at;
    return read_value(out, l, skip_space(l, equals + 1));
}

/* The first byte of an attribute, the '>' of the tag, or the end of the file. */
static size_t next_attribute(const cli_html_lexer *l, size_t at) {
    while (at < l->length && (cli_html_is_space(l->bytes[at]) || l->bytes[at] == '/'))
        at++;
    return at;
}

bool cli_html_attribute_next(cli_html_attribute *out, size_t *at,
                             const cli_html_lexer *lexer, const cli_html_token *tag) {
    *at = next_attribute(lexer, *at);
    if (*at + 1 >= tag->end)
        return false;
    *at = read_attribute(out, lexer, *at);
    return true;
}

bool cli_html_attribute_find(cli_html_attribute *out, const cli_html_lexer *lexer,
                             const cli_html_token *tag, const char *name) {
    size_t at = tag->attributes;
    while (cli_html_attribute_next(out, &at, lexer, tag))
        if (out->value != NULL && cli_html_is(out->name, out->name_length, name))
            return true;
    return false;
}

static void read_tag(cli_html_token *out, const cli_html_lexer *l, size_t name) {
    cli_html_attribute passed;
    size_t at = read_name(out, l, name);
    out->attributes = at;
    for (at = next_attribute(l, at); at < l->length && l->bytes[at] != '>';
         at = next_attribute(l, at))
        at = read_attribute(&passed, l, at);
    if (at >= l->length) {
        out->kind = CLI_HTML_OTHER;
        out->end = l->length;
        return;
    }
    out->is_closed = l->bytes[at - 1] == '/';
    out->end = at + 1;
}

/* --- tokens ----------------------------------------------------------------------- */

static void read_markup(cli_html_token *out, const cli_html_lexer *l) {
    size_t at = l->at;
    char next = byte_at(l, at + 1);
    if (is_letter(next)) {
        out->kind = CLI_HTML_START;
        read_tag(out, l, at + 1);
    } else if (next == '/' && is_letter(byte_at(l, at + 2))) {
        out->kind = CLI_HTML_END;
        read_tag(out, l, at + 2);
    } else if (next == '!' || next == '?' || (next == '/' && at + 2 < l->length)) {
        out->kind = CLI_HTML_OTHER;
        out->end = markup_end(l, at);
    }
}

/* A '<' or '&' that opens nothing is text, with all that follows up to the next. */
static void read_text(cli_html_token *out, const cli_html_lexer *l) {
    size_t end = l->at + 1;
    while (end < l->length && l->bytes[end] != '<' && l->bytes[end] != '&')
        end++;
    out->end = end;
}

void cli_html_next(cli_html_token *out, cli_html_lexer *l) {
    out->kind = l->at < l->length ? CLI_HTML_TEXT : CLI_HTML_EOF;
    out->start = out->end = l->at;
    out->is_closed = false;
    char first = byte_at(l, l->at);
    if (first == '<')
        read_markup(out, l);
    if (first == '&') {
        size_t used = cli_html_reference_read(out->text, &out->text_length,
                                              l->bytes + l->at, l->length - l->at);
        out->kind = used > 0 ? CLI_HTML_REFERENCE : CLI_HTML_TEXT;
        out->end = l->at + used;
    }
    if (out->kind == CLI_HTML_TEXT)
        read_text(out, l);
    l->at = out->end;
}

void cli_html_skip_raw(cli_html_lexer *l, const char *name) {
    size_t length = strlen(name);
    for (;;) {
        size_t at = behind(l, l->at, '<');
        if (at == l->length) {
            l->at = at;
            return;
        }
        l->at = at;
        if (l->bytes[at] == '/' && l->length - at - 1 > length &&
            cli_html_is(l->bytes + at + 1, length, name) &&
            ends_name(l->bytes[at + 1 + length])) {
            l->at = at - 1;
            return;
        }
    }
}
