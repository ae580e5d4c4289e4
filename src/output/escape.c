/* SPDX-License-Identifier: MIT */
#include "output/escape.h"

#include <string.h>

#include "output/codepoint.h"
#include "output/plain.h"

static const char hexadecimal[] = "0123456789ABCDEF";

typedef struct short_escape {
    char byte, letter;
} short_escape;

static const short_escape visible_letters[] = {{'\n', 'n'}, {'\t', 't'}, {'\r', 'r'}};
static const short_escape json_letters[] = {{'"', '"'},  {'\\', '\\'}, {'\b', 'b'},
                                            {'\f', 'f'}, {'\n', 'n'},  {'\r', 'r'},
                                            {'\t', 't'}};

/* The letter behind the backslash; '\0': there is no short form. */
static char find_letter(const short_escape *rows, size_t count, uint32_t code_point) {
    for (size_t i = 0; i < count; i++)
        if ((uint32_t)(unsigned char)rows[i].byte == code_point)
            return rows[i].letter;
    return '\0';
}

static void put(fxi_visible *visible, char byte) {
    visible->bytes[visible->length++] = byte;
}

static void put_byte_escape(fxi_visible *visible, uint8_t byte) {
    static const char lower[] = "0123456789abcdef";
    put(visible, '\\');
    put(visible, 'x');
    put(visible, lower[byte >> 4]);
    put(visible, lower[byte & 15]);
}

static void put_code_point_escape(fxi_visible *visible, uint32_t code_point) {
    put(visible, '\\');
    put(visible, 'u');
    put(visible, '{');
    int shift = 20;
    while (shift > 4 && code_point >> shift == 0)
        shift -= 4;
    for (; shift >= 0; shift -= 4)
        put(visible, hexadecimal[code_point >> shift & 15]);
    put(visible, '}');
}

static void put_unsafe(fxi_visible *visible, uint32_t code_point) {
    char letter = find_letter(
        visible_letters, sizeof visible_letters / sizeof *visible_letters, code_point);
    if (letter != '\0') {
        put(visible, '\\');
        put(visible, letter);
    } else if (code_point < 0x80) {
        put_byte_escape(visible, (uint8_t)code_point);
    } else {
        put_code_point_escape(visible, code_point);
    }
}

fxi_visible fxi_visible_read(const char *bytes, size_t length) {
    fxi_visible visible = {.length = 0};
    uint32_t code_point;
    visible.consumed = fxi_codepoint_read(&code_point, bytes, length);
    if (code_point == FXI_CODEPOINT_NONE) {
        put_byte_escape(&visible, (uint8_t)bytes[0]);
        visible.columns = visible.length;
    } else if (fxi_codepoint_is_unsafe(code_point)) {
        put_unsafe(&visible, code_point);
        visible.columns = visible.length;
    } else {
        memcpy(visible.bytes, bytes, visible.consumed);
        visible.length = visible.consumed;
        visible.columns = fxi_codepoint_columns(code_point);
    }
    return visible;
}

/* NULL: it is none of them. */
static const char *find_text(const fxi_own_signs *own, char byte) {
    for (size_t i = 0; i < FXI_SIGNS; i++)
        if (own->signs.items[i] == byte)
            return own->texts[i];
    return NULL;
}

void fxi_escape_own(fxi_writer *writer, const char *bytes, size_t length,
                    const fxi_own_signs *own) {
    for (size_t at = 0;;) {
        at += fxi_plain_write(writer, bytes + at, length - at, own->signs);
        if (at == length)
            return;
        fxi_visible visible = fxi_visible_read(bytes + at, length - at);
        const char *text = find_text(own, bytes[at]);
        if (text != NULL)
            fxi_writer_add_text(writer, text);
        else
            fxi_writer_add(writer, visible.bytes, visible.length);
        at += visible.consumed;
    }
}

void fxi_escape_visible(fxi_writer *writer, const char *bytes, size_t length) {
    fxi_escape_own(writer, bytes, length, &(fxi_own_signs){.signs = fxi_no_signs});
}

void fxi_escape_visible_text(fxi_writer *writer, const char *text) {
    fxi_escape_visible(writer, text, strlen(text));
}

size_t fxi_escape_visible_columns(const char *bytes, size_t length) {
    size_t columns = 0;
    for (size_t at = 0;;) {
        size_t plain = fxi_plain_length(bytes + at, length - at, fxi_no_signs);
        columns += plain;
        at += plain;
        if (at == length)
            return columns;
        fxi_visible visible = fxi_visible_read(bytes + at, length - at);
        columns += visible.columns;
        at += visible.consumed;
    }
}

static void add_json_unit(fxi_writer *writer, uint32_t unit) {
    fxi_writer_add_text(writer, "\\u");
    for (int shift = 12; shift >= 0; shift -= 4)
        fxi_writer_add_char(writer, hexadecimal[unit >> shift & 15]);
}

/* UTF-16 units; two of them past the basic plane (RFC 8259, section 7). */
static void add_json_escape(fxi_writer *writer, uint32_t code_point) {
    if (code_point < 0x10000) {
        add_json_unit(writer, code_point);
        return;
    }
    add_json_unit(writer, 0xD800 + ((code_point - 0x10000) >> 10));
    add_json_unit(writer, 0xDC00 + (code_point & 0x3FF));
}

static void add_json_code_point(fxi_writer *writer, uint32_t code_point,
                                const char *bytes, size_t length) {
    const size_t count = sizeof json_letters / sizeof *json_letters;
    const char letter =
        code_point < 0x80 ? find_letter(json_letters, count, code_point) : '\0';
    if (letter != '\0') {
        fxi_writer_add_char(writer, '\\');
        fxi_writer_add_char(writer, letter);
    } else if (code_point == FXI_CODEPOINT_NONE) {
        fxi_writer_add_text(writer, "\xEF\xBF\xBD");
    } else if (fxi_codepoint_is_unsafe(code_point)) {
        add_json_escape(writer, code_point);
    } else {
        fxi_writer_add(writer, bytes, length);
    }
}

/* What is not plain, from one code point on; how many bytes it was. */
static size_t add_json_special(fxi_writer *writer, const char *bytes, size_t length) {
    if (length > 1 && bytes[0] == '<' && bytes[1] == '/') {
        fxi_writer_add_text(writer, "<\\/");
        return 2;
    }
    uint32_t code_point;
    size_t part = fxi_codepoint_read(&code_point, bytes, length);
    add_json_code_point(writer, code_point, bytes, part);
    return part;
}

void fxi_escape_json(fxi_writer *writer, const char *bytes, size_t length) {
    for (size_t at = 0; at < length;) {
        if ((unsigned char)bytes[at] < 0x80)
            at += fxi_plain_write(writer, bytes + at, length - at, fxi_json_signs);
        if (at < length)
            at += add_json_special(writer, bytes + at, length - at);
    }
}
