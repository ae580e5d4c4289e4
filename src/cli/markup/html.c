/* SPDX-License-Identifier: MIT */
#include "cli/markup/html.h"

#include <string.h>

#include "cli/markup/html_date.h"
#include "cli/markup/html_element.h"
#include "cli/markup/html_hidden.h"
#include "cli/markup/html_reference.h"
#include "cli/markup/html_token.h"

/* Largest spans of a cell, as the standard has them. */
enum { COLUMN_COUNT_MAX = 1000, ROW_COUNT_MAX = 65534 };

typedef struct reader {
    cli_extract *out;
    cli_html_lexer lexer;
    cli_charset charset;
    cli_html_hidden hidden;
    size_t pre;     /* open elements that keep white space */
    uint32_t raise; /* code point of a raised or lowered 0; 0: neither */
    cli_html_date date;
} reader;

/* --- text ------------------------------------------------------------------------- */

/* The zeros of raised and of lowered digits, and of either the brackets, so far behind
   them. */
enum {
    SUPERSCRIPT_ZERO = 0x2070,
    SUBSCRIPT_ZERO = 0x2080,
    TO_OPENING = 13,
    TO_CLOSING = 14
};

/* "1,234<sup>1</sup>" is no number of five digits: raised digits and brackets become
   the characters that are raised by themselves. 0: it has none. */
static uint32_t raised(uint32_t zero, char byte) {
    static const uint32_t powers[] = {SUPERSCRIPT_ZERO, 0xB9,   0xB2,   0xB3,   0x2074,
                                      0x2075,           0x2076, 0x2077, 0x2078, 0x2079};
    if (byte >= '0' && byte <= '9') {
        uint32_t digit = (uint32_t)(byte - '0');
        return zero == SUPERSCRIPT_ZERO ? powers[digit] : zero + digit;
    }
    if (byte == '(')
        return zero + TO_OPENING;
    return byte == ')' ? zero + TO_CLOSING : 0;
}

static void put_point(reader *r, uint32_t point, size_t at) {
    char bytes[4];
    size_t length = cli_html_encode(bytes, point);
    cli_extract_put(r->out, bytes, length, at, 1);
}

/* A byte that does not stand for itself; false: it does. */
static bool put_special(reader *r, size_t at) {
    char byte = r->lexer.bytes[at];
    uint32_t point = r->raise != 0 ? raised(r->raise, byte) : 0;
    if (point == 0 && r->charset == CLI_CHARSET_WINDOWS_1252 &&
        (unsigned char)byte >= 0x80)
        point = (uint32_t)cli_html_windows_1252((unsigned char)byte);
    if (point == 0)
        return false;
    put_point(r, point, at);
    return true;
}

/* Runs of white space are one blank, except where they are kept. */
static void put_text(reader *r, size_t start, size_t end) {
    const char *bytes = r->lexer.bytes;
    size_t from = start;
    for (size_t at = start; at < end; at++) {
        bool space = r->pre == 0 && cli_html_is_space(bytes[at]);
        bool plain = r->raise == 0 && (r->charset == CLI_CHARSET_UTF8 ||
                                       (unsigned char)bytes[at] < 0x80);
        if (!space && plain)
            continue;
        cli_extract_copy(r->out, from, at - from);
        from = at + 1;
        if (space)
            cli_extract_break(r->out, CLI_BREAK_SPACE, at);
        else if (!put_special(r, at))
            cli_extract_copy(r->out, at, 1);
    }
    cli_extract_copy(r->out, from, end - from);
}

/* --- tags ------------------------------------------------------------------------- */

static uint32_t read_count(const cli_html_attribute *a, uint32_t most) {
    uint32_t value = 0;
    for (size_t i = 0; i < a->value_length && value <= most; i++) {
        char byte = a->value[i];
        if (byte < '0' || byte > '9')
            break;
        value = value * 10 + (uint32_t)(byte - '0');
    }
    return value == 0 ? 1 : value < most ? value : most;
}

