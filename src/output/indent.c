/* SPDX-License-Identifier: MIT */
#include "output/indent.h"

void fxi_indent_init(fxi_indent *indent, fxc_write_fn write, void *context) {
    fxi_writer_init(&indent->writer, write, context);
    indent->depth = 0;
    indent->opened = indent->in_string = indent->escaped = false;
}

static void break_line(fxi_indent *indent) {
    static const char line[] = "\n                ";
    size_t blanks = 2 * indent->depth;
    size_t usual = blanks < sizeof line - 2 ? blanks : sizeof line - 2;
    fxi_writer_add(&indent->writer, line, 1 + usual);
    if (blanks > usual)
        fxi_writer_add_repeated(&indent->writer, ' ', blanks - usual);
}

static void begin_value(fxi_indent *indent) {
    if (indent->opened)
        break_line(indent);
    indent->opened = false;
}

static void open_bracket(fxi_indent *indent, char bracket) {
    begin_value(indent);
    fxi_writer_add_char(&indent->writer, bracket);
    indent->opened = true;
    indent->depth++;
}

static void close_bracket(fxi_indent *indent, char bracket) {
    if (indent->depth > 0) /* an id may be no JSON */
        indent->depth--;
    if (!indent->opened)
        break_line(indent);
    fxi_writer_add_char(&indent->writer, bracket);
    indent->opened = false;
}

/* The rest of a string that stands at the start, its closing quote included. */
static size_t pass_string(fxi_indent *indent, const char *bytes, size_t length) {
    bool escaped = indent->escaped;
    size_t at = 0;
    for (; at < length && (escaped || bytes[at] != '"'); at++)
        escaped = bytes[at] == '\\' && !escaped;
    indent->escaped = escaped;
    indent->in_string = at == length;
    return at + !indent->in_string;
}

static size_t put_string(fxi_indent *indent, const char *bytes, size_t length) {
    size_t quote = indent->in_string ? 0 : 1;
    indent->in_string = true;
    size_t part = quote + pass_string(indent, bytes + quote, length - quote);
    fxi_writer_add(&indent->writer, bytes, part);
    return part;
}

/* Brackets, commas and colons, and a number or a name byte for byte. */
static void put_outside(fxi_indent *indent, char byte) {
    switch (byte) {
    case '{':
    case '[':
        open_bracket(indent, byte);
        break;
    case '}':
    case ']':
        close_bracket(indent, byte);
        break;
    case ',':
        fxi_writer_add_char(&indent->writer, byte);
        break_line(indent);
        break;
    case ':':
        fxi_writer_add_text(&indent->writer, ": ");
        break;
    default:
        begin_value(indent);
        fxi_writer_add_char(&indent->writer, byte);
    }
}

int fxi_indent_write(void *context, const char *bytes, size_t length) {
    fxi_indent *indent = context;
    for (size_t at = 0; at < length;) {
        if (indent->in_string || bytes[at] == '"') {
            begin_value(indent);
            at += put_string(indent, bytes + at, length - at);
        } else {
            put_outside(indent, bytes[at++]);
        }
    }
    return indent->writer.failed;
}

fxc_status fxi_indent_finish(fxi_indent *indent, fxc_status status) {
    fxc_status written = fxi_writer_finish(&indent->writer);
    return written != FXC_OK ? written : status;
}
