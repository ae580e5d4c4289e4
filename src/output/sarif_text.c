/* SPDX-License-Identifier: MIT */
#include "output/sarif_text.h"

#include <string.h>

#include "output/escape.h"

/* What stands for the byte in a message, as JSON; NULL: itself. */
static const char *message_escape(char byte) {
    switch (byte) {
    case '{':
        return "{{";
    case '}':
        return "}}";
    case '[':
        return "\\\\[";
    case ']':
        return "\\\\]";
    case '\\':
        return "\\\\\\\\";
    default:
        return NULL;
    }
}

void fxi_sarif_message(fxi_writer *out, const char *bytes, size_t length) {
    fxi_json_open_text(out);
    size_t start = 0;
    for (size_t at = 0; at < length; at++) {
        const char *escape = message_escape(bytes[at]);
        if (escape == NULL)
            continue;
        fxi_escape_json(out, bytes + start, at - start);
        fxi_writer_add_text(out, escape);
        start = at + 1;
    }
    fxi_escape_json(out, bytes + start, length - start);
    fxi_json_close_text(out);
}

/* RFC 3986, 2.3, and the slash that parts the segments. A colon would make what stands
   before it a scheme. */
static bool is_unreserved(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9') || byte == '-' || byte == '.' || byte == '_' ||
           byte == '~' || byte == '/';
}

void fxi_sarif_uri(fxi_writer *out, const char *bytes, size_t length) {
    static const char digits[] = "0123456789ABCDEF";
    fxi_writer *writer = out;
    fxi_json_open_text(out);
    if (length > 0 && bytes[0] == '/')
        fxi_writer_add_text(writer, "file://");
    for (size_t at = 0; at < length; at++) {
        unsigned char byte = (unsigned char)bytes[at];
        if (is_unreserved(bytes[at])) {
            fxi_writer_add_char(writer, bytes[at]);
            continue;
        }
        fxi_writer_add_char(writer, '%');
        fxi_writer_add_char(writer, digits[byte >> 4]);
        fxi_writer_add_char(writer, digits[byte & 15]);
    }
    fxi_json_close_text(out);
}