static void open_cell(reader *r, const cli_html_token *tag, bool is_head) {
    uint32_t columns = 1, rows = 1;
    cli_html_attribute a;
    size_t at = tag->attributes;
    while (cli_html_attribute_next(&a, &at, &r->lexer, tag)) {
        if (a.value != NULL && cli_html_is(a.name, a.name_length, "colspan"))
            columns = read_count(&a, COLUMN_COUNT_MAX);
        else if (a.value != NULL && cli_html_is(a.name, a.name_length, "rowspan"))
            rows = read_count(&a, ROW_COUNT_MAX);
    }
    cli_extract_cell(r->out, columns, rows, is_head);
}

static void break_at(reader *r, cli_break kind, const cli_html_token *tag) {
    r->raise = 0;
    cli_extract_break(r->out, kind, tag->start);
}

/* The region of lang="en-AU" or "zh-Hant-TW": two letters behind the language. */
static void read_region(reader *r, const cli_html_attribute *lang) {
    enum { REGION = 2 };
    size_t start = 0;
    for (size_t i = 0; i <= lang->value_length; i++) {
        if (i < lang->value_length && lang->value[i] != '-')
            continue;
        if (start > 0 && i - start == REGION && r->out->region[0] == '\0')
            memcpy(r->out->region, lang->value + start, REGION);
        start = i + 1;
    }
}

static void open_page(reader *r, const cli_html_token *tag) {
    cli_html_attribute lang;
    if (cli_html_attribute_find(&lang, &r->lexer, tag, "lang") ||
        cli_html_attribute_find(&lang, &r->lexer, tag, "xml:lang"))
        read_region(r, &lang);
}

/* The first one is that of the document; <title> is not shown on the page. */
static bool is_title(const cli_html_token *tag) { return strcmp(tag->name, "h1") == 0; }

static void skip_raw(reader *r, const cli_html_token *tag) {
    const size_t start = r->lexer.at;
    cli_html_skip_raw(&r->lexer, tag->name);
    if (strcmp(tag->name, "script") == 0)
        cli_html_date_script(&r->date, &r->lexer, tag, r->lexer.bytes + start,
                             r->lexer.at - start);
}

static void open_element(reader *r, const cli_html_token *tag,
                         const cli_element *element) {
    switch (element->kind) {
    case CLI_ELEMENT_INLINE:
    case CLI_ELEMENT_HIDDEN:
        break;
    case CLI_ELEMENT_PRE:
        r->pre++;
        break_at(r, CLI_BREAK_PARAGRAPH, tag);
        break;
    case CLI_ELEMENT_BLOCK:
        break_at(r, CLI_BREAK_PARAGRAPH, tag);
        if (is_title(tag))
            cli_extract_title(r->out);
        break;
    case CLI_ELEMENT_LINE:
        break_at(r, CLI_BREAK_LINE, tag);
        break;
    case CLI_ELEMENT_RAW:
        skip_raw(r, tag);
        break;
    case CLI_ELEMENT_RAISED:
        r->raise = strcmp(tag->name, "sup") == 0 ? SUPERSCRIPT_ZERO : SUBSCRIPT_ZERO;
        break;
    case CLI_ELEMENT_TABLE:
        r->raise = 0;
        cli_extract_table(r->out);
        break;
    case CLI_ELEMENT_ROWS:
        cli_extract_end_row(r->out);
        break;
    case CLI_ELEMENT_ROW:
        cli_extract_row(r->out);
        break;
    case CLI_ELEMENT_CELL:
    case CLI_ELEMENT_HEAD_CELL:
        r->raise = 0;
        open_cell(r, tag, element->kind == CLI_ELEMENT_HEAD_CELL);
        break;
    }
}

static void close_element(reader *r, const cli_html_token *tag,
                          const cli_element *element) {
    switch (element->kind) {
    case CLI_ELEMENT_INLINE:
    case CLI_ELEMENT_HIDDEN:
    case CLI_ELEMENT_RAW:
        break;
    case CLI_ELEMENT_PRE:
        r->pre -= r->pre > 0 ? 1 : 0;
        break_at(r, CLI_BREAK_PARAGRAPH, tag);
        break;
    case CLI_ELEMENT_BLOCK:
        break_at(r, CLI_BREAK_PARAGRAPH, tag);
        if (is_title(tag))
            cli_extract_end_title(r->out);
        break;
    case CLI_ELEMENT_LINE:
        break_at(r, CLI_BREAK_LINE, tag);
        break;
    case CLI_ELEMENT_RAISED:
        r->raise = 0;
        break;
    case CLI_ELEMENT_TABLE:
        cli_extract_end_table(r->out);
        break;
    case CLI_ELEMENT_ROWS:
    case CLI_ELEMENT_ROW:
        cli_extract_end_row(r->out);
        break;
    case CLI_ELEMENT_CELL:
    case CLI_ELEMENT_HEAD_CELL:
        cli_extract_end_cell(r->out);
        break;
    }
}

static void read_tag(reader *r, const cli_html_token *tag) {
    const cli_element *element = cli_html_element(tag->name);
    bool starts = tag->kind == CLI_HTML_START;
    if (starts && strcmp(tag->name, "html") == 0)
        open_page(r, tag);
    cli_html_date_tag(&r->date, &r->lexer, tag);
    if (cli_html_hidden_is_open(&r->hidden) &&
        cli_html_hidden_pass(&r->hidden, tag, element)) {
        if (starts && element->kind == CLI_ELEMENT_RAW)
            skip_raw(r, tag);
        return;
    }
    if (!starts)
        close_element(r, tag, element);
    else if (!cli_html_hidden_open(&r->hidden, &r->lexer, tag, element))
        open_element(r, tag, element);
}

/* --- the document -------------------------------------------------------------- */

static void read_token(reader *r, const cli_html_token *token) {
    bool shown = !cli_html_hidden_is_open(&r->hidden);
    switch (token->kind) {
    case CLI_HTML_TEXT:
        if (shown)
            put_text(r, token->start, token->end);
        break;
    case CLI_HTML_REFERENCE:
        if (shown)
            cli_extract_put(r->out, token->text, token->text_length, token->start,
                            token->end - token->start);
        break;
    case CLI_HTML_START:
    case CLI_HTML_END:
        read_tag(r, token);
        break;
    case CLI_HTML_OTHER:
    case CLI_HTML_EOF:
        break;
    }
}

/* Bytes of the mark that may start a file of UTF-8. */
static size_t byte_order_mark(const char *bytes, size_t length) {
    return length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
}

void cli_html_read(cli_extract *extract, cli_charset charset) {
    const char *bytes = extract->source;
    size_t length = extract->source_length;
    reader r = {.out = extract,
                .lexer = {bytes, length, byte_order_mark(bytes, length)},
                .charset = charset};
    cli_html_token token;
    do {
        cli_html_next(&token, &r.lexer);
        read_token(&r, &token);
    } while (token.kind != CLI_HTML_EOF && !extract->failed);
    while (extract->tables.depth > 0 && !extract->failed)
        cli_extract_end_table(extract);
    extract->published = r.date.day;
}

bool cli_html_looks_like(const char *bytes, size_t length) {
    enum { SAMPLE = 1024 };
    static const char *const names[] = {"html", "head", "body",     "table",
                                        "div",  "meta", "document", "title"};
    size_t sample = length < SAMPLE ? length : SAMPLE;
    cli_html_lexer lexer = {bytes, sample, byte_order_mark(bytes, length)};
    while (lexer.at < sample && cli_html_is_space(bytes[lexer.at]))
        lexer.at++;
    if (lexer.at == sample || bytes[lexer.at] != '<')
        return false;
    static const char doctype[] = "<!doctype html";
    if (sample - lexer.at >= sizeof doctype - 1 &&
        cli_html_is(bytes + lexer.at, sizeof doctype - 1, doctype))
        return true;
    cli_html_token token;
    do
        cli_html_next(&token, &lexer);
    while (token.kind == CLI_HTML_OTHER ||
           (token.kind == CLI_HTML_TEXT && cli_html_is_space(bytes[token.start])));
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (token.kind == CLI_HTML_START && strcmp(token.name, names[i]) == 0)
            return true;
    return false;
}
